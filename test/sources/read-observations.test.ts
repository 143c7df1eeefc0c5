import { describe, expect, it } from 'vitest';
import { catalogue } from '../../indicators/index.ts';
import { overlay } from '../../src/sources/overlay.ts';
import { readObservations } from '../../src/sources/read-observations.ts';

const measures = catalogue.flatMap((indicator) => indicator.measures);
const header = 'authority,period,measure,value';
const read = (text: string) => readObservations({ name: 'mine.csv', text }, measures);
const row = (text: string) => read(`${header}\n${text}\n`);

describe('a long CSV is read', () => {
  it('with its units, periods, values, counts and source', () => {
    const { observations, issues } = read(
      'authority,period,measure,value,numerator,denominator\nCamden,2018/19,ehcp-in-mainstream,41.2,412,1000\nE08000013,2018/19,ehcp-in-mainstream,c,,\n342,2017/18,ehcp-in-mainstream,30,x,100\n',
    );
    expect(issues).toEqual([]);
    expect(observations[0]).toMatchObject({
      unit: { id: 'camden', gss: 'E09000007', region: 'Inner London' },
      period: '2018/19',
      measure: 'ehcp-in-mainstream',
      value: 41.2,
      numerator: 412,
      denominator: 1000,
      source: { publication: 'mine.csv', file: 'mine.csv', column: 'value' },
    });
    expect(observations[1]).toMatchObject({ unit: { id: 'st-helens' }, value: 'suppressed' });
    expect(observations[1]).not.toHaveProperty('numerator');
    expect(observations[2]).toMatchObject({ unit: { id: 'st-helens' }, denominator: 100 });
    expect(observations[2]).not.toHaveProperty('numerator');
  });

  it.each([
    ['a byte-order mark', `\uFEFF${header}\nCamden,2018/19,ehcp-in-mainstream,41.2\n`],
    ['CRLF line ends', `${header}\r\nCamden,2018/19,ehcp-in-mainstream,41.2\r\n`],
    ['semicolons', `${header}\nCamden,2018/19,ehcp-in-mainstream,41.2`.replaceAll(',', ';')],
    ['tabs', `${header}\nCamden,2018/19,ehcp-in-mainstream,41.2`.replaceAll(',', '\t')],
    ['blank lines', `${header}\n\nCamden,2018/19,ehcp-in-mainstream,41.2\n,,,\n\n`],
    ['other headings', 'New LA Code,Time-Period,Indicator ID,Figure\nE09000007,201819,ehcp-in-mainstream,41.2'],
    [
      'columns in another order, and more of them',
      'note,value,measure,period,la\n"a, b",41.2,ehcp-in-mainstream,2018/19,Camden',
    ],
    ['a quoted name', `${header}\n"Camden",2018/19,ehcp-in-mainstream,41.2`],
  ])('with %s', (_, text) => {
    const { observations, issues } = read(text);
    expect(issues).toEqual([]);
    expect(observations).toHaveLength(1);
    expect(observations[0]).toMatchObject({ unit: { id: 'camden' }, period: '2018/19', value: 41.2 });
  });

  it.each(['2018-2019', '201819', '2018-19', '2019'])('with a January census written %s', (year) => {
    expect(row(`Camden,${year},ehcp-in-mainstream,41.2`).observations[0]?.period).toBe('2018/19');
  });

  it('taking an authority that closed during the year', () => {
    expect(row('Cumbria,2022/23,attainment-8-ehcp,12').observations[0]?.unit.gss).toBe('E10000006');
    expect(row('Dorset,2017/18,ehcp-in-mainstream,12').observations[0]?.unit.id).toBe('dorset-county');
    expect(row('Dorset,2019/20,ehcp-in-mainstream,12').observations[0]?.unit.id).toBe('dorset');
  });
});

describe('a row for two authorities together', () => {
  const text =
    'la,year,measure,value\n940 / 941,2021/22,ehcp-in-mainstream,41.2\nCamden,2021/22,ehcp-in-mainstream,40\n';

  it('is a figure of both where that is asked for, and an error otherwise', () => {
    const source = { name: 'mine.csv', text };
    const { observations, issues } = readObservations(source, measures, { combined: true });
    expect(issues).toEqual([]);
    expect(observations.map(({ unit, value }) => [unit.id, unit.gss, value])).toEqual([
      ['north-northamptonshire+west-northamptonshire', 'E06000061 / E06000062', 41.2],
      ['camden', 'E09000007', 40],
    ]);
    expect(readObservations(source, measures).issues.map(({ code }) => code)).toEqual(['combined-authority']);
  });
});

describe('every problem is reported, with file, row, column, value and remedy', () => {
  it.each([
    ['unknown-authority', 'Camdem,2018/19,ehcp-in-mainstream,41.2', 'authority', 'Camdem', 'Did you mean "Camden"?'],
    [
      'authority-not-open',
      'Bournemouth,2020/21,ehcp-in-mainstream,41.2',
      'authority',
      'Bournemouth',
      'Bournemouth, Christchurch and Poole',
    ],
    [
      'combined-authority',
      'E06000061 / E06000062,2021/22,ehcp-in-mainstream,1',
      'authority',
      'E06000061 / E06000062',
      'the authorities themselves',
    ],
    ['out-of-range', 'Camden,2018/19,ehcp-in-mainstream,100.5', 'value', '100.5', 'It must be from 0 to 100'],
    ['out-of-range', 'Camden,2018/19,attainment-8-ehcp,-1', 'value', '-1', 'It must be'],
    ['unknown-symbol', 'Camden,2018/19,ehcp-in-mainstream,#', 'value', '#', 'x (not available)'],
    ['not-a-number', 'Camden,2018/19,ehcp-in-mainstream,about ten', 'value', 'about ten', 'Give a number'],
    ['comma-in-number', 'Camden,2018/19,ehcp-in-mainstream,"1,234"', 'value', '1,234', 'Write 1234'],
    ['empty-value', 'Camden,2018/19,ehcp-in-mainstream,', 'value', '', 'the reason there is none'],
    ['bad-period', 'Camden,2018/9,ehcp-in-mainstream,41.2', 'period', '2018/9', 'Write an academic year as 2018/19'],
    ['wrong-basis', 'Camden,2019,attainment-8-ehcp,41.2', 'value', '41.2', 'Write the period as an academic year'],
    [
      'unknown-measure',
      'Camden,2018/19,ehcp-in-mainstram,41.2',
      'measure',
      'ehcp-in-mainstram',
      'Did you mean "ehcp-in-mainstream"?',
    ],
    [
      'unknown-measure',
      'Camden,2019/20,suspension-rate-ehcp,1',
      'measure',
      'suspension-rate-ehcp',
      'suspension-rate-ehcp-autumn',
    ],
  ])('%s', (code, text, column, value, remedy) => {
    const { observations, issues } = row(text);
    expect(observations).toEqual([]);
    expect(issues).toHaveLength(1);
    expect(issues[0]).toMatchObject({ code, severity: 'error', file: 'mine.csv', row: 2, column, value });
    expect(issues[0]?.remedy).toContain(remedy);
  });

  it('numerator-above-denominator', () => {
    const { issues } = read('la,year,measure,value,numerator,denominator\nCamden,2018/19,ehcp-in-mainstream,90,20,10');
    expect(issues).toMatchObject([
      { code: 'numerator-above-denominator', row: 2, remedy: 'Check whether the two are swapped.' },
    ]);
  });

  it('a count below 0, and a year before all years', () => {
    const { issues, observations } = read(
      'la,year,measure,value,denominator\nCamden,2018/19,ehcp-in-mainstream,9,-7\nCamden,0999,ehcp-in-mainstream,9,7\n',
    );
    expect(issues.map(({ code, row }) => [code, row])).toEqual([
      ['bad-count', 2],
      ['bad-period', 3],
    ]);
    expect(observations).toEqual([]);
  });

  it('not-a-number in a count', () => {
    const { issues } = read('la,year,measure,value,numerator\nCamden,2018/19,ehcp-in-mainstream,90,a lot');
    expect(issues).toMatchObject([{ code: 'not-a-number', row: 2, column: 'numerator', value: 'a lot' }]);
  });

  it('the same cell twice with different values, used by neither; with the same value, used once', () => {
    const again = 'Camden,2018/19,ehcp-in-mainstream';
    const conflict = row(`${again},41\nCamden,201819,ehcp-in-mainstream,42\n`);
    expect(conflict.observations).toEqual([]);
    expect(conflict.issues).toMatchObject([
      { code: 'conflicting-figures', row: 3, message: 'The figure is 42 here and 41 in row 2.' },
    ]);
    const repeat = row(`${again},41\n${again},41\n`);
    expect(repeat.observations).toHaveLength(1);
    expect(repeat.issues).toMatchObject([{ code: 'repeated-figure', severity: 'warning', row: 3 }]);
  });

  it('all of a file and not the first only, several in one row among them', () => {
    const { issues, observations } = row(
      'Camdem,2018/9,nothing,#\nCamden,2018/19,ehcp-in-mainstream,41.2\nBarnet,2018/19,ehcp-in-mainstream,1,2\nLeeds,2018/19,ehcp-in-mainstream,200\n',
    );
    expect(issues.map(({ code, row }) => [row, code])).toEqual([
      [4, 'ragged-row'],
      [2, 'unknown-measure'],
      [2, 'bad-period'],
      [2, 'unknown-authority'],
      [2, 'unknown-symbol'],
      [5, 'out-of-range'],
    ]);
    expect(observations.map(({ unit }) => unit.id)).toEqual(['camden']);
  });
});

describe('a file that holds no figures says so', () => {
  it.each([
    ['empty-file', '', 'Give a header row'],
    ['empty-file', '\uFEFF \n\n', 'Give a header row'],
    ['no-rows', `${header}\n`, 'Add a row for each figure.'],
    ['bad-quote', `${header}\n"Camden,2018/19,ehcp-in-mainstream,41.2\n`, 'Quote a text whole'],
    ['bad-quote', `${header}\nCamden,2018/19,ehcp-in-mainstream,"41".5\n`, 'Quote a text whole'],
  ])('%s', (code, text, remedy) => {
    const { observations, issues } = read(text);
    expect(observations).toEqual([]);
    expect(issues).toMatchObject([{ code, file: 'mine.csv' }]);
    expect(issues[0]?.remedy).toContain(remedy);
  });

  it('a quotation mark that would swallow rows, naming the row', () => {
    const text =
      'authority,period,measure,value,note\nCamden,2018/19,ehcp-in-mainstream,41,"5 ft\nBarnet,2018/19,ehcp-in-mainstream,42,6"\n';
    expect(read(text).issues).toMatchObject([{ code: 'bad-quote', row: 2 }]);
    expect(read(text.replace('"5', '5')).issues).toEqual([]);
  });

  it('ambiguous-column, for all but the authority', () => {
    const { issues } = read('la,year,time_period,measure,value,value\nCamden,2018/19,2020/21,ehcp-in-mainstream,41,99');
    expect(issues.map(({ code, column }) => [code, column])).toEqual([
      ['ambiguous-column', 'period'],
      ['ambiguous-column', 'value'],
    ]);
  });

  it('authority-mismatch, where code and name are of two authorities', () => {
    const both = (name: string) =>
      read(`la_name,la_code,year,measure,value\n${name},202,2018/19,ehcp-in-mainstream,41\n`);
    expect(both('Camden').observations[0]?.unit.id).toBe('camden');
    expect(both('Barnet').issues).toMatchObject([
      { code: 'authority-mismatch', row: 2, column: 'authority', value: '202' },
    ]);
  });

  it('missing-column, naming the column, the ones found and the headings it may have', () => {
    const { issues } = read('place,period,measure,amount\nCamden,2018/19,ehcp-in-mainstream,41.2');
    expect(issues.map(({ column }) => column)).toEqual(['authority', 'value']);
    expect(issues[0]?.message).toBe(
      'There is no column "authority"; the columns are "place", "period", "measure", "amount".',
    );
    expect(issues[1]?.remedy).toContain('"value" or "figure"');
  });
});

describe('overlay', () => {
  it('takes the upper figure where both have one, and changes neither', () => {
    const lower = row('Camden,2018/19,ehcp-in-mainstream,41\nBarnet,2018/19,ehcp-in-mainstream,50').observations;
    const upper = row('Camden,201819,ehcp-in-mainstream,x').observations;
    expect(overlay(lower, upper).map(({ unit, value }) => [unit.id, value])).toEqual([
      ['barnet', 50],
      ['camden', 'not-available'],
    ]);
    expect(lower).toHaveLength(2);
  });
});
