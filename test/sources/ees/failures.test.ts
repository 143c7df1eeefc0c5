import { type EesClientOptions, type EesError, eesClient } from 'inclusion-index/sources';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { csv, json, type MadeApi, madeApi, type Odd, problem } from './made-api.ts';
import { dataSetId } from './made-data.ts';
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

const always = (odd: Odd): void => {
  for (let i = 0; i < 40; i++) api.odd.push(odd);
};
const client = (options: EesClientOptions = {}): ReturnType<typeof eesClient> =>
  eesClient({ baseUrl: api.baseUrl, clock: stillClock(), ...options });
const failure = async (promise: Promise<unknown>): Promise<EesError> =>
  promise.then(
    () => expect.unreachable('It was answered.'),
    (error: EesError) => error,
  );
const asked = { indicators: ['rate1'] };

describe('a request that the API refuses', () => {
  it('400: the problems are told one by one, and it is not asked again', async () => {
    const error = await failure(client().query(dataSetId, { indicators: ['nope1'] }));
    expect(error).toMatchObject({ code: 'ees-refused', status: 400, traceId: '00-made-00', temporary: false });
    expect(error.problems).toEqual([
      {
        message: 'One or more indicators could not be found.',
        path: 'indicators',
        code: 'IndicatorsNotFound',
        detail: { items: ['nope1'] },
      },
    ]);
    expect(error.message).toContain('answered 400. One or more validation errors occurred. indicators: One or more');
    expect(api.met).toHaveLength(1);
  });

  it('400 in the general form of problem details: texts by path', async () => {
    api.odd.push(problem(400, 'Bad Request', { errors: { 'criteria.and[0].filters.in': ['Must not be empty.'] } }));
    const error = await failure(client().query(dataSetId, asked));
    expect(error.problems).toEqual([{ message: 'Must not be empty.', path: 'criteria.and[0].filters.in' }]);
  });

  it.each([
    [403, 'Forbidden', 'withdrawn or not yet open'],
    [404, 'Not Found', 'not every publication is in the API'],
    [418, 'Odd', 'Check the address.'],
  ])('%i says what to do', async (status, title, remedy) => {
    api.odd.push(problem(status, title));
    const error = await failure(client().dataSet(dataSetId));
    expect([error.code, error.status, api.met.length]).toEqual(['ees-refused', status, 1]);
    expect(error.message).toContain(title);
    expect(error.remedy).toContain(remedy);
  });

  it('a page of a proxy in place of problem details', async () => {
    api.odd.push((response) => response.writeHead(403, { 'content-type': 'text/html' }).end('<h1>Blocked</h1>'));
    expect(await failure(client().dataSet(dataSetId))).toMatchObject({
      code: 'ees-refused',
      status: 403,
      problems: [],
    });
  });
});

describe('a request that may be answered later', () => {
  it('429: waits as long as asked, in seconds or until a date', async () => {
    const clock = stillClock();
    const date = new Date(clock.now() + 10_000).toUTCString();
    api.odd.push(problem(429, 'Busy', {}, { 'retry-after': '7' }), problem(429, 'Busy', {}, { 'retry-after': date }));
    await client({ clock }).dataSet(dataSetId);
    expect(clock.waits).toEqual([7000, 3000]);
    expect(api.met).toHaveLength(3);
  });

  it('429: other requests of the client wait as well', async () => {
    const clock = stillClock();
    const both = client({ clock, retries: 1 });
    api.odd.push(problem(429, 'Busy', {}, { 'retry-after': '60' }), problem(429, 'Busy', {}, { 'retry-after': '60' }));
    await failure(both.dataSet(dataSetId));
    expect(clock.waits).toEqual([60_000]);
    await both.meta(dataSetId);
    expect(clock.waits).toEqual([60_000, 60_000]);
  });

  it('429: does not wait longer than it may', async () => {
    const clock = stillClock();
    api.odd.push(problem(429, 'Busy', {}, { 'retry-after': '3600' }));
    const error = await failure(client({ clock }).dataSet(dataSetId));
    expect(error).toMatchObject({ code: 'ees-busy', status: 429, retryAfter: 3_600_000, temporary: true });
    expect(clock.waits).toEqual([]);
  });

  it('500 and then fine: waits twice as long each time, with half of it left to chance', async () => {
    const clock = stillClock();
    api.odd.push(problem(500, 'Error'), problem(503, 'Unavailable'), (response) => response.writeHead(502).end('Bad'));
    expect((await client({ clock }).dataSet(dataSetId)).title).toBe('Made');
    expect(clock.waits).toEqual([375, 750, 1500]);
  });

  it('500 for good: fails after the retries allowed', async () => {
    always(problem(500, 'There was a problem processing the request.'));
    const error = await failure(client({ retries: 2 }).dataSet(dataSetId));
    expect(error).toMatchObject({ code: 'ees-failed', status: 500, temporary: true });
    expect(api.met).toHaveLength(3);
  });

  it('no connection', async () => {
    const gone = await madeApi();
    await gone.close();
    const clock = stillClock();
    const error = await failure(client({ baseUrl: gone.baseUrl, clock, retries: 1 }).dataSet(dataSetId));
    expect(error.code).toBe('ees-network');
    expect(error.cause).toBeInstanceOf(Error);
    expect(clock.waits).toEqual([375]);
  });

  it('an answer that is cut off in its middle, and then fine', async () => {
    const cut: Odd = (response) => {
      response.writeHead(200, { 'content-type': 'application/json', 'content-length': '1000' });
      response.write('{"id": "75');
      setTimeout(() => response.destroy(), 5);
    };
    api.odd.push(cut, cut);
    expect((await client().dataSet(dataSetId)).title).toBe('Made');
    expect(api.met).toHaveLength(3);
    always(cut);
    expect((await failure(client({ retries: 1 }).dataSet(dataSetId))).code).toBe('ees-network');
  });

  it('no answer in time, or one that drips', async () => {
    api.odd.push(() => undefined);
    expect((await failure(client({ timeout: 20, retries: 0 }).dataSet(dataSetId))).code).toBe('ees-timeout');
    const drip: Odd = (response) => {
      response.writeHead(200, { 'content-type': 'application/json' });
      const timer = setInterval(() => response.write(' '), 5);
      response.on('close', () => clearInterval(timer));
    };
    api.odd.push(drip);
    expect((await failure(client({ timeout: 40, retries: 0 }).dataSet(dataSetId))).code).toBe('ees-timeout');
    api.odd.push(drip);
    expect((await client({ timeout: 40 }).dataSet(dataSetId)).title).toBe('Made');
  });
});

describe('an answer that cannot be used', () => {
  it('is of the wrong type', async () => {
    api.odd.push((response) => response.writeHead(200, { 'content-type': 'text/html' }).end('<p>Log in'));
    const error = await failure(client().dataSet(dataSetId));
    expect(error.code).toBe('ees-bad-answer');
    expect(error.message).toContain('content of type text/html, not application/json. Check baseUrl');
    api.odd.push((response) => response.writeHead(200).end('{}'));
    expect((await failure(client().dataSet(dataSetId))).message).toContain('content of type none');
    api.odd.push((response) => json(response, {}));
    const first = client().csv(dataSetId).bytes()[Symbol.asyncIterator]().next();
    expect((await failure(first)).message).toContain('application/json, not text/csv');
  });

  it.each([
    ['invalid JSON', '{"id": '],
    ['no UTF-8', Buffer.from([0x22, 0xff, 0x22])],
  ])('is %s', async (_, body) => {
    api.odd.push((response) => response.writeHead(200, { 'content-type': 'application/json' }).end(body));
    expect((await failure(client().dataSet(dataSetId))).message).toContain('the answer is not JSON');
    expect(api.met).toHaveLength(1);
  });

  it('has not the documented form: the message names the path', async () => {
    api.odd.push((response) =>
      json(response, {
        paging: { page: 1, pageSize: 1, totalResults: 1, totalPages: 1 },
        results: [
          {
            timePeriod: { code: 'AY', period: '2022/2023' },
            geographicLevel: 'LA',
            locations: {},
            filters: {},
            values: { rate1: 3.5 },
          },
        ],
      }),
    );
    const error = await failure(client().query(dataSetId, asked));
    expect(error.code).toBe('ees-bad-answer');
    expect(error.message).toContain('results.0.values.rate1: Invalid type: Expected string but received 3.5.');
    api.odd.push((response) => json(response, []));
    expect((await failure(client().query(dataSetId, asked))).message).toContain('paging');
  });

  it('is larger than allowed', async () => {
    api.odd.push((response) => json(response, { id: 'x'.repeat(100_000) }));
    const error = await failure(client({ maxBytes: 50_000 }).dataSet(dataSetId));
    expect([error.code, api.met.length]).toEqual(['ees-too-large', 1]);
    const read = async (): Promise<void> => {
      for await (const _ of client({ maxFileBytes: 10 }).csv(dataSetId).bytes()) expect.unreachable();
    };
    expect((await failure(read())).code).toBe('ees-too-large');
  });

  it('of a query is sent elsewhere, where it would lose its criteria; that of a GET is followed', async () => {
    const moved: Odd = (response, { path }) => response.writeHead(301, { location: `/v1${path}?moved=1` }).end();
    api.odd.push(moved);
    const error = await failure(client().query(dataSetId, asked));
    expect([error.code, error.status]).toEqual(['ees-redirected', 301]);
    expect(error.message).toContain('?moved=1');
    api.odd.push(moved);
    expect((await client().dataSet(dataSetId)).title).toBe('Made');
    always((response) => response.writeHead(302, { location: '/v1/round' }).end());
    expect((await failure(client({ retries: 0 }).dataSet(dataSetId))).code).toBe('ees-network');
  });

  it('of a CSV breaks off: the reader is told, for its rows are not all', async () => {
    api.odd.push((response) => {
      response.writeHead(200, { 'content-type': 'text/csv', 'content-length': '1000' });
      response.write(csv);
      setTimeout(() => response.destroy(), 5);
    });
    let text = '';
    const read = async (): Promise<void> => {
      for await (const chunk of client().csv(dataSetId).bytes()) text += new TextDecoder().decode(chunk);
    };
    expect((await failure(read())).code).toBe('ees-network');
    expect(text).toBe(csv);
  });
});

describe('a signal', () => {
  it('given aborted asks nothing', async () => {
    const signal = AbortSignal.abort(new Error('Changed my mind.'));
    await expect(client().dataSet(dataSetId, { signal })).rejects.toThrow('Changed my mind.');
    expect(api.met).toEqual([]);
  });

  it('ends a request on its way, with its own reason and without another try', async () => {
    const controller = new AbortController();
    api.odd.push(() => controller.abort(new Error('Enough.')));
    await expect(client().dataSet(dataSetId, { signal: controller.signal })).rejects.toThrow('Enough.');
    expect(api.met).toHaveLength(1);
  });

  it('ends a wait, a download and the reading of pages', async () => {
    const waiting = new AbortController();
    always(problem(500, 'Error'));
    const slow = eesClient({ baseUrl: api.baseUrl });
    setTimeout(() => waiting.abort(new Error('Enough.')), 20);
    await expect(slow.dataSet(dataSetId, { signal: waiting.signal })).rejects.toThrow('Enough.');

    api.odd.length = 0;
    const controller = new AbortController();
    api.odd.push((response) => response.writeHead(200, { 'content-type': 'text/csv' }).write('a,b\n'));
    const download = async (): Promise<void> => {
      for await (const _ of client().csv(dataSetId, { signal: controller.signal }).bytes())
        controller.abort(new Error('Enough.'));
    };
    await expect(download()).rejects.toThrow('Enough.');

    const pages = new AbortController();
    const reading = async (): Promise<void> => {
      const all = client().queryAll(dataSetId, { ...asked, pageSize: 5 }, { signal: pages.signal });
      for await (const _ of all) pages.abort(new Error('Enough.'));
    };
    await expect(reading()).rejects.toThrow('Enough.');
  });
});
