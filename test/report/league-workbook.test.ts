import { createHash } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { catalogue, inclusionIndex } from '../../indicators/index.ts';
import { arithmetic } from '../../src/aggregate/arithmetic.ts';
import { copeland } from '../../src/aggregate/copeland.ts';
import { simulate } from '../../src/analyse/simulate/simulate.ts';
import { change } from '../../src/analyse/time/change.ts';
import { defineIndex } from '../../src/core/define-index.ts';
import { figures } from '../../src/england/figures.ts';
import { imputeLastKnown, imputeMean, imputeNothing } from '../../src/impute/index.ts';
import { minMax } from '../../src/normalise/min-max.ts';
import { percentileRank } from '../../src/normalise/percentile-rank.ts';
import { rank } from '../../src/rank/rank.ts';
import { leagueWorkbook } from '../../src/report/league-workbook.ts';
import { score } from '../../src/score.ts';
import { bytesSource } from '../../src/sources/bytes-source.ts';
import { specFromJson } from '../../src/sources/spec-from-json.ts';
import { caps } from '../../src/treat/index.ts';
import { equalWeights } from '../../src/weigh/index.ts';
import { anIndicator, figuresOf } from '../fixtures/small.ts';
import { type ReadTable, readAll } from '../sources/files/read-all.ts';

async function sheetsOf(bytes: Uint8Array): Promise<Map<string, ReadTable>> {
  const tables = await readAll(bytesSource('w', bytes));
  return new Map(tables.map((table) => [table.name.replace('w/', ''), table]));
}

/** The cells of a column of a sheet, by its heading. */
function column(sheet: ReadTable | undefined, heading: string): string[] {
  const c = sheet?.header.indexOf(heading) ?? -1;
  expect(c, heading).toBeGreaterThanOrEqual(0);
  return sheet?.rows.map((row) => row[c] ?? '') ?? [];
}

const england = score(inclusionIndex, figures());

describe('leagueWorkbook of England', () => {
  it('has every score, figure, change and chance as the library has it', async () => {
    const uncertainty = await simulate(inclusionIndex, figures(), { seed: 1, replicates: 20, years: ['2023/24'] });
    const licence = 'Open Government Licence v3.0';
    const bytes = await leagueWorkbook(england, { year: '2023/24', uncertainty, licence });
    const sheets = await sheetsOf(bytes);
    expect([...sheets.keys()]).toEqual([
      'League table',
      'Figures',
      'Indicator scores',
      'Change',
      'Uncertainty',
      'Method',
      'Sources',
      'Notes',
    ]);
    const rows = rank(england, { year: '2023/24' });
    expect(column(sheets.get('League table'), 'Name')).toEqual(rows.map(({ name }) => name));
    expect(column(sheets.get('League table'), 'Score').map(Number)).toEqual(rows.map((row) => row.score));

    const year = england.of('2023/24');
    const figureSheet = sheets.get('Figures');
    const names = column(figureSheet, 'Name');
    expect(names).toHaveLength(year.units.length);
    expect(names.slice(0, rows.length)).toEqual(rows.map(({ name }) => name));
    for (const [i, id] of year.indicators.entries()) {
      const { raw, normalised, indicator } = year.indicator(id);
      const cells = column(figureSheet, `${indicator.title} (${indicator.unit})`);
      const scored = column(sheets.get('Indicator scores'), indicator.title);
      for (const [u, unit] of year.units.entries()) {
        const at = names.indexOf(unit.name);
        if (raw.reasons[u] === 0) expect(Number(cells[at])).toBe(raw.values[u]);
        else expect(cells[at]).toMatch(/^\[(?:c|z|x|low|u|nc|none|err|out|bnd)\]$/);
        if (normalised.reasons[u] === 0) expect(Number(scored[at]), `${i}`).toBe((normalised.values[u] ?? 0) + 0);
      }
    }

    const moved = change(england, { from: '2022/23', to: '2023/24' }).rows;
    expect(column(sheets.get('Change'), 'Name')).toEqual(moved.map(({ name }) => name));
    expect(column(sheets.get('Change'), 'Change').map(Number)).toEqual(moved.map((row) => row.score.change));
    expect(column(sheets.get('Change'), 'Own').map(Number)).toEqual(moved.map(({ causes }) => (causes?.own ?? 0) + 0));

    const { units } = uncertainty.of('2023/24');
    expect(column(sheets.get('Uncertainty'), 'Worst').map(Number)).toEqual(units.map(({ worst }) => worst));
    expect(column(sheets.get('Uncertainty'), 'Gss')[0]).toBe(units[0]?.unit.gss);

    expect(new Set(column(sheets.get('Sources'), 'Licence'))).toEqual(new Set([licence]));
    expect(new Set(column(sheets.get('Sources'), 'Id'))).toEqual(new Set(year.indicators));
    expect(column(sheets.get('Notes'), 'Note')).toContain('Not ranked: Hackney (none of Placement known).');
  });

  it('says how scores are made, in words and so that a computer makes them again', async () => {
    const method = (await sheetsOf(await leagueWorkbook(england, { year: '2023/24' }))).get('Method');
    const says = column(method, 'In words');
    expect(says).toContain('percentileRank');
    expect(says).toContain(
      'ranked where at least 65 % of the indicators (8 of 12) and 1 in every group at the top are known',
    );
    const shares = column(method, 'Share of the index').map(Number);
    const year = england.of('2023/24');
    const titles: readonly string[] = year.indicators.map((id) => year.indicator(id).indicator.title);
    const own = column(method, 'Of').map((title, i) => (titles.includes(title) ? (shares[i] ?? 0) : 0));
    expect(own.reduce((sum, share) => sum + share, 0)).toBeCloseTo(1, 12);
    const again = specFromJson(JSON.parse(says.at(-1) ?? ''), catalogue);
    expect(rank(score(again, figures()), { year: '2023/24' })[0]?.name).toBe(
      rank(england, { year: '2023/24' })[0]?.name,
    );
  });

  it('shows some units, in the year asked for, and has no change for the first year', async () => {
    const where = ({ region }: { readonly region: string }): boolean => region === 'North East';
    const first = england.periods[0] ?? '2020/21';
    const sheets = await sheetsOf(await leagueWorkbook(england, { year: first, where }));
    expect(sheets.has('Change')).toBe(false);
    for (const name of ['League table', 'Figures', 'Indicator scores'])
      expect(new Set(column(sheets.get(name), 'Region'))).toEqual(new Set(['North East']));
    expect(sheets.get('League table')?.rows.length).toBeGreaterThan(5);
  });

  it('has the same bytes each time', async () => {
    const hash = async (): Promise<string> =>
      createHash('sha256')
        .update(await leagueWorkbook(england))
        .digest('hex');
    expect(await hash()).toBe(await hash());
  });
});

describe('leagueWorkbook of an index of made-up towns', () => {
  const index = defineIndex({
    id: 'towns',
    title: 'Towns',
    children: [
      {
        id: 'one',
        title: 'One',
        children: [anIndicator('x'), anIndicator('y', { direction: 'lower', lag: 1 })],
        known: 0.5,
      },
      anIndicator('z', { contested: 'Some differ.' }),
    ],
    weights: { z: 2 },
    impute: imputeMean(),
    treat: caps({ upper: 60 }),
    normalise: minMax(),
    normalisations: { z: minMax({ lower: 1, upper: 10 }) },
    baseline: { normalise: 'all periods', weigh: ['2018/19'] },
    aggregate: arithmetic(),
    screen: { known: 0.3, nonZero: 0.1, keep: ['a'], leaveOut: ['q'] },
    substitutes: [
      { unit: 'b', from: 'a', because: 'It was part of it.' },
      { indicator: 'x', period: '2017/18', from: '2018/19', because: 'Not collected.' },
    ],
    units: ['a', 'b', 'c', 'n'],
    coverage: { share: 0.5, perGroup: 1 },
  });
  const table = { a: [0, 'suppressed', 10], b: [50, 5, 50], c: [100, 50, 0], n: [100, 40, 'not-available'] } as const;
  const data = (['2017/18', '2018/19'] as const).flatMap((year) => figuresOf(table, ['x', 'y', 'z'], year));
  const scores = score(index, data);

  it('says every step of the index', async () => {
    const sheets = await sheetsOf(await leagueWorkbook(scores, { year: '2018/19' }));
    const method = sheets.get('Method');
    const says = column(method, 'In words');
    for (const part of [
      'in the index',
      '4 named units',
      'where it has none, the figure of a: It was part of it.',
      'for 2017/18, the figure of 2018/19: Not collected.',
      'at least 30 % of the indicators known; at least 10 % of its values not 0; kept whatever their figures: a; left out: q (before imputation)',
      'imputeMean (over each period)',
      'caps (upper 60)',
      'treatment learnt from each period, normalisation from all periods, weights from 2018/19',
      'arithmetic of 2: x, y; weights as given; at least 50 % known',
      '1 is the best; ties: competition',
    ])
      expect(says, part).toContain(part);
    expect(says.join('\n')).toContain('minMax (lower 1, upper 10), learnt: ');
    expect(says.join('\n')).toContain('figures of the year before. Lower is better');
    expect(says.join('\n')).toContain('Contested: Some differ.');
    expect(column(method, 'Weight').filter(Boolean)).toEqual(['1', '1', '1', '2']);
    expect(column(sheets.get('Figures'), 'Title of y (per cent)')).toContain('[c]');
    expect(
      column(sheets.get('Sources'), 'Figures')
        .map(Number)
        .every((count) => count > 0),
    ).toBe(true);
    expect(sheets.get('Sources')?.header).not.toContain('Licence');
  });

  it('says so where an indicator has no figure, and names other methods', async () => {
    const beside = {
      ...index,
      children: [anIndicator('x'), anIndicator('z'), anIndicator('w')],
      weights: {},
      substitutes: [],
      impute: [imputeLastKnown(), imputeMean()],
      imputations: { z: imputeNothing() },
      baseline: ['2017/18', '2018/19'] as const,
      normalise: percentileRank(),
      normalisations: {},
      aggregate: copeland(),
      weigh: equalWeights(),
    };
    const sheets = await sheetsOf(await leagueWorkbook(score(beside, data), { year: '2018/19' }));
    const says = column(sheets.get('Method'), 'In words');
    expect(says).toContain('imputeLastKnown (firstBack false), then imputeMean (over each period)');
    expect(says).toContain('imputeNothing');
    expect(says).toContain('learnt from 2017/18, 2018/19');
    expect(says.join('\n')).toMatch(/copeland.* of 3: x, z, w; weights by equalWeights/);
    const sources = sheets.get('Sources');
    expect(column(sources, 'Figures')[column(sources, 'Id').indexOf('w')]).toBe('0');
  });

  it('says so where scores are made of more than own figures, so that a change has no causes', async () => {
    const of = (a: readonly number[], year: '2017/18' | '2018/19') =>
      figuresOf({ a, b: [5, 5], c: [2, 8] }, ['x', 'z'], year);
    const spec = defineIndex({
      id: 'pairs',
      title: 'Pairs',
      children: [anIndicator('x'), anIndicator('z')],
      normalise: minMax(),
      aggregate: copeland(),
      coverage: { share: 0, perGroup: 0 },
    });
    const pairs = score(spec, [...of([1, 1], '2017/18'), ...of([9, 9], '2018/19')]);
    const sheets = await sheetsOf(await leagueWorkbook(pairs, { year: '2018/19' }));
    expect(column(sheets.get('Change'), 'Change').map(Number)).toEqual([4, -2, -2]);
    expect(sheets.get('Change')?.header).not.toContain('Own');
    expect(column(sheets.get('Notes'), 'Note')).toContain(
      'No causes: the score of one is made of more than its own figures.',
    );
  });

  it('takes the columns of a league table, uncertainty among them', async () => {
    const uncertainty = await simulate(index, data, { seed: 1, replicates: 20, years: ['2018/19'] });
    const columns = ['rank', 'best', 'worst', 'name'];
    const sheets = await sheetsOf(await leagueWorkbook(scores, { year: '2018/19', columns, uncertainty, top: 2 }));
    expect(sheets.get('League table')?.header).toEqual(['Rank', 'Best', 'Worst', 'Name']);
    expect(sheets.get('League table')?.rows).toHaveLength(2);
  });
});
