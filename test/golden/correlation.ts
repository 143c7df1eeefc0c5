import {
  type CorrelationMethod,
  correlationFlags,
  correlations,
  correlationsWithin,
  correlationsWithParents,
  cronbachAlphas,
  denominatorCorrelations,
} from 'inclusion-index/analyse';
import { asemIndex, codesAt, idOf } from './asem.ts';
import { type Check, type Checks, type GoldenTable, numberIn, numbersOf, readGoldenFile } from './golden.ts';

/** A matrix of the reference. */
interface GoldenMatrix {
  readonly rows: readonly string[];
  readonly cols: readonly string[];
  readonly data: readonly (readonly unknown[])[];
}

/** The id of a column: the index itself is `score`. */
function columnId(code: string): string {
  return code === 'Index' ? 'score' : idOf(code);
}

/** Columns of a table by the ids of the index: those of the codes given, or all of numbers. */
export function columnsOf(table: GoldenTable, codes?: readonly string[]): Record<string, Float64Array> {
  const facts = ['uCode', 'uName', 'Time', 'GDP_group', 'GDPpc_group', 'Pop_group', 'EurAsia_group'];
  const chosen = codes ?? table.columns.filter((code) => !facts.includes(code));
  return Object.fromEntries(chosen.map((code) => [columnId(code), numbersOf(table, code)]));
}

const meta = (): GoldenTable => readGoldenFile('input/asem_iMeta.json');
const index = () => asemIndex(meta());

const numbers = (values: Iterable<number | null | undefined>): Float64Array => Float64Array.from(values, numberIn);

/** A column of a table without units, missing as `NaN`. */
const cells = (table: GoldenTable, column: string): Float64Array =>
  Float64Array.from(table.data[column] ?? [], numberIn);

/** Texts of a column. */
const texts = (table: GoldenTable, column: string): string[] => (table.data[column] ?? []).map(String);

/** The correlation of all indicators. */
function all(method: CorrelationMethod): Check {
  return (golden, compare) => {
    const { matrix } = correlations(columnsOf(golden.input('data')), { method });
    const { rows, cols, data } = golden.output<GoldenMatrix>();
    compare.equal([rows.length, cols.length], [49, 49], 'indicators');
    rows.forEach((row, i) => {
      const own = cols.map((col) => matrix[columnId(row)]?.[columnId(col)]);
      compare.numbers(numbers(own), Float64Array.from(data[i] ?? [], numberIn), row);
    });
  };
}

/** The correlation of indicators with their own group. */
function withParents(method: CorrelationMethod): Check {
  return (golden, compare) => {
    const found = correlationsWithParents(index(), columnsOf(golden.input('data')), { method });
    const output = golden.output();
    const [parents, children] = [texts(output, 'Var1'), texts(output, 'Var2')];
    const own = children.map(
      (child, i) => found.find((row) => row.child === columnId(child) && row.parent === columnId(parents[i] ?? ''))?.r,
    );
    compare.numbers(numbers(own), cells(output, 'Correlation'), method);
  };
}

/** Pairs in a group beyond a threshold. */
function flags(flag: 'high' | 'low', threshold: number): Check {
  return (golden, compare) => {
    const other = flag === 'high' ? { low: -2 } : { high: 2 };
    const found = correlationFlags(index(), columnsOf(golden.input('data')), { ...other, [flag]: threshold });
    const output = golden.output();
    const pair = (a: string, b: string): string => [columnId(a), columnId(b)].sort().join(' and ');
    const [first, second] = [texts(output, 'Ind1'), texts(output, 'Ind2')];
    const own = new Map(found.map((row) => [`${row.group}: ${pair(row.a, row.b)}`, row.r]));
    const theirs = texts(output, 'Group').map((group, i) => `${idOf(group)}: ${pair(first[i] ?? '', second[i] ?? '')}`);
    compare.equal([...own.keys()].sort(), [...theirs].sort(), 'pairs');
    compare.numbers(numbers(theirs.map((key) => own.get(key))), cells(output, 'Corr'), 'correlation');
    compare.equal([...new Set(found.map((row) => row.flag))], [flag], 'flag');
  };
}

export const checks: Checks = {
  corr_raw_pearson: all('pearson'),
  corr_raw_spearman: all('spearman'),
  corr_raw_kendall: all('kendall'),
  corr_agg_level1_vs_2_pearson: withParents('pearson'),
  corr_agg_level1_vs_2_spearman: withParents('spearman'),
  corr_agg_level1_vs_2_kendall: withParents('kendall'),
  corr_flags_high: flags('high', 0.7),
  corr_flags_low: flags('low', -0.4),

  corr_agg_family: (golden, compare) => {
    const found = correlationsWithParents(index(), columnsOf(golden.input('data')), { ancestors: 'all' });
    const output = golden.output();
    const levels = ['Pillar', 'Sub-index', 'Index'];
    const level = texts(output, 'Var1').map((name) => levels.indexOf(name) + 1);
    const own = texts(output, 'Var2').map((child, i) => {
      const row = found.find((one) => one.child === columnId(child) && one.above === level[i]);
      return row?.p !== null && row?.p !== undefined && row.p <= 0.05 ? row.r : null;
    });
    compare.numbers(numbers(own), cells(output, 'Correlation'), 'family');
  },

  corr_grouped_physical: (golden, compare) => {
    const codes = [...new Set(texts(golden.output(), 'Var1'))];
    const found = correlationsWithin(index(), columnsOf(golden.input('data'), codes));
    compare.equal([...new Set(found.map(({ group }) => group))], ['physical'], 'group');
    const output = golden.output();
    const [first, second] = [texts(output, 'Var1'), texts(output, 'Var2')];
    const own = first.map((code, i) => {
      const pair = [columnId(code), columnId(second[i] ?? '')];
      // A column with itself is not a pair.
      if (pair[0] === pair[1]) return 1;
      const row = found.find(({ a, b }) => pair.includes(a) && pair.includes(b));
      return (row?.p ?? 1) <= 0.05 ? row?.r : null;
    });
    compare.numbers(numbers(own), cells(output, 'Correlation'), 'physical');
  },

  pvals_physical: (golden, compare) => {
    const { rows, cols, data } = golden.output<GoldenMatrix>();
    const found = correlations(columnsOf(golden.input('data'), rows)).rows;
    rows.forEach((row, i) => {
      const own = cols.map((col) => {
        const pair = [columnId(row), columnId(col)];
        return row === col ? 0 : found.find(({ a, b }) => pair.includes(a) && pair.includes(b))?.p;
      });
      compare.numbers(numbers(own), Float64Array.from(data[i] ?? [], numberIn), row);
    });
  },

  denom_corr: (golden, compare) => {
    const [data, { iCode = [], Type = [] }] = [golden.input('data'), golden.input('meta').data];
    const sizes = iCode.flatMap((code, i) => (Type[i] === 'Denominator' ? [String(code)] : []));
    const columns = columnsOf(data, codesAt(golden.input('meta'), 1));
    const found = denominatorCorrelations(columns, columnsOf(data, sizes), { above: 0.5 });
    const output = golden.output();
    const denominators = texts(output, 'Denom');
    const theirs = texts(output, 'Ind').map((code, i) => `${idOf(code)} / ${idOf(denominators[i] ?? '')}`);
    const own = new Map(found.map(({ indicator, denominator, r }) => [`${indicator} / ${denominator}`, r]));
    compare.equal([...own.keys()].sort(), [...theirs].sort(), 'pairs');
    compare.numbers(numbers(theirs.map((key) => own.get(key))), cells(output, 'Corr'), 'correlation');
  },

  cronbach: (golden, compare) => {
    const output = golden.output<Readonly<Record<string, unknown>>>();
    const alphas = (name: string): ReadonlyMap<string, number | null> =>
      new Map(cronbachAlphas(index(), columnsOf(golden.input(name))).map(({ group, alpha }) => [group, alpha]));
    const pillars = codesAt(meta(), 2);
    for (const name of ['raw', 'normalised']) {
      const [own, theirs] = [alphas(name), new Map(Object.entries(Object(output[name])))];
      compare.numbers(
        numbers(pillars.map((code) => own.get(idOf(code)))),
        Float64Array.from(pillars, (code) => numberIn(theirs.get(code))),
        name,
      );
    }
    const aggregated = alphas('aggregated');
    const groups = [
      ['conn', 'level2_Conn'],
      ['sust', 'level2_Sust'],
      ['score', 'level3_Index'],
    ] as const;
    for (const [group, key] of groups) {
      compare.numbers(numbers([aggregated.get(group)]), [numberIn(output[key])], key);
    }
  },
};
