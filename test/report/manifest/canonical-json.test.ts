import { describe, expect, it } from 'vitest';
import { formula } from '../../../src/interop/formula.ts';
import { minMax } from '../../../src/normalise/min-max.ts';
import { canonicalJson } from '../../../src/report/manifest/canonical-json.ts';

describe('canonicalJson(value)', () => {
  it('is the same whatever order keys were given in, and keeps the order of lists', () => {
    expect(canonicalJson({ b: 1, a: [3, { d: 1, c: 2 }] })).toBe('{"a":[3,{"c":2,"d":1}],"b":1}');
    expect(canonicalJson({ a: [3, { c: 2, d: 1 }], b: 1 })).toBe(canonicalJson({ b: 1, a: [3, { d: 1, c: 2 }] }));
    expect(canonicalJson([2, 1])).not.toBe(canonicalJson([1, 2]));
  });

  it('writes a method by its type and options, and an expression by its text', () => {
    expect(canonicalJson(minMax({ lower: 1, upper: 100 }))).toBe('{"options":{"lower":1,"upper":100},"type":"minMax"}');
    expect(canonicalJson({ value: formula('100 * a / b').value })).toBe('{"value":"100 * a / b"}');
  });

  it('leaves out what is not there and functions of no expression, and has words for what JSON has none', () => {
    expect(canonicalJson({ a: undefined, b: () => 1, c: Infinity, d: null, e: 'x' })).toBe(
      '{"c":"Infinity","d":null,"e":"x"}',
    );
    expect(canonicalJson([undefined, () => 1])).toBe('[null,null]');
    expect(canonicalJson(undefined)).toBe('null');
  });
});
