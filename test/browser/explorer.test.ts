import { readFileSync } from 'node:fs';
import { csvParse, type DSVRowString } from 'd3-dsv';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { inclusionIndex } from '../../indicators/index.ts';
import { geometric } from '../../src/aggregate/geometric.ts';
import type { Spec } from '../../src/core/spec.ts';
import { figures } from '../../src/england/index.ts';
import { deciles } from '../../src/normalise/deciles.ts';
import { arrange } from '../../src/panel/build-panel.ts';
import { rank } from '../../src/rank/rank.ts';
import { explorer } from '../../src/report/explorer/explorer.ts';
import { score } from '../../src/score.ts';
import { axeViolations } from './axe-violations.ts';
import { browserPath, closeBrowser, type OpenPage, openPage } from './open-page.ts';
import { pageFile } from './page-file.ts';

const names = (page: Page): Promise<string[]> => page.locator('tbody .pick').allInnerTexts();
const wide = { viewport: { width: 1440, height: 1000 } };

describe.runIf(browserPath)('the explorer in Chromium', () => {
  afterAll(closeBrowser);
  let html = '';
  let address = new URL('file:///');
  const panel = arrange(inclusionIndex, figures());
  beforeAll(async () => {
    html = await explorer(inclusionIndex, panel, { notes: ['A note to all.'] });
    address = pageFile(html);
  });
  const open = async (hash = '', options = {}): Promise<OpenPage> =>
    openPage(new URL(hash, address), { ...wide, ...options });

  /** The table as it is downloaded, with every digit. */
  const downloaded = async (page: Page): Promise<DSVRowString[]> => {
    const [download] = await Promise.all([page.waitForEvent('download'), page.click('#download')]);
    return csvParse(readFileSync(await download.path(), 'utf8').replace(/^\ufeff/, ''));
  };
  /** Compares every rank and score with the library's for the same index. */
  const expectScores = async (page: Page, spec: Spec): Promise<void> => {
    const rows = rank(score(spec, panel), { year: '2023/24' });
    const found = new Map((await downloaded(page)).map((row) => [row.name, row]));
    expect(found.size).toBe(rows.length);
    const off = rows.map((row) => Math.abs(Number(found.get(row.name)?.score) - row.score));
    expect(Math.max(...off)).toBeLessThanOrEqual(1e-12 * Math.max(...rows.map((row) => Math.abs(row.score))));
    expect(rows.map((row) => Number(found.get(row.name)?.rank))).toEqual(rows.map((row) => row.rank));
  };
  const slide = async (page: Page, id: string, value: number): Promise<void> => {
    await page.locator(`#weight-${id}`).evaluate((input, to) => {
      if (!('value' in input)) return;
      input.value = String(to);
      input.dispatchEvent(new Event('input', { bubbles: true }));
    }, value);
    await page.evaluate('new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done)))');
  };

  it('is under 1.5 MB, draws within a second, asks for nothing and says the published ranking', async () => {
    expect(html.length).toBeLessThan(1_500_000);
    const { page, problems, requests } = await open();
    expect(await names(page)).toEqual(rank(score(inclusionIndex, panel), { year: '2023/24' }).map(({ name }) => name));
    const drawn: { paint: number; mark: number } = await page.evaluate(`({
      paint: performance.getEntriesByName('first-contentful-paint')[0].startTime,
      mark: performance.getEntriesByName('explorer-drawn')[0].startTime,
    })`);
    expect(drawn.paint).toBeLessThan(1000);
    expect(drawn.mark).toBeLessThan(1000);
    expect(await page.innerText('#headline')).toBe('City of London comes first of 149 in 2023/24.');
    expect(await page.innerText('#status')).toBe('This is the index as published.');
    await expectScores(page, inclusionIndex);
    expect([problems, requests]).toEqual([[], []]);
  });

  it('sorts by every column, up and down, and says so', async () => {
    const { page } = await open();
    const sort = (column: string): Promise<void> => page.click(`th[data-column="${column}"] .sort`);
    const sorted = (): Promise<string | null> => page.getAttribute('th[aria-sort]', 'aria-sort');
    const before = await names(page);
    await sort('rank');
    await expect.poll(() => names(page)).toEqual(before.toReversed());
    expect(await sorted()).toBe('descending');
    await sort('name');
    await expect.poll(async () => (await names(page))[0]).toBe('Barking and Dagenham');
    expect(await sorted()).toBe('ascending');
    await sort('placement');
    await expect
      .poll(async () => (await page.locator('tbody tr').first().locator('td.group').allInnerTexts())[2])
      .toBe('97.0');
    expect(await page.locator('th[aria-sort]').count()).toBe(1);
    expect(await page.innerText('caption')).toBe('2023/24, as published, sorted by placement, descending');
  });

  it('ranks anew as weights are set, as the library does to 1e-12', async () => {
    const { page, problems } = await open();
    await slide(page, 'exclusions', 25);
    await slide(page, 'progress-8-ehcp', 0);
    await slide(page, 'ehcp-in-mainstream', 17);
    await slide(page, 'placement', 30);
    const weights = {
      'suspension-rate-ehcp': 2.5,
      'suspension-rate-sen-support': 2.5,
      'permanent-exclusion-rate-ehcp': 2.5,
      'permanent-exclusion-rate-sen-support': 2.5,
      'progress-8-ehcp': 0,
      'ehcp-in-mainstream': 5.1,
      'ehcp-in-independent': 3,
    };
    await expectScores(page, { ...inclusionIndex, weights });
    expect(await page.innerText('#status-text')).toBe(
      'This is not the published index. Changed: Exclusions counts 2.5 times; Placement counts 3 times; EHC plans placed in mainstream schools counts 1.7 times; Progress 8, pupils with an EHCP left out.',
    );
    await page.click('#reset');
    await expect.poll(() => page.innerText('#status')).toBe('This is the index as published.');
    await expectScores(page, inclusionIndex);
    expect(problems).toEqual([]);
  });

  it('takes another scale, another way to combine and another direction, as the library does', async () => {
    const { page, problems } = await open();
    expect(await page.locator('#aggregate option[value="geometric"]').isDisabled()).toBe(true);
    expect(await page.innerText('#unfit')).toContain('Geometric mean, Harmonic mean: not with percentile ranks');
    await page.selectOption('#normalise', 'deciles');
    await expect.poll(() => page.locator('#aggregate option[value="geometric"]').isDisabled()).toBe(false);
    await page.selectOption('#aggregate', 'geometric');
    await page.check('[data-id="ehcp-share-of-send"][type="checkbox"]');
    const turned = inclusionIndex.children.map((group) => ({
      ...group,
      children: ('children' in group ? group.children : []).map((one) =>
        one.id === 'ehcp-share-of-send' ? { ...one, direction: 'higher' as const } : one,
      ),
    }));
    await expectScores(page, {
      ...inclusionIndex,
      children: turned,
      normalise: deciles(),
      aggregate: geometric(),
    });
    expect(await page.locator('#normalise option[value="z-scores"]').isDisabled()).toBe(true);
    expect(problems).toEqual([]);
  });

  it('does not let the last weight go, and says why', async () => {
    const { page, problems } = await open();
    for (const id of ['exclusions', 'assessment', 'placement', 'attainment']) await slide(page, id, 0);
    await expect
      .poll(() => page.innerText('#announcer'))
      .toBe('Nothing would be left of the index. Let something count.');
    expect(await page.inputValue('#weight-attainment')).toBe('10');
    expect(problems).toEqual([]);
  });

  it('links table, map and strips: what is pointed at, pinned and compared', async () => {
    const { page } = await open();
    await page.hover('tr[data-id="leeds"] .pick');
    expect(await page.locator('#hexagons .is-pointed').getAttribute('data-id')).toBe('leeds');
    expect(await page.innerText('#pointed-at')).toMatch(/^Leeds: \d+/);
    await page.click('#hexagons [data-id="camden"]');
    await expect.poll(() => page.inputValue('#look')).toBe('camden');
    await page.click('tr[data-id="barnet"] .pick');
    await expect.poll(() => page.innerText('#places')).toBe('Camden is 35th of 149. Barnet is 7th of 149.');
    expect(await page.locator('tr[data-id="barnet"] .pick').getAttribute('aria-pressed')).toBe('true');
    expect(await page.locator('#strips .indicator').count()).toBe(12);
    const strip = page.locator('#strips svg').first();
    await strip.hover({ position: { x: 100, y: 10 } });
    const pointed = await page.locator('tr.is-pointed').getAttribute('data-id');
    expect(await page.locator('#hexagons .is-pointed').getAttribute('data-id')).toBe(pointed);
  });

  it('restores what a link says, and tells in words of one that it cannot read', async () => {
    const { page } = await open();
    await slide(page, 'attainment', 35);
    await page.click('tr[data-id="camden"] .pick');
    await page.fill('#search', 'london');
    await page.click('th[data-column="name"] .sort');
    await expect.poll(() => page.evaluate('location.hash')).toContain('q=london');
    const hash = String(await page.evaluate('location.hash'));
    const again = await open(hash);
    expect(await names(again.page)).toEqual(await names(page));
    expect(await again.page.inputValue('#weight-attainment')).toBe('35');
    expect(await again.page.inputValue('#look')).toBe('camden');
    expect(await again.page.inputValue('#search')).toBe('london');
    for (const bad of [
      '#v=2&i=inclusion-index',
      '#nonsense',
      '#v=1&i=inclusion-index&w=exclusions.99',
      `#v=1&${'x'.repeat(9000)}`,
    ]) {
      const { page: other, problems } = await open(bad);
      expect(await other.innerText('#warning')).toMatch(
        /^The link could not be read: .+ This is the index as published\.$/,
      );
      expect(await other.innerText('#status')).toBe('This is the index as published.');
      expect(problems).toEqual([]);
    }
  });

  it.each([
    ['as it opens', '', {}],
    ['in the dark', '', { colorScheme: 'dark' }],
    [
      'changed, pinned and compared',
      '#v=1&i=inclusion-index&w=exclusions.25,attainment.0&n=deciles&p=camden&c=barnet&s=-name',
      {},
    ],
    ['the same in the dark', '#v=1&i=inclusion-index&w=exclusions.25&p=camden&c=barnet', { colorScheme: 'dark' }],
    ['with a link that is wrong', '#v=9', {}],
    ['on a telephone', '#v=1&i=inclusion-index&p=camden', { viewport: { width: 390, height: 844 } }],
  ])(
    'has no fault that axe finds, %s',
    async (_, hash, options) => {
      const { page } = await open(hash, options);
      await page.evaluate('for (const one of document.querySelectorAll("details")) one.open = true');
      expect(await axeViolations(page)).toEqual([]);
    },
    60_000,
  );

  it.each([
    ['at 390 pixels', { width: 390, height: 844 }],
    ['at 200 % of a small screen', { width: 640, height: 512 }],
    ['at 400 %', { width: 320, height: 256 }],
  ])('needs no scrolling to the side, %s', async (_, viewport) => {
    const { page } = await open('#v=1&i=inclusion-index&w=exclusions.25&p=camden&c=barnet', { viewport });
    expect(await page.evaluate('document.documentElement.scrollWidth - innerWidth')).toBeLessThanOrEqual(0);
  });

  it('has no target smaller than 24 by 24 pixels but links in a line', async () => {
    const { page } = await open('#v=1&i=inclusion-index&w=exclusions.25&p=camden&c=barnet');
    await page.evaluate('for (const one of document.querySelectorAll("details")) one.open = true');
    const small: string[] = await page.evaluate(`[...document.querySelectorAll('button, input, select, summary')]
      .filter((one) => one.checkVisibility())
      .filter((one) => { const { width, height } = one.getBoundingClientRect(); return width < 24 || height < 24; })
      .map((one) => one.outerHTML.slice(0, 80))`);
    expect(small).toEqual([]);
  });
});
