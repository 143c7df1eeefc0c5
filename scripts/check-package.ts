/**
 * Checks what users get: packs the package as it is built, installs the tarball in an empty folder and uses it there.
 * Run: npm run build && npx tsx scripts/check-package.ts
 */
import { execFile } from 'node:child_process';
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import process from 'node:process';
import { promisify } from 'node:util';
import { runInNewContext } from 'node:vm';
import { gzipSync } from 'node:zlib';
import { type BuildResult, build, type Plugin } from 'esbuild';
import ts from 'typescript';

const execute = promisify(execFile);
const root = resolve(import.meta.dirname, '..');
const temporary = mkdtempSync(join(tmpdir(), 'check-package-'));
const consumer = join(temporary, 'consumer');
const manifest = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8'));

interface Row {
  readonly what: string;
  readonly seen: string;
  readonly limit: string;
  readonly ok: boolean;
}
const rows: Row[] = [];

const atMost = (what: string, value: number, limit: number, unit: string, digits = 1): void => {
  rows.push({
    what,
    seen: `${value.toFixed(digits)} ${unit}`,
    limit: `at most ${limit} ${unit}`,
    ok: value <= limit,
  });
};
const equal = (what: string, seen: string, wanted: string): void => {
  rows.push({ what, seen, limit: wanted, ok: seen === wanted });
};

// Colours would be part of what is compared.
const env = { ...process.env, NO_COLOR: '1', FORCE_COLOR: '0' };

/** Runs a program; its printed output, or what went wrong. */
async function runs(file: string, args: readonly string[], folder: string): Promise<string> {
  try {
    return (await execute(file, args, { cwd: folder, env, maxBuffer: 1e8 })).stdout.trim();
  } catch (error) {
    const { stdout, stderr, message } = error as { stdout?: string; stderr?: string; message: string };
    return `failed: ${message}\n${stdout ?? ''}${stderr ?? ''}`.trim();
  }
}

const firstOf = (text: string): string => text.split('\n')[0] ?? '';
const gzipped = (bytes: Uint8Array | string): number => gzipSync(bytes, { level: 9 }).length / 1000;

/** The folders of the packages below a node_modules. */
function packagesIn(modules: string): string[] {
  return readdirSync(modules, { recursive: true, encoding: 'utf8' })
    .filter((path) => /(?:^|node_modules\/)(?:@[^/]+\/)?[^/@]+\/package\.json$/.test(path))
    .map((path) => join(modules, path, '..'));
}

const filesIn = (folder: string): string[] =>
  readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name));

const bytesIn = (folder: string): number => filesIn(folder).reduce((sum, path) => sum + statSync(path).size, 0);

// What is in the tarball. The build is not repeated: `npm ci` or `npm run build` made it.
async function packed(): Promise<string> {
  const args = ['pack', '--ignore-scripts', '--json', '--pack-destination', temporary];
  const { stdout } = await execute('npm', args, { cwd: root, maxBuffer: 1e8 });
  const [{ filename, size, unpackedSize }] = JSON.parse(stdout);
  atMost('tarball', size / 1e3, 2000, 'kB');
  atMost('tarball, unpacked', unpackedSize / 1e6, 8, 'MB');
  return join(temporary, filename);
}

async function linted(tarball: string): Promise<void> {
  const publint = await runs('npx', ['publint', tarball, '--strict'], root);
  equal('publint --strict', publint.endsWith('All good!') ? 'All good!' : publint, 'All good!');
  // A thread is started by its address and imported by nobody: it has no types, and no CommonJS.
  const attw = await runs(
    'npx',
    ['attw', tarball, '--profile', 'strict', '--format', 'ascii', '--exclude-entrypoints', 'simulate-worker'],
    root,
  );
  equal('attw --profile strict', attw.startsWith('failed') ? attw : 'no problems', 'no problems');
}

async function installed(tarball: string): Promise<void> {
  mkdirSync(consumer);
  writeFileSync(join(consumer, 'package.json'), '{ "private": true }\n');
  // With --ignore-scripts=false an install script would run here as it does for a user.
  await execute('npm', ['install', '--ignore-scripts=false', '--no-audit', '--no-fund', tarball], { cwd: consumer });
  const modules = join(consumer, 'node_modules');
  const packages = packagesIn(modules);
  const withScripts = packages.filter((folder) => {
    const { scripts = {} } = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8'));
    return ['preinstall', 'install', 'postinstall'].some((name) => name in scripts) || hasGyp(folder);
  });
  atMost('packages of a default install', packages.length, 20, 'packages', 0);
  equal('packages with an install script', withScripts.join(', ') || 'none', 'none');
  atMost('size of a default install', bytesIn(modules) / 1e6, 30, 'MB');
  const dist = join(modules, manifest.name, 'dist');
  // Every copy counts: one for import, one for require. The build names the file above what it takes from it.
  const texts = readdirSync(dist).flatMap((file) =>
    /\.c?js$/.test(file) ? readFileSync(join(dist, file), 'utf8') : [],
  );
  const chunks = texts.filter((text) => text.includes('// src/england/figures.data.ts'));
  const kilobytes = chunks.map(gzipped);
  const all = kilobytes.reduce((sum, size) => sum + size, 0);
  rows.push({
    what: `carried figures, gzipped, in ${chunks.length} files`,
    seen: `${all.toFixed(1)} kB`,
    limit: 'in 2 files, at most 400 kB',
    ok: chunks.length === 2 && all <= 400,
  });
  // The build names the library above what it takes from it.
  const code = filesIn(dist).map((path) => (/\.c?js$/.test(path) ? readFileSync(path, 'utf8') : ''));
  const named = code.flatMap((text) => [...text.matchAll(/^\/\/ node_modules\/((?:@[^/]+\/)?[^/]+)/gm)]);
  const carried = [...new Set(named.map(([, name]) => name))].sort();
  const notices = readFileSync(join(dist, '..', 'THIRD-PARTY-NOTICES.md'), 'utf8');
  const without = carried.filter((name) => !notices.includes(`\n## ${name} (`));
  equal(`${carried.length} libraries carried, without a notice`, without.join(', ') || 'none', 'none');
}

/** npm compiles a package with a binding.gyp at install, even without a script. */
const hasGyp = (folder: string): boolean => readdirSync(folder).includes('binding.gyp');

const program = `
const [first] = rank(score(inclusionIndex, figures()), { year: '2023/24' });
console.log(first.rank, first.name, first.score.toFixed(3));
`;
const subPaths: readonly string[] = Object.keys(manifest.exports)
  .filter((key) => !key.includes('*') && !key.endsWith('.json') && key !== './simulate-worker')
  .map((key) => key.replace('.', manifest.name));

async function used(): Promise<void> {
  const imports = [
    `import { rank, score } from 'inclusion-index';`,
    `import { figures } from 'inclusion-index/england';`,
    `import { inclusionIndex } from 'inclusion-index/indicators';`,
  ].join('\n');
  const requires = imports.replace(/import (.*) from (.*);/g, 'const $1 = require($2);');
  writeFileSync(join(consumer, 'script.mjs'), `${imports}${program}`);
  writeFileSync(join(consumer, 'script.cjs'), `${requires}${program}`);
  const all = ['inclusion-index/indicators/ehcp-in-mainstream', ...subPaths].map((path) => `'${path}'`);
  const counts = 'console.log(all.every((one) => Object.keys(one).length > 0));';
  writeFileSync(
    join(consumer, 'all.mjs'),
    `const all = await Promise.all([${all.map((path) => `import(${path})`)}]);${counts}`,
  );
  writeFileSync(join(consumer, 'all.cjs'), `const all = [${all.map((path) => `require(${path})`)}];${counts}`);

  writeFileSync(
    join(consumer, 'threads.mjs'),
    `import { Worker } from 'node:worker_threads';
    ${imports.replace('{ rank, score }', '{ simulate }')}
    const ranks = async (options) => {
      const result = await simulate(inclusionIndex, figures(), { seed: 1, replicates: 400, ...options });
      return JSON.stringify([result.issues, result.of('2023/24').units]);
    };
    let started = 0;
    const worker = () => (started++, new Worker(new URL(import.meta.resolve('inclusion-index/simulate-worker'))));
    const alone = await ranks({ workers: 1 });
    console.log((await ranks({ workers: 2 })) === alone, (await ranks({ workers: 2, worker })) === alone, started);`,
  );
  writeFileSync(
    join(consumer, 'threads.cjs'),
    `${requires.replace('{ rank, score }', '{ simulate }')}
    simulate(inclusionIndex, figures(), { seed: 1, replicates: 400, workers: 2 }).then(({ issues }) => console.log(issues.length));`,
  );

  const esm = await runs('node', ['script.mjs'], consumer);
  rows.push({ what: 'ESM script', seen: esm, limit: '1 name score', ok: /^1 \D+ [\d.]+$/.test(esm) });
  equal('CommonJS script', await runs('node', ['script.cjs'], consumer), esm);
  equal('simulate on two threads, also by address', await runs('node', ['threads.mjs'], consumer), 'true true 1');
  equal('simulate on two threads, CommonJS, issues', await runs('node', ['threads.cjs'], consumer), '0');
  equal(`import of ${all.length} sub-paths`, await runs('node', ['all.mjs'], consumer), 'true');
  equal(`require of ${all.length} sub-paths`, await runs('node', ['all.cjs'], consumer), 'true');
  await Promise.all(
    ['22', '24'].map(async (version) => {
      const folder = join(temporary, `node-${version}`);
      mkdirSync(folder);
      const args = ['install', '--ignore-scripts=false', '--no-audit', '--no-fund', `node@${version}`];
      await execute('npm', ['--prefix', folder, ...args], { cwd: folder });
      const node = join(folder, 'node_modules', '.bin', 'node');
      equal(`under Node ${version}`, await runs(node, ['script.mjs'], consumer), esm);
      equal(`under Node ${version}, CommonJS`, await runs(node, ['script.cjs'], consumer), esm);
    }),
  );
  const thread = await bundled(`import 'inclusion-index/simulate-worker'`);
  rows.push({
    what: 'a thread, bundled for browsers',
    seen: textOf(thread).includes('addEventListener') ? 'listens' : 'nothing',
    limit: 'listens',
    ok: textOf(thread).includes('addEventListener'),
  });
  const browser = await bundled(`${imports}${program}`);
  equal('in a context without Node', inBrowser(browser), esm);
}

async function commanded(): Promise<void> {
  const rank = ['inclusion-index', 'rank', '--top', '3'];
  const table = await runs('npx', rank, consumer);
  rows.push({ what: 'npx inclusion-index rank', seen: firstOf(table), limit: 'a table', ok: table.includes('Rank') });
  equal('npx inclusion-index rank, in the project', firstOf(await runs('npx', rank, root)), firstOf(table));
  const help = await runs('npx', ['inclusion-index', '--help'], consumer);
  equal('npx inclusion-index --help', firstOf(help), 'Usage: inclusion-index [options] [command]');
}

function compiled(): void {
  const good = `
    import { rank, score } from 'inclusion-index';
    import { figures } from 'inclusion-index/england';
    import { inclusionIndex } from 'inclusion-index/indicators';
    import { ehcpInMainstream } from 'inclusion-index/indicators/ehcp-in-mainstream';
    ${subPaths.map((path, i) => `import * as all${i} from '${path}'; export { all${i} };`).join('\n')}
    const scores = score(inclusionIndex, figures());
    const names: string[] = rank(scores, { year: '2023/24' }).map(({ name }) => name);
    export const id: string = ehcpInMainstream.id + names.length;
    export const raw = scores.of('2023/24').indicator('ehcp-in-mainstream');`;
  const { ESNext, CommonJS, Node16 } = ts.ModuleKind;
  const { Bundler, Node10 } = ts.ModuleResolutionKind;
  const ways: readonly (readonly [string, string, ts.CompilerOptions])[] = [
    ['node16, import', 'use.mts', { module: Node16 }],
    ['node16, require', 'use.cts', { module: Node16 }],
    ['bundler', 'use.ts', { module: ESNext, moduleResolution: Bundler }],
    ['node10', 'use.ts', { module: CommonJS, moduleResolution: Node10 }],
  ];
  for (const [name, file, options] of ways) {
    const path = join(consumer, file);
    writeFileSync(path, good);
    equal(`TypeScript, ${name}`, typeErrors(path, options) || 'compiles', 'compiles');
    const misspelt = join(consumer, `misspelt-${file}`);
    writeFileSync(misspelt, good.replace("indicator('ehcp-in-mainstream')", "indicator('ehcp-in-mainstram')"));
    const error = /error TS2345.*"ehcp-in-mainstram"/.exec(typeErrors(misspelt, options))?.[0];
    equal(`TypeScript, ${name}, id misspelt`, error ? 'error TS2345' : 'compiles', 'error TS2345');
  }
}

/** The type errors of a file and of all the declarations it brings. */
function typeErrors(path: string, options: ts.CompilerOptions): string {
  const strict: ts.CompilerOptions = {
    strict: true,
    noEmit: true,
    skipLibCheck: false,
    target: ts.ScriptTarget.ES2022,
    types: [],
    ...options,
  };
  return ts.formatDiagnostics(ts.getPreEmitDiagnostics(ts.createProgram([path], strict)), {
    getCanonicalFileName: (name) => name,
    getCurrentDirectory: () => consumer,
    getNewLine: () => '\n',
  });
}

/** Leaves out what is loaded when it is called for. */
const onDemand: Plugin = {
  name: 'on-demand',
  setup: (build) =>
    build.onResolve({ filter: /^\./ }, ({ kind, path }) =>
      kind === 'dynamic-import' ? { path, external: true } : null,
    ),
};

/** A bundle for browsers; an import of a Node module fails it. */
function bundled(contents: string, plugins: Plugin[] = []): Promise<BuildResult<{ write: false; metafile: true }>> {
  return build({
    stdin: { contents, resolveDir: consumer },
    bundle: true,
    format: 'iife',
    platform: 'browser',
    minify: true,
    metafile: true,
    write: false,
    plugins,
    // A thread's address is found by bundlers to modules; this one is a script, and runs simulations on one thread.
    logOverride: { 'empty-import-meta': 'silent' },
  });
}

const textOf = ({ outputFiles }: BuildResult<{ write: false }>): string => outputFiles[0]?.text ?? '';

/** Runs a bundle where there is nothing but the language, and gives what it prints. */
function inBrowser(bundle: BuildResult<{ write: false }>): string {
  const lines: string[] = [];
  const log = (...values: unknown[]): number => lines.push(values.join(' '));
  runInNewContext(textOf(bundle), { console: { log } });
  return lines.join('\n');
}

async function sized(): Promise<void> {
  const core = await bundled(`export * from 'inclusion-index'`, [onDemand]);
  atMost('core entry, all of it, minified and gzipped', gzipped(textOf(core)), 20, 'kB', 2);
  const scoring = await bundled(
    `export {
    score, rank, leagueTable, defineIndex, defineIndicator, percentileRank, arithmetic
  } from 'inclusion-index'`,
    [onDemand],
  );
  atMost('what scoring, ranking and a league table take', gzipped(textOf(scoring)), 15, 'kB', 2);
  const [output] = Object.values(core.metafile.outputs);
  const parts = Object.entries(output?.inputs ?? {}).sort(([, a], [, b]) => b.bytesInOutput - a.bytesInOutput);
  console.log('The core entry, by bytes minified:');
  for (const [path, { bytesInOutput }] of parts.slice(0, 6))
    console.log(`  ${`${bytesInOutput}`.padStart(6)}  ${path.replace(/^.*node_modules\//, '')}`);
  const one = await bundled(`import { rankValues } from 'inclusion-index'; console.log(rankValues([7, 9, 7]))`);
  atMost('rankValues alone', gzipped(textOf(one)), 1, 'kB', 2);
  const indicator = await bundled(`export * from 'inclusion-index/indicators/ehcp-in-mainstream'`);
  atMost('ehcp-in-mainstream alone', gzipped(textOf(indicator)), 3, 'kB', 2);
}

try {
  const tarball = await packed();
  await installed(tarball);
  await Promise.all([linted(tarball), used(), commanded(), sized()]);
  compiled();
} finally {
  rmSync(temporary, { recursive: true, force: true });
}
const width = Math.max(...rows.map(({ what }) => what.length));
for (const { what, seen, limit, ok } of rows)
  console.log(`${ok ? 'ok  ' : 'FAIL'}  ${what.padEnd(width)}  ${seen}${ok && seen === limit ? '' : `  (${limit})`}`);
const failed = rows.filter(({ ok }) => !ok).length;
console.log(failed === 0 ? 'The package is as it should be.' : `${failed} of ${rows.length} checks failed.`);
process.exitCode = failed === 0 ? 0 : 1;
