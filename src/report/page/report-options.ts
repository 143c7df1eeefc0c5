import type { Claim } from '../../analyse/context/claim.ts';
import type { Simulation } from '../../analyse/simulate/simulation-types.ts';
import type { ChangeIntervals } from '../../analyse/time/change-intervals.ts';
import type { Indicator } from '../../core/indicator.ts';
import type { Observation, Unit } from '../../core/observation.ts';
import type { Period } from '../../core/period.ts';
import type { Scores } from '../../core/scores.ts';
import type { ManifestOptions } from '../manifest/manifest.ts';
import type { Nouns, Others } from '../text/sentence.ts';

/** What a map of a report is told. */
export interface MapOptions {
  readonly year: Period;
  readonly mark: readonly string[];
  readonly width: number;
}

/** What {@link report} is told. What is left out has no section. */
export interface ReportOptions<U extends Unit = Unit> extends Pick<ManifestOptions, 'files' | 'options' | 'on'> {
  /** Default the newest year for which every indicator is published. */
  readonly year?: Period;
  /** Since when changes are told; default the year before that was scored. */
  readonly from?: Period;
  /** The figures that were scored, among which those of context measures are. */
  readonly data?: Iterable<Observation<U>>;
  /** What `simulate` gives of the year: how certain ranks are. */
  readonly uncertainty?: Simulation<string, string, U>;
  /** What `changeIntervals` gives from `from` to `year`: what moved by more than chance. */
  readonly intervals?: ChangeIntervals;
  /** The group of a unit, its region for instance. */
  readonly group?: (unit: U) => string;
  /** What all units together are called, `England` for instance; default `all`. */
  readonly all?: string;
  /** What units and groups are called. */
  readonly nouns?: Nouns;
  /** Those like a unit, with whom its profile compares it. */
  readonly neighbours?: (unit: U) => Others<U> | undefined;
  /** Draws a map of the year, as SVG: `tileMap` for instance. */
  readonly map?: (scores: Scores, options: MapOptions) => string;
  /** Circumstances that scores are shown beside. Needs `data`. */
  readonly context?: readonly Indicator[];
  /** Published findings to hold against the scores. Needs `data` and `group`. */
  readonly claims?: readonly Claim[];
  /** Where the page of a unit is, or, of none, the list of all; for pages that lie in one folder. Default no links. */
  readonly link?: (unit: U | undefined) => string | undefined;
  /** Whose figures they are, under what licence: the foot of each page. */
  readonly attribution?: string;
}
