import { parquetWriteBuffer } from 'hyparquet-writer';
import { describe, expect, it } from 'vitest';
import { catalogue } from '../../indicators/index.ts';
import { bytesSource } from '../../src/sources/bytes-source.ts';
import { checkFiles } from '../../src/sources/check-files.ts';
import type { Mapping } from '../../src/sources/mappings/mapping.ts';
import { type ReadFigures, readFigures } from '../../src/sources/read-figures.ts';
import { readObservations } from '../../src/sources/read-observations.ts';
import { xlsxOf } from './files/xlsx-of.ts';
import { utf8 } from './files/zip-of.ts';

const measures = catalogue.flatMap((indicator) => indicator.measures);
const csv = (text: string, name = 'made.csv') => bytesSource(name, utf8(text));
const wide = 'la,year,ehcp-in-mainstream,EHC Plans,region\nCamden,2018/19,41.2,1200,x\nBarnet,2018/19,,900,x\n';
const cell = (text: string): string => `<c t="str"><v>${text}</v></c>`;
const sheet = (...rows: readonly string[][]): string =>
  rows.map((cells, i) => `<row r="${i + 1}">${cells.map(cell).join('')}</row>`).join('');
const long = [
  ['authority', 'period', 'measure', 'value'],
  ['Camden', '2018/19', 'ehcp-in-mainstream', '41.2'],
];

/** Unit, measure and value of each, and what is said. */
async function short(read: Promise<ReadFigures>) {
  const { observations, issues } = await read;
  return {
    found: observations.map(({ unit, measure, value }) => [unit.id, measure, value]),
    said: issues.map(({ severity, code, row, column }) => [severity, code, row, column]),
  };
}

describe('readObservations from bytes', () => {
  it('reads a wide table, in which an empty cell is no figure', async () => {
    expect(await short(readObservations(csv(wide), measures))).toEqual({
      found: [
        ['camden', 'ehcp-in-mainstream', 41.2],
        ['camden', 'ehc-plans', 1200],
        ['barnet', 'ehc-plans', 900],
      ],
      said: [],
    });
  });

  it('reads the same from a text', () => {
    const { observations, issues } = readObservations({ name: 'made.csv', text: wide }, measures);
    expect([observations.length, issues]).toEqual([3, []]);
    expect(observations[1]?.source.column).toBe('EHC Plans');
  });

  it('says what is wrong with a wide table once, by row and by the heading of the measure', async () => {
    const text = wide
      .replace('Camden', 'Camdem')
      .replace('900,x', '9oo,x')
      .replace('year,', 'year,ehcp-in-mainstraem,')
      .replaceAll('2018/19,', '2018/19,50,');
    expect((await short(readObservations(csv(text), measures))).said).toEqual([
      ['warning', 'unused-column', 1, 'ehcp-in-mainstraem'],
      ['error', 'unknown-authority', 2, 'authority'],
      ['error', 'not-a-number', 3, 'EHC Plans'],
    ]);
  });

  it('asks which column is meant where two go by one measure, or what a wide table is about is missing', async () => {
    const twice = 'la,year,ehc-plans,ehc plans\nCamden,2018/19,1,2\n';
    const withoutExact = twice.replace('ehc-plans', 'EHC Plans');
    expect((await short(readObservations(csv(twice), measures))).found).toEqual([['camden', 'ehc-plans', 1]]);
    expect((await short(readObservations(csv(withoutExact), measures))).said[0]).toEqual([
      'error',
      'ambiguous-column',
      1,
      undefined,
    ]);
    const none = await readObservations(csv('la,ehc-plans\nCamden,1\n'), measures);
    expect(none.observations).toEqual([]);
    expect(none.issues[0]).toMatchObject({ code: 'missing-column', column: 'period' });
  });

  it('reads the sheets that hold figures, and notes those that do not', async () => {
    const book = xlsxOf({ sheets: { Notes: sheet(['Made'], ['by us']), Data: sheet(...long) } });
    const { found, said } = await short(readObservations(bytesSource('made.xlsx', book), measures));
    expect(found).toEqual([['camden', 'ehcp-in-mainstream', 41.2]]);
    expect(said).toEqual([['note', 'unread-table', undefined, undefined]]);
  });

  it('says what is missing where no sheet holds figures', async () => {
    const book = xlsxOf({ sheets: { Notes: sheet(['Made'], ['by us']) } });
    const { found, said } = await short(readObservations(bytesSource('made.xlsx', book), measures));
    expect(found).toEqual([]);
    expect(said.map(([, , , column]) => column)).toEqual(['authority', 'period', 'measure', 'value']);
  });

  it('reads a Parquet file', async () => {
    const [header = [], ...rows] = long;
    const columnData = header.map((name, i) => ({
      name,
      data: rows.map((row) => row[i] ?? ''),
      type: 'STRING' as const,
    }));
    const source = bytesSource('made.parquet', new Uint8Array(parquetWriteBuffer({ columnData })));
    expect((await short(readObservations(source, measures))).found).toEqual([['camden', 'ehcp-in-mainstream', 41.2]]);
  });

  it('does not use a row with more or fewer cells than the heading', async () => {
    const text =
      'authority,period,measure,value\nCamden,2018/19,ehc-plans\nBarnet,2018/19,ehc-plans,1,234\nBrent,2018/19,ehc-plans,5,\n';
    expect(await short(readObservations(csv(text), measures))).toEqual({
      found: [['brent', 'ehc-plans', 5]],
      said: [
        ['error', 'ragged-row', 2, undefined],
        ['error', 'ragged-row', 3, undefined],
      ],
    });
  });

  it('fails as the file does', async () => {
    await expect(readObservations(bytesSource('a.xlsx', utf8('PK\u0003\u0004')), measures)).rejects.toThrow('a.xlsx');
    await expect(readObservations(csv(''), measures)).rejects.toThrow('The file is empty.');
  });
});

const parks: Mapping = {
  id: 'parks',
  publication: 'Survey of parks',
  file: 'parks.csv',
  vintage: '2024',
  period: { always: '2024' },
  unit: { codes: ['Id'], name: 'Park', facts: ['Ward', 'id'] },
  measures: [{ measure: 'trees', value: 'Trees' }],
};
const trees = { id: 'trees', title: 'Trees', unit: 'number', basis: 'calendar year', minimum: 0 } as const;
const litter = { ...trees, id: 'litter' };
const parksText = 'Id,Park,Ward,Trees\n7,Alder  Green,North,12\n,Birch Field,South,-1\n9,Cherry,,..\n';

describe('readFigures by a mapping', () => {
  it('takes units as they are written, by code or else by name, with what is said of them', async () => {
    const { observations, provenance } = await readFigures(csv(parksText.replace('-1', '3')), [trees], {
      ...parks,
      unit: { ...parks.unit, facts: ['Ward'] },
    });
    expect(observations.map(({ unit, value }) => [unit, value])).toEqual([
      [{ id: '7', name: 'Alder Green', Ward: 'North' }, 12],
      [{ id: '9', name: 'Cherry' }, 'not-available'],
      [{ id: 'Birch Field', name: 'Birch Field', Ward: 'South' }, 3],
    ]);
    expect(provenance[0]).toMatchObject({ mapping: 'parks', figures: 3, periods: ['2024'] });
  });

  it('reads a text as it reads bytes', async () => {
    const mapping = { ...parks, unit: { name: 'Park' } };
    const one = await readFigures({ name: 'made.csv', text: parksText }, [trees], mapping);
    expect(one).toEqual(await readFigures(csv(parksText), [trees], mapping));
  });

  it('leaves out what cannot be, and says what is not needed, not read, and nearly the same', async () => {
    const text = `${parksText}10,alder green,North,4\n`;
    const mapping: Mapping = {
      ...parks,
      unit: { name: 'Park' },
      measures: [...parks.measures, { measure: 'tress', basis: 'calendar year', value: 'Trees' }],
    };
    const { observations, issues } = await readFigures(csv(text), [trees, litter], mapping);
    expect(observations.map(({ unit, measure }) => [unit.id, measure])).toEqual([
      ['Alder Green', 'trees'],
      ['Cherry', 'trees'],
      ['alder green', 'trees'],
    ]);
    expect(issues.map(({ code, remedy }) => [code, remedy])).toEqual([
      ['out-of-range', 'It must be 0 or more: check the figure and its unit.'],
      ['unused-measure', 'Did you mean "trees"?'],
      ['missing-measure', 'Add it, if there are figures.'],
      ['similar-units', 'If they are one, write them alike.'],
    ]);
  });

  it('takes what years mean from the measure, where the mapping does not say', async () => {
    const mapping: Mapping = { ...parks, unit: { name: 'Park' }, period: { column: 'Id' } };
    const text = 'Id,Park,Trees\n2019,Alder,1\n';
    const yearly = await readFigures(csv(text), [{ ...trees, basis: 'academic year' }], mapping);
    expect(yearly.observations[0]?.period).toBe('2018/19');
    const calendar = await readFigures(csv(text), [trees], mapping);
    expect(calendar.observations[0]?.period).toBe('2019');
  });

  it('says whom a row is not about', async () => {
    const { observations, issues } = await readFigures(csv('Park,Trees\n,3\n'), [trees], {
      ...parks,
      unit: { name: 'Park' },
    });
    expect([observations, issues.map(({ code, row }) => [code, row])]).toEqual([
      [],
      [
        ['empty-unit', 2],
        ['no-figures', undefined],
      ],
    ]);
  });

  it('is an error where the file is not as the mapping has it', async () => {
    const { issues } = await readFigures(csv('Garden,Trees\nA,3\n'), [trees], { ...parks, unit: { name: 'Park' } });
    expect(issues).toMatchObject([{ severity: 'error', code: 'unread-table' }]);
    expect(issues[0]?.message).toContain('there is no column "Park"');
    expect(issues[0]?.remedy).toContain('"Garden", "Trees"');
  });
});

describe('readFigures from bytes', () => {
  it('reads wide and long tables of a workbook as it reads a text', async () => {
    const book = xlsxOf({
      sheets: {
        Wide: sheet(['park', 'year', 'trees'], ['Alder', '2024', '12']),
        Long: sheet(['unit', 'year', 'measure', 'value'], ['Birch', '2024', 'trees', 'x']),
        Notes: sheet(['Made']),
      },
    });
    const { found, said } = await short(readFigures(bytesSource('made.xlsx', book), [trees]));
    expect(found).toEqual([
      ['Alder', 'trees', 12],
      ['Birch', 'trees', 'not-available'],
    ]);
    expect(said).toEqual([['note', 'unread-table', undefined, undefined]]);
  });

  it('takes the year of all from the call', async () => {
    const read = readFigures(csv('park,trees\nAlder,12\n'), [trees], { period: '2024' });
    expect((await read).observations[0]).toMatchObject({ period: '2024', value: 12 });
  });
});

describe('checkFiles on a wide table', () => {
  const verdicts = async (text: string): Promise<Record<string, string>> => {
    const { results } = await checkFiles([csv(text)], { measures });
    return Object.fromEntries(results.map(({ check, verdict }) => [check, verdict]));
  };

  it('checks its figures as those of a long one', async () => {
    const text = 'authority,year,ehcp-in-mainstream\nCamden,2018/19,41\nBarnet,2018/19,x\n';
    expect(await verdicts(text)).toMatchObject({
      'rows-read': 'PASS',
      'in-range': 'PASS',
      'authorities-by-date': 'WARNING',
    });
    expect(await verdicts(text.replace('41', '410'))).toMatchObject({ 'rows-read': 'FAIL' });
    expect(await verdicts(text.replace('Camden', 'Camdem'))).toMatchObject({ 'rows-read': 'FAIL' });
  });

  it('does not take a data file of explore-education-statistics for one', async () => {
    const text = 'time_period,geographic_level,la_name,ehc_plans\n201819,National,,400000\n';
    expect(await verdicts(text)).not.toHaveProperty('rows-read');
  });

  it('fails where the table has measures and no years', async () => {
    expect(await verdicts('authority,ehcp-in-mainstream\nCamden,41\n')).toMatchObject({ 'rows-read': 'FAIL' });
  });
});
