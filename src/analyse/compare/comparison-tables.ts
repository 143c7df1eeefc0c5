import type { TableCell, TableContent } from '../../table/table-cell.ts';
import type { ComparedIndex, RankComparison } from './comparison.ts';

const cell = (value: number | null | undefined): TableCell => value ?? { missing: 'not-applicable' };

/** The ranks of every unit side by side, and how far it moves. */
export function unitTable<N extends string>(
  title: string,
  names: readonly N[],
  { units }: RankComparison<N>,
): TableContent {
  const others = names.slice(1);
  return {
    title,
    columns: [
      { id: 'id', title: 'Id' },
      { id: 'name', title: 'Name' },
      ...names.map((name) => ({ id: `rank: ${name}`, title: `Rank: ${name}` })),
      ...others.map((name) => ({ id: `shift: ${name}`, title: `Places up: ${name}` })),
    ],
    rows: units.map(({ id, name: title, ranks, shifts }) => [
      { text: id },
      { text: title },
      ...names.map((name) => cell(ranks[name])),
      ...others.map((name) => cell(shifts[name])),
    ]),
    footnotes: units.flatMap(({ name: title, because }) =>
      Object.entries<string | undefined>(because).map(
        ([name, reason]) => `Not ranked in ${name}: ${title} (${reason}).`,
      ),
    ),
  };
}

/** How far every index is from the first, a line each. */
export function indexTable(
  title: string,
  first: string,
  lines: readonly (Omit<ComparedIndex, 'movers'> & { readonly title?: string })[],
): TableContent {
  return {
    title,
    columns: [
      { id: 'index', title: 'Index' },
      { id: 'shared', title: 'Units' },
      { id: 'pearson', title: 'Pearson (scores)', digits: 3 },
      { id: 'spearman', title: 'Spearman (ranks)', digits: 3 },
      { id: 'kendall', title: 'Kendall (ranks)', digits: 3 },
      { id: 'mean-shift', title: 'Mean shift', digits: 2 },
      { id: 'median-shift', title: 'Median shift', digits: 1 },
      { id: 'maximum-shift', title: 'Greatest shift' },
    ],
    rows: lines.map((line) => [
      { text: line.title ?? line.name },
      line.shared,
      cell(line.pearson),
      cell(line.spearman),
      cell(line.kendall),
      cell(line.meanShift),
      cell(line.medianShift),
      cell(line.maximumShift),
    ]),
    footnotes: [
      `Compared with ${first}. Shifts are places up or down.`,
      ...lines.flatMap(({ name, title: own, because }) =>
        because === undefined ? [] : [`${own ?? name}: ${because}.`],
      ),
    ],
  };
}
