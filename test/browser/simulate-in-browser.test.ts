import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { createServer, type Server } from 'node:http';
import { tmpdir } from 'node:os';
import { basename, join, resolve } from 'node:path';
import { build } from 'esbuild';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { browserPath, closeBrowser, type OpenPage, openPage } from './open-page.ts';
import * as here from './result-texts.ts';

const folder = mkdtempSync(join(tmpdir(), 'results-'));
const root = resolve(import.meta.dirname, '../..');
let server: Server | undefined;
let opened: OpenPage | undefined;
/** What the page does before anything else: it counts what Web Workers are told, and waits now and then until they have work. */
const script = `
import * as texts from './result-texts.ts';
const { postMessage } = Worker.prototype;
Worker.prototype.postMessage = function (message) {
  if (message.kind === 'run' || message.kind === 'score') globalThis.given++;
  return postMessage.call(this, message);
};
const onProgress = () => {
  for (const end = performance.now() + 500; globalThis.given === 0 && performance.now() < end; );
};
Object.assign(globalThis, { texts, onProgress, given: 0 });
`;

/** Bundles for browsers, threads beside the page as a bundler that follows their address puts them. */
async function bundle(): Promise<void> {
  await build({
    stdin: { contents: script, resolveDir: import.meta.dirname },
    outfile: join(folder, 'page.js'),
    bundle: true,
    format: 'esm',
    platform: 'browser',
  });
  await build({
    entryPoints: [join(root, 'src/simulate-worker.ts')],
    outfile: join(folder, 'simulate-worker.js'),
    bundle: true,
    format: 'esm',
    platform: 'browser',
    minify: true,
  });
}

/** Serves the folder, as Web Workers are not started from files; the address of the page. */
function serve(): Promise<string> {
  const page =
    '<!doctype html><title>Results</title><link rel="icon" href="data:,"><script type="module" src="page.js"></script>';
  const listening = createServer(({ url = '/' }, response) => {
    const name = basename(url);
    response.setHeader('content-type', name === '' ? 'text/html' : 'text/javascript');
    response.end(name === '' ? page : readFileSync(join(folder, name)));
  });
  server = listening;
  return new Promise((done) => {
    listening.listen(0, '127.0.0.1', () => {
      const address = listening.address();
      done(`http://127.0.0.1:${typeof address === 'object' && address ? address.port : ''}/`);
    });
  });
}

/** What an expression comes to in the page. */
async function there<T>(expression: string): Promise<T> {
  if (!opened) throw new Error('no page');
  return opened.page.evaluate(expression);
}

/** Where two texts first differ, and what stands there; nothing where they are the same. */
function difference(a: string, b: string): string | undefined {
  if (a === b) return undefined;
  let at = 0;
  while (a[at] === b[at]) at++;
  return [a, b].map((text) => text.slice(Math.max(0, at - 60), at + 40)).join('\n');
}

describe.runIf(browserPath)('the same seed in Node and in Chromium', () => {
  beforeAll(async () => {
    await bundle();
    opened = await openPage(await serve());
    await opened.page.waitForFunction('globalThis.texts !== undefined');
  });
  afterAll(async () => {
    await closeBrowser();
    server?.close();
    rmSync(folder, { recursive: true, force: true });
  });

  it('gives the same scores and ranks of both presets, every layer to the last digit', async () => {
    expect(difference(await there('texts.scores()'), here.scores())).toBeUndefined();
  });

  it('gives the same logarithms and powers, and the same scores by methods that take them', async () => {
    expect(difference(await there('texts.functions()'), here.functions())).toBeUndefined();
    expect(difference(await there('texts.methods()'), here.methods())).toBeUndefined();
  });

  it('gives the same simulation, with 1 and with 4 Web Workers', async () => {
    const text = await here.simulation({ workers: 1 });
    expect(difference(await there('texts.simulation({ workers: 1 })'), text)).toBeUndefined();
    expect(await there('given')).toBe(0);
    expect(difference(await there('texts.simulation({ workers: 4, onProgress })'), text)).toBeUndefined();
    expect(await there('given')).toBeGreaterThan(0);
  }, 120_000);

  it('gives the same shares of variance, with 1 and with 4 Web Workers', async () => {
    const text = await here.sensitivities({ workers: 1 });
    expect(difference(await there('texts.sensitivities({ workers: 1 })'), text)).toBeUndefined();
    await there('given = 0');
    expect(difference(await there('texts.sensitivities({ workers: 4, onProgress })'), text)).toBeUndefined();
    expect(await there('given')).toBeGreaterThan(0);
  }, 120_000);

  it('gives the same weights, swaps, intervals and funnels', async () => {
    expect(difference(await there('texts.whatIf()'), here.whatIf())).toBeUndefined();
  });

  it.each([1, 4])(
    'ends early with %i Web Workers, with the results of what is done, and tells of it',
    async (workers) => {
      const { replicates, told, note, units } = await there<here.Ended>(`texts.endedEarly(${workers}, 200)`);
      expect(replicates).toBeGreaterThanOrEqual(200);
      expect(replicates).toBeLessThan(1_000_000);
      expect(told.at(-1)).toEqual([replicates, 1_000_000]);
      expect(told.map(([done]) => done)).toEqual(told.map(([done]) => done).toSorted((a, b) => a - b));
      expect(note).toContain(`${replicates} replicates, ended early (1000000 asked for)`);
      expect(difference(units, await here.ranksOf(replicates))).toBeUndefined();
    },
  );

  it('writes nothing to the console, and asks for no file but its own', () => {
    expect(opened?.problems).toEqual([]);
    expect([...new Set(opened?.requests.map((address) => basename(address)))].sort()).toEqual([
      'page.js',
      'simulate-worker.js',
    ]);
  });
});
