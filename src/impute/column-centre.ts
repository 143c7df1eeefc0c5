import type { Unit } from '../core/observation.ts';
import type { Imputation } from '../core/step.ts';
import { insist } from './check-options.ts';
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
  /** What the groups are learnt from. Default `period`. */
  readonly over?: Over;
}

/** An imputation by a centre of the column: of all units, or of those that share the fact `by`. */
export function columnCentre(
  type: string,
  { over, by }: { readonly over: Over; readonly by?: string },
  centre: (values: readonly number[]) => number,
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
      const known = groups.flat();
      insist(
        known.length === 0 || known.some((group) => group !== undefined),
        type,
        `no unit has the fact "${by}"`,
        'Name a fact that units have, such as region.',
      );
      const learn = (indicator: number, pool: readonly number[]): ReadonlyMap<string, number> => {
        const values = new Map<string, number[]>();
        for (const p of pool) {
          const column = data.periods[p]?.columns[indicator] ?? new Float64Array();
          for (let row = 0; row < column.length; row++) {
            const group = groups[p]?.[row];
            const value = column[row] ?? Number.NaN;
            if (group === undefined || Number.isNaN(value)) continue;
            const others = values.get(group);
            if (others) others.push(value);
            else values.set(group, [value]);
          }
        }
        return new Map(Array.from(values, ([group, members]) => [group, centre(members)]));
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

/** A fact of a unit as a text; an empty one, or something that is neither text nor number nor truth, is none. */
function factOf(unit: Unit, name: string): string | undefined {
  const fact: unknown = Reflect.get(unit, name);
  if (typeof fact === 'string') return fact === '' ? undefined : fact;
  if (typeof fact === 'number') return Number.isFinite(fact) ? String(fact) : undefined;
  return typeof fact === 'boolean' ? String(fact) : undefined;
}
