import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { afterAll, describe, expect, it } from 'vitest';
import { inclusionIndex } from '../../indicators/index.ts';
import { figures } from '../../src/england/figures.ts';
import { toHtml } from '../../src/report/to-html.ts';
import { score } from '../../src/score.ts';
import { leagueTable } from '../../src/table/league-table.ts';
import { axeViolations } from '../browser/axe-violations.ts';
import { browserPath, closeBrowser, openPage } from '../browser/open-page.ts';
import { hostileTable, hostileTexts } from './hostile.ts';

const league = leagueTable(score(inclusionIndex, figures()), { year: '2023/24' });
const folder = mkdtempSync(join(tmpdir(), 'to-html-'));

function saved(page: string): URL {
  const path = join(folder, 'page.html');
  writeFileSync(path, page);
  return pathToFileURL(path);
}

afterAll(async () => {
  await closeBrowser();
  rmSync(folder, { recursive: true, force: true });
});

describe('toHtml', () => {
  it('is a whole page in British English, with the title of the table', () => {
    const page = toHtml(league);
    expect(page.startsWith('<!doctype html>\n<html lang="en-GB"><head><meta charset="utf-8">')).toBe(true);
    expect(page).toContain('<title>Inclusion Index, 2023/24 (149 ranked)</title>');
    expect(page.match(/<tr>/g)).toHaveLength(1 + league.rows.length);
    expect(page).toBe(toHtml(league));
  });

  it('has a title also where the table has none', () => {
    expect(toHtml({ title: '', columns: [], rows: [], footnotes: [] })).toContain('<title>Table</title>');
  });
});

describe.runIf(browserPath)('the page of a table in Chromium', () => {
  it.each(['light', 'dark'] as const)(
    'asks for nothing, has no error, and axe finds none (%s)',
    async (colorScheme) => {
      const { page, problems, requests } = await openPage(saved(toHtml(league)), { colorScheme });
      expect(await axeViolations(page)).toEqual([]);
      expect([problems, requests]).toEqual([[], []]);
      expect(await page.locator('tbody tr').count()).toBe(league.rows.length);
    },
  );

  it('shows hostile texts as texts', async () => {
    const { page, problems, requests } = await openPage(saved(toHtml(hostileTable())));
    const cells = await page.locator('tbody th').allTextContents();
    const shown = hostileTexts.map((text) => text.replace(/[\t\r\n]+/g, ' '));
    expect(cells).toEqual(shown);
    expect([problems, requests]).toEqual([[], []]);
    expect(await page.locator('script, img, td h1').count()).toBe(0);
  });
});
