import { type Cell, isKnown, reasonText } from '../../core/cell.ts';
import type { Indicator } from '../../core/indicator.ts';
import { mean } from '../../math/moments.ts';
import { newcombe } from '../../math/newcombe.ts';
import type { Gap, GapBasis } from './gap.ts';
import type { GapMember, GapTheme } from './gap-theme.ts';
import type { GapFigure, GapYear } from './gap-years.ts';

type Between = Pick<
  Gap,
  'value' | 'referenceValue' | 'difference' | 'interval' | 'ratio' | 'basis' | 'units' | 'because'
>;

/** What a member and the reference have in one unit, or in several taken together. */
export function betweenGroups(
  { title }: GapTheme,
  year: GapYear,
  member: GapMember,
  reference: GapMember,
  units: readonly number[],
  single: boolean,
  level: number,
): Between {
  const pairs = units.map((u) => [figureOf(year, member, u), figureOf(year, reference, u)] as const);
  const known = pairs.filter(([own, other]) => isKnown(own.cell) && isKnown(other.cell));
  const side = (which: 0 | 1): GapFigure[] => known.map((pair) => pair[which]);
  const [own, other] = [side(0), side(1)];
  const counted = known.length > 0 && [...own, ...other].every(({ counts }) => counts !== undefined);
  const basis: GapBasis = single ? 'as published' : counted ? 'counts added up' : 'mean of units';
  if (known.length === 0) {
    const [first] = single ? pairs : [];
    const [value, referenceValue] = [first?.[0].cell ?? 'not-available', first?.[1].cell ?? 'not-available'];
    const because = single
      ? [member, reference]
          .flatMap((one, i) => {
            const cell = [value, referenceValue][i] ?? 'absent';
            return isKnown(cell) ? [] : [`${one.title}: ${reasonText[cell]}`];
          })
          .join('; ')
      : 'no unit is known in both';
    return { value, referenceValue, difference: null, interval: null, ratio: null, basis, units: 0, because };
  }
  const taken = (figures: readonly GapFigure[], indicator: Indicator): number => {
    if (single) return numberOf(figures[0]?.cell);
    return basis === 'counts added up'
      ? (scaleOf(indicator) * sum(figures, 'numerator')) / sum(figures, 'denominator')
      : mean(figures.map(({ cell }) => numberOf(cell)));
  };
  const [value, referenceValue] = [taken(own, member.indicator), taken(other, reference.indicator)];
  const shares = [member, reference].every(({ indicator }) => indicator.sampling === 'binomial');
  const interval =
    counted && shares
      ? newcombe(
          { successes: sum(own, 'numerator'), trials: sum(own, 'denominator') },
          { successes: sum(other, 'numerator'), trials: sum(other, 'denominator') },
          level,
        )
      : undefined;
  const scale = scaleOf(member.indicator);
  const positive = [member, reference].every(({ indicator }) =>
    indicator.measures.every((m) => (m.minimum ?? -1) >= 0),
  );
  const found = {
    value,
    referenceValue,
    difference: value - referenceValue,
    ratio: positive && referenceValue > 0 ? value / referenceValue : null,
    basis,
    units: known.length,
  };
  if (interval) return { ...found, interval: [scale * interval[0], scale * interval[1]] };
  const because = !shares
    ? `${title} is no share of pupils: no interval`
    : single
      ? 'no counts are published: no interval'
      : 'not every unit has counts: a mean of units, without an interval';
  return { ...found, interval: null, because };
}

function figureOf(year: GapYear, { id }: GapMember, u: number): GapFigure {
  return year.figures.get(id)?.[u] ?? { cell: 'absent' };
}

function numberOf(cell: Cell | undefined): number {
  return cell !== undefined && isKnown(cell) ? cell : Number.NaN;
}

function sum(figures: readonly GapFigure[], which: 'numerator' | 'denominator'): number {
  return figures.reduce((total, { counts }) => total + (counts?.[which] ?? Number.NaN), 0);
}

/** What the ratio of counts is multiplied by to give the value. */
function scaleOf({ unit }: Indicator): number {
  return unit === 'per cent' || unit === 'per 100 pupils' ? 100 : 1;
}
