/**
 * England's upper-tier local authorities and the published figures about them.
 *
 * @module inclusion-index/england
 */

export type { LineageUnit } from '../panel/areas.ts';
export { defineLineage, type LineageRegister } from '../panel/define-lineage.ts';
export { type MergeOptions, mergeFigures, type PartWeights } from '../panel/merge-figures.ts';
export { type AreaUnit, areaNames, areaUnits } from './area.ts';
export { areaFigures } from './area-figures.ts';
export {
  type Authority,
  type AuthorityUnit,
  authorities,
  authorityUnit,
  type DatedCode,
  regions,
} from './authority.ts';
export { type AuthorityRestateOptions, authorityLineage, restate } from './authority-lineage.ts';
export { type Closeness, closenesses } from './closeness.ts';
export { type CombinedRow, combinedRows, combinedUnit } from './combined-rows.ts';
export { type FigureMeasure, figureBasis, figureMeasures, isFigureMeasure } from './figure-measures.ts';
export { attribution, figures, figuresSources } from './figures.ts';
export { type FoundAuthority, findAuthority, findCombinedRow } from './find-authority.ts';
export {
  type NeighbourAuthority,
  type NeighbourSet,
  type Neighbours,
  neighbourSetIn,
  neighbourSets,
  neighboursOf,
} from './neighbours-of.ts';
export { endOfPeriod, startOfPeriod } from './period-end.ts';
export { type Tile, tilesOf } from './tiles-of.ts';
