import type { Unit } from '../core/observation.ts';
import { regions } from './authority.ts';

/** England, London or a region: what some figures are published for beside authorities. */
export interface AreaUnit extends Unit {
  /** `england`, `london`, `yorkshire-and-the-humber`. */
  readonly id: string;
  readonly name: string;
}

/** The names of the areas: England, the ten of {@link regions}, and London, which is two of them. */
export const areaNames: readonly string[] = /* @__PURE__ */ Object.freeze(['England', ...regions, 'London']);

/** The areas, each always the same frozen object. */
export const areaUnits: readonly AreaUnit[] = /* @__PURE__ */ Object.freeze(
  /* @__PURE__ */ areaNames.map((name) => Object.freeze({ id: name.toLowerCase().replaceAll(' ', '-'), name })),
);
