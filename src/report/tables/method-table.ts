import { effectiveWeights } from '../../analyse/weights/effective-weights.ts';
import type { Period } from '../../core/period.ts';
import type { Scores } from '../../core/scores.ts';
import { groupsOf, indicatorsOf } from '../../core/tree.ts';
import { specToJson } from '../../sources/spec-to-json.ts';
import { type Table, tableOf } from '../../table/table.ts';
import { type MethodLine, stepLines } from './step-lines.ts';
import { type ColumnOf, contentOf } from './unit-columns.ts';

const columns: readonly ColumnOf<MethodLine>[] = [
  { id: 'step', title: 'Step', cell: ({ step }) => ({ text: step }) },
  { id: 'of', title: 'Of', cell: ({ of = '' }) => ({ text: of }) },
  { id: 'says', title: 'In words', cell: ({ says }) => ({ text: says }) },
  { id: 'weight', title: 'Weight', digits: 3, cell: ({ weight }) => weight ?? { text: '' } },
  { id: 'share', title: 'Share of the index', digits: 3, cell: ({ share }) => share ?? { text: '' } },
];

/**
 * How the scores of a year are made, step by step in words, with what each step learnt; weights are numbers; last the whole
 * index as a computer reads it.
 */
export function methodTable<I extends string, G extends string>(scores: Scores<I, G>, year: Period): Table {
  const { spec } = scores;
  const period = scores.of(year);
  const titles = new Map<string, string>(
    [...groupsOf(spec.children), ...indicatorsOf(spec.children)].map((one) => [one.id, one.title]),
  );
  const weights = effectiveWeights(spec, period).map(({ id, parent, nominal, effective, because }): MethodLine => {
    // A group that is passed over stands beside the score.
    const says = parent === null && !(id in period.weights()) ? 'beside the score, which it does not enter' : undefined;
    const within = `in ${titles.get(parent ?? '') ?? 'the index'}${because === undefined ? '' : `: ${because}`}`;
    return {
      step: 'Weight',
      of: titles.get(id) ?? id,
      says: says ?? within,
      ...(says === undefined ? { weight: nominal } : {}),
      ...(effective === null ? {} : { share: effective }),
    };
  });
  const whole: MethodLine = {
    step: 'Index',
    of: 'as JSON, for specFromJson of inclusion-index/sources',
    says: JSON.stringify(specToJson(spec)),
  };
  return tableOf({
    title: `${spec.title}, ${year}: how scores are made`,
    ...contentOf(columns, [...stepLines(spec, period), ...weights, whole]),
    footnotes: [],
  });
}
