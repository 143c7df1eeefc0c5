import { describe, expect, it } from 'vitest';
import { runLine } from './run-line.ts';

const lines = (text: string): string[] => text.trimEnd().split('\n');
const year = '--year 2023/24';

describe('what-if leave-out', () => {
  it('says for each indicator, or domain, how far ranks move without it', async () => {
    const { code, out } = await runLine(`what-if leave-out ${year} --format csv`);
    expect(code).toBe(0);
    expect(lines(out)).toHaveLength(13);
    const domains = lines((await runLine(`what-if leave-out --domain ${year} --format csv`)).out);
    expect(domains.map((line) => line.split(',')[0])).toEqual([
      'index',
      'Exclusions',
      'Assessment',
      'Placement',
      'Attainment',
    ]);
  });

  it('has every rank without one', async () => {
    const { out } = await runLine(`what-if leave-out --indicator ehcp-share-of-send ${year} --format csv`);
    expect(out).toContain('rank: nothing removed,rank: ehcp-share-of-send');
    expect(out).toContain('\ncity-of-london,City of London,1,5,-4\n');
    expect((await runLine(`what-if leave-out --domain attainment ${year}`)).out).toContain('Rank: attainment');
  });

  it('counts for each authority who of the others change places without it, and names them for one', async () => {
    const all = lines((await runLine(`what-if leave-out --authority ${year} --format csv`)).out);
    expect(all).toHaveLength(150);
    expect(all[1]).toMatch(/^Darlington,21,10878,/);
    const { out } = await runLine(`what-if leave-out --authority Darlington ${year}`);
    expect(out).toContain('who changes places without Darlington');
    expect(out).toContain('21 of 10878 pairs change places.');
  });

  it('refuses what makes no sense', async () => {
    for (const [line, message] of [
      ['what-if leave-out --indicator --domain', 'Give one of'],
      ['what-if leave-out --indicator nothing', '--indicator nothing: use suspension-rate-ehcp'],
      ['what-if leave-out --domain nothing', 'use exclusions, assessment'],
      ['what-if leave-out --authority Camdem', 'Did you mean "Camden"?'],
      ['what-if leave-out --year 1999/00', '1999/00 is not scored'],
    ] as const) {
      const { code, error } = await runLine(line);
      expect([code, error]).toEqual([2, expect.stringContaining(message)]);
    }
  });
});

describe('what-if swap', () => {
  it('raises whoever is behind, in either order', async () => {
    const { code, out } = await runLine(`what-if swap Camden Islington ${year}`);
    expect(code).toBe(0);
    expect(lines(out)[0]).toBe(
      'Inclusion Index, 2023/24: the smallest change of weights that puts Camden above Islington',
    );
    expect(out).toMatch(/\nehcp-share-of-send +8\.33 +14\.84 +6\.51\n/);
    expect(out).toContain('6.5 % of all weight changes hands.');
    expect(out).toContain('Camden: rank 35 now, then 23');
    expect((await runLine(`what-if swap Islington Camden ${year}`)).out).toBe(out);
    expect((await runLine(`what-if swap Camden Islington ${year} --distance euclidean`)).out).not.toBe(out);
    const rows = lines((await runLine(`what-if swap Camden Islington ${year} --format csv`)).out);
    expect(rows[0]).toBe('id,now,new,change');
    expect(rows.slice(1).reduce((sum, row) => sum + Number(row.split(',')[2]), 0)).toBeCloseTo(100, 8);
  });

  it('says where it is not possible, and refuses what makes no sense', async () => {
    const never = await runLine(`what-if swap Hackney Camden ${year}`);
    expect([never.code, never.error]).toEqual([1, expect.stringContaining('Hackney is not ranked in 2023/24')]);
    for (const [line, message] of [
      ['what-if swap Camden Camden', 'Name two authorities'],
      ['what-if swap Camden Barnet --distance far', 'use moved or euclidean'],
      ['what-if swap Camden', 'other'],
      ['what-if', 'leave-out'],
    ] as const) {
      const { code, out, error } = await runLine(line);
      expect([code, out + error]).toEqual([2, expect.stringContaining(message)]);
    }
  });

  it('says of an index that is no arithmetic mean that it cannot', async () => {
    const file = {
      'g.yaml': `id: g
title: G
children: [ehcp-in-mainstream, ehcp-in-independent]
normalise: { type: minMax, options: { lower: 1, upper: 100 } }
aggregate: geometric
`,
    };
    const { code, error } = await runLine('what-if swap Camden Barnet --index g.yaml', file);
    expect([code, error]).toEqual([
      1,
      expect.stringContaining('smallestSwap needs an arithmetic mean; the index has geometric'),
    ]);
    const best = await runLine('what-if leave-out --index g.yaml', file);
    expect([best.code, best.out]).toEqual([0, expect.stringContaining('G without each in turn')]);
  });
});

describe('what-if rank', () => {
  it('brings an authority to a rank', async () => {
    const { code, out } = await runLine(`what-if rank Camden 30 ${year}`);
    expect(code).toBe(0);
    expect(out).toContain('that brings Camden to rank 30 of 149');
    expect(out).toContain('Camden: rank 35 now, then 30');
    expect((await runLine('what-if rank Camden 30')).out).toBe(out);
    expect((await runLine(`what-if rank Camden 34 ${year}`)).out).toContain('0.027 % of all weight changes hands.');
    expect((await runLine(`what-if rank Camden 35 ${year}`)).out).toContain('Nothing needs to change.');
  });

  it('says what it could not prove', async () => {
    expect((await runLine(`what-if rank Camden 100 ${year}`)).out).toContain('It is not proven that no less would do');
  });

  it('refuses what makes no sense', async () => {
    for (const [line, code, message] of [
      [`what-if rank Camden 150 ${year}`, 2, '149 authorities are ranked'],
      ['what-if rank Camden first', 2, 'give a whole number above 0'],
      [`what-if rank Hackney 5 ${year}`, 1, 'Hackney is not ranked'],
      [`what-if rank Northamptonshire 5 ${year}`, 1, 'Northamptonshire is not ranked'],
      [`what-if rank Torbay 1 ${year}`, 1, 'Not possible: no weights bring Torbay to rank 1.'],
    ] as const) {
      const found = await runLine(line);
      expect([found.code, found.error]).toEqual([code, expect.stringContaining(message)]);
    }
  });
});

describe('what-if weight', () => {
  it('has the ranks at some weights, and the best and worst with where they are', async () => {
    const { code, out } = await runLine(`what-if weight attainment ${year} --format csv`);
    expect(code).toBe(0);
    expect(lines(out)[0]).toBe(
      'name,now,at_0,at_10,at_25,at_50,at_75,at_100,best,best_from,best_to,worst,worst_from,worst_to',
    );
    expect(lines(out)).toHaveLength(150);
    expect(lines(out)[1]).toMatch(/^City of London,1,1,1,1,1,2,1,1,0,51\.42\d+,3,58\.62\d+,73\.60\d+$/);
  });

  it('has every rank of one authority', async () => {
    const { out } = await runLine(`what-if weight attainment ${year} --authority Camden --format csv`);
    const rows = lines(out)
      .slice(1)
      .map((line) => line.split(',').map(Number));
    expect(rows[0]?.[0]).toBe(0);
    expect(rows.at(-1)?.[1]).toBe(100);
    for (const [i, row] of rows.slice(1).entries()) expect(row[0]).toBe(rows[i]?.[1]);
  });

  it('refuses what makes no sense', async () => {
    for (const [line, code, message] of [
      ['what-if weight nothing', 2, 'use exclusions'],
      [`what-if weight attainment ${year} --authority Hackney`, 1, 'Hackney is not ranked'],
      ['what-if weight attainment --year 1999/00', 2, 'not scored'],
    ] as const) {
      const found = await runLine(line);
      expect([found.code, found.error]).toEqual([code, expect.stringContaining(message)]);
    }
  });
});

describe('what-if best', () => {
  it('has the weights that suit an authority best', async () => {
    const { code, out } = await runLine(`what-if best Torbay ${year}`);
    expect(code).toBe(0);
    expect(out).toContain('Rank 140 of 149 with the weights of the index, 15 with these.');
    expect(out).toContain('% of the best score');
    expect((await runLine(`what-if best Camden ${year}`)).out).toContain('nobody that has all that weighs does better');
    expect((await runLine(`what-if best City_of_London ${year}`)).out).toContain('nobody');
    expect((await runLine(`what-if best Hackney ${year}`)).code).toBe(1);
  });
});
