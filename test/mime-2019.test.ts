import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { mime2019 } from '../indicators/index.ts';
import { mime2019Page } from '../scripts/build-mime-2019-page.ts';
import { figures } from '../src/england/index.ts';
import { rank } from '../src/rank/rank.ts';
import { score } from '../src/score.ts';
import { shared, sharedRows } from './england/shared-files.ts';

const years = ['2016/17', '2017/18', '2018/19'] as const;

/** Whether each of the twelve is better high (1) or low (-1), its measures in the shared table, and the years it is read from. */
const definition: readonly (readonly [number, readonly string[], 'same' | 'before' | 'March'])[] = [
  [-1, ['excl_fixed_special'], 'before'],
  [-1, ['excl_fixed_all'], 'before'],
  [-1, ['excl_perm_special'], 'before'],
  [-1, ['excl_perm_all'], 'before'],
  [-1, ['sen_share_ehcp'], 'same'],
  [1, ['place_mainstream'], 'same'],
  [-1, ['place_independent'], 'same'],
  [1, ['ks2_rwm_ehcp'], 'before'],
  [1, ['ks2_prog_read_ehcp', 'ks2_prog_writ_ehcp', 'ks2_prog_math_ehcp'], 'before'],
  [1, ['att8_ehcp'], 'before'],
  [1, ['p8_ehcp'], 'before'],
  [1, ['sen1617_participation'], 'March'],
];

/** Old codes of the 150, and what Bournemouth, Poole and old Dorset may borrow from. */
const borrowed: Readonly<Record<string, string>> = { '837': '839', '836': '839', '835': '838' };

/**
 * The definition computed straight from the shared table, apart from the library: no panel, no step, no register. Ranks
 * are counted, not sorted; sums are compared as whole thousandths, so that equal figures tie.
 */
function independentScores(codes: readonly string[]): Map<string, number[]> {
  const values = new Map<string, number>();
  for (const { measure_id, time_period, la_code_old, value } of sharedRows('tidy', 'la_measures.csv.gz')) {
    if (value) values.set(`${measure_id} ${time_period} ${la_code_old}`, Number(value));
  }
  const at = (measure: string, period: string, code: string): number | undefined =>
    values.get(`${measure} ${period} ${code}`) ?? values.get(`${measure} ${period} ${borrowed[code] ?? code}`);
  const periods = {
    same: ['201617', '201718', '201819'],
    before: ['201516', '201617', '201718'],
    March: ['201718', '201718', '201819'],
  };
  const totals = new Map(codes.map((code): [string, number[]] => [code, []]));
  years.forEach((_, y) => {
    const deciles = new Map(codes.map((code): [string, number[]] => [code, []]));
    for (const [sign, measures, basis] of definition) {
      const known = codes.flatMap((code) => {
        const parts = measures.flatMap((measure) => at(measure, periods[basis][y] ?? '', code) ?? []);
        if (parts.length < measures.length) return [];
        return [{ code, figure: Math.round(sign * parts.reduce((a, b) => a + b, 0) * 1e6) }];
      });
      for (const { code, figure } of known) {
        const worse = known.filter((other) => other.figure < figure).length;
        const equal = known.filter((other) => other.figure === figure).length;
        deciles.get(code)?.push(Math.ceil((10 * (worse + (equal + 1) / 2)) / known.length));
      }
    }
    for (const code of codes) {
      const all = deciles.get(code) ?? [];
      totals.get(code)?.push(all.reduce((a, b) => a + b, 0) / all.length);
    }
  });
  return totals;
}

describe('the 2019 index', () => {
  const rows = rank(score(mime2019, figures()), { years });

  it('ranks all 150 authorities of March 2019 in all three years', () => {
    expect(rows).toHaveLength(150);
    expect(rows.every(({ of }) => of === 150)).toBe(true);
  });

  it('prints the nine named authorities and the regional order beside the findings of 2019, as docs/mime-2019.md has them', () => {
    const page = mime2019Page();
    process.stdout.write(
      `\n${page
        .split('\n')
        .filter((line) => line.startsWith('|'))
        .join('\n')}\n`,
    );
    expect(readFileSync('docs/mime-2019.md', 'utf8')).toBe(page);
  });

  it("puts the three best named, the three lowest and the most improved where the design's own computation did", () => {
    const place = (name: string): number => rows.find((row) => row.name === name)?.rank ?? Number.NaN;
    expect(['Westminster', 'Barnet', 'Kingston upon Thames'].map(place)).toEqual([1, 4, 8]);
    expect(['Somerset', 'Torbay', 'Staffordshire'].map((name) => 151 - place(name))).toEqual([1, 3, 6]);
    const change = (name: string): number => {
      const row = rows.find((found) => found.name === name);
      return (row?.scores['2018/19'] ?? Number.NaN) - (row?.scores['2016/17'] ?? Number.NaN);
    };
    const better = (name: string): number => 1 + rows.filter((row) => change(row.name) > change(name) + 1e-9).length;
    expect(['Camden', 'Ealing', 'Merton'].map(better)).toEqual([1, 3, 5]);
  });

  describe.runIf(shared !== undefined)('against an independent computation', () => {
    it('has the same score for every authority and year, to 1e-9', () => {
      const scores = independentScores(rows.map(({ laCode }) => laCode));
      let cells = 0;
      for (const { laCode, name, scores: own, score: mean } of rows) {
        const other = scores.get(laCode) ?? [];
        years.forEach((year, y) => {
          expect(Math.abs((own[year] ?? Number.NaN) - (other[y] ?? Number.NaN)), `${name} ${year}`).toBeLessThan(1e-9);
          cells++;
        });
        expect(Math.abs(mean - other.reduce((a, b) => a + b, 0) / 3), name).toBeLessThan(1e-9);
      }
      expect(cells).toBe(450);
    });
  });
});
