import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { shared } from '../england/shared-files.ts';
import { checks, groups } from './checks.ts';
import { type Check, type GoldenCase, goldenCases, type Outcome, outcomeOf } from './golden.ts';

const example: GoldenCase = {
  id: 'example',
  group: 'none',
  function: 'none',
  what: 'an example',
  params: {},
  inputs: {},
  output: 'out/none.json',
  abs_rel_tolerance: 1e-9,
};
const outcome = (check?: Check) => outcomeOf(example, check);

describe('outcomeOf', () => {
  it('has no problem where all numbers and texts are equal, missing ones too, and counts them', () => {
    const checked = outcome((_, compare) => {
      compare.numbers([1, Number.NaN, Number.POSITIVE_INFINITY], [1, Number.NaN, Number.POSITIVE_INFINITY], 'all');
      compare.equal({ a: [1] }, { a: [1] }, 'a');
    });
    expect(checked).toEqual({ id: 'example', compared: 4, problems: [], differences: [] });
  });

  it('names a wrong number, a missing one and one that should be missing, each by its place', () => {
    const { problems } = outcome((_, compare) => {
      compare.numbers([1, 2.1, Number.NaN, 4], [1, 2, 3, Number.NaN], 'x');
    });
    expect(problems).toEqual(['x [1]: 2.1 for 2', 'x [2]: NaN for 3', 'x [3]: 4 for NaN']);
  });

  it('does not take infinity for its opposite, for missing or for a number', () => {
    const infinity = Number.POSITIVE_INFINITY;
    const { problems } = outcome((_, compare) => {
      compare.numbers([-infinity, Number.NaN, 1, infinity], [infinity, infinity, infinity, 1], 'x');
    });
    expect(problems.length).toBe(4);
  });

  it('holds numbers to the tolerance of the case, relative to those above 1', () => {
    const far = (actual: number, expected: number, tolerance?: number): number =>
      outcome((_, compare) => {
        compare.numbers([actual], [expected], 'x', tolerance);
      }).problems.length;
    expect([far(0.5e-9, 0), far(2e-9, 0), far(1e6 + 0.0005, 1e6), far(1e6 + 0.002, 1e6)]).toEqual([0, 1, 0, 1]);
    expect(far(1.05, 1, 0.1)).toBe(0);
  });

  it('names columns of different lengths and texts that differ', () => {
    const { problems } = outcome((_, compare) => {
      compare.numbers([1, 2, 3], [1, 2], 'x');
      compare.equal('a', 'b', 'y');
    });
    expect(problems).toEqual(['x: 3 for 2 numbers', 'y: "a" for "b"']);
  });

  it('fails a case that has no check, a check that compares nothing, and one that throws', () => {
    expect(outcome().problems).toEqual(['no check is written for it']);
    expect(outcome(() => {}).problems).toEqual(['nothing was compared']);
    const thrown = outcome((_, compare) => {
      compare.equal(1, 1, 'x');
      throw new Error('no unit "x"');
    });
    expect(thrown.problems).toEqual(['no unit "x"']);
  });

  it('keeps what is said of a reference that is wrong', () => {
    const { differences } = outcome((_, compare) => {
      compare.differs('They say 3, it is 4.');
    });
    expect(differences).toEqual(['They say 3, it is 4.']);
  });
});

it('has one check a case, whichever file it is in', () => {
  const ids = groups.flatMap((group) => Object.keys(group));
  expect(ids.length).toBe(new Set(ids).size);
});

describe.runIf(shared !== undefined)('the reference results', () => {
  const cases = shared === undefined ? [] : goldenCases();

  it('are 171, each with a check unless it is advisory, and no check names another', () => {
    expect(cases.length).toBe(171);
    const without = cases.filter(({ id, advisory_only }) => !advisory_only && !checks[id]);
    expect(without.map(({ id }) => id)).toEqual([]);
    const known = new Set(cases.map(({ id }) => id));
    expect(Object.keys(checks).filter((id) => !known.has(id))).toEqual([]);
  });

  const outcomes = new Map<string, Outcome>();
  const found = (one: GoldenCase): Outcome => {
    const outcome = outcomes.get(one.id) ?? outcomeOf(one, checks[one.id]);
    outcomes.set(one.id, outcome);
    return outcome;
  };

  for (const one of cases.filter(({ advisory_only }) => !advisory_only))
    it(`${one.id} is met, or is wrong and the right result is`, () => {
      const { problems, compared } = found(one);
      expect(problems).toEqual([]);
      expect(compared).toBeGreaterThan(0);
    });

  it('differ from ours as docs/peers.md says, each difference with where it is seen, and in nothing else', () => {
    const seen = new Map<string, string[]>();
    for (const one of cases)
      for (const because of found(one).differences) seen.set(because, [...(seen.get(because) ?? []), `\`${one.id}\``]);
    const peer = (ids: readonly string[]): string => (ids.join().includes('compind') ? 'Compind' : 'COINr');
    const rows = [...seen].map(([because, ids]) => `| ${peer(ids)} | ${because} | ${ids.join(' ')} |`);
    const [, table = ''] = readFileSync('docs/peers.md', 'utf8').split('<!-- differences -->\n');
    expect(table.trim().split('\n').slice(2)).toEqual(rows);
  });
});
