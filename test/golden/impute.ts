import {
  imputeGroupMean,
  imputeGroupMedian,
  imputeLastKnown,
  imputeLinear,
  imputeLinearConstant,
  imputeMean,
  imputeMedian,
  imputeRowMean,
  imputeRowMedian,
} from 'inclusion-index/methods';
import type { Imputation, ImputationData } from '../../src/core/step.ts';
import {
  type Check,
  type Checks,
  type Comparison,
  type Golden,
  type GoldenTable,
  numberIn,
  numbersOf,
  unitsOf,
} from './golden.ts';

export const checks: Checks = {
  impute_i_mean: imputesColumns(imputeMean()),
  impute_i_median: imputesColumns(imputeMedian()),
  impute_i_mean_grp_EurAsia: imputesColumns(imputeGroupMean({ by: 'EurAsia_group' })),
  impute_i_median_grp_GDP: imputesColumns(imputeGroupMedian({ by: 'GDP_group' })),
  // COINr counts levels from the indicators, which are level 1: 2 is the parent, 3 its parent.
  impute_row_mean_level2: imputesColumns(imputeRowMean({ within: 'parent' })),
  impute_row_mean_all: imputesColumns(imputeRowMean({ within: 'index' })),
  impute_row_median_level3: imputesColumns(imputeRowMedian({ within: 2 })),
  impute_panel_latest: imputesPanel(imputeLastKnown()),
  impute_panel_latest_max1: imputesPanel(imputeLastKnown({ maxGap: 1 })),
  impute_panel_latest_max2: imputesPanel(imputeLastKnown({ maxGap: 2 })),
  impute_panel_constant: imputesPanel(imputeLastKnown({ firstBack: true })),
  impute_panel_linear_constant: imputesPanel(imputeLinearConstant()),
  impute_panel_linear(golden, compare) {
    const data = panelOf(golden.input('data'));
    const filled = imputed(imputeLinear(), data);
    data.indicators.forEach(({ id }, indicator) => {
      for (const { id: unit } of data.periods[0]?.units ?? []) {
        const read = (columns: readonly (readonly Float64Array[])[]): number[] =>
          data.periods.map(({ units }, p) => columns[p]?.[indicator]?.[placeOf(unit, units)] ?? Number.NaN);
        const series = read(data.periods.map(({ columns }) => columns));
        const times = data.periods.map(({ ordinal }) => ordinal);
        compare.numbers(read(filled), between(series, times), `${unit} ${id}`);
      }
    });
    compare.equal(golden.output<{ readonly error?: unknown }>().error !== undefined, true, 'COINr stops');
    compare.differs(
      'One series has a single known value: COINr stops with an error, ours leaves that series missing and fills the others.',
    );
  },
  impute_panel_latest_times(golden, compare) {
    const data = panelOf(golden.input('data'));
    comparePanel(data, imputeLastKnown().takenFrom(data), golden.output(), compare);
  },
};

type UnitFunction = (
  row: { readonly args: unknown; readonly result: unknown; readonly desc: string | null },
  compare: Comparison,
) => void;

/** Checks of single functions, by the name they have in the table of unit functions. */
export const unitFunctions: Readonly<Record<string, UnitFunction>> = {
  i_mean: imputesOne(imputeMean()),
  i_median: imputesOne(imputeMedian()),
  i_mean_grp: imputesGroups(imputeGroupMean({ by: 'group' }), (values) => sum(values) / values.length),
  i_median_grp: imputesGroups(imputeGroupMedian({ by: 'group' }), (values) => {
    const sorted = values.toSorted((a, b) => a - b);
    const half = (sorted.length - 1) / 2;
    return ((sorted[Math.floor(half)] ?? Number.NaN) + (sorted[Math.ceil(half)] ?? Number.NaN)) / 2;
  }),
};

/** Fills the gaps of the ASEM indicators of one year. */
function imputesColumns(imputation: Imputation): Check {
  return (golden, compare) => {
    const data = columnsOf(golden);
    const [filled = []] = imputed(imputation, data);
    const output = golden.output();
    const units = data.periods[0]?.units.map(({ id }) => id);
    compare.equal([units?.length, data.indicators.length], [51, 49], 'units and indicators');
    data.indicators.forEach(({ id }, indicator) => {
      compare.numbers(filled[indicator] ?? [], numbersOf(output, id, units), id);
    });
  };
}

/** Fills the gaps of a panel, and compares period by period. */
function imputesPanel(imputation: Imputation): Check {
  return (golden, compare) => {
    const data = panelOf(golden.input('data'));
    comparePanel(data, imputed(imputation, data), golden.output(), compare);
  };
}

/** A function on one column: the first of its arguments. */
function imputesOne(imputation: Imputation): UnitFunction {
  return ({ args, result }, compare) => {
    const [column] = list(args);
    const [[filled] = []] = imputed(imputation, oneColumn(list(column).map(numberIn), []));
    compare.numbers(filled ?? [], list(result).map(numberIn), `of ${JSON.stringify(column)}`);
  };
}

/**
 * A function on a column and groups. In the reference the groups stand where the name of the function should, which made R stop:
 * the right result is worked out here.
 */
function imputesGroups(imputation: Imputation, centre: (values: readonly number[]) => number): UnitFunction {
  return (row, compare) => {
    const groups = list('function' in row ? row.function : undefined);
    const column = list(list(row.args)[1]).map(numberIn);
    if (groups.length !== column.length) throw new Error('there is not one group for each value');
    const right = column.map((value, i) => {
      if (!Number.isNaN(value) || groups[i] === null) return value;
      const known = column.filter((other, k) => groups[k] === groups[i] && !Number.isNaN(other));
      return known.length === 0 ? Number.NaN : centre(known);
    });
    const [[filled] = []] = imputed(imputation, oneColumn(column, groups));
    compare.numbers(filled ?? [], right, `of ${JSON.stringify(column)} in groups ${JSON.stringify(groups)}`);
    compare.differs(
      'The call that made this row failed in R ("what must be a function"): compared with the definition.',
    );
  };
}

function imputed<P>(imputation: Imputation<P>, data: ImputationData): readonly (readonly Float64Array[])[] {
  return imputation.apply(data, imputation.fit(data));
}

function comparePanel(
  data: ImputationData,
  columns: readonly (readonly Float64Array[])[],
  output: GoldenTable,
  compare: Comparison,
): void {
  const expected = panelOf(output);
  compare.equal([data.periods.length, data.indicators.length], [5, 8], 'periods and indicators');
  data.periods.forEach(({ ordinal, units }, p) => {
    const theirs = expected.periods.find((period) => period.ordinal === ordinal);
    compare.equal(theirs?.units.length, units.length, `units of ${ordinal}`);
    data.indicators.forEach(({ id }, indicator) => {
      const place = expected.indicators.findIndex((one) => one.id === id);
      const right = units.map((unit) => theirs?.columns[place]?.[placeOf(unit.id, theirs.units)] ?? Number.NaN);
      compare.numbers(columns[p]?.[indicator] ?? [], right, `${id} in ${ordinal}`);
    });
  });
}

/** The ASEM indicators with their directions and groups, of countries with theirs. */
function columnsOf({ input }: Golden): ImputationData {
  const [data, groups, meta, lineage] = [input('data'), input('groups'), input('meta'), input('lineage')];
  const codes = unitsOf(data);
  const facts = groups.columns.filter((name) => name.endsWith('_group'));
  const inGroups = unitsOf(groups);
  const units = codes.map((id) => ({
    ...Object.fromEntries(facts.map((name) => [name, groups.data[name]?.[inGroups.indexOf(id)]])),
    id,
    name: id,
  }));
  const indicators = data.columns.slice(1).map((id) => {
    const place = lineage.data.Indicator?.indexOf(id) ?? -1;
    const direction = meta.data.Direction?.[meta.data.iCode?.indexOf(id) ?? -1];
    return {
      id,
      sign: direction === -1 ? (-1 as const) : (1 as const),
      groups: [lineage.data.Pillar?.[place], lineage.data['Sub-index']?.[place]].map(String),
    };
  });
  return { indicators, periods: [{ ordinal: 2018, units, columns: indicators.map(({ id }) => numbersOf(data, id)) }] };
}

/** A table of units by year as a panel. */
function panelOf({ columns, data }: GoldenTable): ImputationData {
  const [times, codes] = [(data.Time ?? []).map(Number), (data.uCode ?? []).map(String)];
  const indicators = columns.filter((name) => name !== 'uCode' && name !== 'Time');
  return {
    indicators: indicators.map((id) => ({ id, sign: 1, groups: [] })),
    periods: [...new Set(times)].map((ordinal) => {
      const rows = Array.from(times.keys()).filter((row) => times[row] === ordinal);
      return {
        ordinal,
        units: rows.map((row) => ({ id: codes[row] ?? '', name: codes[row] ?? '' })),
        columns: indicators.map((id) => Float64Array.from(rows, (row) => numberIn(data[id]?.[row]))),
      };
    }),
  };
}

function oneColumn(values: readonly number[], groups: readonly unknown[]): ImputationData {
  const units = values.map((_, i) => ({ id: `${i}`, name: `${i}`, group: groups[i] }));
  const period = { ordinal: 2018, units, columns: [Float64Array.from(values)] };
  return { indicators: [{ id: 'x', sign: 1, groups: [] }], periods: [period] };
}

/** A series with the gaps between known values on straight lines, straight from the definition. */
function between(series: readonly number[], times: readonly number[]): number[] {
  return series.map((value, k) => {
    const before = series.findLastIndex((other, i) => i <= k && !Number.isNaN(other));
    const after = series.findIndex((other, i) => i >= k && !Number.isNaN(other));
    if (before === k) return value;
    const [a = 0, t = 0, b = 0] = [times[before], times[k], times[after]];
    return before < 0 || after < 0
      ? Number.NaN
      : ((series[before] ?? 0) * (b - t) + (series[after] ?? 0) * (t - a)) / (b - a);
  });
}

function placeOf(id: string, units: readonly { readonly id: string }[]): number {
  return units.findIndex((unit) => unit.id === id);
}

function list(value: unknown): readonly unknown[] {
  return Array.isArray(value) ? value : [];
}

function sum(values: readonly number[]): number {
  return values.reduce((total, value) => total + value, 0);
}
