import { DataError, type Io } from './io.ts';

/** A file's text, or a plain word that it cannot be read. */
export async function readText(path: string, io: Io): Promise<string> {
  try {
    return await io.readFile(path);
  } catch (error) {
    throw new DataError(`${path} cannot be read: ${error instanceof Error ? error.message : String(error)}`);
  }
}
