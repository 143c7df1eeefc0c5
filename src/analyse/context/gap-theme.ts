import type { Indicator } from '../../core/indicator.ts';

/** A group of people that a theme has a figure of. */
export interface GapMember {
  readonly id: string;
  /** In a sentence: `pupils with an EHCP`. */
  readonly title: string;
  readonly indicator: Indicator;
}

/** One thing measured for several groups of people, to set side by side. */
export interface GapTheme {
  readonly id: string;
  readonly title: string;
  /** The groups, in the order they are shown; their indicators have one unit and one direction. */
  readonly members: readonly GapMember[];
  /** The id of the member the others are compared with. */
  readonly reference: string;
  /** What to mind, in a sentence. */
  readonly caveat?: string;
}
