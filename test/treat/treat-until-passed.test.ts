import { describe, expect, it } from 'vitest';
import type { Step } from '../../src/core/step.ts';
import { minMax } from '../../src/normalise/min-max.ts';
import { boxCox } from '../../src/treat/box-cox.ts';
import { caps } from '../../src/treat/caps.ts';
import { logarithm } from '../../src/treat/logarithm.ts';
import { treatUntilPassed } from '../../src/treat/treat-until-passed.ts';
import { winsorise } from '../../src/treat/winsorise.ts';
import { testTreatment } from '../conformance/test-treatment.ts';

const once = winsorise({ most: 1 });
testTreatment(treatUntilPassed({ first: winsorise(), second: logarithm() }), { sameUnder: ['shift', 'scale', 'turn'] });
testTreatment(treatUntilPassed({ first: once, second: logarithm({ variant: 'by-skew' }), combine: true }), {
  sameUnder: ['shift', 'scale', 'turn'],
});
testTreatment(treatUntilPassed({ first: once, second: boxCox(), skewness: 1, kurtosis: 1 }), {
  sameUnder: ['shift'],
  outlying: [1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 12, 900, 1500],
});
testTreatment(treatUntilPassed({ first: caps({ upper: 20 }) }), {
  outlying: [1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 12, 30, 905],
});

/** Forty values and a tail that one point winsorised does not cure. */
const tailed = Float64Array.of(...Array.from({ length: 40 }, (_, i) => i + 1), 500, 2000, 9000);
const even = Float64Array.from({ length: 40 }, (_, i) => i + 1);
const learnBy = <A, B>(
  step: Step<{ applied: readonly string[]; first: A | null; second: B | null }>,
  column = tailed,
) => {
  const learnt = step.fit(column);
  if (learnt === null) throw new Error('nothing learnt');
  return { learnt, treated: step.apply(column, learnt), words: step.describe(learnt) };
};
const treatedBy = <P>(step: Step<P>, column: Float64Array): Float64Array => {
  const learnt = step.fit(column);
  if (learnt === null) throw new Error('nothing learnt');
  return step.apply(column, learnt);
};

describe('treatUntilPassed', () => {
  it('leaves a column that passes as it is, whatever the treatments would do', () => {
    const step = treatUntilPassed({ first: winsorise({ always: true }), second: logarithm() });
    const { learnt, treated, words } = learnBy(step, even);
    expect(learnt).toEqual({ first: null, second: null, applied: [] });
    expect(treated).toEqual(even);
    expect(treated).not.toBe(even);
    expect(words).toBe('left as it is');
  });

  it('stops at the first where that is enough', () => {
    const { learnt, treated, words } = learnBy(treatUntilPassed({ first: winsorise(), second: logarithm() }));
    expect(learnt.applied).toEqual(['first']);
    expect(treated).toEqual(treatedBy(winsorise(), tailed));
    expect(words).toBe('winsorise: values above 40 become 40 (3 when learnt)');
  });

  it('gives the published column the second where the first is not enough', () => {
    const { learnt, treated, words } = learnBy(treatUntilPassed({ first: once, second: logarithm() }));
    expect(learnt.applied).toEqual(['second']);
    expect(learnt.first).toEqual({ lower: null, upper: 2000, points: 1 });
    expect(treated).toEqual(treatedBy(logarithm(), tailed));
    expect(words).toMatch(/^logarithm: 4\.49\d+ \+ ln/);
  });

  it('gives the second what the first has made where told to combine', () => {
    const { learnt, treated, words } = learnBy(treatUntilPassed({ first: once, second: logarithm(), combine: true }));
    expect(learnt.applied).toEqual(['first', 'second']);
    expect(treated).toEqual(treatedBy(logarithm(), treatedBy(once, tailed)));
    expect(words).toMatch(/^winsorise: values above 2000 become 2000 \(1 when learnt\); then logarithm: /);
  });

  it('keeps what the first has made where there is no second, or it can learn nothing', () => {
    const plain = boxCox({ lambda: 1, makePositive: false });
    const down = tailed.map((value) => value - 20);
    for (const step of [treatUntilPassed({ first: once }), treatUntilPassed({ first: once, second: plain })]) {
      const { learnt, treated } = learnBy(step, down);
      expect(learnt.applied).toEqual(['first']);
      expect(treated).toEqual(treatedBy(once, down));
      expect(step.passes?.(treated)).toBe(false);
    }
  });

  it('goes on to the second where the first can learn nothing', () => {
    const { learnt } = learnBy(
      treatUntilPassed({ first: boxCox({ lambda: 0, makePositive: false }), second: once }),
      tailed.map((value) => value - 20),
    );
    expect(learnt).toEqual({ first: null, second: { lower: null, upper: 1980, points: 1 }, applied: ['second'] });
  });

  it('tests by its own limits, and lets a treatment within stop by its own', () => {
    const strict = treatUntilPassed({ first: winsorise({ most: 10 }), skewness: 0.1, kurtosis: -5 });
    expect(strict.passes?.(even)).toBe(true);
    expect(strict.passes?.(Float64Array.of(...even, 60))).toBe(false);
    expect(learnBy(strict, Float64Array.of(...even, 60)).learnt).toEqual({
      first: { lower: null, upper: null, points: 0 },
      second: null,
      applied: ['first'],
    });
  });

  it('tells the treatments within which indicator it is', () => {
    const step = treatUntilPassed({ first: caps({ caps: { a: [null, 41] } }) });
    expect(step.fit(tailed, { indicator: 'a', sign: 1, units: [] })?.applied).toEqual(['first']);
    expect(step.fit(tailed, { indicator: 'b', sign: 1, units: [] })?.applied).toEqual([]);
  });

  it('has the treatments within in its options, as JSON', () => {
    expect(treatUntilPassed({ first: once, second: logarithm() }).options).toEqual({
      first: { type: 'winsorise', options: { most: 1, skewness: 2, kurtosis: 3.5, always: false } },
      second: { type: 'logarithm', options: { variant: 'shifted' } },
      skewness: 2,
      kurtosis: 3.5,
      combine: false,
    });
  });

  it('refuses a step that is no treatment, and a limit that is none', () => {
    expect(() => treatUntilPassed({ first: minMax() })).toThrow('treatUntilPassed: a step is no treatment.');
    expect(() => treatUntilPassed({ first: once, second: minMax() })).toThrow('a step is no treatment');
    expect(() => treatUntilPassed({ first: once, skewness: -1 })).toThrow('skewness is -1');
  });
});
