import { exp } from './exp.ts';
import { log } from './log.ts';
import { logGamma } from './log-gamma.ts';
import { log1p } from './log1p.ts';
import type { Random } from './random.ts';

/**
 * How many of `trials` succeed, each with the same probability: one draw, exact in distribution. Few expected, by inversion,
 * counting up from 0; otherwise by transformed rejection, as quick for a million trials as for a hundred: algorithm BTRS of
 * Hörmann (1993), The generation of binomial random variates, Journal of Statistical Computation and Simulation 46.
 * The logarithms that decide a draw are the same on every platform, and so are the draws.
 *
 * @param trials a whole number, 0 or more
 * @param probability 0 to 1
 */
export function drawBinomial(trials: number, probability: number, random: Random): number {
  if (probability > 0.5) return trials - drawBinomial(trials, 1 - probability, random);
  if (!(probability > 0) || trials === 0) return 0;
  return trials * probability < 10
    ? byInversion(trials, probability, random)
    : byRejection(trials, probability, random);
}

function byInversion(trials: number, probability: number, random: Random): number {
  const odds = probability / (1 - probability);
  const none = exp(trials * log1p(-probability));
  for (;;) {
    let left = random();
    let chance = none;
    for (let count = 0; count <= trials; count++) {
      if (left <= chance) return count;
      left -= chance;
      chance *= (odds * (trials - count)) / (count + 1);
    }
    // Rounding left a sliver beyond the last: draw again.
  }
}

function byRejection(trials: number, p: number, random: Random): number {
  const q = 1 - p;
  const spread = Math.sqrt(trials * p * q);
  const b = 1.15 + 2.53 * spread;
  const a = -0.0873 + 0.0248 * b + 0.01 * p;
  const centre = trials * p + 0.5;
  const quick = 0.92 - 4.2 / b;
  const alpha = (2.83 + 5.1 / b) * spread;
  const mode = Math.floor((trials + 1) * p);
  const logOdds = log(p / q);
  const height = logGamma(mode + 1) + logGamma(trials - mode + 1);
  for (;;) {
    const u = random() - 0.5;
    const v = random();
    const edge = 0.5 - Math.abs(u);
    const count = Math.floor(((2 * a) / edge + b) * u + centre);
    if (edge >= 0.07 && v <= quick) return count;
    if (count < 0 || count > trials) continue;
    const bound = height - logGamma(count + 1) - logGamma(trials - count + 1) + (count - mode) * logOdds;
    if (log((v * alpha) / (a / (edge * edge) + b)) <= bound) return count;
  }
}
