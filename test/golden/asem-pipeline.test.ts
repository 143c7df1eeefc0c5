import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import process from 'node:process';
import { layer } from 'inclusion-index/analyse';
import { imputeGroupMean, logarithm, treatUntilPassed, winsorise } from 'inclusion-index/methods';
import { describe, expect, it } from 'vitest';
import { shared } from '../england/shared-files.ts';
import { asemIndex, asemScores, denominatedBy, idOf } from './asem.ts';
import { type GoldenTable, numbersOf, readGoldenFile, unitsOf } from './golden.ts';

const program = 'examples/asem-pipeline.ts';
const table = (name: string): GoldenTable => readGoldenFile(`input/asem_${name}.json`);

/** What the program prints, line by line. */
function printed(folder: string): string[] {
  const { ASEM_DATA: _, ...env } = process.env;
  const command = [resolve('node_modules/tsx/dist/cli.mjs'), program];
  const options = { env: { ...env, ASEM_DATA: folder }, encoding: 'utf8' } as const;
  return execFileSync(process.execPath, command, options).trimEnd().split('\n');
}

it('has at most 40 lines', () => {
  expect(readFileSync(program, 'utf8').trimEnd().split('\n').length).toBeLessThanOrEqual(40);
});

describe.runIf(shared !== undefined)("COINr's pipeline on ASEM", () => {
  it('in the program of the examples gives its scores and ranks', { timeout: 30_000 }, () => {
    const results = readGoldenFile<GoldenTable>('out/results_Summ_scores.json');
    const { uCode = [], uName = [] } = table('iData').data;
    const nameOf = (code: string): unknown => uName[uCode.indexOf(code)];
    const [scores, ranks] = [numbersOf(results, 'Index'), numbersOf(results, 'Rank')];
    const lines = printed(join(shared ?? '', 'golden', 'input'));
    expect(lines).toEqual(unitsOf(results).map((code, u) => `${ranks[u]} ${nameOf(code)}: ${scores[u]?.toFixed(2)}`));
    expect(lines[0]).toBe('1 Switzerland: 68.38');
  });

  it('gives every number of every stage, through the index', () => {
    const meta = table('iMeta');
    const spec = asemIndex(meta, {
      indicator: denominatedBy(meta),
      impute: imputeGroupMean({ by: 'EurAsia_group' }),
      screen: { known: 0.9, when: 'after imputation' },
      treat: treatUntilPassed({ first: winsorise(), second: logarithm() }),
    });
    const scores = asemScores(spec, table('iData'));
    const units = scores.units.map(({ id }) => id);
    const stages = {
      denominated: layer(scores, 'raw').columns,
      imputed: layer(scores, 'imputed').columns,
      screened: layer(scores, 'imputed').columns,
      treated: layer(scores, 'treated').columns,
      normalised: layer(scores, 'normalised').columns,
      aggregated: { ...layer(scores, 'aggregated').columns, index: scores.score.values },
    };
    for (const [stage, columns] of Object.entries<Readonly<Record<string, Float64Array>>>(stages)) {
      const reference = table(`stage_${stage}`);
      const codes = reference.columns.filter((name) => name !== 'uCode');
      expect(codes.length, stage).toBe(stage === 'aggregated' ? 60 : 49);
      for (const code of codes) {
        const expected = numbersOf(reference, code, units);
        const own = columns[idOf(code)] ?? new Float64Array();
        const apart = expected.findIndex((value, u) => {
          const ours = own[u] ?? Number.NaN;
          if (Number.isNaN(value) || Number.isNaN(ours)) return Number.isNaN(value) !== Number.isNaN(ours);
          return Math.abs(ours - value) > 1e-9 * Math.max(1, Math.abs(value));
        });
        expect([own.length, apart], `${stage} ${code}`).toEqual([51, -1]);
      }
    }
  });
});

it('in the program of the examples says what it needs where that is missing', { timeout: 30_000 }, () => {
  expect(printed('nowhere')).toEqual([
    `It needs ${join('nowhere', 'asem_iMeta.csv')} and ${join('nowhere', 'asem_iData.csv')}: see the first lines of this program.`,
  ]);
});
