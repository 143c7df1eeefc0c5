import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { MappingError } from '../../src/sources/mapping-error.ts';
import { readMapping } from '../../src/sources/read-mapping.ts';

const lines = [
  'id: ours',
  'publication: Our census',
  'file: census.csv',
  'vintage: 2026',
  'period: { column: Year }',
  'unit: { name: Council }',
  'measures:',
  '  - { measure: ehc-plans, value: Plans }',
];
const changed = (line: number, text: string): string => lines.map((old, i) => (i === line - 1 ? text : old)).join('\n');

/** What is said of a mapping that cannot be read, without the file's name. */
function saidOf(text: string, measures: Parameters<typeof readMapping>[1] = []): string[] {
  try {
    readMapping({ name: 'my.yaml', text }, measures);
  } catch (error) {
    if (!(error instanceof MappingError)) throw error;
    return error.problems.map(
      ({ file, line, column, message, remedy }) => `${file}:${line}:${column} ${message} ${remedy}`,
    );
  }
  return [];
}

describe('readMapping', () => {
  it('reads YAML and JSON alike, and leaves the schema for editors out', () => {
    const yaml = readMapping({ name: 'my.yaml', text: ['$schema: mapping.schema.json', ...lines].join('\n') });
    const json = readMapping({ name: 'my.json', text: JSON.stringify(yaml) });
    expect(json).toEqual(yaml);
    expect(yaml).not.toHaveProperty('$schema');
    expect(yaml.vintage).toBe('2026');
  });

  it.each([
    [
      'a misspelt key',
      changed(2, 'publicaton: Our census'),
      'my.yaml:2:1 "publicaton" is no key known here. Did you mean "publication"?',
    ],
    ['a missing key', changed(3, ''), 'my.yaml:1:1 "file" is missing. Add it.'],
    [
      'a misspelt key further in',
      changed(6, 'unit: { nmae: Council }'),
      'my.yaml:6:9 "nmae" is no key known here. Did you mean "name"?',
    ],
    [
      'a condition with both sides',
      changed(8, '  - { measure: ehc-plans, value: { column: Plans, where: [{ column: A, is: [b], not: [c] }] } }'),
      'my.yaml:8:59 Give either "is" or "not".',
    ],
    [
      'a year that is none',
      changed(5, 'period: { always: 20189 }'),
      'my.yaml:5:19 20189 cannot stand here. Write an academic year as 2018/19 or a calendar year as 2019.',
    ],
    [
      'a vintage that is no date',
      changed(4, 'vintage: last year'),
      'my.yaml:4:10 "last year" cannot stand here. Write when it was published as 2025-06.',
    ],
    [
      'suppressed counts the wrong way round',
      `${lines.join('\n')}\nnumbers: { suppressed: [4, 1] }`,
      'my.yaml:9:24 Give the lesser first.',
    ],
    [
      'a measure not known, without a basis',
      changed(8, '  - { measure: ehc-plan, value: Plans }'),
      'my.yaml:8:5 "ehc-plan" is no measure known here, and "basis" is missing.',
    ],
    ['YAML that is broken', changed(5, 'period: { column: Year'), 'my.yaml:6:'],
    [
      'a key that stands twice',
      changed(3, 'id: again'),
      'my.yaml:3:1 "id" stands here again; it stands in line 1 already. Keep one of the two.',
    ],
    ['a text alone', 'ours', 'my.yaml:1:1 "ours" stands here. Give keys and values.'],
    ['nothing', '', 'my.yaml:1:1 Nothing stands here. Give keys and values.'],
  ])('names the place of %s, and says what to do', (_what, text, says) => {
    expect(saidOf(text).join('\n')).toContain(says);
  });

  it('names everything that is wrong in the order of the file', () => {
    const text = changed(2, 'publicaton: Our census').replace('measure: ehc-plans, ', '');
    expect(saidOf(text).map((said) => said.split(' ')[0])).toEqual(['my.yaml:1:1', 'my.yaml:2:1', 'my.yaml:8:5']);
  });

  it('takes the basis of a measure that is given, and its own where it has one', () => {
    const text = changed(8, '  - { measure: load, value: Plans }\n  - { measure: lines, basis: once, value: Lines }');
    expect(saidOf(text)).toHaveLength(1);
    const measures = ['load', 'lines'].map(
      (id) => ({ id, title: id, unit: 'number', basis: 'academic year' }) as const,
    );
    const { measures: read } = readMapping({ name: 'my.yaml', text }, measures);
    expect(read.map(({ basis }) => basis)).toEqual(['academic year', 'once']);
  });

  it('is an error with a code, so that a caller can tell it', () => {
    expect(() => readMapping({ name: 'my.yaml', text: '' })).toThrow(
      expect.objectContaining({ code: 'bad-mapping', remedy: 'See docs/own-data.md.' }),
    );
  });

  it('refuses a file too large to be a mapping without reading it whole', () => {
    expect(saidOf(`# ${'x'.repeat(600_000)}`)[0]).toContain('Such a file has at most 500000.');
  });

  it.each(['census.yaml', 'schools.json', 'parks-mapping.yaml'])('reads the example %s', (name) => {
    const path = `examples/own-data/${name}`;
    const parks = ['trees', 'litter'].map((id) => ({ id, title: id, unit: 'number', basis: 'calendar year' }) as const);
    expect(readMapping({ name, text: readFileSync(path, 'utf8') }, parks).measures.length).toBeGreaterThan(0);
  });
});
