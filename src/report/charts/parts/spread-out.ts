/**
 * Moves places apart to at least a gap, as little as that takes (least squares, by pooling neighbours), and into limits as far as there
 * is room. In the order of the places given.
 */
export function spreadOut(
  places: readonly number[],
  gap: number,
  { low, high }: { readonly low: number; readonly high: number },
): number[] {
  const order = places.map((place, p) => ({ place, p })).sort((a, b) => a.place - b.place || a.p - b.p);
  // Less a gap for each before it, places must only not fall: those that do share their mean.
  const pools: { sum: number; size: number }[] = [];
  order.forEach(({ place }, i) => {
    let pool = { sum: place - i * gap, size: 1 };
    for (let last = pools.at(-1); last && last.sum / last.size > pool.sum / pool.size; last = pools.at(-1)) {
      pool = { sum: pool.sum + last.sum, size: pool.size + last.size };
      pools.pop();
    }
    pools.push(pool);
  });
  const free = Math.max(low, high - (places.length - 1) * gap);
  const spread = pools.flatMap(({ sum, size }) => Array<number>(size).fill(Math.min(free, Math.max(low, sum / size))));
  const found = Array<number>(places.length).fill(low);
  order.forEach(({ p }, i) => {
    found[p] = (spread[i] ?? low) + i * gap;
  });
  return found;
}
