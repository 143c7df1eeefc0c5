import type { Aggregation } from 'inclusion-index';
import {
  benefitOfTheDoubt,
  benefitOfTheDoubtWeights,
  directionalBenefitOfTheDoubt,
  minMax,
  multiDirectionalBenefitOfTheDoubt,
} from 'inclusion-index/methods';
import { type Check, type Checks, type Golden, type GoldenTable, numbersOf, unitsOf } from './golden.ts';

/** Where each unit is on the map: no indicators. */
const places = ['Long', 'Lat'];

/** The unit codes of the input; in the table of regions they are not in the column that others have them in. */
function codesOf({ data }: GoldenTable): readonly string[] {
  return (data.NUTS_CODE ?? data.country ?? []).map(String);
}

/** The indicators of a case, in the order of its units. */
function columnsOf(golden: Golden): readonly Float64Array[] {
  const { columns, data } = golden.input('data');
  const numeric = columns.filter((name) => !places.includes(name) && typeof data[name]?.[0] === 'number');
  return numeric.map((name) => Float64Array.from(data[name] ?? [], Number));
}

/** Scores a case by a method and compares each unit with the peer's. */
function scores<P>(
  method: Aggregation<P>,
  {
    prepare = (columns) => columns,
    weights,
  }: {
    prepare?: (columns: readonly Float64Array[]) => readonly Float64Array[];
    weights?: Float64Array;
  } = {},
): Check {
  return (golden, compare) => {
    const columns = prepare(columnsOf(golden));
    const given = weights ?? new Float64Array(columns.length).fill(1);
    const codes = codesOf(golden.input('data'));
    const own = method.apply(columns, given, method.fit(columns, given));
    const output = golden.output();
    compare.equal(unitsOf(output).toSorted(), codes.toSorted(), 'units');
    compare.numbers(own, numbersOf(output, 'ci', codes), 'scores');
    compare.equal(own.length > 30 && columns.length > 1, true, 'a table as large as the case says');
  };
}

/** The least and the most of Compind's case, and that the shares found keep to them. */
const limits = { least: 0.03, most: 0.3 };

export const checks: Checks = {
  compind_bod: scores(benefitOfTheDoubt()),
  compind_bod_nuts: scores(benefitOfTheDoubt()),
  compind_bod_constr: (golden, compare) => {
    compare.equal(golden.case.params, { up_w: limits.most, low_w: limits.least }, 'limits');
    scores(benefitOfTheDoubt(limits))(golden, compare);
    const shares = benefitOfTheDoubtWeights(columnsOf(golden), limits).flatMap((unit) => unit.shares);
    const kept = shares.filter((share) => share >= limits.least - 1e-9 && share <= limits.most + 1e-9);
    compare.equal(kept.length, shares.length, 'shares within their limits');
  },
  // The peer's numbers are those of data from 0 to 1, as in its own example, though the case names the raw table.
  compind_bod_dir: scores(directionalBenefitOfTheDoubt(), {
    prepare: (columns) =>
      columns.map((column) => {
        const step = minMax({ lower: 0, upper: 1 });
        const learnt = step.fit(column);
        return learnt ? step.apply(column, learnt) : column;
      }),
    weights: Float64Array.of(1, 0.5),
  }),
  compind_mdir: scores(multiDirectionalBenefitOfTheDoubt()),
};
