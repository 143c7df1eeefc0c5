import { describe, expect, it } from 'vitest';
import { catalogue, inclusionIndex, mime2019 } from '../../indicators/index.ts';
import { arithmetic } from '../../src/aggregate/arithmetic.ts';
import { geometric } from '../../src/aggregate/geometric.ts';
import { defineIndex } from '../../src/core/define-index.ts';
import type { Spec } from '../../src/core/spec.ts';
import { figures } from '../../src/england/index.ts';
import { minMax } from '../../src/normalise/min-max.ts';
import { rankScore } from '../../src/normalise/rank-score.ts';
import { zScore } from '../../src/normalise/z-score.ts';
import { score } from '../../src/score.ts';
import { specFromJson } from '../../src/sources/spec-from-json.ts';
import { specToJson } from '../../src/sources/spec-to-json.ts';

const twice = (spec: Spec): Spec => specFromJson(JSON.parse(JSON.stringify(specToJson(spec))), catalogue);

describe('an index survives JSON', () => {
  it.each([inclusionIndex, mime2019])('$id scores the same after the journey', (spec) => {
    const again = twice(spec);
    expect(specToJson(again)).toEqual(specToJson(spec));
    const year = spec.last ?? '2023/24';
    expect(score(again, figures()).of(year).score).toEqual(score(spec, figures()).of(year).score);
  });

  it.each([minMax({ lower: 1 }), zScore({ spread: 10 }), rankScore()])('with the options of $type', (normalise) => {
    const again = twice({ ...inclusionIndex, normalise });
    expect([again.normalise.type, again.normalise.options]).toEqual([normalise.type, normalise.options]);
  });

  it('with weights, lags, baseline, ties and an aggregation of its own in a group', () => {
    const [exclusions] = inclusionIndex.children;
    if (!exclusions || !('children' in exclusions)) throw new Error('no group');
    const spec = defineIndex<string, string>({
      ...inclusionIndex,
      children: [{ ...exclusions, aggregate: geometric(), known: 0.5 }],
      weights: { 'suspension-rate-ehcp': 2 },
      lags: { 'suspension-rate-ehcp': 0 },
      normalisations: { 'suspension-rate-ehcp': zScore({ centre: 50, spread: 10 }) },
      baseline: ['2022/23'],
      ties: 'average',
      aggregate: arithmetic(),
    });
    expect(specToJson(twice(spec))).toEqual(specToJson(spec));
  });
});

describe('specFromJson', () => {
  const good = {
    id: 'i',
    title: 'I',
    children: ['ehcp-in-mainstream'],
    normalise: { type: 'deciles' },
    aggregate: { type: 'arithmetic' },
  };

  it('takes a short form and fills in what is left out', () => {
    expect(specFromJson({ ...good, first: '201819' }, catalogue)).toMatchObject({
      first: '2018/19',
      coverage: { share: 0.65 },
    });
  });

  it.each<[string, unknown, string]>([
    ['every place that is wrong', { ...good, title: 1, normalise: { type: 'zscore' } }, 'title: '],
    ['a key it does not know', { ...good, wieghts: {} }, 'wieghts'],
    [
      'an indicator that is none',
      { ...good, children: ['ehcp-in-mainstram'] },
      'There is no indicator "ehcp-in-mainstram"',
    ],
    ['a year that is none', { ...good, first: '2018/9' }, 'first: "2018/9" cannot stand here. Write an academic year'],
    [
      'a negative weight',
      { ...good, weights: { 'ehcp-in-mainstream': -1 } },
      'weights.ehcp-in-mainstream: -1 cannot stand here. Give 0 or more.',
    ],
    ['a key that would be lost', JSON.parse('{"weights":{"__proto__":5}}'), 'has a key "__proto__"'],
    [
      'the key of a group',
      { ...good, children: [{ id: 'g', children: ['ehcp-in-mainstream'] }] },
      'children.0: "title" is missing.',
    ],
    ['a child that is neither', { ...good, children: [7] }, 'children.0: '],
    ['what is no object', [], 'The index is not well-formed.'],
  ])('names %s', (_, json, message) => {
    expect(() => specFromJson(json, catalogue)).toThrow(message);
  });
});
