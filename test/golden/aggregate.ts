import { type Aggregation, arithmetic, copeland, type Group, geometric, isGroup, type Spec } from 'inclusion-index';
import { harmonic, outranking, powerMean, unchanged } from 'inclusion-index/methods';
import { asemIndex, asemScores, idOf } from './asem.ts';
import {
  type Check,
  type Checks,
  type Golden,
  type GoldenTable,
  numbersOf,
  readGoldenFile,
  unitsOf,
} from './golden.ts';

/** How one level of the tree is combined: the first is that of the indicators. */
type Level = Pick<Group, 'aggregate' | 'known'>;

/** The scores of every group, the index a group among them, of normalised data by the weights of the case. */
function groupsOf(golden: Golden, aggregation: Aggregation, levels: readonly Level[]) {
  const weights = golden.input('weights');
  const spec = asemIndex(weights, {
    // The data are turned already.
    indicator: (indicator) => ({ ...indicator, direction: 'higher' }),
    normalise: unchanged(),
    aggregate: aggregation,
  });
  const height = (node: Spec['children'][number]): number =>
    isGroup(node) ? 1 + Math.max(...node.children.map(height)) : 0;
  const withLevels = (nodes: Spec['children']): Spec['children'] =>
    nodes.map((node) =>
      isGroup(node) ? { ...node, children: withLevels(node.children), ...levels[height(node) - 1] } : node,
    );
  const children = withLevels([{ id: 'index', title: 'Index', children: spec.children }]);
  return asemScores({ ...spec, children }, golden.input('data'));
}

/** Compares every group of each level, the one below feeding the one above; `expectedOf` says what is right where the reference is not. */
function aggregates(
  aggregation: Aggregation,
  levels: readonly Level[] = [],
  outputOf: (golden: Golden) => GoldenTable = (golden) => golden.output(),
): Check {
  return (golden, compare) => {
    const scores = groupsOf(golden, aggregation, levels);
    const output = outputOf(golden);
    const units = scores.units.map(({ id }) => id);
    const groups = output.columns.filter((name) => name !== 'uCode');
    compare.equal([units.length, groups.length], [51, 11], 'units and groups');
    for (const group of groups) {
      compare.numbers(scores.group(idOf(group)).values, numbersOf(output, group, units), group);
    }
  };
}

/** The same check for the equal and for the varied weights. */
function bothWeights(name: string, check: Check): Checks {
  return { [`${name}_equal`]: check, [`${name}_wvar`]: check };
}

const mixed: readonly Level[] = [arithmetic(), geometric(), harmonic()].map((aggregate) => ({ aggregate }));
const thresholds = (...shares: readonly number[]): readonly Level[] => shares.map((known) => ({ known }));

/** The weighted root of the mean of squares of what a unit has. */
function quadratic(columns: readonly Float64Array[], weights: readonly number[]): Float64Array {
  return (columns[0] ?? new Float64Array()).map((_, unit) => {
    const known = columns.flatMap((column, c) => {
      const value = column[unit] ?? Number.NaN;
      return Number.isNaN(value) ? [] : [{ value, weight: weights[c] ?? 0 }];
    });
    const sum = (terms: readonly number[]): number => terms.reduce((total, term) => total + term, 0);
    const all = sum(known.map(({ weight }) => weight));
    return Math.sqrt(sum(known.map(({ value, weight }) => weight * value ** 2)) / all);
  });
}

export const checks: Checks = {
  ...bothWeights('agg_amean', aggregates(arithmetic())),
  ...bothWeights('agg_gmean', aggregates(geometric())),
  ...bothWeights('agg_hmean', aggregates(harmonic())),
  ...bothWeights('agg_genmean_p2', aggregates(powerMean({ p: 2 }))),
  ...bothWeights('agg_genmean_pm1', aggregates(powerMean({ p: -1 }))),
  ...bothWeights('agg_genmean_p05', aggregates(powerMean({ p: 0.5 }))),
  ...bothWeights('agg_mixed', aggregates(arithmetic(), mixed)),
  ...bothWeights('agg_missing_amean', aggregates(arithmetic())),
  ...bothWeights('agg_missing_gmean', (golden, compare) => {
    aggregates(geometric())(golden, compare);
    aggregates(powerMean({ p: 0 }))(golden, compare);
  }),
  ...bothWeights('agg_missing_hmean', aggregates(harmonic())),
  // COINr counts members, each once, whatever their weights; so do we.
  ...bothWeights('agg_missing_amean_thresh09', aggregates(arithmetic(), thresholds(0.9, 0.9, 0.9))),
  ...bothWeights('agg_missing_amean_threshvec', aggregates(arithmetic(), thresholds(0.9, 0.5, 1))),

  agg_missing_genmean_p2_equal: (golden, compare) => {
    const scores = groupsOf(golden, powerMean({ p: 2 }), []);
    const units = scores.units.map(({ id }) => id);
    const [data, tree, output] = [golden.input('data'), golden.input('weights'), golden.output()];
    const known = new Map(data.columns.slice(1).map((code) => [code, numbersOf(data, code, units)]));
    const { iCode = [], Parent = [], Weight = [] } = tree.data;
    let theirs = 0;
    // Lines stand from the indicators up.
    for (const group of iCode.map(String).filter((code) => !known.has(code))) {
      const members = iCode.flatMap((_, i) => (Parent[i] === group ? [i] : []));
      const columns = members.map((i) => known.get(String(iCode[i])) ?? new Float64Array());
      const right = quadratic(
        columns,
        members.map((i) => Number(Weight[i])),
      );
      known.set(group, right);
      const own = scores.group(idOf(group)).values;
      compare.numbers(own, right, group);
      const peer = numbersOf(output, group, units);
      const has = (_: number, unit: number): boolean => !Number.isNaN(peer[unit]);
      compare.numbers(own.filter(has), peer.filter(has), `${group}, where the peer has a value`);
      theirs += peer.filter(has).length;
    }
    compare.equal(theirs > 100, true, 'the peer has values');
    compare.differs(
      'COINr gives no value where any member is missing, although its manual says that they are skipped; we skip them.',
    );
  },

  agg_copeland_equal: aggregates(copeland()),
  agg_copeland_wvar_exact: aggregates(copeland()),
  agg_copeland_wvar: (golden, compare) => {
    const exact = readGoldenFile<GoldenTable>('out/agg_copeland_wvar_exact.json');
    aggregates(copeland(), [], () => exact)(golden, compare);
    const scores = groupsOf(golden, copeland(), []);
    const units = scores.units.map(({ id }) => id);
    const wrong = golden
      .output()
      .columns.slice(1)
      .flatMap((group) => {
        const peer = numbersOf(golden.output(), group, units);
        const count = scores.group(idOf(group)).values.filter((own, u) => own !== peer[u]).length;
        return count > 0 ? [[group, count]] : [];
      });
    compare.equal(
      Object.fromEntries(wrong),
      { Physical: 11, P2P: 3, Conn: 2, Index: 2 },
      'units that the peer ranks by rounding error',
    );
    compare.differs('COINr takes sums of 0.50000000000000011 for more than a half; we call them ties.');
  },

  outrank_matrix: (golden, compare) => {
    const { columns, matrix } = golden.output<{
      columns: string[];
      matrix: { rows: string[]; data: number[][] };
    }>();
    const data = golden.input('data');
    compare.equal(unitsOf(data).toSorted(), matrix.rows.toSorted(), 'units');
    const own = outranking(
      columns.map((name) => numbersOf(data, name, matrix.rows)),
      Float64Array.of(1, 2, 3, 4, 5, 6, 7, 8),
    );
    compare.equal(own.length, 51, 'rows');
    own.forEach((row, i) => {
      compare.numbers(row, matrix.data[i] ?? [], matrix.rows[i] ?? '');
    });
  },
};
