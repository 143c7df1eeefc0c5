import { score, zScore } from 'inclusion-index';
import { compareIndices, removeElements, strengths, unitSummary } from 'inclusion-index/analyse';
import { imputeGroupMean, logarithm, treatUntilPassed, unchanged, winsorise } from 'inclusion-index/methods';
import { asemIndex, asemObservations, asemScores, codesAt, denominatedBy, idOf } from './asem.ts';
import { type Check, type Checks, type Golden, type GoldenTable, numberIn, numbersOf, unitsOf } from './golden.ts';

const year = '2018';

/** What leaving out gives: scores and ranks by what is left out, and how far ranks move. */
interface Removed {
  readonly scores: GoldenTable;
  readonly ranks: GoldenTable;
  readonly mean_abs_rank_diff: Readonly<Record<string, unknown>>;
}

/** Leaves out each element of a level in turn, from normalised indicators. */
function removes(level: number): Check {
  return (golden, compare) => {
    const meta = golden.input('meta');
    const codes = codesAt(meta, level);
    const spec = asemIndex(meta, {
      indicator: (indicator) => ({ ...indicator, direction: 'higher' }),
      normalise: unchanged(),
    });
    const elements = codes.map(idOf);
    const found = removeElements(spec, asemObservations(golden.input('data')), { elements, year });
    const { scores, ranks, mean_abs_rank_diff } = golden.output<Removed>();
    compare.equal([...scores.columns].sort(), ['uCode', 'Nominal', ...codes].sort(), 'what is left out');
    const units = found.units.map(({ id }) => id);
    compare.equal([...units].sort(), unitsOf(scores).sort(), 'units');
    for (const code of ['Nominal', ...codes]) {
      const id = code === 'Nominal' ? 'nothing removed' : idOf(code);
      compare.numbers(
        found.units.map((unit) => unit.scores[id] ?? Number.NaN),
        numbersOf(scores, code, units),
        `scores without ${code}`,
      );
      compare.numbers(
        found.units.map((unit) => unit.ranks[id] ?? Number.NaN),
        numbersOf(ranks, code, units),
        `ranks without ${code}`,
      );
      const shift = code === 'Nominal' ? 0 : found.elements.find((element) => element.id === id)?.meanShift;
      compare.numbers([shift ?? Number.NaN], [numberIn(mean_abs_rank_diff[code])], `mean shift without ${code}`);
    }
  };
}

/** The index by min-max, and by z-scores around 10. */
function twoIndices(golden: Golden) {
  const [meta, observations] = [golden.input('meta'), asemObservations(golden.input('data'))];
  return {
    minMax: score(asemIndex(meta), observations),
    zScore: score(asemIndex(meta, { normalise: zScore({ centre: 10, spread: 2 }) }), observations),
  };
}

export const checks: Checks = {
  remove_elements_level1: removes(1),
  remove_elements_level2: removes(2),
  remove_elements_level3: removes(3),

  compare_coins_zscore: (golden, compare) => {
    const { units } = compareIndices(twoIndices(golden), { year });
    const [ids, output] = [units.map(({ id }) => id), golden.output()];
    compare.equal([...ids].sort(), unitsOf(output).sort(), 'units');
    const columns = {
      'coin.1': units.map(({ ranks }) => ranks.minMax),
      'coin.2': units.map(({ ranks }) => ranks.zScore),
      Diff: units.map(({ shifts }) => shifts.zScore),
      'Abs.diff': units.map(({ shifts }) => Math.abs(numberIn(shifts.zScore))),
    };
    for (const [name, own] of Object.entries(columns)) {
      compare.numbers(own.map(numberIn), numbersOf(output, name, ids), name);
    }
  },

  compare_coins_multi: (golden, compare) => {
    const [meta, observations] = [golden.input('meta'), asemObservations(golden.input('data'))];
    const { iCode = [], Weight = [] } = golden.input('weights').data;
    const weights = Object.fromEntries(
      iCode.flatMap((code, i) => (code === 'Index' ? [] : [[idOf(String(code)), Number(Weight[i])]])),
    );
    const { units } = compareIndices(
      { ...twoIndices(golden), weighted: score(asemIndex(meta, { weights }), observations) },
      { year },
    );
    const output = golden.output();
    const ids = units.map(({ id }) => id);
    compare.equal(ids, unitsOf(output), 'the order of the units');
    const names = [
      ['Nominal', 'minMax'],
      ['Zscore', 'zScore'],
      ['Weights', 'weighted'],
    ] as const;
    for (const [theirs, ours] of names) {
      compare.numbers(
        units.map(({ ranks }) => numberIn(ranks[ours])),
        numbersOf(output, theirs, ids),
        theirs,
      );
    }
  },

  compare_coins_corr: (golden, compare) => {
    const { data } = golden.output();
    const own = (data.iCode ?? []).map((code) => {
      const by = code === 'Index' ? {} : { by: idOf(String(code)) };
      return numberIn(compareIndices(twoIndices(golden), { year, ...by }).indices[0]?.spearman);
    });
    compare.numbers(own, Float64Array.from(data.Correlation ?? [], numberIn), 'correlation of ranks');
  },

  change_ind_drop: (golden, compare) => {
    const meta = golden.input('meta');
    const drop = Object(golden.case.params.drop);
    const left = { ...meta, data: without(meta, (code) => Object.values(drop).includes(code)) };
    const spec = asemIndex(left, {
      indicator: denominatedBy(left),
      impute: imputeGroupMean({ by: 'EurAsia_group' }),
      screen: { known: 0.9, when: 'after imputation' },
      treat: treatUntilPassed({ first: winsorise(), second: logarithm() }),
    });
    const scores = asemScores(spec, golden.input('data'));
    const output = golden.output();
    const units = scores.units.map(({ id }) => id);
    compare.equal([...units].sort(), unitsOf(output).sort(), 'units');
    for (const code of output.columns.slice(1)) {
      const { values } = code === 'Index' ? scores.score : scores.group(idOf(code));
      compare.numbers(values, numbersOf(output, code, units), code);
    }
  },

  str_weak_ESP: (golden, compare) => {
    const [meta, data] = [golden.input('meta'), golden.input('data')];
    const { unit, topN, bottomN, sig_figs } = golden.case.params;
    const scores = asemScores(asemIndex(meta), data);
    const found = strengths(scores, String(unit), { top: Number(topN), bottom: Number(bottomN) });
    const output = golden.output<{ readonly strengths: GoldenTable; readonly weaknesses: GoldenTable }>();
    // Of the indicators of one rank at the end of the list, the one among the fewest units.
    const weakest = placesOf(String(unit), data, meta)
      .sort((a, b) => b.rank - a.rank || a.of - b.of)
      .slice(0, Number(bottomN));
    compare.equal(
      found.weaknesses.map(({ id, rank, of }) => ({ id, rank, of })),
      weakest,
      'weaknesses',
    );
    const theirs = (output.weaknesses.data.Code ?? []).map((code) => idOf(String(code)));
    const swapped = weakest.filter(({ id }) => !theirs.includes(id));
    compare.equal(
      swapped.map(({ rank }) => rank),
      [Math.min(...weakest.map(({ rank }) => rank))],
      'ranks of what they do not list',
    );
    compare.differs(
      'three indicators share the last place on the list of weaknesses, rank 33: COINr takes the last of its table (49 units), ours the one among the fewest units (44)',
    );
    // The reference has the worst of all last.
    const lists = [
      ['strengths', found.strengths, output.strengths.data],
      ['weaknesses', found.weaknesses.toReversed(), output.weaknesses.data],
    ] as const;
    for (const [name, own, { Code = [], Name = [], Rank = [], Value = [] }] of lists) {
      const same = [...own.keys()].filter((i) => !swapped.some(({ id }) => id === own[i]?.id));
      const at = <T>(list: readonly T[]): T[] => same.flatMap((i) => list.slice(i, i + 1));
      compare.equal(
        at(own).map(({ id, title }) => [id, title]),
        at(Code).map((code, i) => [idOf(String(code)), at(Name)[i]]),
        name,
      );
      compare.numbers(
        own.map(({ rank }) => rank),
        Rank.map(numberIn),
        `ranks of ${name}`,
      );
      compare.numbers(
        at(own).map(({ value }) => Number(value.toPrecision(Number(sig_figs)))),
        at(Value).map(numberIn),
        `values of ${name}`,
      );
    }
  },

  unit_summary_IND: (golden, compare) => {
    const spec = asemIndex(golden.input('meta'), {
      indicator: (indicator) => ({ ...indicator, direction: 'higher' }),
      normalise: unchanged(),
    });
    const { data } = golden.output();
    const lines = unitSummary(asemScores(spec, golden.input('data')), String(golden.case.params.unit));
    const own = (data.Code ?? []).map((code) => {
      const id = code === 'Index' ? 'score' : idOf(String(code));
      return lines.find((line) => line.id === id);
    });
    compare.equal(lines.length, own.length, 'lines');
    compare.numbers(
      own.map((line) => Math.round(100 * numberIn(line?.score)) / 100),
      Float64Array.from(data.Score ?? [], numberIn),
      'scores',
    );
    compare.numbers(
      own.map((line) => numberIn(line?.rank)),
      Float64Array.from(data.Rank ?? [], numberIn),
      'ranks',
    );
  },
};

/** The rows of a table without those of some codes. */
function without({ data }: GoldenTable, leftOut: (code: string) => boolean): GoldenTable['data'] {
  const keep = (data.iCode ?? []).map((code) => !leftOut(String(code)));
  return Object.fromEntries(Object.entries(data).map(([name, cells]) => [name, cells.filter((_, i) => keep[i])]));
}

/** The rank of a unit in each indicator it has, by counting who does better. */
function placesOf(unit: string, data: GoldenTable, meta: GoldenTable): { id: string; rank: number; of: number }[] {
  const { iCode = [], Direction = [] } = meta.data;
  return codesAt(meta, 1).flatMap((code) => {
    const sign = Number(Direction[iCode.indexOf(code)]);
    const [own = Number.NaN] = numbersOf(data, code, [unit]);
    const known = numbersOf(data, code).filter((value) => !Number.isNaN(value));
    const rank = 1 + known.filter((value) => sign * value > sign * own).length;
    return Number.isNaN(own) ? [] : [{ id: idOf(code), rank, of: known.length }];
  });
}
