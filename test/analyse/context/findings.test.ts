import { describe, expect, it } from 'vitest';
import { findings2019, inclusionIndex } from '../../../indicators/index.ts';
import type { Claim } from '../../../src/analyse/context/claim.ts';
import { findings } from '../../../src/analyse/context/findings.ts';
import { figures } from '../../../src/england/index.ts';
import { welch } from '../../../src/math/welch.ts';
import { score } from '../../../src/score.ts';
import { anIndicator } from '../../fixtures/small.ts';
import { carIndex, cars, hp, wt } from '../cars.ts';

const scores = score(carIndex, cars);
/** Cars by thirds: the first ten, the next ten, the rest. */
const group = ({ id }: { readonly id: string }): string => (id < 'a11' ? 'early' : id < 'a21' ? 'middle' : 'late');
const facts = { id: 'x', said: 'It was said.', source: { title: 'A study' } };
const together = (expected: 'higher' | 'lower', indicator = wt): Claim => ({
  ...facts,
  kind: 'together',
  of: ['none', 'mpg'],
  with: indicator,
  expected,
});
const found = (...claims: readonly Claim[]) =>
  findings(scores, { claims, data: cars, group, nouns: { units: 'cars', groups: 'thirds' } }).rows;

describe('findings()', () => {
  it('says that two things go together, with the numbers', () => {
    const [row] = found(together('lower'));
    expect(row).toMatchObject({
      ...facts,
      verdict: 'agrees',
      evidence: { kind: 'together', of: 'mpg', with: 'wt', n: 32 },
    });
    expect(row?.sentence).toBe(
      '"Title of mpg" is lower where "Title of wt" is higher: r = -0.87 (95 % -0.93 to -0.74), of ranks -0.89 (95 % -0.95 to -0.75), over 32 cars in 2018/19.',
    );
  });

  it('says where figures go the other way, or neither', () => {
    expect(found(together('higher'))[0]?.verdict).toBe('does not agree');
    // By place in the list: of no interest, and so of no clear side.
    const place = anIndicator('place');
    const data = cars.flatMap((one) =>
      one.measure === 'mpg' ? [{ ...one, measure: 'place', value: Number(one.unit.id.slice(1)) % 5 }] : [],
    );
    const [row] = findings(scores, { claims: [together('higher', place)], data, group }).rows;
    expect(row?.verdict).toBe('cannot say');
    expect(row?.sentence).toContain('"Title of mpg" is not clearly higher or lower where');
  });

  it('agrees in part where one of two correlations is clear, never against the other', () => {
    const odd = anIndicator('odd', { measures: [{ id: 'odd', title: 'odd', unit: 'number', basis: 'academic year' }] });
    // One car far off makes the straight line, and hardly moves the ranks.
    const data = cars.flatMap((one) => {
      const value = one.unit.id === 'a20' ? 1000 : Number(one.unit.id.slice(1)) % 5;
      return one.measure === 'mpg' ? [{ ...one, measure: 'odd', value }] : [];
    });
    const [row, other] = findings(scores, {
      claims: [together('higher', odd), together('lower', odd)],
      data,
      group,
    }).rows;
    expect(row?.verdict).toBe('in part');
    expect(row?.sentence).toContain('tends to be higher (by one of two measures)');
    expect(other?.verdict).toBe('cannot say');
  });

  it('names the year of the figures where it is another', () => {
    const later = cars.map((one) => (one.measure === 'wt' ? { ...one, period: '2020/21' as const } : one));
    const [row] = findings(scores, { claims: [together('lower')], data: later, group }).rows;
    expect(row?.sentence).toContain('where "Title of wt" (figures of 2020/21) is higher');
  });

  it('says how far groups are ahead, of all others or of those left', () => {
    const claim: Claim = { ...facts, kind: 'ahead', of: 'score', groups: ['late'] };
    const [row, second] = found(claim, { ...claim, groups: ['early'], leavingOut: ['late'] });
    const values = (name: string): number[] =>
      cars.flatMap((one) => (one.measure === 'mpg' && group(one.unit) === name ? [Number(one.value)] : []));
    const expected = welch(values('late'), [...values('early'), ...values('middle')]);
    expect(row?.evidence).toMatchObject({ kind: 'ahead', units: 12, others: 20, places: [2], among: 3, first: false });
    expect(row?.evidence).toMatchObject({ difference: expect.closeTo(expected.difference, 12) });
    expect(row?.verdict).toBe('cannot say');
    expect(row?.sentence).toMatch(
      /^In 2018\/19 the 12 cars of late score 0\.1 points lower on average than the 20 others \(difference -0\.1, 95 % -\d\.\d to \d\.\d, which chance can give\); it comes 2nd of 3 thirds\.$/,
    );
    expect(second?.sentence).toContain('than the 10 others outside late');
  });

  it('holds the four verdicts on a lead apart', () => {
    const split = ({ id }: { readonly id: string }): string => {
      // Thrifty cars, light ones, the rest: by what they do, so that sides are clear.
      const miles = Number(cars.find((one) => one.unit.id === id && one.measure === 'mpg')?.value);
      return miles > 26 ? 'best' : miles > 20 ? 'good' : 'poor';
    };
    const verdictOf = (groups: readonly string[]) =>
      findings(scores, { claims: [{ ...facts, kind: 'ahead', of: 'thrift', groups }], data: cars, group: split })
        .rows[0];
    expect(verdictOf(['best'])?.verdict).toBe('agrees');
    expect(verdictOf(['best', 'good'])?.verdict).toBe('agrees');
    expect(verdictOf(['good'])?.verdict).toBe('in part');
    expect(verdictOf(['poor'])?.verdict).toBe('does not agree');
    expect(verdictOf(['poor'])?.sentence).toContain('points lower in Thrift on average');
  });

  it('says why it cannot say', () => {
    const rows = found(
      { ...facts, kind: 'untested', because: 'Nobody counts it.' },
      { ...facts, kind: 'together', of: ['a', 'b'], with: wt, expected: 'higher' },
      together('higher', anIndicator('nowhere')),
    );
    expect(rows.map(({ verdict }) => verdict)).toEqual(['cannot say', 'cannot say', 'cannot say']);
    expect(rows.map(({ sentence }) => sentence)).toEqual([
      'Nobody counts it.',
      'The index has none of a, b.',
      'No correlation: no unit is known in both.',
    ]);
    expect(rows[0]).not.toHaveProperty('evidence');
  });

  it('gives each issue once', () => {
    const some = cars.filter(({ unit, measure }) => measure !== 'wt' || unit.id !== 'a07');
    const { issues } = findings(scores, {
      claims: [together('lower'), together('lower'), together('lower', hp)],
      data: some,
      group,
    });
    expect(issues.map(({ code, indicator }) => [code, indicator])).toEqual([['missing-context', 'wt']]);
  });

  it('refuses what it cannot do', () => {
    const claim: Claim = { ...facts, kind: 'ahead', of: 'score', groups: ['nobody'] };
    expect(() => found(claim)).toThrow('findings: no ranked unit is in "nobody". There are early, middle, late.');
    expect(() => found()).toThrow('there are no claims');
    expect(() => findings(scores, { claims: [claim], data: cars, group, level: 1 })).toThrow('level is 1');
  });

  it('bears out most of what was said in 2019, on our figures of 2023/24', () => {
    const { rows } = findings(score(inclusionIndex, figures()), {
      claims: findings2019,
      data: figures(),
      group: ({ region }) => region,
      year: '2023/24',
    });
    expect(Object.fromEntries(rows.map(({ id, verdict }) => [id, verdict]))).toEqual({
      'london-ahead': 'agrees',
      'next-regions': 'cannot say',
      'london-attainment': 'agrees',
      'london-exclusions': 'agrees',
      'yorkshire-assessment': 'cannot say',
      'east-placement': 'agrees',
      'deprivation-attainment': 'agrees',
      'deprivation-progress': 'agrees',
      'deprivation-suspensions-ehcp': 'cannot say',
      'deprivation-suspensions-sen-support': 'in part',
      'deprivation-plans': 'cannot say',
      'semh-suspensions': 'agrees',
      'plans-attainment': 'agrees',
      'deprivation-special-schools': 'cannot say',
    });
  });
});
