import { maximise, product } from '../math/linear-programme.ts';
import type { Seen } from './frontier.ts';

/**
 * How often a direction can be added to a unit before it is beyond what its peers and their mixtures reach, the unit itself
 * being one of them: 0 on the frontier. A direction of 0 in a column asks that the unit loses nothing there.
 *
 * Formula: max e such that sum(share * (peer - x)) >= e * direction in every column, shares of 0 or more and at most 1 together;
 * solved as its dual, 1 / max sum(v * direction) such that sum(v * (peer - x)) <= 1 for every peer, v >= 0.
 */
export function distanceToFrontier({ values, peers }: Seen, direction: readonly number[]): number {
  const ahead = leads(values, peers);
  const prices = maximise(
    direction,
    ahead,
    peers.map(() => 1),
  );
  if (!prices) return 0;
  const reach = ahead.reduce((most, lead) => Math.max(most, product(lead, prices)), 0);
  return reach / product(direction, prices);
}

/** The most that a unit can rise in all columns together and lose in none: 0 where no mixture of peers outdoes it. */
export function roomToRise({ values, peers }: Seen): number {
  const ahead = leads(values, peers);
  const gains = ahead.map((lead) => lead.reduce((sum, each) => sum + each, 0));
  const losses = values.map((_, c) => ahead.map((lead) => -(lead[c] ?? 0)));
  const mix = maximise(gains, [...losses, gains.map(() => 1)], [...values.map(() => 0), 1]);
  return product(gains, mix ?? []);
}

/** How far each peer is ahead in each column. */
function leads(values: Seen['values'], peers: Seen['peers']): readonly (readonly number[])[] {
  return peers.map((peer) => values.map((value, c) => (peer[c] ?? 0) - value));
}
