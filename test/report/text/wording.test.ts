import { describe, expect, it } from 'vitest';
import {
  capital,
  digitsOf,
  figureText,
  nameText,
  placeText,
  signedText,
  simulationsText,
} from '../../../src/report/text/wording.ts';

describe('the words of sentences', () => {
  it('write places with their ending, and shared ones as equal', () => {
    expect([placeText(1, 1, false), placeText(112, 149, false), placeText(35, 149, true)]).toEqual([
      '1st of 1',
      '112th of 149',
      '35th equal of 149',
    ]);
  });

  it('never say 0 % of what did happen, nor 100 % of what did not always', () => {
    expect([0, 0.004, 0.01, 0.5, 0.992, 0.996, 1].map(simulationsText)).toEqual([
      'none of the simulations',
      'fewer than 1 % of simulations',
      '1 % of simulations',
      '50 % of simulations',
      'more than 99 % of simulations',
      'more than 99 % of simulations',
      'all simulations',
    ]);
  });

  it('write figures with their unit, and as many decimals as they can bear', () => {
    expect(figureText(83.84, 'per cent')).toBe('83.8 %');
    expect(figureText(0.05, 'per 100 pupils')).toBe('0.05 per 100 pupils');
    expect(figureText(-0.001, 'number')).toBe('0.00');
    expect([[61, 40], [5, 9], [0.3]].map(digitsOf)).toEqual([1, 2, 3]);
    expect([signedText(1.25, 1), signedText(-0.04, 1), signedText(-3, 0)]).toEqual(['+1.3', '0.0', '-3']);
  });

  it('keep names on one line and no longer than one', () => {
    expect(nameText('a\nb\u2028c')).toBe('a b c');
    expect(nameText('x'.repeat(10_000))).toHaveLength(120);
    expect(capital('all')).toBe('All');
  });
});
