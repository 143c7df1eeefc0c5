import { reasonCode } from '../core/cell.ts';
import type { Column } from '../core/column.ts';
import { InclusionIndexError } from '../core/error.ts';
import type { PanelPeriod } from '../core/panel.ts';
import type { Branch } from './tree.ts';

/** What a branch learnt from the columns of its members. */
export interface LearntBranch {
  readonly weights: Float64Array;
  /** What its aggregation needs. */
  readonly params: unknown;
}

/** Finds the weights of a branch and what its aggregation needs, from one period or a baseline. */
export function learnBranch(branch: Branch, columns: readonly Float64Array[]): LearntBranch {
  const found = branch.weigh?.fit(columns, branch.members).weights;
  const weights = found ? found.map((weight, m) => weight * (branch.weights[m] ?? 0)) : branch.weights;
  return { weights, params: branch.aggregation.fit(columns, weights) };
}

/**
 * Combines the columns of one branch; a unit with none of them known, or less than the branch asks for, has no score there.
 * `into` takes the values where given, and `allKnown` serves as the reasons of a column without a gap.
 */
export function aggregateBranch(
  branch: Branch,
  { weights, params }: LearntBranch,
  columns: readonly Column[],
  period: PanelPeriod,
  into?: Float64Array,
  allKnown?: Uint8Array,
): Column {
  const members = columns.map((column) => column.values);
  checkDomain(branch, weights, members, period);
  const values = branch.aggregation.apply(members, weights, params, into);
  const needed = (branch.known ?? 0) * columns.length - 1e-9;
  let reasons: Uint8Array | undefined;
  for (let u = 0; u < values.length; u++) {
    if (needed > 0 && knownAt(columns, u) < needed) values[u] = Number.NaN;
    if (!Number.isNaN(values[u])) continue;
    reasons ??= new Uint8Array(values.length);
    reasons[u] = reasonAt(columns, u);
  }
  return { values, reasons: reasons ?? allKnown ?? new Uint8Array(values.length) };
}

/** Throws where a value has no meaning to the aggregation, naming the cell. */
export function checkDomain(
  { aggregation: { domain, type }, members }: Branch,
  weights: Float64Array,
  columns: readonly Float64Array[],
  { period, units }: PanelPeriod,
): void {
  if (domain === 'any') return;
  const zeroToo = domain === 'positive';
  const way = type === 'geometric' || type === 'harmonic' ? `A ${type} mean` : type;
  columns.forEach((values, m) => {
    if (weights[m] === 0) return;
    const u = values.findIndex((value) => value < 0 || (zeroToo && value === 0));
    if (u < 0) return;
    const [code, needs, range] = zeroToo
      ? (['not-positive', 'above 0', 'above 0, minMax({ lower: 1, upper: 100 })'] as const)
      : (['negative', 'of 0 or more', 'from 0, minMax()'] as const);
    throw new InclusionIndexError(
      code,
      `${way} needs values ${needs}, and "${members[m]?.id}" of ${units[u]?.name} in ${period} is ${values[u]}.`,
      `Normalise to a range ${range} for instance, or use arithmetic().`,
    );
  });
}

function knownAt(columns: readonly Column[], u: number): number {
  let known = 0;
  for (const { reasons } of columns) if (reasons[u] === 0) known++;
  return known;
}

/** Why a unit has no score: the reason its members share, and where they differ, that there is nothing to combine. */
function reasonAt(columns: readonly Column[], u: number): number {
  const first = columns[0]?.reasons[u] ?? 0;
  return first > 0 && columns.every(({ reasons }) => reasons[u] === first) ? first : reasonCode('not-applicable');
}
