import { isKnown, reasons, reasonText } from '../../core/cell.ts';
import { cellAt } from '../../core/column.ts';
import type { Unit } from '../../core/observation.ts';
import { tableOf } from '../../table/table.ts';
import { element, fragment } from '../markup.ts';
import type { Sentence } from '../text/sentence.ts';
import { list, paragraphs, type Section, tableIn } from './page.ts';
import type { ReportFacts } from './report-facts.ts';

/** Who is not ranked and why, and how much of each indicator is known. */
export function gapsSection<U extends Unit>({ year, left, period, nouns }: ReportFacts<U>): Section {
  const lines = year.indicators.map((id) => {
    const { indicator, raw } = year.indicator(id);
    const counts = reasons.flatMap((reason, r) => {
      const count = raw.reasons.filter((code) => code === r + 1).length;
      return count > 0 ? [`${count} ${reasonText[reason]}`] : [];
    });
    const known = raw.reasons.filter((code) => code === 0).length;
    return [{ text: indicator.title }, known, year.units.length - known, { text: counts.join('; ') }];
  });
  const table = tableOf({
    title: `Figures known in ${period}, of ${year.units.length} ${nouns.units}`,
    columns: [
      { id: 'name', title: 'Indicator' },
      { id: 'known', title: 'Known' },
      { id: 'missing', title: 'Missing' },
      { id: 'why', title: 'Why' },
    ],
    rows: lines,
    footnotes: [],
  });
  return {
    id: 'gaps',
    title: 'Gaps, and their reasons',
    content: fragment(
      element('h3', {}, 'Not ranked'),
      left.length === 0
        ? paragraphs(`All ${nouns.units} with figures are ranked.`)
        : list(left.map(({ name, because }) => `${name}: ${because}.`)),
      element('h3', {}, 'Indicators'),
      tableIn(table, { heading: 'name' }),
    ),
  };
}

/** What is not known of one unit, in each year that was scored. */
export function gapsOfSection<U extends Unit>({ scores }: ReportFacts<U>, unit: U, said: readonly Sentence[]): Section {
  const lines = scores.periods.flatMap((period) => {
    const year = scores.of(period);
    if (!year.has(unit.id)) return [[{ text: period }, { text: 'all' }, { text: 'no figure' }]];
    const u = year.indexOf(unit.id);
    return year.indicators.flatMap((id) => {
      const { indicator, raw } = year.indicator(id);
      const cell = cellAt(raw, u);
      return isKnown(cell) ? [] : [[{ text: period }, { text: indicator.title }, { text: reasonText[cell] }]];
    });
  });
  const table = tableOf({
    title: `What is not known of ${unit.name}`,
    columns: [
      { id: 'year', title: 'Year' },
      { id: 'name', title: 'Indicator' },
      { id: 'why', title: 'Why' },
    ],
    rows: lines,
    footnotes: [],
  });
  return {
    id: 'gaps',
    title: 'Gaps, and their reasons',
    content: fragment(
      paragraphs(...said.map(({ text }) => text)),
      lines.length > 0 ? tableIn(table, { heading: 'name' }) : undefined,
    ),
  };
}
