import { unzipSync, zipSync } from 'fflate';
import { type WriteOptions, writeXlsx } from 'hucre/xlsx';

/**
 * A workbook as bytes, the same everywhere: packed by code and not by the platform, whose packing differs, and dated alike
 * whatever the clock and the time zone. Few need it, so that this file is loaded when it is called for, with the libraries.
 */
export async function xlsxBytes(options: WriteOptions): Promise<Uint8Array> {
  const epoch = new Date(0);
  const properties = { ...options.properties, created: epoch, modified: epoch };
  const bytes = await writeXlsx({ ...options, properties });
  // The archive holds the local time, which is this one in every zone.
  return zipSync(unzipSync(bytes), { level: 6, mtime: new Date(1980, 0, 1, 12) });
}
