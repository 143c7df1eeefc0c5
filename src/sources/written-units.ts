import type { Unit } from '../core/observation.ts';
import { recordOf } from '../core/record.ts';
import type { BoundTable } from './bound-table.ts';
import type { FoundUnit } from './figure-row.ts';
import type { UnitFinder } from './published-unit.ts';

/** What a column says of a unit: its heading and the text. */
export type Fact = readonly [heading: string, text: string];

/**
 * Units as they are written, with what other columns say of them: the same object where they say the same. Texts are
 * tidied, and a unit is made, once and not for each figure.
 */
export function writtenUnits(): (given: string, title: string, facts: readonly Fact[]) => FoundUnit<Unit> {
  // By what is written, and by what that comes to.
  const written = new Map<string, FoundUnit<Unit>>();
  const met = new Map<string, FoundUnit<Unit>>();
  const make = (given: string, title: string, facts: readonly Fact[]): FoundUnit<Unit> => {
    const id = tidy(given);
    if (id === '') {
      const remedy = 'Say whom the figure is about.';
      return { issue: { code: 'empty-unit', severity: 'error', message: 'The unit is empty.', remedy } };
    }
    const own = facts.map(([heading, text]): Fact => [heading, tidy(text)]).filter(([, fact]) => fact !== '');
    const name = tidy(title) || id;
    const key = JSON.stringify([id, name, own]);
    const unit = met.get(key) ?? { unit: { ...recordOf(own), id, name } };
    met.set(key, unit);
    return unit;
  };
  return (given, title, facts) => {
    const key = [given, title, ...facts.map(([, text]) => text)].join('\0');
    const unit = written.get(key) ?? make(given, title, facts);
    written.set(key, unit);
    return unit;
  };
}

/** Whether a heading can be a fact of a unit, beside its id and name. */
export function isFactHeading(heading: string): boolean {
  return !['', 'id', 'name', '__proto__'].includes(heading);
}

/** Takes the unit of a row as it is written: by its code, or else its name. */
export function writtenUnitFinder({ facts }: BoundTable): UnitFinder<Unit> {
  const unitOf = writtenUnits();
  const said = facts.filter(({ heading }) => isFactHeading(heading));
  return (codes, name, _period, _basis, cells) => {
    const code = codes.find((text) => text.trim() !== '') ?? '';
    const found = unitOf(
      code === '' ? name : code,
      name,
      said.map(({ place, heading }) => [heading, cells[place] ?? '']),
    );
    return { ...found, open: true };
  };
}

/** The same text for what looks the same. */
function tidy(text: string): string {
  return text.normalize('NFC').trim().replaceAll(/\s+/g, ' ');
}
