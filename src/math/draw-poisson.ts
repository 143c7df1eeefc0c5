import { exp } from './exp.ts';
import { log } from './log.ts';
import { logGamma } from './log-gamma.ts';
import type { Random } from './random.ts';

/**
 * How many events come up where so many are expected: one draw, exact in distribution. Below 10 by inversion, counting up
 * from 0; otherwise by transformed rejection, as quick for a million as for ten: algorithm PTRS of Hörmann (1993), The
 * transformed rejection method for generating Poisson random variables, Insurance: Mathematics and Economics 12.
 *
 * @param expected 0 or more
 */
export function drawPoisson(expected: number, random: Random): number {
  if (!(expected > 0)) return 0;
  return expected < 10 ? byInversion(expected, random) : byRejection(expected, random);
}

function byInversion(expected: number, random: Random): number {
  const none = exp(-expected);
  for (;;) {
    let left = random();
    let chance = none;
    // A thousand is beyond any chance that a number has digits for.
    for (let count = 0; count < 1000; count++) {
      if (left <= chance) return count;
      left -= chance;
      chance *= expected / (count + 1);
    }
  }
}

function byRejection(expected: number, random: Random): number {
  const logarithm = log(expected);
  const b = 0.931 + 2.53 * Math.sqrt(expected);
  const a = -0.059 + 0.02483 * b;
  const inverseAlpha = 1.1239 + 1.1328 / (b - 3.4);
  const quick = 0.9277 - 3.6224 / (b - 2);
  for (;;) {
    const u = random() - 0.5;
    const v = random();
    const edge = 0.5 - Math.abs(u);
    const count = Math.floor(((2 * a) / edge + b) * u + expected + 0.43);
    if (edge >= 0.07 && v <= quick) return count;
    if (count < 0 || (edge < 0.013 && v > edge)) continue;
    const bound = -expected + count * logarithm - logGamma(count + 1);
    if (log((v * inverseAlpha) / (a / (edge * edge) + b)) <= bound) return count;
  }
}
