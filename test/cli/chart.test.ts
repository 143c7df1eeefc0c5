import { PNG } from 'pngjs';
import { describe, expect, it, vi } from 'vitest';
import { chartKinds } from '../../src/cli/chart-kinds.ts';
import type { Io } from '../../src/cli/io.ts';
import { run } from '../../src/cli/run.ts';
import { elementsOf } from '../conformance/test-chart.ts';
import { liberationSans } from '../golden-images/fonts.ts';
import { england } from '../report/charts/chart-data.ts';
import { everyChart } from '../report/charts/every-chart.ts';
import { runLine } from './run-line.ts';

/** What each chart cannot do without. */
const needed: Readonly<Record<string, string>> = {
  'ranked-dots': '--uncertainty --replicates 20',
  piano: '--authority Camden',
  acceptability: '--replicates 20 --top 5',
  waterfall: '--authority Camden',
  funnel: '--by ehcp-in-mainstream',
  choropleth: '--geojson map.json',
};

describe('chart', () => {
  it('lists every chart with what it shows', async () => {
    const { code, out } = await runLine('chart --help');
    expect(code).toBe(0);
    for (const { name, shows } of chartKinds) {
      expect(out).toMatch(new RegExp(`\n  ${name} .*draw`));
      expect(shows).toMatch(/^[^.]{10,100}$/);
    }
    expect(chartKinds.map(({ name }) => name).sort()).toEqual(everyChart.map(({ name }) => name).sort());
  });

  it.each(chartKinds.map(({ name }) => name))('draws %s on the terminal, of the newest complete year', async (name) => {
    const { outlines } = await england();
    const { code, out, error } = await runLine(`chart ${name} ${needed[name] ?? ''}`, {
      'map.json': JSON.stringify(outlines),
    });
    expect([code, error]).toEqual([0, '']);
    expect(elementsOf(out.trimEnd())[0]?.name).toBe('svg');
    expect(out).toContain('2023/24');
  });

  it('draws what it is told: the year, a region, marks, a width', async () => {
    const line = 'chart ranked-dots --year 2021/22 --region London --mark Camden,202,E08000035 --width 640';
    const { code, out } = await runLine(line);
    expect(code).toBe(0);
    const texts = elementsOf(out.trimEnd()).filter(({ name }) => name === 'text');
    const bold = texts.filter(({ attributes }) => attributes['font-weight'] === 'bold').map(({ text }) => text);
    expect(bold).toEqual(expect.arrayContaining(['Camden', 'Leeds']));
    expect(texts.map(({ text }) => text)).not.toContain('Kent');
    expect(out).toMatch(/^<svg [^>]*width="640"/);
    expect(out).toContain('2021/22');
  });

  it('marks the statistical neighbours on a piano, or those it is told', async () => {
    const { out } = await runLine('chart piano --authority Camden');
    expect(out).toContain('Islington; Westminster; Hammersmith and Fulham');
    expect((await runLine('chart piano --authority Camden --mark Leeds')).out).toContain('With a circle: Leeds.');
  });

  it('writes a file', async () => {
    const { code, out, error, files } = await runLine('chart distribution --out spread.svg');
    expect([code, out, error]).toEqual([0, '', 'Written to spread.svg.\n']);
    expect(files['spread.svg']).toMatch(/^<svg [\s\S]*<\/svg>\n$/);
    expect((await runLine('chart distribution --out /full')).error).toBe('error: /full cannot be written: no room\n');
  });

  it.runIf(liberationSans)('writes a PNG where the name ends so, or where it is told to', async () => {
    const written = new Map<string, Uint8Array>();
    const error = vi.fn();
    const io: Io = {
      out: error,
      error,
      width: undefined,
      readFile: async () => '',
      writeFile: async () => undefined,
      writeBytes: async (path, bytes) => {
        written.set(path, bytes);
      },
    };
    expect(await run(['chart', 'distribution', '--out', 'spread.PNG', '--width', '400'], io)).toBe(0);
    expect(await run(['chart', 'distribution', '--out', 'spread', '--png'], io)).toBe(0);
    const sizes = [...written].map(([path, bytes]) => [path, PNG.sync.read(Buffer.from(bytes)).width]);
    expect(sizes).toEqual([
      ['spread.PNG', 800],
      ['spread', 1600],
    ]);
    expect(error.mock.calls.flat()).toEqual(['Written to spread.PNG.\n', 'Written to spread.\n']);
    const { writeBytes, ...textsOnly } = io;
    expect(await run(['chart', 'distribution', '--out', 'spread.png'], textsOnly)).not.toBe(0);
    expect(error.mock.lastCall?.[0]).toContain('only texts can be written here');
  });

  it.each([
    ['chart', 2, 'Commands:'],
    ['chart distributon', 2, 'Did you mean distribution?'],
    ['chart distribution --top 5', 2, '--top does not go with this chart'],
    ['chart tile-map --replicates 50', 2, '--replicates does not go with this chart'],
    ['chart distribution --tpo 5', 2, "unknown option '--tpo'"],
    ['chart distribution --width 100', 2, '--width 100: give 320 to 1600'],
    ['chart distribution --png', 2, '--png needs --out FILE'],
    ['chart distribution --by nothing', 2, '--by nothing: use exclusions'],
    ['chart distribution --mark Nowhere', 2, 'Nowhere'],
    ['chart distribution --mark Hackney', 1, 'not ranked'],
    ['chart heat-grid --columns colours', 2, '--columns colours: use groups or indicators'],
    ['chart heat-grid --region Atlantis', 2, 'There is no region "Atlantis"'],
    ['chart piano', 2, 'Give the authority that the chart is of: --authority NAME'],
    ['chart funnel', 2, 'Give the indicator that the funnel is of: --by ID'],
    ['chart funnel --by participation-16-17-send', 1, 'chance can be told of 0 units'],
    ['chart scatter --against nothing', 2, 'There is no indicator "nothing"'],
    ['chart scatter --against imd-2019-score,idaci-2019-score', 2, 'give one indicator'],
    ['chart ranked-dots --uncertainty --by attainment', 2, 'leave out --by'],
    ['chart waterfall --authority Camden --from 2023/24 --to 2022/23', 2, 'write the earlier year first'],
    ['chart choropleth', 2, 'Give the outlines: --geojson FILE'],
    ['chart choropleth --geojson nowhere.json', 1, 'nowhere.json cannot be read'],
    ['chart choropleth --geojson broken.json', 1, 'broken.json is no JSON'],
    ['chart choropleth --geojson empty.json', 1, 'not a FeatureCollection'],
    ['chart bump --years 2023/24', 1, 'Give two or more'],
  ])('refuses "%s" in words', async (line, exitCode, message) => {
    const { code, out, error } = await runLine(line, { 'broken.json': '{"type":', 'empty.json': '{}' });
    expect([code, out]).toEqual([exitCode, '']);
    expect(error).toContain(message);
  });
});
