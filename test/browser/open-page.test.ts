import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { afterAll, describe, expect, it } from 'vitest';
import { axeViolations } from './axe-violations.ts';
import { browserPath, closeBrowser, openPage } from './open-page.ts';

describe.runIf(browserPath)('a page opened in Chromium', () => {
  afterAll(closeBrowser);
  const folder = mkdtempSync(join(tmpdir(), 'page-'));
  const fileOf = (html: string): URL => {
    const path = join(folder, 'page.html');
    writeFileSync(path, html);
    return pathToFileURL(path);
  };

  it('tells of an error, a dialog and a request, which tests of pages then find', async () => {
    const { problems, requests } = await openPage(
      fileOf('<!doctype html><img src="missing.png"><script>alert(1); throw new Error("thrown")</script>'),
    );
    expect(problems.join('\n')).toMatch(/dialog: 1[\s\S]*thrown|thrown[\s\S]*dialog: 1/);
    expect(requests.map((address) => address.split('/').at(-1))).toEqual(['missing.png']);
  });

  it('is measured for accessibility: a picture without a text is found', async () => {
    const { page } = await openPage(
      fileOf('<!doctype html><html lang="en"><title>t</title><main><h1>t</h1><img src="data:,"></main>'),
    );
    expect((await axeViolations(page)).map((line) => line.split(':')[0])).toContain('image-alt');
  });
});
