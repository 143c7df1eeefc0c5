import { type EesCriteria, type EesFacets, eesClient, memoryCache } from 'inclusion-index/sources';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { csv, type MadeApi, madeApi } from './made-api.ts';
import { dataSetId, meets, meta, publicationId, rows } from './made-data.ts';

let api: MadeApi;
beforeAll(async () => {
  api = await madeApi();
});
beforeEach(() => {
  api.met.length = 0;
  api.odd.length = 0;
});
afterAll(() => api.close());

const client = (): ReturnType<typeof eesClient> => eesClient({ baseUrl: `${api.baseUrl}/`, retries: 0 });
const last = (): string => `${api.met.at(-1)?.method} ${api.met.at(-1)?.path}?${api.met.at(-1)?.parameters}`;

describe('the client asks for what is published', () => {
  it('lists and searches publications, a page at a time', async () => {
    const page = await client().publications({ search: 'exclusions', page: 1, pageSize: 5 });
    expect(page.results.map(({ id }) => id)).toEqual([publicationId]);
    expect(page.paging).toEqual({ page: 1, pageSize: 5, totalResults: 1, totalPages: 1 });
    expect(last()).toBe('GET /publications?search=exclusions&page=1&pageSize=5');
    expect((await client().publications({ search: 'absence' })).results).toEqual([]);
  });

  it('gives a publication, its data sets, and one of them', async () => {
    expect((await client().publication(publicationId)).slug).toBe('suspensions');
    expect((await client().dataSets(publicationId)).results[0]?.id).toBe(dataSetId);
    expect((await client().dataSet(dataSetId)).latestVersion?.timePeriods).toEqual({
      start: '2021/22',
      end: '2023/24',
    });
  });

  it('gives versions, one of them by its number or a wildcard, and what it changed', async () => {
    expect((await client().versions(dataSetId, { pageSize: 3 })).results[0]?.release.title).toBe(
      'Academic year 2023/24',
    );
    expect((await client().version(dataSetId, '2.*')).version).toBe('2.1');
    const changes = await client().changes(dataSetId, '2.1');
    expect(changes.minorChanges.filterOptions[0]?.options[0]?.currentState?.label).toBe('EHC plan');
    expect([changes.majorChanges.filters, changes.patchHistory]).toEqual([[], []]);
    expect((await client().changes(dataSetId, '2.1', { patchHistory: true })).patchHistory).toHaveLength(1);
  });

  it('gives the meta of a version, or some kinds of it', async () => {
    expect(await client().meta(dataSetId, { version: '2.1', types: ['Filters', 'Indicators'] })).toEqual(meta);
    expect(last()).toBe(`GET /data-sets/${dataSetId}/meta?dataSetVersion=2.1&types=Filters%2CIndicators`);
    api.odd.push((response) => response.writeHead(200, { 'content-type': 'application/json' }).end('{"filters":[]}'));
    expect((await client().meta(dataSetId, { types: ['Filters'] })).locations).toEqual([]);
  });

  it('takes no id that would lead to another place', async () => {
    for (const id of ['..', 'a/b', '', 'a?b', '%2e%2e'])
      await expect(client().dataSet(id)).rejects.toThrow('no id or version');
    expect(api.met).toEqual([]);
  });
});

describe('the client queries', () => {
  const plans: EesFacets = { filters: { eq: 'plan1' } };
  const trees: readonly EesCriteria[] = [
    {},
    plans,
    { and: [plans, { geographicLevels: { in: ['LA'] } }] },
    {
      or: [
        { locations: { eq: { level: 'LA', code: 'E09000007' } } },
        { locations: { in: [{ level: 'LA', oldCode: '831' }] } },
      ],
    },
    { not: { or: [plans, { filters: { in: ['supp1', 'total'] }, geographicLevels: { notEq: 'NAT' } }] } },
    {
      and: [
        { timePeriods: { gte: { period: '2022/2023', code: 'AY' } } },
        { not: { locations: { eq: { level: 'LA', id: 'notm1' } } } },
      ],
    },
    {
      timePeriods: { gt: { period: '2021/2022', code: 'AY' }, lt: { period: '2023/2024', code: 'AY' } },
      filters: { notIn: ['total'] },
    },
    { geographicLevels: { notIn: ['NAT'] }, timePeriods: { lte: { period: '2022', code: 'AY' } } },
  ];

  it.each(trees)('by POST with a tree of criteria: %j', async (criteria) => {
    const { results, warnings } = await client().query(dataSetId, { criteria, indicators: ['head1', 'rate1'] });
    expect(results).toEqual(rows.filter((row) => meets(row, criteria)));
    expect(warnings).toEqual([]);
    expect(api.met[0]).toMatchObject({ method: 'POST', headers: { 'content-type': 'application/json' } });
    expect(JSON.parse(api.met[0]?.body ?? '')).toEqual({ criteria, indicators: ['head1', 'rate1'] });
  });

  it.each(trees.filter((one): one is EesFacets => !('and' in one || 'or' in one || 'not' in one)))(
    'by GET with the same facets: %j',
    async (criteria) => {
      const query = { criteria, indicators: ['head1', 'rate1'], pageSize: 7, page: 2 };
      expect(await client().queryByGet(dataSetId, query)).toEqual(await client().query(dataSetId, query));
      expect(api.met.map(({ method }) => method)).toEqual(['GET', 'POST']);
    },
  );

  it('writes everything a GET can carry', async () => {
    await client().queryByGet(
      dataSetId,
      {
        criteria: {
          locations: {
            in: [
              { level: 'LA', code: 'E09000021 / E09000027' },
              { level: 'SCH', urn: '140821' },
            ],
          },
          timePeriods: { gte: { period: '2020', code: 'AY' } },
        },
        indicators: ['head1', 'rate1'],
        sorts: [{ field: 'location|LA', direction: 'Asc' }],
        debug: true,
      },
      { version: '2.1' },
    );
    expect(Object.fromEntries(api.met[0]?.parameters ?? [])).toEqual({
      'locations.in': 'LA|code|E09000021 / E09000027,SCH|urn|140821',
      'timePeriods.gte': '2020|AY',
      indicators: 'head1,rate1',
      sorts: 'location|LA|Asc',
      debug: 'true',
      dataSetVersion: '2.1',
    });
    const odd = { criteria: { filters: { in: ['a,b'] } }, indicators: ['head1'] };
    await expect(client().queryByGet(dataSetId, odd)).rejects.toThrow('"a,b" has a comma');
  });

  it('hands on what the API warns of', async () => {
    const { warnings } = await client().query(dataSetId, {
      criteria: { filters: { eq: 'none0' } },
      indicators: ['rate1'],
    });
    expect(warnings).toEqual([{ code: 'QueryNoResults', message: 'No results matched the query criteria.' }]);
  });

  it('takes no content for no rows, and not for an object', async () => {
    const none = { paging: { page: 3, pageSize: 10, totalResults: 0, totalPages: 0 }, results: [], warnings: [] };
    api.odd.push((response) => response.writeHead(204).end());
    expect(await client().query(dataSetId, { indicators: ['rate1'], page: 3, pageSize: 10 })).toEqual(none);
    api.odd.push((response) => response.writeHead(204).end());
    await expect(client().dataSet(dataSetId)).rejects.toThrow('answers without content');
  });
});

describe('the client downloads', () => {
  it('a CSV as a file whose bytes can be asked for again', async () => {
    const file = client().csv(dataSetId, { version: '2.*' });
    expect([file.name, api.met.length]).toEqual([`${dataSetId}@2.x.csv`, 0]);
    expect(await textOf(file.bytes())).toBe(csv);
    expect(await textOf(file.bytes())).toBe(csv);
    expect(last()).toBe(`GET /data-sets/${dataSetId}/csv?dataSetVersion=2.*`);
  });

  it('a CSV packed by gzip as the API packs it', async () => {
    const { gzipSync } = await import('node:zlib');
    api.odd.push((response) =>
      response.writeHead(200, { 'content-type': 'text/csv', 'content-encoding': 'gzip' }).end(gzipSync(csv)),
    );
    expect(await textOf(client().csv(dataSetId).bytes())).toBe(csv);
  });

  it('no more of a CSV than is read', async () => {
    let closed: () => void = () => undefined;
    const end = new Promise<void>((resolve) => {
      closed = resolve;
    });
    api.odd.push((response) => {
      response.on('close', closed);
      response.writeHead(200, { 'content-type': 'text/csv' }).write('a,b\n');
    });
    for await (const chunk of client().csv(dataSetId).bytes()) {
      expect(new TextDecoder().decode(chunk)).toBe('a,b\n');
      break;
    }
    await end;
  });

  it('nothing with options that make no sense', () => {
    expect(() => eesClient({ baseUrl: 'file:///etc' })).toThrow('Give an address that starts with https://.');
    expect(() => eesClient({ retries: -1 })).toThrow('retries is -1');
    expect(() => eesClient({ cache: memoryCache(), maxAge: Number.NaN })).toThrow('maxAge is NaN');
  });
});

async function textOf(bytes: AsyncIterable<Uint8Array>): Promise<string> {
  let text = '';
  const decoder = new TextDecoder();
  for await (const chunk of bytes) text += decoder.decode(chunk, { stream: true });
  return text;
}
