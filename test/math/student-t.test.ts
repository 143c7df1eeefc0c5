import { expect, it } from 'vitest';
import { correlationPValue, studentTwoSided } from '../../src/math/student-t.ts';

// Reference values from mpmath with 40 digits.
it('correlationPValue() is right to 12 digits, in the far tail too', () => {
  for (const [n, r, expected] of [
    [3, 0.5, 2 / 3],
    [4, 0.9, 0.1],
    [10, 0.6319, 0.04999851335664687],
    [51, 0.279, 0.04740919227726608],
    [151, 0.5, 6.301883336346378e-11],
    [1000, 0.0619, 0.05036176599401034],
    [51, 0.99, 2.4028066639028547e-43],
  ] as const)
    expect(Math.abs(correlationPValue(r, n) / expected - 1)).toBeLessThan(1e-12);
});

it('correlationPValue() does not mind the sign, is 1 for no correlation and 0 for a perfect one', () => {
  expect(correlationPValue(-0.3, 20)).toBe(correlationPValue(0.3, 20));
  expect(correlationPValue(0, 20)).toBe(1);
  expect(correlationPValue(-1, 20)).toBe(0);
});

it('correlationPValue() has nothing to say of 2 pairs', () => {
  expect(correlationPValue(1, 2)).toBeNaN();
});

// Reference values from scipy.stats.t.ppf.
it('studentTwoSided() is right to 10 digits, for parts of a degree too', () => {
  for (const [level, degrees, expected] of [
    [0.95, 10, 2.228138851986274],
    [0.95, 1, 12.706204736174694],
    [0.99, 147, 2.6096879010713443],
    [0.5, 3, 0.7648923284043444],
    [0.95, 12.7, 2.165567731368725],
    [0.999, 2, 31.599054576445365],
  ] as const)
    expect(Math.abs(studentTwoSided(level, degrees) / expected - 1), `${level} ${degrees}`).toBeLessThan(1e-10);
});

it('studentTwoSided() has nothing to say without a degree of freedom or of a level that is none', () => {
  expect([studentTwoSided(0.95, 0), studentTwoSided(1, 5), studentTwoSided(0, 5)]).toEqual([
    Number.NaN,
    Number.NaN,
    Number.NaN,
  ]);
});
