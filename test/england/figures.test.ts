import { beforeAll, describe, expect, it } from 'vitest';
import { parsePeriod, periodOrdinal } from '../../src/core/period.ts';
import {
  attribution,
  authorities,
  endOfPeriod,
  figureBasis,
  figureMeasures,
  figures,
  figuresSources,
  isFigureMeasure,
} from '../../src/england/index.ts';
import { startOfPeriod } from '../../src/england/period-end.ts';
import { shared, sharedRows } from './shared-files.ts';
import { tidyMeasures } from './tidy-measures.ts';

describe('figures', () => {
  it('gives the same frozen list at every call', () => {
    expect(figures()).toBe(figures());
    expect(Object.isFrozen(figures())).toBe(true);
    expect(figures().every((figure) => Object.isFrozen(figure) && Object.isFrozen(figure.unit))).toBe(true);
  });

  it('is ordered by measure, period and authority, with one figure for each', () => {
    const keys = figures().map(({ measure, period, unit }) => {
      const place = isFigureMeasure(measure) ? figureMeasures.indexOf(measure) : Number.NaN;
      return `${String(place).padStart(2, '0')} ${period} ${unit.id}`;
    });
    expect(new Set(keys).size).toBe(keys.length);
    expect(keys).toEqual([...keys].sort());
  });

  it('has every measure, and no other', () => {
    expect(new Set(figures().map(({ measure }) => measure))).toEqual(new Set(figureMeasures));
  });

  it('shares one unit per authority and code, the code of the day the figure is about', () => {
    expect(new Set(figures().map(({ unit }) => unit)).size).toBe(163);
    const codeOf = (measure: string, period: string): string | undefined =>
      figures().find((f) => f.measure === measure && f.period === period && f.unit.id === 'barnsley')?.unit.gss;
    expect(codeOf('ehc-plans', '2024/25')).toBe('E08000016');
    expect(codeOf('attainment-8-ehcp', '2024/25')).toBe('E08000038');
  });

  it('has counts only beside a value, both of them, with the whole above 0', () => {
    const wrong = figures().filter(({ value, numerator, denominator }) =>
      numerator === undefined || denominator === undefined
        ? numerator !== denominator
        : typeof value !== 'number' || !(denominator > 0),
    );
    expect(wrong).toEqual([]);
  });

  it('says of every figure where it was published, by shared objects', () => {
    const sources = new Set(figuresSources());
    const used = new Set(figures().map(({ source }) => source));
    expect([...used].every((source) => sources.has(source))).toBe(true);
    expect(used.size).toBe(sources.size);
  });

  it('carries no zero where SEN2 2025 has x for every independent setting', () => {
    const withoutFigure = [
      'hackney 2023/24',
      'peterborough 2023/24',
      'north-east-lincolnshire 2024/25',
      'cambridgeshire 2024/25',
    ];
    for (const key of withoutFigure) {
      const figure = figures().find((f) => f.measure === 'ehcp-in-independent' && `${f.unit.id} ${f.period}` === key);
      expect(figure).toMatchObject({ value: 'not-available' });
      expect(figure).not.toHaveProperty('numerator');
    }
  });

  it('knows what must be printed beside it', () => {
    expect(attribution).toContain('Open Government Licence v3.0');
  });
});

describe.runIf(shared !== undefined)('the carried figures, against the tidy reading of the published files', () => {
  /** measure, period, three-digit code -> the value as its text parses, or the symbol. */
  const tidy = new Map<string, number | string>();
  const carried = new Map<string, number | string>();
  /** What each symbol met in these rows is carried as. */
  const reasons: Readonly<Record<string, string>> = { '-': 'not-available', x: 'not-available', nan: 'not-available' };

  beforeAll(() => {
    const takes = new Map<string, { measure: string; first: number; last: number }[]>();
    for (const measure of figureMeasures) {
      for (const { from, first = 2015, last = 2025 } of tidyMeasures[measure]) {
        takes.set(from, [...(takes.get(from) ?? []), { measure, first, last }]);
      }
    }
    for (const row of sharedRows('tidy', 'la_measures.csv.gz')) {
      const period = parsePeriod(row.time_period ?? '');
      for (const { measure, first, last } of takes.get(row.measure_id ?? '') ?? []) {
        if (period === undefined || periodOrdinal(period) < first || periodOrdinal(period) > last) continue;
        const key = `${measure} ${period} ${row.la_code_old}`;
        if (tidy.has(key)) throw new Error(`${key} twice`);
        tidy.set(key, row.value ? Number(row.value) : (reasons[row.flag ?? ''] ?? `symbol ${row.flag}`));
      }
    }
    for (const { measure, period, unit, value } of figures()) carried.set(`${measure} ${period} ${unit.laCode}`, value);
  });

  it('has every figure of it, to the last bit, and nothing else, but for four zeros that were never published', () => {
    const different: string[] = [];
    let skipped = 0;
    for (const [key, value] of tidy) {
      const found = carried.get(key);
      if (found === undefined && typeof value === 'string') skipped += 1;
      else if (!Object.is(found, value)) different.push(`${key}: ${value} carried as ${found}`);
    }
    const extra = [...carried.keys()].filter((key) => !tidy.has(key));
    expect(extra).toEqual([]);
    expect(different.sort()).toEqual([
      'ehcp-in-independent 2023/24 204: 0 carried as not-available',
      'ehcp-in-independent 2023/24 874: 0 carried as not-available',
      'ehcp-in-independent 2024/25 812: 0 carried as not-available',
      'ehcp-in-independent 2024/25 873: 0 carried as not-available',
    ]);
    expect(skipped).toBe(1218);
    expect(carried.size).toBe(tidy.size - skipped);
  });

  it('leaves out a missing figure just where the authority was not open on any day it is about', () => {
    const wrong = [...tidy].filter(([key, value]) => {
      const [measure = '', year = '', code = ''] = key.split(' ');
      const authority = authorities().find(({ laCodes }) => laCodes.includes(code));
      const period = parsePeriod(year);
      if (typeof value === 'number') return false;
      if (!authority || !period || !isFigureMeasure(measure)) return true;
      const basis = figureBasis[measure];
      const ended = authority.closed !== undefined && authority.closed < startOfPeriod(period, basis);
      return carried.has(key) !== (authority.opened <= endOfPeriod(period, basis) && !ended);
    });
    expect(wrong).toEqual([]);
  });

  it('finds in the tidy file every spelling and code it uses', () => {
    for (const row of sharedRows('tidy', 'name_variants.csv')) {
      for (const name of (row.names ?? '').split(' | ')) {
        const found = authorities().filter(({ spellings }) => spellings.includes(name));
        expect(
          found.some(({ laCodes }) => laCodes.includes(row.la_code_old ?? '')),
          name,
        ).toBe(true);
      }
    }
  });
});
