import type { Imputation, ImputationData, ImputationPeriod, Options } from '../core/step.ts';

/**
 * Fills the gaps of one series, a unit in an indicator over the periods in order of time, by writing into `filled`, which
 * is all `NaN`. A period that the unit is not in is a gap too, and stays one. It is called for series with a gap and a known value.
 */
export type FillSeries = (values: Float64Array, times: Float64Array, filled: Float64Array) => void;

/** An imputation that fills each series from itself: there is nothing to learn. */
export function overTime(type: string, options: Options, fill: FillSeries, words: string): Imputation<null> {
  return Object.freeze<Imputation<null>>({
    kind: 'impute',
    type,
    options: Object.freeze(options),
    fit: () => null,
    apply: (data) => fillOverTime(data, fill),
    describe: () => words,
  });
}

/** The columns with every series filled, units matched by id from period to period. */
export function fillOverTime({ indicators, periods }: ImputationData, fill: FillSeries): Float64Array[][] {
  const result = periods.map(({ columns }) => [...columns]);
  const order = Array.from(periods.keys()).sort((a, b) => ordinalOf(periods[a]) - ordinalOf(periods[b]));
  const times = Float64Array.from(order, (p) => ordinalOf(periods[p]));
  const length = order.length;
  const rows = rowsByUnit(order.map((p) => periods[p]?.units ?? []));
  const values = new Float64Array(length);
  const filled = new Float64Array(length);
  for (let indicator = 0; indicator < indicators.length; indicator++) {
    const columns = order.map((p) => periods[p]?.columns[indicator] ?? new Float64Array());
    if (!columns.some((column) => column.some(Number.isNaN))) continue;
    const into = columns.slice();
    for (let start = 0; start < rows.length; start += length) {
      if (!readSeries(columns, rows, start, values)) continue;
      fill(values, times, filled.fill(Number.NaN));
      for (let k = 0; k < length; k++) {
        const row = rows[start + k] ?? -1;
        const value = filled[k] ?? Number.NaN;
        if (row < 0 || !Number.isNaN(values[k]) || !Number.isFinite(value)) continue;
        let target = into[k];
        if (target === columns[k]) into[k] = target = target?.slice() ?? new Float64Array();
        if (target) target[row] = value;
      }
    }
    for (let k = 0; k < length; k++) {
      const [period, column] = [result[order[k] ?? 0], into[k]];
      if (period && column) period[indicator] = column;
    }
  }
  return result;
}

/** Reads a series; whether it has both a gap where the unit is and a known value. */
function readSeries(columns: readonly Float64Array[], rows: Int32Array, start: number, values: Float64Array): boolean {
  let gaps = 0;
  let known = 0;
  for (let k = 0; k < values.length; k++) {
    const row = rows[start + k] ?? -1;
    const value = row < 0 ? Number.NaN : (columns[k]?.[row] ?? Number.NaN);
    values[k] = value;
    if (!Number.isNaN(value)) known++;
    else if (row >= 0) gaps++;
  }
  return gaps > 0 && known > 0;
}

/** The row of each unit in each period, unit by unit; -1 where it is not in the period. */
function rowsByUnit(periods: readonly ImputationPeriod['units'][]): Int32Array {
  const places = new Map<string, number>();
  let last = new Int32Array();
  const all = periods.map((units, k) => {
    const before = periods[k - 1];
    const here = new Int32Array(units.length);
    for (let row = 0; row < units.length; row++) {
      const id = units[row]?.id ?? '';
      // Mostly units stand in the same rows as in the period before, which saves looking them up.
      let place = before?.[row]?.id === id ? last[row] : places.get(id);
      if (place === undefined) {
        place = places.size;
        places.set(id, place);
      }
      here[row] = place;
    }
    last = here;
    return here;
  });
  const rows = new Int32Array(places.size * periods.length).fill(-1);
  all.forEach((here, k) => {
    for (let row = 0; row < here.length; row++) rows[(here[row] ?? 0) * periods.length + k] = row;
  });
  return rows;
}

function ordinalOf(period: ImputationPeriod | undefined): number {
  return period?.ordinal ?? Number.NaN;
}
