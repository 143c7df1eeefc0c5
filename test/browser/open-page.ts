import { existsSync } from 'node:fs';
import process from 'node:process';
import { type Browser, type BrowserContextOptions, chromium, type Page } from 'playwright-core';

/**
 * Where Chromium is, for tests of pages: set INCLUSION_BROWSER to its path. With it set, these tests run, and fail where it is missing;
 * without it they are left out, and the run says so.
 */
export const browserPath: string | undefined = process.env.INCLUSION_BROWSER;

let running: Promise<Browser> | undefined;

/** Chromium, started once for all tests of a process. */
async function browser(): Promise<Browser> {
  if (browserPath === undefined || !existsSync(browserPath))
    throw new Error(`INCLUSION_BROWSER is ${browserPath}: there is no such file.`);
  running ??= chromium.launch({
    executablePath: browserPath,
    args: [
      '--no-sandbox',
      '--disable-gpu',
      '--disable-quic',
      '--no-first-run',
      '--disable-background-networking',
      '--disable-component-update',
      '--disable-sync',
      '--font-render-hinting=none',
    ],
  });
  return running;
}

/** Ends Chromium; call it after all tests of a file. */
export async function closeBrowser(): Promise<void> {
  const ending = running;
  running = undefined;
  await (await ending)?.close();
}

/** A page in Chromium, and what it did that it should not. */
export interface OpenPage {
  readonly page: Page;
  /** Errors and warnings of the console, and errors that nobody caught. */
  readonly problems: readonly string[];
  /** Addresses it asked for, itself left out. */
  readonly requests: readonly string[];
}

/** Opens an address, or a file by its `file:` address. */
export async function openPage(address: string | URL, options: BrowserContextOptions = {}): Promise<OpenPage> {
  const context = await (await browser()).newContext(options);
  const page = await context.newPage();
  const problems: string[] = [];
  const requests: string[] = [];
  page.on('console', (message) => {
    if (['error', 'warning'].includes(message.type())) problems.push(message.text());
  });
  page.on('pageerror', ({ message }) => problems.push(message));
  page.on('dialog', (dialog) => {
    problems.push(`dialog: ${dialog.message()}`);
    void dialog.dismiss();
  });
  const own = String(address).split('#')[0];
  page.on('request', (request) => {
    const asked = request.url();
    if (asked.split('#')[0] !== own && !asked.startsWith('data:') && !asked.startsWith('blob:')) requests.push(asked);
  });
  await page.goto(String(address));
  return { page, problems, requests };
}
