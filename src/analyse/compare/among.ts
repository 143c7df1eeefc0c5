import type { Unit } from '../../core/observation.ts';
import { insist } from '../../core/options.ts';

/** Some units: their ids, or what tells them from the others, `(unit) => unit.region === 'North East'` for instance. */
export type Among<U extends Unit = Unit> = readonly string[] | ((unit: U) => boolean);

/** The ids that are meant, each once, in the order given, or that of the units. */
export function idsAmong<U extends Unit>(method: string, among: Among<U>, units: readonly U[]): string[] {
  if (typeof among === 'function') return units.filter(among).map(({ id }) => id);
  const listed = Array.isArray(among) && among.every((id) => typeof id === 'string');
  insist(listed, method, 'the units to compare with are no list of ids', 'Give ids, or (unit) => true for all.');
  return [...new Set(among)];
}
