import { csvParse } from 'd3-dsv';
import { describe, expect, it } from 'vitest';
import { figures } from '../../src/england/index.ts';
import { runLine } from './run-line.ts';

const rowsOf = async (line: string, files?: Record<string, string>) =>
  csvParse((await runLine(`${line} --format csv`, files)).out);

describe('gaps', () => {
  it('alone has England in the newest year of each theme, every group once', async () => {
    const { code, out, error } = await runLine('gaps');
    expect([code, error]).toEqual([0, '']);
    expect(out).toMatch(/^Gaps, England\n/);
    const rows = await rowsOf('gaps');
    expect(rows).toHaveLength(15);
    expect(new Set(rows.map(({ place }) => place))).toEqual(new Set(['England']));
    const attainment = rows.find(({ theme, group }) => theme === 'attainment-8' && group === 'pupils with an EHCP');
    expect(attainment).toMatchObject({ year: '2024/25', value: '14.8', compared: '50.2', basis: 'as published' });
    expect(rows.find(({ theme }) => theme === 'suspensions')).toMatchObject({
      basis: 'mean of units',
      year: '2023/24',
    });
    expect(out).toContain('* a mean of authorities, each counting alike');
  });

  it('has England, the regions and London of one theme', async () => {
    const rows = await rowsOf('gaps --theme attainment-8 --year 2022/23');
    expect(rows).toHaveLength(24);
    expect(rows[0]?.place).toBe('England');
    const london = rows.find(({ place, group }) => place === 'London' && group === 'pupils on SEN support');
    expect(london).toMatchObject({ value: '38.1', compared: '54.5', basis: 'as published' });
  });

  it('adds up counts where each authority of a region has them, with an interval', async () => {
    // Published for regions: the carried rows are of areas; of own figures there are none.
    const csv = [
      'authority,period,measure,value,numerator,denominator',
      'Camden,2022/23,ks2-expected-standard-ehcp,10,10,100',
      'Camden,2022/23,ks2-expected-standard-no-sen,80,800,1000',
      'Hackney,2022/23,ks2-expected-standard-ehcp,30,90,300',
      'Hackney,2022/23,ks2-expected-standard-no-sen,70,700,1000',
    ].join('\n');
    const files = { 'own.csv': csv };
    const rows = await rowsOf('gaps --theme ks2-expected-standard --data own.csv --only-data', files);
    const inner = rows.find(({ place }) => place === 'Inner London');
    expect(inner).toMatchObject({ value: '25', compared: '75', gap: '-50', basis: 'counts added up', units: '2' });
    expect(Number(inner?.low)).toBeLessThan(-50);
    expect(rows.map(({ place }) => place)).toEqual(['England', 'Inner London', 'London']);
    const { out } = await runLine('gaps --theme ks2-expected-standard --data own.csv --only-data', files);
    expect(out).toContain('95 %: what chance leaves open of the gap (Newcombe)');
    expect(out).toContain('counts of their authorities added up');
  });

  it('has an authority beside its region and England, or one theme over time', async () => {
    const rows = await rowsOf('gaps Camden');
    expect(rows[0]).toMatchObject({ place: 'Camden', theme: 'attainment-8', region_gap: '-34.8' });
    expect(rows).toHaveLength(15);
    const years = await rowsOf('gaps Camden --theme attainment-8');
    expect(new Set(years.map(({ year }) => year)).size).toBe(10);
    const { out } = await runLine('gaps E09000007 --theme ks2-expected-standard');
    expect(out).toMatch(/^Gaps in Key stage 2 expected standard \(per cent\), Camden \(Inner London\)\n/);
    expect(out).toContain('[nc] not collected that year');
    // Breaks in a series that is shown over time, each once.
    expect(out.match(/From 2017\/18: Teachers assess writing in a new way/g)).toHaveLength(1);
    expect((await runLine('gaps Camden')).out).not.toContain('From 20');
    expect(out).toMatch(/2018\/19 +pupils with an EHCP +17\.00 +85\.00 +-68\.00 +-75\.12 to -58\.74/);
  });

  it('lists every authority, the widest gap last and those without one after it', async () => {
    const rows = await rowsOf('gaps --theme suspensions --authorities --year 2022/23');
    const gap = rows.filter((row) => row.group === 'pupils with an EHCP').map((row) => row.gap);
    expect(gap.length).toBeGreaterThan(150);
    const known = gap.filter((text) => text !== '').map(Number);
    expect(known).toEqual([...known].sort((a, b) => a - b));
    expect(gap.slice(known.length).every((text) => text === '')).toBe(true);
    const learning = await rowsOf('gaps --theme attainment-8 --authorities');
    const points = learning.filter((row) => row.group === 'pupils on SEN support' && row.gap !== '');
    expect(Number(points[0]?.gap)).toBeGreaterThan(Number(points.at(-1)?.gap));
    expect((await runLine('gaps --theme attainment-8 --authorities')).out).toMatch(/^Gaps in .*, authorities\n/);
    expect((await runLine('gaps Camden --authorities')).code).toBe(2);
  });

  it('knows which Dorset is meant by the year', async () => {
    for (const [year, id] of [
      ['2017/18', 'dorset-county'],
      ['2022/23', 'dorset'],
    ]) {
      const [row] = await rowsOf(`gaps Dorset --theme attainment-8 --year ${year}`);
      const figure = figures().find(
        (one) => one.measure === 'attainment-8-ehcp' && one.period === year && one.unit.id === id,
      );
      expect([year, row?.value]).toEqual([year, String(figure?.value)]);
    }
  });

  it('says what is wrong with how it was called', async () => {
    for (const [line, code, message] of [
      ['gaps Nowhere', 2, 'Nowhere'],
      ['gaps --theme learning', 2, 'There is no theme "learning": use attainment-8, '],
      ['gaps --year 2023', 2, '"2023" is no academic year: write 2022/23.'],
      ['gaps --year 1999/00', 1, 'There is no figure of England in 1999/00 to compare.'],
      ['gaps --format pdf', 2, '"pdf" is no format'],
      ['gaps --only-data', 2, '--only-data needs --data FILE.'],
    ] as const) {
      const { code: found, error } = await runLine(line);
      expect([line, found]).toEqual([line, code]);
      expect(error).toContain(message);
    }
  });

  it('writes Markdown and JSON, and keeps the reasons', async () => {
    expect((await runLine('gaps Camden --theme suspensions --format md')).out).toContain('| Camden |');
    const json = JSON.parse((await runLine('gaps Camden --theme ks2-expected-standard --format json')).out);
    const missing = json.rows.find(({ year }: { year: string }) => year === '2019/20');
    expect(missing.value).toEqual({ missing: 'not-collected' });
  });
});
