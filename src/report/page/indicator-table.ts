import { profile } from '../../analyse/compare/profile.ts';
import type { Unit } from '../../core/observation.ts';
import { tableOf } from '../../table/table.ts';
import { tableCell } from '../../table/table-cell.ts';
import type { Markup } from '../markup.ts';
import { capital } from '../text/wording.ts';
import { tableIn } from './page.ts';
import type { ReportFacts } from './report-facts.ts';

/** Every figure of a unit: as published, how far chance reaches, on the common scale, its rank, and the means it is beside. */
export function indicatorTable<U extends Unit>(
  { scores, period, intervals, options, nouns }: ReportFacts<U>,
  unit: U,
): Markup {
  const { group, all = 'all' } = options;
  const { lines } = profile(scores, { unit: unit.id, year: period, group: group ?? (() => '') });
  const own = intervals.get(unit.id);
  const chanceOf = (id: string): string => {
    const found = own?.get(id);
    if (found?.low === undefined || found.high === undefined) return '';
    const nearby = 'counts' in found.model && found.model.counts === 'nearby' ? '~' : '';
    return `${nearby}${found.low.toFixed(1)} to ${found.high.toFixed(1)}`;
  };
  const borrowed = lines.flatMap(({ indicator, figures }) =>
    figures.flatMap((figure) =>
      figure.unit.id === unit.id ? [] : [`${indicator.title}: the figure of ${figure.unit.name}.`],
    ),
  );
  const periods = (line: (typeof lines)[number]): string =>
    [...new Set(line.figures.map((one) => one.period))].join(', ');
  return tableIn(
    tableOf({
      title: `The figures of ${unit.name}, ${period}`,
      columns: [
        { id: 'name', title: 'Indicator' },
        { id: 'value', title: 'Value', digits: 2 },
        { id: 'unit', title: 'Unit' },
        ...(own ? [{ id: 'interval', title: 'By chance' }] : []),
        { id: 'score', title: 'Score', digits: 1 },
        { id: 'rank', title: 'Rank' },
        { id: 'of', title: 'of' },
        ...(group ? [{ id: 'group', title: capital(nouns.group), digits: 2 }] : []),
        { id: 'all', title: capital(all), digits: 2 },
        { id: 'period', title: 'Figure of' },
      ],
      rows: lines.map((line) => [
        {
          text: `${line.indicator.title} (${line.indicator.direction} is better${line.indicator.contested === undefined ? '' : ', contested'})`,
        },
        tableCell(line.value),
        { text: line.indicator.unit },
        ...(own ? [{ text: chanceOf(line.indicator.id) }] : []),
        tableCell(line.normalised),
        tableCell(line.rank),
        line.of,
        ...(group ? [tableCell(line.groupMean)] : []),
        tableCell(line.overallMean),
        { text: periods(line) },
      ]),
      footnotes: [
        `Score: on the common scale of the index, higher being better. ${group ? `${capital(nouns.group)} and ${all}` : capital(all)}: means, each ${nouns.unit} counting alike.`,
        ...(own
          ? [
              'By chance: where the rate behind the figure lies in 95 % of cases. ~ the number of children comes from figures nearby. Empty where chance cannot be told.',
            ]
          : []),
        ...new Set(borrowed),
      ],
    }),
    { heading: 'name' },
  );
}
