import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import { directoryCache, type EesCriteria, EesError, type EesResult, eesClient } from 'inclusion-index/sources';
import { describe, expect, it } from 'vitest';
import { systemClock } from '../../../src/sources/ees/clock.ts';
import { dataSetId, meets, meta, rows } from './made-data.ts';

const page = {
  paging: { page: 1, pageSize: 1000, totalResults: rows.length, totalPages: 1 },
  results: rows,
  warnings: [],
};
const answering = (body: Uint8Array<ArrayBuffer>): ReturnType<typeof eesClient> =>
  eesClient({
    retries: 0,
    fetch: async () => new Response(body, { headers: { 'content-type': 'application/json' } }),
  });

/** Bytes cut, or with some of them replaced. */
const damaged = (bytes: Uint8Array): fc.Arbitrary<Uint8Array<ArrayBuffer>> =>
  fc
    .tuple(
      fc.nat({ max: bytes.length }),
      fc.array(fc.tuple(fc.nat({ max: bytes.length - 1 }), fc.nat({ max: 255 })), { maxLength: 4 }),
    )
    .map(([keep, changes]) => {
      const copy = Uint8Array.from(bytes);
      for (const [at, byte] of changes) copy[at] = byte;
      return changes.length > 0 ? copy : copy.slice(0, keep);
    });

describe('whatever comes in place of an answer', () => {
  it.each([
    ['a page', page],
    ['meta', meta],
  ])('%s cut or changed is told, or has the documented form', async (kind, value) => {
    const bytes = new TextEncoder().encode(JSON.stringify(value));
    await fc.assert(
      fc.asyncProperty(damaged(bytes), async (body) => {
        const client = answering(body);
        try {
          const read =
            kind === 'meta'
              ? (await client.meta(dataSetId)).indicators.map(({ column }) => column)
              : (await client.query(dataSetId, { indicators: ['rate1'] })).results.flatMap(({ values }) =>
                  Object.values(values),
                );
          expect(read.every((text) => typeof text === 'string')).toBe(true);
        } catch (error) {
          expect(error).toBeInstanceOf(EesError);
          expect(error).toMatchObject({ code: 'ees-bad-answer' });
          expect(String(error).length).toBeLessThan(3000);
        }
      }),
      { seed: 1, numRuns: 300 },
    );
  });

  it('any JSON is told, or has the documented form', async () => {
    await fc.assert(
      fc.asyncProperty(fc.json(), async (text) => {
        const read = answering(new TextEncoder().encode(text)).query(dataSetId, { indicators: ['rate1'] });
        await expect(read).rejects.toBeInstanceOf(EesError);
      }),
      { seed: 2, numRuns: 200 },
    );
  });
});

describe('a folder of answers', () => {
  it('gives no answer that was changed, wherever in its file', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'ees-'));
    try {
      const cache = directoryCache(folder);
      const text = 'time_period,rate\n202223,9.25\n';
      await cache.write('a', { stored: 1, etag: '"1"' }, one(text));
      const path = join(folder, readdirSync(folder)[0] ?? '');
      const bytes = Uint8Array.from(readFileSync(path));
      await fc.assert(
        fc.asyncProperty(damaged(bytes), async (changed) => {
          writeFileSync(path, changed);
          const read = await cache.read('a');
          if (read) expect(await textOf(read.bytes())).toBe(text);
        }),
        { seed: 3, numRuns: 300 },
      );
    } finally {
      rmSync(folder, { recursive: true, force: true });
    }
  });
});

describe('criteria', () => {
  const { tree } = fc.letrec<{ tree: EesCriteria }>((tie) => ({
    tree: fc.oneof(
      { maxDepth: 4 },
      fc.record({ filters: fc.record({ in: fc.subarray(['plan1', 'supp1', 'total'], { minLength: 1 }) }) }),
      fc.record({ geographicLevels: fc.record({ eq: fc.constantFrom('NAT', 'LA') }) }),
      fc.record({ and: fc.array(tie('tree'), { minLength: 1, maxLength: 3 }) }),
      fc.record({ or: fc.array(tie('tree'), { minLength: 1, maxLength: 3 }) }),
      fc.record({ not: tie('tree') }),
    ),
  }));

  it('of any shape reach the API as they are given, and all their rows come back over pages of any size', async () => {
    const fetch = async (_: string, { body }: RequestInit): Promise<Response> => {
      const { criteria, page: number, pageSize } = JSON.parse(String(body));
      const met = rows.filter((row) => meets(row, criteria));
      const results = met.slice((number - 1) * pageSize, number * pageSize);
      const paging = { page: number, pageSize, totalResults: met.length, totalPages: Math.ceil(met.length / pageSize) };
      return Response.json({ paging, results, warnings: [] });
    };
    const client = eesClient({ fetch });
    await fc.assert(
      fc.asyncProperty(tree, fc.integer({ min: 1, max: 50 }), async (criteria, pageSize) => {
        const read: EesResult[] = [];
        const query = { criteria, indicators: ['rate1'], pageSize };
        for await (const { results } of client.queryAll(dataSetId, query, { version: '2.1' })) read.push(...results);
        expect(read).toEqual(rows.filter((row) => meets(row, criteria)));
      }),
      { seed: 4, numRuns: 100 },
    );
  });
});

describe('the clock of the machine', () => {
  it('waits, gives the time and a number from 0 to below 1', async () => {
    const before = systemClock.now();
    await systemClock.wait(5, new AbortController().signal);
    expect(systemClock.now() - before).toBeGreaterThanOrEqual(4);
    expect(systemClock.random()).toBeLessThan(1);
    await expect(systemClock.wait(5, AbortSignal.abort(new Error('No.')))).rejects.toThrow('No.');
  });
});

async function* one(text: string): AsyncGenerator<Uint8Array> {
  yield new TextEncoder().encode(text);
}

async function textOf(bytes: AsyncIterable<Uint8Array>): Promise<string> {
  let text = '';
  for await (const chunk of bytes) text += new TextDecoder().decode(chunk);
  return text;
}
