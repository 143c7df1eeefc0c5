import { describe, expect, it } from 'vitest';
import { inclusionIndex } from '../../../indicators/index.ts';
import { simulate } from '../../../src/analyse/simulate/simulate.ts';
import { change } from '../../../src/analyse/time/change.ts';
import { changeIntervals } from '../../../src/analyse/time/change-intervals.ts';
import { defineIndex } from '../../../src/core/define-index.ts';
import type { Unit } from '../../../src/core/observation.ts';
import { oneLine } from '../../../src/core/text.ts';
import { type AuthorityUnit, figures, neighboursOf } from '../../../src/england/index.ts';
import { imputeBounds } from '../../../src/impute/index.ts';
import { type SentenceKind, type SentenceOptions, sentences } from '../../../src/report/index.ts';
import { score } from '../../../src/score.ts';
import { anIndicator, figuresOf } from '../../fixtures/small.ts';
import { hostile, towns } from '../charts/chart-data.ts';
import { townIndex, townScores } from '../charts/towns.ts';

const scores = score(inclusionIndex, figures());
const year = '2023/24';
const uncertainty = await simulate(inclusionIndex, figures(), {
  seed: 1,
  replicates: 60,
  years: [year],
  denominators: figures(),
  workers: 1,
});
const intervals = changeIntervals(scores, {
  from: '2022/23',
  to: year,
  seed: 1,
  replicates: 30,
  denominators: figures(),
});
const moved = change(scores, { from: '2022/23', to: year, intervals });

/** The texts of one kind, of an English authority or of all. */
function said(kind: SentenceKind, unit?: string, options: SentenceOptions<AuthorityUnit> = {}): string[] {
  const told = sentences(scores, { year, ...(unit === undefined ? {} : { unit }), ...options });
  return told.filter((one) => one.kind === kind).map(({ text }) => text);
}

describe('sentences(scores, { unit }) says of a unit', () => {
  it('its rank, and how far simulations moved it', () => {
    const { best, worst } = uncertainty.of(year).unit('camden');
    const text = said('rank', 'camden', { uncertainty })[0] ?? '';
    expect(text).toMatch(
      /^Camden is ranked 35th of 149 in 2023\/24, and could be anywhere from \d+(st|nd|rd|th) to \d+(st|nd|rd|th)\.$/,
    );
    expect(
      text
        .match(/from (\d+)\D+(\d+)/)
        ?.slice(1)
        .map(Number),
    ).toEqual([best, worst]);
  });

  it('that nobody worked out how certain a rank is, without a simulation of that year', () => {
    const bare = 'Camden is ranked 35th of 149 in 2023/24; how certain that is was not worked out.';
    expect(said('rank', 'camden')).toEqual([bare]);
    const before = sentences(scores, { year: '2022/23', unit: 'camden', uncertainty });
    expect(before[0]?.text).toContain('was not worked out');
    expect(said('tied', 'camden')).toEqual([]);
    expect(said('quarter', 'camden')).toEqual(['That is in the best quarter.']);
  });

  it('why it is not ranked, and then neither score nor quarter nor others beside it', () => {
    const others = [{ title: 'all others', among: () => true }];
    const told = sentences(scores, { year, unit: 'cumberland', uncertainty, others });
    expect(told[0]).toEqual({ kind: 'rank', text: 'Cumberland is not ranked in 2023/24: none of Exclusions known.' });
    expect(told.map(({ kind }) => kind)).toEqual(['rank', 'strengths', 'weaknesses', 'gaps']);
    expect(told.at(-1)?.text).toMatch(
      /^Of its 12 indicators, 4 are not known \("Suspensions.*": no row in the data\)\.$/,
    );
  });

  it('its quarter with the share of simulations it is there, or in either end', () => {
    const { topQuarter, bottomQuarter } = uncertainty.of(year).unit('camden');
    expect(said('quarter', 'camden', { uncertainty })).toEqual([
      `That is in the best quarter, where it is in ${(100 * topQuarter).toFixed(0)} % of simulations.`,
    ]);
    expect(bottomQuarter).toBe(0);
    expect(said('quarter', 'blackpool', { uncertainty })).toEqual([
      'That is in the last quarter, where it is in all simulations.',
    ]);
    expect(said('quarter', 'leeds', { uncertainty })[0]).toMatch(
      /^That is in the middle half; it is in the best quarter in .* simulations, and in the last in .* simulations\.$/,
    );
  });

  it('how many cannot be told apart from it', () => {
    const { tiedWith } = uncertainty.of(year).unit('camden');
    expect(tiedWith).toBeGreaterThan(1);
    expect(said('tied', 'camden', { uncertainty })).toEqual([
      `Of the other 148, ${tiedWith} cannot be told apart from it.`,
    ]);
  });

  it('its place beside others, and passes over those that are nobody', () => {
    const neighbours = neighboursOf('camden').neighbours.map(({ authority }) => authority.id);
    const others = [
      { title: 'its statistical neighbours', among: neighbours },
      { title: 'nobody', among: ['camden'] },
      { title: 'those of the North East', among: (unit: AuthorityUnit) => unit.region === 'North East' },
      { title: 'those of Cumbria', among: ['cumberland', 'westmorland-and-furness'] },
    ];
    expect(said('beside', 'camden', { others })).toEqual([
      'Its score is 11.1 points below the mean of its statistical neighbours, 72.6; among them it comes 9th of 10, itself counted.',
      'Its score is 23.5 points above the mean of those of the North East, 38.0; among them it comes 1st of 13, itself counted.',
      'None of those of Cumbria is ranked, so there is nobody of them to compare it with.',
    ]);
  });

  it('that a mean lies within what its own score could be', () => {
    const { low, high } = uncertainty.of(year).unit('leeds');
    const text = said('beside', 'leeds', {
      uncertainty,
      others: [{ title: 'all others', among: () => true }],
    })[0];
    expect(low).toBeLessThan(49.8);
    expect(high).toBeGreaterThan(49.8);
    expect(text).toContain('which is within what its own score could be');
  });

  it('what moved, and whether its interval leaves chance out', () => {
    const row = moved.rows.find(({ id }) => id === 'camden');
    const text = said('change', 'camden', { change: moved })[0] ?? '';
    expect(text).toContain(
      'Between 2022/23 and 2023/24 its score fell by 14.9 points, from 76.4 to 61.5, and its rank went from 10th of 151 to 35th of 149.',
    );
    expect(row?.interval?.isClear).toBe(true);
    expect(text).toContain(' That is more than chance alone would give: the change could be anywhere from -');
    const unclear = moved.rows.find(({ interval }) => interval && !interval.isClear);
    expect(said('change', unclear?.id, { change: moved })[0]).toMatch(
      / That is no more than chance could give: the change could be anywhere from \S+ to \S+, which holds 0\.$/,
    );
  });

  it('a change without an interval as nothing more than a change', () => {
    const bare = change(scores, { from: '2022/23', to: year });
    expect(said('change', 'camden', { change: bare })).toEqual([
      'Between 2022/23 and 2023/24 its score fell by 14.9 points, from 76.4 to 61.5, and its rank went from 10th of 151 to 35th of 149.',
    ]);
    expect(said('causes', 'camden', { change: bare })[0]).toMatch(
      /^The change of -14\.9 is made of -14\.2 from its own figures, \+1\.1 from what the others did, -0\.1 from those that came or went and -1\.7 from indicators whose series breaks in between\. The indicators that pulled it most that way are "Participation/,
    );
  });

  it('why there is no change to report', () => {
    expect(said('change', 'city-of-london', { change: moved })).toEqual([
      'There is no change since 2022/23 to report: not ranked in 2022/23: 7 of 12 indicators known, 8 needed.',
    ]);
    expect(said('change', 'cumberland', { change: moved })).toEqual([
      'There is no change since 2022/23 to report: it is ranked in neither year.',
    ]);
    expect(said('change', 'camden')).toEqual([]);
  });

  it('figures that rest on few cases', () => {
    expect(said('few', 'city-of-london')).toEqual([
      '"EHC plans placed in mainstream schools" rests on 24 cases, so that one more or less moves it by 4.2 points; 2 of its figures rest on fewer than 30: read its rank with care.',
    ]);
    expect(said('few', 'birmingham')).toEqual([]);
  });

  it('ranks that are shared, in the index and in an indicator, as equal', () => {
    const made = townScores();
    const told = sentences(made, { unit: 'c' });
    expect(told[0]?.text).toMatch(/^C is ranked \d\w\w equal of 4 in 2018\/19;/);
    expect(told.find(({ kind }) => kind === 'strengths')?.text).toContain(
      '"Title of x" (100.0 %, 1st equal of 5; higher is better)',
    );
  });

  it('what is not known, by its reason', () => {
    const made = townScores();
    expect(sentences(made, { unit: 'a' }).find(({ kind }) => kind === 'gaps')?.text).toBe(
      'Of its 3 indicators, 1 is not known ("Title of y": suppressed by the publisher to protect small numbers (c)).',
    );
    expect(sentences(made, { unit: 'b' }).find(({ kind }) => kind === 'gaps')?.text).toBe(
      'All of its 3 indicators are known.',
    );
    expect(sentences(made, { unit: 'z' })[0]?.text).toBe(
      'Z is not ranked in 2018/19: 1 of 3 indicators known, 2 needed.',
    );
  });

  it('that it stands in the better or lower half of none, where that is so', () => {
    const index = defineIndex({ ...townIndex, children: [anIndicator('x'), anIndicator('y')], weights: {} });
    const made = score(index, figuresOf({ a: [9, 9], b: [5, 5], c: [1, 1] }, ['x', 'y']));
    const kind = (unit: string, of: SentenceKind) => sentences(made, { unit }).find((one) => one.kind === of)?.text;
    expect(kind('a', 'weaknesses')).toBe('It is in the lower half of all in none of its known indicators.');
    expect(kind('c', 'strengths')).toBe('It is in the better half of all in none of its known indicators.');
  });

  it('its range where suppressed figures are known within bounds', () => {
    const measure = { title: 'Share', unit: 'per cent', basis: 'academic year', minimum: 0, maximum: 100 } as const;
    const bounded = anIndicator('y', { measures: [{ ...measure, id: 'y', suppressed: [1, 4] }] });
    const index = defineIndex({
      ...townIndex,
      children: [anIndicator('x'), bounded],
      impute: imputeBounds(),
      weights: {},
    });
    const source = { publication: 'Made', file: 'none', column: 'none' };
    const given = figuresOf({ a: [50, 2], b: [60, 40], c: [20, 30] }, ['x', 'y']);
    const hidden = {
      unit: { id: 'd', name: 'D', region: 'North' },
      period: '2018/19',
      measure: 'y',
      value: 'suppressed',
      denominator: 10,
      source,
    } as const;
    const made = score(index, [...given, ...figuresOf({ d: [55] }, ['x']), hidden]);
    const text = sentences(made, { unit: 'd' }).find(({ kind }) => kind === 'range')?.text;
    const range = made.of('2018/19').range;
    const place = made.of('2018/19').indexOf('d');
    expect(range?.low[place]).toBeLessThan(range?.high[place] ?? 0);
    expect(text).toMatch(
      /^With suppressed figures at either end of what they can be, its rank (is between|stays) \d.*, and its score between \d/,
    );
  });

  it('nothing of groups, neighbours or years where there are none', () => {
    const kinds = sentences(townScores(), { unit: 'b' }).map(({ kind }) => kind);
    expect(kinds).not.toContain('beside');
    expect(kinds).not.toContain('change');
  });
});

describe('sentences(scores) says of all units', () => {
  const nouns = { unit: 'authority', units: 'authorities', group: 'region', groups: 'regions' };

  it('who is first and last with their certainty, and who cannot be told apart', () => {
    const told = sentences(scores, { year, uncertainty, nouns });
    const { tiedWith } = uncertainty.of(year).unit('city-of-london');
    expect(told[0]?.text).toMatch(
      /^City of London is ranked 1st of 149 in 2023\/24, and could be anywhere from 1st to \d+/,
    );
    expect(told[1]?.text).toContain('of City of London rests on 24 cases');
    expect(told[2]?.text).toBe(
      `${tiedWith} others cannot be told apart from City of London, so that any of them may be first; beginning anew wherever one can be told apart from the first of its group, there are ${uncertainty.of(year).groups.length} groups.`,
    );
    expect(told[3]).toMatchObject({ kind: 'last' });
    expect(told[3]?.text).toMatch(/^Blackpool is ranked 149th of 149/);
  });

  it('how groups differ, and that most of what differs can be within them', () => {
    const [text = ''] = said('groups', undefined, { group: ({ region }) => region, nouns });
    expect(text).toMatch(
      /^Of 10 regions, Inner London \(73\.5, 13 authorities\) has the highest mean score and North East \(38\.0, 12 authorities\) the lowest/,
    );
    expect(text).toContain('Regions account for 54 % of the variance between authorities; the rest is within them.');
    expect(said('groups', undefined, { group: () => 'one' })).toEqual([]);
  });

  it('who rose most, and how many moved by more than chance, up and down', () => {
    const clear = moved.rows.filter(({ interval }) => interval?.isClear);
    const up = clear.filter(({ score: { change: by } }) => by > 0).length;
    expect(said('improved', undefined, { change: moved })[0]).toMatch(
      /^Since 2022\/23, the score of Islington rose by 14\.1 points, from 55\.2 to 69\.3, the most of 148 ranked in both years\. That is /,
    );
    expect(said('moved', undefined, { change: moved })).toEqual([
      `Of 148 changes, ${clear.length} are more than chance alone would give: ${up} up, ${clear.length - up} down. Looking at so many, some will seem so by chance.`,
    ]);
    expect(said('moved', undefined, { change: change(scores, { from: '2022/23', to: year }) })).toEqual([]);
  });

  it('who is not ranked, each with the reason', () => {
    expect(said('unranked', undefined, { nouns })[0]).toMatch(
      /^5 authorities have figures and are not ranked: Cumberland \(none of Exclusions known\), Cumbria \(4 of 12/,
    );
  });

  it('the names of those that share the first place, and of many some', () => {
    const made = townScores({ a: [100, 0, 10], b: [100, 0, 10], c: [0, 5, 0], d: [5, 5, 0] });
    expect(sentences(made)[0]?.text).toBe('A and B are ranked 1st equal of 4 in 2018/19.');
    const same = ['a', 'b', 'c', 'd', 'e', 'f'].map((id) => [id, [9, 2, 3]] as const);
    const told = sentences(townScores({ ...Object.fromEntries(same), n: [1, 3, 2], o: [1, 3, 2] }));
    expect(told.map(({ text }) => text)).toEqual([
      'A, B, C and 3 others are ranked 1st equal of 8 in 2018/19.',
      'N and O are ranked 7th equal of 8 in 2018/19.',
      'All 8 units with figures are ranked.',
    ]);
  });
});

describe('sentences(scores, options)', () => {
  it('refuses a change that ends in another year, a year that was not scored and a unit that is not there', () => {
    const earlier = change(scores, { from: '2021/22', to: '2022/23' });
    expect(() => sentences(scores, { year, change: earlier })).toThrow('the change is to 2022/23, the year is 2023/24');
    expect(() => sentences(scores, { year: '1999/00' })).toThrow('1999/00');
    expect(() => sentences(scores, { year, unit: 'atlantis' })).toThrow('No unit "atlantis"');
    const nothing = score(townIndex, []);
    expect(() => sentences(nothing)).toThrow('there is no year');
  });

  it('cuts names as long as a book, and keeps every sentence on one line', async () => {
    const data = await hostile();
    const texts = data.scores
      .of(data.year)
      .units.flatMap(({ id }: Unit) =>
        sentences(data.scores, { year: data.year, unit: id, uncertainty: data.simulation, change: data.change }),
      );
    const all = [...texts, ...sentences(data.scores, { year: data.year, change: data.change })];
    expect(all.length).toBeGreaterThan(50);
    for (const { text } of all) {
      expect(text).toBe(oneLine(text));
      expect(text.length).toBeLessThan(4000);
    }
  });

  it('works for made towns, and is the same each time', async () => {
    const data = await towns();
    const once = sentences(data.scores, {
      year: data.year,
      unit: data.unit,
      uncertainty: data.simulation,
      change: data.change,
    });
    expect(once[0]?.text).toMatch(/^Town B is ranked \d+\w\w of \d+ in 2021, and could be anywhere from/);
    const again = await towns();
    expect(
      sentences(again.scores, {
        year: again.year,
        unit: again.unit,
        uncertainty: again.simulation,
        change: again.change,
      }),
    ).toEqual(once);
  });
});
