/**
 * England's upper-tier local authorities and the published figures about them.
 *
 * @module inclusion-index/england
 */

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
export { type CombinedRow, combinedRows } from './combined-rows.ts';
export { type FigureMeasure, figureBasis, figureMeasures, isFigureMeasure } from './figure-measures.ts';
export { attribution, figures, figuresSources } from './figures.ts';
export { type FoundAuthority, findAuthority } from './find-authority.ts';
export { endOfPeriod, startOfPeriod } from './period-end.ts';
