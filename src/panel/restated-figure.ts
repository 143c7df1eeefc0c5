import { isKnown } from '../core/cell.ts';
import type { Measure } from '../core/indicator.ts';
import type { Observation, Unit } from '../core/observation.ts';
import type { Period } from '../core/period.ts';
import { type Area, coversOf, overlap } from './areas.ts';
import { merge, type PartWeights } from './merge-figures.ts';
import type { Remark } from './restate-issues.ts';

/** One figure to be made, and what of. */
interface Wanted<U extends Unit> {
  readonly unit: U;
  readonly area: Area;
  /** The published figures of the measure and period that can have to do with it, by unit; its own is missing. */
  readonly group: ReadonlyMap<string, Observation<U>>;
  readonly areas: ReadonlyMap<string, Area>;
  readonly measureOf: ReadonlyMap<string, Measure>;
  readonly weights: (measure: string, period: Period) => PartWeights<U> | undefined;
  /** What is worth saying is added here. */
  readonly remarks: Remark[];
}

/** The figure of a unit, made of published ones or missing for a reason; none where nothing is published of its area. */
export function restatedFigure<U extends Unit>(wanted: Wanted<U>): Observation<U> | undefined {
  const { unit, area, group, areas, measureOf, remarks } = wanted;
  const own = group.get(unit.id);
  const near = [...group.values()].filter((figure) => overlap(areas.get(figure.unit.id) ?? new Set(), area));
  const first = own ?? near[0];
  if (!first) return undefined;
  const { measure, period, source } = first;
  const others = [...group.keys()].flatMap((id): [string, Area][] => {
    const part = id === unit.id ? undefined : areas.get(id);
    return part ? [[id, part]] : [];
  });
  const weights = wanted.weights(measure, period);
  const options = { unit, measure: measureOf.get(measure) ?? { id: measure, unit: '' }, ...(weights && { weights }) };
  const covers = coversOf(area, new Map(others)).map((ids) => ids.flatMap((id) => group.get(id) ?? []));
  const made = covers.map((parts) => merge(parts, options));
  const best = made.find(({ figure }) => isKnown(figure.value)) ?? made[0];
  const remark = (kind: Remark['kind'], of: readonly Observation<U>[]): unknown =>
    remarks.push({ kind, unit, measure, period, parts: of.map((part) => part.unit.id) });
  if (best && isKnown(best.figure.value)) {
    if (best.isWeighted) remark('weighted', best.figure.parts ?? []);
    return best.figure;
  }
  const known = near.filter(({ value }) => isKnown(value));
  // Its own reason counts, but for a mere gap where others have figures.
  if (own && (known.length === 0 || own.value !== 'not-available')) return { ...own, unit };
  const value = best?.figure.value ?? (known.length === 0 ? first.value : 'other-boundaries');
  if (value === 'other-boundaries') remark(best ? 'rate' : 'cut', known);
  return { unit, period, measure, value, source, parts: near };
}
