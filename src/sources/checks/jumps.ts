import { isKnown } from '../../core/cell.ts';
import type { Observation } from '../../core/observation.ts';
import { periodOrdinal } from '../../core/period.ts';
import { log } from '../../math/log.ts';
import { median } from '../../math/median.ts';
import type { FigureCheck } from './check.ts';
import { type MeasureYear, placeOf } from './figure-set.ts';

/** How many robust standard deviations from the change of all a change must be to be told of. */
export const jumpThreshold = 10;

/** Fewer authorities say too little about how much change is usual. */
const fewest = 20;

/** Makes the median absolute deviation a standard deviation, for a normal distribution. */
const normal = 1.4826;

/** Figures that differ from last year's by far more than those of other authorities. */
export const jumps: FigureCheck = {
  id: 'jumps',
  title: 'No figure differs from last year’s out of all proportion',
  finds: `authorities whose change from the year before is more than ${jumpThreshold} robust standard deviations (1.4826 × the median absolute deviation, over authorities that are not 0 in both years) from the median change; numbers are compared by ratio, all else by difference; years with fewer than ${fewest} authorities in common, or where half of them change alike, are passed over`,
  remedy:
    'Compare the figure with the publication: a slipped digit, another unit, a revised count. Where it is so, say so.',
  stage: 'figures',
  run({ measures }, report) {
    for (const years of measures.values()) {
      for (const [i, year] of years.entries()) {
        const before = years[i - 1];
        if (!before || periodOrdinal(before.period) !== periodOrdinal(year.period) - 1) continue;
        for (const { figure, last, score } of jumpsIn(year, before)) {
          report({
            severity: 'warning',
            message: `${year.id} of ${figure.unit.name} is ${figure.value} in ${year.period}, after ${last} in ${before.period}: ${score.toFixed(0)} times the usual spread of changes.`,
            remedy: 'Compare with the publication: a slipped digit, another unit, a revised count.',
            ...placeOf(figure),
          });
        }
      }
    }
  },
};

interface Jump {
  readonly figure: Observation;
  readonly last: number;
  readonly score: number;
}

function jumpsIn({ figures, measure }: MeasureYear, before: MeasureYear): Jump[] {
  const last = new Map(before.figures.map(({ unit, value }) => [unit.id, value]));
  const isNumber = measure?.unit === 'number';
  const changes = figures.flatMap((figure) => {
    const then = last.get(figure.unit.id);
    if (then === undefined || !isKnown(then) || !isKnown(figure.value)) return [];
    if (isNumber && (then <= 0 || figure.value <= 0)) return [];
    const change = isNumber ? log(figure.value / then) : figure.value - then;
    return [{ figure, last: then, change }];
  });
  if (changes.length < fewest) return [];
  const middle = median(changes.map(({ change }) => change));
  // Where nearly all have none in both years, as with rare events, that says nothing about how much the others change.
  const moving = changes.filter(({ figure, last }) => figure.value !== 0 || last !== 0);
  const spread = normal * median(moving.map(({ change }) => Math.abs(change - middle)));
  if (!(spread > 0)) return [];
  return changes
    .map(({ figure, last, change }) => ({ figure, last, score: Math.abs(change - middle) / spread }))
    .filter(({ score }) => score > jumpThreshold);
}
