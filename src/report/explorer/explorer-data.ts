import { reasonCode, reasons } from '../../core/cell.ts';
import { type Column, cellAt, columnOf } from '../../core/column.ts';
import type { Unit } from '../../core/observation.ts';
import type { Bounds, Panel, PanelPeriod } from '../../core/panel.ts';
import type { Period } from '../../core/period.ts';
import type { Spec } from '../../core/spec.ts';
import { indicatorsOf } from '../../core/tree.ts';

/** The best and the worst rank that simulations leave a unit. */
export type Range = readonly [best: number, worst: number];

/** The ranges of years, by unit. */
export type Ranges = ReadonlyMap<Period, ReadonlyMap<string, Range>>;

/** Where a unit stands on a tile map: columns from the left, halves among them, and rows from the top. */
export interface Tile {
  readonly unit: string;
  readonly label: string;
  readonly x: number;
  readonly y: number;
}

/** The figures of one year, small: units by their places in the list of all, a missing value by the code of its reason as text. */
export interface PackedPeriod {
  readonly period: Period;
  readonly units: readonly number[];
  /** By indicator. */
  readonly raw: readonly (readonly (number | string)[])[];
  /** By indicator: where missing values can lie, `null` where nothing is known. */
  readonly bounds?: readonly ([low: readonly (number | null)[], high: readonly (number | null)[]] | null)[];
  /** By unit: the best and worst rank in simulations, `null` for one that was not ranked. */
  readonly ranges?: readonly (Range | null)[];
  /** Its tile map, where there is one. */
  readonly tiles?: readonly Tile[];
}

/** What stands in an explorer's page as JSON. */
export interface ExplorerData {
  /** The version of the package that made the page. */
  readonly version: string;
  /** Methods stand in it by type and options. */
  readonly spec: Spec;
  /** Every unit as it was in some year, once. */
  readonly units: readonly Unit[];
  readonly periods: readonly PackedPeriod[];
  /** The year shown first. */
  readonly year: Period;
  /** What the reader must know, beneath the table. */
  readonly notes: readonly string[];
}

/** The figures of a panel, small. The counts behind them stay behind. */
export function packed(
  panel: Panel,
  tilesOf: (period: PanelPeriod) => readonly Tile[] | undefined,
  ranges: Ranges = new Map(),
): Pick<ExplorerData, 'units' | 'periods'> {
  const places = new Map<string, number>();
  const units: Unit[] = [];
  const placeOf = (unit: Unit): number => {
    const key = JSON.stringify(unit);
    const known = places.get(key);
    if (known !== undefined) return known;
    places.set(key, units.length);
    return units.push(unit) - 1;
  };
  const periods = panel.periods.map((one): PackedPeriod => {
    const tiles = tilesOf(one);
    const known = ranges.get(one.period);
    return {
      period: one.period,
      units: one.units.map(placeOf),
      raw: one.raw.map((column) => one.units.map((_, u) => packedCell(column, u))),
      ...(one.bounds.some((bounds) => bounds) ? { bounds: one.bounds.map(packedBounds) } : {}),
      ...(known ? { ranges: one.units.map(({ id }) => known.get(id) ?? null) } : {}),
      ...(tiles ? { tiles } : {}),
    };
  });
  return { units, periods };
}

/** The ranges that were packed. */
export function unpackedRanges({ units, periods }: Pick<ExplorerData, 'units' | 'periods'>): Ranges {
  return new Map(
    periods.flatMap(({ period, units: places, ranges }) =>
      ranges
        ? [
            [
              period,
              new Map(
                places.flatMap((place, p) => {
                  const [unit, range] = [units[place], ranges[p]];
                  return unit && range ? [[unit.id, range] as const] : [];
                }),
              ),
            ] as const,
          ]
        : [],
    ),
  );
}

/** The panel that was packed, without the figures behind its cells. */
export function unpacked({ spec, units, periods }: Pick<ExplorerData, 'spec' | 'units' | 'periods'>): Panel {
  const indicators = indicatorsOf(spec.children);
  return {
    indicators,
    issues: [],
    periods: periods.map(({ period, units: places, raw, bounds }) => ({
      period,
      units: places.flatMap((place) => units[place] ?? []),
      raw: raw.map((cells) => columnOf(cells.map((cell) => (typeof cell === 'number' ? cell : reasonOf(cell))))),
      figures: indicators.map(() => []),
      bounds: indicators.map((_, i) => unpackedBounds(bounds?.[i])),
    })),
  };
}

function packedCell(column: Column, u: number): number | string {
  const cell = cellAt(column, u);
  return typeof cell === 'number' ? cell : String(reasonCode(cell));
}

function reasonOf(code: string): (typeof reasons)[number] {
  return reasons[Number(code) - 1] ?? 'absent';
}

function packedBounds(bounds: Bounds | undefined): [(number | null)[], (number | null)[]] | null {
  const end = (values: Float64Array): (number | null)[] =>
    Array.from(values, (value) => (Number.isNaN(value) ? null : value));
  return bounds ? [end(bounds.low), end(bounds.high)] : null;
}

function unpackedBounds(
  bounds: readonly [readonly (number | null)[], readonly (number | null)[]] | null | undefined,
): Bounds | undefined {
  const end = (values: readonly (number | null)[]): Float64Array =>
    Float64Array.from(values, (value) => value ?? Number.NaN);
  return bounds ? { low: end(bounds[0]), high: end(bounds[1]) } : undefined;
}
