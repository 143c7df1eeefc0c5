import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';

/** A page as a file that a browser can open. */
export function pageFile(html: string): URL {
  const path = join(mkdtempSync(join(tmpdir(), 'explorer-')), 'explorer.html');
  writeFileSync(path, html);
  return pathToFileURL(path);
}
