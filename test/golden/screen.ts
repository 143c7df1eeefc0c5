import { arrange, cellAt, type Spec } from 'inclusion-index';
import { availability } from 'inclusion-index/analyse';
import { asemIndex, asemObservations, asemScores, idOf } from './asem.ts';
import {
  type Check,
  type Checks,
  type Golden,
  type GoldenTable,
  numbersOf,
  readGoldenFile,
  unitsOf,
} from './golden.ts';

type Screening = NonNullable<Spec['screen']>;

interface Screened {
  readonly summary: GoldenTable;
  readonly removed_units: readonly string[];
}

const meta = (): GoldenTable => readGoldenFile('input/asem_iMeta.json');

/** The units that a rule leaves out: every cell of theirs says so. */
function removedBy(screen: Screening, golden: Golden): string[] {
  const scores = asemScores(asemIndex(meta(), { screen }), golden.input('data'));
  const columns = scores.indicators.map((id) => scores.indicator(id).imputed);
  return scores.units.filter((_, u) => columns.every((column) => cellAt(column, u) === 'screened')).map(({ id }) => id);
}

function availabilityOf(golden: Golden) {
  const spec = asemIndex(meta());
  const [year] = availability(spec, arrange(spec, asemObservations(golden.input('data'))));
  if (!year) throw new Error('no year');
  return year;
}

/** Compares what is known of each unit. */
const compareShares = (golden: Golden, summary: GoldenTable, compare: Parameters<Check>[1]): void => {
  const { units } = availabilityOf(golden);
  const ids = units.map(({ unit }) => unit.id);
  compare.numbers(
    units.map(({ share }) => share),
    numbersOf(summary, 'Dat_Avail', ids),
    'share known',
  );
  compare.numbers(
    units.map(({ known, of }) => of - known),
    numbersOf(summary, 'N_missing', ids),
    'missing',
  );
};

/** Compares who is left out, and the shares that it goes by. */
function screens(rule: Screening): Check {
  return (golden, compare) => {
    const { summary, removed_units } = golden.output<Screened>();
    compare.equal(removedBy(rule, golden), removed_units.toSorted(), 'units left out');
    compareShares(golden, summary, compare);
    // Each share of values that are not 0, asked for as the least, leaves out just the units below it.
    const [units, shares] = [unitsOf(summary), numbersOf(summary, 'Non_Zero')];
    for (const nonZero of new Set(shares)) {
      const below = units.filter((_, u) => (shares[u] ?? Number.NaN) < nonZero).toSorted();
      compare.equal(removedBy({ nonZero }, golden), below, `units with less than ${nonZero} not 0`);
    }
  };
}

export const checks: Checks = {
  screen_byNA: screens({ known: 0.9 }),
  screen_byzeros: screens({ nonZero: 0.85 }),
  screen_byNAandzeros: screens({ known: 0.9, nonZero: 0.85 }),
  screen_force: (golden, compare) => {
    const { removed_units, n_kept } = golden.output<{ removed_units: string[]; n_kept: number }>();
    const removed = removedBy({ known: 0.9, keep: ['LAO'], leaveOut: ['BGD'] }, golden);
    compare.equal(removed, removed_units.toSorted(), 'units left out');
    compare.equal(51 - removed.length, n_kept, 'units kept');
  },
  data_avail: (golden, compare) => {
    const { summary, by_group } = golden.output<{ summary: GoldenTable; by_group: GoldenTable }>();
    compareShares(golden, summary, compare);
    const { units } = availabilityOf(golden);
    const ids = units.map(({ unit }) => unit.id);
    for (const code of by_group.columns.filter((name) => name !== 'uCode')) {
      const shares = units.map(({ groups, share }) => (code === 'Index' ? share : (groups[idOf(code)] ?? Number.NaN)));
      compare.numbers(shares, numbersOf(by_group, code, ids), code);
    }
  },
};
