import type { Indicator } from '../../core/indicator.ts';
import type { Issue } from '../../core/issue.ts';
import type { Unit } from '../../core/observation.ts';
import { insist } from '../../core/options.ts';
import type { Period } from '../../core/period.ts';
import { compareText } from '../../core/record.ts';
import type { Scores } from '../../core/scores.ts';
import { checkLevel } from '../../math/check-level.ts';
import { leastSquares } from '../../math/least-squares.ts';
import { numberAt } from '../../math/number-at.ts';
import { studentTwoSided } from '../../math/student-t.ts';
import { type ContextData, contextColumns } from './context-columns.ts';
import { ofColumn } from './of-column.ts';
import { yearIn } from './year-in.ts';

/** How far a unit is above or below what its circumstances let one expect. Not a score. */
export interface AdjustedFacts {
  /** The score (or group, or published figure) itself. */
  readonly observed: number;
  /** What the line says of a unit in these circumstances. */
  readonly expected: number;
  /** `observed` less `expected`, in the same points: above 0 better than expected where higher is better. */
  readonly adjusted: number;
  /** What the uncertainty of the line leaves open of `adjusted`; the score itself is taken as it is. */
  readonly low: number;
  readonly high: number;
  /** `adjusted` in standard errors of a line drawn without the unit: externally studentised. */
  readonly studentised: number;
  /** Whether that is farther from the line than units vary about it at this level: one in twenty is at 0.95, by chance. */
  readonly standsOut: boolean;
}

/** A slope of the line. */
export interface AdjustmentSlope {
  /** The id of the context measure. */
  readonly id: string;
  readonly title: string;
  /** By how much what is adjusted goes up with one more of it, the others held. */
  readonly slope: number;
  readonly low: number;
  readonly high: number;
  /** By how much its variance is inflated by the others: 1 not at all, above 10 by much. */
  readonly inflation: number;
}

/** What {@link adjusted} gives. */
export interface Adjusted<U extends Unit = Unit> {
  readonly period: Period;
  /** What it is, to print above it: `Score adjusted for ...`. */
  readonly label: string;
  /** The units, the farthest above the line first. Empty where no line can be drawn, and `issues` says why. */
  readonly rows: readonly (U & AdjustedFacts)[];
  /** Ranked units that take no part, each with the reason. */
  readonly without: readonly (U & { readonly because: string })[];
  readonly slopes: readonly AdjustmentSlope[];
  readonly intercept: number;
  /** The share of the variance between units that goes with these circumstances, 0 to 1. */
  readonly rSquared: number;
  /** How far units typically are from the line. */
  readonly deviation: number;
  readonly n: number;
  readonly issues: readonly Issue[];
}

/** What is adjusted, and for what. */
export interface AdjustedOptions extends ContextData {
  /** The circumstances to adjust for: any indicators. */
  readonly for: readonly Indicator[];
  /** What to adjust: `score` (default), a group, or an indicator as published. */
  readonly of?: string;
  /** Default the newest complete year. */
  readonly year?: Period;
  /** How often an interval should hold. Default 0.95. */
  readonly level?: number;
}

/**
 * Scores adjusted for context: how far each unit is from the straight line (or plane) that best gives the scores from the
 * circumstances, by ordinary least squares over the ranked units. It answers "is this more than the circumstances let one
 * expect", not "how inclusive is it": what circumstances explain is not thereby right, so it stands beside the score and never
 * for it.
 *
 * The interval is that of the line, adjusted ± t * s * sqrt(h), with s the standard deviation about the line and h the
 * leverage of the unit: the score is taken as it is, and what is uncertain is what to expect. Whether a unit is farther from
 * the line than units vary is another question, which `studentised` answers: its distance from a line drawn without it, over
 * the error of that distance. Both suppose that what is left varies alike everywhere and that units are independent.
 *
 * Where measures are mixtures of each other, or units too few, there are no rows and an issue; an inflation above 10 and
 * fewer than ten units a slope are warned of.
 *
 * @throws `InclusionIndexError` for a year that was not scored, an id that is none of the index, and without figures.
 * @example
 * ```ts
 * import { score } from 'inclusion-index';
 * import { adjusted } from 'inclusion-index/analyse';
 * import { figures } from 'inclusion-index/england';
 * import { idaci2019Score, inclusionIndex } from 'inclusion-index/indicators';
 * const scores = score(inclusionIndex, figures());
 * const { label, n, rSquared } = adjusted(scores, { data: figures(), for: [idaci2019Score], year: '2023/24' });
 * label; // => 'Score adjusted for Income deprivation affecting children (IDACI) 2019'
 * n; // => 147
 * rSquared.toFixed(2); // => '0.05'
 * ```
 */
export function adjusted<U extends Unit>(scores: Scores<string, string, U>, options: AdjustedOptions): Adjusted<U> {
  const { for: circumstances = [], of = 'score', level = 0.95 } = options ?? {};
  insist(
    circumstances.length > 0,
    'adjusted',
    'there is nothing to adjust for',
    'Give for: [idaci2019Score], for instance.',
  );
  checkLevel(level);
  const period = yearIn('adjusted', scores, options.year);
  const year = scores.of(period);
  const { title, values } = ofColumn('adjusted', scores, year, of);
  const { columns, issues: lacking } = contextColumns('adjusted', scores, period, circumstances, options);
  const issues: Issue[] = [...lacking];
  const places = [...year.units.keys()].filter(
    (u) => !Number.isNaN(values[u]) && columns.every((column) => !Number.isNaN(column.values[u])),
  );
  const without = year.units.flatMap((unit, u) => {
    if (!year.coverage[u]?.ranked || places.includes(u)) return [];
    const column = columns.find((one) => Number.isNaN(one.values[u]));
    return { ...unit, because: column?.because(u) ?? `${title} is not known` };
  });
  const at = (column: Float64Array): Float64Array => Float64Array.from(places, (u) => numberAt(column, u));
  const nothing: Adjusted<U> = {
    period,
    label: `${title} adjusted for ${circumstances.map((one) => one.title).join(' and ')}`,
    rows: [],
    without,
    slopes: [],
    intercept: Number.NaN,
    rSquared: Number.NaN,
    deviation: Number.NaN,
    n: places.length,
    issues,
  };
  const [n, k] = [places.length, columns.length];
  const tell = (severity: Issue['severity'], code: string, message: string, remedy: string): void => {
    issues.push({ code, severity, message, remedy, period });
  };
  // A line drawn without one unit needs a degree of freedom of its own.
  if (n < k + 3) {
    tell(
      'error',
      'too-few-units',
      `Only ${n} units are known in all of it, and ${k + 3} are needed.`,
      'Adjust for less.',
    );
    return nothing;
  }
  const fit = leastSquares(
    at(values),
    columns.map((column) => at(column.values)),
  );
  if ('dependent' in fit) {
    const name = circumstances[fit.dependent]?.title;
    tell('error', 'collinear-context', `${name} is constant or a mixture of the others.`, 'Leave it out.');
    return nothing;
  }
  if (n < 10 * k) tell('warning', 'few-units', `${n} units are few for ${k} slopes.`, 'Adjust for less.');
  const t = studentTwoSided(level, fit.degrees);
  const tWithout = studentTwoSided(level, fit.degrees - 1);
  const rows = places.flatMap((u, i) => {
    const unit = year.units[u];
    if (!unit) return [];
    const [residual, leverage] = [numberAt(fit.residuals, i), fit.leverages[i] ?? Number.NaN];
    const half = t * fit.deviation * Math.sqrt(leverage);
    const left = fit.degrees * fit.deviation ** 2 - residual ** 2 / (1 - leverage);
    const apart = Math.sqrt(Math.max(0, left) / (fit.degrees - 1)) * Math.sqrt(1 - leverage);
    const studentised = residual === 0 ? 0 : residual / apart;
    const observed = numberAt(values, u);
    return {
      ...unit,
      observed,
      expected: observed - residual,
      adjusted: residual,
      low: residual - half,
      high: residual + half,
      studentised,
      standsOut: Math.abs(studentised) > tWithout,
    };
  });
  const slopes = circumstances.map(({ id, title }, j): AdjustmentSlope => {
    const [slope, error] = [numberAt(fit.slopes, j), fit.errors[j] ?? Number.NaN];
    const inflation = numberAt(fit.inflations, j);
    if (inflation > 10) {
      const how = `${title} goes with the others so much that the variance of its slope is ${inflation.toFixed(0)} times what it would be alone.`;
      tell('warning', 'inflated-slope', how, 'Read nothing into its slope; leave one of them out.');
    }
    return { id, title, slope, low: slope - t * error, high: slope + t * error, inflation };
  });
  const { intercept, rSquared, deviation } = fit;
  const sorted = rows.sort((a, b) => b.adjusted - a.adjusted || compareText(a.name, b.name));
  return { ...nothing, rows: sorted, slopes, intercept, rSquared, deviation };
}
