import type { FigureCheck } from './check.ts';
import { placeOf } from './figure-set.ts';

/** Periods that are not of the kind a measure is published by. */
export const onItsBasis: FigureCheck = {
  id: 'on-its-basis',
  title: 'Every period is on the basis of its measure',
  finds:
    'a calendar year for a measure that is published by academic year, or the other way about; measures that are not known',
  remedy: 'Write 2018/19 for an academic year, and 2018 for a calendar year.',
  stage: 'figures',
  run({ years }, report) {
    for (const year of years) {
      const { measure, id, period, figures, areas } = year;
      const [first] = [...figures, ...areas];
      if (!first) continue;
      if (!measure) {
        const remedy = 'Correct its id, or give what it is among the measures.';
        report({ severity: 'error', message: `"${id}" is no measure (${period}).`, remedy, ...placeOf(first) });
        continue;
      }
      const yearly = measure.basis === 'calendar year' || measure.basis === 'once';
      if (yearly !== period.includes('/')) continue;
      report({
        severity: 'error',
        message: `${year.id}, ${period}: the measure is published by ${measure.basis} (${figures.length + areas.length} figures).`,
        remedy: `Write the period as ${yearly ? 'a calendar year, 2019' : 'an academic year, 2018/19'}.`,
        ...placeOf(first),
        value: period,
      });
    }
  },
};
