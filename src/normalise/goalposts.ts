import { type ById, type Ends, insist } from '../core/options.ts';
import type { Step } from '../core/step.ts';
import { checkEnds, turned } from './check-options.ts';
import { type LinearParams, linearStep } from './linear-step.ts';

/** Where the goalposts stand, in published units, and the scores they mean. */
export interface GoalpostOptions {
  /** The lower post, of every indicator that has none in `posts`. */
  readonly lower?: number;
  /** The upper post, likewise. */
  readonly upper?: number;
  /** `[lower, upper]` by indicator id. */
  readonly posts?: ById<Ends>;
  /** The score of the better post, the worse one scoring 0: 100 unless given. `range` says both. */
  readonly scale?: number;
  /** The scores of the worse and the better post: `[1, 100]` for a geometric mean, which 0 would spoil. */
  readonly range?: Ends;
  /** Whether values beyond a post score as the post does; they do unless `false`. */
  readonly truncate?: boolean;
}

/**
 * Goalposts: two fixed values for each indicator, so that scores of different years and places compare. Values beyond a post
 * score as the post does. Where lower is better, the lower post is the better one.
 *
 * Formula: bottom + (top - bottom) * (x - lower) / (upper - lower), cut at both ends; where lower is better with (upper - x).
 * UNDP, Human Development Report 2010, technical note 1 (goalposts); OECD/JRC Handbook (2008), step 5, min-max.
 *
 * @throws `InclusionIndexError` where the lesser end does not come first, and when it learns an indicator without posts.
 * @example
 * ```ts
 * import { goalposts } from 'inclusion-index/methods';
 * const step = goalposts({ lower: 20, upper: 85, range: [1, 100] });
 * const column = Float64Array.of(10, 52.5, 85);
 * const learnt = step.fit(column);
 * learnt && step.apply(column, learnt); // => Float64Array [1, 50.5, 100]
 * ```
 */
export function goalposts({
  lower,
  upper,
  posts = {},
  scale = 100,
  range = [0, scale],
  truncate = true,
}: GoalpostOptions): Step<LinearParams> {
  const both: Ends | undefined = (lower ?? upper) === undefined ? undefined : [lower ?? NaN, upper ?? NaN];
  checkEnds('goalposts', range, ...Object.values(posts), ...(both ? [both] : []));
  const [bottom, top] = range;
  return linearStep(
    'goalposts',
    { ...(both ? { lower: both[0], upper: both[1] } : {}), posts, range, truncate },
    (_, facts) => {
      const own = (facts && posts[facts.indicator]) ?? both;
      insist(own, 'goalposts', `none for "${facts?.indicator}"`, 'Give posts.');
      return turned(own, facts?.sign ?? 1);
    },
    truncate ? { bottom, top, least: bottom, most: top } : { bottom, top },
  );
}
