import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { Page } from 'playwright-core';
import { afterAll, describe, expect, it } from 'vitest';
import { element, fragment, verbatim } from '../../src/report/markup.ts';
import { england, hostile, towns } from '../report/charts/chart-data.ts';
import { everyChart } from '../report/charts/every-chart.ts';
import { axeViolations } from './axe-violations.ts';
import { browserPath, closeBrowser, type OpenPage, openPage } from './open-page.ts';
import { outside, overlaps, textBoxes } from './text-boxes.ts';

describe.runIf(browserPath)('a chart in Chromium', () => {
  const folder = mkdtempSync(join(tmpdir(), 'charts-'));
  afterAll(async () => {
    await closeBrowser();
    rmSync(folder, { recursive: true });
  });

  /** A page with a chart in it, as it stands in a report. */
  async function pageWith(name: string, svg: string): Promise<OpenPage> {
    const head = element('head', {}, element('meta', { charset: 'utf-8' }), element('title', {}, name), margins);
    const body = element('body', {}, element('main', {}, element('h1', {}, name), { markup: svg }));
    const path = join(folder, 'page.html');
    writeFileSync(path, `<!doctype html>${fragment(element('html', { lang: 'en' }, head, body)).markup}`);
    return openPage(pathToFileURL(path), { viewport: { width: 900, height: 700 } });
  }
  const margins = verbatim('style', {}, 'body { margin: 0 } svg { display: block }');

  it('is measured: texts that lie on each other and beyond the edge are found, turned ones by where they lie', async () => {
    const text = (x: number, y: number, shown: string, turn = 0): string =>
      `<text x="${x}" y="${y}" transform="rotate(${turn} ${x} ${y})">${shown}</text>`;
    const { page } = await pageWith(
      'made',
      `<svg xmlns="http://www.w3.org/2000/svg" width="400" height="200" font-size="12">
        ${text(20, 40, 'first')}${text(30, 44, 'second')}${text(20, 80, 'below both')}
        ${text(100, 100, 'one that is turned', -45)}${text(120, 100, 'another turned', -45)}${text(380, 20, 'too far right')}
      </svg>`,
    );
    const boxes = await textBoxes(page);
    expect(boxes).toHaveLength(6);
    expect(overlaps(boxes)).toEqual([expect.stringMatching(/^"first" and "second" at 2\d, /)]);
    const frame = await page.$eval('svg', (svg) => svg.getBoundingClientRect().toJSON());
    expect(outside(boxes, frame)).toEqual(['too far right']);
  });

  /** Asserts that all texts of a chart can be read: none on another, beyond its edge or too small. */
  async function expectReadable(page: Page): Promise<void> {
    const boxes = await textBoxes(page);
    expect(boxes.length).toBeGreaterThan(5);
    expect(overlaps(boxes)).toEqual([]);
    const frame = await page.$eval('svg', (svg) => svg.getBoundingClientRect().toJSON());
    expect(outside(boxes, frame)).toEqual([]);
    expect(boxes.filter(({ size }) => size < 10).map(({ text }) => text)).toEqual([]);
  }

  for (const { name, draw } of everyChart)
    describe(name, () => {
      it('has no text on another or beyond its edge, none too small, and nothing that axe finds', async () => {
        const { page, problems, requests } = await pageWith(name, await draw(await england()));
        await expectReadable(page);
        expect(await axeViolations(page)).toEqual([]);
        expect([problems, requests]).toEqual([[], []]);
      });

      it('can be read on a narrow column too', async () => {
        await expectReadable((await pageWith(name, await draw(await towns(), { width: 320 }))).page);
        await expectReadable((await pageWith(name, await draw(await england(), { width: 480 }))).page);
      });

      it('runs nothing and asks for nothing whatever the names in the data are, in a page or by itself', async () => {
        const svg = await draw(await hostile());
        const inPage = await pageWith(name, svg);
        await expectReadable(inPage.page);
        expect(await inPage.page.$$eval('svg script, svg img, svg foreignObject, svg a', ({ length }) => length)).toBe(
          0,
        );
        const path = join(folder, 'chart.svg');
        writeFileSync(path, svg);
        const alone = await openPage(pathToFileURL(path));
        expect(await alone.page.$$eval('parsererror', ({ length }) => length)).toBe(0);
        for (const { problems, requests } of [inPage, alone]) expect([problems, requests]).toEqual([[], []]);
      });
    });
});
