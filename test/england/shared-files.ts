import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import { csvParse, type DSVRowString } from 'd3-dsv';

/** The folder of files that developers share and users do not have; tests that need it are left out without it. */
export const shared: string | undefined = process.env.INCLUSION_SHARED;

/** The rows of a shared CSV file, unpacked where it ends in .gz. */
export function sharedRows(...path: string[]): DSVRowString[] {
  const bytes = readFileSync(join(shared ?? '', 'data', ...path));
  const text = (path.at(-1)?.endsWith('.gz') ? gunzipSync(bytes) : bytes).toString('utf8');
  return csvParse(text.replace(/^\uFEFF/, ''));
}
