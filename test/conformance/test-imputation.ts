import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Imputation, ImputationData, ImputationPeriod } from '../../src/core/step.ts';

type Columns = readonly (readonly Float64Array[])[];
type Figure = fc.Arbitrary<number>;

const seeded = { seed: 20191106, numRuns: 60 };
const whole: Figure = fc.integer({ min: -20, max: 20 });
const any: Figure = fc.oneof(whole, fc.double({ min: -1000, max: 1000, noNaN: true, noDefaultInfinity: true }));

/** A unit of the suite: every fourth has no region. */
export function unitOf(place: number): { readonly id: string; readonly name: string; readonly region?: string } {
  const region = ['North', 'South', 'North', undefined][place % 4];
  return { id: `u${place}`, name: `Unit ${place}`, ...(region === undefined ? {} : { region }) };
}

/** Indicators in two groups of one group, some of which are better low. */
function indicatorsOf(count: number): ImputationData['indicators'] {
  return Array.from({ length: count }, (_, i) => ({
    id: `i${i}`,
    sign: i % 3 === 1 ? -1 : 1,
    groups: [i % 2 === 0 ? 'even' : 'odd', 'top'],
  }));
}

/** Panels of a few units, indicators and periods, with gaps in them and between years; units come and go, but the first is always in the first. */
function panels(figure: Figure): fc.Arbitrary<ImputationData> {
  const cell = fc.oneof({ weight: 3, arbitrary: figure }, { weight: 2, arbitrary: fc.constant(Number.NaN) });
  return fc.nat({ max: 4 }).chain((count) => {
    const period = fc.subarray([0, 1, 2, 3, 4, 5]).chain((places) =>
      fc.record({
        places: fc.constant(places),
        step: fc.integer({ min: 1, max: 3 }),
        columns: fc.array(
          fc.array(cell, { minLength: 6, maxLength: 6 }).map((values) => Float64Array.from(values)),
          { minLength: count, maxLength: count },
        ),
      }),
    );
    return fc.array(period, { minLength: 1, maxLength: 4 }).map((drawn) => {
      let ordinal = 2010;
      const periods = drawn.map(({ places, step, columns }, p): ImputationPeriod => {
        ordinal += step;
        const here = p === 0 && !places.includes(0) ? [0, ...places] : places;
        return {
          ordinal,
          units: here.map(unitOf),
          columns: columns.map((column) => Float64Array.from(here, (_, row) => column[row] ?? Number.NaN)),
        };
      });
      return { indicators: indicatorsOf(count), periods };
    });
  });
}

/** A panel in which every imputation has something to fill. */
const gappy: ImputationData = {
  indicators: indicatorsOf(4),
  periods: [
    [
      [1, 2, 3],
      [4, 6, 9],
      [2, 3, 5],
      [8, 2, 1],
    ],
    [
      [Number.NaN, 2, 4],
      [5, 7, Number.NaN],
      [2, Number.NaN, 6],
      [8, 1, 3],
    ],
    [
      [3, 1, 5],
      [5, Number.NaN, 7],
      [1, 4, 6],
      [9, 2, 2],
    ],
  ].map((columns, p) => ({
    ordinal: 2018 + p,
    units: [0, 1, 2].map(unitOf),
    columns: columns.map((values) => Float64Array.from(values)),
  })),
};

/** The data with other columns, or other values in them. */
function withColumns(data: ImputationData, columns: Columns): ImputationData {
  return { ...data, periods: data.periods.map((period, p) => ({ ...period, columns: columns[p] ?? [] })) };
}

function columnsOf({ periods }: ImputationData): Columns {
  return periods.map(({ columns }) => columns);
}

function changed(data: ImputationData, change: (value: number) => number): ImputationData {
  return withColumns(
    data,
    columnsOf(data).map((columns) => columns.map((column) => column.map(change))),
  );
}

/** What was filled and what was there, by unit, indicator and year, so that order does not matter. */
function cellsOf(data: ImputationData, columns: Columns): Map<string, number> {
  const cells = new Map<string, number>();
  data.periods.forEach(({ ordinal, units }, p) => {
    data.indicators.forEach(({ id }, i) => {
      units.forEach((unit, row) => {
        cells.set(`${unit.id} ${id} ${ordinal}`, columns[p]?.[i]?.[row] ?? Number.NaN);
      });
    });
  });
  return cells;
}

/** The cells that are not as they should be: one assertion for all of them, since one for each takes minutes. */
function expectClose(actual: Map<string, number>, expected: Map<string, number>): void {
  const wrong: string[] = [];
  for (const [cell, value] of expected) {
    const own = actual.get(cell);
    const close = own !== undefined && Math.abs(own - value) <= 1e-9 * Math.max(1, Math.abs(value));
    if (!close && !(Number.isNaN(own) && Number.isNaN(value))) wrong.push(`${cell}: ${own} for ${value}`);
  }
  expect(wrong).toEqual([]);
  expect(actual.size).toBe(expected.size);
}

/** Asserts something of every column of the data and what was made of it, with their places. */
function expectEach(
  data: ImputationData,
  filled: Columns,
  holds: (before: Float64Array, after: Float64Array, period: number, indicator: number) => boolean,
): void {
  const wrong = columnsOf(data).flatMap((columns, p) =>
    columns.flatMap((column, i) => (holds(column, filled[p]?.[i] ?? new Float64Array(), p, i) ? [] : [[p, i]])),
  );
  expect(wrong).toEqual([]);
}

/** Whether every known value is as it was. */
function kept(before: Float64Array, after: Float64Array): boolean {
  return before.length === after.length && before.every((value, row) => Number.isNaN(value) || after[row] === value);
}

function isSame(before: Float64Array, after: Float64Array): boolean {
  return before.length === after.length && before.every((value, row) => Object.is(value, after[row]));
}

function isFiniteOrGap(value: number): boolean {
  return Math.abs(value) !== Infinity;
}

/** The suite that every imputation passes. `fills: false` for one that is meant to fill nothing. */
export function testImputation<P>(
  imputation: Imputation<P>,
  { fills = true }: { readonly fills?: boolean } = {},
): void {
  const fill = (data: ImputationData): Columns => imputation.apply(data, imputation.fit(data));
  const onPanels = (property: (data: ImputationData) => void, figure = any): void => {
    fc.assert(fc.property(panels(figure), property), seeded);
  };

  describe(`${imputation.type} ${JSON.stringify(imputation.options)} conforms`, () => {
    it('is a frozen imputation whose options survive JSON', () => {
      expect(Object.isFrozen(imputation)).toBe(true);
      expect(imputation.kind).toBe('impute');
      expect(imputation.type).toMatch(/^impute[A-Z][A-Za-z]*$/);
      expect(JSON.parse(JSON.stringify(imputation.options))).toEqual(imputation.options);
    });

    it('gives one column an indicator and period, with every known value as it was and only finite numbers filled', () => {
      onPanels((data) => {
        const filled = fill(data);
        expect(filled.map((columns) => columns.length)).toEqual(columnsOf(data).map((columns) => columns.length));
        expectEach(data, filled, (before, after) => kept(before, after) && after.every(isFiniteOrGap));
      });
    });

    it('leaves the data as they were, and gives the very column back where it filled nothing', () => {
      onPanels((data) => {
        const copy = changed(data, (value) => value);
        const filled = fill(data);
        expectEach(data, columnsOf(copy), isSame);
        expectEach(data, filled, (before, after) => (before === after) === isSame(before, after));
      });
    });

    it('gives a panel without gaps back column by column', () => {
      onPanels((data) => {
        const full = changed(data, (value) => (Number.isNaN(value) ? 5 : value));
        expectEach(full, fill(full), (before, after) => before === after);
      });
    });

    it(fills ? 'fills something where there is something to go by' : 'fills nothing', () => {
      const gaps = (columns: Columns): number =>
        columns.flat().reduce((count, column) => count + column.filter(Number.isNaN).length, 0);
      expect(gaps(columnsOf(gappy))).toBe(4);
      if (fills) expect(gaps(fill(gappy))).toBeLessThan(4);
      else expect(gaps(fill(gappy))).toBe(4);
    });

    it('fills with nothing below the least or above the greatest known of the indicator', () => {
      onPanels((data) => {
        const extents = data.indicators.map((_, i) => {
          const known = data.periods.flatMap(({ columns }) => [...(columns[i] ?? [])].filter((v) => !Number.isNaN(v)));
          return { least: Math.min(...known) - 1e-9, greatest: Math.max(...known) + 1e-9 };
        });
        expectEach(data, fill(data), (_before, after, _p, i) => {
          const { least = 0, greatest = 0 } = extents[i] ?? {};
          return after.every((value) => Number.isNaN(value) || (value >= least && value <= greatest));
        });
      });
    });

    it('gives the same whatever the order of units, indicators and periods', () => {
      onPanels((data) => {
        const turned: ImputationData = {
          indicators: data.indicators.toReversed(),
          periods: data.periods
            .map(({ ordinal, units, columns }) => ({
              ordinal,
              units: units.toReversed(),
              columns: columns.toReversed().map((column) => column.toReversed()),
            }))
            .reverse(),
        };
        expectClose(cellsOf(turned, fill(turned)), cellsOf(data, fill(data)));
      }, whole);
    });

    it('fills by another zero and unit of measurement what it fills by the published', () => {
      onPanels((data) => {
        const other = (value: number): number => 4 * value + 64;
        const expected = cellsOf(data, fill(data));
        const moved = changed(data, other);
        const right = new Map(Array.from(expected, ([cell, value]) => [cell, other(value)]));
        expectClose(cellsOf(moved, fill(moved)), right);
      }, whole);
    });

    it('fills the same whether an indicator counts what is good or, turned, what is bad', () => {
      onPanels((data) => {
        const opposite: ImputationData = {
          ...changed(data, (value) => -value),
          indicators: data.indicators.map((one) => ({ ...one, sign: one.sign === 1 ? -1 : 1 })),
        };
        const right = new Map(Array.from(cellsOf(data, fill(data)), ([cell, value]) => [cell, -value]));
        expectClose(cellsOf(opposite, fill(opposite)), right);
      }, whole);
    });

    it('gives units alike in figures and facts the same', () => {
      onPanels((data) => {
        const twice: ImputationData = {
          ...data,
          periods: data.periods.map(({ ordinal, units, columns }) => ({
            ordinal,
            units: [...units, ...units.map((unit) => ({ ...unit, id: `${unit.id} again` }))],
            columns: columns.map((column) => Float64Array.of(...column, ...column)),
          })),
        };
        const filled = fill(twice);
        expectEach(data, filled, (before, after) => isSame(after.slice(0, before.length), after.slice(before.length)));
      });
    });

    it('fills a unit from what was learnt, whichever others are there', () => {
      onPanels((data) => {
        const params = imputation.fit(data);
        const all = cellsOf(data, imputation.apply(data, params));
        const odd: ImputationData = {
          ...data,
          periods: data.periods.map(({ ordinal, units, columns }) => {
            const rows = Array.from(units.keys()).filter((row) => Number(units[row]?.id.slice(1)) % 2 === 1);
            return {
              ordinal,
              units: units.filter((_, row) => rows.includes(row)),
              columns: columns.map((column) => Float64Array.from(rows, (row) => column[row] ?? Number.NaN)),
            };
          }),
        };
        const some = cellsOf(odd, imputation.apply(odd, params));
        expectClose(some, new Map(Array.from(some.keys(), (cell) => [cell, all.get(cell) ?? Number.NaN])));
      });
    });

    it('takes what it learnt to another panel of the same indicators, known values kept', () => {
      onPanels((data) => {
        const other = withColumns(
          gappy,
          columnsOf(gappy).map((columns) => columns.slice(0, data.indicators.length)),
        );
        const here = { ...other, indicators: gappy.indicators.slice(0, data.indicators.length) };
        expectEach(here, imputation.apply(here, imputation.fit(data)), kept);
      });
    });

    it('fills equal figures with the same figure, or not at all', () => {
      onPanels((data) => {
        const equal = changed(data, (value) => (Number.isNaN(value) ? value : 7));
        expectEach(equal, fill(equal), (_, after) => after.every((value) => value === 7 || Number.isNaN(value)));
      });
    });

    it('says nothing where nothing is known', () => {
      onPanels((data) => {
        const empty = changed(data, () => Number.NaN);
        expectEach(empty, fill(empty), isSame);
      });
    });

    it.each([
      ['no period', { indicators: indicatorsOf(2), periods: [] }],
      ['no unit', { indicators: indicatorsOf(1), periods: [{ ordinal: 1, units: [], columns: [new Float64Array()] }] }],
      ['no indicator', { indicators: [], periods: [{ ordinal: 1, units: [unitOf(0)], columns: [] }] }],
    ])('gives back a panel with %s', (_, data) => {
      expect(fill(data)).toEqual(columnsOf(data));
    });

    it('has nothing to say of a single unit in a single period', () => {
      for (const figure of [3, Number.NaN]) {
        const columns = [Float64Array.of(figure), Float64Array.of(Number.NaN)];
        const period = { ordinal: 2018, units: [unitOf(0)], columns };
        expect(fill({ indicators: indicatorsOf(2), periods: [period] })).toEqual([columns]);
      }
    });

    it('gives one of two units what the other has, or nothing', () => {
      const columns = [Float64Array.of(Number.NaN, 4), Float64Array.of(3, 1)];
      const period = { ordinal: 2018, units: [unitOf(0), unitOf(2)], columns };
      const [filled = []] = fill({ indicators: indicatorsOf(2), periods: [period] });
      const gap = filled[0]?.[0];
      expect(gap === 4 || Number.isNaN(gap)).toBe(true);
      expect([filled[0]?.[1], filled[1]]).toEqual([4, columns[1]]);
    });

    it('stays finite from 1e-300 to 1e300', () => {
      const figures = [-1e300, -1, -1e-300, 0, 1e-300, 2e-300, 1e-320, 1, 1e300];
      onPanels(
        (data) => {
          expectEach(data, fill(data), (before, after) => kept(before, after) && after.every(isFiniteOrGap));
        },
        fc.constantFrom(...figures),
      );
    });

    it('says in words what it does', () => {
      const words = imputation.describe(imputation.fit(gappy));
      expect(words.trim()).toBe(words);
      expect(words.split(' ').length).toBeGreaterThanOrEqual(3);
      expect(words).not.toMatch(/NaN|undefined|null|Infinity|\[object/);
    });
  });
}
