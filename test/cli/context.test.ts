import { csvParse } from 'd3-dsv';
import { describe, expect, it } from 'vitest';
import { runLine } from './run-line.ts';

describe('context', () => {
  it('has the score and every domain with each measure of context', async () => {
    const { code, out, error } = await runLine('context');
    expect([code, error]).toEqual([0, '']);
    expect(out).toMatch(/^Inclusion Index 2023\/24: how it goes with context\n/);
    expect(out).toMatch(/\nscore +idaci-2019-score +2023\/24 +147 +-0\.22 +-0\.37 to -0\.06/);
    expect(out).not.toContain('-0.00');
    expect(out).toContain('semh-share-of-plans  2024/25');
    const rows = csvParse((await runLine('context --format csv')).out);
    expect(rows).toHaveLength(25);
    expect(rows[0]).toMatchObject({ of: 'score', n: '147', pearson: expect.stringMatching(/^-0\.22/) });
  });

  it('holds others fixed where told to', async () => {
    const { out } = await runLine(
      'context --of attainment --with idaci-2019-score --given semh-share-of-plans,idaci-2019-score --year 2021/22',
    );
    expect(out).toContain('partial r');
    expect(out).toMatch(/attainment +idaci-2019-score +2021\/22 +149 .* semh-share-of-plans\n/);
    const csv = csvParse(
      (await runLine('context --of attainment-8-ehcp --with progress-8-ehcp --given fsm-primary --format csv')).out,
    );
    expect(csv.columns).toContain('partialSpearman_high');
    const none = await runLine('context --of progress-8-ehcp --with fsm-primary --year 2021/22');
    expect(none.out).toMatch(/progress-8-ehcp +fsm-primary +2021\/22 +0\s/);
  });

  it('lists scores adjusted for context, and says that these are not the scores', async () => {
    const { out } = await runLine('context --adjust');
    expect(out).toMatch(
      /^Score adjusted for Income deprivation affecting children \(IDACI\) 2019, Inclusion Index 2023\/24: not the score, /,
    );
    expect(out).toMatch(/A straight line over 147 authorities takes up 5 % of the variance/);
    expect(out).toContain(
      'Not adjusted: North Northamptonshire (Income deprivation affecting children (IDACI) 2019: no row',
    );
    const rows = csvParse(
      (await runLine('context --adjust --of exclusions --with semh-share-of-plans --format csv')).out,
    );
    expect(rows).toHaveLength(149);
    for (const { observed, expected, adjusted } of rows.slice(0, 5))
      expect(Number(observed) - Number(expected)).toBeCloseTo(Number(adjusted), 9);
    const warned = await runLine('context --adjust --with idaci-2019-score,imd-2019-score');
    expect(warned.out).toContain('goes with the others so much');
  });

  it('says what is wrong with how it was called, or with the figures', async () => {
    for (const [line, code, message] of [
      ['context --with deprivation', 2, 'There is no indicator "deprivation"'],
      ['context --of scores', 2, '--of scores: use score, exclusions, '],
      ['context --adjust --of score,placement', 2, '--adjust: give one id with --of.'],
      ['context --year 2010/11', 2, '2010/11 is not scored'],
      ['context --adjust --with ehcp-share-of-send,pupils', 2, 'There is no indicator "pupils"'],
      [
        'context --adjust --with progress-8-ehcp --of progress-8-ehcp --year 2021/22',
        1,
        'units are known in all of it',
      ],
    ] as const) {
      const { code: found, error } = await runLine(line);
      expect([line, found]).toEqual([line, code]);
      expect(error).toContain(message);
    }
  });
});
