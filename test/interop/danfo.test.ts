import { describe, expect, it } from 'vitest';
import { inclusionIndex } from '../../indicators/index.ts';
import { type AuthorityUnit, figures } from '../../src/england/index.ts';
import {
  arithmetic,
  defineIndex,
  defineIndicator,
  type Indicator,
  leagueTable,
  type Observation,
  percentileRank,
  rank,
  score,
  tableOf,
  unranked,
} from '../../src/index.ts';
import { fromDataFrame, toDataFrame } from '../../src/interop/danfo.ts';
import { readObservations } from '../../src/sources/index.ts';
import { column, DataFrame } from './stand-in-frame.ts';

const scores = score(inclusionIndex, figures());

describe('toDataFrame(scores)', () => {
  const frame = toDataFrame(scores, { DataFrame, reasons: true });

  it('has one row a year and unit, ranked or not', () => {
    const rows = scores.periods.flatMap((period) => scores.of(period).units.map(({ id }) => [period, id]));
    expect(column(frame, 'period')).toEqual(rows.map(([period]) => period));
    expect(column(frame, 'id')).toEqual(rows.map(([, id]) => id));
    expect(frame.columns.slice(0, 3)).toEqual(['period', 'id', 'name']);
  });

  it('gives the numbers of rank(), every digit', () => {
    const year = '2023/24';
    const ofYear = toDataFrame(scores, { DataFrame, years: [year] });
    const ids = column(ofYear, 'id');
    for (const row of rank(scores, { year })) {
      const r = ids.indexOf(row.id);
      const cells = new Map(ofYear.columns.map((name, c) => [name, ofYear.values[r]?.[c]]));
      expect([cells.get('rank'), cells.get('of'), cells.get('score')]).toEqual([row.rank, row.of, row.score]);
      const plan = row.indicators['ehcp-in-mainstream'];
      expect([cells.get('ehcp-in-mainstream'), cells.get('normalised:ehcp-in-mainstream')]).toEqual(
        [plan.value, plan.normalised].map((cell) => (typeof cell === 'number' ? cell : Number.NaN)),
      );
      expect(cells.get('placement')).toBe(row.domains.placement);
    }
  });

  it('lists a unit that is not ranked with NaN, and its reasons where asked for', () => {
    const [left] = scores.periods.flatMap((year) => unranked(scores, { year }).map((unit) => ({ year, ...unit })));
    const r = frame.values.findIndex((row) => row[0] === left?.year && row[1] === left?.id);
    const at = (name: string) => column(frame, name)[r];
    expect([at('rank'), at('score'), at('score:reason'), at('because')]).toEqual([
      Number.NaN,
      Number.NaN,
      'not-applicable',
      left?.because,
    ]);
  });

  it('has a reason exactly where an indicator has no number', () => {
    const reasons = column(frame, 'suspension-rate-ehcp:reason');
    expect(column(frame, 'suspension-rate-ehcp').map(Number.isNaN)).toEqual(reasons.map((reason) => reason !== ''));
  });

  it('says the type of each column', () => {
    const types = new Map(frame.columns.map((name, c) => [name, frame.dtypes[c]]));
    expect(['period', 'laCode', 'of', 'score'].map((name) => types.get(name))).toEqual([
      'string',
      'string',
      'int32',
      'float32',
    ]);
  });
});

describe('toDataFrame(table)', () => {
  it('keeps the columns under their ids, ranks as numbers and texts as they are', () => {
    const table = leagueTable(scores, { year: '2023/24', columns: ['rank', 'name', 'laCode', 'score'], top: 3 });
    const frame = toDataFrame(table, { DataFrame });
    expect(frame.columns).toEqual(['rank', 'name', 'laCode', 'score']);
    expect(frame.values.map(([place]) => place)).toEqual([1, 2, 3]);
    expect(frame.dtypes).toEqual(['int32', 'string', 'string', 'float32']);
  });

  it('makes missing numbers NaN, missing texts null, and a number among texts a text', () => {
    const title = 'T';
    const table = tableOf({
      title: 'Mixed',
      columns: ['n', 't', 'none'].map((id) => ({ id, title })),
      rows: [
        [{ number: 1, mark: '=' }, { text: '001' }, { missing: 'absent' }],
        [{ missing: 'suppressed' }, { missing: 'absent' }],
        [0.1 + 0.2, 2, { missing: 'not-applicable' }],
        [2, { number: 1, mark: '=' }, { missing: 'not-applicable' }],
      ],
      footnotes: [],
    });
    const frame = toDataFrame(table, { DataFrame, reasons: true });
    expect(column(frame, 'n')).toEqual([1, Number.NaN, 0.30000000000000004, 2]);
    expect(column(frame, 'n:reason')).toEqual(['', 'suppressed', '', '']);
    expect(column(frame, 't')).toEqual(['001', null, '2', '1=']);
    expect(column(frame, 'none')).toEqual([Number.NaN, Number.NaN, Number.NaN, Number.NaN]);
    expect(frame.dtypes).toEqual(['float32', 'string', 'string', 'float32', 'string']);
  });

  it('refuses a column name that the frame uses itself, and takes another', () => {
    const named = (id: string) => tableOf({ title: '', columns: [{ id, title: id }], rows: [[1]], footnotes: [] });
    for (const id of ['values', 'shape', 'index', 'columns', 'head', 'dtypes', '$data', 'constructor']) {
      expect(() => toDataFrame(named(id), { DataFrame })).toThrow(`hide the frame's own "${id}"`);
      expect(toDataFrame(named(id), { DataFrame, rename: { [id]: `my ${id}` } }).columns).toEqual([`my ${id}`]);
    }
  });

  it('refuses two columns of one name', () => {
    const columns = ['a', 'a'].map((id) => ({ id, title: id }));
    const table = tableOf({ title: '', columns, rows: [[1, 2]], footnotes: [] });
    expect(() => toDataFrame(table, { DataFrame })).toThrow('There are two columns "a".');
  });

  it('makes a frame of a table without rows', () => {
    const table = tableOf({ title: '', columns: [{ id: 'a', title: 'A' }], rows: [], footnotes: [] });
    expect(toDataFrame(table, { DataFrame }).values).toEqual([]);
  });
});

describe('fromDataFrame(toDataFrame(observations))', () => {
  it('gives the observations back: units, periods, every digit, every reason', () => {
    const given = figures().filter(({ value }) => value !== 'absent' && value !== 'rejected');
    const frame = toDataFrame(given, { DataFrame, reasons: true });
    const { observations, issues } = fromDataFrame(frame, { authority: 'gss' });
    const bare = ({ unit, source, ...rest }: Observation<AuthorityUnit>) => ({ id: unit.id, ...rest });
    // A figure about an authority before it opened (worked back by the publisher) is refused, as from any file.
    expect(new Set(issues.map(({ code }) => code))).toEqual(new Set(['authority-not-open']));
    const refused = new Set(issues.map(({ row = 0 }) => row - 2));
    expect(refused.size).toBeLessThan(10);
    expect(observations.map(bare)).toEqual(given.filter((_, i) => !refused.has(i)).map(bare));
  });

  it('makes a missing number without its reason an issue', () => {
    const [first] = figures();
    const given = first ? [{ ...first, value: 'suppressed' as const }] : [];
    const { observations, issues } = fromDataFrame(toDataFrame(given, { DataFrame }));
    expect(observations).toEqual([]);
    expect(issues.map(({ code, row }) => [code, row])).toEqual([['empty-value', 2]]);
  });
});

describe('fromDataFrame', () => {
  const header = ['la', 'year', 'measure', 'value'];

  it('finds the issues of readObservations', () => {
    const rows = [
      ['Camden', '201819', 'ehcp-in-mainstream', '41.2'],
      ['Camdem', '2018/19', 'ehcp-in-mainstream', '40'],
      ['Barnet', '2018/19', 'ehcp-in-mainstream', 'c'],
      ['Barnet', '2018/19', 'ehcp-in-mainstream', '12%'],
      ['Ealing', '2018/9', 'ehcp-in-mainstream', '12'],
      ['Ealing', '2018/19', 'ehcp-in-main', '12'],
      ['Ealing', '2018/19', 'ehcp-in-mainstream', '120'],
      ['Camden', '2018/19', 'ehcp-in-mainstream', '41.2'],
    ];
    const measures = inclusionIndex.children.flatMap((group) => ('children' in group ? group.children : [group]));
    const known = measures.flatMap((node) => ('measures' in node ? node.measures : []));
    const text = [header, ...rows].map((row) => row.join(',')).join('\n');
    const frame = fromDataFrame(new DataFrame(rows, { columns: header }), { among: known, name: 'mine' });
    expect(frame).toEqual(readObservations({ name: 'mine', text }, known));
    expect(frame.issues.length).toBe(6);
  });

  it('reads numbers as they are: years, codes, and every digit of a value', () => {
    const value = 0.1 + 0.2;
    const frame = new DataFrame([[202, 201819, 'ehcp-in-mainstream', value]], { columns: header });
    const [observation] = fromDataFrame(frame).observations;
    expect([observation?.unit.id, observation?.period, observation?.value]).toEqual(['camden', '2018/19', value]);
  });

  it('reads a column called "values", and named columns only where they are named', () => {
    const columns = ['values', 'time_period', 'shape', 'index', 'value'];
    const row = ['Camden', '2018/19', 41.2, 'ehcp-in-mainstream', 'not this'];
    const frame = new DataFrame([row], { columns });
    const { observations, issues } = fromDataFrame(frame, { authority: 'values', measure: 'index', value: 'shape' });
    expect(issues).toEqual([]);
    expect(observations.map(({ value, source }) => [value, source.column])).toEqual([[41.2, 'shape']]);
  });

  it('reads a frame about one measure', () => {
    const measure = { id: 'mine', title: 'Mine', unit: 'number', basis: 'academic year' } as const;
    const frame = new DataFrame([['Camden', '2018/19', -1.5]], { columns: ['name', 'period', 'rate'] });
    const [observation] = fromDataFrame(frame, { measure }).observations;
    expect([observation?.measure, observation?.value]).toEqual(['mine', -1.5]);
  });

  it('reads a wide frame, a measure a column', () => {
    const columns = ['la_name', 'period', 'main', 'main:reason', 'indep', 'denominator'];
    const rows = [
      ['Camden', '2018/19', 41.2, '', 5, 7],
      ['Barnet', '2018/19', Number.NaN, 'suppressed', 'z', 7],
      ['Ealing', '2018/19', Number.NaN, 'absent', null, 7],
      [null, null, null, null, null, null],
    ];
    const measures = { 'ehcp-in-mainstream': 'main', 'ehcp-in-independent': 'indep' };
    const { observations, issues } = fromDataFrame(new DataFrame(rows, { columns }), { measures });
    expect(observations.map(({ unit, value, denominator }) => [unit.id, value, denominator])).toEqual([
      ['camden', 41.2, undefined],
      ['barnet', 'suppressed', undefined],
      ['camden', 5, undefined],
      ['barnet', 'not-applicable', undefined],
    ]);
    expect(issues.map(({ code, row }) => [code, row])).toEqual([['empty-value', 4]]);
  });

  it('says which column is missing, and that a frame is empty', () => {
    const frame = new DataFrame([], { columns: ['la', 'measure', 'value'] });
    expect(fromDataFrame(frame).issues.map(({ code, column }) => [code, column])).toEqual([
      ['no-rows', undefined],
      ['missing-column', 'period'],
    ]);
    const measures = { 'ehcp-in-mainstream': 'value' };
    expect(fromDataFrame(frame, { measures }).issues.map(({ code }) => code)).toEqual(['no-rows', 'missing-column']);
  });

  it('throws on a mapping to what is not there, and on what is no frame', () => {
    const frame = new DataFrame([['Camden', '2018/19', 1]], { columns: ['la', 'year', 'v'] });
    expect(() => fromDataFrame(frame, { value: 'w' })).toThrow('The frame has no column "w". It has la, year, v.');
    expect(() => fromDataFrame(frame, { measures: { 'ehcp-in-mainstreem': 'v' } })).toThrow(
      'Did you mean "ehcp-in-mainstream"?',
    );
    expect(() => fromDataFrame(frame, { among: [], measures: { a: 'v' } })).toThrow('Give the measures in `among`.');
    expect(() => fromDataFrame({ columns: ['a'], values: [1, 2] })).toThrow('This is no data frame');
  });
});

describe('an index of units that are not authorities', () => {
  it('becomes a frame with whatever facts its units have', () => {
    const indicator: Indicator<'index'> = defineIndicator({
      id: 'index',
      title: 'An indicator with an awkward id',
      question: 'How much?',
      domain: 'all',
      direction: 'higher',
      because: 'More is more.',
      unit: 'number',
      measures: [{ id: 'index', title: 'How much', unit: 'number', basis: 'academic year' }],
      formula: 'as published',
      sampling: 'none',
      source: { publication: 'P', file: 'F', column: 'C' },
      first: '2018/19',
      lag: 0,
      breaks: [],
      uncollected: [],
      caveats: [],
    });
    const spec = defineIndex({
      id: 'own',
      title: 'Own',
      children: [indicator],
      normalise: percentileRank(),
      aggregate: arithmetic(),
    });
    const source = { publication: 'P', file: 'F', column: 'C' };
    const units = [
      { id: 'a', name: 'A', code: '001', urban: true, size: 3, tags: ['x'] },
      { id: 'b', name: 'B', code: '002', urban: false },
    ];
    const own = score(
      spec,
      units.map((unit, i) => ({ unit, period: '2018/19' as const, measure: 'index', value: i, source })),
    );
    expect(() => toDataFrame(own, { DataFrame })).toThrow('{ rename: { "index": "my index" } }');
    const frame = toDataFrame(own, { DataFrame, rename: { index: 'index_' } });
    expect(frame.columns).toContain('normalised:index');
    expect([column(frame, 'code'), column(frame, 'urban'), column(frame, 'index_')]).toEqual([
      ['001', '002'],
      [true, false],
      [0, 1],
    ]);
    expect(frame.columns).not.toContain('tags');
    expect(frame.columns.map((name, c) => (name === 'urban' ? frame.dtypes[c] : '')).join('')).toBe('boolean');
  });
});
