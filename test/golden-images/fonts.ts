import { existsSync } from 'node:fs';
import { join } from 'node:path';

const folders = [
  '/usr/share/fonts/truetype/liberation',
  '/usr/share/fonts/truetype/liberation2',
  '/usr/share/fonts/liberation-sans',
  '/usr/share/fonts/liberation',
];

const found = folders
  .map((folder) => ['Regular', 'Bold'].map((face) => join(folder, `LiberationSans-${face}.ttf`)))
  .find((files) => files.every((file) => existsSync(file)));

/** The files of Liberation Sans, in which pictures are kept; a machine without it cannot compare them, and the run says so. */
export const liberationSans: readonly string[] | undefined = found;
