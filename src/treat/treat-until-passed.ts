import { insist } from '../core/options.ts';
import type { Options, Step } from '../core/step.ts';
import { checkShapeTest, passesShapeTest, type ShapeTest } from './shape-test.ts';

/** What was learnt, and which of the two are applied. */
export interface TreatUntilPassedParams<A = unknown, B = unknown> {
  /** What the first treatment learnt; `null` where the column passed without it, or could not bear it. */
  readonly first: A | null;
  /** What the second learnt; `null` where it was not needed, not given, or could not be borne. */
  readonly second: B | null;
  /** Which are applied, in order: none, one of them, or with `combine` both. */
  readonly applied: readonly ('first' | 'second')[];
}

/** The treatments to try, and the test of a column. */
export interface TreatUntilPassedOptions<A = unknown, B = unknown> extends ShapeTest {
  /** What a column that fails gets: winsorisation, say. */
  readonly first: Step<A>;
  /** What it gets where it fails still: logarithms, say. Nothing unless given. */
  readonly second?: Step<B>;
  /** Whether `second` goes on from what `first` made; unless `true` it starts again from the column as published. */
  readonly combine?: boolean;
}

/**
 * As much treatment as a column needs: none where it passes as it is (|skewness| below its limit or kurtosis below its), else
 * `first`, and `second` where that was not enough, on the published column again unless told to `combine`. What the second gives
 * is kept, passing or not; so is what the first gives where the second can learn nothing. The report says which passed.
 *
 * A treatment within keeps its own limits: give `winsorise` the same as here. A column without a shape (fewer than
 * three values, or all equal) has nothing to treat and passes. OECD/JRC Handbook (2008), step 4; the two stages are those of COINr's `Treat`.
 *
 * @throws `InclusionIndexError` where a step is no treatment, or a limit is none.
 * @example
 * ```ts
 * import { logarithm, treatUntilPassed, winsorise } from 'inclusion-index/methods';
 * const step = treatUntilPassed({ first: winsorise(), second: logarithm() });
 * const column = Float64Array.of(1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 30, 100);
 * const learnt = step.fit(column);
 * learnt?.applied; // => ['first']
 * learnt && step.describe(learnt); // => 'winsorise: values above 30 become 30 (1 when learnt)'
 * ```
 */
export function treatUntilPassed<A, B = unknown>({
  first,
  second,
  skewness = 2,
  kurtosis = 3.5,
  combine = false,
}: TreatUntilPassedOptions<A, B>): Step<TreatUntilPassedParams<A, B>> {
  const method = 'treatUntilPassed';
  checkShapeTest(method, skewness, kurtosis);
  insist(
    first.kind === 'treat' && (second?.kind ?? 'treat') === 'treat',
    method,
    'a step is no treatment',
    'Give treatments, winsorise() for instance.',
  );
  const passes = (column: Float64Array): boolean => passesShapeTest(column, skewness, kurtosis);
  return Object.freeze<Step<TreatUntilPassedParams<A, B>>>({
    kind: 'treat',
    type: method,
    options: {
      first: asOptions(first),
      ...(second ? { second: asOptions(second) } : {}),
      skewness,
      kurtosis,
      combine,
    },
    fit(column, facts) {
      if (passes(column)) return { first: null, second: null, applied: [] };
      const one = first.fit(column, facts);
      const treated = one === null ? column : first.apply(column, one);
      const two = second && !passes(treated) ? second.fit(combine ? treated : column, facts) : null;
      const applied: ('first' | 'second')[] = [];
      if (one !== null && (combine || two === null)) applied.push('first');
      if (two !== null) applied.push('second');
      return { first: one, second: two, applied };
    },
    apply(column, params, into = new Float64Array(column.length)) {
      into.set(column);
      if (params.first !== null && params.applied.includes('first')) first.apply(into, params.first, into);
      if (second && params.second !== null && params.applied.includes('second'))
        second.apply(into, params.second, into);
      return into;
    },
    describe(params) {
      const words = [
        ...(params.first !== null && params.applied.includes('first')
          ? [`${first.type}: ${first.describe(params.first)}`]
          : []),
        ...(second && params.second !== null ? [`${second.type}: ${second.describe(params.second)}`] : []),
      ];
      return words.length === 0 ? 'left as it is' : words.join('; then ');
    },
    passes,
  });
}

function asOptions(step: Step<unknown>): Options {
  return { type: step.type, options: step.options };
}
