import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { buildAuthorities, readAuthorityFiles } from '../../scripts/build-authorities.ts';
import { buildFigures, buildFiguresFrom, type FigureBuild } from '../../scripts/build-figures.ts';
import { figureMeasures } from '../../src/england/index.ts';
import { carriedMappings } from '../../src/sources/mappings/carried.ts';
import { madeTable } from '../sources/made-table.ts';
import { shared } from './shared-files.ts';

const committed = (file: string): string => readFileSync(new URL(`../../src/england/${file}`, import.meta.url), 'utf8');

describe.runIf(shared !== undefined)('the generated files', () => {
  it('authorities.data.ts is what its script makes, byte for byte', () => {
    expect(buildAuthorities(readAuthorityFiles(shared ?? '')) === committed('authorities.data.ts')).toBe(true);
  });

  it('figures.data.ts is what its script makes, byte for byte', async () => {
    const build = await buildFiguresFrom(shared ?? '');
    expect(build.text === committed('figures.data.ts')).toBe(true);
    expect(build.issues.map(({ code, unit, value }) => `${code} ${unit ?? value}`)).toEqual([
      ...['892', '891', '928', '873', '823'].map((code) => `authority-mismatch ${code}`),
      'unknown-code E0600003',
      ...['kensington-and-chelsea', 'manchester', 'medway', 'redcar-and-cleveland', 'sutton'].map(
        (id) => `counts-disagree ${id}`,
      ),
      ...['manchester', 'medway', 'redcar-and-cleveland'].map((id) => `counts-disagree ${id}`),
      ...['manchester', 'sutton'].map((id) => `counts-disagree ${id}`),
    ]);
    // From the independent reading alone: exclusions and absence by SEN, and one year of needs.
    const published = carriedMappings.map(({ file }) => file);
    const unpublished = Object.entries(build.origins).flatMap(([measure, files]) =>
      files.filter((text) => !published.some((file) => text.startsWith(`${file}: `))).map(() => measure),
    );
    expect([...new Set(unpublished)]).toEqual(
      figureMeasures.filter((measure) => /(autumn|spring|summer)$|-absence-|^semh-/.test(measure)),
    );
  }, 120_000);
});

describe('buildFigures', () => {
  const header = 'measure_id,time_period,la_code_old,value'.split(',');
  const build = (...rows: string[]): Promise<FigureBuild> =>
    buildFigures([madeTable('la_measures.csv', [header, ...rows.map((row) => row.split(','))])]);
  const camden = 'sen_susp_ehcp_autumn,201920,202';

  it('carries what it reads, with its source', async () => {
    const { text, origins } = await build(`${camden},1.5`, 'sen_susp_ehcp_autumn,201920,203,c');
    expect(text).toContain('"measure":"suspension-rate-ehcp-autumn","period":"2019/20","source":0,"values":"');
    expect(origins['suspension-rate-ehcp-autumn']).toEqual([
      expect.stringMatching(/^provision_gap.*: 2019\/20 \(2\)$/),
    ]);
  });

  it('stops at a symbol it does not know, at a text that is no number, and at a code that is no authority', async () => {
    await expect(build(`${camden},q`)).rejects.toThrow('"q" is no symbol known');
    await expect(build(`${camden},1o`)).rejects.toThrow('la_measures.csv, row 2: The value "1o" is no');
    await expect(build('sen_susp_ehcp_autumn,201920,999,1.5')).rejects.toThrow('"999" is no authority');
  });

  it('stops at two values for one authority, measure and period', async () => {
    await expect(build(`${camden},1.5`, `${camden},1.6`)).rejects.toThrow(
      'The value was given before, from row 2 on: 1.5',
    );
  });
});
