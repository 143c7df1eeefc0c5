import { type Authority, authorities, isOpen } from '../../england/authority.ts';
import { endOfPeriod, startOfPeriod } from '../../england/period-end.ts';
import type { FigureCheck } from './check.ts';

/** Too few pupils for many figures: their absence is nothing to look into. */
const tiny = new Set(['city-of-london', 'isles-of-scilly']);

/** Authorities that are missing in a year, and those that were not open in it. */
export const authoritiesByDate: FigureCheck = {
  id: 'authorities-by-date',
  title: 'Every year has the authorities that were open in it',
  finds:
    'authorities open at the end of the period that have no row (a note where they are City of London and Isles of Scilly alone); authorities with a row that were not open on any day of it, which happens where figures were published again on later boundaries; an authority beside the one that took over from it',
  remedy: 'Look for the missing rows; take figures on the boundaries of their own time where both are published.',
  stage: 'figures',
  run({ years }, report) {
    const register = new Map(authorities().map((authority) => [authority.id, authority]));
    for (const year of years) {
      const { measure, id, period, figures } = year;
      if (!measure || figures.length === 0) continue;
      const end = endOfPeriod(period, measure.basis);
      const start = startOfPeriod(period, measure.basis);
      const given = new Set(figures.map(({ unit }) => unit.id));
      const there = [...given].map((unit) => register.get(unit)).filter((authority) => authority !== undefined);
      const open = authorities({ on: end });
      // A row of what an authority was made from, or became, stands for it.
      const missing = open.filter(
        ({ id, predecessors, successors }) =>
          !given.has(id) && ![...predecessors, ...successors].some((other) => given.has(other)),
      );
      const early = there.filter((authority) => !isOpen(authority, end) && !isOpen(authority, start));
      const twice = there.filter(({ successors }) =>
        successors.some((successor) => given.has(successor) && !remains(successor, register)),
      );
      const source = figures[0]?.source;
      const where = { period, measure: id, ...(source ? { file: source.file, column: source.column } : {}) };
      const say = (severity: 'warning' | 'note', says: string, remedy: string): void =>
        report({ severity, message: `${year.id}, ${period}: ${says}.`, remedy, ...where });
      const counts = `${given.size} authorities, ${open.length} open on ${end}`;
      if (missing.length > 0) {
        const isTiny = missing.every((authority) => tiny.has(authority.id));
        say(
          isTiny ? 'note' : 'warning',
          `no row for ${namesOf(missing)} (${counts})`,
          'Look whether the file leaves them out, or names them in another way.',
        );
      }
      if (early.length > 0) {
        say(
          'warning',
          `${namesOf(early)} ${early.length === 1 ? 'was' : 'were'} not open then (${counts})`,
          'Say that the figure is on later boundaries, or leave it out.',
        );
      }
      if (twice.length > 0) {
        say(
          'warning',
          `${namesOf(twice)} and what took over from ${twice.length === 1 ? 'it' : 'them'} are both there (${counts})`,
          'Use one of the two, or pupils count twice.',
        );
      }
    }
  },
};

/** Whether an authority was there before it took over from others, so that its own row says nothing about theirs. */
function remains(id: string, register: ReadonlyMap<string, Authority>): boolean {
  const authority = register.get(id);
  return authority?.opened === '2009-01-01';
}

function namesOf(list: readonly Authority[], most = 6): string {
  const names = list.map(({ name }) => name);
  return names.length > most ? `${names.slice(0, most).join('; ')} and ${names.length - most} more` : names.join('; ');
}
