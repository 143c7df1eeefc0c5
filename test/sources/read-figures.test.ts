import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Measure } from '../../src/core/indicator.ts';
import { issueText } from '../../src/core/issue.ts';
import { readFigures } from '../../src/sources/read-figures.ts';
import { readIndex } from '../../src/sources/read-index.ts';

const measures: readonly Measure[] = [
  { id: 'load', title: 'Load', unit: 'number', basis: 'calendar year', minimum: 0 },
  { id: 'ships-late', title: 'Late', unit: 'per cent', basis: 'calendar year', minimum: 0, maximum: 100 },
];

const read = (text: string, options = {}) => {
  const { observations, issues } = readFigures({ name: 'my.csv', text }, measures, options);
  return {
    figures: observations.map(({ unit, period, measure, value }) => [unit.id, period, measure, value]),
    units: observations.map(({ unit }) => unit),
    observations,
    issues: issues.map(issueText),
  };
};

describe('readFigures(source, measures) reads', () => {
  it('a long table: units as they are written, other columns as facts of theirs', () => {
    const text =
      'unit,name,coast,year,measure,value,numerator,denominator\na,Port A,east,2018,load,1.5,,\na,Port A,east,2019,ships-late,50,1,2\n';
    const { figures, units, observations, issues } = read(text);
    expect(issues).toEqual([]);
    expect(figures).toEqual([
      ['a', '2018', 'load', 1.5],
      ['a', '2019', 'ships-late', 50],
    ]);
    expect(units[0]).toEqual({ id: 'a', name: 'Port A', coast: 'east' });
    expect(observations[1]).toMatchObject({
      numerator: 1,
      denominator: 2,
      source: { file: 'my.csv', column: 'value' },
    });
  });

  it('a wide table: one row a unit and year, one column a measure, whatever the case of its heading', () => {
    const { figures, observations, issues } = read('Harbour;Year;LOAD;Ships late\nA;2018;1;2\nA;2019;3;\n');
    expect(issues).toEqual([]);
    expect(figures).toEqual([
      ['A', '2018', 'load', 1],
      ['A', '2019', 'load', 3],
      ['A', '2018', 'ships-late', 2],
    ]);
    expect(observations[0]?.source.column).toBe('LOAD');
  });

  it('the same figures from either form, whatever the order of columns', () => {
    const wide = read('port,year,load,ships-late\nA,2018,1,2\nB,2018,x,low\n');
    const turned = read('ships-late,year,load,unit\n2,2018,1,A\nlow,2018,x,B\n');
    const long = read(
      'measure,unit,value,period\nload,A,1,2018\nload,B,x,2018\nships-late,A,2,2018\nships-late,B,low,2018\n',
    );
    expect(wide.figures).toEqual(long.figures);
    expect(turned.figures).toEqual(long.figures);
    expect(long.figures[1]).toEqual(['B', '2018', 'load', 'not-available']);
  });

  it('a table without years, of the year it is told', () => {
    expect(read('port,load\nA,1\n', { period: '2024' }).figures).toEqual([['A', '2024', 'load', 1]]);
    expect(read('unit,measure,value\nA,load,1\n', { period: '2024' }).figures).toEqual([['A', '2024', 'load', 1]]);
  });

  it('the same unit where its name looks the same', () => {
    const { units } = read('port,year,load\nCafe\u0301 Quay,2018,1\nCafé  Quay,2019,2\n');
    expect(new Set(units)).toHaveLength(1);
  });

  it('the unit from the column that says so, then the name, then the first', () => {
    expect(read('x,id,name,load,year\n1st,a,Alpha,1,2018\n').units).toEqual([{ id: 'a', name: 'Alpha', x: '1st' }]);
    expect(read('x,name,load,year\n1st,Alpha,1,2018\n').units).toEqual([{ id: 'Alpha', name: 'Alpha', x: '1st' }]);
    expect(read('x,load,year\n1st,1,2018\n').units).toEqual([{ id: '1st', name: '1st' }]);
  });

  it('a measure that has the name of something else', () => {
    const named: readonly Measure[] = [{ id: 'value', title: 'Value', unit: 'number', basis: 'calendar year' }];
    const { observations } = readFigures({ name: 'f', text: 'port,value\nA,3\n' }, named, { period: '2020' });
    expect(observations.map(({ value }) => value)).toEqual([3]);
  });

  it('what the indicators of an index need, in groups or not', async () => {
    const index = await readIndex({
      name: 'i.yaml',
      text: 'id: i\ntitle: I\nchildren:\n  - { id: a, title: A, direction: higher }\n  - { id: g, title: G, children: [{ id: b, title: B, direction: lower, value: c / d }] }\nnormalise: minMax\naggregate: arithmetic\n',
    });
    const { observations, issues } = readFigures({ name: 'f', text: 'unit,year,a,c,d\nA,2018,1,2,3\n' }, index);
    expect(issues).toEqual([]);
    expect(observations.map(({ measure, value }) => [measure, value])).toEqual([
      ['a', 1],
      ['c', 2],
      ['d', 3],
    ]);
  });

  it('no prototype as a fact', () => {
    const { units } = read('port,__proto__,constructor,load,year\nA,p,c,1,2018\n');
    expect(Object.keys(units[0] ?? {})).toEqual(['constructor', 'id', 'name']);
    expect(Object.getPrototypeOf(units[0])).toBe(Object.prototype);
  });
});

describe('readFigures(source, measures) says what is wrong', () => {
  it.each<[string, string, object, string]>([
    [
      'a text for a number',
      'port,year,load\nA,2018,many\n',
      {},
      'error: my.csv, row 2, column load: The value "many" is no symbol known.',
    ],
    [
      'a figure that cannot be right',
      'port,year,ships-late\nA,2018,101\n',
      {},
      'error: my.csv, row 2, column ships-late: Late of A, 2018 is 101 per cent. It must be from 0 to 100',
    ],
    ['a year that is none', 'port,year,load\nA,18,1\n', {}, 'error: my.csv, row 2, column year: "18" is no year.'],
    [
      'a year of another kind',
      'port,year,load\nA,2018/19,1\n',
      {},
      'error: my.csv, row 2, column load: Load of A, 2018/19: the measure is published by calendar year.',
    ],
    ['an empty unit', 'port,year,load\n ,2018,1\n', {}, 'error: my.csv, row 2, column port: The unit is empty.'],
    [
      'an empty figure in a long table',
      'unit,year,measure,value\nA,2018,load,\n',
      {},
      'error: my.csv, row 2, column value: The value is empty.',
    ],
    [
      'a figure given twice, in two ways',
      'port,year,load\nA,2018,1\nA,2018,2\n',
      {},
      'error: my.csv, row 3, column load: The figure is 2 here and 1 in row 2.',
    ],
    ['no year', 'port,load\nA,1\n', {}, 'error: my.csv, row 1: There is no column of years. Add one, "year", or say'],
    [
      'two years',
      'port,year,load\nA,2018,1\n',
      { period: '2019' },
      'error: my.csv, row 1: There is a column of years, so 2019 cannot be that of all.',
    ],
    [
      'no measure',
      'port,year,tons\nA,2018,1\n',
      {},
      'error: my.csv, row 1: No column is a measure of the index; the columns are "port", "year", "tons".',
    ],
    [
      'two columns for a measure',
      'port,year,Load,LOAD\nA,2018,1,2\n',
      {},
      'error: my.csv, row 1: Several columns can be "load": Load, LOAD.',
    ],
    ['no unit', 'year,load\n2018,1\n', {}, 'error: my.csv, row 1: There is no column of units.'],
    [
      'a measure without a column',
      'port,year,load,ship-late\nA,2018,1,2\n',
      {},
      'warning: my.csv, row 1: There is no column "ships-late". Did you mean "ship-late"?',
    ],
    [
      'figures nobody needs',
      'port,year,load,ships-late,berths\nA,2018,1,2,3\n',
      {},
      'note: my.csv, row 1: The index does not need the figures in "berths".',
    ],
    [
      'rows nobody needs, once',
      'unit,year,measure,value\nA,2018,lode,1\nA,2018,load,1\nB,2018,lode,1\n',
      {},
      'warning: my.csv, row 2, column measure: The index does not need the measure "lode": the row is not used, nor is 1 row below it. Did you mean "load"?',
    ],
    ['an empty file', '', {}, 'error: my.csv: The file is empty.'],
  ])('%s', (_, text, options, issue) => {
    expect(read(text, options).issues.join('\n')).toContain(issue);
  });

  it.each<[string, string, string[]]>([
    [
      'a year once for all that a row has',
      'unit,year,load,ships-late\nA,soon,1,2\nB,2018,1,2\n',
      [
        'error: my.csv, row 2, column year: "soon" is no year. Write an academic year as 2018/19 or a calendar year as 2019.',
      ],
    ],
    [
      'an empty unit once for all that a row has',
      'unit,year,load,ships-late\n,2018,1,2\nB,2018,1,2\n',
      ['error: my.csv, row 2, column unit: The unit is empty. Say whom the figure is about.'],
    ],
    [
      'decimal commas, once for all of them',
      'unit;year;load;ships-late\nA;2018;1,234;2,5\nB;2018;7,25;2\n',
      [
        'error: my.csv, row 2, column load: 3 figures have a decimal comma, "7,25" for instance. Decimal commas: write points, 7.25.',
      ],
    ],
    [
      'commas that may part thousands, each',
      'unit;year;load;ships-late\nA;2018;1,234;\nB;2018;2,345;2\n',
      [
        'error: my.csv, row 2, column load: The value "1,234" has a comma. Write 1234 if the comma parts thousands, 1.234 if it is a decimal point.',
        'error: my.csv, row 3, column load: The value "2,345" has a comma. Write 2345 if the comma parts thousands, 2.345 if it is a decimal point.',
      ],
    ],
    [
      'units that differ in nothing but case or spaces',
      'unit,year,load,ships-late\nLand02,2018,1,2\nLand 03,2018,1,2\nland02,2019,1,2\n',
      [
        'warning: my.csv: "land02" and "Land02" are 2 units: they differ in nothing but case or spaces. If they are one, write them alike.',
      ],
    ],
    [
      'the column that is taken for the unit, where another could be',
      'coast,port,year,load,ships-late\neast,A,2018,1,2\n',
      ['note: my.csv, row 1, column coast: "coast" is taken for the column of units. If another is, head it "unit".'],
    ],
    [
      'no column that is plainly the unit: it alone has no text twice in a year',
      'port,coast,year,load,ships-late\nA,east,2018,1,2\nB,east,2018,1,2\nA,east,2019,1,2\n',
      [],
    ],
    [
      'a measure that no row has',
      'unit,year,measure,value\nA,2018,load,1\nA,2018,ship late,1\n',
      [
        'warning: my.csv, column measure: No row has the measure "ships-late". Did you mean "ship late"?',
        'warning: my.csv, row 3, column measure: The index does not need the measure "ship late": the row is not used. Did you mean "ships-late"?',
      ],
    ],
  ])('%s', (_, text, issues) => {
    expect(read(text).issues.map((issue) => issue.trim())).toEqual(issues);
  });

  it('in the order of rows, and uses the rest', () => {
    const { issues, figures } = read('port,year,load,ships-late\nA,2018,?,1\nB,2018,2,400\nC,2018,3,3\n');
    expect(issues.map((issue) => /row \d, column [\w-]+/.exec(issue)?.[0])).toEqual([
      'row 2, column load',
      'row 3, column ships-late',
    ]);
    expect(figures).toHaveLength(4);
  });
});

it('readFigures(source, measures) never throws, and never makes a figure of a text that is none', () => {
  const cell = fc.oneof(
    fc.string({ unit: 'binary', maxLength: 5 }),
    fc.constantFrom('1', 'x', '', '"', ',', '\n', '2018', 'load'),
  );
  fc.assert(
    fc.property(fc.array(fc.array(cell, { maxLength: 5 }), { maxLength: 5 }), (rows) => {
      const text = ['port,year,load', ...rows.map((row) => row.join(','))].join('\n');
      for (const { value } of readFigures({ name: 'f', text }, measures).observations) {
        expect(typeof value === 'string' || Number.isFinite(value)).toBe(true);
      }
    }),
    { seed: 9, numRuns: 300 },
  );
});
