import type { Unit } from '../../core/observation.ts';
import { compareText } from '../../core/record.ts';
import type { Spec } from '../../core/spec.ts';
import { groupsOf } from '../../core/tree.ts';
import { groupValue, type Row } from './explore.ts';
import type { Sort, State } from './state.ts';

/** A column of the table on the page. */
export interface PageColumn {
  readonly id: string;
  readonly title: string;
  readonly kind: 'rank' | 'moved' | 'name' | 'fact' | 'score' | 'group';
}

/** The columns of the table: a fact that several units share (a region) stands beside the name. */
export function pageColumns(spec: Spec, units: Iterable<Unit>): PageColumn[] {
  const groups = groupsOf(spec.children);
  const taken = new Set(['rank', 'moved', 'score', ...groups.map(({ id }) => id)]);
  const facts = sharedFacts([...units]).filter((fact) => !taken.has(fact));
  return [
    { id: 'rank', title: 'Rank', kind: 'rank' },
    { id: 'name', title: 'Name', kind: 'name' },
    { id: 'score', title: 'Score', kind: 'score' },
    { id: 'moved', title: 'Moved', kind: 'moved' },
    ...groups.map(({ id, title }): PageColumn => ({ id, title, kind: 'group' })),
    ...facts.map((id): PageColumn => ({ id, title: id.charAt(0).toUpperCase() + id.slice(1), kind: 'fact' })),
  ];
}

/** The facts of units that are texts and that three units or more share on average: what tells groups of them. */
function sharedFacts(units: readonly Unit[]): string[] {
  const values = new Map<string, Set<string>>();
  for (const unit of units)
    for (const [key, value] of Object.entries(unit))
      if (typeof value === 'string' && key !== 'id' && key !== 'name')
        values.set(key, (values.get(key) ?? new Set()).add(value));
  return [...values].flatMap(([key, all]) => (all.size > 1 && 3 * all.size <= units.length ? [key] : []));
}

/** A fact of a unit as text. */
export function factOf(unit: Unit, key: string): string {
  const value: unknown = Object.entries(unit).find(([name]) => name === key)?.[1];
  return typeof value === 'string' ? value : '';
}

/** The rows that a search leaves, in the order asked for. */
export function tableRows(rows: readonly Row[], { sort, search }: Pick<State, 'sort' | 'search'>): Row[] {
  const wanted = wordsOf(search);
  const found = wanted.length === 0 ? [...rows] : rows.filter(({ unit }) => matches(unit, wanted));
  return found.sort(order(sort));
}

/** How a text is searched: small letters, no accents, words apart. */
function wordsOf(text: string): string[] {
  return plain(text).split(/\s+/).filter(Boolean);
}

function plain(text: string): string {
  return text.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase();
}

const texts = new WeakMap<Unit, string>();

/** Whether a unit has every word in its name, its codes or its other facts. */
function matches(unit: Unit, words: readonly string[]): boolean {
  let text = texts.get(unit);
  if (text === undefined) {
    text = plain(
      Object.entries(unit)
        .flatMap(([key, value]) => (typeof value === 'string' && key !== 'id' ? [value] : []))
        .join(' '),
    );
    texts.set(unit, text);
  }
  const whole = text;
  return words.every((word) => whole.includes(word));
}

/** What is unknown stands last in either direction; what is equal, by rank and name. */
function order({ column, descending }: Sort): (a: Row, b: Row) => number {
  const sign = descending ? -1 : 1;
  const isText = column !== 'rank' && column !== 'moved' && column !== 'score';
  return (a, b) => {
    const [x, y] = [sortValue(a, column), sortValue(b, column)];
    const known = Number(x === undefined) - Number(y === undefined);
    const compared =
      typeof x === 'number' && typeof y === 'number'
        ? x - y
        : isText && typeof x === 'string' && typeof y === 'string'
          ? compareText(plain(x), plain(y))
          : 0;
    return known || sign * compared || a.rank - b.rank || compareText(a.unit.name, b.unit.name);
  };
}

function sortValue(row: Row, column: string): number | string | undefined {
  switch (column) {
    case 'rank':
      return row.rank;
    case 'moved':
      return row.moved;
    case 'score':
      return row.score;
    case 'name':
      return row.unit.name;
    default:
      return Object.hasOwn(row.groups, column) ? groupValue(row, column) : factOf(row.unit, column) || undefined;
  }
}
