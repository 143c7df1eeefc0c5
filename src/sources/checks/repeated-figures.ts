import type { FigureCheck } from './check.ts';
import { placeOf } from './figure-set.ts';

/** Figures given more than once for the same authority, year and measure. */
export const repeatedFigures: FigureCheck = {
  id: 'repeated-figures',
  title: 'Every figure is given once',
  finds:
    'several figures of one authority, year and measure: a failure where they differ, a warning where they are the same',
  remedy: 'Keep one: the one published last, or the one on the boundaries of the year.',
  stage: 'figures',
  run({ years }, report) {
    for (const year of years) {
      const figures = [...year.figures, ...year.areas];
      for (const [i, figure] of figures.entries()) {
        const before = figures[i - 1];
        if (before?.unit.id !== figure.unit.id) continue;
        const same = Object.is(before.value, figure.value);
        const what = `${year.id} of ${figure.unit.name}, ${year.period}`;
        report({
          severity: same ? 'warning' : 'error',
          message: same ? `${what} is given more than once.` : `${what} is ${before.value} and ${figure.value}.`,
          remedy: 'Keep one of them.',
          ...placeOf(figure),
        });
      }
    }
  },
};
