import { csvParse } from 'd3-dsv';
import { describe, expect, it } from 'vitest';
import type { Io } from '../../src/cli/io.ts';
import { run } from '../../src/cli/run.ts';
import { runLine } from './run-line.ts';

describe('simulate', () => {
  it('prints how certain every rank is, and the seed', async () => {
    const { code, out } = await runLine('simulate --replicates 40 --seed 5 --top 3');
    expect(code).toBe(0);
    expect(out.split('\n')[0]).toBe('Inclusion Index 2023/24: how certain ranks are');
    expect(out).toMatch(/\nRank +Best +Median +Worst +Name +Score +from +to +Group +Tied with +Top quarter/);
    expect(out).toMatch(/\n +1 +1 +\d+ +\d+ +City of London /);
    expect(out).toContain('Varied: weights, data; 40 replicates, seed 5. Chance in 8 of 12 indicators.');
  });

  it('varies what it is told, in the year asked for', async () => {
    const line = 'simulate --replicates 30 --year 2022/23 --vary normalise,aggregate,leave-out,directions --format csv';
    const { code, out, error } = await runLine(line);
    expect(code).toBe(0);
    const rows = csvParse(out);
    expect(rows.columns.slice(0, 5)).toEqual(['rank', 'best', 'median', 'worst', 'name']);
    for (const { best, median, worst } of rows) {
      expect(Number(best)).toBeLessThanOrEqual(Number(median));
      expect(Number(median)).toBeLessThanOrEqual(Number(worst));
    }
    expect(error).toContain('Varied: normalise, aggregate, direction:ehcp-share-of-send');
    expect((await runLine(line)).out).toBe(out);
  });

  it('varies the lags of one indicator, or of each', async () => {
    const line = 'simulate --replicates 8 --top 2 --format csv --vary';
    const one = await runLine(`${line} lags:ehcp-in-mainstream,lags:progress-8-ehcp,weights`);
    expect([one.code, one.error]).toEqual([
      0,
      expect.stringContaining('Varied: lag:ehcp-in-mainstream, lag:progress-8-ehcp, weights;'),
    ]);
    const each = await runLine(`${line} lags`);
    expect([each.code, each.error.match(/lag:/g)?.length]).toEqual([0, 12]);
    const { code, out } = await runLine('sensitivity --base 4 --vary weights,lags:ehcp-in-mainstream --format csv');
    expect(code).toBe(0);
    expect(csvParse(out).map(({ factor, choices }) => [factor, choices])).toEqual([
      ['lag:ehcp-in-mainstream', '0, 1'],
      ['weights', ''],
    ]);
  });

  it('shows how far it is on a terminal, and ends early with what is done', async () => {
    const shown: string[] = [];
    const printed = { out: '', error: '' };
    const stop = new AbortController();
    const io: Io = {
      out: (text) => {
        printed.out += text;
      },
      error: (text) => {
        shown.push(text);
        stop.abort();
      },
      width: 200,
      errorWidth: 80,
      readFile: async () => '',
      writeFile: async () => undefined,
      interruption: () => stop.signal,
    };
    expect(await run(['simulate', '--replicates', '100000', '--top', '2'], io)).toBe(0);
    expect(shown[0]).toMatch(/^\r\[#*\.+\] \d+ of 100000$/);
    expect(shown.at(-1)?.trim()).toBe('');
    expect(printed.out).toContain('ended early (100000 asked for)');
  });

  it.each([
    ['simulate --replicates 1', 'give 2 or more'],
    ['simulate --replicates many', 'give a whole number above 0'],
    ['simulate --seed 0.5', '--seed 0.5: give a whole number'],
    ['simulate --vary wieghts', 'use data, weights, normalise, aggregate, leave-out, directions'],
    ['simulate --vary lags:', 'there is no indicator ""'],
    ['simulate --vary lags:wether', 'there is no indicator "wether". There are suspension-rate-ehcp, '],
    [
      'simulate --vary data:weights',
      'use data, weights, normalise, aggregate, leave-out, directions, lags, lags:INDICATOR',
    ],
    ['simulate --vary lags --boundaries latest', 'leave out --boundaries, or lags'],
    ['simulate --year 1999/00', '1999/00 is not scored'],
    ['rank --uncertainty --years 2022/23..2023/24', 'leave out --years and --by'],
    ['rank --uncertainty --by attainment', 'leave out --years and --by'],
  ])('refuses %s', async (line, message) => {
    const { code, error } = await runLine(line);
    expect([code, error]).toEqual([2, expect.stringContaining(message)]);
  });
});

describe('rank --uncertainty', () => {
  it('prints the interval behind each rank, groups and chances', async () => {
    const { code, out } = await runLine('rank --uncertainty --replicates 40 --region London --format md');
    expect(code).toBe(0);
    expect(out).toMatch(/\| 1† \(1-\d+\) \|/);
    expect(out).toMatch(/\| 2 \(1-\d\) \|/);
    expect(out).toContain('After a rank: the best and worst that 95 % of simulations leave.');
    expect(out).toContain('40 replicates, seed 1.');
  });

  it('has columns of their own in a file', async () => {
    const rows = csvParse((await runLine('rank --uncertainty --replicates 40 --format csv')).out);
    expect(rows.columns.slice(0, 6)).toEqual(['rank', 'best', 'worst', 'group', 'topQuarter', 'bottomQuarter']);
    expect(rows).toHaveLength(149);
  });
});
