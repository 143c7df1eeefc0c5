import { type EesClientOptions, type EesResultPage, eesClient } from 'inclusion-index/sources';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { json, type MadeApi, madeApi, type Odd, paged } from './made-api.ts';
import { dataSetId, rows } from './made-data.ts';
import { stillClock } from './still-clock.ts';

let api: MadeApi;
beforeAll(async () => {
  api = await madeApi();
});
beforeEach(() => {
  api.met.length = 0;
  api.odd.length = 0;
});
afterAll(() => api.close());

const asked = { indicators: ['head1', 'rate1'] };
const client = (options: EesClientOptions = {}): ReturnType<typeof eesClient> =>
  eesClient({ baseUrl: api.baseUrl, clock: stillClock(), ...options });

async function read(pageSize: number, version?: string): Promise<EesResultPage[]> {
  const pages: EesResultPage[] = [];
  for await (const page of client().queryAll(
    dataSetId,
    { ...asked, pageSize },
    version === undefined ? {} : { version },
  ))
    pages.push(page);
  return pages;
}

const page = (number: number, all: readonly unknown[], pageSize = 10, taken = all): Odd => {
  const { paging } = paged(all, `${number}`, `${pageSize}`, 0) as EesResultPage;
  const { results } = paged(taken, `${number}`, `${pageSize}`, 0) as EesResultPage;
  return (response) => json(response, { paging, results, warnings: [] });
};

describe('queryAll reads every page', () => {
  it.each([1, 7, 12, 36, 1000])('of %i rows, each row once', async (pageSize) => {
    const pages = await read(pageSize);
    expect(pages.flatMap(({ results }) => results)).toEqual(rows);
    expect(pages).toHaveLength(Math.ceil(rows.length / pageSize));
  });

  it('of one version, the latest if none is given', async () => {
    await read(20);
    expect(api.met.map(({ method, parameters }) => `${method} ${parameters}`)).toEqual([
      'GET ',
      'POST dataSetVersion=2.1',
      'POST dataSetVersion=2.1',
    ]);
    api.met.length = 0;
    await read(40, '2.*');
    expect(api.met.map(({ path }) => path.split('/').at(-1))).toEqual(['2.*', 'query']);
    api.met.length = 0;
    await read(40, '2.1');
    expect(api.met).toHaveLength(1);
  });

  it('and none of no rows but the one that says so', async () => {
    const none = { ...asked, criteria: { filters: { eq: 'none0' } } };
    const pages: EesResultPage[] = [];
    for await (const one of client().queryAll(dataSetId, none)) pages.push(one);
    expect(pages.map(({ results, warnings }) => [results.length, warnings.length])).toEqual([[0, 1]]);
    expect(JSON.parse(api.met.at(-1)?.body ?? '')).toMatchObject({ page: 1, pageSize: 10_000 });
  });

  it('takes the page size the API settles for', async () => {
    for (const number of [1, 2, 3, 4]) api.odd.push(page(number, rows));
    api.odd.unshift(undefined);
    const pages = await read(5000);
    expect(pages.flatMap(({ results }) => results)).toEqual(rows);
  });

  it('goes on after a page that failed at first', async () => {
    api.odd.push(undefined, undefined, (response) => response.writeHead(503).end());
    expect((await read(20)).flatMap(({ results }) => results)).toEqual(rows);
  });

  const fewer = rows.slice(0, 30);
  it.each<[string, Odd, string]>([
    ['has more rows in all', page(2, [...rows, ...rows]), 'the number of rows went from 36 to 72'],
    ['has fewer rows in all', page(2, fewer), 'the number of rows went from 36 to 30'],
    ['is another', page(3, rows), 'page 2 of 10 rows came as page 3 of 10'],
    ['has another size', page(2, rows, 12), 'page 2 of 10 rows came as page 2 of 12'],
    ['has fewer rows than its size', page(2, rows, 10, rows.slice(0, 15)), 'page 2 came with 5 rows in place of 10'],
    ['is empty', page(2, rows, 10, []), 'page 2 came with 0 rows in place of 10'],
    ['has no content', (response) => response.writeHead(204).end(), 'the number of rows went from 36 to 0'],
  ])('and says so where a page %s: its rows would not fit the others', async (_, odd, message) => {
    api.odd.push(undefined, undefined, odd);
    const error = await read(10).catch((one: unknown) => one);
    expect(error).toMatchObject({ code: 'ees-moved', temporary: false });
    expect(String(error)).toContain(message);
    expect(api.met).toHaveLength(3);
  });

  it('never without end: pages of size 0 are refused', async () => {
    const paging = { page: 1, pageSize: 0, totalResults: 36, totalPages: 0 };
    api.odd.push(undefined, (response) => json(response, { paging, results: [], warnings: [] }));
    await expect(read(10)).rejects.toThrow('page 1 came with 0 rows in place of 1');
  });
});
