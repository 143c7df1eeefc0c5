import { execFile } from 'node:child_process';
import { appendFileSync, mkdtempSync, readdirSync, readFileSync, rmSync, truncateSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { promisify } from 'node:util';
import { directoryCache, type EesCache, type EesClientOptions, eesClient, memoryCache } from 'inclusion-index/sources';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { csv, type MadeApi, madeApi, type Odd } from './made-api.ts';
import { dataSetId, meta } from './made-data.ts';
import { stillClock } from './still-clock.ts';

let api: MadeApi;
let folder: string;
beforeAll(async () => {
  api = await madeApi();
  folder = mkdtempSync(join(tmpdir(), 'ees-'));
});
beforeEach(() => {
  api.met.length = 0;
  api.odd.length = 0;
});
afterAll(async () => {
  rmSync(folder, { recursive: true, force: true });
  await api.close();
});

let made = 0;
const freshFolder = (): string => join(folder, `${made++}`, 'below');
const client = (options: EesClientOptions): ReturnType<typeof eesClient> =>
  eesClient({ baseUrl: api.baseUrl, clock: stillClock(), ...options });
const notModified: Odd = (response, { headers }) =>
  headers['if-none-match'] === undefined ? response.writeHead(500).end() : response.writeHead(304).end();

async function* pieces(...texts: readonly string[]): AsyncGenerator<Uint8Array> {
  for (const text of texts) yield new TextEncoder().encode(text);
}

async function textOf(bytes: AsyncIterable<Uint8Array> | undefined): Promise<string | undefined> {
  let text = '';
  for await (const chunk of bytes ?? []) text += new TextDecoder().decode(chunk);
  return bytes && text;
}

describe.each<[string, () => EesCache]>([
  ['memoryCache', () => memoryCache()],
  ['directoryCache', () => directoryCache(freshFolder())],
])('%s', (_, makeCache) => {
  it('keeps what was stored last under a key, with its tag, and gives it as often as asked', async () => {
    const cache = makeCache();
    expect(await cache.read('a')).toBeUndefined();
    await cache.write('a', { stored: 1, etag: '"1"' }, pieces('o', 'ld'));
    await cache.write('b', { stored: 2 }, pieces());
    await cache.write('a', { stored: 3, etag: '"é"', modified: 'today' }, pieces('ne', 'w'));
    const read = await cache.read('a');
    expect(read?.tag).toEqual({ stored: 3, etag: '"é"', modified: 'today' });
    expect([await textOf(read?.bytes()), await textOf(read?.bytes())]).toEqual(['new', 'new']);
    expect(await textOf((await cache.read('b'))?.bytes())).toBe('');
  });

  it('stores nothing of bytes that break off, and keeps what was there', async () => {
    const cache = makeCache();
    await cache.write('a', { stored: 1 }, pieces('old'));
    const broken = async function* (): AsyncGenerator<Uint8Array> {
      yield* pieces('ne');
      throw new Error('Cut.');
    };
    await expect(cache.write('a', { stored: 2 }, broken())).rejects.toThrow('Cut.');
    expect(await textOf((await cache.read('a'))?.bytes())).toBe('old');
  });

  it('spares the client an answer that has not changed', async () => {
    const cached = client({ cache: makeCache() });
    await cached.meta(dataSetId);
    api.odd.push(notModified);
    expect(await cached.meta(dataSetId)).toEqual(meta);
    expect(api.met.map(({ headers }) => headers['if-none-match'])).toEqual([undefined, '"meta-1"']);
    await cached.query(dataSetId, { indicators: ['rate1'] });
    await cached.query(dataSetId, { indicators: ['rate1'] });
    expect(api.met).toHaveLength(4);
  });

  it('answers in place of the API while an answer is young, queries by POST too', async () => {
    const clock = stillClock();
    const cached = client({ cache: makeCache(), maxAge: 1000, clock });
    const ask = async (): Promise<void> => {
      await cached.dataSet(dataSetId);
      await cached.query(dataSetId, { indicators: ['rate1'] });
      await cached.query(dataSetId, { indicators: ['head1'] });
      await textOf(cached.csv(dataSetId).bytes());
    };
    await ask();
    clock.pass(999);
    await ask();
    expect(api.met).toHaveLength(4);
    clock.pass(1);
    await ask();
    expect(api.met).toHaveLength(8);
    clock.pass(-5000);
    await ask();
    expect(api.met).toHaveLength(12);
  });

  it('holds a CSV whole before its first byte is given, so that one that breaks off is tried again', async () => {
    const cached = client({ cache: makeCache() });
    api.odd.push((response) => {
      response.writeHead(200, { 'content-type': 'text/csv', 'content-length': '1000' });
      response.write('time_period');
      setTimeout(() => response.destroy(), 5);
    });
    expect(await textOf(cached.csv(dataSetId).bytes())).toBe(csv);
    expect(api.met).toHaveLength(2);
    api.odd.push(notModified);
    expect(await textOf(cached.csv(dataSetId).bytes())).toBe(csv);
    expect(api.met[2]?.headers['if-none-match']).toBe('"csv-1"');
  });

  it('asks again where what is stored is not of the form wanted', async () => {
    const cache = makeCache();
    const stored = stillClock().now();
    await cache.write(
      `GET ${api.baseUrl}/data-sets/${dataSetId}`,
      { stored },
      pieces('{"id": "of an earlier version"}'),
    );
    expect((await client({ cache, maxAge: 1000 }).dataSet(dataSetId)).title).toBe('Made');
    expect(api.met).toHaveLength(1);
  });
});

describe('memoryCache({ mostBytes })', () => {
  it('drops what was stored first', async () => {
    const cache = memoryCache({ mostBytes: 10 });
    for (const key of ['a', 'b', 'c']) await cache.write(key, { stored: 0 }, pieces('1234'));
    expect(await Promise.all(['a', 'b', 'c'].map(async (key) => (await cache.read(key)) !== undefined))).toEqual([
      false,
      true,
      true,
    ]);
    await cache.write('big', { stored: 0 }, pieces('12345678901234567890'));
    expect(await textOf((await cache.read('big'))?.bytes())).toHaveLength(20);
    expect(await cache.read('c')).toBeUndefined();
  });
});

describe('directoryCache(folder)', () => {
  const damages: readonly [string, (path: string) => void][] = [
    ['cut in its body', (path) => truncateSync(path, 1027)],
    ['cut in its head', (path) => truncateSync(path, 100)],
    ['empty', (path) => truncateSync(path, 0)],
    ['longer', (path) => appendFileSync(path, 'x')],
    ['changed by one letter', (path) => writeFileSync(path, readFileSync(path, 'utf8').replace('Made', 'Mode'))],
    ['of zeros, as after a power cut', (path) => writeFileSync(path, Buffer.alloc(2000))],
    ['something else', (path) => writeFileSync(path, JSON.stringify({ length: 1 }).padEnd(3000))],
  ];
  it.each(damages)('asks again where a file is %s', async (_, damage) => {
    const below = freshFolder();
    const cached = client({ cache: directoryCache(below), maxAge: 1e9 });
    await cached.dataSet(dataSetId);
    await cached.dataSet(dataSetId);
    expect(api.met).toHaveLength(1);
    const [file = ''] = readdirSync(below);
    damage(join(below, file));
    expect((await cached.dataSet(dataSetId)).title).toBe('Made');
    expect(api.met).toHaveLength(2);
    await cached.dataSet(dataSetId);
    expect(api.met).toHaveLength(2);
  });

  it('leaves one file an answer and nothing half-written, named by a hash whatever the key', async () => {
    const below = freshFolder();
    const cache = directoryCache(below);
    await cache.write('../../a\0/é', { stored: 0 }, pieces('x'));
    await cache.write('b', { stored: 0 }, pieces('x')).catch(() => undefined);
    expect(readdirSync(below).every((name) => /^[0-9a-f]{64}\.ees$/.test(name))).toBe(true);
    expect(readdirSync(below)).toHaveLength(2);
  });

  it('stores an answer without its ETag where that is too long for the head', async () => {
    const cache = directoryCache(freshFolder());
    await cache.write('a', { stored: 5, etag: 'é'.repeat(5000) }, pieces('x'));
    const read = await cache.read('a');
    expect([read?.tag, await textOf(read?.bytes())]).toEqual([{ stored: 5 }, 'x']);
  });

  it('says so where the folder cannot be used', async () => {
    const file = join(folder, 'file');
    writeFileSync(file, '');
    const cached = client({ cache: directoryCache(join(file, 'below')) });
    await expect(cached.meta(dataSetId)).rejects.toMatchObject({ code: 'ees-cache' });
    expect(api.met).toHaveLength(1);
  });

  it('says so where a file is replaced while it is read', async () => {
    const cache = directoryCache(freshFolder());
    await cache.write('a', { stored: 1 }, pieces('old'));
    const old = await cache.read('a');
    await cache.write('a', { stored: 2 }, pieces('new'));
    await expect(textOf(old?.bytes())).rejects.toMatchObject({ code: 'ees-cache' });
  });

  it('never gives a reader a mixture while several processes write', async () => {
    const below = freshFolder();
    const script = join(folder, 'write.mts');
    const source = resolve('src/sources/ees/directory-cache.ts');
    writeFileSync(
      script,
      `import { directoryCache } from ${JSON.stringify(source)};
      const [folder, letter] = process.argv.slice(2);
      const cache = directoryCache(folder);
      for (let i = 1; i <= 60; i++)
        await cache.write('a', { stored: i }, (async function* () {
          for (let part = 0; part < 20; part++) yield new TextEncoder().encode(letter.repeat(1000 + i));
        })());`,
    );
    const tsx = resolve('node_modules/tsx/dist/cli.mjs');
    let writing = true;
    const writers = Promise.all(
      ['x', 'y'].map((letter) => promisify(execFile)(process.execPath, [tsx, script, below, letter])),
    );
    const stop = (): void => {
      writing = false;
    };
    writers.then(stop, stop);
    const cache = directoryCache(below);
    const seen = new Set<string>();
    let whole = 0;
    while (writing) {
      const read = await cache.read('a');
      const text = await textOf(read?.bytes()).catch((error: unknown) => {
        // Replaced between head and body: told, and no mixture.
        expect(error).toMatchObject({ code: 'ees-cache' });
        return undefined;
      });
      if (read && text !== undefined) {
        const [letter = ''] = text;
        expect(text === letter.repeat(20 * (1000 + read.tag.stored))).toBe(true);
        seen.add(letter);
        whole++;
      }
      await new Promise((go) => setImmediate(go));
    }
    await writers;
    expect(whole).toBeGreaterThan(0);
    expect([...seen].every((letter) => 'xy'.includes(letter))).toBe(true);
    expect(readdirSync(below)).toHaveLength(1);
    expect((await textOf((await cache.read('a'))?.bytes()))?.length).toBe(20 * 1060);
  });
});
