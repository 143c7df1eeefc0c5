import { describe, expect, it } from 'vitest';
import { boundariesText, dateOf } from '../../src/cli/boundaries.ts';
import { run } from '../../src/cli/run.ts';

/** Runs a command line; a file is given as its text. */
async function cli(line: string, file = '') {
  const printed = { code: 0, out: '', error: '' };
  printed.code = await run(line.split(' '), {
    out: (text) => {
      printed.out += text;
    },
    error: (text) => {
      printed.error += text;
    },
    width: undefined,
    readFile: async () => file,
    writeFile: async () => {},
  });
  return printed;
}

describe('boundariesText', () => {
  it('says on whose boundaries a table is', () => {
    expect(['2018-04-01', 'latest', 'own'].map(boundariesText)).toEqual([
      'on the boundaries of 2018-04-01',
      'on the latest boundaries',
      'each year on its own boundaries',
    ]);
  });

  it.each(['2018', 'Own', '2018-02-30', ''])('refuses "%s"', (text) => {
    expect(() => boundariesText(text)).toThrow('write a date as 2019-04-01, latest or own');
  });
});

describe('dateOf', () => {
  it('is the date of the boundaries, or that of the year where they are its own', () => {
    expect(dateOf('2018-04-01', '2022-01-31')).toBe('2018-04-01');
    expect(dateOf('own', '2022-01-31')).toBe('2022-01-31');
    expect(dateOf(undefined, '2022-01-31')).toBe('2022-01-31');
    expect(dateOf('latest', '2022-01-31')).toBeUndefined();
  });
});

describe('--boundaries', () => {
  it('scores on those of a date, and the title says so', async () => {
    const { code, out } = await cli('rank --year 2023/24 --boundaries 2018-04-01 --format csv');
    expect(code).toBe(0);
    expect(out).toContain(',Rutland,');
    expect(out).not.toMatch(/Cumberland|Westmorland|North Northamptonshire|Bournemouth, Christchurch/);
    const table = await cli('rank --year 2023/24 --boundaries 2018-04-01 --top 1');
    expect(table.out).toMatch(/^Inclusion Index, on the boundaries of 2018-04-01, 2023\/24 \(1 of \d+ ranked\)\n/);
    expect(table.out).toContain('Not ranked: Cumbria (7 of 12 indicators known, 8 needed).');
  });

  it('lists of each year its own authorities, which without it are more', async () => {
    const listed = async (line: string): Promise<string[]> =>
      (await cli(line)).out
        .trim()
        .split('\n')
        .slice(1)
        .map((row) => row.split(',')[2] ?? '');
    expect(await listed('years --format csv')).toEqual(['151', '153', '152', '154', '153']);
    expect(await listed('years --format csv --boundaries own')).toEqual(['151', '152', '152', '153', '153']);
  });

  it('explains a figure by those it was made of', async () => {
    const { code, out } = await cli('explain Cumbria --year 2023/24 --boundaries 2018-04-01');
    expect(code).toBe(0);
    expect(out).toContain(
      'made of the counts of Cumberland; Westmorland and Furness: mainstream_total as % of ehcplans, 2731 of 4852.',
    );
    expect(out).toContain('[bnd] published on other boundaries only');
    const dorset = await cli('explain Dorset --year 2018/19 --index mime2019 --boundaries 2018-04-01');
    expect(dorset.out).toContain('Dorset (E10000009, South West)');
    const today = await cli('explain Dorset --year 2020/21 --boundaries latest');
    expect(today.out).toContain('Dorset (E06000059, South West)');
  });

  it('takes the row of two authorities together in figures of your own, which is an error without it', async () => {
    const file = 'authority,period,measure,value\nE06000061 / E06000062,2021/22,participation-16-17-send,91.75\n';
    const line = 'explain Northamptonshire --year 2021/22 --boundaries 2018-04-01';
    const participation = ({ out }: { out: string }) => /^participation-16-17-send +(\S+)/m.exec(out)?.[1];
    // Carried are the rates of the two, without counts.
    expect(participation(await cli(line))).toBe('[bnd]');
    expect(participation(await cli(`${line} --data mine.csv`, file))).toBe('91.75');
    const plain = await cli('rank --data mine.csv', file);
    expect([plain.code, plain.error]).toEqual([1, expect.stringContaining('stands for "North Northamptonshire"')]);
  });

  it('is a mistake in the call where it is no date', async () => {
    const { code, error } = await cli('rank --boundaries 2018');
    expect([code, error]).toEqual([2, 'error: --boundaries 2018: write a date as 2019-04-01, latest or own.\n']);
    const early = await cli('rank --boundaries 1999-01-01');
    expect([early.code, early.error]).toEqual([
      1,
      'error: No unit was open on 1999-01-01. The register starts on 2009-01-01.\n',
    ]);
  });
});
