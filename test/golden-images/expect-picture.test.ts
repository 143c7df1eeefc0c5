import { existsSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { PNG } from 'pngjs';
import { afterAll, describe, expect, it } from 'vitest';
import { expectPicture } from './expect-picture.ts';

describe('expectPicture(name, png)', () => {
  const folder = mkdtempSync(join(tmpdir(), 'pictures-'));
  afterAll(() => rmSync(folder, { recursive: true }));
  const places = { kept: join(folder, 'kept'), differences: join(folder, 'differences') };

  /** A white picture with a black square. */
  function picture(size: number, square: number): Uint8Array {
    const png = new PNG({ width: size, height: size });
    png.data.fill(255);
    for (let y = 10; y < 10 + square; y++)
      for (let x = 10; x < 10 + square; x++) png.data.set([0, 0, 0, 255], 4 * (y * size + x));
    return PNG.sync.write(png);
  }

  it('keeps a picture where it is told to, and then finds the same one right', () => {
    expect(() => expectPicture('square', picture(100, 20), { ...places, write: false })).toThrow('is not there');
    expectPicture('square', picture(100, 20), { ...places, write: true });
    expectPicture('square', picture(100, 20), { ...places, write: false });
    expect(existsSync(places.differences)).toBe(false);
  });

  it('fails where pixels differ by more than the tolerance, and shows where', () => {
    expect(() => expectPicture('square', picture(100, 25), { ...places, write: false })).toThrow(/differ.*0\.0225/);
    expect(existsSync(join(places.differences, 'square.difference.png'))).toBe(true);
    expectPicture('square', picture(100, 25), { ...places, write: false, tolerance: 0.03 });
  });

  it('fails where the size differs', () => {
    expect(() => expectPicture('square', picture(120, 20), { ...places, write: false })).toThrow("'100 by 100'");
  });
});
