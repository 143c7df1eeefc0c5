import type { Period } from '../../core/period.ts';
import { listed } from '../../core/text.ts';
import { ordinal } from '../../table/ordinal.ts';
import { fixed } from '../../table/table-cell.ts';
import type { AheadClaim } from './claim.ts';
import type { ContextCorrelation, CorrelationInterval } from './context.ts';
import type { Lead } from './lead.ts';

/** What a correlation says, its numbers behind it. */
export function togetherSentence(
  row: ContextCorrelation,
  sides: readonly number[],
  context: string,
  period: Period,
  level: number,
  units: string,
): string {
  const { title, n, pearson, spearman, contextPeriod } = row;
  const [first = 0, second = 0] = sides;
  const way =
    first === second && first !== 0
      ? `is ${first > 0 ? 'higher' : 'lower'}`
      : first + second !== 0 && first * second === 0
        ? `tends to be ${first + second > 0 ? 'higher' : 'lower'} (by one of two measures)`
        : 'is not clearly higher or lower';
  const from = contextPeriod === period ? '' : ` (figures of ${contextPeriod})`;
  const numbers = `r = ${written(pearson, level)}, of ranks ${written(spearman, level)}`;
  return `"${title}" ${way} where "${context}"${from} is higher: ${numbers}, over ${n} ${units} in ${period}.`;
}

/** What a lead of groups says, its numbers behind it. */
export function aheadSentence(
  lead: Lead,
  { of, groups, leavingOut = [] }: AheadClaim,
  period: Period,
  level: number,
  nouns: { readonly units: string; readonly groups: string },
): string {
  const { difference, low, high, units, others, places } = lead;
  const what = of === 'score' ? '' : ` in ${lead.title}`;
  const more = difference >= 0 ? 'higher' : 'lower';
  const range = `${percent(level)} ${fixed(low, 1)} to ${fixed(high, 1)}`;
  const rest = leavingOut.length === 0 ? '' : ` outside ${listed(leavingOut)}`;
  const come = `${groups.length === 1 ? 'it comes' : 'they come'} ${listed(places.map(ordinal))} of ${lead.among} ${nouns.groups}`;
  const chance = low > 0 || high < 0 ? '' : ', which chance can give';
  return `In ${period} the ${units} ${nouns.units} of ${listed(groups)} score ${fixed(Math.abs(difference), 1)} points ${more}${what} on average than the ${others} others${rest} (difference ${fixed(difference, 1)}, ${range}${chance}); ${come}.`;
}

function written(interval: CorrelationInterval | null, level: number): string {
  if (!interval) return 'none';
  const { r, low, high } = interval;
  return `${fixed(r, 2)} (${percent(level)} ${fixed(low, 2)} to ${fixed(high, 2)})`;
}

function percent(level: number): string {
  return `${Number((100 * level).toFixed(6))} %`;
}
