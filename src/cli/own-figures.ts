import type { Measure } from '../core/indicator.ts';
import type { Period } from '../core/period.ts';
import type { Spec } from '../core/spec.ts';
import { indicatorsOf } from '../core/tree.ts';
import { fileSource } from '../sources/file-source.ts';
import { problemText } from '../sources/index-problem.ts';
import { MappingError } from '../sources/mapping-error.ts';
import type { Mapping } from '../sources/mappings/mapping.ts';
import { type ReadFigures, readFigures } from '../sources/read-figures.ts';
import { readMapping } from '../sources/read-mapping.ts';
import { type ReadObservations, type ReadOptions, readObservations } from '../sources/read-observations.ts';
import { DataError, type Io, UsageError } from './io.ts';
import { readText } from './read-text.ts';

/** What `--mapping` is, in `--help`. */
export const mappingHelp = 'where the figures of --data stand, in a YAML or JSON file: see docs/own-data.md';

/** The figures of English authorities in a file, in the form the library knows or by a mapping. */
export async function authorityFigures(
  data: string,
  mappingFile: string | undefined,
  { measures, combined }: ReadOptions & { readonly measures: readonly Measure[] },
  io: Io,
): Promise<ReadObservations> {
  const options = combined ? { combined } : {};
  const mapping = await mappingOf(mappingFile, measures, io);
  if (mapping) return reading(data, () => readObservations(fileSource(data), mapping));
  if (isPacked(data)) return reading(data, () => readObservations(fileSource(data), measures, options));
  return readObservations({ name: data, text: await readText(data, io) }, measures, options);
}

/** The figures of any units in a file, in the form the library knows or by a mapping. */
export async function anyFigures(
  data: string,
  mappingFile: string | undefined,
  spec: Spec,
  period: Period | undefined,
  io: Io,
): Promise<ReadFigures> {
  if (mappingFile !== undefined && period !== undefined) {
    throw new UsageError(
      'A mapping says where the years stand: leave --period out, and write period: { always: 2024 }.',
    );
  }
  const measures = indicatorsOf(spec.children).flatMap((indicator) => indicator.measures);
  const mapping = await mappingOf(mappingFile, measures, io);
  const options = period === undefined ? {} : { period };
  if (mapping) return reading(data, () => readFigures(fileSource(data), measures, mapping));
  if (isPacked(data)) return reading(data, () => readFigures(fileSource(data), measures, options));
  return readFigures({ name: data, text: await readText(data, io) }, measures, options);
}

/** The mapping in a file, if one is named; every problem of the file goes to the error output. */
async function mappingOf(name: string | undefined, measures: readonly Measure[], io: Io): Promise<Mapping | undefined> {
  if (name === undefined) return undefined;
  if (!/\.(json|ya?ml)$/i.test(name)) throw new UsageError(`--mapping ${name}: give a .yaml or .json file.`);
  const source = { name, text: await readText(name, io) };
  try {
    return readMapping(source, measures);
  } catch (error) {
    if (!(error instanceof MappingError)) throw error;
    for (const problem of error.problems.slice(0, 50)) io.error(`error: ${problemText(problem)}\n`);
    const { length } = error.problems;
    throw new DataError(`${name}: ${length} ${length === 1 ? 'problem' : 'problems'}; nothing was scored.`);
  }
}

/** Whether a file is, by its name, no text. */
function isPacked(name: string): boolean {
  return /\.(xlsx|xlsm|parquet|zip)$/i.test(name);
}

/** Reads a file; that it is not there, or must not be read, is a problem of the data. */
async function reading<T>(name: string, work: () => Promise<T>): Promise<T> {
  try {
    return await work();
  } catch (error) {
    if (!(error instanceof Error) || !('syscall' in error)) throw error;
    throw new DataError(`${name} cannot be read: ${error.message}`);
  }
}
