import { describe, expect, it } from 'vitest';
import type { Io } from '../../src/cli/io.ts';
import { progressOn } from '../../src/cli/progress.ts';

function drawn(errorWidth: number | undefined): { readonly io: Io; readonly texts: string[] } {
  const texts: string[] = [];
  const nothing = async (): Promise<never> => expect.unreachable();
  const io: Io = {
    out: () => undefined,
    error: (text) => void texts.push(text),
    width: undefined,
    errorWidth,
    readFile: nothing,
    writeFile: nothing,
  };
  return { io, texts };
}

describe('progressOn', () => {
  it('draws a bar over itself, and takes it away', () => {
    const { io, texts } = drawn(60);
    const progress = progressOn(io);
    progress.show({ file: 'release.zip/data/caseload.csv', bytes: 0, of: 200, rows: 0 });
    progress.show({ file: 'release.zip/data/caseload.csv', bytes: 101, of: 200, rows: 50 });
    progress.show({ file: 'b.csv', bytes: 400, of: 200, rows: 90 });
    progress.clear();
    progress.clear();
    expect(texts).toEqual([
      '\r[....................]   0 % release.zip/data/caseload.csv',
      '\r[##########..........]  50 % release.zip/data/caseload.csv',
      `\r[####################] 100 % b.csv${' '.repeat(24)}`,
      `\r${' '.repeat(34)}\r`,
    ]);
  });

  it('draws nothing again that is drawn, and rows where the size is not known', () => {
    const { io, texts } = drawn(60);
    const progress = progressOn(io);
    for (const rows of [100, 900, 1000, 1999]) progress.show({ file: 'a.csv', bytes: rows, rows });
    expect(texts.map((text) => text.trim())).toEqual(['0 thousand rows a.csv', '1 thousand rows a.csv']);
  });

  it('never fills the line, and cuts names at the left', () => {
    const { io, texts } = drawn(40);
    progressOn(io).show({ file: 'a/long/way/to/exclusions_by_characteristic.csv', bytes: 1, of: 4, rows: 1 });
    expect(texts).toEqual(['\r[#####...............]  25 % …istic.csv']);
    const narrow = drawn(10);
    progressOn(narrow.io).show({ file: 'a.csv', bytes: 1, of: 4, rows: 1 });
    expect(narrow.texts).toEqual(['\r[#####...']);
  });

  it('draws nothing where nobody watches', () => {
    const { io, texts } = drawn(undefined);
    const progress = progressOn(io);
    progress.show({ file: 'a.csv', bytes: 1, of: 4, rows: 1 });
    progress.clear();
    expect(texts).toEqual([]);
  });
});
