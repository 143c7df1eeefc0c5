import { describe, expect, it } from 'vitest';
import { runLine } from './run-line.ts';

const lines = (text: string): string[] => text.trimEnd().split('\n');

describe('change', () => {
  it('prints the most improved of the 2019 index with their causes', async () => {
    const { code, out } = await runLine(
      'change --index mime2019 --from 2016/17 --to 2018/19 --most-improved 10 --replicates 0',
    );
    expect(code).toBe(0);
    const [title = '', , heading = '', ...rows] = lines(out);
    expect(title).toBe(
      'Inclusion Index as published in 2019, 2016/17 to 2018/19: what moved (10 of 150 ranked in both)',
    );
    expect(heading.split(/\s{2,}/).slice(0, 11)).toEqual([
      'Name',
      'Change',
      'From',
      'To',
      'Rank',
      'then',
      'Own',
      'Others',
      'Units',
      'Breaks',
      'Gaps',
    ]);
    expect(rows[0]).toMatch(/^Camden +1\.78 +4\.64 +6\.42 +114 +34 +0\.36 +0\.36 +0\.00 +0\.82 +0\.23 /);
    expect(rows.indexOf('')).toBe(10);
    expect(out).toContain('They add up to the change.');
    expect(out).toContain('Break in attainment-8-ehcp, 2016/17: Points changed');
  });

  it('takes the newest complete year and the one before, and shows all', async () => {
    const { out, error } = await runLine('change --format csv --replicates 0');
    const [heading = '', ...rows] = lines(out);
    expect(heading.startsWith('name,code,region,change,score_from,score_to,rank_from,rank_to,own,others')).toBe(true);
    expect(heading).toContain(',part:ehcp-in-mainstream,');
    expect(rows).toHaveLength(148);
    expect(error).toContain('note: Not compared: Cumbria (not ranked in 2023/24');
  });

  it('shows both ends, each authority once', async () => {
    const { out } = await runLine('change --most-improved 2 --most-declined 1 --format csv --replicates 0');
    expect(lines(out)).toHaveLength(4);
    expect(
      lines((await runLine('change --most-improved 900 --most-declined 1 --format csv --replicates 0')).out),
    ).toHaveLength(149);
  });

  it('shows one authority indicator by indicator, in parts that add up', async () => {
    const { out } = await runLine('change Camden --from 2022/23 --to 2023/24');
    expect(lines(out)[0]).toBe(
      'Camden (E09000007, Inner London), Inclusion Index 2022/23 to 2023/24: score 76.4 to 61.5 (-14.9), rank 10 of 151 to 35 of 149',
    );
    expect(out).toContain('The change of -14.9: -14.2 its own figures, +1.1 what the others did');
    const csv = lines((await runLine('change Camden --from 2022/23 --to 2023/24 --format csv')).out);
    const points = csv.slice(1).map((row) => Number(row.split(',')[1]));
    expect(points).toHaveLength(12);
    // All twelve are known in both years, so that nothing is left for gaps.
    expect(points.reduce((sum, part) => sum + part, 0)).toBeCloseTo(61.495_599_512_025_09 - 76.351_224_251_942_06, 9);
    expect(csv[0]).toContain(',broken');
  });

  it('shows why a figure of one of the years is missing', async () => {
    const { out } = await runLine('change Camden --from 2021/22 --to 2022/23 --replicates 0');
    // No tests at the end of key stage 2 were held in 2020/21.
    expect(out).toMatch(/^ks2-expected-standard-ehcp\* +\[nc\] +11\.00 +\[nc\] +90\.6 +higher$/m);
    expect(out).toContain('[nc]');
  });

  it('tells a change from chance, with the seed it is from', async () => {
    const { out } = await runLine('change Camden --from 2022/23 --to 2023/24 --replicates 50 --seed 4');
    expect(out).toContain(
      'The change is larger than the uncertainty of both years: 95 % of 50 draws of their figures (seed 4) give',
    );
    const all = await runLine('change --most-improved 3 --replicates 20');
    expect(all.out).toMatch(/^Islington .* \+\d+\.\d to \+\d+\.\d\*/m);
    expect(all.out).toMatch(/\* larger than the uncertainty of both years: \d+ of 148\./);
    const csv = (await runLine('change --most-improved 1 --replicates 20 --format csv')).out.split('\n');
    expect(csv[0]).toContain(',rank_to,change_low,change_high,clear,own');
    expect(csv[1]).toContain(',yes,');
  });

  it('says that there are no parts where a score is made of more than the figures of one', async () => {
    const files = {
      'copeland.yaml': [
        'id: mine',
        'title: Mine',
        'first: 2021/22',
        'children:',
        '  - id: placement',
        '    title: Placement',
        '    children: [ehcp-in-mainstream, ehcp-in-independent]',
        'normalise: percentileRank',
        'aggregate: copeland',
      ].join('\n'),
    };
    const line = 'change --index copeland.yaml --from 2021/22 --to 2022/23 --replicates 0';
    const all = await runLine(`${line} --most-improved 1`, { ...files });
    expect(all.out).toContain('No causes: the score of one is made of more than its own figures.');
    const one = await runLine(`${line.replace('change', 'change Camden')}`, { ...files });
    expect(one.out).toContain('No points: the score is made of more than its own figures.');
    expect(one.out).toMatch(/Domain scores, and points: Placement [\d.-]+ to [\d.-]+\./);
    expect((await runLine(`${line} --format csv`, { ...files })).out).toContain(',,,,,');
  });

  it('says of an authority that is not in both years why', async () => {
    const { code, error } = await runLine('change Hackney --from 2022/23 --to 2023/24');
    expect(code).toBe(1);
    expect(error).toContain(
      'Hackney is not ranked in both 2022/23 and 2023/24: not ranked in 2023/24: none of Placement known.',
    );
    expect((await runLine('change Northamptonshire --from 2022/23 --to 2023/24')).error).toContain(
      'no figure in either',
    );
  });

  it('refuses what makes no sense', async () => {
    for (const [line, message] of [
      ['change --from 2023/24 --to 2022/23', 'write the earlier year first'],
      ['change --to 1999/00', '1999/00 is not scored'],
      ['change --most-improved 0', 'give a whole number above 0'],
      ['change Camden --most-declined 3', 'not both'],
      ['change --replicates 1', 'give 0, or 2 or more'],
      ['change --replicates many', 'give a whole number above 0'],
      ['change --seed x', 'give a whole number'],
      ['change Camdem', 'Did you mean "Camden"?'],
    ] as const) {
      const { code, error } = await runLine(line);
      expect([code, error]).toEqual([2, expect.stringContaining(message)]);
    }
    const { code, error } = await runLine('change --index mime2019 --to 2016/17');
    expect([code, error]).toEqual([1, expect.stringContaining('There is no year before 2016/17 to compare with')]);
  });
});
