import {
  arithmetic,
  defineIndex,
  defineIndicator,
  type Group,
  type Indicator,
  type Measure,
  minMax,
  type Observation,
  type Period,
  type PeriodScores,
  type Spec,
  type SpecInput,
  score,
  type Unit,
} from 'inclusion-index';
import { denominate } from 'inclusion-index/methods';
import { type GoldenTable, numberIn } from './golden.ts';

/** A country of the ASEM data, with the groups it is in: `GDP_group`, `EurAsia_group` and others. */
export interface AsemUnit extends Unit {
  readonly [fact: string]: string;
}

/** The scores of the ASEM countries in one year. */
export type AsemYear = PeriodScores<string, string, AsemUnit>;

/** One line of the table of indicators, groups and the index. */
interface Line {
  readonly code: string;
  readonly title: string;
  readonly parent: string;
  readonly level: number;
  readonly weight: number;
  readonly direction: 'higher' | 'lower';
}

const source = { publication: 'ASEM Sustainable Connectivity Portal (2018)', file: 'COINr 1.1.14', column: '' };

/** The id of a code: ids are in small letters, and no two codes differ by their case alone. */
export function idOf(code: string): string {
  return code.toLowerCase();
}

/** The code of each id of an index, the index itself under its own. */
export function codesOf(meta: GoldenTable): ReadonlyMap<string, string> {
  return new Map((meta.data.iCode ?? []).map((code) => [idOf(String(code)), String(code)]));
}

/** The codes at a level of the tree, 1 that of the indicators. */
export function codesAt(meta: GoldenTable, level: number): string[] {
  return linesOf(meta).flatMap((line) => (line.level === level ? [line.code] : []));
}

/** The generic measure of a column: any number, one a calendar year. */
export function measureOf(code: string): Measure {
  return { id: idOf(code), title: code, unit: 'number', basis: 'calendar year' };
}

/**
 * The ASEM index of COINr: indicators, groups to two levels and weights of the table of indicators, min-max and arithmetic means,
 * everybody ranked, unless told otherwise. `indicator` changes an indicator as it goes in, by a denominator for instance.
 */
export function asemIndex(
  meta: GoldenTable,
  {
    indicator: changed = (indicator) => indicator,
    ...options
  }: Partial<SpecInput<string, string>> & { readonly indicator?: (indicator: Indicator) => Indicator } = {},
): Spec {
  const lines = linesOf(meta);
  const root = lines.find(({ parent }) => parent === '');
  if (!root) throw new Error('the table of indicators has no index');
  const below = (parent: string): (Indicator | Group)[] =>
    lines
      .filter((line) => line.parent === parent)
      .map((line) =>
        line.level === 1
          ? changed(indicatorOf(line))
          : { id: idOf(line.code), title: line.title, children: below(line.code) },
      );
  const children = below(root.code);
  return defineIndex({
    id: 'asem',
    title: root.title,
    children,
    weights: Object.fromEntries(
      lines.flatMap(({ code, weight, parent }) => (parent === '' ? [] : [[idOf(code), weight]])),
    ),
    normalise: minMax(),
    aggregate: arithmetic(),
    coverage: { share: 0, perGroup: 0 },
    ...options,
  });
}

/** Divides each indicator by the denominator that the table of indicators names; for `indicator` of {@link asemIndex}. */
export function denominatedBy({ data }: GoldenTable): (indicator: Indicator) => Indicator {
  return (indicator) => {
    const line = data.iCode?.findIndex((code) => idOf(String(code)) === indicator.id) ?? -1;
    const by = data.Denominator?.[line];
    return typeof by === 'string' ? denominate(indicator, measureOf(by)) : indicator;
  };
}

/** The rows of one year of a table that has a column `Time`. */
export function rowsIn(year: number, table: GoldenTable): GoldenTable {
  const kept = (table.data.Time ?? []).map((time) => time === year);
  const data = Object.entries(table.data).map(([name, cells]) => [name, cells.filter((_, row) => kept[row])]);
  return { columns: table.columns, data: Object.fromEntries(data) };
}

/** Every cell of a table as a figure: of its year where it has a column `Time`, of 2018 otherwise. */
export function asemObservations(table: GoldenTable): Observation<AsemUnit>[] {
  const { uCode = [], uName = uCode, Time: times } = table.data;
  const facts = table.columns.filter((name) => name.endsWith('_group'));
  const figures = table.columns.filter((name) => !['uCode', 'uName', 'Time', ...facts].includes(name));
  return uCode.flatMap((code, row) => {
    const groups = facts.map((name) => [name, String(table.data[name]?.[row] ?? '')]);
    const unit = { ...Object.fromEntries(groups), id: String(code), name: String(uName[row]) };
    return figures.map((column) => {
      const value = numberIn(table.data[column]?.[row]);
      return {
        unit,
        period: asemPeriod(times?.[row] ?? 2018),
        measure: idOf(column),
        value: Number.isNaN(value) ? 'not-available' : value,
        source: { ...source, column },
      } as const;
    });
  });
}

/** The scores of an index of the ASEM data in one year. */
export function asemScores(spec: Spec, table: GoldenTable, year = 2018): AsemYear {
  return scoresIn(year, spec, asemObservations(table));
}

/** The scores of one year. */
export function scoresIn(year: number, spec: Spec, observations: readonly Observation<AsemUnit>[]): AsemYear {
  return score(spec, observations).of(asemPeriod(year));
}

/** A year as a period. */
export function asemPeriod(year: unknown): Period {
  return `${Number(year)}`;
}

function linesOf({ data }: GoldenTable): Line[] {
  return (data.iCode ?? []).flatMap((code, i) => {
    const level = data.Level?.[i];
    if (typeof level !== 'number') return [];
    return [
      {
        code: String(code),
        title: String(data.iName?.[i] ?? code),
        parent: String(data.Parent?.[i] ?? ''),
        level,
        weight: Number(data.Weight?.[i] ?? 1),
        direction: data.Direction?.[i] === -1 ? 'lower' : 'higher',
      } as const,
    ];
  });
}

function indicatorOf({ code, title, parent, direction }: Line): Indicator {
  return defineIndicator({
    id: idOf(code),
    title,
    question: title,
    domain: idOf(parent),
    direction,
    because: 'As in the reference.',
    unit: 'number',
    measures: [measureOf(code)],
    formula: 'as given',
    sampling: 'none',
    source: { ...source, column: code },
    first: '2014',
    lag: 0,
    breaks: [],
    uncollected: [],
    caveats: [],
  });
}
