import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import process from 'node:process';
import pixelmatch from 'pixelmatch';
import { PNG } from 'pngjs';
import { expect } from 'vitest';

/** Where a picture is kept, and where one that differs and the difference are written. */
export interface PictureOptions {
  readonly kept?: string;
  readonly differences?: string;
  /** Keeps the picture as the one to compare with. Default where INCLUSION_PICTURES is `write`. */
  readonly write?: boolean;
  /**
   * The largest share of pixels that may differ, smoothed edges left out. Default 0.002: another version of a font or of the
   * renderer moves a letter by a fraction of a pixel; a mark or a text that is elsewhere, or not there, is more.
   */
  readonly tolerance?: number;
}

/**
 * Asserts that a picture is the one that is kept under its name, in `test/golden-images/pictures`. One that differs is written to
 * `.cache/pictures`, with what differs in red. Set INCLUSION_PICTURES to `write` to keep the pictures of a run, look at them, and
 * commit them.
 */
export function expectPicture(name: string, png: Uint8Array, options: PictureOptions = {}): void {
  const {
    kept = 'test/golden-images/pictures',
    differences = '.cache/pictures',
    write = process.env.INCLUSION_PICTURES === 'write',
    tolerance = 0.002,
  } = options;
  const path = join(kept, `${name}.png`);
  if (write) {
    mkdirSync(kept, { recursive: true });
    writeFileSync(path, png);
    return;
  }
  expect(existsSync(path), `${path} is not there: run with INCLUSION_PICTURES=write, look at it and commit it`).toBe(
    true,
  );
  const [wanted, seen] = [readFileSync(path), Buffer.from(png)].map((bytes) => PNG.sync.read(bytes));
  if (!wanted || !seen) throw new Error(`${path} is no picture.`);
  const size = ({ width, height }: PNG): string => `${width} by ${height}`;
  const isSameSize = size(wanted) === size(seen);
  const difference = new PNG({ width: wanted.width, height: wanted.height });
  const { width, height } = wanted;
  const count = isSameSize ? pixelmatch(wanted.data, seen.data, difference.data, width, height) : width * height;
  const share = count / (width * height);
  if (share > tolerance) {
    mkdirSync(differences, { recursive: true });
    writeFileSync(join(differences, `${name}.png`), png);
    if (isSameSize) writeFileSync(join(differences, `${name}.difference.png`), PNG.sync.write(difference));
  }
  expect(size(seen), `the size of ${path}; the other is in ${differences}`).toBe(size(wanted));
  expect(share, `the share of pixels that differ from ${path}; see ${differences}`).toBeLessThanOrEqual(tolerance);
}
