/**
 * Reading figures and indexes of your own.
 *
 * @module inclusion-index/sources
 */
export { overlay } from './overlay.ts';
export { type ParsedCell, parseCell } from './parse-cell.ts';
export { type ReadObservations, readObservations } from './read-observations.ts';
export type { TextSource } from './read-table.ts';
export { specFromJson } from './spec-from-json.ts';
