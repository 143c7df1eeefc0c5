import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { arithmetic, defineIndex, defineIndicator, InclusionIndexError, minMax, score } from '../../src/index.ts';
import { formula } from '../../src/interop/formula.ts';

describe('formula(text) works out', () => {
  it.each<[string, number[], number]>([
    ['100 * a / b', [1, 4], 25],
    ['a - b - 1', [5, 3], 1],
    ['-a^2', [3], -9],
    ['2^a^2', [3], 512],
    ['+a', [3], 3],
    ['(a + 1) * 2.5e1', [1], 50],
    ['abs(a) + sqrt(b)', [-2, 9], 5],
    ['min(a, b, 7) + max(a, b)', [9, 8], 16],
    ['log(exp(a)) + log10(1000)', [2], 5],
    ['round(a) + round(b, 1)', [2.5, 0.25], 3.3],
    ['round(a)', [-2.5], -3],
    ['100 * "ehc-plans" / "Pupils, all"', [1, 2], 50],
    [' 100\n  * a ', [1], 100],
    ['a + b + a', [1, 2], 4],
    ['a ^ 0', [0], 1],
  ])('%s', (text, figures, value) => {
    expect(formula(text).value(...figures)).toBeCloseTo(value, 12);
  });

  it('names each measure once, in the order it takes them, and keeps its text', () => {
    const made = formula('b / ( "a-c"  +  b )');
    expect(made.measures).toEqual(['b', 'a-c']);
    expect([made.text, made.value.text]).toEqual(['b / ( "a-c" + b )', 'b / ( "a-c" + b )']);
  });

  it('the same as JavaScript, whatever the numbers', () => {
    const number = fc.double({ noNaN: true, noDefaultInfinity: true });
    const made = formula('(a - b) * 3 + a * b - -b');
    fc.assert(
      fc.property(number, number, (a, b) => {
        const value = (a - b) * 3 + a * b - -b;
        const parts = [a - b, (a - b) * 3, a * b, (a - b) * 3 + a * b, value];
        const expected = parts.every(Number.isFinite) ? value : Number.POSITIVE_INFINITY;
        expect(made.value(a, b)).toBe(expected + 0);
      }),
      { seed: 3, numRuns: 300 },
    );
  });
});

describe('formula(text) has no number where there is none', () => {
  it.each<[string, number[]]>([
    ['a / b', [5, 0]],
    ['a / b', [-5, 0]],
    ['1 / (a / b)', [5, 0]],
    ['min(1, a / b)', [5, 0]],
    ['(a / b) ^ 0', [5, 0]],
    ['log(a)', [0]],
    ['log10(a)', [-1]],
    ['1 / log(a)', [0]],
    ['sqrt(a)', [-1]],
    ['a ^ 0.5', [-1]],
    ['a ^ -1', [0]],
    ['exp(a)', [1000]],
    ['a * a', [1e300]],
    ['round(a, 1.5)', [1]],
    ['round(a, b)', [1, 99]],
  ])('%s of %j is rejected', (text, figures) => {
    expect(formula(text).value(...figures)).toBe(Number.POSITIVE_INFINITY);
  });

  it.each(['a / b', '100 * a / b', '1 / (a / b)', 'max(1, a / b)', '(a / b) ^ 0'])(
    '%s of 0 and 0 is not applicable',
    (text) => {
      expect(formula(text).value(0, 0)).toBeNaN();
    },
  );

  it('in a panel, with an issue that names the unit and the figures', () => {
    const { measures, value, text } = formula('100 * a / b');
    const indicator = defineIndicator({
      id: 'share',
      title: 'Share',
      question: 'How many?',
      domain: 'd',
      direction: 'higher',
      because: 'More is more.',
      unit: 'per cent',
      measures: measures.map((id) => ({ id, title: id, unit: 'number', basis: 'calendar year' })),
      value,
      formula: text,
      sampling: 'none',
      source: { publication: 'p', file: 'f', column: 'c' },
      first: '2020',
      lag: 0,
      breaks: [],
      uncollected: [],
      caveats: [],
    });
    const spec = defineIndex({
      id: 'i',
      title: 'I',
      children: [indicator],
      normalise: minMax(),
      aggregate: arithmetic(),
    });
    const figure = (unit: string, measure: string, figure: number) =>
      ({ unit: { id: unit, name: unit }, period: '2020', measure, value: figure, source: indicator.source }) as const;
    const scores = score(spec, [
      ...[figure('x', 'a', 1), figure('x', 'b', 2), figure('y', 'a', 1), figure('y', 'b', 4)],
      ...[figure('z', 'a', 5), figure('z', 'b', 0), figure('n', 'a', 0), figure('n', 'b', 0)],
    ]);
    const year = scores.of('2020');
    const { raw } = year.indicator('share');
    expect(raw.values).toEqual(Float64Array.of(Number.NaN, 50, 25, Number.NaN));
    expect(scores.issues.find(({ code }) => code === 'not-finite')?.message).toContain(
      'Share of z has no finite value: it is made from 5, 0.',
    );
  });
});

describe('formula(text) refuses', () => {
  it.each([
    ['nothing', '', 'it is empty'],
    ['spaces', ' \n ', 'it is empty'],
    ['no measure', '1 + 1', 'it names no measure'],
    ['a list that would fill the memory', 'ones(1e5,1e5)', '"ones" is no function known'],
    ['an import', 'import(a)', '"import" is no function known'],
    ['a way to the constructor', 'cos.constructor("return process")()', 'it cannot be read'],
    ['a way to a method', 'cos.constructor("return process")', 'more than arithmetic'],
    ['a way to the constructor of a measure', 'a.constructor', 'more than arithmetic'],
    ['a constructor called', 'constructor(a)', '"constructor" is no function known'],
    ['a prototype', 'toString(a)', '"toString" is no function known'],
    ['an evaluation', 'evaluate("1")', '"evaluate" is no function known'],
    ['an assignment', 'a = 2', '"=" is not understood'],
    ['a function of its own', 'f(x) = x', '"=" is not understood'],
    ['a list', '[a, 2]', '"[" is not understood'],
    ['an object', '{a: 2}', '"{" is not understood'],
    ['a range', 'a:b', '":" is not understood'],
    ['several expressions', 'a; b', '";" is not understood'],
    ['a comment', 'a # b', '"#" is not understood'],
    ['a comparison', 'a < b', '"<" is not understood'],
    ['a condition', 'a ? b : c', '"?" is not understood'],
    ['a factorial', 'a!', '"!" is not understood'],
    ['a transposition', "a'", '"\'" is not understood'],
    ['a per cent sign', '10% * a', '"%" is not understood'],
    ['a remainder', 'a mod b', '"mod" is not understood'],
    ['a unit', '5 cm', 'two parts stand side by side'],
    ['two measures side by side', 'a b', 'two parts stand side by side'],
    ['a conversion', 'a to b', '"to" is not understood'],
    ['a logical operator', 'a and b', '"and" is not understood'],
    ['truth', 'true * a', '"true" is no number'],
    ['a number too large', '1e999 * a', 'is no number'],
    ['no number', 'NaN * a', '"NaN" is no number'],
    ['an escape', '"a\\u0041"', 'is not understood'],
    ['a control character', '"a\u0007"', 'is not understood'],
    ['letters of other scripts outside quotation marks', 'а + 1', '"а" is not understood'],
    ['a letter that looks like digits', '𝟙 * a', '"𝟙" is not understood'],
    ['a quotation mark that does not close', '"a + 1', 'close every quotation mark'],
    ['a name of nothing', '"" + 1', 'is empty'],
    ['a function without values', 'min()', 'min has 0 values. Give it 1 to 50.'],
    ['a function with too many values', 'sqrt(a, b)', 'sqrt has 2 values. Give it 1.'],
    ['a function not called', 'min + a', 'min is a function'],
    ['a parenthesis too few', '(a + 1', 'it cannot be read: Parenthesis ) expected'],
    ['a parenthesis too many', 'a + 1)', 'it cannot be read'],
    ['two operators', 'a * / b', 'it cannot be read'],
    ['10,000 parentheses', `${'('.repeat(10_000)}a${')'.repeat(10_000)}`, 'it has 20001 characters'],
    ['400 parentheses', `${'('.repeat(400)}a${')'.repeat(400)}`, 'more than 50 parentheses'],
    ['400 functions', `${'abs('.repeat(150)}a${')'.repeat(150)}`, 'more than 50 parentheses'],
  ])('%s', (_, text, message) => {
    expect(() => formula(text)).toThrow(InclusionIndexError);
    expect(() => formula(text)).toThrow(message);
  });

  it('a long chain of signs or powers never with another error than its own', () => {
    for (const text of [`${'-'.repeat(990)}a`, `a${'^1'.repeat(490)}`, `a${'+a'.repeat(490)}`]) {
      try {
        expect(Number.isFinite(formula(text).value(1))).toBe(true);
      } catch (error) {
        expect(error).toBeInstanceOf(InclusionIndexError);
      }
    }
  });

  it('or takes any text, without any other error and within a moment', () => {
    const piece = fc.constantFrom(
      'a',
      'b',
      '"c d"',
      '1',
      '2.5',
      '+',
      '-',
      '*',
      '/',
      '^',
      '(',
      ')',
      ',',
      ' ',
      'min(',
      'log(',
      '.',
      'e5',
    );
    const text = fc.oneof(
      fc.string({ unit: 'binary', maxLength: 60 }),
      fc.array(piece, { maxLength: 30 }).map((all) => all.join('')),
    );
    fc.assert(
      fc.property(text, (expression) => {
        try {
          const { value, measures } = formula(expression);
          expect(typeof value(...measures.map((_, i) => i - 1))).toBe('number');
        } catch (error) {
          expect(error).toBeInstanceOf(InclusionIndexError);
        }
      }),
      { seed: 11, numRuns: 2000 },
    );
  });
});
