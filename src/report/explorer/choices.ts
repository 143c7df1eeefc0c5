import { arithmetic } from '../../aggregate/arithmetic.ts';
import { copeland } from '../../aggregate/copeland.ts';
import { geometric } from '../../aggregate/geometric.ts';
import { harmonic } from '../../aggregate/harmonic.ts';
import { median } from '../../aggregate/median.ts';
import type { Spec } from '../../core/spec.ts';
import type { Aggregation, Step } from '../../core/step.ts';
import { groupsOf } from '../../core/tree.ts';
import { deciles } from '../../normalise/deciles.ts';
import { minMax } from '../../normalise/min-max.ts';
import { percentileRank } from '../../normalise/percentile-rank.ts';
import { rankScore } from '../../normalise/rank-score.ts';
import { zScore } from '../../normalise/z-score.ts';

/** A method that can be chosen. */
export interface Choice<Method> {
  /** Short, for links; `published` the method of the index itself. */
  readonly key: string;
  readonly title: string;
  /** Left out of the published one, which stays as the index has it. */
  readonly method?: Method;
}

const normalisations: readonly Required<Choice<Step>>[] = [
  { key: 'percentile-ranks', title: 'Percentile ranks', method: percentileRank() },
  { key: 'min-max', title: 'Min-max, 0 to 100', method: minMax() },
  { key: 'min-max-1', title: 'Min-max, 1 to 100', method: minMax({ lower: 1, upper: 100 }) },
  { key: 'z-scores', title: 'Z-scores', method: zScore() },
  { key: 'deciles', title: 'Deciles, 1 to 10', method: deciles() },
  { key: 'ranks', title: 'Ranks', method: rankScore() },
];

const aggregations: readonly Required<Choice<Aggregation>>[] = [
  { key: 'arithmetic', title: 'Arithmetic mean', method: arithmetic() },
  { key: 'geometric', title: 'Geometric mean', method: geometric() },
  { key: 'harmonic', title: 'Harmonic mean', method: harmonic() },
  { key: 'median', title: 'Median', method: median() },
  { key: 'copeland', title: 'Copeland, by pairs', method: copeland() },
];

/** The ways to a common scale that a reader can choose from, the published first. */
export function normalisationsOf({ normalise, normalisations: own = {} }: Spec): Choice<Step>[] {
  return published(normalise, normalisations, Object.keys(own).length > 0);
}

/** The ways to combine that a reader can choose from, the published first. */
export function aggregationsOf({ aggregate, children }: Spec): Choice<Aggregation>[] {
  return published(
    aggregate,
    aggregations,
    groupsOf(children).some((group) => group.aggregate),
  );
}

/** The published method first, then those that are another. One that differs by indicator or group is like none of them. */
function published<Method extends Step | Aggregation>(
  method: Method,
  all: readonly Required<Choice<Method>>[],
  isMixed: boolean,
): Choice<Method>[] {
  const textOf = ({ type, options }: Method): string => JSON.stringify([type, options]);
  const same = isMixed ? undefined : all.find((choice) => textOf(choice.method) === textOf(method));
  const title = same?.title ?? (isMixed ? 'Several ways' : method.type);
  return [
    { key: 'published', title: `Published: ${title.charAt(0).toLowerCase()}${title.slice(1)}` },
    ...all.filter((choice) => choice !== same),
  ];
}
