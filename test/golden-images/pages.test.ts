import { afterAll, describe, it } from 'vitest';
import { inclusionIndex } from '../../indicators/index.ts';
import { figures } from '../../src/england/index.ts';
import { arrange } from '../../src/panel/build-panel.ts';
import { explorer, forEngland, report } from '../../src/report/index.ts';
import { score } from '../../src/score.ts';
import { browserPath, closeBrowser, openPage } from '../browser/open-page.ts';
import { pageFile } from '../browser/page-file.ts';
import { expectPicture } from './expect-picture.ts';
import { liberationSans } from './fonts.ts';

describe.runIf(browserPath && liberationSans)('pages of England look as they did in Chromium', () => {
  afterAll(closeBrowser);
  // The first screen, half as large as it is.
  const screen = { viewport: { width: 1200, height: 1000 }, deviceScaleFactor: 0.5 };

  async function expectScreen(name: string, html: string): Promise<void> {
    const { page } = await openPage(pageFile(html), screen);
    const png = await page.screenshot({ animations: 'disabled' });
    // Another version of Chromium smooths letters in its own way: what is moved or missing is more than a hundredth of the screen.
    expectPicture(name, png, { tolerance: 0.01 });
  }

  it('the explorer', async () => {
    await expectScreen('explorer', await explorer(inclusionIndex, arrange(inclusionIndex, figures())));
  });

  it('the report on England, and that on one authority', async () => {
    const year = '2023/24';
    const pages = await report(score(inclusionIndex, figures()), { ...forEngland(year), year });
    await expectScreen('report-england', pages.overview());
    await expectScreen('report-camden', pages.profile('camden'));
  });
});
