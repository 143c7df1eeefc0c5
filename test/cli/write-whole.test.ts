import {
  lstatSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { writeWhole } from '../../src/cli/write-whole.ts';

let folder = '';
const path = (name: string): string => join(folder, name);

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'inclusion-index-write-'));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

describe('writeWhole', () => {
  it('writes texts and bytes, new or over what was there, and leaves nothing beside them', async () => {
    await writeWhole(path('a.csv'), 'one');
    await writeWhole(path('a.csv'), 'two');
    await writeWhole(path('b.parquet'), new Uint8Array([1, 2]));
    expect(readFileSync(path('a.csv'), 'utf8')).toBe('two');
    expect([...readFileSync(path('b.parquet'))]).toEqual([1, 2]);
    expect(readdirSync(folder)).toEqual(['a.csv', 'b.parquet']);
  });

  it('puts another file in its place, so that a reader of the old one is not disturbed, and keeps who may read it', async () => {
    writeFileSync(path('a.csv'), 'one', { mode: 0o600 });
    const before = statSync(path('a.csv'));
    await writeWhole(path('a.csv'), 'two');
    const after = statSync(path('a.csv'));
    expect(after.ino).not.toBe(before.ino);
    expect(after.mode).toBe(before.mode);
  });

  it('leaves a link a link, whether or not what it leads to is there', async () => {
    writeFileSync(path('real.csv'), 'one');
    symlinkSync('real.csv', path('link.csv'));
    symlinkSync('none.csv', path('loose.csv'));
    await writeWhole(path('link.csv'), 'two');
    await writeWhole(path('loose.csv'), 'three');
    expect([lstatSync(path('link.csv')).isSymbolicLink(), readFileSync(path('real.csv'), 'utf8')]).toEqual([
      true,
      'two',
    ]);
    expect([lstatSync(path('loose.csv')).isSymbolicLink(), readFileSync(path('none.csv'), 'utf8')]).toEqual([
      true,
      'three',
    ]);
  });

  it('writes to what is no file as it is', async () => {
    await writeWhole('/dev/null', 'gone');
    expect(statSync('/dev/null').isFile()).toBe(false);
  });

  it('says why it cannot, and leaves nothing behind', async () => {
    await expect(writeWhole(path('none/a.csv'), 'one')).rejects.toThrow('ENOENT');
    mkdirSync(path('folder'));
    await expect(writeWhole(path('folder'), 'one')).rejects.toThrow('EISDIR');
    expect(readdirSync(folder)).toEqual(['folder']);
  });
});
