import { isKnown } from '../../core/cell.ts';
import { periodOf, periodOrdinal } from '../../core/period.ts';
import type { FigureCheck } from './check.ts';
import type { MeasureYear } from './figure-set.ts';

/** Measures whose years begin late, end early or have gaps. */
export const series: FigureCheck = {
  id: 'series',
  title: 'Every measure goes on from the first year to the last',
  finds:
    'measures without any number in years between their first and last, or after their last while others go on: a warning; measures that begin later than others: a note. Figures published once, and measures of one year, are passed over',
  remedy: 'Look whether the year was collected, whether the series was renamed, and whether a file of it is missing.',
  stage: 'figures',
  run({ measures }, report) {
    const spans = [...measures]
      .map(([id, years]) => ({ id, years, known: years.filter(hasNumbers).map(({ period }) => periodOrdinal(period)) }))
      .filter(({ years, known }) => known.length > 0 && years.length > 1 && years[0]?.measure?.basis !== 'once');
    const all = spans.flatMap(({ known }) => known);
    if (all.length === 0) return;
    const [oldest, newest] = [Math.min(...all), Math.max(...all)];
    for (const { id, years, known } of spans) {
      const [first, last] = [Math.min(...known), Math.max(...known)];
      const measure = years[0]?.measure;
      const year = (ordinal: number): string => periodOf(ordinal, measure?.basis);
      const gaps = range(first, last).filter((ordinal) => !known.includes(ordinal));
      if (gaps.length > 0) {
        report({
          severity: 'warning',
          message: `${id} has no numbers in ${gaps.map(year).join(', ')}, and goes on after.`,
          remedy: 'Look whether these years were collected, or a file of them is missing.',
          measure: id,
        });
      }
      // A calendar year is out before the academic year that starts in it.
      if (last < newest) {
        report({
          severity: 'warning',
          message: `${id} ends with ${year(last)}, and others go on to ${year(newest)}.`,
          remedy: 'Look whether the series was ended or renamed, or a newer file is missing.',
          measure: id,
        });
      }
      if (first > oldest) {
        report({
          severity: 'note',
          message: `${id} begins with ${year(first)}, and others with ${year(oldest)}.`,
          remedy: 'Nothing to do, unless earlier years were published.',
          measure: id,
        });
      }
    }
  },
};

function hasNumbers({ figures }: MeasureYear): boolean {
  return figures.some(({ value }) => isKnown(value));
}

function range(from: number, to: number): number[] {
  return Array.from({ length: to - from + 1 }, (_, i) => from + i);
}
