import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { arithmetic } from '../../src/aggregate/arithmetic.ts';
import { defineIndex } from '../../src/core/define-index.ts';
import type { Measure } from '../../src/core/indicator.ts';
import type { Observation, Unit } from '../../src/core/observation.ts';
import type { Period } from '../../src/core/period.ts';
import { minMax } from '../../src/normalise/min-max.ts';
import type { LineageUnit } from '../../src/panel/areas.ts';
import { arrange } from '../../src/panel/build-panel.ts';
import { defineLineage } from '../../src/panel/define-lineage.ts';
import { score } from '../../src/score.ts';
import { made, madeLineage, madeMeasures, madeUnits, oaks, trees } from '../fixtures/register.ts';
import { anIndicator } from '../fixtures/small.ts';

describe('defineLineage', () => {
  it('refuses a date that is none, and one before the register starts', () => {
    const at = (on: string) => () => madeLineage.restate([], { on, measures: [] });
    expect(at('2019-02-30')).toThrow('"2019-02-30" is no date. Write one as 2019-04-01, or latest.');
    expect(at('own')).toThrow('"own" is no date.');
    expect(at('1999-12-31')).toThrow('No unit was open on 1999-12-31. The register starts on 2000-01-01.');
  });

  it('changes none of what it is given', () => {
    const figures = Object.freeze([
      Object.freeze(made('north', '2016', 'trees', 7)),
      Object.freeze(made('south', '2016', 'trees', 5)),
    ]);
    expect(madeLineage.restate(figures, { on: 'latest', measures: madeMeasures }).observations).toHaveLength(1);
    expect(Object.isFrozen(madeLineage)).toBe(true);
  });
});

/** A made index of one share with counts, used a year later, and one number. */
const lagged = anIndicator('oaks', {
  lag: 1,
  basis: 'calendar year',
  measures: [{ ...oaks, minimum: 0, maximum: 100 }],
});
const index = defineIndex({
  id: 'made',
  title: 'Made',
  children: [lagged, anIndicator('trees', { basis: 'calendar year', measures: [trees] })],
  normalise: minMax(),
  aggregate: arithmetic(),
  coverage: { share: 0.5, perGroup: 0 },
});
const openIn = (year: string): string[] =>
  madeUnits
    .filter(({ opened, closed = '9999' }) => opened <= `${year}-12-31` && `${year}-12-31` <= closed)
    .map(({ id }) => id)
    .sort();
/** What was published: every unit that was open at the end of a year. */
const published = (['2016', '2017', '2018', '2019', '2020'] as const).flatMap((year) =>
  openIn(year).flatMap((id, i) => [made(id, year, 'oaks', 10 * (i + 1), [i + 1, 10]), made(id, year, 'trees', i + 1)]),
);

describe('an index scored on the boundaries asked for', () => {
  const at = (boundaries: string) => ({ boundaries, lineage: madeLineage });
  const unitsOf = (on: string | undefined, year: '2018' | '2019' | '2020'): string[] =>
    score(index, published, on === undefined ? undefined : at(on))
      .of(year)
      .units.map(({ id }) => id);

  it('lists as published every unit with a figure, closed or not', () => {
    expect(unitsOf(undefined, '2018')).toEqual([...openIn('2018'), 'north', 'south'].sort());
  });

  it('lists for each year of its own those open at its end, and for a date those open then', () => {
    for (const year of ['2018', '2019', '2020'] as const) {
      expect(unitsOf('own', year)).toEqual(openIn(year));
      expect(unitsOf('latest', year)).toEqual(openIn('2020'));
      expect(unitsOf('2017-12-31', year)).toEqual(openIn('2017'));
    }
  });

  it('merges the lagged figures of what ended meanwhile where that is exact, and says where it is not', () => {
    const scores = score(index, published, at('own'));
    const cell = (year: '2018' | '2019' | '2020', id: string): number | undefined => {
      const panel = scores.of(year);
      return panel.indicator('oaks').raw.values[panel.indexOf(id)];
    };
    // 2017: county 1, isle 2, moor 3, north 4, port 5, south 6 of 10 each.
    expect(cell('2018', 'town')).toBe(50);
    expect(cell('2019', 'hill')).toBeNaN();
    expect(cell('2020', 'new-port')).toBeNaN();
    expect(scores.issues.map(({ message }) => message)).toContain(
      'Share of oaks of NEW-PORT, 2016, 2017, 2018, 2019, is not available: its area is not that of the units with figures, moor, port.',
    );
    const messages = scores.issues.map(({ message }) => message);
    expect(new Set(messages).size).toBe(messages.length);
  });

  it('is as without boundaries where nothing changed', () => {
    const still = published.filter(({ unit, period }) => period === '2020' || unit.id === 'isle' || unit.id === 'town');
    const own = score(index, still, at('own')).of('2020');
    expect([...own.score.values]).toEqual([...score(index, still).of('2020').score.values]);
  });

  it('takes a list of figures that can be read only once', () => {
    const once = (function* () {
      yield* published;
    })();
    expect(score(index, once, at('own')).of('2019').of).toBe(score(index, published, at('own')).of('2019').of);
  });

  it('uses a named denominator that the index itself does not need, and says so; a wrong one is used for nothing', () => {
    const shares = published
      .filter(({ measure }) => measure === 'oaks')
      .map(({ numerator, denominator, ...rest }) => rest);
    const counts = published.filter(({ measure }) => measure === 'trees');
    const alone = defineIndex({ ...index, children: [lagged], weights: {} });
    const weighted = { ...at('own'), weightedBy: { oaks: trees } };
    const scores = score(alone, [...shares, ...counts], weighted);
    const year = scores.of('2018');
    // (4 * 40 + 6 * 60) / 10
    expect(year.indicator('oaks').raw.values[year.indexOf('town')]).toBe(52);
    expect(scores.issues.map(({ code }) => code)).toContain('weighted-rate');
    const wrong = counts.map((figure) => ({
      ...figure,
      value: figure.unit.id === 'north' ? Number.POSITIVE_INFINITY : figure.value,
    }));
    const without = score(alone, [...shares, ...wrong], weighted);
    expect(without.of('2018').indicator('oaks').raw.values[year.indexOf('town')]).toBeNaN();
    expect(without.issues.filter(({ code }) => code === 'not-finite')).toHaveLength(2);
  });

  it('makes nothing of impossible figures', () => {
    const wrong = published.map((figure) =>
      figure.unit.id === 'north' && figure.measure === 'oaks' ? { ...figure, value: 140 } : figure,
    );
    const panel = arrange(index, wrong, at('own'));
    const year = panel.periods.find(({ period }) => period === '2018');
    const town = year?.units.findIndex(({ id }) => id === 'town') ?? -1;
    expect(year?.raw[0]?.values[town]).toBeNaN();
    expect(year?.figures[0]?.[town]?.[0]?.value).toBe('rejected');
    expect(panel.issues.filter(({ code }) => code === 'out-of-range')).toHaveLength(2);
  });

  it('lets a substitute fill a hole that boundaries made', () => {
    const because = 'It is a made index.';
    const spec = { ...index, substitutes: [{ indicator: 'trees', period: '2016', from: '2020', because }] as const };
    const cell = (on: typeof index | typeof spec): number => {
      const year = arrange(on, published, at('latest')).periods.find(({ period }) => period === '2016');
      return year?.raw[1]?.values[year.units.findIndex(({ id }) => id === 'hill')] ?? Number.NEGATIVE_INFINITY;
    };
    expect(cell(index)).toBeNaN();
    expect(cell(spec)).toBe(
      published.find((f) => f.unit.id === 'hill' && f.period === '2020' && f.measure === 'trees')?.value,
    );
  });

  it('claims no bounds for what is missing because a part was suppressed: the rule was about the part', () => {
    const counted = { ...trees, suppressed: [1, 4] as const };
    const spec = defineIndex({
      ...index,
      children: [anIndicator('trees', { basis: 'calendar year', measures: [counted] })],
      weights: {},
    });
    const figures = [
      made('north', '2016', 'trees', 'suppressed'),
      made('south', '2016', 'trees', 50),
      made('isle', '2016', 'trees', 'suppressed'),
    ];
    const [year] = arrange(spec, figures, at('latest')).periods;
    expect(year?.units.map(({ id }) => id)).toEqual(['isle', 'town']);
    expect([...(year?.bounds[0]?.high ?? [])]).toEqual([4, Number.NaN]);
    expect(year?.figures[0]?.[1]?.[0]?.value).toBe('suppressed');
  });

  it('is not scored on the boundaries of a panel twice', () => {
    const panel = arrange(index, published, at('latest'));
    expect(
      score(index, panel)
        .of('2020')
        .units.map(({ id }) => id),
    ).toEqual(openIn('2020'));
    expect(() => score(index, panel, at('latest'))).toThrow('A panel has its boundaries. Give them to arrange.');
  });
});

/** What happens in a made year: which of the open units, and how a number says in what proportion. */
interface Happening {
  readonly kind: 'recode' | 'split' | 'merge' | 'transfer';
  readonly which: number;
  readonly other: number;
  readonly part: number;
}

const happenings = fc.array(
  fc.record<Happening>({
    kind: fc.constantFrom('recode', 'split', 'merge', 'transfer'),
    which: fc.nat(99),
    other: fc.nat(99),
    part: fc.nat(99),
  }),
  { maxLength: 6 },
);

/** A made place of which every unit has some: so many trees, and so many oaks among them. */
interface Place {
  readonly trees: number;
  readonly oaks: number;
}
interface Holding {
  readonly id: string;
  readonly opened: string;
  readonly places: readonly Place[];
}

/** A register that a sequence of happenings makes, one a year from 2001, and what every unit open at a year's end consists of. */
function history(start: readonly (readonly Place[])[], events: readonly Happening[]) {
  const units = new Map<string, LineageUnit>();
  let open: Holding[] = start.map((places, i) => ({ id: `u${i}`, opened: '2000-01-01', places }));
  const years: { readonly period: `${number}`; readonly open: readonly Holding[] }[] = [{ period: '2000', open }];
  const end = ({ id, opened }: Holding, year: number, successors: readonly string[]): unknown =>
    units.set(id, { id, opened, closed: `${year}-06-30`, successors });
  events.forEach(({ kind, which, other, part }, i) => {
    const year = 2001 + i;
    const start = (name: string, places: readonly Place[]): Holding => ({
      id: `${name}${year}`,
      opened: `${year}-07-01`,
      places,
    });
    const one = open[which % open.length];
    const two = open[other % open.length];
    if (!one || !two) return;
    const cut = 1 + (part % Math.max(1, one.places.length - 1));
    const rest = (...gone: readonly Holding[]): Holding[] => open.filter((unit) => !gone.includes(unit));
    if (kind === 'split' && one.places.length > 1) {
      const parts = [start('a', one.places.slice(0, cut)), start('b', one.places.slice(cut))];
      end(
        one,
        year,
        parts.map(({ id }) => id),
      );
      open = [...rest(one), ...parts];
    } else if (kind === 'merge' && one !== two) {
      const whole = start('m', [...one.places, ...two.places]);
      for (const unit of [one, two]) end(unit, year, [whole.id]);
      open = [...rest(one, two), whole];
    } else if (kind === 'transfer' && one !== two && one.places.length > 1) {
      const [less, more] = [
        start('l', one.places.slice(0, cut)),
        start('g', [...two.places, ...one.places.slice(cut)]),
      ];
      end(one, year, [less.id, more.id]);
      end(two, year, [more.id]);
      open = [...rest(one, two), less, more];
    }
    // A recode is for the code alone: nothing of it is in the register but the date.
    years.push({ period: `${year}`, open });
  });
  for (const { id, opened } of open) units.set(id, { id, opened, successors: [] });
  return { units: [...units.values()], years };
}

const sum = (places: readonly Place[], key: keyof Place): number =>
  places.reduce((total, place) => total + place[key], 0);
const source = { publication: 'Made', file: 'made.csv', column: 'made' };
const shareOnly: Measure = { ...oaks, id: 'share-only' };

/** Every figure of a unit in a year: a number, a share with counts, and the same share without. */
function figuresOf({ id, places }: Holding, period: Period): Observation<Unit>[] {
  const [numerator, denominator] = [sum(places, 'oaks'), sum(places, 'trees')];
  const about = { unit: { id, name: id }, period, source };
  const share = (100 * numerator) / denominator;
  return [
    { ...about, measure: 'trees', value: denominator },
    { ...about, measure: 'oaks', value: share, numerator, denominator },
    { ...about, measure: 'share-only', value: share },
  ];
}

describe('any sequence of recodes, splits, merges and transfers', () => {
  const place = fc
    .integer({ min: 1, max: 50 })
    .chain((all) => fc.integer({ min: 0, max: all }).map((some): Place => ({ trees: all, oaks: some })));
  const start = fc.array(fc.array(place, { minLength: 1, maxLength: 4 }), { minLength: 1, maxLength: 5 });
  const seeded = { seed: 20190401, numRuns: 150 };
  const measures = [trees, oaks, shareOnly];

  it('leaves every unit of a date there once, every known figure right, and the sum of all counts as it was', () => {
    let made = 0;
    let missing = 0;
    fc.assert(
      fc.property(start, happenings, (places, events) => {
        const { units, years } = history(places, events);
        const lineage = defineLineage<Unit>({
          units,
          unitOn: (id, on) => ({ id, name: `${id} on ${on}` }),
          dateOf: (period) => `${period}-12-31`,
        });
        const published = years.flatMap(({ period, open }) => open.flatMap((unit) => figuresOf(unit, period)));
        for (const { period: when, open } of years) {
          const on = `${when}-12-31`;
          const { observations, left } = lineage.restate(published, { on, measures });
          const truth = new Map(open.map((unit) => [unit.id, unit]));
          const keys = observations.map(({ unit, period, measure }) => `${unit.id} ${period} ${measure}`);
          expect(keys.toSorted()).toEqual(
            years
              .flatMap(({ period }) => open.flatMap(({ id }) => measures.map((m) => `${id} ${period} ${m.id}`)))
              .toSorted(),
          );
          for (const { unit, period, measure, value, numerator, denominator, parts } of observations) {
            expect(unit.name).toBe(`${unit.id} on ${on}`);
            const holding = truth.get(unit.id);
            if (value === 'other-boundaries') missing += 1;
            if (!holding || typeof value !== 'number') continue;
            const right = figuresOf(holding, period).find((figure) => figure.measure === measure);
            if (parts && parts.length > 1) made += 1;
            expect(value).toBeCloseTo(Number(right?.value), 9);
            expect([numerator, denominator]).toEqual([right?.numerator, right?.denominator]);
            // A rate without counts is only ever carried over.
            if (measure === 'share-only') expect((parts ?? []).length).toBeLessThanOrEqual(1);
          }
          for (const { period } of years) {
            const total = (list: readonly Observation<Unit>[]): number[] => {
              const mine = list.filter((figure) => figure.period === period && typeof figure.value === 'number');
              const numbers = mine.filter(({ measure }) => measure === 'trees').map(({ value }) => Number(value));
              return [numbers, mine.flatMap((f) => f.numerator ?? []), mine.flatMap((f) => f.denominator ?? [])].map(
                (all) => all.reduce((total, one) => total + one, 0),
              );
            };
            expect(total([...observations, ...left])).toEqual(total(published));
          }
          // What was split comes back whole.
          const back = lineage.restate([...observations, ...left], { on: `${years[0]?.period}-12-31`, measures });
          const first = published.filter(({ period }) => period === years[0]?.period);
          const whole = new Map(back.observations.map((f) => [`${f.unit.id} ${f.period} ${f.measure}`, f]));
          for (const figure of first) {
            const again = whole.get(`${figure.unit.id} ${figure.period} ${figure.measure}`);
            // A merger cannot be undone; nothing else is lost.
            if (typeof again?.value === 'number') expect(again.value).toBeCloseTo(Number(figure.value), 9);
            else expect(observations.some(({ parts = [] }) => parts.length > 1 && parts.includes(figure))).toBe(true);
          }
        }
      }),
      seeded,
    );
    // Both ends of what can happen were met.
    expect(made).toBeGreaterThan(500);
    expect(missing).toBeGreaterThan(500);
  });
});
