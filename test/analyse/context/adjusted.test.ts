import { describe, expect, it } from 'vitest';
import { adjusted } from '../../../src/analyse/context/adjusted.ts';
import { score } from '../../../src/score.ts';
import { anIndicator } from '../../fixtures/small.ts';
import { carIndex, cars, hp, wt } from '../cars.ts';

const scores = score(carIndex, cars);

describe('adjusted()', () => {
  it('has the line of lm(mpg ~ wt + hp, mtcars), and its residuals', () => {
    const found = adjusted(scores, { data: cars, for: [wt, hp] });
    expect(found.label).toBe('Score adjusted for Title of wt and Title of hp');
    expect([found.n, found.intercept.toFixed(5), found.rSquared.toFixed(4)]).toEqual([32, '37.22727', '0.8268']);
    expect(found.deviation).toBeCloseTo(2.5934117772265655, 12);
    const [weight, power] = found.slopes;
    expect(weight?.slope).toBeCloseTo(-3.87783074, 8);
    expect([weight?.low, weight?.high]).toEqual([expect.closeTo(-5.17191604, 7), expect.closeTo(-2.58374544, 7)]);
    expect(power?.slope).toBeCloseTo(-0.031772947, 10);
    const first = found.rows.find(({ id }) => id === 'a01');
    // numpy: e, e ± t s sqrt(h), and the residual studentised without the unit.
    expect(first?.adjusted).toBeCloseTo(-2.5723294033088813, 10);
    expect(first?.low).toBeCloseTo(-3.6884271547637564, 9);
    expect(first?.high).toBeCloseTo(-1.456231651854006, 9);
    expect(first?.studentised).toBeCloseTo(-1.0151192849281354, 10);
    expect(first?.observed).toBe(21);
    expect((first?.expected ?? 0) + (first?.adjusted ?? 0)).toBeCloseTo(21, 12);
    expect(found.issues).toEqual([]);
  });

  it('has the farthest above the line first, and says which are farther than units vary', () => {
    const { rows } = adjusted(scores, { data: cars, for: [wt, hp] });
    expect(rows[0]).toMatchObject({ id: 'a20', name: 'A20', region: 'North', standsOut: true });
    expect(rows.filter(({ standsOut }) => standsOut).map(({ id }) => id)).toEqual(['a20', 'a18', 'a17']);
    expect(rows.reduce((sum, row) => sum + row.adjusted, 0)).toBeCloseTo(0, 10);
  });

  it('leaves out units without a figure of the context, with the reason', () => {
    const some = cars.filter(({ unit, measure }) => measure !== 'wt' || unit.id !== 'a07');
    const { n, without, issues } = adjusted(scores, { data: some, for: [wt], of: 'mpg' });
    expect(n).toBe(31);
    expect(without).toMatchObject([{ id: 'a07', because: 'Title of wt: no row in the data' }]);
    expect(issues).toMatchObject([{ code: 'missing-context' }]);
  });

  it('draws no line through too few units, nor from mixtures, and warns of what goes together', () => {
    const four = cars.filter(({ unit, measure }) => measure === 'mpg' || unit.id < 'a05');
    const few = adjusted(scores, { data: four, for: [wt, hp] });
    expect(few.rows).toEqual([]);
    expect(few.issues.at(-1)).toMatchObject({ code: 'too-few-units', severity: 'error' });
    expect(few.issues.at(-1)?.message).toBe('Only 4 units are known in all of it, and 5 are needed.');
    const of = (id: string, value: (weight: number) => number) => ({
      indicator: anIndicator(id, { measures: [{ id, title: id, unit: 'number', basis: 'academic year' }] }),
      data: cars.flatMap((one) => {
        return one.measure === 'wt' && typeof one.value === 'number'
          ? [{ ...one, measure: id, value: value(one.value) }]
          : [];
      }),
    });
    const mixture = of('mixture', (weight) => 3 - 2 * weight);
    const collinear = adjusted(scores, { data: [...cars, ...mixture.data], for: [wt, mixture.indicator] });
    expect(collinear.issues).toMatchObject([{ code: 'collinear-context' }]);
    expect(collinear.issues[0]?.message).toBe('Title of mixture is constant or a mixture of the others.');
    const near = of('near', (weight) => weight * weight);
    const inflated = adjusted(scores, { data: [...cars, ...near.data], for: [wt, near.indicator] });
    expect(inflated.rows).toHaveLength(32);
    expect(inflated.issues.map(({ code }) => code)).toEqual(['inflated-slope', 'inflated-slope']);
    const eight = cars.filter(({ unit, measure }) => measure === 'mpg' || unit.id < 'a09');
    expect(adjusted(scores, { data: eight, for: [wt] }).issues.map(({ code }) => code)).toEqual([
      'missing-context',
      'few-units',
    ]);
  });

  it('refuses what it cannot do', () => {
    expect(() => adjusted(scores, { data: cars, for: [] })).toThrow('there is nothing to adjust for');
    expect(() => adjusted(scores, { data: cars, for: [wt], level: 0 })).toThrow('level is 0');
    expect(() => adjusted(scores, { data: cars, for: [wt], of: 'x' })).toThrow('no indicator or group "x"');
  });
});
