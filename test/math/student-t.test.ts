import { expect, it } from 'vitest';
import { correlationPValue } from '../../src/math/student-t.ts';

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
