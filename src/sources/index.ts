/**
 * Reading figures and indexes of your own.
 *
 * @module inclusion-index/sources
 */
export { type Closeness, closenesses } from '../england/index.ts';
export { type BlobLike, bytesSource } from './bytes-source.ts';
export { checkFigures } from './check-figures.ts';
export { type CheckFilesOptions, checkFiles } from './check-files.ts';
export { type CheckTableOptions, checkTable } from './check-table.ts';
export type { CheckOptions, CheckReport, CheckResult, Verdict } from './checks/check.ts';
export { compareFigures, type FigureChanges, type FigureRevision } from './compare-figures.ts';
export type { EesDataSet, EesPublication, EesVersion, EesVersionSummary } from './ees/answers.ts';
export { type EesCache, type EesCached, type EesTag, memoryCache } from './ees/cache.ts';
export type { EesChange, EesChangeSet, EesChanges, EesVersionChanges } from './ees/changes.ts';
export { type EesAsk, type EesClient, type EesListAsk, type EesVersionAsk, eesClient } from './ees/client.ts';
export type { EesClock } from './ees/clock.ts';
export { directoryCache } from './ees/directory-cache.ts';
export { EesError, type EesFailure, type EesProblem } from './ees/error.ts';
export type { EesPage, EesPaging } from './ees/form-parts.ts';
export type {
  EesFilter,
  EesIndicator,
  EesLevel,
  EesMeta,
  EesMetaType,
  EesOption,
  EesPlace,
  EesTimeOption,
} from './ees/meta.ts';
export type { EesClientOptions } from './ees/options.ts';
export type {
  EesComparison,
  EesCriteria,
  EesFacets,
  EesLocation,
  EesQuery,
  EesSort,
  EesTimeComparison,
  EesTimePeriod,
} from './ees/query.ts';
export { eesQueryFor } from './ees/query-for.ts';
export type { EesResult, EesResultPage, EesWarning } from './ees/results.ts';
export { type EesSelection, selectionFor } from './ees/selection.ts';
export { eesTable } from './ees/table.ts';
export type { EesFetch } from './ees/transport.ts';
export { figuresToCsv } from './figures-file.ts';
export { fileSource } from './file-source.ts';
export { FileError, type Place, type Spot } from './files/file-error.ts';
export { defaultLimits, type ReadLimits } from './files/limits.ts';
export type { ReadProgress } from './files/reading.ts';
export { IndexError, type IndexProblem } from './index-problem.ts';
export type { FormulaReader } from './index-tree.ts';
export { MappingError } from './mapping-error.ts';
export { mappingFromJson } from './mapping-from-json.ts';
export { carriedMappings } from './mappings/carried.ts';
export type {
  ApiDataSet,
  Condition,
  Heading,
  MappedMeasure,
  Mapping,
  Part,
  PeriodPlace,
  Quantity,
  UnitPlace,
} from './mappings/mapping.ts';
export { overlay } from './overlay.ts';
export { type ParsedCell, parseCell } from './parse-cell.ts';
export type { FileSource, RawRows, RawTable } from './raw-table.ts';
export { type ReadFigures, type ReadFiguresOptions, readFigures, type WantedFigures } from './read-figures.ts';
export { readIndex } from './read-index.ts';
export { type LaitMeasure, type ReadLaitDictionary, readLaitDictionary } from './read-lait-dictionary.ts';
export type { Provenance, ReadTables } from './read-mapped.ts';
export { readMapping } from './read-mapping.ts';
export { type Neighbour, type ReadNeighbours, readNeighbours } from './read-neighbours.ts';
export { type ReadObservations, type ReadOptions, readObservations } from './read-observations.ts';
export type { TextSource } from './read-table.ts';
export { readTables } from './read-tables.ts';
export { type SpecFromJsonOptions, specFromJson } from './spec-from-json.ts';
export { specToJson } from './spec-to-json.ts';
export { specToYaml } from './spec-to-yaml.ts';
export { type TablesInOptions, tablesIn } from './tables-in.ts';
export { type UpdatedFigures, updateFigures } from './update-figures.ts';
export { withHeader } from './with-header.ts';
