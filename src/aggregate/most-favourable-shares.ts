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

/** Less freedom than this is none: the shares follow from the limits. */
const freedom = 1e-9;

/** Less than this is rounding error in a score of 1. */
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
  const only = total(lower) > 1 - freedom ? lower : total(upper) < 1 + freedom ? upper : undefined;
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
  const rows =
    free < 1
      ? withAsked(
          values,
          peers,
          lower.map((low) => low / free),
        )
      : peers;
  const own = values.map((value) => value / largest);
  const capped = own.map((_, c) => ((upper[c] ?? 1) - (lower[c] ?? 0)) / free);
  const caps = capped.flatMap((most, c) =>
    most < 1 ? [own.map((part, i) => (i === c ? part : 0) - most * part)] : [],
  );
  const weights = maximise(own, [...caps, ...rows], [...caps.map(() => 0), ...rows.map(() => 1)]);
  const parts = own.map((part, c) => part * (weights?.[c] ?? 0));
  const all = total(parts);
  return all > 0 ? parts.map((part, c) => (lower[c] ?? 0) + (free * part) / all) : undefined;
}

/** The rows of the peers when each weight brings with it what the lower limits ask for, in numbers of the order of 1. */
function withAsked(values: Seen['values'], peers: Seen['peers'], asked: readonly number[]): Seen['peers'] {
  const perValue = asked.map((share, c) => (share > 0 ? share / (values[c] ?? 0) : 0));
  const rows = peers.map((peer) => {
    const each = product(perValue, peer);
    return values.map((value, c) => (peer[c] ?? 0) + each * value);
  });
  const scale = rows.reduce((most, row) => Math.max(most, ...row), 0);
  return rows.map((row) => row.map((each) => each / scale));
}

function total(parts: readonly number[]): number {
  return parts.reduce((sum, part) => sum + part, 0);
}
