import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Issue } from '../../src/core/issue.ts';
import type { Observation } from '../../src/core/observation.ts';
import { bytesSource } from '../../src/sources/bytes-source.ts';
import { checkFiles } from '../../src/sources/check-files.ts';
import { FileError } from '../../src/sources/files/file-error.ts';
import { mappingFromJson } from '../../src/sources/mapping-from-json.ts';
import { readObservations } from '../../src/sources/read-observations.ts';
import { utf8, zipOf } from './files/zip-of.ts';

const measures = [
  { id: 'café', title: 'Made', unit: 'number', basis: 'academic year', minimum: 0 },
  { id: 'share', title: 'Made', unit: 'per cent', basis: 'academic year', minimum: 0, maximum: 100 },
] as const;

/** A made table in another form than ours: a row a unit and year, notes that run over lines. */
const rows: readonly (readonly string[])[] = [
  ['Année', 'Level', 'Code', 'Name', 'Café', 'Of', 'Note'],
  ...['E09000007 Camden', 'E09000012 Hackney', 'E09000003 Barnet', 'E06000023 "Bristol, City of"'].flatMap((who, w) =>
    ['201718', '201819'].map((year, y) => {
      const [, code = '', name = ''] = /^(\S+) (.*)$/.exec(who) ?? [];
      const count = w === 1 && y === 1 ? 'c' : `${1234 * (w + 1) + 17 * y}`;
      return [year, 'Local authority', code, name.replaceAll('"', ''), count, '98765', `déjà "vu",\n${w}\r\n`];
    }),
  ),
  ['201819', 'National', '', 'England', '40000', '98765', ''],
];
const mapping = mappingFromJson(
  {
    id: 'hostile',
    publication: 'Made',
    file: 'made.csv',
    vintage: '2019',
    period: { column: 'Année' },
    unit: { codes: ['Code'], name: 'Name' },
    where: [{ column: 'Level', is: ['Local authority'] }],
    measures: [
      { measure: 'café', value: 'Café' },
      { measure: 'share', numerator: 'Café', denominator: 'Of', decimals: 3 },
    ],
  },
  measures,
);

const quoted = (table: typeof rows, delimiter = ','): string =>
  table
    .map((cells) => cells.map((cell) => `"${cell.replaceAll('"', '""')}"`).join(delimiter))
    .join('\n')
    .concat('\n');

const read = async (bytes: Uint8Array, name = 'made.csv') => readObservations(bytesSource(name, bytes), mapping);
const numbers = (observations: readonly Observation[]): string[] =>
  observations.map(({ unit, period, measure, value }) => `${unit.id} ${period} ${measure} ${value}`);
const truth = await read(utf8(quoted(rows)));

describe('figures of a file that was altered on its way', () => {
  it('are there to begin with', () => {
    expect(truth.issues).toEqual([]);
    expect(truth.observations).toHaveLength(16);
    expect(numbers(truth.observations)).toContain('hackney 2018/19 share suppressed');
  });

  it('are numbers of the whole file or none, wherever it is cut off, and a cut is said', async () => {
    const bytes = utf8(quoted(rows));
    const all = new Set(numbers(truth.observations));
    await fc.assert(
      fc.asyncProperty(fc.nat(bytes.length - 1), async (end) => {
        try {
          const { observations, issues } = await read(bytes.slice(0, end));
          const known = observations.filter(({ value }) => typeof value === 'number');
          expect(numbers(known).filter((figure) => !all.has(figure))).toEqual([]);
          const isSaid = issues.some(({ code }: Issue) => code !== 'unread-table');
          expect(observations.length === all.size || isSaid || bytes[end - 1] === 10).toBe(true);
        } catch (error) {
          expect(error).toBeInstanceOf(FileError);
        }
      }),
      { seed: 20261128, numRuns: 300 },
    );
  });

  it('come with a word that the file may be cut off, where a number without quotation marks is the last of it', async () => {
    const plain = 'Année,Level,Code,Name,Of,Note,Café\n201819,Local authority,E09000007,Camden,98765,,1234';
    const { observations, issues } = await read(utf8(plain));
    expect(observations[0]?.value).toBe(1234);
    expect(issues.map(({ code }) => code)).toEqual(['no-last-line-break']);
  });

  it('are the same in any order of rows and columns', async () => {
    const [header = [], ...body] = rows;
    const order = fc.tuple(
      fc.shuffledSubarray(body, { minLength: body.length }),
      fc.shuffledSubarray([...header.keys()], { minLength: header.length }),
    );
    await fc.assert(
      fc.asyncProperty(order, async ([shuffled, places]) => {
        const table = [header, ...shuffled].map((cells) => places.map((place) => cells[place] ?? ''));
        const { observations } = await read(utf8(quoted(table)));
        expect(observations).toEqual(truth.observations);
      }),
      { seed: 20261128, numRuns: 60 },
    );
  });

  it.each([
    ['UTF-8 with a byte-order mark', utf8(`\uFEFF${quoted(rows)}`)],
    ['UTF-16, little end first', Buffer.from(`\uFEFF${quoted(rows)}`, 'utf16le')],
    ['UTF-16, big end first', Buffer.from(`\uFEFF${quoted(rows)}`, 'utf16le').swap16()],
    ['Latin-1', Buffer.from(quoted(rows), 'latin1')],
    ['semicolons', utf8(quoted(rows, ';'))],
    ['tabs and CRLF', utf8(quoted(rows, '\t').replaceAll('"\n"', '"\r\n"'))],
    ['a zip in a zip', zipOf([{ name: 'b.zip', bytes: zipOf([{ name: '../made.csv', bytes: utf8(quoted(rows)) }]) }])],
  ])('are the same re-encoded: %s', async (what, bytes) => {
    const { observations, issues } = await read(bytes, what.startsWith('a zip') ? 'made.zip' : 'made.csv');
    expect(observations).toEqual(truth.observations);
    expect(issues.filter(({ severity }) => severity === 'error')).toEqual([]);
  });

  it('are not guessed at where UTF-16 has lost its mark or an encoding changes on the way', async () => {
    await expect(read(Buffer.from(quoted(rows), 'utf16le'))).rejects.toBeInstanceOf(FileError);
    const mixed = Buffer.concat([utf8(quoted(rows)), Buffer.from('"\xe9"\n', 'latin1')]);
    await expect(read(mixed)).rejects.toMatchObject({ code: 'mixed-encoding' });
  });

  it('are not taken from one of two columns of the same heading, and are where another heading stands twice', async () => {
    const twice = (heading: string) => rows.map((cells, i) => [...cells, i === 0 ? heading : '1']);
    expect((await read(utf8(quoted(twice('Note'))))).observations).toEqual(truth.observations);
    const { observations, issues } = await read(utf8(quoted(twice('café '))));
    expect(observations).toEqual([]);
    expect(issues.map(({ severity, message }) => [severity, message])).toEqual([
      ['error', 'The mapping "hostile" is for such a file, but there is no column "Café", or more than one.'],
    ]);
    const own = readObservations({ name: 'own.csv', text: 'la,year,share,share\nCamden,2018/19,1,2\n' }, measures);
    expect([own.observations, own.issues[0]?.code]).toEqual([[], 'ambiguous-column']);
  });
});

describe('a file that asks for too much', () => {
  const columns = 1_000_000;
  const [heading, line] = [`la,year,share${',b'.repeat(columns)}`, `Camden,2018/19,1${',2'.repeat(columns)}`];

  it('is refused with a million columns, whoever reads it', async () => {
    const text = `${heading}\n${line}\n`;
    await expect(read(utf8(text))).rejects.toMatchObject({ code: 'too-many-columns' });
    await expect(readObservations(bytesSource('a.csv', utf8(text)), measures)).rejects.toBeInstanceOf(FileError);
    const own = readObservations({ name: 'a.csv', text }, measures);
    expect([own.observations, own.issues.map(({ code }) => code)]).toEqual([[], ['too-many-columns']]);
    const { results } = await checkFiles([bytesSource('a.csv', utf8(text))], { measures });
    expect(results.find(({ check }) => check === 'files-read')?.verdict).toBe('FAIL');
  }, 30_000);

  it('is refused with one row of a million cells', async () => {
    const text = `la,year,share\nCamden,2018/19,1\n${line}\n`;
    await expect(readObservations(bytesSource('a.csv', utf8(text)), measures)).rejects.toBeInstanceOf(FileError);
    const own = readObservations({ name: 'a.csv', text }, measures);
    expect([own.observations.length, own.issues.map(({ code, row }) => [code, row])]).toEqual([1, [['ragged-row', 3]]]);
  }, 30_000);

  it('names no more columns than a person reads, of the most that a table can have', () => {
    const many = `la,year,share${Array.from({ length: 16_000 }, (_, i) => `,b${i}`).join('')}`;
    const text = `${many}\nCamden,2018/19,1${',2'.repeat(16_000)}\n`;
    const { observations, issues } = readObservations({ name: 'a.csv', text }, measures);
    expect(observations).toHaveLength(1);
    expect(issues).toHaveLength(1);
    expect(issues[0]?.message).toContain('"b19" and 15980 more: their figures are not used.');
  });

  it('is refused where a line never ends, by mapping and by headings', async () => {
    const source = {
      name: 'line.csv',
      given: 0,
      async *bytes() {
        const piece = new Uint8Array(2 ** 20).fill(0x78);
        for (; this.given < 2 ** 30; this.given += piece.length) yield piece;
      },
    };
    await expect(readObservations(source, mapping)).rejects.toMatchObject({ code: 'row-too-long' });
    await expect(readObservations(source, measures)).rejects.toMatchObject({ code: 'row-too-long' });
    expect(source.given).toBeLessThan(100e6);
  });
});
