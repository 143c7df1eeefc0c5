import { readdirSync, readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { describe, expect, it } from 'vitest';
import * as analyse from '../../src/analyse/index.ts';
import * as methods from '../../src/methods.ts';
import { blocksOf, filesIn } from './blocks.ts';

/** Which page tells of what comes from a folder of `src`. */
const pages = {
  aggregate: 'docs/aggregate.md',
  core: 'docs/prepare.md',
  impute: 'docs/impute.md',
  normalise: 'docs/normalise.md',
  treat: 'docs/treat.md',
  weigh: 'docs/weigh.md',
};

/** The functions that a module exports, by name. */
function functionsOf(module: object): Map<string, unknown> {
  return new Map(Object.entries(module).filter(([, value]) => typeof value === 'function'));
}

/** The names of the functions of `inclusion-index/methods` that are made in a folder of `src`. */
async function methodsOf(folder: string): Promise<string[]> {
  const files = readdirSync(`src/${folder}`).filter((file) => file.endsWith('.ts'));
  const modules: object[] = await Promise.all(files.map((file) => import(resolve('src', folder, file))));
  const made = new Set(modules.flatMap((module) => [...functionsOf(module).values()]));
  return [...functionsOf(methods)].filter(([, method]) => made.has(method)).map(([name]) => name);
}

/** Those of the names that no row of a table on the page has. */
function notInTables(page: string, names: readonly string[]): string[] {
  const rows = readFileSync(page, 'utf8')
    .split('\n')
    .filter((line) => line.startsWith('|'));
  return names.filter((name) => !rows.some((row) => new RegExp(`\`(?:[^\`]*\\W)?${name}\\b`).test(row)));
}

/** Those of the names that no example on the pages calls. */
function notInExamples(pages: readonly string[], names: readonly string[]): string[] {
  const code = pages
    .flatMap(blocksOf)
    .filter(({ language }) => language === 'ts')
    .flatMap(({ lines }) => lines)
    .join('\n');
  return names.filter((name) => !new RegExp(`\\b${name}\\(`).test(code));
}

describe('the page of a family', () => {
  const families = Object.entries(pages);

  it.each(families)('of %s has every one of its methods in a table and in an example', async (folder, page) => {
    const names = await methodsOf(folder);
    expect(names).not.toEqual([]);
    expect(notInTables(page, names)).toEqual([]);
    expect(notInExamples([page], names)).toEqual([]);
  });

  it('is there for every method', async () => {
    const known = (await Promise.all(families.map(([folder]) => methodsOf(folder)))).flat();
    expect(new Set(known)).toEqual(new Set(functionsOf(methods).keys()));
  });
});

it('docs/audit.md has every function of inclusion-index/analyse in a table, and a page an example of it', () => {
  const names = [...functionsOf(analyse).keys()];
  expect(names.length).toBeGreaterThan(20);
  expect(notInTables('docs/audit.md', names)).toEqual([]);
  expect(notInExamples(filesIn(['docs'], '.md'), names)).toEqual([]);
});

it('README.md names every page, by itself or by the list it is in', () => {
  const readme = readFileSync('README.md', 'utf8');
  const listed = readdirSync('docs').filter((file) => file.endsWith('.md'));
  expect(listed.length).toBeGreaterThan(10);
  expect(listed.filter((file) => !readme.includes(`](docs/${file}`))).toEqual([]);
});

it.each(['normalise', 'aggregate'])('docs/method.md has every method of %s in a table', async (folder) => {
  expect(notInTables('docs/method.md', await methodsOf(folder))).toEqual([]);
});
