import { groupsOf, indicatorsOf } from '../../core/tree.ts';
import { aggregationsOf, normalisationsOf } from './choices.ts';
import type { Explorer } from './explore.ts';
import { mostTenths, type State, startState } from './state.ts';
import { pageColumns } from './table-rows.ts';

/** What a link says: a state, and in words what could not be read, in which case it is the one that the page starts with. */
export interface ReadLink {
  readonly state: State;
  readonly problem?: string;
}

/** The version of links: of a later one it cannot be known what it means. */
const version = '1';

/** No link that the page makes is longer. */
const longest = 4000;

/** A state as the hash of an address; empty where nothing is set. */
export function linkOf(state: State, { spec }: Explorer, start: State): string {
  const weights = Object.entries(state.weights).map(([id, tenths]) => `${id}.${tenths}`);
  const { column, descending } = state.sort;
  const parts: readonly (readonly [key: string, value: string | undefined, usual: string | undefined])[] = [
    ['y', state.year, start.year],
    ['w', weights.join(','), ''],
    ['n', state.normalise, start.normalise],
    ['a', state.aggregate, start.aggregate],
    ['d', state.turned.join(','), ''],
    ['s', `${descending ? '-' : ''}${column}`, start.sort.column],
    ['q', state.search, ''],
    ['p', state.pinned, undefined],
    ['c', state.compared, undefined],
  ];
  const said = parts.flatMap(([key, value, usual]): [string, string][] =>
    value === usual || value === undefined ? [] : [[key, value]],
  );
  return said.length === 0 ? '' : `#${new URLSearchParams([['v', version], ['i', spec.id], ...said])}`;
}

/** The state in the hash of an address. */
export function readLink(hash: string, explorer: Explorer, start: State): ReadLink {
  if (hash === '' || hash === '#') return { state: start };
  try {
    return { state: stateIn(hash, explorer, start) };
  } catch (error) {
    if (!(error instanceof BadLink)) throw error;
    return { state: start, problem: `The link could not be read: ${error.message} This is the index as published.` };
  }
}

/** Why a link cannot be read, in words. */
class BadLink extends Error {}

function stateIn(hash: string, explorer: Explorer, start: State): State {
  if (hash.length > longest) throw new BadLink('it is longer than any that this page makes.');
  const said = new Map(new URLSearchParams(hash.slice(1)));
  if (said.get('v') !== version) throw new BadLink('it was made by another version of the explorer, or is incomplete.');
  const { spec, periods, units } = explorer;
  if (said.get('i') !== spec.id) throw new BadLink('it belongs to another index.');
  const groups = groupsOf(spec.children).map(({ id }) => id);
  const indicators = indicatorsOf(spec.children).map(({ id }) => id);
  const one = <T extends string>(key: string, known: readonly T[], what: string): T | undefined => {
    const value = said.get(key);
    const found = known.find((each) => each === value);
    if (value === undefined || found !== undefined) return found;
    throw new BadLink(`there is no ${what} “${shortened(value)}” here.`);
  };
  const unit = (key: string): string | undefined => one(key, [...units.keys()], 'entry');
  const sort = (said.get('s') ?? '').replace(/^-/, '');
  const columns = pageColumns(spec, units.values()).map(({ id }) => id);
  if (sort !== '' && !columns.includes(sort)) throw new BadLink(`there is no column “${shortened(sort)}” here.`);
  const [pinned, compared] = [unit('p'), unit('c')];
  const state: State = {
    ...startState(one('y', periods, 'year') ?? start.year),
    weights: weightsIn(said.get('w') ?? '', [...groups, ...indicators]),
    normalise: one('n', normalisationsOf(spec).map(keyOf), 'normalisation') ?? start.normalise,
    aggregate: one('a', aggregationsOf(spec).map(keyOf), 'way to combine') ?? start.aggregate,
    turned: listIn(said.get('d') ?? '', indicators),
    sort: sort === '' ? start.sort : { column: sort, descending: said.get('s')?.startsWith('-') ?? false },
    search: said.get('q') ?? '',
    ...(pinned === undefined ? {} : { pinned }),
    ...(compared === undefined || pinned === undefined || compared === pinned ? {} : { compared }),
  };
  const refused = refusal(explorer, state);
  if (refused !== undefined) throw new BadLink(`its settings do not fit these figures: ${refused}`);
  return state;
}

/** Why an explorer cannot score a state, in words; none where it can. */
export function refusal(explorer: Explorer, state: State): string | undefined {
  try {
    explorer.result(state);
    return undefined;
  } catch (error) {
    if (error instanceof Error && 'code' in error) return error.message;
    throw error;
  }
}

function weightsIn(text: string, known: readonly string[]): Record<string, number> {
  return Object.fromEntries(
    text
      .split(',')
      .filter(Boolean)
      .map((part) => {
        const [, id = '', digits = ''] = /^([a-z0-9-]+)\.(\d{1,2})$/.exec(part) ?? [];
        const tenths = Number(digits);
        if (!known.includes(id) || tenths > mostTenths)
          throw new BadLink(`“${shortened(part)}” is no weight of this index.`);
        return [id, tenths] as const;
      })
      .filter(([, tenths]) => tenths !== 10),
  );
}

function listIn(text: string, known: readonly string[]): string[] {
  const ids = [...new Set(text.split(',').filter(Boolean))];
  const other = ids.find((id) => !known.includes(id));
  if (other !== undefined) throw new BadLink(`there is no indicator “${shortened(other)}” here.`);
  return ids;
}

function shortened(text: string): string {
  return text.length > 40 ? `${text.slice(0, 40)}…` : text;
}

function keyOf({ key }: { readonly key: string }): string {
  return key;
}
