import { csvParse } from 'd3-dsv';
import { describe, expect, it } from 'vitest';
import { findings2019 } from '../../indicators/index.ts';
import { runLine } from './run-line.ts';

describe('findings', () => {
  it('has every finding of 2019, its verdict and what the figures say', async () => {
    const { code, out, error } = await runLine('findings');
    expect([code, error]).toEqual([0, '']);
    expect(out).toMatch(/^Findings of 2019 beside the Inclusion Index of 2023\/24\n/);
    for (const { said } of findings2019) expect(out).toContain(said);
    expect(out).toContain(`Of ${findings2019.length} findings one or so may agree or not by chance.`);
    expect(out).toContain('Here: In 2023/24 the 32 authorities of Inner London and Outer London score');
  });

  it('writes the numbers to files', async () => {
    const rows = csvParse((await runLine('findings --year 2021/22 --format csv')).out);
    expect(rows).toHaveLength(findings2019.length);
    const deprived = rows.find(({ id }) => id === 'deprivation-attainment');
    expect(deprived).toMatchObject({ verdict: 'agrees', n: '149', source: expect.stringContaining('Mime') });
    expect(Number(deprived?.estimate).toFixed(2)).toBe('-0.54');
    expect(rows.find(({ id }) => id === 'deprivation-progress')?.figures).toContain('No correlation');
    expect(rows.find(({ id }) => id === 'london-ahead')?.n).toBe('149');
  });

  it('takes the index of 2019, its stand-ins and its years', async () => {
    const { out } = await runLine('findings --index mime2019 --year 2018/19');
    expect(out).toContain('"Suspension rate of special schools" is not clearly higher or lower');
    expect(out).toMatch(/agrees +Next come Yorkshire and The Humber and East of England\./);
  });

  it('says which years there are', async () => {
    const { code, error } = await runLine('findings --year 1999/00');
    expect(code).toBe(2);
    expect(error).toContain('1999/00 is not scored');
  });
});
