import { describe, expect, it } from 'vitest';
import { mergeFigures } from '../../src/panel/merge-figures.ts';
import { made, madeUnit, oaks, trees } from '../fixtures/register.ts';

const unit = madeUnit('town', '2020-12-31');
const share = (...parts: Parameters<typeof mergeFigures>[0]) => mergeFigures(parts, { unit, measure: oaks });

describe('mergeFigures', () => {
  it('adds numbers up, and says of what', () => {
    const parts = [made('north', '2016', 'trees', 7), made('south', '2016', 'trees', 5)];
    const figure = mergeFigures(parts, { unit, measure: trees });
    expect(figure).toEqual({
      unit,
      period: '2016',
      measure: 'trees',
      value: 12,
      source: { publication: 'Made', file: 'made.csv', column: 'the sum of NORTH; SOUTH: trees' },
      parts,
    });
  });

  it('does not add up what is no whole number', () => {
    const parts = [made('north', '2016', 'trees', 7.5), made('south', '2016', 'trees', 5)];
    expect(mergeFigures(parts, { unit, measure: trees }).value).toBe('other-boundaries');
  });

  it('makes a share of the sums of its counts, not of rounded values', () => {
    const figure = share(made('north', '2016', 'oaks', 33.3, [1, 3]), made('south', '2016', 'oaks', 14.3, [1, 7]));
    expect(figure).toMatchObject({ value: 20, numerator: 2, denominator: 10 });
    expect(figure.source.column).toBe('made of the counts of NORTH; SOUTH: oaks');
  });

  it('knows a share rounded to 0 for a share', () => {
    const figure = share(made('north', '2016', 'oaks', 0, [1, 1000]), made('south', '2016', 'oaks', 0, [0, 1000]));
    expect(figure.value).toBe(0.05);
  });

  it('finds the scale of a mean by its counts', () => {
    const measure = { id: 'oaks', unit: 'points' };
    const parts = [made('north', '2016', 'oaks', 12.5, [25, 2]), made('south', '2016', 'oaks', 10, [30, 3])];
    expect(mergeFigures(parts, { unit, measure })).toMatchObject({ value: 11, numerator: 55, denominator: 5 });
    const per = [made('north', '2016', 'oaks', 250, [1, 4]), made('south', '2016', 'oaks', 500, [3, 6])];
    expect(mergeFigures(per, { unit, measure: { id: 'oaks', unit: 'per 1,000 trees' } }).value).toBe(400);
  });

  it('weights by the denominators where the counts do not give the value, or the numerator is not published', () => {
    const parts = [made('north', '2016', 'oaks', 50, [9, 10]), made('south', '2016', 'oaks', 20, [1, 30])];
    expect(share(...parts)).toMatchObject({ value: 27.5, denominator: 40 });
    const [north, south] = parts.map(({ numerator, ...rest }) => rest);
    const figure = north && south && share(north, south);
    expect(figure).toMatchObject({ value: 27.5, denominator: 40 });
    expect(figure).not.toHaveProperty('numerator');
    expect(figure?.source.column).toContain('weighted by their denominators');
  });

  it('leaves a rate without counts, and one of denominators of 0, as it is: not available', () => {
    expect(share(made('north', '2016', 'oaks', 50), made('south', '2016', 'oaks', 50)).value).toBe('other-boundaries');
    expect(share(made('north', '2016', 'oaks', 50, [1, 2]), made('south', '2016', 'oaks', 50)).value).toBe(
      'other-boundaries',
    );
    expect(share(made('north', '2016', 'oaks', 0, [0, 0]), made('south', '2016', 'oaks', 0, [0, 0])).value).toBe(
      'other-boundaries',
    );
  });

  it('weights a rate without counts by what is named, where that is known of every part', () => {
    const parts = [made('north', '2016', 'oaks', 50), made('south', '2016', 'oaks', 20)];
    const by = (weights: Record<string, number>) =>
      mergeFigures(parts, { unit, measure: oaks, weights: { title: 'trees', of: ({ id }) => weights[id] } });
    expect(by({ north: 10, south: 20 }).value).toBe(30);
    expect(by({ north: 10, south: 20 }).source.column).toBe('weighted by trees, the figures of NORTH; SOUTH: oaks');
    expect(by({ north: 10, south: 0 }).value).toBe(50);
    for (const weights of [{}, { north: 10 }, { north: 0, south: 0 }, { north: 10, south: -5 }])
      expect(by(weights).value).toBe('other-boundaries');
  });

  it('is missing where a part is, for the same reason', () => {
    const known = made('north', '2016', 'oaks', 50, [1, 2]);
    const figure = share(known, made('south', '2016', 'oaks', 'suppressed', [0, 7]));
    expect(figure.value).toBe('suppressed');
    // A count of a part would pass for that of the whole.
    expect(figure).not.toHaveProperty('denominator');
  });

  it('is the same as its one part', () => {
    const part = made('north', '2016', 'oaks', 33.3, [1, 3]);
    expect(share(part)).toMatchObject({ unit, value: 33.3, numerator: 1, denominator: 3, parts: [part] });
  });

  it('names every publication, and a link that all share', () => {
    const at = (id: string, publication: string, url: string) => {
      const figure = made(id, '2016', 'trees', 1);
      return { ...figure, source: { ...figure.source, publication, url } };
    };
    const one = mergeFigures([at('north', 'One', 'x'), at('south', 'Two', 'x')], { unit, measure: trees });
    expect(one.source).toMatchObject({ publication: 'One; Two', file: 'made.csv', url: 'x' });
    const two = mergeFigures([at('north', 'One', 'x'), at('south', 'Two', 'y')], { unit, measure: trees });
    expect(two.source).not.toHaveProperty('url');
  });

  it('refuses no parts, and those of several measures or periods', () => {
    expect(() => mergeFigures([], { unit, measure: oaks })).toThrow('There are no parts.');
    expect(() => share(made('north', '2016', 'oaks', 5), made('south', '2017', 'oaks', 5))).toThrow('several measures');
    expect(() => share(made('north', '2016', 'oaks', 5), made('south', '2016', 'trees', 5))).toThrow(
      'several measures',
    );
  });
});
