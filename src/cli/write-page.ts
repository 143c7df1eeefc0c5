import { DataError, type Io } from './io.ts';

/** Writes a page to a file; where it cannot be, says so. */
export async function writePage(path: string, page: string, io: Io): Promise<void> {
  try {
    await io.writeFile(path, page);
  } catch (error) {
    throw new DataError(`${path} cannot be written: ${error instanceof Error ? error.message : String(error)}`);
  }
}
