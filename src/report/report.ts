import type { Unit } from '../core/observation.ts';
import type { Period } from '../core/period.ts';
import type { Scores } from '../core/scores.ts';
import type { Manifest } from './manifest/manifest.ts';
import { contentsPage } from './page/contents-page.ts';
import { overview } from './page/overview.ts';
import { profilePage } from './page/profile-page.ts';
import { reportFacts } from './page/report-facts.ts';
import type { ReportOptions } from './page/report-options.ts';

/** The pages of one year, each made when it is asked for: one file of HTML that needs no network. */
export interface Report<U extends Unit = Unit> {
  readonly year: Period;
  readonly manifest: Manifest;
  /** Those that have a profile: all with a figure that year, ranked or not, by id. */
  readonly units: readonly U[];
  /** The page about all. */
  overview(): string;
  /** The page about one unit, by id; throws for one without a figure that year. */
  profile(unit: string): string;
  /** A list of the profiles by group, for those that lie in one folder with it. Needs `link`. */
  contents(): string;
}

/**
 * Pages of one year to put in front of people: one about all units, one about each, and a list of these. Each is one file of HTML that
 * asks the network for nothing, for the screen (light or dark) and for A4. Headline sentences, league table, charts, what moved,
 * neighbours, gaps with their reasons, caveats, method, sources and a manifest; what an option is left out for has no section.
 *
 * All that pages have in common is worked out once, so that a hundred profiles take little more than one. The same input gives
 * the same bytes.
 *
 * @param options {@link forEngland} has those for English authorities
 * @throws {@link inclusion-index!InclusionIndexError | InclusionIndexError} for a year that was not scored, and for a profile of a unit without a figure that year.
 * @example
 * ```ts
 * import { score } from 'inclusion-index';
 * import { figures } from 'inclusion-index/england';
 * import { inclusionIndex } from 'inclusion-index/indicators';
 * import { forEngland, report } from 'inclusion-index/report';
 * const pages = await report(score(inclusionIndex, figures()), { ...forEngland('2023/24'), year: '2023/24' });
 * pages.overview().startsWith('<!doctype html>'); // => true
 * pages.profile('camden').includes('<h1>Camden: Inclusion Index, 2023/24</h1>'); // => true
 * pages.units.length; // => 154
 * ```
 */
export async function report<I extends string, G extends string, U extends Unit>(
  scores: Scores<I, G, U>,
  options: ReportOptions<U> = {},
): Promise<Report<U>> {
  const facts = await reportFacts<U>(scores, options);
  return {
    year: facts.period,
    manifest: facts.manifest,
    units: facts.year.units,
    overview: () => overview(facts),
    profile: (unit) => profilePage(facts, unit),
    contents: () => contentsPage(facts),
  };
}
