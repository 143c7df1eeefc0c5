import { rank, rankValues, type Scores, score } from 'inclusion-index';
import { unchanged } from 'inclusion-index/methods';
import { type AsemUnit, asemIndex, asemObservations, idOf } from './asem.ts';
import {
  type Check,
  type Checks,
  type Golden,
  type GoldenTable,
  numbersOf,
  readGoldenFile,
  unitsOf,
} from './golden.ts';

type AsemResults = Scores<string, string, AsemUnit>;

const year = '2018';

/** The scores of the normalised indicators that the reference starts from. */
function scoresOf(golden: Golden, meta: GoldenTable = golden.input('meta')): AsemResults {
  const spec = asemIndex(meta, {
    indicator: (indicator) => ({ ...indicator, direction: 'higher' }),
    normalise: unchanged(),
  });
  return score(spec, asemObservations(golden.input('data')));
}

const by = (code: string): { by?: string } => (code === 'Index' || code === 'Rank' ? {} : { by: idOf(code) });

/** Ranks by an indicator, a group or the index, in the order of the units given. */
function ranksOf(scores: AsemResults, code: string, units: readonly string[]): Float64Array {
  const places = new Map(rank(scores, { year, ...by(code) }).map((row) => [row.id, row.rank]));
  return Float64Array.from(units, (unit) => places.get(unit) ?? Number.NaN);
}

/** Scores to two decimals, as the reference prints them. */
function roundedScoresOf(scores: AsemResults, code: string, units: readonly string[]): Float64Array {
  const values = new Map(rank(scores, { year, ...by(code) }).map((row) => [row.id, row.score]));
  return Float64Array.from(units, (unit) => Math.round(100 * (values.get(unit) ?? Number.NaN)) / 100);
}

const tie =
  'COINr ranks values that differ by rounding error (7e-15 in TolMin of Bulgaria, Czechia and Greece) apart; we tie them.';

/** The ranks of the reference, Greece beside Bulgaria and Czechia, which it puts two places below them. */
function rightRanks(golden: Golden, code: string, units: readonly string[]): Float64Array {
  const expected = numbersOf(golden.output(), code, units);
  if (code === 'TolMin') expected[units.indexOf('GRC')] = expected[units.indexOf('BGR')] ?? Number.NaN;
  return expected;
}

/** Compares every column of a table of results, best first. */
function tabulates(use: 'scores' | 'ranks'): Check {
  return (golden, compare) => {
    const output = golden.output();
    const units = unitsOf(output);
    const scores = scoresOf(golden);
    const codes = output.columns.filter((name) => name !== 'uCode');
    compare.equal(
      rank(scores, { year }).map(({ id }) => id),
      units,
      'the order of the units',
    );
    for (const code of codes) {
      if (use === 'ranks' || code === 'Rank')
        compare.numbers(ranksOf(scores, code, units), rightRanks(golden, code, units), code);
      else compare.numbers(roundedScoresOf(scores, code, units), numbersOf(output, code, units), code);
    }
    if (use === 'ranks' && codes.includes('TolMin')) compare.differs(tie);
  };
}

export const checks: Checks = {
  results_Summ_scores: tabulates('scores'),
  results_Summ_ranks: tabulates('ranks'),
  results_Aggs_scores: tabulates('scores'),
  results_Aggs_ranks: tabulates('ranks'),
  results_Full_scores: tabulates('scores'),
  results_Full_ranks: tabulates('ranks'),

  results_groupranks_GDP: (golden, compare) => {
    const output = golden.output();
    const units = unitsOf(output);
    const scores = scoresOf(golden, readGoldenFile('input/asem_iMeta.json'));
    const { uCode = [], GDP_group = [] } = golden.input('groups').data;
    const groupOf = (unit: string): unknown => GDP_group[uCode.indexOf(unit)];
    compare.equal(units.map(groupOf), output.data.GDP_group, 'groups');
    for (const code of output.columns.slice(2)) {
      const rows = rank(scores, { year, ...by(code) });
      const places = units.map((unit) => {
        const peers = rows.filter(({ id }) => groupOf(id) === groupOf(unit));
        return rankValues(peers.map((row) => row.score))[peers.findIndex(({ id }) => id === unit)] ?? Number.NaN;
      });
      compare.numbers(places, numbersOf(output, code, units), code);
    }
  },

  results_ranks_all: (golden, compare) => {
    const [data, units] = [golden.input('data'), unitsOf(golden.output())];
    for (const code of golden.output().columns.slice(1)) {
      compare.numbers(rankValues(numbersOf(data, code, units)), rightRanks(golden, code, units), code);
    }
    compare.differs(tie);
  },
};
