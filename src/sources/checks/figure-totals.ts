import { isKnown } from '../../core/cell.ts';
import type { Observation } from '../../core/observation.ts';
import { nameKey } from '../../england/name-key.ts';
import { PartSum, Rounding } from './adds-up.ts';
import type { FigureCheck } from './check.ts';
import { type MeasureYear, placeOf } from './figure-set.ts';

type Count = 'value' | 'numerator' | 'denominator';

/** Counts of authorities that do not add up to those of their region, or of England, where these are given too. */
export const figureTotals: FigureCheck = {
  id: 'figure-totals',
  title: 'Counts of authorities add up to those of regions and England',
  finds:
    'numbers, numerators and denominators of authorities that do not add up to the figure of their region or of England, where that is given; rounded ones may be out by as much as rounding makes, and where one is missing they may fall short',
  remedy: 'Check for authorities that are missing or given twice, and for pupils of no authority.',
  stage: 'figures',
  run({ years }, report) {
    for (const year of years) {
      for (const whole of year.areas) {
        for (const count of ['value', 'numerator', 'denominator'] as const) {
          if (count === 'value' && year.measure?.unit !== 'number') continue;
          const message = problem(year, whole, count);
          const remedy = 'Check for authorities missing or given twice, and for pupils of no authority.';
          if (message) report({ severity: 'warning', message, remedy, ...placeOf(whole) });
        }
      }
    }
  },
};

function problem(year: MeasureYear, area: Observation, count: Count): string | undefined {
  const whole = countIn(area, count);
  if (whole === undefined) return undefined;
  const parts = new PartSum();
  const rounding = new Rounding();
  for (const figure of year.figures) {
    if (!isIn(figure, area.unit.name)) continue;
    const value = countIn(figure, count);
    if (value === undefined) parts.addUnknown();
    else {
      parts.add(value);
      rounding.add(value);
    }
  }
  const own = new Rounding();
  for (const other of year.areas) {
    const value = countIn(other, count);
    if (value !== undefined) own.add(value);
  }
  if (parts.parts === 0 || parts.canMake(whole, rounding.to, own.to)) return undefined;
  const withheld = parts.unknown > 0 ? `, and ${parts.unknown} without a number` : '';
  const what = count === 'value' ? '' : `the ${count}s of `;
  return `${year.id}, ${year.period}: ${what}${parts.parts} authorities add up to ${parts.sum}${withheld}, and ${area.unit.name} is ${whole}.`;
}

function countIn(figure: Observation, count: Count): number | undefined {
  const value = figure[count];
  return value !== undefined && isKnown(value) ? value : undefined;
}

/** Whether an authority is in an area. */
function isIn({ unit }: Observation, area: string): boolean {
  const key = nameKey(area);
  if (key === 'england') return true;
  const region = 'region' in unit && typeof unit.region === 'string' ? nameKey(unit.region) : '';
  return region === key || (key === 'london' && region.endsWith(' london'));
}
