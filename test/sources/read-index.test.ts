import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { catalogue, inclusionIndex, mime2019 } from '../../indicators/index.ts';
import { defineIndex } from '../../src/core/define-index.ts';
import { InclusionIndexError } from '../../src/core/error.ts';
import { indicatorsOf } from '../../src/core/tree.ts';
import { formula } from '../../src/interop/formula.ts';
import { IndexError } from '../../src/sources/index-problem.ts';
import { readIndex } from '../../src/sources/read-index.ts';
import { specFromJson } from '../../src/sources/spec-from-json.ts';
import { specToJson } from '../../src/sources/spec-to-json.ts';
import { specToYaml } from '../../src/sources/spec-to-yaml.ts';
import { wholeIndex } from './whole-index.ts';

const read = (text: string, name = 'my.yaml') => readIndex({ name, text }, catalogue);

/** Everything that is wrong with a text, as a person reads it. */
async function problemsOf(text: string): Promise<string[]> {
  try {
    await read(text);
    return [];
  } catch (error) {
    if (!(error instanceof IndexError)) throw error;
    return error.problems.map(({ line, column, path, message, remedy }) =>
      `${line}:${column} ${path.join('.')}: ${message} ${remedy}`.trim(),
    );
  }
}

const rest = 'normalise: minMax\naggregate: arithmetic\n';
const own = '- { id: load, title: Load, direction: higher }';

describe('readIndex(source) reads', () => {
  it('everything there is to say, and again from what specToYaml and specToJson make of it', async () => {
    const spec = await read(wholeIndex);
    const json = specToJson(spec, catalogue);
    const again = await read(specToYaml(spec, catalogue));
    expect(specToJson(again, catalogue)).toEqual(json);
    expect(specToJson(specFromJson(json, catalogue, { formula }), catalogue)).toEqual(json);
    expect(specToJson(await read(JSON.stringify(json, null, '\t'), 'my.json'), catalogue)).toEqual(json);
    for (const one of [spec, again]) {
      const [load] = indicatorsOf(one.children);
      expect(load?.value?.(2, 3)).toBe(666.667);
      expect(load).toMatchObject({ id: 'load', domain: 'commerce', first: '2010', lag: 1, caveats: ['Made.'] });
      expect(load?.measures[0]).toEqual({
        id: 'tonnes',
        title: 'Tonnes',
        unit: 'number',
        basis: 'calendar year',
        minimum: 0,
        maximum: 1000,
      });
      expect(one).toMatchObject({ first: '2012', baseline: ['2012', '2013'], weights: { trade: 2, depth: 0.5 } });
      expect(one.impute).toMatchObject([
        { type: 'imputeLinear' },
        { type: 'imputeGroupMean', options: { by: 'coast' } },
      ]);
      expect(one.children[0]).toMatchObject({
        known: 0.5,
        over: 'indicators',
        weigh: { type: 'pcaWeights' },
        aggregate: { type: 'geometric' },
      });
    }
  });

  it.each([inclusionIndex, mime2019])(
    '$id again, by ids, and whole where its functions are expressions',
    async (spec) => {
      expect(specToJson(await read(specToYaml(spec)))).toEqual(specToJson(spec));
    },
  );

  it('an indicator of code whole, without anything that knows it', async () => {
    const [one] = indicatorsOf(inclusionIndex.children).filter(({ value }) => value === undefined);
    if (!one) throw new Error('no indicator without a function');
    const spec = defineIndex<string, string>({ ...inclusionIndex, id: 'one', children: [one] });
    const again = await readIndex({ name: 'one.yaml', text: specToYaml(spec, []) });
    expect(indicatorsOf(again.children)).toEqual([one]);
  });

  it('defaults that go without saying, and leaves them out again', async () => {
    const spec = await read(
      `id: a\ntitle: A\nchildren:\n  - id: g\n    title: G\n    children:\n      ${own}\n${rest}`,
    );
    const [load] = indicatorsOf(spec.children);
    expect(load).toMatchObject({ unit: 'number', domain: 'g', lag: 0, sampling: 'none', question: 'Load?' });
    expect(load?.measures).toEqual([{ id: 'load', title: 'Load', unit: 'number', basis: 'calendar year' }]);
    expect(specToYaml(spec, [])).toContain(
      '      - id: load\n        title: Load\n        direction: higher\n        measures:\n',
    );
  });

  it('a measure by its id as it is defined elsewhere: in the file, or by an indicator that is known', async () => {
    const spec = await read(
      `id: a\ntitle: A\nchildren:\n  - { id: x, title: X, direction: higher, value: berths / "pupils-with-ehcp" }\n  - { id: y, title: Y, direction: lower, measures: [{ id: berths, minimum: 1 }] }\n${rest}`,
    );
    const [x, y] = indicatorsOf(spec.children);
    expect(x?.measures[0]).toEqual(y?.measures[0]);
    const known = catalogue.flatMap(({ measures }) => measures).find(({ id }) => id === 'pupils-with-ehcp');
    expect(x?.measures[1]).toEqual(known);
  });

  it('anchors and aliases, comments, a byte-order mark and any line end', async () => {
    const text = `\uFEFFid: a # comment\r\ntitle: A\r\nchildren: [ehcp-in-mainstream]\r\nnormalise: &way { type: minMax, options: { lower: 1 } }\r\nnormalisations: { ehcp-in-mainstream: *way }\r\naggregate: arithmetic\r\n`;
    expect((await read(text)).normalisations).toMatchObject({ 'ehcp-in-mainstream': { options: { lower: 1 } } });
  });

  it('the example of made harbours', async () => {
    const text = readFileSync('examples/harbours.yaml', 'utf8');
    expect((await readIndex({ name: 'harbours.yaml', text })).title).toBe('Harbour Index (made)');
  });
});

describe('specToJson(spec, known) cannot write a function', () => {
  it('and says what to do', () => {
    expect(() => specToJson(inclusionIndex, [])).toThrow(/"suspension-rate-ehcp" is made by a function.*formula\(\)/);
  });
});

describe('specFromJson(json) without formula', () => {
  it('says that an expression cannot be read', () => {
    const json = {
      id: 'a',
      title: 'A',
      children: [{ id: 'x', title: 'X', direction: 'higher', value: 'a / b' }],
      normalise: 'minMax',
      aggregate: 'arithmetic',
    };
    expect(() => specFromJson(json)).toThrow('children.0.value: "a / b" cannot be read without formula().');
    expect(specFromJson(json, [], { formula }).id).toBe('a');
  });
});

describe('readIndex(source) names line and column of', () => {
  it.each<[string, string, string[]]>([
    [
      'a value of another kind',
      `id: a\ntitle: 5\nchildren:\n  ${own}\n${rest}`,
      ['2:8 title: 5 stands here. Give a text.'],
    ],
    [
      'a misspelt key, with the one that was meant',
      `id: a\ntitle: A\nchildren:\n  ${own}\nwieghts: { load: 1 }\n${rest}`,
      [
        '5:1 wieghts: "wieghts" is no key known here. Did you mean "weights"? There can be $schema, id, title, children, over, first, last, units, lags, weights, substitutes, screen, impute, imputations, treat, treatments, normalise, normalisations, baseline, weigh, aggregate, coverage, ties.',
      ],
    ],
    ['a missing key', `id: a\nchildren:\n  ${own}\n${rest}`, ['1:1 : "title" is missing. Add it.']],
    [
      'a method there is none of',
      `id: a\ntitle: A\nchildren:\n  ${own}\nnormalise: minMax\naggregate: geometrc\n`,
      [
        '6:12 aggregate.type: "geometrc" is not among what can stand here. Did you mean "geometric"? Use adjustedMazziottaPareto, arithmetic, ',
      ],
    ],
    [
      'an option there is none of',
      `id: a\ntitle: A\nchildren:\n  ${own}\nnormalise: { type: minMax, options: { lowest: 1 } }\naggregate: arithmetic\n`,
      ['5:39 normalise.options.lowest: "lowest" is no key known here. Leave it out.'],
    ],
    [
      'options that make no sense together',
      `id: a\ntitle: A\nchildren:\n  ${own}\nnormalise: { type: goalposts, options: { lower: 3, upper: 2 } }\naggregate: arithmetic\n`,
      ['5:12 normalise: goalposts: 3 to 2 is no range. Give the lesser end first.'],
    ],
    [
      'an indicator that is none',
      `id: a\ntitle: A\nchildren:\n  - ehcp-in-mainstram\n${rest}`,
      ['4:5 children.0: There is no indicator "ehcp-in-mainstram". Did you mean "ehcp-in-mainstream"? There are '],
    ],
    [
      'years that do not follow each other',
      `id: a\ntitle: A\nfirst: 2018/20\nchildren:\n  ${own}\n${rest}`,
      ['3:8 first: "2018/20" cannot stand here. Write an academic year as 2018/19 or a calendar year as 2019.'],
    ],
    [
      'a formula that cannot be read',
      `id: a\ntitle: A\nchildren:\n  - id: x\n    title: X\n    direction: higher\n    value: 100 * (a / b\n${rest}`,
      ['7:12 children.0.value: Formula "100 * (a / b": it cannot be read: Parenthesis ) expected'],
    ],
    [
      'measures that are not those of the formula',
      `id: a\ntitle: A\nchildren:\n  - { id: x, title: X, direction: higher, value: a / b, measures: [a, c] }\n${rest}`,
      ['4:67 children.0.measures: value names a, b, and measures a, c.'],
    ],
    [
      'several measures without a formula',
      `id: a\ntitle: A\nchildren:\n  - { id: x, title: X, direction: higher, measures: [a, c] }\n${rest}`,
      ['4:5 children.0: "x" has several measures and no value. Say how the value is made: value: 100 * a / b.'],
    ],
    [
      'a measure that is defined in two ways',
      `id: a\ntitle: A\nchildren:\n  - { id: x, title: X, direction: higher, measures: [{ id: m, minimum: 0 }] }\n  - { id: y, title: Y, direction: higher, measures: [{ id: m, minimum: 1 }] }\n${rest}`,
      ['5:54 children.1.measures.0: The measure "m" is defined in two ways.'],
    ],
    [
      'an id used twice',
      `id: a\ntitle: A\nchildren:\n  ${own}\n  ${own}\n${rest}`,
      ['5:11 children.1.id: "load" is used twice. Give every indicator and group an id of its own.'],
    ],
    [
      'an id that names nothing',
      `id: a\ntitle: A\nchildren:\n  ${own}\nweights: { laod: 2 }\nlags: { x: 1 }\n${rest}`,
      [
        '5:12 weights.laod: The index has no "laod". Did you mean "load"? It has load.',
        '6:9 lags.x: The index has no "x". It has load.',
      ],
    ],
    [
      'a weight that enters nothing',
      `id: a\ntitle: A\nover: indicators\nchildren: [{ id: g, title: G, children: [{ id: x, title: X, direction: lower }] }]\nweights: { g: 2 }\n${rest}`,
      ['5:10 weights: Index "a": the weight of "g" enters nothing'],
    ],
    [
      'a key given twice',
      `id: a\nid: b\n`,
      ['2:1 id: "id" stands here again; it stands in line 1 already. Keep one of the two.'],
    ],
    ['a tab', `id: a\nchildren:\n\t- x\n`, ['3:1 : Tabs are not allowed as indentation. Indent with spaces.']],
    [
      'a quotation mark that does not close',
      `id: "a\ntitle: A\n`,
      ['3:1 : Missing closing "quote. Check the writing here.'],
    ],
    ['two documents', `id: a\n---\nid: b\n`, ['2:1 : Source contains multiple documents']],
    ['a tag', 'id: !!js/function "f"\n', ['1:5 : Unresolved tag: tag:yaml.org,2002:js/function. Leave the tag out.']],
    ['a key that is no text', '? [1]\n: 2\n', ['1:3 : With stringKeys, all keys must be strings. Use texts as keys.']],
    [
      'a key that means something else to JavaScript',
      'id: a\nweights: { __proto__: 1 }\n',
      ['2:12 weights.__proto__: The index has a key "__proto__". Give it another name.'],
    ],
    ['a list', '- id: a\n', ['1:1 : The index is a list. Give keys and values: id, title, children.']],
    ['an empty file', '', ['1:1 : Nothing stands here. Give keys and values.']],
    ['a file of one word', 'inclusion', ['1:1 : "inclusion" stands here. Give keys and values.']],
    [
      'a value with no place of its own',
      `id: a\ntitle:\nchildren:\n  ${own}\n${rest}`,
      ['2:7 title: Nothing stands here. Give a text.'],
    ],
    [
      'JSON',
      `{\n  "id": "a",\n  "title": "A",\n  "children": ["x"],\n  "normalise": "minMax",\n  "aggregate": "arithmetic"\n}\n`,
      ['4:16 children.0: There is no indicator "x". There are '],
    ],
    [
      'an indicator without a direction',
      `id: a\ntitle: A\nchildren:\n  - { id: x, title: X, value: a / b }\n  - { id: y, title: Y }\n${rest}`,
      [
        '4:5 children.0: "direction" is missing. Say which is better: higher or lower.',
        '5:5 children.1: "direction" is missing. Say which is better: higher or lower. If it is a group, give its children.',
      ],
    ],
    [
      'a group that is one in part',
      `id: a\ntitle: A\nchildren:\n  - { id: g, title: G, known: 0.5 }\n  - { id: h, title: H, childern: [x] }\n${rest}`,
      [
        '4:5 children.0: "children" is missing. Add it.',
        '5:5 children.1: "children" is missing. Add it.',
        '5:24 children.1.childern: "childern" is no key known here. Did you mean "children"? ',
      ],
    ],
    [
      'a direction in other words',
      `id: a\ntitle: A\nchildren:\n  - { id: x, title: X, direction: -1 }\n  - { id: y, title: Y, direction: up }\n${rest}`,
      [
        '4:35 children.0.direction: -1 is not among what can stand here. Did you mean "lower"? Use higher, lower.',
        '5:35 children.1.direction: "up" is not among what can stand here. Did you mean "higher"? Use higher, lower.',
      ],
    ],
    [
      'keys of an indicator that stand at the top',
      `id: a\ntitle: A\nchildren:\n  - { id: x, title: X, direction: higher, weight: 2 }\n  - { id: y, title: Y, direction: higher, treat: winsorise }\n${rest}`,
      [
        '4:43 children.0.weight: "weight" cannot stand here. At the top of the file, write weights: { x: 2 }.',
        '5:43 children.1.treat: "treat" cannot stand here. At the top of the file, write treatments: { y: winsorise }.',
      ],
    ],
    [
      'a text with a colon',
      'id: a\ntitle: Doctors: all\n',
      [
        '2:8 : There is a second colon here, or the indent is wrong. A text with a colon in it needs quotation marks: title: "Doctors: all".',
      ],
    ],
    [
      'a text with a colon in a line of several keys',
      'children:\n  - { id: a, title: Doctors: all }\n',
      ['2:21 : There is a second colon here, or the indent is wrong. A text with a colon in it needs quotation marks'],
    ],
    [
      'counts that are suppressed from the greater to the lesser',
      `id: a\ntitle: A\nchildren:\n  - { id: x, title: X, direction: higher, measures: [{ id: m, suppressed: [4, 1] }] }\n${rest}`,
      ['4:75 children.0.measures.0.suppressed: The least count is above the greatest. Give the lesser first: [1, 4].'],
    ],
    [
      'indicators that the options of a method name',
      `id: a\ntitle: A\nchildren:\n  ${own}\nnormalise:\n  type: minMax\n  options: { ranges: { laod: [0, 1] } }\ntreat: { type: treatUntilPassed, options: { first: { type: caps, options: { caps: { x: [0, 1] } } } } }\nnormalisations: { load: { type: distanceToTarget, options: { targets: { load: 1, lode: 2 } } } }\naggregate: arithmetic\n`,
      [
        '7:24 normalise.options.ranges.laod: The index has no "laod". Did you mean "load"? It has load.',
        '8:85 treat.options.first.options.caps.x: The index has no "x". It has load.',
        '9:82 normalisations.load.options.targets.lode: The index has no "lode". Did you mean "load"? It has load.',
      ],
    ],
    ['JSON that breaks off', '{\n  "id": "a",\n', ['3:1 : Flow map']],
  ])('%s', async (_, text, expected) => {
    const problems = await problemsOf(text);
    expect(problems.map((problem, i) => problem.slice(0, expected[i]?.length))).toEqual(expected);
  });

  it.each<[key: string, theirs: string, ours: string]>([
    ['aggregate', 'mean', 'arithmetic'],
    ['aggregate', 'average', 'arithmetic'],
    ['aggregate', 'gmean', 'geometric'],
    ['aggregate', 'a_hmean', 'harmonic'],
    ['aggregate', 'a_copeland', 'copeland'],
    ['impute', 'mean', 'imputeMean'],
    ['impute', 'i_median_grp', 'imputeGroupMedian'],
    ['treat', 'log_CT', 'logarithm'],
    ['treat', 'winsorize', 'winsorise'],
    ['treat', 'none', 'untreated'],
    ['normalise', 'n_minmax', 'minMax'],
    ['normalise', 'n_prank', 'percentileRank'],
    ['normalise', 'n_rank', 'rankScore'],
    ['weigh', 'PCA', 'pcaWeights'],
  ])('a method of %s that is called %s elsewhere', async (key, theirs, ours) => {
    const methods: Readonly<Record<string, string>> = { normalise: 'minMax', aggregate: 'arithmetic', [key]: theirs };
    const lines = Object.entries(methods).map(([name, method]) => `${name}: ${method}\n`);
    const [problem] = await problemsOf(`id: a\ntitle: A\nchildren:\n  ${own}\n${lines.join('')}`);
    expect(problem).toContain(`"${theirs}" is not among what can stand here. Did you mean "${ours}"? Use `);
  });

  it('several at once, in the order of the file, and says how many', async () => {
    const text = `id: 1\ntitle: A\nchildren:\n  - { id: X, title: X, direction: up }\nweights: { x: -1 }\nfirst: 2018/9\n${rest}`;
    expect((await problemsOf(text)).map((problem) => problem.split(':')[0])).toEqual(['1', '4', '4', '5', '6']);
    await expect(read(text)).rejects.toThrow('It has 5 problems:\nmy.yaml:1:5: id: 1 stands here.');
    await expect(read(text)).rejects.toBeInstanceOf(InclusionIndexError);
  });
});

describe('readIndex(source) is safe from', () => {
  const bomb = Array.from(
    { length: 30 },
    (_, i) => `a${i}: &a${i} [${i === 0 ? 'x, x' : `*a${i - 1}, *a${i - 1}`}]`,
  ).join('\n');
  it.each([
    ['aliases that repeat aliases', bomb, 'Aliases repeat what they name: use fewer.'],
    ['an alias of itself', 'a: &a [*a]\n', 'The file is nested too deep.'],
    ['20,000 brackets', '['.repeat(20_000), 'The file is nested too deep.'],
    ['100 levels', `${'['.repeat(100)}${']'.repeat(100)}`, 'The file is nested too deep.'],
    ['a huge file', `# ${'x'.repeat(600_000)}`, 'The file has 600002 characters. Such a file has at most 500000.'],
    [
      'a formula that would fill the memory',
      `id: a\ntitle: A\nchildren: [{ id: x, title: X, direction: higher, value: "ones(1e5, 1e5)" }]\n${rest}`,
      '"ones" is no function known.',
    ],
  ])('%s, within a moment', async (_, text, message) => {
    const start = performance.now();
    expect((await problemsOf(text)).join('\n')).toContain(message);
    expect(performance.now() - start).toBeLessThan(10_000);
  });

  it('many keys', async () => {
    const keys = Array.from({ length: 5000 }, (_, i) => `k${i}: 1`).join('\n');
    const start = performance.now();
    expect((await problemsOf(keys)).join()).toContain('"k0" is no key known here.');
    expect(performance.now() - start).toBeLessThan(10_000);
  });

  it('any change to a text: it reads, or says where', async () => {
    const piece = fc.constantFrom(
      '\t',
      '{',
      '}',
      '[',
      ']',
      ':',
      '- ',
      '"',
      "'",
      '&a ',
      '*a',
      '!',
      '|',
      '\n',
      '#',
      '%',
      'null',
      '-1',
      '0',
      '\u0000',
      '\ud800',
    );
    const changed = fc
      .tuple(fc.nat(wholeIndex.length), fc.nat(30), piece)
      .map(([at, cut, put]) => wholeIndex.slice(0, at) + put + wholeIndex.slice(at + cut));
    await fc.assert(
      fc.asyncProperty(changed, async (text) => {
        try {
          await read(text);
        } catch (error) {
          if (!(error instanceof IndexError)) throw error;
          expect(error.problems.length).toBeGreaterThan(0);
          for (const { line, column, file } of error.problems) {
            expect([file, Number(line) > 0, Number(column) > 0]).toEqual(['my.yaml', true, true]);
          }
        }
      }),
      { seed: 5, numRuns: 100 },
    );
  });
});
