import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { catalogue } from '../../../indicators/index.ts';
import type { Observation } from '../../../src/core/observation.ts';
import { figures } from '../../../src/england/index.ts';
import { checkFigures } from '../../../src/sources/check-figures.ts';
import { authoritiesByDate } from '../../../src/sources/checks/authorities-by-date.ts';
import type { CheckResult } from '../../../src/sources/checks/check.ts';
import { figureSymbols } from '../../../src/sources/checks/figure-symbols.ts';
import { figureTotals } from '../../../src/sources/checks/figure-totals.ts';
import { inRange } from '../../../src/sources/checks/in-range.ts';
import { jumps } from '../../../src/sources/checks/jumps.ts';
import { figureChecks } from '../../../src/sources/checks/lists.ts';
import { onItsBasis } from '../../../src/sources/checks/on-its-basis.ts';
import { ratesAndCounts } from '../../../src/sources/checks/rates-and-counts.ts';
import { registeredAuthorities } from '../../../src/sources/checks/registered-authorities.ts';
import { repeatedFigures } from '../../../src/sources/checks/repeated-figures.ts';
import { series } from '../../../src/sources/checks/series.ts';
import { vintages } from '../../../src/sources/checks/vintages.ts';
import { measures, saidOf, year } from './made.ts';

const sound = [
  ...year('rate', '2017/18'),
  ...year('rate', '2018/19'),
  ...year('plans', '2017/18'),
  ...year('plans', '2018/19'),
];

/** Made figures with those of one authority, measure and year changed. */
function changed(id: string, measure: string, period: string, to: Partial<Observation>): Observation[] {
  return sound.map((figure) =>
    figure.unit.id === id && figure.measure === measure && figure.period === period ? { ...figure, ...to } : figure,
  );
}

/** One figure of the made ones. */
function one(id: string, measure = 'rate'): Observation {
  const found = sound.find((f) => f.unit.id === id && f.measure === measure && f.period === '2018/19');
  if (!found) throw new Error(id);
  return found;
}

function messages({ findings }: CheckResult): string[] {
  return findings.map(({ message }) => message);
}

describe('checkFigures', () => {
  it('finds nothing in sound made figures', () => {
    const { verdict, results } = checkFigures(sound, measures);
    expect(verdict).toBe('PASS');
    expect(results.map(({ check, found }) => [check, found])).toEqual(figureChecks.map(({ id }) => [id, 0]));
  });

  it('says where a finding is: authority, year, measure, file, column, value and what to do', () => {
    const { findings } = saidOf(inRange, changed('leeds', 'rate', '2018/19', { value: 400 }));
    expect(findings).toEqual([
      {
        code: 'in-range',
        severity: 'error',
        message: 'Made rate of Leeds, 2018/19 is 400 per cent.',
        remedy: 'It must be from 0 to 100: check the figure and its unit.',
        unit: 'leeds',
        period: '2018/19',
        measure: 'rate',
        file: 'made.csv',
        column: 'value',
        value: '400',
      },
    ]);
  });

  it('repeated-figures: a warning where they are the same, a failure where not', () => {
    const same = saidOf(repeatedFigures, [...sound, one('leeds')]);
    expect([same.verdict, messages(same)]).toEqual(['WARNING', ['rate of Leeds, 2018/19 is given more than once.']]);
    const other = saidOf(repeatedFigures, [...sound, { ...one('leeds'), value: 99 }]);
    expect([other.verdict, messages(other)]).toEqual([
      'FAIL',
      [`rate of Leeds, 2018/19 is ${one('leeds').value} and 99.`],
    ]);
  });

  it('registered-authorities: units that are not in the register, once each', () => {
    const unit = { id: 'camdem', name: 'Camdem' };
    const { verdict, findings } = saidOf(
      registeredAuthorities,
      sound.map((figure) => (figure.unit.id === 'camden' ? { ...figure, unit } : figure)),
    );
    expect([verdict, findings.length, findings[0]?.remedy]).toEqual(['FAIL', 1, 'Did you mean "Camden"?']);
    const stranger = { ...one('leeds'), unit: { id: 'E08000035', name: 'Leeds' } };
    expect(messages(saidOf(registeredAuthorities, [stranger]))[0]).toContain('"E08000035" is no id of the register');
  });

  it.each([
    ['2017/18', 152],
    ['2019/20', 151],
    ['2021/22', 152],
    ['2023/24', 153],
  ] as const)('authorities-by-date: knows that %s has %i authorities', (period, count) => {
    const all = year('rate', period);
    expect(all).toHaveLength(count);
    expect(saidOf(authoritiesByDate, all).found).toBe(0);
    const { verdict, findings } = saidOf(
      authoritiesByDate,
      all.filter(({ unit }) => unit.id !== 'leeds'),
    );
    expect(verdict).toBe('WARNING');
    expect(findings[0]?.message).toMatch(
      new RegExp(`: no row for Leeds \\(${count - 1} authorities, ${count} open on `),
    );
  });

  it('authorities-by-date: only notes that City of London and Isles of Scilly are left out', () => {
    const { verdict, findings } = saidOf(
      authoritiesByDate,
      year('rate', '2018/19').filter(({ unit }) => unit.id !== 'city-of-london' && unit.id !== 'isles-of-scilly'),
    );
    expect([verdict, findings[0]?.severity]).toEqual(['PASS', 'note']);
  });

  it('authorities-by-date: finds one that was not open, and one beside what took over from it', () => {
    const later = year('rate', '2022/23').filter(({ unit }) => unit.id === 'dorset');
    const early = later.map((figure): Observation => ({ ...figure, period: '2017/18' }));
    expect(messages(saidOf(authoritiesByDate, [...year('rate', '2017/18'), ...early]))).toEqual([
      'rate, 2017/18: Dorset was not open then (153 authorities, 152 open on 2018-01-31).',
      'rate, 2017/18: Dorset and what took over from it are both there (153 authorities, 152 open on 2018-01-31).',
    ]);
  });

  it('on-its-basis: a calendar year for a measure by academic year, and a measure that is not known', () => {
    const calendar = saidOf(
      onItsBasis,
      sound.map((figure) => ({ ...figure, period: '2018' as const })),
    );
    expect(calendar.verdict).toBe('FAIL');
    expect(calendar.found).toBe(2);
    expect(calendar.findings[0]).toMatchObject({
      value: '2018',
      remedy: 'Write the period as an academic year, 2018/19.',
    });
    expect(messages(saidOf(onItsBasis, [{ ...one('leeds'), measure: 'rates' }]))).toEqual([
      '"rates" is no measure (2018/19).',
    ]);
  });

  it('rates-and-counts: a rate that its counts do not make', () => {
    const right = changed('leeds', 'rate', '2018/19', { value: 41.2, numerator: 412, denominator: 1001 });
    expect(saidOf(ratesAndCounts, right).found).toBe(0);
    const wrong = saidOf(
      ratesAndCounts,
      changed('leeds', 'rate', '2018/19', { value: 41.3, numerator: 412, denominator: 1001 }),
    );
    expect([wrong.verdict, messages(wrong)]).toEqual([
      'FAIL',
      ['rate of Leeds, 2018/19 is 41.3, and 412 of 1001 make 41.1588.'],
    ]);
  });

  it('rates-and-counts: allows for counts rounded to 5, and finds swapped and negative ones', () => {
    const rounded = { value: 41.5, numerator: 415, denominator: 1005 };
    expect(saidOf(ratesAndCounts, changed('leeds', 'rate', '2018/19', rounded)).found).toBe(0);
    const swapped = saidOf(ratesAndCounts, changed('leeds', 'rate', '2018/19', { numerator: 1001, denominator: 412 }));
    expect(swapped.findings[0]?.remedy).toBe('Check whether the two are swapped.');
    const negative = saidOf(ratesAndCounts, changed('leeds', 'rate', '2018/19', { numerator: 1, denominator: -412 }));
    expect(messages(negative)).toEqual(['rate of Leeds, 2018/19: a count is negative.']);
  });

  it('figure-totals: authorities that do not add up to their region or England', () => {
    const plans = year('plans', '2018/19');
    const sum = plans.reduce((total, { value }) => total + Number(value), 0);
    const whole = (name: string, value: number): Observation => ({
      ...one('leeds', 'plans'),
      unit: { id: name, name },
      value,
    });
    expect(saidOf(figureTotals, [...plans, whole('England', sum)]).found).toBe(0);
    const wrong = saidOf(figureTotals, [...plans, whole('England', sum + 31)]);
    expect([wrong.verdict, messages(wrong)]).toEqual([
      'WARNING',
      [`plans, 2018/19: 152 authorities add up to ${sum}, and England is ${sum + 31}.`],
    ]);
    const inLondon = plans.filter(({ unit }) => 'region' in unit && /London/.test(String(unit.region)));
    const london = inLondon.reduce((total, { value }) => total + Number(value), 0);
    expect(saidOf(figureTotals, [...plans, whole('London', london)]).found).toBe(0);
    expect(saidOf(figureTotals, [...plans, whole('London', london + 11)]).found).toBe(1);
  });

  it('figure-totals: numerators and denominators, which may fall short where one is withheld', () => {
    const counted = year('rate', '2018/19').map((figure) => ({ ...figure, numerator: 41, denominator: 101 }));
    const england = {
      ...one('leeds'),
      unit: { id: 'england', name: 'England' },
      numerator: 41 * 152,
      denominator: 101 * 152,
    };
    expect(saidOf(figureTotals, [...counted, england]).found).toBe(0);
    expect(messages(saidOf(figureTotals, [...counted, { ...england, denominator: 101 * 152 + 1 }]))).toEqual([
      'rate, 2018/19: the denominators of 152 authorities add up to 15352, and England is 15353.',
    ]);
    const { numerator: _, ...withheld } = one('leeds');
    const short = [...counted.filter(({ unit }) => unit.id !== 'leeds'), { ...withheld, denominator: 101 }];
    expect(saidOf(figureTotals, [...short, england]).found).toBe(0);
  });

  it('jumps: a change far from that of the others, by difference or by ratio', () => {
    const rate = saidOf(jumps, changed('leeds', 'rate', '2018/19', { value: 4.2 }));
    expect([rate.verdict, rate.found]).toEqual(['WARNING', 1]);
    expect(messages(rate)[0]).toMatch(
      /^rate of Leeds is 4\.2 in 2018\/19, after 4[\d.]+ in 2017\/18: \d+ times the usual/,
    );
    const grown = sound.map((figure, i) =>
      figure.measure === 'plans' && figure.period === '2018/19'
        ? { ...figure, value: Number(figure.value) * (1.05 + (i % 7) / 100) }
        : figure,
    );
    expect(saidOf(jumps, grown).found).toBe(0);
    const halved = grown.map((figure) =>
      figure.unit.id === 'leeds' && figure.measure === 'plans' && figure.period === '2018/19'
        ? { ...figure, value: Number(figure.value) / 2 }
        : figure,
    );
    expect(saidOf(jumps, halved).findings.map(({ unit }) => unit)).toEqual(['leeds']);
  });

  it('jumps: a change of all alike, few authorities and years apart are passed over', () => {
    const shifted = sound.map((figure) =>
      figure.period === '2018/19' ? { ...figure, value: Number(figure.value) + 30 } : figure,
    );
    expect(saidOf(jumps, shifted).found).toBe(0);
    const jump = changed('leeds', 'rate', '2018/19', { value: 4.2 });
    const few = new Set(
      year('rate', '2018/19')
        .slice(0, 18)
        .map(({ unit }) => unit.id),
    );
    expect(
      saidOf(
        jumps,
        jump.filter(({ unit }) => unit.id === 'leeds' || few.has(unit.id)),
      ).found,
    ).toBe(0);
    const apart = jump.map((figure) =>
      figure.period === '2018/19' ? { ...figure, period: '2019/20' as const } : figure,
    );
    expect(saidOf(jumps, apart).found).toBe(0);
  });

  it('vintages: one measure and year from two publications', () => {
    const source = { publication: 'Made publication, revised', file: 'made-2.csv', column: 'value' };
    const { verdict, findings } = saidOf(vintages, changed('leeds', 'rate', '2018/19', { source }));
    expect([verdict, findings[0]?.message]).toEqual([
      'WARNING',
      'rate, 2018/19: 151 from Made publication, made.csv; 1 from Made publication, revised, made-2.csv.',
    ]);
  });

  it('series: gaps, an early end and a late beginning', () => {
    const years = (measure: 'rate' | 'plans', ...periods: ('2016/17' | '2017/18' | '2018/19')[]) =>
      periods.flatMap((period) => year(measure, period));
    const gap = saidOf(series, [...years('rate', '2016/17', '2018/19'), ...years('plans', '2016/17', '2017/18')]);
    expect(gap.findings.map(({ severity, message }) => `${severity}: ${message}`)).toEqual([
      'warning: plans ends with 2017/18, and others go on to 2018/19.',
      'warning: rate has no numbers in 2017/18, and goes on after.',
    ]);
    const late = saidOf(series, [
      ...years('rate', '2016/17', '2017/18', '2018/19'),
      ...years('plans', '2017/18', '2018/19'),
    ]);
    expect([late.verdict, messages(late)]).toEqual(['PASS', ['plans begins with 2017/18, and others with 2016/17.']]);
  });

  it('figure-symbols: counts reasons, and warns of a year without a number', () => {
    const some = saidOf(figureSymbols, changed('leeds', 'rate', '2018/19', { value: 'suppressed' }));
    expect([some.verdict, messages(some)]).toEqual([
      'PASS',
      ['rate, 2018/19: of 152 figures 1 suppressed by the publisher to protect small numbers (c).'],
    ]);
    const none = saidOf(
      figureSymbols,
      sound.map((figure) => ({ ...figure, value: 'not-available' as const })),
    );
    expect([none.verdict, none.found]).toEqual(['WARNING', 4]);
  });

  it('says the same, findings and all, in whatever order figures come', () => {
    const wrong = [
      ...changed('leeds', 'rate', '2018/19', { value: 400 }),
      { ...one('leeds'), value: 3 },
      { ...one('camden'), unit: { id: 'camdem', name: 'Camdem' } },
      { ...one('kent', 'plans'), unit: { id: 'england', name: 'England' } },
      { ...one('york'), value: 'unreliable' as const },
      { ...one('bury'), numerator: 3, denominator: 2 },
    ];
    const before = checkFigures(wrong, measures);
    expect(before.verdict).toBe('FAIL');
    fc.assert(
      fc.property(fc.shuffledSubarray(wrong, { minLength: wrong.length }), (shuffled) => {
        expect(checkFigures(shuffled, measures)).toEqual(before);
      }),
      { seed: 4, numRuns: 20 },
    );
  });
});

describe('the carried figures', () => {
  const known = catalogue.flatMap((indicator) => indicator.measures);
  const { verdict, results } = checkFigures(figures(), known, { examples: 1000 });
  const result = (id: string): CheckResult => {
    const found = results.find(({ check }) => check === id);
    if (!found) throw new Error(id);
    return found;
  };
  const warned = (id: string): string[] =>
    result(id)
      .findings.filter(({ severity }) => severity === 'warning')
      .map(({ message }) => message);

  it('fail no check', () => {
    expect(verdict).toBe('WARNING');
    expect(results.filter((r) => r.verdict !== 'PASS').map(({ check }) => check)).toEqual([
      'authorities-by-date',
      'jumps',
      'series',
      'figure-symbols',
    ]);
  });

  it('have authorities beside their successors where both were published for a year of change', () => {
    const beside = warned('authorities-by-date').filter((message) => message.includes('both there'));
    const years = new Set(beside.map((message) => /, (\d{4}(?:\/\d\d)?): /.exec(message)?.[1]));
    // Dorset 2019, Northamptonshire 2021, Cumbria 2023; and the tribunal table gives Dorset under its later code throughout.
    expect([...years].sort()).toEqual([
      '2016',
      '2017',
      '2018',
      '2018/19',
      '2019',
      '2020/21',
      '2021',
      '2022/23',
      '2023',
    ]);
    expect(beside.filter((message) => /, 201[678]: /.test(message)).every((m) => m.startsWith('tribunal-'))).toBe(true);
  });

  it('lack rows that the publications lack: Northamptonshire in summer 2021, nine authorities of plans by need in 2016', () => {
    const missing = warned('authorities-by-date').filter((message) => message.includes('no row for'));
    expect(missing.map((message) => message.replace(/ \(.*/, ''))).toEqual([
      'permanent-exclusion-rate-ehcp-summer, 2020/21: no row for North Northamptonshire; West Northamptonshire',
      'permanent-exclusion-rate-no-sen-summer, 2020/21: no row for North Northamptonshire; West Northamptonshire',
      'permanent-exclusion-rate-sen-support-summer, 2020/21: no row for North Northamptonshire; West Northamptonshire',
      'semh-share-of-plans, 2015/16: no row for Bournemouth; City of London; Cumbria; Dorset; Gateshead; Isles of Scilly and 3 more',
      'suspension-rate-ehcp-summer, 2020/21: no row for North Northamptonshire; West Northamptonshire',
      'suspension-rate-no-sen-summer, 2020/21: no row for North Northamptonshire; West Northamptonshire',
      'suspension-rate-sen-support-summer, 2020/21: no row for North Northamptonshire; West Northamptonshire',
    ]);
  });

  it('jump where a publication does: Bradford’s placements in 2016/17, Newham’s plans in 2024/25, and tiny authorities', () => {
    const units = new Map<string, number>();
    for (const { unit = '' } of result('jumps').findings) units.set(unit, (units.get(unit) ?? 0) + 1);
    expect(result('jumps').found).toBe(91);
    expect((units.get('city-of-london') ?? 0) + (units.get('isles-of-scilly') ?? 0)).toBe(38);
    expect(units.get('bradford')).toBe(5);
    expect(units.get('newham')).toBe(7);
    expect(warned('jumps')).toContain(
      'ehc-plans of Newham is 1199 in 2024/25, after 2705 in 2023/24: 21 times the usual spread of changes.',
    );
  });

  it('have gaps where nothing was collected, and end where the series did', () => {
    const gaps = warned('series').filter((message) => message.includes('no numbers in'));
    expect(gaps).toHaveLength(16);
    expect(gaps.filter((message) => !/no numbers in 2019\/20(, 2020\/21)?, and/.test(message))).toEqual([
      'semh-share-of-plans has no numbers in 2016/17, 2017/18, 2018/19, 2019/20, 2020/21, 2021/22, 2022/23, 2023/24, and goes on after.',
    ]);
    expect(warned('series').filter((message) => message.includes('ends with'))).toHaveLength(16);
  });

  it('have years of symbols alone in the pandemic, and no others', () => {
    expect(warned('figure-symbols').filter((message) => !/, (2019\/20|2020\/21): /.test(message))).toEqual([]);
    expect(warned('figure-symbols')).toHaveLength(18);
  });
});
