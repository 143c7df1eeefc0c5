/**
 * Reading figures and indexes of your own.
 *
 * @module inclusion-index/sources
 */
export { IndexError, type IndexProblem } from './index-problem.ts';
export type { FormulaReader } from './index-tree.ts';
export { overlay } from './overlay.ts';
export { type ParsedCell, parseCell } from './parse-cell.ts';
export { type ReadFigures, type ReadFiguresOptions, readFigures } from './read-figures.ts';
export { readIndex } from './read-index.ts';
export { type ReadObservations, readObservations } from './read-observations.ts';
export type { TextSource } from './read-table.ts';
export { type SpecFromJsonOptions, specFromJson } from './spec-from-json.ts';
export { specToJson } from './spec-to-json.ts';
export { specToYaml } from './spec-to-yaml.ts';
