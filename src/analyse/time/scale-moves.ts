import type { PeriodScores } from '../../core/scores.ts';
import type { Spec } from '../../core/spec.ts';
import type { Step } from '../../core/step.ts';
import { baselineFor } from '../../panel/fit-steps.ts';
import type { TwoYears } from './two-years.ts';

/** What moves a unit on the common scale: its own figure, those of the others, or which units there are. */
export type Cause = 'own' | 'others' | 'units';

/** The way of one indicator from the scale of one year to that of another, for the units compared. */
export interface ScaleMoves {
  /** Normalised columns, that of the earlier year first, each a move from the one before; `NaN` where either year has none. */
  readonly stages: readonly [Float64Array, ...Float64Array[]];
  /** What each move is due to: one fewer than there are stages. */
  readonly causes: readonly Cause[];
}

/**
 * Where an index learns its scale from each year by itself, a normalised value moves for three reasons. They are told apart by
 * learning again from the units that have figures in both years:
 * value and scale of the first year -> its scale without units that went (`units`) -> the later value on that scale
 * (`own`) -> the scale of the same units in the later year (`others`) -> with units that came (`units`).
 * On a scale that is frozen, every move is the unit's own.
 */
export function scaleMoves(spec: Spec, years: TwoYears): ReadonlyMap<string, ScaleMoves> {
  const { from, to, fromPlaces, toPlaces } = years;
  const learnsAnew = baselineFor(spec, 'normalise') === 'each period';
  const own = new Map(Object.entries(spec.normalisations ?? {}));
  return new Map(
    to.indicators.map((id): [string, ScaleMoves] => {
      const [before, after] = [valuesOf(from, id, fromPlaces), valuesOf(to, id, toPlaces)];
      const start = before.normalised.map((value, u) => (Number.isNaN(after.normalised[u]) ? Number.NaN : value));
      const end = after.normalised.map((value, u) => (Number.isNaN(before.normalised[u]) ? Number.NaN : value));
      const step = own.get(id) ?? spec.normalise;
      const scales = learnsAnew ? [scaleOf(step, from, to, id), scaleOf(step, to, from, id)] : [];
      const [scaleFrom, scaleTo] = scales;
      if (!scaleFrom || !scaleTo) return [id, { stages: [start, end], causes: ['own'] }];
      const masked = (column: Float64Array): Float64Array =>
        column.map((value, u) => (Number.isNaN(start[u]) ? Number.NaN : value));
      const stages: [Float64Array, ...Float64Array[]] = [
        start,
        masked(scaleFrom(before.oriented)),
        masked(scaleFrom(after.oriented)),
        masked(scaleTo(after.oriented)),
        end,
      ];
      return [id, { stages, causes: ['units', 'own', 'others', 'units'] }];
    }),
  );
}

function valuesOf(year: PeriodScores, id: string, places: Int32Array) {
  const { oriented, normalised } = year.indicator(id);
  const chosen = ({ values }: { readonly values: Float64Array }): Float64Array =>
    Float64Array.from(places, (u) => values[u] ?? Number.NaN);
  return { oriented: chosen(oriented), normalised: chosen(normalised) };
}

/** The scale learnt in one year from the units that the other has too; none where they cannot bear it. */
function scaleOf(
  step: Step,
  year: PeriodScores,
  other: PeriodScores,
  id: string,
): ((column: Float64Array) => Float64Array) | undefined {
  const { indicator, oriented } = year.indicator(id);
  const places = year.units.flatMap((unit, u) => (other.has(unit.id) ? [u] : []));
  const params = step.fit(
    Float64Array.from(places, (u) => oriented.values[u] ?? Number.NaN),
    {
      indicator: id,
      sign: indicator.direction === 'lower' ? -1 : 1,
      units: places.map((u) => year.units[u]?.id ?? ''),
    },
  );
  return params === null ? undefined : (column) => step.apply(column, params);
}
