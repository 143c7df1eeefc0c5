import { isKnown, reasons, reasonText } from '../../core/cell.ts';
import type { FigureCheck } from './check.ts';

/** How many figures are missing, and why. */
export const figureSymbols: FigureCheck = {
  id: 'figure-symbols',
  title: 'Figures that are missing, counted by reason',
  finds:
    'how many figures of a measure and year are missing for which reason: a note, and a warning where there is no number at all',
  remedy: 'Where a year has no number at all, look whether it was collected; a scored year needs it.',
  stage: 'figures',
  run({ years }, report) {
    for (const year of years) {
      const { figures, period, id } = year;
      const [first] = figures;
      if (!first || figures.every(({ value }) => isKnown(value))) continue;
      const parts = reasons.flatMap((reason) => {
        const count = figures.filter(({ value }) => value === reason).length;
        return count === 0 ? [] : [`${count} ${reasonText[reason]}`];
      });
      const none = !figures.some(({ value }) => isKnown(value));
      const { file, column } = first.source;
      report({
        severity: none ? 'warning' : 'note',
        message: `${year.id}, ${period}: of ${figures.length} figures ${parts.join(', ')}.`,
        remedy: none ? 'Look whether the year was collected.' : 'Nothing to do.',
        period,
        measure: id,
        file,
        column,
      });
    }
  },
};
