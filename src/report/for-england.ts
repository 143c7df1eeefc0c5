import type { Period } from '../core/period.ts';
import { type AuthorityUnit, attribution, neighbourSetIn, neighboursOf } from '../england/index.ts';
import { tileMap } from './charts/tile-map.ts';
import type { ReportOptions } from './page/report-options.ts';
import type { Others } from './text/sentence.ts';

/**
 * What a report on English authorities says of them: their regions, their statistical neighbours (the set that was the newest
 * when the figures of the year were out, or the newest where that has none of an authority), the map, and whose figures they are.
 *
 * @example
 * ```ts
 * import { forEngland } from 'inclusion-index/report';
 * forEngland('2023/24').all; // => 'England'
 * ```
 */
export function forEngland(
  year: Period,
): Required<Pick<ReportOptions<AuthorityUnit>, 'group' | 'all' | 'nouns' | 'neighbours' | 'map' | 'attribution'>> {
  return {
    group: ({ region }) => region,
    all: 'England',
    nouns: { unit: 'authority', units: 'authorities', group: 'region', groups: 'regions' },
    neighbours: ({ id }) => neighboursIn(year, id),
    map: tileMap,
    attribution,
  };
}

function neighboursIn(year: Period, id: string): Others<AuthorityUnit> | undefined {
  const then = neighbourSetIn(year);
  const own = neighboursOf(id, then ? { set: then } : {});
  const { neighbours, set } = own.neighbours.length > 0 ? own : neighboursOf(id);
  if (neighbours.length === 0) return undefined;
  return {
    title: `its statistical neighbours (set of ${set})`,
    among: neighbours.map(({ authority }) => authority.id),
  };
}
