import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { findings2019, idaci2019Score, inclusionIndex } from '../../indicators/index.ts';
import { simulate } from '../../src/analyse/simulate/simulate.ts';
import { changeIntervals } from '../../src/analyse/time/change-intervals.ts';
import type { Period } from '../../src/core/period.ts';
import { type AuthorityUnit, figures } from '../../src/england/index.ts';
import { forEngland, report, tileMap } from '../../src/report/index.ts';
import { score } from '../../src/score.ts';
import { hostile } from '../report/charts/chart-data.ts';
import { axeViolations } from './axe-violations.ts';
import { browserPath, closeBrowser, openPage } from './open-page.ts';

const folder = mkdtempSync(join(tmpdir(), 'report-'));
const pages = new Map<string, string>();

function addressOf(name: string): URL {
  const path = join(folder, `${name}.html`);
  writeFileSync(path, pages.get(name) ?? '');
  return pathToFileURL(path);
}

/** How wide a sheet of A4 is between its margins of 14 mm, in pixels of a style sheet. */
const sheet = Math.floor(((210 - 2 * 14) / 25.4) * 96);

/** What sticks out of a width, by name and text; within what is moved sideways only where it is printed. */
function tooWide(page: Page, width: number, within: boolean): Promise<string[]> {
  return page.evaluate(
    `[...document.body.querySelectorAll('*')]
      .filter((one) => !one.classList.contains('skip') && (${within} || !one.closest('.scroll')) && !one.closest('svg *'))
      .filter((one) => one.getBoundingClientRect().right > ${width} + 0.5)
      .map((one) => one.tagName + ' ' + Math.round(one.getBoundingClientRect().right) + ' ' + one.textContent.slice(0, 60))`,
  );
}

describe.runIf(browserPath)('a report opened in Chromium', () => {
  beforeAll(async () => {
    const year: Period = '2023/24';
    const scores = score(inclusionIndex, figures());
    const simulating = { seed: 1, replicates: 60, years: [year], denominators: figures(), workers: 1 } as const;
    const about = {
      ...forEngland(year),
      year,
      data: figures(),
      intervals: changeIntervals(scores, {
        from: '2022/23',
        to: year,
        seed: 1,
        replicates: 20,
        denominators: figures(),
      }),
      context: [idaci2019Score],
      claims: findings2019,
      link: (unit: AuthorityUnit | undefined) => (unit ? `${unit.id}.html` : 'contents.html'),
    };
    const made = await report(scores, { ...about, uncertainty: await simulate(inclusionIndex, figures(), simulating) });
    pages.set('england', made.overview());
    for (const id of ['camden', 'rutland', 'cumberland']) pages.set(id, made.profile(id));
    pages.set('contents', made.contents());
    const bad = await hostile();
    const all = await report(bad.scores, {
      year: bad.year,
      data: bad.observations,
      uncertainty: bad.simulation,
      context: [bad.against],
      group: (unit) => String(Object.entries(unit).find(([key]) => key === 'region')?.[1]),
      neighbours: () => ({ title: '<b>others</b>', among: bad.mark }),
      map: (of, options) => tileMap(of, { ...options, ...(bad.tiles ? { tiles: bad.tiles } : {}) }),
      attribution: '</footer><script>alert(1)</script>',
      files: [{ name: '"><script>alert(1)</script>', content: 'x' }],
      options: { '<i>': '<script>alert(1)</script>' },
    });
    pages.set('hostile', all.overview());
    pages.set('hostile-one', all.profile('town-0'));
    pages.set('hostile-contents', all.contents());
  }, 120_000);
  afterAll(closeBrowser);

  it.each(['england', 'camden', 'cumberland', 'contents', 'hostile', 'hostile-one', 'hostile-contents'])(
    '%s has no error, asks for nothing, and nothing in it runs',
    async (name) => {
      const { page, problems, requests } = await openPage(addressOf(name));
      expect(problems).toEqual([]);
      expect(requests).toEqual([]);
      expect(await page.locator('script:not([type="application/json"]), img, iframe, object').count()).toBe(0);
      expect(await page.evaluate('document.characterSet')).toBe('UTF-8');
    },
  );

  it.each(['england', 'camden', 'cumberland', 'contents', 'hostile', 'hostile-one'])(
    'axe finds nothing wrong with %s, light or dark',
    { timeout: 120_000 },
    async (name) => {
      for (const colorScheme of ['light', 'dark'] as const) {
        const { page } = await openPage(addressOf(name), { colorScheme });
        expect(await axeViolations(page)).toEqual([]);
      }
    },
  );

  it.each(['england', 'camden', 'cumberland', 'contents', 'hostile-one'])(
    '%s has one first heading, none that skips a level, and links that lead somewhere',
    async (name) => {
      const { page } = await openPage(addressOf(name));
      const levels: number[] = await page.evaluate(
        `[...document.querySelectorAll('h1,h2,h3,h4,h5,h6')].map((one) => Number(one.tagName[1]))`,
      );
      expect(levels.filter((level) => level === 1)).toHaveLength(1);
      expect(levels.filter((level, i) => level > (levels[i - 1] ?? 0) + 1)).toEqual([]);
      const lost: string[] = await page.evaluate(
        `[...document.querySelectorAll('a[href^="#"]')].map((one) => one.hash.slice(1)).filter((id) => !document.getElementById(id))`,
      );
      expect(lost).toEqual([]);
      const twice: string[] = await page.evaluate(
        `[...document.querySelectorAll('[id]')].map((one) => one.id).filter((id, i, all) => all.indexOf(id) !== i)`,
      );
      expect(twice).toEqual([]);
    },
  );

  it.each(['england', 'camden', 'rutland', 'cumberland', 'contents', 'hostile-one'])(
    '%s fits on A4: nothing is wider than the sheet, no row or chart is cut, and headings of tables are repeated',
    async (name) => {
      const { page } = await openPage(addressOf(name), { viewport: { width: sheet, height: 1000 } });
      await page.emulateMedia({ media: 'print' });
      expect(await tooWide(page, sheet, true)).toEqual([]);
      // What must not be broken is no higher than a sheet between its margins of 14 and 16 mm.
      const high: string[] = await page.evaluate(
        `[...document.querySelectorAll('figure, tr, li, dd')].filter((one) => one.getBoundingClientRect().height > ${((297 - 30) / 25.4) * 96}).map((one) => one.tagName + ' ' + one.textContent.slice(0, 60))`,
      );
      expect(high).toEqual([]);
      const breaks: string[] = await page.evaluate(
        `[...new Set([...document.querySelectorAll('figure, tr')].map((one) => getComputedStyle(one).breakInside))]`,
      );
      expect(breaks).toEqual(pages.get(name)?.includes('<figure') || pages.get(name)?.includes('<tr') ? ['avoid'] : []);
      const heads: string[] = await page.evaluate(
        `[...new Set([...document.querySelectorAll('thead')].map((one) => getComputedStyle(one).display))]`,
      );
      expect(heads).toEqual(pages.get(name)?.includes('<thead') ? ['table-header-group'] : []);
      const pdf = await page.pdf({ preferCSSPageSize: true, printBackground: true });
      expect(pdf.subarray(0, 4).toString()).toBe('%PDF');
      // A4 in points.
      expect(pdf.toString('latin1')).toMatch(/\/MediaBox \[0 0 (594|595)(\.\d+)? (841|842)(\.\d+)?\]/);
    },
  );

  it('is moved sideways within charts and tables alone on a narrow screen, where its texts stay legible', async () => {
    for (const name of ['england', 'camden', 'contents', 'hostile-one']) {
      const { page } = await openPage(addressOf(name), { viewport: { width: 390, height: 800 } });
      expect(await tooWide(page, 390, false)).toEqual([]);
      expect(await page.evaluate('document.documentElement.scrollWidth')).toBeLessThanOrEqual(390);
      const shrunk: number[] = await page.evaluate(
        `[...document.querySelectorAll('svg.chart')].map((one) => one.getBoundingClientRect().width / one.viewBox.baseVal.width).filter((scale) => scale < 0.9)`,
      );
      expect(shrunk).toEqual([]);
    }
  });

  it('turns its charts for the dark, and not on paper', async () => {
    const ground = 'getComputedStyle(document.querySelector(".fill-ground")).fill';
    const dark = (await openPage(addressOf('camden'), { colorScheme: 'dark' })).page;
    expect(await dark.evaluate(ground)).toBe('rgb(22, 25, 28)');
    await dark.emulateMedia({ media: 'print' });
    expect(await dark.evaluate(ground)).toBe('rgb(255, 255, 255)');
  });

  it('is under 1.5 MB, the page about England too', () => {
    const sizes = [...pages.values()].map((html) => Buffer.byteLength(html));
    expect(Math.max(...sizes)).toBeLessThan(1_500_000);
    expect(Buffer.byteLength(pages.get('england') ?? '')).toBeLessThan(700_000);
  });

  it('holds its manifest as JSON that a script can read back', async () => {
    const { page } = await openPage(addressOf('hostile'));
    const found = await page.evaluate('JSON.parse(document.getElementById("manifest-json").textContent)');
    expect(found).toMatchObject({ made: { by: 'inclusion-index' }, options: { '<i>': '<script>alert(1)</script>' } });
  });
});
