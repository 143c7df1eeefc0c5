import { maximise, product } from '../math/linear-programme.ts';
import type { Seen } from './frontier.ts';
import type { ShareLimits } from './share-limits.ts';

/** What a unit makes of its columns. */
interface Favourable {
  readonly score: number;
  /** What each column makes up of the score, 1 together; none where the score is 0. */
  readonly shares: readonly number[] | undefined;
}

const nothing: Favourable = { score: 0, shares: undefined };

/** Less than this is rounding error in the limits, which then leave no choice, and in a score of 1. */
const slack = 1e-12;

/**
 * The shares within their limits under which a unit looks best beside its peers, and its score under them.
 *
 * Formula: max sum(w * x) such that sum(w * peer) <= 1 for every peer, w >= 0, lower <= w * x / sum(w * x) <= upper.
 */
export function mostFavourable(unit: Seen, limits: ShareLimits): Favourable {
  const { values, peers } = unit;
  const shares = onlyShares(limits) ?? chosenShares(unit, limits);
  // A share of nothing is nothing; as near to it, the weight would overflow.
  if (!shares || values.some((value, c) => value < 1e-290 && (shares[c] ?? 0) > 0)) return nothing;
  const perShare = shares.map((share, c) => (share > 0 ? share / (values[c] ?? 0) : 0));
  const best = peers.reduce((most, peer) => Math.max(most, product(perShare, peer)), 0);
  const score = product(perShare, values) / best;
  return { score: Math.abs(score - 1) < slack ? 1 : score, shares };
}

/** The shares where the limits leave no choice. */
function onlyShares({ lower, upper }: ShareLimits): readonly number[] | undefined {
  const only = total(lower) > 1 - slack ? lower : total(upper) < 1 + slack ? upper : undefined;
  return only?.map((share) => share / total(only));
}

/**
 * A weight is split into what the lower limits ask for, which follows from the rest, and the rest: no row is spent on
 * lower limits, and no corner is left in which many rows meet.
 */
function chosenShares({ values, peers }: Seen, { lower, upper }: ShareLimits): readonly number[] | undefined {
  const largest = Math.max(...values);
  if (!(largest > 0) || values.some((value, c) => value < 1e-290 && (lower[c] ?? 0) > 0)) return undefined;
  const free = 1 - total(lower);
  const asked = lower.map((low, c) => (low > 0 ? low / free / (values[c] ?? 0) : 0));
  const rows = peers.map((peer) => {
    const each = product(asked, peer);
    return values.map((value, c) => (peer[c] ?? 0) + each * value);
  });
  const scale = rows.reduce((most, row) => Math.max(most, ...row), 0);
  const own = values.map((value) => value / largest);
  const capped = own.map((_, c) => ((upper[c] ?? 1) - (lower[c] ?? 0)) / free);
  const caps = capped.flatMap((most, c) =>
    most < 1 ? [own.map((part, i) => (i === c ? part : 0) - most * part)] : [],
  );
  const weights = maximise(
    own,
    [...caps, ...rows.map((row) => row.map((each) => each / scale))],
    [...caps.map(() => 0), ...rows.map(() => 1)],
  );
  const parts = own.map((part, c) => part * (weights?.[c] ?? 0));
  const all = total(parts);
  return all > 0 ? parts.map((part, c) => (lower[c] ?? 0) + (free * part) / all) : undefined;
}

function total(parts: readonly number[]): number {
  return parts.reduce((sum, part) => sum + part, 0);
}
