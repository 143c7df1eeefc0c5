import * as v from 'valibot';
import { expect, it } from 'vitest';
import type { Weighting } from '../../src/core/step.ts';
import { weighting } from '../../src/sources/weightings-from-json.ts';
import { criticWeights } from '../../src/weigh/critic-weights.ts';
import { entropyWeights } from '../../src/weigh/entropy-weights.ts';
import { equalWeights } from '../../src/weigh/equal-weights.ts';
import { indicatorCountWeights } from '../../src/weigh/indicator-count-weights.ts';
import { pcaWeights } from '../../src/weigh/pca-weights.ts';

const all: readonly Weighting[] = [
  criticWeights(),
  entropyWeights(),
  equalWeights(),
  indicatorCountWeights(),
  pcaWeights(),
  pcaWeights({ from: 'loadings' }),
  pcaWeights({ from: 'rotated-factors', factors: 2 }),
];

it.each(all)('makes $type $options again from its JSON', ({ type, options }) => {
  const again = v.parse(weighting, JSON.parse(JSON.stringify({ type, options })));
  expect(again.type).toBe(type);
  expect(again.options).toEqual(options);
});

it('takes a weighting without options', () => {
  expect(v.parse(weighting, { type: 'pcaWeights' }).options).toEqual({ from: 'squared-loadings' });
  expect(v.parse(weighting, { type: 'criticWeights' }).type).toBe('criticWeights');
});

it('names what is wrong', () => {
  const issuesOf = (json: unknown): (string | null)[] =>
    v.safeParse(weighting, json).issues?.map((issue) => v.getDotPath(issue)) ?? [];
  expect(issuesOf({ type: 'ahp' })).toEqual(['type']);
  expect(issuesOf({ type: 'pcaWeights', options: { from: 'eigenvalues' } })).toEqual(['options.from']);
  expect(issuesOf({ type: 'equalWeights', options: { n: 1 } })).toEqual(['options.n']);
});
