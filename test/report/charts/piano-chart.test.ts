import { describe, expect, it } from 'vitest';
import { inclusionIndex } from '../../../indicators/index.ts';
import { figures } from '../../../src/england/index.ts';
import { imputeMean } from '../../../src/impute/mean.ts';
import { pianoChart } from '../../../src/report/charts/piano-chart.ts';
import { score } from '../../../src/score.ts';
import { figuresOf } from '../../fixtures/small.ts';
import { numbersIn, partsNamed, type SvgPart, svgParts, textsOf } from './svg-parts.ts';
import { hostileNames, townFigures, townIndex, townScores } from './towns.ts';

const scores = townScores();

/** The strips of a chart: its frame and every mark from there to the next. */
function stripsOf(svg: string): { readonly frame: readonly number[]; readonly parts: readonly SvgPart[] }[] {
  const parts = svgParts(svg);
  const starts = parts.flatMap((part, p) => (part.attributes.class === 'stroke-rule' ? [p] : []));
  return starts.map((start, s) => {
    const own = parts.slice(start, starts[s + 1]);
    return { frame: own.slice(0, 1).flatMap((frame) => numbersIn(frame, 'x', 'width')), parts: own };
  });
}

/** Where a key stands, as a share of the way along its strip, whose frame is 3 pixels wider at either end. */
function shareOf(part: SvgPart | undefined, [x = 0, width = 0]: readonly number[]): number {
  const { d, transform, cx, x: left } = part?.attributes ?? {};
  const at = d?.startsWith('M0 0')
    ? Number(/\(([\d.]+)/.exec(transform ?? '')?.[1])
    : d
      ? Number(/^M([\d.]+)/.exec(d)?.[1])
      : cx
        ? Number(cx)
        : Number(left) + 2.5;
  return (at - x - 3) / (width - 6);
}

describe('pianoChart', () => {
  it('has a strip for the score and for each indicator, beneath the headings of their groups', () => {
    const texts = textsOf(pianoChart(scores, { unit: 'b' }));
    expect(texts).toEqual([
      'Towns: profile of B, 2018/19',
      ...['B', 'each other', 'median', '← less inclusive', 'more inclusive →'],
      ...['Score', '10.0', '87.5', '87.5, 1st of 4'],
      'One',
      ...['Title of x', '0.00', '100.0', '50.0 %, 3rd of 5'],
      ...['Title of y', '↓', '10.0', '5.00', '5.00 %, 1st of 3'],
      ...['Title of z', '0.00', '50.0', '50.0 %, 1st of 4'],
      'To the right is always more inclusive: where lower is better (↓), the strip is turned. At its ends stand the least and the most inclusive value; keys are placed by',
      'value, and ranks are among all that have one.',
    ]);
  });

  it('places keys by value from the least inclusive to the most, turned where lower is better', () => {
    const strips = stripsOf(pianoChart(scores, { unit: 'b' }));
    const keys = strips.map(({ frame, parts }) =>
      Object.fromEntries(parts.filter(({ tip }) => tip).map((part) => [part.tip, shareOf(part, frame)])),
    );
    const near = (share: number): unknown => expect.closeTo(share, 2);
    expect(keys[1]).toEqual({
      ...{ 'A: 0.00 %': near(0), 'C: 100.0 %': near(1), 'N: 100.0 %': near(1), 'Z: 1.00 %': near(0.01) },
      ...{ 'Median: 50.0 %': near(0.5), 'B: 50.0 %, 3rd of 5': near(0.5) },
    });
    expect(keys[2]).toEqual({
      ...{ 'C: 10.0 %': near(0), 'N: 10.0 %': near(0), 'Median: 10.0 %': near(0), 'B: 5.00 %, 1st of 3': near(1) },
    });
  });

  it('marks the unit by a bold key, others by a circle, the median by a triangle', () => {
    const svg = pianoChart(scores, { unit: 'b', mark: ['a', 'b', 'z'] });
    const [score, x, y] = stripsOf(svg);
    const circles = (strip: typeof x) => strip?.parts.filter(({ name }) => name === 'circle').map(({ tip }) => tip);
    expect(circles(x)).toEqual(['A: 0.00 %', 'Z: 1.00 %']);
    expect(circles(y)).toEqual([]);
    expect(circles(score)).toEqual(['A: 10.0']);
    expect(partsNamed(svg, 'rect', 'fill-mark')).toHaveLength(1 + 4);
    expect(partsNamed(svg, 'path', 'fill-ink')).toHaveLength(1 + 4);
    expect(textsOf(svg)).toContain('With a circle: A; Z.');
    expect(textsOf(svg)).toContain('those named below');
  });

  it('says why a value is missing, and shows where all others stand', () => {
    const svg = pianoChart(scores, { unit: 'a' });
    expect(textsOf(svg)).toContain('[c] suppressed');
    expect(textsOf(svg).at(-1)).toBe('[c] suppressed by the publisher to protect small numbers (c).');
    const y = stripsOf(svg)[2];
    expect(y?.parts.filter(({ attributes }) => attributes.class === 'fill-mark')).toEqual([]);
    expect(y?.parts.map(({ tip }) => tip)).toContain('B: 5.00 %');
  });

  it('says where a gap is filled in', () => {
    const filled = score({ ...townIndex, impute: imputeMean() }, figuresOf(townFigures, ['x', 'y', 'z']));
    expect(textsOf(pianoChart(filled, { unit: 'a' }))).toContain('[c] suppressed, filled in');
  });

  it('says why a unit is not ranked', () => {
    const texts = textsOf(pianoChart(scores, { unit: 'z' }));
    expect(texts).toContain('not ranked');
    expect(texts).toContain('Z is not ranked: 1 of 3 indicators known, 2 needed.');
    expect(texts).toContain('1.00 %, 4th of 5');
    expect(texts.filter((text) => text === '[none] absent')).toHaveLength(2);
  });

  it('says who shares a rank', () => {
    expect(textsOf(pianoChart(scores, { unit: 'c' }))).toContain('100.0 %, 1st equal of 5');
    expect(textsOf(pianoChart(scores, { unit: 'c' }))).toContain('25.0, 2nd equal of 4');
  });

  it('draws an indicator that nobody has, and one in which all are equal', () => {
    const table = { a: [1, 'not-collected', 3], b: [2, 'not-collected', 3], c: [4, 'not-collected', 3] } as const;
    const made = score({ ...townIndex, coverage: { share: 0.3, perGroup: 0 } }, figuresOf(table, ['x', 'y', 'z']));
    const svg = pianoChart(made, { unit: 'a' });
    expect(textsOf(svg)).toContain('[nc] not collected');
    expect(textsOf(svg)).toContain('3.00 %, 1st equal of 3');
    const [, , y, z] = stripsOf(svg);
    expect(y?.parts.filter(({ tip }) => tip)).toEqual([]);
    const places = z?.parts.filter(({ tip }) => tip).map((part) => shareOf(part, z.frame));
    for (const place of places ?? []) expect(place).toBeCloseTo(0.5, 2);
    expect(places).toHaveLength(4);
  });

  it('tells the whole profile in its description', () => {
    expect(partsNamed(pianoChart(scores, { unit: 'a' }), 'desc')[0]?.text).toBe(
      'Profile of A in 2018/19, each value among those of all. Score: 10.0, 4th of 4. Title of x: 0.00 %, 5th of 5. Title of y: suppressed by the publisher to protect small numbers (c). Title of z: 10.0 %, 2nd of 4.',
    );
  });

  it('shows hostile names as text', () => {
    const named = townScores(townFigures, hostileNames);
    for (const unit of ['a', 'b', 'c', 'n']) {
      const svg = pianoChart(named, { unit, mark: ['a', 'b', 'c', 'n'] });
      expect(svg).not.toMatch(/<script|<img|\u202e/);
      expect(svg.length).toBeLessThan(12_000);
    }
    expect(textsOf(pianoChart(named, { unit: 'a' }))).toContain('<script>alert(1)</script>');
  });

  it('lists marked units without a figure, and takes no unit or year that is not there', () => {
    expect(textsOf(pianoChart(scores, { unit: 'a', mark: ['atlantis'] }))).toContain(
      'Without a figure in 2018/19: atlantis.',
    );
    expect(() => pianoChart(scores, { unit: 'atlantis' })).toThrow('atlantis');
    expect(() => pianoChart(scores, { unit: 'a', year: '1999/00' })).toThrow('1999/00');
    const nothing = score(townIndex, figuresOf({ a: [1] }, ['x']));
    expect(() => pianoChart(nothing, { unit: 'a' })).toThrow('There is no year to draw.');
  });

  it('has a key for every authority of England with a value', () => {
    const england = score(inclusionIndex, figures());
    const year = england.of('2023/24');
    const strips = stripsOf(pianoChart(england, { year: '2023/24', unit: 'camden', mark: ['islington'] })).slice(1);
    expect(strips).toHaveLength(12);
    for (const [s, id] of year.indicators.entries()) {
      const known = year.indicator(id).raw.reasons.filter((reason) => reason === 0).length;
      // Islington has a circle beside its key; there is a median too.
      expect(strips[s]?.parts.filter(({ tip }) => tip && !tip.startsWith('Median'))).toHaveLength(known + 1);
    }
  });
});
