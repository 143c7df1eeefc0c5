import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { EesCriteria, EesResult } from 'inclusion-index/sources';
import { dataSetId, meets, meta, publicationId, rows } from './made-data.ts';

/** A request as the server met it. */
export interface Met {
  readonly method: string;
  readonly path: string;
  readonly parameters: URLSearchParams;
  readonly headers: IncomingMessage['headers'];
  readonly body: string;
}

/** Answers one request out of turn. */
export type Odd = (response: ServerResponse, met: Met) => void;

/** The documented API on loopback, with made data; what is queued as odd comes before what is documented. */
export interface MadeApi {
  readonly baseUrl: string;
  readonly met: Met[];
  readonly odd: (Odd | undefined)[];
  close(): Promise<void>;
}

const version = {
  version: '2.1',
  type: 'Minor',
  status: 'Published',
  published: '2026-03-01T09:30:00+00:00',
  notes: '',
  totalResults: rows.length,
  file: { id: 'e0754872-3206-4918-aad4-029eaaae191f' },
  release: { title: 'Academic year 2023/24', slug: '2023-24' },
  timePeriods: { start: '2021/22', end: '2023/24' },
  geographicLevels: ['National', 'Local authority'],
  filters: ['SEN provision', 'Phase'],
  indicators: ['Number of pupils', 'Suspension rate'],
};
const publication = {
  id: publicationId,
  title: 'Suspensions and permanent exclusions in England',
  slug: 'suspensions',
  summary: 'Made.',
  lastPublished: '2026-03-01T09:30:00+00:00',
};
const dataSet = { id: dataSetId, title: 'Made', summary: 'Made.', status: 'Published', latestVersion: version };
const changes = {
  versionNumber: '2.1',
  notes: 'Derby was revised.',
  majorChanges: {},
  minorChanges: {
    filterOptions: [{ filter: meta.filters[0], options: [{ currentState: { id: 'plan1', label: 'EHC plan' } }] }],
    timePeriods: [{ currentState: meta.timePeriods[2] }],
  },
};

export const csv = 'time_period,susp_rate\n202324,9.5\n202223,8.5\n';

export function json(
  response: ServerResponse,
  value: unknown,
  headers: Record<string, string> = {},
  status = 200,
): void {
  response.writeHead(status, { 'content-type': 'application/json; charset=utf-8', ...headers });
  response.end(JSON.stringify(value));
}

/** An error in problem-details form. */
export function problem(status: number, title: string, more: object = {}, headers: Record<string, string> = {}): Odd {
  const body = { type: 'https://tools.ietf.org/html/rfc9110', title, status, traceId: '00-made-00', ...more };
  return (response) => json(response, body, { 'content-type': 'application/problem+json', ...headers }, status);
}

/** Starts the server on a free port. */
export async function madeApi(): Promise<MadeApi> {
  const met: Met[] = [];
  const odd: (Odd | undefined)[] = [];
  const server = createServer(async (request, response) => {
    let body = '';
    for await (const chunk of request) body += String(chunk);
    const url = new URL(request.url ?? '', 'http://localhost');
    const one: Met = {
      method: request.method ?? '',
      path: url.pathname.replace(/^\/v1/, ''),
      parameters: url.searchParams,
      headers: request.headers,
      body,
    };
    met.push(one);
    (odd.shift() ?? documented(one))(response, one);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const address = server.address();
  const port = typeof address === 'object' ? address?.port : 0;
  return {
    baseUrl: `http://127.0.0.1:${port}/v1`,
    met,
    odd,
    close: () => {
      server.closeAllConnections();
      return new Promise((resolve) => server.close(() => resolve()));
    },
  };
}

/** A plain answer. */
function reply(value: unknown, headers: Record<string, string> = {}): Odd {
  return (response) => json(response, value, headers);
}

/** What the documentation says. */
function documented(one: Met): Odd {
  const { path, parameters, method } = one;
  const ofSet = `/data-sets/${dataSetId}`;
  const page = (results: readonly unknown[]): Odd =>
    reply(paged(results, parameters.get('page'), parameters.get('pageSize'), 20));
  const search = parameters.get('search')?.toLowerCase() ?? '';
  if (path === '/publications') return page([publication].filter(({ title }) => title.toLowerCase().includes(search)));
  if (path === `/publications/${publicationId}`) return reply(publication);
  if (path === `/publications/${publicationId}/data-sets`) return page([dataSet]);
  if (path === ofSet) return reply(dataSet);
  if (path === `${ofSet}/versions`) return page([version]);
  if (/\/versions\/(2\.1|2\.\*|\*)$/.test(path)) return reply(version);
  if (path === `${ofSet}/versions/2.1/changes`)
    return reply({ ...changes, ...(parameters.get('includePatchHistory') === 'true' && { patchHistory: [changes] }) });
  if (path === `${ofSet}/meta`) return reply(meta, { etag: '"meta-1"' });
  if (path === `${ofSet}/csv`)
    return (response) => response.writeHead(200, { 'content-type': 'text/csv', etag: '"csv-1"' }).end(csv);
  if (path === `${ofSet}/query`) return method === 'POST' ? byPost(one) : byGet(parameters);
  return problem(404, 'Not Found');
}

function byPost({ body }: Met): Odd {
  const { criteria = {}, indicators, page, pageSize } = JSON.parse(body);
  return answer(criteria, indicators, page, pageSize);
}

function byGet(parameters: URLSearchParams): Odd {
  const criteria: Record<string, Record<string, unknown>> = {};
  for (const [name, value] of parameters) {
    const [facet = '', comparator] = name.split('.');
    if (comparator === undefined) continue;
    const values = value.split(',').map((text) => {
      const [first = '', second = '', third = ''] = text.split('|');
      if (facet === 'locations') return { level: first, [second]: third };
      return facet === 'timePeriods' ? { period: first, code: second } : text;
    });
    criteria[facet] = { ...criteria[facet], [comparator]: /in$/i.test(comparator) ? values : values[0] };
  }
  const text = (name: string): string | undefined => parameters.get(name) ?? undefined;
  return answer(criteria, text('indicators')?.split(','), text('page'), text('pageSize'));
}

function answer(criteria: EesCriteria, indicators: readonly string[] = [], page = '1', size = '1000'): Odd {
  const items = indicators.filter((id) => !meta.indicators.some((indicator) => indicator.id === id));
  const message = 'One or more indicators could not be found.';
  const error = { message, path: 'indicators', code: 'IndicatorsNotFound', detail: { items } };
  if (items.length > 0) return problem(400, 'One or more validation errors occurred.', { errors: [error] });
  const results = rows
    .filter((row) => meets(row, criteria))
    .map((row): EesResult => {
      const values = Object.entries(row.values).filter(([id]) => indicators.includes(id));
      return { ...row, values: Object.fromEntries(values) };
    });
  const none = { code: 'QueryNoResults', message: 'No results matched the query criteria.' };
  return reply({ ...paged(results, `${page}`, `${size}`, 1000), warnings: results.length === 0 ? [none] : [] });
}

/** A page as the API gives it. */
export function paged(all: readonly unknown[], page: string | null, size: string | null, usual: number): object {
  const [number, pageSize] = [Number(page ?? 1), Number(size ?? usual)];
  const paging = { page: number, pageSize, totalResults: all.length, totalPages: Math.ceil(all.length / pageSize) };
  return { paging, results: all.slice((number - 1) * pageSize, number * pageSize) };
}
