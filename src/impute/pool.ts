import type { ImputationData, ImputationPeriod } from '../core/step.ts';

/** What values are learnt from: those of the period by itself, or of all periods together. */
export type Over = 'each period' | 'all periods';

/** Something learnt for each pool (the ordinal of a period, or all periods together) and each indicator, by id. */
export type ByPool<T> = ReadonlyMap<number | 'all periods', ReadonlyMap<string, T>>;

/** Learns from each indicator over each pool, which is a list of places of periods. */
export function learnByPool<T>(
  { indicators, periods }: ImputationData,
  over: Over,
  learn: (indicator: number, pool: readonly number[]) => T,
): ByPool<T> {
  const pools =
    over === 'each period'
      ? periods.map(({ ordinal }, p) => [ordinal, [p]] as const)
      : [['all periods', periods.map((_, p) => p)] as const];
  return new Map(
    pools.map(([name, pool]) => [name, new Map(indicators.map(({ id }, indicator) => [id, learn(indicator, pool)]))]),
  );
}

/** What was learnt for a period, by indicator; nothing for a period that was not there to learn from. */
export function learntFor<T>(learnt: ByPool<T>, { ordinal }: ImputationPeriod, over: Over): ReadonlyMap<string, T> {
  return learnt.get(over === 'each period' ? ordinal : 'all periods') ?? new Map<string, T>();
}

/** What was learnt from, in words. */
export function describePools<T>(learnt: ByPool<T>, over: Over): string {
  const indicators = new Set([...learnt.values()].flatMap((ofPool) => [...ofPool.keys()])).size;
  const one = indicators === 1 ? '1 indicator' : `${indicators} indicators`;
  if (over === 'all periods') return `${one} over all periods`;
  return `${one} in each of ${learnt.size === 1 ? '1 period' : `${learnt.size} periods`}`;
}
