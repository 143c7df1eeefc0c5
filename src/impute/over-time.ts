import type { Imputation, ImputationData, ImputationPeriod, Options } from '../core/step.ts';

/**
 * Fills the gaps of one series, a unit in an indicator over the periods in order of time, by writing into `filled`,
 * which is all `NaN`. A period that the unit is not in is a gap too, and stays one. It is called for series with a gap
 * and a known value.
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
  const { units, rows, size } = placesOf(order.map((p) => periods[p]?.units ?? []));
  const gappy = new Uint8Array(size);
  const values = new Float64Array(order.length);
  const filled = new Float64Array(order.length);
  for (let indicator = 0; indicator < indicators.length; indicator++) {
    const columns = order.map((p) => periods[p]?.columns[indicator] ?? new Float64Array());
    if (!markGaps(columns, units, gappy.fill(0))) continue;
    const into = columns.slice();
    for (let unit = 0; unit < size; unit++) {
      if (gappy[unit] === 0 || !readSeries(columns, rows, unit, values)) continue;
      fill(values, times, filled.fill(Number.NaN));
      for (let k = 0; k < order.length; k++) {
        const row = rows[k]?.[unit] ?? -1;
        const value = filled[k] ?? Number.NaN;
        if (row < 0 || !Number.isNaN(values[k]) || !Number.isFinite(value)) continue;
        let target = into[k];
        if (target === columns[k]) into[k] = target = target?.slice() ?? new Float64Array();
        if (target) target[row] = value;
      }
    }
    order.forEach((p, k) => {
      result[p]?.splice(indicator, 1, into[k] ?? new Float64Array());
    });
  }
  return result;
}

/** Marks the units with a gap in a period that they are in; whether there is any. */
function markGaps(columns: readonly Float64Array[], units: readonly Int32Array[], gappy: Uint8Array): boolean {
  let any = false;
  for (let k = 0; k < columns.length; k++) {
    const [column, unit] = [columns[k] ?? new Float64Array(), units[k] ?? new Int32Array()];
    for (let row = 0; row < column.length; row++) {
      if (!Number.isNaN(column[row])) continue;
      gappy[unit[row] ?? 0] = 1;
      any = true;
    }
  }
  return any;
}

/** Reads the series of a unit; whether any of it is known. */
function readSeries(
  columns: readonly Float64Array[],
  rows: readonly Int32Array[],
  unit: number,
  values: Float64Array,
): boolean {
  let known = false;
  for (let k = 0; k < values.length; k++) {
    const row = rows[k]?.[unit] ?? -1;
    const value = row < 0 ? Number.NaN : (columns[k]?.[row] ?? Number.NaN);
    values[k] = value;
    if (!Number.isNaN(value)) known = true;
  }
  return known;
}

/** A number for each unit: `units` has that of each row, `rows` the row of each, -1 where it is not in the period. */
function placesOf(periods: readonly ImputationPeriod['units'][]): {
  readonly units: readonly Int32Array[];
  readonly rows: readonly Int32Array[];
  readonly size: number;
} {
  const numbers = new Map<string, number>();
  let last = new Int32Array();
  const units = periods.map((here, k) => {
    const before = periods[k - 1];
    const placed = new Int32Array(here.length);
    for (let row = 0; row < here.length; row++) {
      const id = here[row]?.id ?? '';
      // Mostly units stand in the same rows as in the period before, which saves looking them up.
      let unit = before?.[row]?.id === id ? last[row] : numbers.get(id);
      if (unit === undefined) {
        unit = numbers.size;
        numbers.set(id, unit);
      }
      placed[row] = unit;
    }
    last = placed;
    return placed;
  });
  const rows = units.map((placed) => {
    const places = new Int32Array(numbers.size).fill(-1);
    for (let row = 0; row < placed.length; row++) places[placed[row] ?? 0] = row;
    return places;
  });
  return { units, rows, size: numbers.size };
}

function ordinalOf(period: ImputationPeriod | undefined): number {
  return period?.ordinal ?? Number.NaN;
}
