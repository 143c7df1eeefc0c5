import type { Unit } from '../core/observation.ts';
import { insist } from '../core/options.ts';
import { compareText } from '../core/record.ts';
import type { Imputation } from '../core/step.ts';
import { nearestText } from '../math/nearest-text.ts';
import { fillColumn } from './fill-column.ts';
import { type ByPool, describePools, learnByPool, learntFor, type Over } from './pool.ts';

/** What an imputation by the mean or median of a column learns. */
export interface CentreParams {
  /** The mean or median by period, indicator and group of units; without groups, all units are in the group `''`. */
  readonly centres: ByPool<ReadonlyMap<string, number>>;
}

/** The options of an imputation by the unit's group. */
export interface GroupOptions {
  /** The name of a fact of the unit: units with the same text, number or truth there are a group. */
  readonly by: string;
  /** What the groups are learnt from. Default `each period`. */
  readonly over?: Over;
}

/** An imputation by a centre of the column: of all units, or of those that share the fact `by`. */
export function columnCentre(
  type: string,
  { over, by }: { readonly over: Over; readonly by?: string },
  centre: (values: Float64Array) => number,
  centres: string,
): Imputation<CentreParams> {
  const groupsOf = (units: readonly Unit[]): readonly (string | undefined)[] =>
    units.map((unit) => (by === undefined ? '' : factOf(unit, by)));
  return Object.freeze<Imputation<CentreParams>>({
    kind: 'impute',
    type,
    options: Object.freeze(by === undefined ? { over } : { by, over }),
    fit(data) {
      const groups = data.periods.map(({ units }) => groupsOf(units));
      const named = groups.flat();
      const names = [...new Set(named)].filter((group) => group !== undefined);
      insist(
        named.length === 0 || names.length > 0,
        type,
        `no unit has the fact "${by}"`,
        factsThere(
          by ?? '',
          data.periods.flatMap(({ units }) => units),
        ),
      );
      const places = new Map(names.map((group, place) => [group, place]));
      const placed = groups.map((here) => new Int32Array(here.map((group) => places.get(group ?? '') ?? -1)));
      const learn = (indicator: number, pool: readonly number[]): ReadonlyMap<string, number> => {
        const known = byGroup(
          pool.map((p) => [data.periods[p]?.columns[indicator] ?? new Float64Array(), placed[p] ?? new Int32Array()]),
          names.length,
        );
        return new Map(names.map((group, place) => [group, centre(known[place] ?? new Float64Array())]));
      };
      return { centres: learnByPool(data, over, learn) };
    },
    apply: (data, params) =>
      data.periods.map((period) => {
        const groups = groupsOf(period.units);
        const learnt = learntFor(params.centres, period, over);
        return period.columns.map((column, indicator) => {
          const centreOf = learnt.get(data.indicators[indicator]?.id ?? '');
          if (!centreOf) return column;
          return fillColumn(column, (row) => {
            const group = groups[row];
            return group === undefined ? Number.NaN : (centreOf.get(group) ?? Number.NaN);
          });
        });
      }),
    describe: (params) =>
      `${centres} of ${describePools(params.centres, over)}${by === undefined ? '' : `, by ${by} of the unit`}`,
  });
}

/** The known values of each group, from columns with the group of each row, -1 for none. */
function byGroup(columns: readonly (readonly [Float64Array, Int32Array])[], groups: number): Float64Array[] {
  const sizes = new Int32Array(groups);
  for (const [values, places] of columns)
    for (let row = 0; row < values.length; row++) {
      const group = places[row] ?? -1;
      if (group >= 0 && !Number.isNaN(values[row])) sizes[group] = (sizes[group] ?? 0) + 1;
    }
  const known = Array.from(sizes, (size) => new Float64Array(size));
  sizes.fill(0);
  for (const [values, places] of columns)
    for (let row = 0; row < values.length; row++) {
      const [value, group] = [values[row] ?? Number.NaN, places[row] ?? -1];
      const into = known[group];
      if (into === undefined || Number.isNaN(value)) continue;
      const next = sizes[group] ?? 0;
      into[next] = value;
      sizes[group] = next + 1;
    }
  return known;
}

/** What can be named in place of a fact that no unit has. */
function factsThere(by: string, units: readonly Unit[]): string {
  const keys = [
    ...new Set(units.flatMap((unit) => Object.keys(unit).filter((key) => factOf(unit, key) !== undefined))),
  ];
  const facts = keys.filter((key) => key !== 'id' && key !== 'name').sort(compareText);
  if (facts.length === 0) return 'Units have no fact besides id and name: give the data a column of groups.';
  const near = nearestText(by, facts);
  return `${near === undefined ? '' : `Did you mean "${near}"? `}Units have ${facts.join(', ')}.`;
}

/** A fact of a unit as a text; an empty one, or something that is neither text nor number nor truth, is none. */
function factOf(unit: Unit, name: string): string | undefined {
  const fact: unknown = Reflect.get(unit, name);
  if (typeof fact === 'string') return fact === '' ? undefined : fact;
  if (typeof fact === 'number') return Number.isFinite(fact) ? String(fact) : undefined;
  return typeof fact === 'boolean' ? String(fact) : undefined;
}
