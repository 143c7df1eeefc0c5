import { describe, expect, it } from 'vitest';
import { inclusionIndex, mime2019 } from '../../../indicators/index.ts';
import { InclusionIndexError } from '../../../src/core/error.ts';
import type { Spec } from '../../../src/core/spec.ts';
import { figures } from '../../../src/england/index.ts';
import { imputeBounds } from '../../../src/impute/index.ts';
import { arrange } from '../../../src/panel/build-panel.ts';
import { explorer } from '../../../src/report/explorer/explorer.ts';
import { type ExplorerData, packed, unpacked } from '../../../src/report/explorer/explorer-data.ts';
import { score } from '../../../src/score.ts';
import { anIndicator, figuresOf } from '../../fixtures/small.ts';
import { made, observations } from './made.ts';

/** The data in a page. */
function dataOf(page: string): ExplorerData {
  const [, json = ''] = /<script type="application\/json" id="data">(.*?)<\/script>/s.exec(page) ?? [];
  return JSON.parse(json);
}

describe('explorer', () => {
  it('makes one page that holds script, style and figures, and may fetch nothing', async () => {
    const page = await explorer(inclusionIndex, figures());
    expect(page.length).toBeLessThan(1_500_000);
    expect(page).toMatch(/^<!doctype html>\n<html lang="en-GB">/);
    expect(page).toMatch(
      /Content-Security-Policy" content="default-src &#39;none&#39;; script-src &#39;sha256-[\w+/]{43}=&#39;/,
    );
    expect(page).not.toMatch(/<(?:script|img|link)[^>]+(?:src|href)=/);
    const { year, periods, units } = dataOf(page);
    expect([year, periods.length > 3, units.length > 150]).toEqual(['2023/24', true, true]);
    expect(periods.at(-1)?.tiles?.length).toBe(153);
    expect(await explorer(inclusionIndex, figures())).toBe(page);
  });

  it('shows the year and the notes that it is told', async () => {
    const page = await explorer(made, observations, { year: '2017/18', notes: ['<b>Mind</b> the gap.'] });
    expect(dataOf(page)).toMatchObject({ year: '2017/18', notes: ['<b>Mind</b> the gap.'] });
    expect(page).not.toContain('<b>Mind');
    expect(dataOf(page).periods.some(({ tiles }) => tiles)).toBe(false);
  });

  it('refuses a year that was not scored, figures that score none, and a method of one’s own', async () => {
    const own: Spec = { ...made, normalise: { ...made.normalise, type: 'mine' } };
    const other: Spec = { ...made, normalise: { ...made.normalise, options: { lower: 5, upper: 6 } } };
    await expect(explorer(made, observations, { year: '2011/12' })).rejects.toThrow('has no scores for 2011/12');
    await expect(explorer(made, [])).rejects.toThrow('There is no year to explore.');
    await expect(explorer(own, observations)).rejects.toThrow(
      'The index cannot be put into a page: mine is a method of its own.',
    );
    await expect(explorer(other, observations)).rejects.toThrow(InclusionIndexError);
    await expect(explorer(other, observations)).rejects.toThrow('its scores of 2017/18 would be others');
  });
});

describe('figures in a page', () => {
  it.each<[string, Spec]>([
    ['the index', inclusionIndex],
    ['the index of 2019', mime2019],
  ])('come back as they were: %s', (_, spec) => {
    const panel = arrange(spec, figures());
    const data: ExplorerData = JSON.parse(JSON.stringify({ spec, ...packed(panel, () => undefined) }));
    const again = unpacked({ ...data, spec });
    for (const [p, { period, units, raw }] of panel.periods.entries()) {
      expect(again.periods[p]?.period).toBe(period);
      expect(again.periods[p]?.units).toEqual(units);
      expect(again.periods[p]?.raw).toEqual(raw);
    }
  });

  it('keep what missing values can be', () => {
    const bounded = anIndicator('x');
    const spec: Spec = {
      ...made,
      children: [
        { ...bounded, measures: bounded.measures.map((measure) => ({ ...measure, suppressed: [1, 4] as const })) },
        anIndicator('z'),
      ],
      weights: {},
      impute: imputeBounds(),
    };
    const [first, ...rest] = figuresOf({ a: ['suppressed', 1], b: [20, 2], n: [30, 3], o: [40, 4] }, ['x', 'z']);
    if (!first) throw new Error('no figures');
    const panel = arrange(spec, [{ ...first, denominator: 50 }, ...rest]);
    expect(panel.periods[0]?.bounds[0]?.low[0]).toBe(2);
    const data: ExplorerData = JSON.parse(JSON.stringify({ spec, ...packed(panel, () => undefined) }));
    const again = unpacked({ ...data, spec });
    expect(again.periods[0]?.bounds).toEqual(panel.periods[0]?.bounds);
    expect(score(spec, again).of('2018/19').range).toEqual(score(spec, panel).of('2018/19').range);
  });
});
