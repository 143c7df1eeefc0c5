import { version } from '../../../package.json';
import type { Simulation } from '../../analyse/simulate/simulation-types.ts';
import { InclusionIndexError } from '../../core/error.ts';
import type { Observation } from '../../core/observation.ts';
import type { Panel, PanelPeriod } from '../../core/panel.ts';
import type { Period } from '../../core/period.ts';
import type { Scores } from '../../core/scores.ts';
import type { Spec } from '../../core/spec.ts';
import { makeMethods, withoutFunctions } from '../../core/stand-ins.ts';
import { tilesFor } from '../../england/tiles-of.ts';
import * as methods from '../../methods.ts';
import { arrange } from '../../panel/build-panel.ts';
import { score } from '../../score.ts';
import { element, fragment, jsonElement, verbatim } from '../markup.ts';
import { clientAssets } from './client-assets.ts';
import { type ExplorerData, packed, type Ranges, type Tile, unpacked } from './explorer-data.ts';
import type { ExplorerOptions } from './explorer-options.ts';

/** See {@link explorer}. */
export async function explorerPage(
  spec: Spec,
  data: Iterable<Observation> | Panel,
  options: ExplorerOptions,
): Promise<string> {
  const panel = 'periods' in data ? data : arrange(spec, data);
  const scores = score(spec, panel);
  const year = options.year ?? scores.newestComplete;
  if (year === undefined)
    throw new InclusionIndexError('nothing-scored', 'There is no year to explore.', 'Check the years and figures.');
  scores.of(year);
  const text = JSON.stringify({
    version,
    spec: withoutFunctions(spec),
    ...packed(panel, tilesIn, rangesOf(options.uncertainty)),
    year,
    notes: [...certaintyNotes(options.uncertainty), ...(options.notes ?? [])],
  });
  checkAlike(scores, text);
  const { script, style } = await clientAssets();
  const policy = [
    `default-src 'none'`,
    `script-src '${await hashOf(script)}'`,
    `style-src '${await hashOf(style)}'`,
    `img-src data:`,
    `base-uri 'none'`,
    `form-action 'none'`,
  ].join('; ');
  const { markup } = element(
    'html',
    { lang: 'en-GB' },
    element(
      'head',
      {},
      element('meta', { charset: 'utf-8' }),
      // Nothing can be fetched or sent, and no script runs but ours.
      element('meta', { 'http-equiv': 'Content-Security-Policy', content: policy }),
      element('meta', { name: 'viewport', content: 'width=device-width, initial-scale=1' }),
      element('meta', { name: 'color-scheme', content: 'light dark' }),
      element('title', {}, `${spec.title}: explorer`),
      verbatim('style', {}, style),
    ),
    element(
      'body',
      {},
      element('div', { id: 'explorer' }, element('main', {}, element('h1', {}, spec.title))),
      element(
        'noscript',
        {},
        element('p', {}, 'This page computes ranks as you change weights, and needs JavaScript.'),
      ),
      fragment(jsonElement('data', JSON.parse(text)), verbatim('script', {}, script)),
    ),
  );
  return `<!doctype html>\n${markup}\n`;
}

/** Throws where the page would not give the scores that the index has: a method of one's own cannot be written. */
function checkAlike(scores: Scores, text: string): void {
  const fail = (why: string): never => {
    throw new InclusionIndexError(
      'unexplorable',
      `The index cannot be put into a page: ${why}.`,
      'Use the methods of inclusion-index/methods.',
    );
  };
  const read: ExplorerData = JSON.parse(text);
  try {
    makeMethods(read.spec, methods);
  } catch (error) {
    fail(error instanceof Error ? error.message : String(error));
  }
  const again = score(read.spec, unpacked(read));
  for (const period of scores.periods) {
    const own = again.periods.includes(period) ? again.of(period).score.values : new Float64Array();
    const differs = scores.of(period).score.values.some((value, u) => value !== own[u] && !Number.isNaN(value));
    if (differs) fail(`its scores of ${period} would be others`);
  }
}

/** How far each rank could be, by year. */
function rangesOf(simulations: readonly Simulation[] = []): Ranges {
  const years = simulations.flatMap((simulation) =>
    simulation.periods.map((period) => {
      const { units } = simulation.of(period);
      return [period, new Map(units.map(({ unit, best, worst }) => [unit.id, [best, worst] as const]))] as const;
    }),
  );
  return new Map(years);
}

/** What ranges mean and what varied, once for the years of which it is the same. */
function certaintyNotes(simulations: readonly Simulation[] = []): string[] {
  const years = new Map<string, Period[]>();
  for (const { level, note, periods } of simulations) {
    const share = Number((100 * level).toFixed(1));
    const text = `After a rank: the best and worst that ${share} % of simulations of the published index leave. ${note}`;
    years.set(text, [...(years.get(text) ?? []), ...periods]);
  }
  return [...years].map(([text, those]) => (years.size > 1 ? `${those.join(', ')}. ${text}` : text));
}

/** The tiles of a year, where most of its units have one: those of England's authorities. */
function tilesIn({ period, units }: PanelPeriod): readonly Tile[] | undefined {
  const ids = units.map(({ id }) => id);
  const there = new Set(ids);
  const tiles = tilesFor(ids, period);
  if (2 * tiles.filter(({ id }) => there.has(id)).length < ids.length) return undefined;
  return tiles.map(({ id, short, column, row }) => ({
    unit: id,
    label: short,
    x: column + (Math.abs(row % 2) === 1 ? 0.5 : 0),
    y: row,
  }));
}

/** A source of the page by its hash, as a content security policy names it. */
async function hashOf(text: string): Promise<string> {
  const digest = await globalThis.crypto.subtle.digest('SHA-256', new TextEncoder().encode(text));
  return `sha256-${btoa(String.fromCharCode(...new Uint8Array(digest)))}`;
}
