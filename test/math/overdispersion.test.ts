import { describe, expect, it } from 'vitest';
import { overdispersion } from '../../src/math/overdispersion.ts';

/** Thirteen trials of BCG vaccine (Colditz et al., 1994): cases and others, vaccinated and not. `dat.bcg` of metafor. */
const bcg = [
  [4, 119, 11, 128],
  [6, 300, 29, 274],
  [3, 228, 11, 209],
  [62, 13536, 248, 12619],
  [33, 5036, 47, 5761],
  [180, 1361, 372, 1079],
  [8, 2537, 10, 619],
  [505, 87886, 499, 87892],
  [29, 7470, 45, 7232],
  [17, 1699, 65, 1600],
  [186, 50448, 141, 27197],
  [5, 2493, 3, 2338],
  [27, 16886, 29, 17825],
] as const;

describe('overdispersion()', () => {
  // metafor, rma(ai, bi, ci, di, measure = "RR", method = "DL"): Q(df = 12) = 152.2330, tau^2 = 0.3088.
  it('has the between-trial variance and heterogeneity that metafor publishes for BCG vaccine', () => {
    const figures = bcg.map(([a, b, c, d]) => Math.log(a / (a + b) / (c / (c + d))));
    const errors = bcg.map(([a, b, c, d]) => Math.sqrt(1 / a - 1 / (a + b) + 1 / c - 1 / (c + d)));
    const weights = errors.map((error) => 1 / error ** 2);
    const total = weights.reduce((sum, weight) => sum + weight, 0);
    const centre = figures.reduce((sum, figure, i) => sum + (weights[i] ?? 0) * figure, 0) / total;
    const scores = figures.map((figure, i) => (figure - centre) / (errors[i] ?? 1));
    const { phi, tauSquared } = overdispersion(scores, errors, 0);
    expect((phi * 13).toFixed(4)).toBe('152.2330');
    expect(tauSquared.toFixed(4)).toBe('0.3088');
  });

  // FunnelPlotR 0.5, tests/testthat/test-classes_methods.R: round(phi, 6) is 2.948033, of log ratios with the variance 1 / expected and
  // nothing left out.
  it('has the dispersion ratio that FunnelPlotR publishes for six standardised ratios', () => {
    const observed = [100, 150, 180, 80, 120, 225];
    const expected = [108, 112, 165, 95, 100, 220];
    const errors = expected.map((cases) => 1 / Math.sqrt(cases));
    const scores = observed.map((cases, i) => Math.log(cases / (expected[i] ?? 1)) / (errors[i] ?? 1));
    expect(overdispersion(scores, errors, 0).phi.toFixed(6)).toBe('2.948033');
  });

  it('pulls in a tenth at either end before it squares', () => {
    // Quantiles 0.1 and 0.9 of eleven values are the second and the tenth: -100 becomes -2, and 100 becomes 2.
    const scores = [-100, -2, -1, -1, 0, 0, 0, 1, 1, 2, 100];
    expect(
      overdispersion(
        scores,
        scores.map(() => 1),
      ).phi,
    ).toBe((4 * 4 + 4 * 1) / 11);
    expect(
      overdispersion(
        scores,
        scores.map(() => 1),
        0,
      ).phi,
    ).toBe((2 * 10_000 + 2 * 4 + 4) / 11);
  });

  it('finds nothing between units where chance suffices, and none of one', () => {
    expect(overdispersion([-0.5, 0, 0.5], [1, 1, 1]).tauSquared).toBe(0);
    expect(overdispersion([3], [1]).tauSquared).toBe(0);
  });
});
