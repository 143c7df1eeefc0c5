import { type Cell, isKnown } from '../core/cell.ts';
import { InclusionIndexError } from '../core/error.ts';
import type { Measure } from '../core/indicator.ts';
import type { Observation, Source, Unit } from '../core/observation.ts';
import { roundTo } from '../math/round-to.ts';

/** How large parts are, for rates that are published without counts. */
export interface PartWeights<U extends Unit = Unit> {
  /** What the weights are, in words. */
  readonly title: string;
  /** The weight of a part; none where it is not known. */
  of(part: U): number | undefined;
}

/** How figures of parts are made into one of the whole. */
export interface MergeOptions<U extends Unit> {
  /** Whom the figure is about: all parts together. */
  readonly unit: U;
  readonly measure: Pick<Measure, 'id' | 'unit'>;
  /** The weight of each part, for rates without counts. Without it such rates are not merged. */
  readonly weights?: PartWeights<U>;
}

/**
 * The figure of several units together, from theirs: two authorities that became one, a region, a country.
 *
 * Numbers add up. Rates are made anew of the sums of their counts, or, where the counts do not give the published value (it
 * was rounded, or is not a share of them), weighted by their denominators: sum of d * v / sum of d. Without counts they are
 * weighted by what is named, or else the cell is `other-boundaries`: a plain mean is never taken. Where a part is missing,
 * so is the whole, for the same reason. What adds up is a measure in the unit `number` whose figures are whole.
 *
 * @param parts figures of one measure and period, of units that do not overlap
 * @throws {@link inclusion-index!InclusionIndexError | InclusionIndexError} without parts, or with those of several measures or periods
 * @example
 * ```ts
 * import { figures, mergeFigures } from 'inclusion-index/england';
 * const cumbria = ['cumberland', 'westmorland-and-furness'];
 * const parts = figures().filter(
 *   (f) => f.measure === 'ehcp-in-mainstream' && f.period === '2023/24' && cumbria.includes(f.unit.id),
 * );
 * const unit = { id: 'both', name: 'Both', gss: '', laCode: '', region: 'North West' };
 * const both = mergeFigures(parts, { unit, measure: { id: 'ehcp-in-mainstream', unit: 'per cent' } });
 * [both.numerator, both.denominator]; // => [2731, 4852]
 * both.value; // => 56.2860676010
 * ```
 */
export function mergeFigures<U extends Unit>(
  parts: readonly Observation<U>[],
  options: MergeOptions<U>,
): Observation<U> {
  return merge(parts, options).figure;
}

/** The same, and whether the figure rests on what is named. */
export function merge<U extends Unit>(
  parts: readonly Observation<U>[],
  { unit, measure, weights }: MergeOptions<U>,
): { readonly figure: Observation<U>; readonly isWeighted: boolean } {
  const [first] = parts;
  if (!first || parts.some(({ measure, period }) => measure !== first.measure || period !== first.period)) {
    throw new InclusionIndexError(
      'bad-parts',
      first ? 'The parts are of several measures or periods.' : 'There are no parts.',
      'Give the figures of one measure and period.',
    );
  }
  const { how, isWeighted = false, ...figure } = merged(parts, measure, weights);
  const { period, measure: id } = first;
  return { figure: { unit, period, measure: id, ...figure, source: sourceOf(parts, how), parts }, isWeighted };
}

interface Counts {
  readonly numerator?: number;
  readonly denominator?: number;
}

interface Merged extends Counts {
  readonly value: Cell;
  /** How the value was made, in words that the names of the parts follow. */
  readonly how: string;
  readonly isWeighted?: true;
}

function merged<U extends Unit>(
  parts: readonly Observation<U>[],
  measure: Pick<Measure, 'unit'>,
  weights: PartWeights<U> | undefined,
): Merged {
  const [first] = parts;
  if (first && parts.length === 1) {
    const { value, numerator, denominator } = first;
    return { value, ...counts(numerator, denominator), how: 'the figure of' };
  }
  const values = parts.map(({ value }) => value);
  const missing = values.find((value) => !isKnown(value));
  if (missing !== undefined) return { value: missing, how: 'a figure is missing of' };
  const known = values.filter(isKnown);
  const over = parts.flatMap(({ numerator }) => numerator ?? []);
  const under = parts.flatMap(({ denominator }) => denominator ?? []);
  const both = counts(
    over.length === parts.length ? sum(over) : undefined,
    under.length === parts.length ? sum(under) : undefined,
  );
  if (measure.unit === 'number' && known.every(Number.isSafeInteger))
    return { value: sum(known), ...both, how: 'the sum of' };
  const { numerator, denominator = 0 } = both;
  if (denominator > 0) {
    const scale = numerator === undefined ? undefined : scaleOf(measure, known, over, under);
    return numerator === undefined || scale === undefined
      ? { value: mean(known, under), ...both, how: 'weighted by their denominators, the figures of' }
      : { value: roundTo((scale * numerator) / denominator, 12), ...both, how: 'made of the counts of' };
  }
  const named = parts.flatMap(({ unit }) => weights?.of(unit) ?? []);
  if (weights && named.length === parts.length && sum(named) > 0 && named.every((weight) => weight >= 0))
    return { value: mean(known, named), isWeighted: true, how: `weighted by ${weights.title}, the figures of` };
  return { value: 'other-boundaries', how: 'a rate without counts, of' };
}

/** What the ratio of the counts is multiplied by, to give each published value to its last digit; none where that is not certain. */
function scaleOf(
  { unit }: Pick<Measure, 'unit'>,
  values: readonly number[],
  over: readonly number[],
  under: readonly number[],
): number | undefined {
  const scales = /^per (cent|100)\b/.test(unit) ? [100] : [1, 100, 1000, 10_000, 100_000];
  const [scale, ...more] = scales.filter((scale) =>
    values.every((value, i) => agrees(value, (scale * (over[i] ?? 0)) / (under[i] ?? 0))),
  );
  return more.length === 0 ? scale : undefined;
}

/** Whether a value is what was published of another, rounded. */
function agrees(published: number, exact: number): boolean {
  const decimals = (String(published).split('.')[1] ?? '').length;
  return Math.abs(published - exact) <= 0.5 / 10 ** decimals + 1e-9;
}

function counts(numerator: number | undefined, denominator: number | undefined): Counts {
  return { ...(numerator === undefined ? {} : { numerator }), ...(denominator === undefined ? {} : { denominator }) };
}

function sum(values: readonly number[]): number {
  return values.reduce((total, value) => total + value, 0);
}

function mean(values: readonly number[], weights: readonly number[]): number {
  return roundTo(sum(values.map((value, i) => value * (weights[i] ?? 0))) / sum(weights), 12);
}

/** Where the parts were published, each once, and what was done with them. */
function sourceOf<U extends Unit>(parts: readonly Observation<U>[], how: string): Source {
  const each = (texts: readonly string[]): string => [...new Set(texts)].join('; ');
  const urls = new Set(parts.map(({ source }) => source.url));
  const [url] = urls;
  return {
    publication: each(parts.map(({ source }) => source.publication)),
    file: each(parts.map(({ source }) => source.file)),
    column: `${how} ${each(parts.map(({ unit }) => unit.name))}: ${each(parts.map(({ source }) => source.column))}`,
    ...(url !== undefined && urls.size === 1 ? { url } : {}),
  };
}
