import { createHash } from 'node:crypto';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, symlinkSync, utimesSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { csvParse } from 'd3-dsv';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { catalogue } from '../../indicators/index.ts';
import { version } from '../../package.json';
import { run } from '../../src/cli/run.ts';
import { writeWhole } from '../../src/cli/write-whole.ts';
import { figures } from '../../src/england/index.ts';
import { readObservations } from '../../src/sources/read-observations.ts';
import { shared } from '../england/shared-files.ts';
import { type MadeApi, madeApi } from '../sources/ees/made-api.ts';
import { dataSetId } from '../sources/ees/made-data.ts';
import { utf8, zipOf } from '../sources/files/zip-of.ts';
import { autumn, exclusionsHeading, exclusionsMeta } from './made-release.ts';

let folder = '';
const path = (name: string): string => join(folder, name);
const time = new Date('2026-07-16T08:30:00Z');

/** Puts files into the folder `new`, all with the same time. */
function release(files: Readonly<Record<string, string | Uint8Array>>): void {
  for (const [name, content] of Object.entries(files)) {
    const file = path(`new/${name}`);
    mkdirSync(dirname(file), { recursive: true });
    writeFileSync(file, content);
    utimesSync(file, time, time);
  }
}

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'inclusion-index-update-'));
  mkdirSync(path('new'));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

interface More {
  readonly errorWidth?: number;
  readonly signal?: AbortSignal;
  onError?(text: string): void;
}

async function cli(line: string, { errorWidth, signal, onError }: More = {}) {
  const printed = { code: 0, out: '', error: '' };
  const words = line.split(' ').map((word) => word.replace(/^@/, `${folder}/`));
  printed.code = await run(words, {
    out: (text) => {
      printed.out += text.replaceAll(`${folder}/`, '');
    },
    error: (text) => {
      printed.error += text.replaceAll(`${folder}/`, '');
      onError?.(text);
    },
    width: undefined,
    errorWidth,
    readFile: async (file) => readFileSync(file, 'utf8'),
    writeFile: writeWhole,
    writeBytes: writeWhole,
    now: () => Date.UTC(2026, 6, 17),
    ...(signal ? { interruption: () => signal } : {}),
  });
  return printed;
}

const update = (more = '', io: More = {}) => cli(`update --from @new --out @mine.csv${more}`, io);
const written = (name = 'mine.csv'): string => readFileSync(path(name), 'utf8');
const text = (...rows: readonly string[]): string => `${[exclusionsHeading, ...rows].join('\n')}\n`;
const measures = catalogue.flatMap((indicator) => indicator.measures);
const susp = 'suspension-rate-ehcp-autumn';
const carried = new Map(
  figures().flatMap((one) => (one.measure === susp && one.period === '2024/25' ? [[one.unit.id, one]] : [])),
);

/** The carried figures of 2024/25, with Camden’s and Derby’s others. */
const revised = autumn('202425', (id) => {
  const value = carried.get(id)?.value;
  if (id === 'derby') return 'c';
  return typeof value === 'number' ? Math.round(value * 10) + (id === 'camden' ? 500 : 0) : 'c';
});

describe('update from a folder', () => {
  it('writes carried and new figures, and says what is new by measure and year', async () => {
    release({
      'exc_characteristics.csv': text(...autumn('202526')),
      'exc_characteristics.meta.csv': exclusionsMeta.join('\n'),
    });
    const { code, out, error } = await update();
    expect([code, error]).toEqual([0, expect.stringContaining('Written to mine.csv')]);
    expect(out).toMatch(/^mine\.csv: \d+ figures; what differs from the carried ones, in 2 years of measures\n/);
    expect(out).toMatch(/\nsuspension-rate-ehcp-autumn +2025\/26 +new year +153 +0 +0 +0\n/);
    expect(out).toMatch(/\npermanent-exclusion-rate-ehcp-autumn +2025\/26 +new year +153 +0 +0 +0\n/);
    expect(out).toContain('Known break in 2021/22: The first full year of attendance since 2018/19');
    const { observations, issues } = readObservations({ name: 'mine.csv', text: written() }, measures);
    expect([observations.length, issues]).toEqual([figures().length + 306, []]);
    expect(
      observations.find(
        ({ measure, period, unit }) => measure === susp && period === '2025/26' && unit.id === 'camden',
      ),
    ).toMatchObject({
      numerator: expect.any(Number),
      denominator: 1000,
      source: {
        publication: 'Suspensions and permanent exclusions in England',
        file: 'exc_characteristics.csv',
        column: 'susp_rate / suspension / headcount',
      },
    });
  });

  it('says of every revision and every number that is gone what it was', async () => {
    release({ 'exc_characteristics.csv': text(...revised) });
    const { code, out } = await update(' --format csv');
    expect(code).toBe(0);
    const rows = csvParse(out).filter(({ measure }) => measure === susp);
    const of = (id: string) => rows.find((row) => row.authority_id === id);
    expect(of('camden')).toMatchObject({
      change: 'revised',
      period: '2024/25',
      new_year: 'no',
      before: String(carried.get('camden')?.value),
    });
    expect(Number(of('camden')?.after) - Number(of('camden')?.before)).toBeCloseTo(50, 0);
    expect(of('derby')).toMatchObject({ change: 'vanished', before: String(carried.get('derby')?.value), after: 'c' });
  });

  it('reads folders and archives within it, in the order of their names, and passes the rest over', async () => {
    release({
      'b/release.zip': zipOf([
        { name: 'data/exc_characteristics.csv', bytes: utf8(text(...autumn('202526'))) },
        { name: 'data/other.csv', bytes: utf8('a,b\n1,2\n') },
        { name: 'data-guidance.txt', bytes: utf8('made') },
      ]),
      'a/colours.csv': 'name,colour\na,red\n',
      'notes.docx': 'made',
      'picture.csv': new Uint8Array([0x89, 0x50, 0x4e, 0x47, 0, 0, 0, 0]),
      '.hidden.csv': 'x',
      '~$open.xlsx': 'x',
    });
    const { code, error } = await update();
    expect(code).toBe(0);
    expect(error.split('\n').slice(0, 4)).toEqual([
      'read: b/release.zip/data/exc_characteristics.csv: Suspensions and permanent exclusions in England, 2025/26, 306 figures',
      'passed over, as no mapping reads it: a/colours.csv',
      'passed over, as no mapping reads it: b/release.zip (1 of its tables: data/other.csv)',
      'passed over, as it is no table: b/release.zip/data-guidance.txt, notes.docx, picture.csv',
    ]);
    expect(error).not.toMatch(/hidden|open\.xlsx/);
  });

  it('says what the figures were made from, the same bytes each time', async () => {
    const data = text(...autumn('202526'));
    release({ 'exc_characteristics.csv': data, 'other.csv': 'a,b\n1,2\n' });
    await update();
    const provenance = written('mine.provenance.json');
    const sha256 = (content: string): string => createHash('sha256').update(content).digest('hex');
    expect(JSON.parse(provenance)).toEqual({
      library: `inclusion-index ${version}`,
      figures: {
        file: 'mine.csv',
        sha256: sha256(written()),
        figures: figures().length + 306,
        note: expect.any(String),
      },
      inputs: [
        {
          file: 'exc_characteristics.csv',
          sha256: sha256(data),
          retrieved: '2026-07-16T08:30:00.000Z',
          read: [
            {
              table: 'exc_characteristics.csv',
              mapping: 'exclusions-by-characteristic',
              publication: 'Suspensions and permanent exclusions in England',
              vintage: '2026-07',
              url: expect.stringContaining('https://explore-education-statistics.service.gov.uk/'),
              years: ['2025/26'],
              figures: 306,
            },
          ],
        },
      ],
    });
    const before = written();
    await update();
    expect([written() === before, written('mine.provenance.json') === provenance]).toEqual([true, true]);
  });

  it('writes Parquet too, and commands for authorities and for any units read either', async () => {
    release({ 'exc_characteristics.csv': text(...revised) });
    expect((await update()).code).toBe(0);
    expect((await cli('update --from @new --out @mine.parquet')).code).toBe(0);
    const answers = await Promise.all(
      ['csv', 'parquet'].map(async (kind) => [
        await cli(`explain camden --year 2024/25 --format json --only-data --data @mine.${kind}`),
        await cli(`score --index inclusion-index --format csv --data @mine.${kind}`),
      ]),
    );
    expect(answers[0]?.map(({ code }) => code)).toEqual([0, 0]);
    expect(answers[1]).toEqual(answers[0]);
  }, 30_000);

  it('stops at a figure that cannot be read, and writes nothing unless failures are accepted', async () => {
    writeFileSync(path('mine.csv'), 'as it was');
    release({ 'exc_characteristics.csv': text(...autumn('202526')).replace(/,\d+\.?\d*\n/, ',"1,234"\n') });
    const { code, out, error } = await update();
    expect([code, out]).toEqual([1, '']);
    expect(error).toContain('The value "1,234" has a comma.');
    expect(error).toContain(
      'error: 1 failure (above): nothing was written. Correct the files, or give --accept-failures.',
    );
    expect(written()).toBe('as it was');
    expect((await update(' --accept-failures')).code).toBe(0);
    expect(JSON.parse(written('mine.provenance.json')).acceptedFailures).toEqual([expect.stringContaining('"1,234"')]);
  });

  it('stops where figures fail a check', async () => {
    release({ 'exc_characteristics.csv': text(...autumn('202526', (id) => (id === 'camden' ? -50 : 100))) });
    const { code, error } = await update();
    expect(code).toBe(1);
    expect(error).toMatch(/\nFAIL figures, beyond what holds for the carried ones: \d+ of \d+ checks pass\n/);
    expect(error).toMatch(/\n {2}FAIL in-range: 1 finding: .*Camden/);
  });

  it('says which column is missing, and reads it by a mapping of one’s own', async () => {
    const renamed = text(...autumn('202526')).replace('characteristic,headcount', 'pupil_group,headcount');
    release({ 'exc_characteristics.csv': renamed });
    const { code, error } = await update();
    expect(code).toBe(1);
    expect(error).toContain(
      'there is no column "characteristic", or more than one. If the column was renamed, add its name to the mapping.',
    );
    const mapping = [
      'id: exclusions-by-characteristic',
      'publication: Suspensions 2026',
      'file: exc_characteristics.csv',
      "vintage: '2026-11'",
      'period: { column: time_period }',
      'unit: { codes: [new_la_code, old_la_code], name: la_name }',
      'where:',
      '  - { column: geographic_level, is: [Local authority] }',
      'measures:',
      '  - measure: suspension-rate-ehcp-autumn',
      '    value: susp_rate',
      '    where:',
      '      - { column: time_identifier, is: [Autumn term] }',
      '      - { column: [characteristic, pupil_group], is: [EHC plan] }',
    ];
    writeFileSync(path('mine.yaml'), mapping.join('\n'));
    const own = await update(' --mapping @mine.yaml');
    expect([own.code, own.out]).toEqual([
      0,
      expect.stringMatching(/suspension-rate-ehcp-autumn +2025\/26 +new year +153/),
    ]);
    expect(own.error).toContain('read: exc_characteristics.csv: Suspensions 2026, 2025/26, 153 figures');
    writeFileSync(path('mine.yaml'), mapping.slice(1).join('\n'));
    expect(await update(' --mapping @mine.yaml')).toMatchObject({
      code: 1,
      error: expect.stringMatching(/mine\.yaml: .*id/s),
    });
    expect(await update(' --mapping @none.yaml')).toMatchObject({
      code: 1,
      error: expect.stringContaining('none.yaml cannot be read'),
    });
  });

  it('says where a file is of a later edition than its mapping, and where it is of an older one', async () => {
    const plans =
      'time_period,time_identifier,geographic_level,new_la_code,la_name,breakdown_topic,breakdown,ehcplans,mainstream_total,mainstream_independent,special_independent,special_non_maintained';
    const row = '2026,January,Local authority,E09000007,Camden,All EHC plans,All EHC plans,1500,600,10,20,30';
    release({ 'caseload.csv': `${plans}\n${row}\n` });
    const { error } = await update(' --accept-failures');
    expect(error).toMatch(
      /It has 2025\/26, and the mapping "sen2-2025-placement" is for Education, health and care plans 2025 of 2025-\d+: figures will cite that\./,
    );
    rmSync(path('new/caseload.csv'));
    release({
      'exclusions_by_geographic_level.csv': [
        'time_period,geographic_level,old_la_code,new_la_code,la_name,school_type,headcount,perm_excl,perm_excl_rate,fixed_excl,fixed_excl_rate',
        '201617,Local authority,202,E09000007,Camden,Total,20000,1,0.01,500,2.5',
        '200607,Local authority,202,E09000007,Camden,Total,20000,1,0.01,500,2.5',
      ].join('\n'),
    });
    const older = await update();
    expect(older.error).toContain('left out: 2 figures of years before 2015/16');
    expect(older.error).toContain('is older than Local Authority Interactive Tool (LAIT), whose figures stay.');
    expect(older.out).toMatch(/^mine\.csv: \d+ figures; nothing differs from the carried ones\n/);
  });

  it('stops at a damaged file, and where there is nothing to read', async () => {
    expect(await update()).toMatchObject({ code: 1, error: 'error: No figure was read: nothing was written.\n' });
    symlinkSync('nowhere.csv', path('new/link.csv'));
    expect(await update()).toMatchObject({
      code: 1,
      error: expect.stringMatching(/link\.csv.*: nothing was written\.\n$/),
    });
    rmSync(path('new/link.csv'));
    release({ 'broken.zip': 'PK\u0003\u0004 and nothing more' });
    expect(await update()).toMatchObject({ code: 1, error: expect.stringContaining('broken.zip') });
  });

  it('is a mistake in the call without a folder, or with a name or format it cannot write', async () => {
    release({ 'exc_characteristics.csv': text(...autumn('202526')) });
    expect((await cli('update --out @mine.csv')).code).toBe(2);
    expect(await cli('update --from @none --out @mine.csv')).toMatchObject({
      code: 2,
      error: expect.stringContaining('give a folder, or api.'),
    });
    expect(await cli('update --from @new --out @mine.txt')).toMatchObject({
      code: 2,
      error: expect.stringContaining('ends in .csv or .parquet'),
    });
    expect(await update(' --format pdf')).toMatchObject({
      code: 2,
      error: expect.stringContaining('"pdf" is no format'),
    });
    expect(await cli('update --from @new --out @none/mine.csv')).toMatchObject({
      code: 1,
      error: expect.stringContaining('cannot be written'),
    });
  });

  it('draws its progress on a terminal, and stops by Ctrl-C with nothing written', async () => {
    release({ 'exc_characteristics.csv': text(...autumn('202526')) });
    const whole = await update('', { errorWidth: 60 });
    expect(whole.error).toContain('\r[####################] 100 % exc_characteristics.csv');
    expect(whole.error).toMatch(/\r +\rread: exc_characteristics\.csv/);
    writeFileSync(path('mine.csv'), 'as it was');
    const stop = new AbortController();
    const stopped = await update('', { errorWidth: 60, signal: stop.signal, onError: () => stop.abort() });
    expect([stopped.code, stopped.error]).toEqual([
      130,
      expect.stringMatching(/error: Stopped: nothing was written\.\n$/),
    ]);
    expect(written()).toBe('as it was');
  });

  it.runIf(shared)(
    'finds nothing that differs in the files the carried figures come from',
    async () => {
      const { code, out } = await cli(`update --from ${join(shared ?? '', 'data', 'raw')} --out @mine.parquet`);
      expect([code, out]).toEqual([0, expect.stringMatching(/^mine\.parquet: \d+ figures; nothing differs/)]);
    },
    120_000,
  );
});

describe('update from the API', () => {
  let api: MadeApi;
  beforeAll(async () => {
    api = await madeApi();
  });
  afterAll(() => api.close());

  const mapping = (place: object) => ({
    id: 'made',
    publication: 'Made suspensions',
    file: 'made.csv',
    vintage: '2026-03',
    api: place,
    period: { column: 'time_period' },
    unit: { codes: ['new_la_code', 'old_la_code'], name: 'la_name' },
    where: [{ column: 'geographic_level', is: ['Local authority'] }],
    measures: [{ measure: susp, value: 'susp_rate', where: [{ column: 'sen_provision', is: ['EHC plan'] }] }],
  });
  const fromApi = (more = '') =>
    cli(`update --from api --base-url ${api.baseUrl} --out @mine.csv --mapping @mine.json${more}`);

  it('asks for the data sets that mappings name, and says of the others that they are to be downloaded', async () => {
    const title = 'Suspensions and permanent exclusions in England';
    writeFileSync(path('mine.json'), JSON.stringify(mapping({ publication: title, dataSet: 'Made' })));
    const { code, out, error } = await fromApi();
    expect(code).toBe(0);
    expect(error).toContain(`read: ${dataSetId}@2.1.csv/made.csv: Made suspensions, 2021/22 to 2023/24, 9 figures`);
    expect(error).toContain(
      'warning: exc_characteristics.csv: exclusions-by-characteristic: "Suspensions and permanent exclusions in England" has no data set "*by characteristic*"',
    );
    expect(error).toContain('There is "Made".');
    expect(error).toContain(
      'sen2-2025-placement: the API is not known to have it. Download the file, and give its folder.',
    );
    // Made: Derby’s rates for plans are suppressed.
    expect(out).toMatch(/suspension-rate-ehcp-autumn +2023\/24 +0 +2 +1 +0 +.*Derby [\d.]+ → \[c\]/);
    expect(JSON.parse(written('mine.provenance.json')).inputs).toEqual([
      {
        file: `${dataSetId}@2.1.csv/made.csv`,
        sha256: expect.stringMatching(/^[0-9a-f]{64}$/),
        retrieved: '2026-07-17T00:00:00.000Z',
        dataSet: { id: dataSetId, title: 'Made', version: '2.1' },
        read: [expect.objectContaining({ mapping: 'made', years: ['2021/22', '2022/23', '2023/24'], figures: 9 })],
      },
    ]);
    expect(readObservations({ name: 'mine.csv', text: written() }, measures).issues).toEqual([]);
  });

  it('keeps the answers in a folder, and gives the same figures from them', async () => {
    writeFileSync(path('mine.json'), JSON.stringify([mapping({ id: dataSetId })]));
    expect((await fromApi(' --cache @answers')).code).toBe(0);
    const first = written();
    const asked = api.met.length;
    expect((await fromApi(' --cache @answers')).code).toBe(0);
    expect(written() === first).toBe(true);
    // The API is asked whether an answer is still the same: by the tag it gave with it, where it did.
    const meta = api.met.slice(asked).find(({ path: at }) => at === `/data-sets/${dataSetId}/meta`);
    expect(meta?.headers['if-none-match']).toBe('"meta-1"');
  });

  it('writes nothing where the API has nothing, or is not there', async () => {
    writeFileSync(path('mine.json'), JSON.stringify(mapping({ publication: 'None', dataSet: 'Made' })));
    expect(await fromApi()).toMatchObject({
      code: 1,
      error: expect.stringContaining('No figure was read: nothing was written.'),
    });
    const wrong = await cli('update --from api --base-url nowhere --out @mine.csv --mapping @mine.json');
    expect(wrong).toMatchObject({ code: 1, error: expect.stringContaining('baseUrl is "nowhere"') });
  });
});
