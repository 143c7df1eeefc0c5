import { existsSync, readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { describe, expect, it } from 'vitest';
import type { Indicator, Measure } from '../../src/core/indicator.ts';
import { type Basis, type Period, parsePeriod, periodOrdinal } from '../../src/core/period.ts';
import { figureMeasures } from '../../src/england/figure-measures.ts';

/** What {@link testIndicator} can be told. */
export interface IndicatorTestOptions {
  /** The folder of the indicator's file, from the root of the project. Default `indicators`; `null` where it has no file. */
  readonly folder?: string | null;
  /** Domains it may belong to. Default the four of the index and `context`. */
  readonly domains?: readonly string[];
}

const domains = ['exclusions', 'assessment', 'placement', 'attainment', 'context'];
const sentence = /^["“(]?[A-Z0-9].*[.)]$/s;
/** The span of plausible figures to try `value` on, where the measure does not bound it. */
const openEnd = 1000;

/** The one suite that every indicator passes: complete, honest about its direction, and safe to compute with. */
export function testIndicator(indicator: Indicator, options: IndicatorTestOptions = {}): void {
  const { folder = 'indicators', domains: allowed = domains } = options;
  const { id, measures, value, first, last } = indicator;
  const basis = measures[0]?.basis ?? 'academic year';

  describe(`${id} conforms`, () => {
    it('has a kebab-case id, a title, and a question that ends with a question mark', () => {
      expect(id).toMatch(/^[a-z0-9]+(-[a-z0-9]+)*$/);
      expect(indicator.title.length).toBeGreaterThan(4);
      expect(indicator.question).toMatch(/^[A-Z].*\?$/);
    });

    it('belongs to a known domain', () => {
      expect(allowed).toContain(indicator.domain);
    });

    it('argues for its direction, and against it where that is contested', () => {
      expect(['higher', 'lower']).toContain(indicator.direction);
      for (const argument of [indicator.because, indicator.contested ?? indicator.because]) {
        expect(argument.length).toBeGreaterThanOrEqual(40);
        expect(argument).toMatch(/\.$/);
      }
      expect(indicator.contested).not.toBe(indicator.because);
    });

    it('names its measures, each once and within sane bounds', () => {
      expect(measures.length).toBeGreaterThan(0);
      expect(new Set(measures.map((measure) => measure.id)).size).toBe(measures.length);
      for (const measure of measures) {
        expect(measure.id).toMatch(/^[a-z0-9]+(-[a-z0-9]+)*$/);
        expect(measure.title.length).toBeGreaterThan(4);
        const { minimum = Number.NEGATIVE_INFINITY, maximum = Number.POSITIVE_INFINITY } = measure;
        expect(minimum).toBeLessThan(maximum);
        if (measure.unit === 'per cent') expect([minimum, maximum]).toEqual([0, 100]);
        if (measure.unit !== 'progress points') expect(minimum).toBeGreaterThanOrEqual(0);
      }
    });

    it('has measures of one basis, since one lag holds for all', () => {
      expect(new Set(measures.map((measure) => measure.basis)).size).toBe(1);
    });

    it('has a finite value for every plausible set of figures, and the same one each time', () => {
      for (const figures of samples(measures)) {
        const result = indicatorValue(indicator, figures);
        expect(Number.isFinite(result), `${figures} gives ${result}`).toBe(true);
        expect(indicatorValue(indicator, figures)).toBe(result);
      }
    });

    it('takes as many figures as it has measures, and each of them matters', () => {
      if (!value) {
        expect(measures).toHaveLength(1);
        return;
      }
      expect(value.length).toBe(measures.length);
      const middle = measures.map((measure) => at(measure, 0.5));
      measures.forEach((measure, m) => {
        const values = [0.3, 0.4, 0.6].map((share) => value(...middle.with(m, at(measure, share))));
        const steps = [Math.sign((values[1] ?? 0) - (values[0] ?? 0)), Math.sign((values[2] ?? 0) - (values[1] ?? 0))];
        expect(steps[0], `${measure.id} moves the value`).not.toBe(0);
        expect(steps[1], `${measure.id} moves the value one way`).toBe(steps[0]);
      });
    });

    it('says in words how the value is made, and how it varies by chance', () => {
      expect(indicator.formula.length).toBeGreaterThan(10);
      expect(['binomial', 'count', 'mean', 'none']).toContain(indicator.sampling);
    });

    it('says how many there are where no counts are published, from carried measures, and how far that can be off', () => {
      const { denominator } = indicator;
      if (denominator === undefined) return;
      const { measures: ids, value: made, within = 0, take = 'value', formula, because } = denominator;
      expect(['binomial', 'count']).toContain(indicator.sampling);
      expect(ids.length).toBeGreaterThan(0);
      if (folder !== null) for (const id of ids) expect(figureMeasures).toContain(id);
      // A number that is taken from the figure itself is none that is missing: it is that of another year.
      if (take === 'denominator') expect(within).toBeGreaterThan(0);
      if (made) expect(made.length).toBe(ids.length);
      const number = made ? made(...ids.map(() => 50)) : 50;
      expect(number).toBeGreaterThan(0);
      expect(formula.length).toBeGreaterThan(5);
      expect(because).toMatch(sentence);
    });

    it('says where it is published', () => {
      const { publication, file, column, url } = indicator.source;
      for (const text of [publication, file, column]) expect(text.trim().length).toBeGreaterThan(2);
      if (url !== undefined) expect(new URL(url).protocol).toBe('https:');
    });

    it('has a first period no later than its last, both on its basis', () => {
      expect(onBasis(first, basis)).toBe(true);
      if (last === undefined) return;
      expect(onBasis(last, basis)).toBe(true);
      expect(periodOrdinal(first)).toBeLessThanOrEqual(periodOrdinal(last));
    });

    it('has a lag of whole years from 0 to 3', () => {
      expect([0, 1, 2, 3]).toContain(indicator.lag);
    });

    it('has breaks after the first period, in order, each with its reason', () => {
      const years = indicator.breaks.map(({ period }) => periodOrdinal(period));
      expect(years).toEqual([...new Set(years)].sort((a, b) => a - b));
      for (const { period, because } of indicator.breaks) {
        expect(onBasis(period, basis)).toBe(true);
        expect(periodOrdinal(period)).toBeGreaterThan(periodOrdinal(first));
        if (last !== undefined) expect(periodOrdinal(period)).toBeLessThanOrEqual(periodOrdinal(last));
        expect(because).toMatch(sentence);
      }
    });

    it('names uncollected years once, never the first or last, each with its reason', () => {
      const years = indicator.uncollected.flatMap(({ periods }) => periods);
      expect(new Set(years).size).toBe(years.length);
      expect(years).not.toContain(first);
      expect(years).not.toContain(last);
      for (const { periods, because } of indicator.uncollected) {
        expect(periods.length).toBeGreaterThan(0);
        for (const period of periods) expect(onBasis(period, basis)).toBe(true);
        expect(because).toMatch(sentence);
      }
      expect(indicator.breaks.filter(({ period }) => years.includes(period))).toEqual([]);
    });

    it('warns in whole sentences of what to mind', () => {
      expect(indicator.caveats.length).toBeGreaterThan(0);
      expect(new Set(indicator.caveats).size).toBe(indicator.caveats.length);
      for (const caveat of indicator.caveats) expect(caveat).toMatch(sentence);
    });

    it('is frozen, and its data survive JSON', () => {
      expect(Object.isFrozen(indicator)).toBe(true);
      const { value: _, denominator, ...data } = indicator;
      const { value: __, ...nearby } = denominator ?? { measures: [] };
      expect(JSON.parse(JSON.stringify(indicator))).toEqual(denominator ? { ...data, denominator: nearby } : data);
    });

    if (folder !== null)
      it('stands alone in a file of its name, of 60 lines at most', async () => {
        const file = resolve(folder ?? '', `${id}.ts`);
        expect(existsSync(file), file).toBe(true);
        expect(readFileSync(file, 'utf8').trimEnd().split('\n').length).toBeLessThanOrEqual(60);
        const exported: Record<string, unknown> = await import(pathToFileURL(file).href);
        expect(Object.keys(exported)).toEqual([camelCase(id)]);
        expect(exported[camelCase(id)]).toBe(indicator);
      });
  });
}

/** The name an indicator is exported under: `ehcp-in-mainstream` -> `ehcpInMainstream`. */
export function camelCase(id: string): string {
  return id.replace(/-(.)/g, (_, letter: string) => letter.toUpperCase());
}

/** An indicator's value from its figures. */
export function indicatorValue(indicator: Indicator, figures: readonly number[]): number {
  return indicator.value ? indicator.value(...figures) : (figures[0] ?? Number.NaN);
}

function onBasis(period: Period, basis: Basis): boolean {
  return parsePeriod(period) === period && period.includes('/') === (basis !== 'calendar year' && basis !== 'once');
}

/** The figure at a share of the way from a measure's least to its greatest. */
function at({ minimum, maximum }: Measure, share: number): number {
  const from = minimum ?? -openEnd;
  return from + share * ((maximum ?? openEnd) - from);
}

/** Every combination of a low, a middle and a high figure of each measure. */
function samples(measures: readonly Measure[]): readonly (readonly number[])[] {
  return measures.reduce<readonly (readonly number[])[]>(
    (rows, measure) => rows.flatMap((row) => [0.05, 0.5, 1].map((share) => [...row, at(measure, share)])),
    [[]],
  );
}
