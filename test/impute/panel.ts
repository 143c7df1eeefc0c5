import type { Imputation, ImputationData } from '../../src/core/step.ts';

/** Years of one unit in one indicator, from 2018 unless told otherwise. */
export function seriesOf(
  values: readonly number[],
  years: readonly number[] = values.map((_, k) => 2018 + k),
): ImputationData {
  return {
    indicators: [{ id: 'x', sign: 1, groups: [] }],
    periods: values.map((value, k) => ({
      ordinal: years[k] ?? 0,
      units: [{ id: 'a', name: 'A' }],
      columns: [Float64Array.of(value)],
    })),
  };
}

/** What an imputation makes of the years of one unit. */
export function filledSeries<P>(
  imputation: Imputation<P>,
  values: readonly number[],
  years?: readonly number[],
): number[] {
  const data = seriesOf(values, years);
  return filled(imputation, data).map(([column]) => column?.[0] ?? Number.NaN);
}

/** One period, units down and indicators across, from columns by id; units and indicators with facts of their own. */
export function periodOf(
  columns: Readonly<Record<string, readonly number[]>>,
  {
    facts = [],
    signs = {},
    groups = {},
  }: {
    readonly facts?: readonly object[];
    readonly signs?: Readonly<Record<string, 1 | -1>>;
    readonly groups?: Readonly<Record<string, readonly string[]>>;
  } = {},
): ImputationData {
  const [first = []] = Object.values(columns);
  return {
    indicators: Object.keys(columns).map((id) => ({ id, sign: signs[id] ?? 1, groups: groups[id] ?? ['g'] })),
    periods: [
      {
        ordinal: 2018,
        units: first.map((_, row) => ({ ...facts[row], id: `u${row}`, name: `Unit ${row}` })),
        columns: Object.values(columns).map((values) => Float64Array.from(values)),
      },
    ],
  };
}

/** The periods of several panels of the same indicators, a year apart. */
export function yearsOf(...panels: readonly ImputationData[]): ImputationData {
  return {
    indicators: panels[0]?.indicators ?? [],
    periods: panels.flatMap(({ periods }, k) => periods.map((period) => ({ ...period, ordinal: 2018 + k }))),
  };
}

/** Learns and fills. */
export function filled<P>(imputation: Imputation<P>, data: ImputationData): readonly (readonly Float64Array[])[] {
  return imputation.apply(data, imputation.fit(data));
}
