import { parse } from 'yaml';
import { mappingFromJson } from '../sources/mapping-from-json.ts';
import { carriedMappings } from '../sources/mappings/carried.ts';
import type { Mapping } from '../sources/mappings/mapping.ts';
import { DataError, type Io } from './io.ts';
import { readText } from './read-text.ts';

/** The mappings in YAML or JSON files, one or a list in each, and the carried ones whose ids they do not take. */
export async function mappingsWith(files: readonly string[], io: Io): Promise<readonly Mapping[]> {
  const own: Mapping[] = [];
  for (const file of files) {
    const text = await readText(file, io);
    try {
      const json: unknown = parse(text);
      for (const one of [json].flat()) own.push(mappingFromJson(one));
    } catch (error) {
      throw new DataError(`${file}: ${error instanceof Error ? error.message : String(error)}`);
    }
  }
  const ids = new Set(own.map(({ id }) => id));
  return [...own, ...carriedMappings.filter(({ id }) => !ids.has(id))];
}
