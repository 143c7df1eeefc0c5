import { checkFigure } from '../../core/check-figure.ts';
import type { FigureCheck } from './check.ts';
import { placeOf } from './figure-set.ts';

/** Values that a measure cannot have. */
export const inRange: FigureCheck = {
  id: 'in-range',
  title: 'Every value is one the measure can have',
  finds:
    'values below the minimum or above the maximum of the measure, and values that are neither a number nor a reason',
  remedy: 'Check the figure and its unit: a share of 0.41 may be meant as 41 per cent.',
  stage: 'figures',
  run({ years }, report) {
    for (const { measure, period, figures, areas } of years) {
      if (!measure) continue;
      // Whether the year is of the measure's kind is the matter of another check, and counts are of a third.
      const bare = {
        ...measure,
        basis: period.includes('/') ? ('academic year' as const) : ('calendar year' as const),
      };
      for (const figure of [...figures, ...areas]) {
        const { unit, value, source } = figure;
        const issue = checkFigure({ unit, period, measure: measure.id, value, source }, bare);
        if (issue) report({ severity: 'error', message: issue.message, remedy: issue.remedy, ...placeOf(figure) });
      }
    }
  },
};
