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
