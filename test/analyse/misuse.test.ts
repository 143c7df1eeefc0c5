import { describe, expect, it } from 'vitest';
import { correlations } from '../../src/analyse/audit/correlations.ts';
import { correlationsWithParents } from '../../src/analyse/audit/correlations-with-parents.ts';
import { correlationsWithin } from '../../src/analyse/audit/correlations-within.ts';
import { profile } from '../../src/analyse/compare/profile.ts';
import { strengths } from '../../src/analyse/compare/strengths.ts';
import { summarise } from '../../src/analyse/compare/summarise.ts';
import { unitSummary } from '../../src/analyse/compare/unit-summary.ts';
import { layer } from '../../src/analyse/layer.ts';
import { effectiveWeights } from '../../src/analyse/weights/effective-weights.ts';
import { removeElements } from '../../src/analyse/what-if/remove-elements.ts';
import { InclusionIndexError } from '../../src/core/error.ts';
import { score } from '../../src/score.ts';
import { figuresOf } from '../fixtures/small.ts';
import { nested } from './spec.ts';

const figures = figuresOf({ a: [10, 20, 30, 0], b: [50, 10, 90, 20], c: [5, 80, 40, 70] }, ['x', 'y', 'z', 'w']);
const scores = score(nested, figures);
const year = scores.of('2018/19');
const columns = { x: [1, 2, 3], y: [2, 1, 3] };

/** The error of a call that does not compile. */
function refusal(method: (...given: never[]) => unknown, ...given: readonly unknown[]): string {
  try {
    Reflect.apply(method, undefined, given);
  } catch (error) {
    expect(error).toBeInstanceOf(InclusionIndexError);
    return String(error).replace('InclusionIndexError: ', '');
  }
  return 'none';
}

describe('a call in plain JavaScript that makes no sense says what there is, and what to give', () => {
  it('a layer', () => {
    expect(refusal(layer, year, 'treatd')).toBe(
      'There is no layer "treatd". There are raw, imputed, treated, oriented, normalised, groups, aggregated.',
    );
  });

  it('a method, members or ancestors of correlations', () => {
    expect(refusal(correlations, columns, { method: 'spearmann' })).toBe(
      'correlations: there is no method "spearmann". Give one of pearson, spearman, kendall.',
    );
    expect(refusal(correlations, columns, { method: 'toString' })).toContain('there is no method "toString".');
    expect(refusal(correlationsWithin, nested, columns, { members: 'child' })).toBe(
      'correlationsWithin: there are no members "child". Give children or indicators.',
    );
    expect(refusal(correlationsWithParents, nested, columns, { ancestors: 'every' })).toBe(
      'correlationsWithParents: there are no ancestors "every". Give nearest or all.',
    );
  });

  it('a group to compare within', () => {
    const remedy = 'Give group: (unit) => unit.region, for instance.';
    const message = `profile: there is no group to compare within. ${remedy}`;
    expect(refusal(profile, scores, { unit: 'a', year: '2018/19' })).toBe(message);
    expect(refusal(profile, scores)).toBe(message);
    expect(refusal(summarise, scores, { year: '2018/19' })).toBe(
      `summarise: there is no group to take units by. ${remedy}`,
    );
  });

  it('the elements to leave out', () => {
    expect(refusal(removeElements, nested, figures, { elements: 'indicator' })).toBe(
      'removeElements: there are no elements "indicator". Give indicators, groups, or a list of ids.',
    );
  });

  it('the scores of all years for those of one', () => {
    const remedy = 'these are the scores of all years. Give the scores of one, scores.of(year): there are 2018/19.';
    expect(refusal(effectiveWeights, nested, scores)).toBe(`effectiveWeights: ${remedy}`);
    expect(refusal(layer, scores, 'raw')).toBe(`layer: ${remedy}`);
    expect(refusal(strengths, scores, 'a')).toBe(`strengths: ${remedy}`);
    expect(refusal(unitSummary, scores, 'a')).toBe(`unitSummary: ${remedy}`);
    expect(refusal(effectiveWeights, nested, '2018/19')).toBe(
      'effectiveWeights: there are no scores of a year. Give the scores of one, scores.of(year).',
    );
  });

  it('the scores of another index', () => {
    const other = { ...nested, children: nested.children.slice(0, 1) };
    expect(refusal(effectiveWeights, nested, score(other, figures).of('2018/19'))).toMatch(
      /^effectiveWeights: the scores of 2018\/19 have no weight of "w"\. Give the scores of this index\./,
    );
  });
});
