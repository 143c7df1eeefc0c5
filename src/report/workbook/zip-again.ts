/**
 * The same archive with the same bytes everywhere: packed by code and not by the platform, whose packing differs, and dated
 * alike whatever the clock and the time zone.
 */
export async function zipAgain(bytes: Uint8Array): Promise<Uint8Array> {
  const { unzipSync, zipSync } = await import('fflate');
  // The archive holds the local time, which is this one in every zone.
  return zipSync(unzipSync(bytes), { level: 6, mtime: new Date(1980, 0, 1, 12) });
}
