import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { type Authority, authorities, authorityUnit, combinedRows, restate } from '../../src/england/index.ts';

const page = readFileSync('docs/boundaries.md', 'utf8');
const byId = new Map(authorities().map((authority) => [authority.id, authority]));

/** The rows of the table under a heading of the page. */
function tableUnder(heading: string): string[] {
  const [, section = ''] = page.split(`## ${heading}\n`);
  return (section.split('\n## ')[0] ?? '').split('\n').filter((line) => /^\| (\d{4}|E\d)/.test(line));
}

interface Event {
  readonly on: string;
  readonly before: readonly Authority[];
  readonly after: readonly Authority[];
}

/** What the register says: who took over from whom, those with a common successor or predecessor together, and new codes. */
function events(): Event[] {
  const found: Event[] = [];
  for (const authority of authorities()) {
    if (found.some(({ before }) => before.includes(authority))) continue;
    const before = new Set<Authority>(authority.successors.length > 0 ? [authority] : []);
    const after = new Set<Authority>();
    for (const one of before) {
      for (const id of one.successors) {
        const next = byId.get(id);
        if (!next) continue;
        after.add(next);
        for (const other of next.predecessors.flatMap((id) => byId.get(id) ?? [])) before.add(other);
      }
    }
    const on = [...after][0]?.opened;
    if (on !== undefined) found.push({ on, before: [...before], after: [...after] });
    for (const { from } of authority.codes.slice(1)) found.push({ on: from, before: [authority], after: [authority] });
  }
  return found.sort((a, b) => (a.on + a.before[0]?.id < b.on + b.before[0]?.id ? -1 : 1));
}

const dayBefore = (iso: string): string => new Date(Date.parse(iso) - 86_400_000).toISOString().slice(0, 10);
const named = (list: readonly Authority[], on: string): string =>
  list
    .map((authority) => `${authority.name} (${authorityUnit(authority, on).gss})`)
    .sort()
    .join('; ');

/** Which authorities of a date have a figure when those of another have one each, found by asking. */
function madeOn(date: string, wanted: readonly Authority[], given: readonly Authority[], then: string): string {
  const source = { publication: 'Made', file: 'made', column: 'made' };
  const figures = given.map((authority) => {
    const about = { unit: authorityUnit(authority, then), period: '2018/19', measure: 'ehc-plans' } as const;
    return { ...about, value: 10, source };
  });
  const { observations } = restate(figures, { on: date });
  const made = wanted.filter(({ id }) =>
    observations.some(({ unit, value }) => unit.id === id && typeof value === 'number'),
  );
  return made.length === wanted.length ? 'yes' : made.length === 0 ? 'no' : made.map(({ name }) => name).join('; ');
}

describe('docs/boundaries.md', () => {
  it('has every change of the register, with its codes, and what restating does', () => {
    const rows = events().map(({ on, before, after }) => {
      const eve = dayBefore(on);
      const forward = madeOn(on, after, before, eve);
      const back = madeOn(eve, before, after, on);
      return `| ${on} | ${named(before, eve)} | ${named(after, on)} | ${forward} | ${back} |`;
    });
    expect(rows.length).toBeGreaterThan(10);
    expect(tableUnder('What changed')).toEqual(rows);
  });

  it('has every combined row, and the authority that was the two', () => {
    const rows = combinedRows.map(({ code, name, members }) => {
      const whole = authorities().find(
        ({ successors }) => successors.length > 0 && [...successors].sort().join() === [...members].sort().join(),
      );
      return `| ${code} | ${name} | ${whole ? `${whole.name}, to ${whole.closed}` : 'none'} |`;
    });
    expect(tableUnder('Rows for two authorities together')).toEqual(rows);
  });
});
