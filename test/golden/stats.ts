import { type ColumnStatistics, type StatisticsFlag, statistics } from 'inclusion-index/analyse';
import { idOf } from './asem.ts';
import { columnsOf } from './correlation.ts';
import { type Check, type Checks, numberIn } from './golden.ts';

/** Each column of numbers of the reference, as ours. */
const numbers: Readonly<Record<string, (of: ColumnStatistics) => number | null>> = {
  Min: (of) => of.minimum,
  Max: (of) => of.maximum,
  Mean: (of) => of.mean,
  Median: (of) => of.median,
  Std: (of) => of.standardDeviation,
  Skew: (of) => of.skewness,
  Kurt: (of) => of.kurtosis,
  'N.Avail': (of) => of.known,
  'N.NonZero': (of) => of.nonZero,
  'N.Unique': (of) => of.unique,
  'N.Same': (of) => of.commonestCount,
  'Frc.Avail': (of) => of.availability,
  'Frc.NonZero': (of) => of.nonZeroShare,
  'Frc.Unique': (of) => of.uniqueShare,
  'Frc.Same': (of) => of.commonestShare,
};

/** Each column of flags of the reference: ours, and its word for it. */
const flags: readonly (readonly [string, StatisticsFlag, string])[] = [
  ['Flag.Avail', 'missing', 'LOW'],
  ['Flag.NonZero', 'zeros', 'LOW'],
  ['Flag.Unique', 'unique', 'LOW'],
  ['Flag.SkewKurt', 'outliers', 'OUT'],
];

const says: Check = (golden, compare) => {
  const { data, columns } = golden.output();
  const { nsignif, t_skew, t_kurt, t_avail, t_zero, t_unq } = golden.case.params;
  const found = statistics(columnsOf(golden.input('data')), {
    skewness: Number(t_skew),
    kurtosis: Number(t_kurt),
    availability: Number(t_avail),
    nonZero: Number(t_zero),
    unique: Number(t_unq),
  });
  const own = (data.iCode ?? []).flatMap((code) => found[idOf(String(code))] ?? []);
  compare.equal(
    [...columns].sort(),
    ['iCode', ...Object.keys(numbers), ...flags.map(([name]) => name)].sort(),
    'columns',
  );
  const printed = (value: number): number => (nsignif === null ? value : Number(value.toPrecision(Number(nsignif))));
  for (const [name, value] of Object.entries(numbers)) {
    const exact = own.map((of) => numberIn(value(of)));
    const theirs = Float64Array.from(data[name] ?? [], numberIn);
    // 9.205 is as near to 9.20 as to 9.21, and both are three figures of it.
    const asNear = (i: number): boolean => {
      const [at = Number.NaN, their = Number.NaN] = [exact[i], theirs[i]];
      const [one, other] = [Math.abs(printed(at) - at), Math.abs(their - at)];
      return printed(at) !== their && Math.abs(one - other) <= 1e-9 * Math.abs(at);
    };
    if (nsignif !== null && exact.some((_, i) => asNear(i)))
      compare.differs('a number half-way between two of three figures is rounded to the even one, ours away from 0');
    compare.numbers(
      exact.map((at, i) => (asNear(i) ? (theirs[i] ?? at) : printed(at))),
      theirs,
      name,
    );
  }
  for (const [name, flag, word] of flags) {
    compare.equal(
      own.map((of) => (of.flags.includes(flag) ? word : 'ok')),
      data[name],
      name,
    );
  }
};

export const checks: Checks = { stats_raw: says, stats_raw_3sf: says, stats_treated: says };
