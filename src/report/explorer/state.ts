import type { Period } from '../../core/period.ts';

/** What a reader has set: all that a link carries. */
export interface State {
  readonly year: Period;
  /** Tenths of the published weight, by the id of a group or indicator; 10 where none is given. */
  readonly weights: Readonly<Record<string, number>>;
  /** The key of a normalisation; `published` that of the index. */
  readonly normalise: string;
  /** The key of an aggregation; `published` that of the index. */
  readonly aggregate: string;
  /** The ids of the indicators whose direction is turned round. */
  readonly turned: readonly string[];
  readonly sort: Sort;
  readonly search: string;
  /** The unit looked at. */
  readonly pinned?: string;
  /** The one beside it. */
  readonly compared?: string;
}

/** The order of the table. */
export interface Sort {
  /** `rank`, `moved`, `name`, `score`, a fact of the units, or a group. */
  readonly column: string;
  readonly descending: boolean;
}

/** The greatest weight: four times the published. */
export const mostTenths = 40;

/** The state in which a page opens: the published index. */
export function startState(year: Period): State {
  return {
    year,
    weights: {},
    normalise: 'published',
    aggregate: 'published',
    turned: [],
    sort: { column: 'rank', descending: false },
    search: '',
  };
}

/** Whether the index is the published one, whatever year and order it is shown in. */
export function isPublished({ weights, normalise, aggregate, turned }: State): boolean {
  const asGiven = Object.values(weights).every((tenths) => tenths === 10);
  return asGiven && normalise === 'published' && aggregate === 'published' && turned.length === 0;
}

/** The published index again; the year, the order and who is looked at stay. */
export function asPublished(state: State): State {
  return { ...state, weights: {}, normalise: 'published', aggregate: 'published', turned: [] };
}

/** A state with one weight changed; what is as published is not kept. */
export function withWeight(state: State, id: string, tenths: number): State {
  const weights = Object.fromEntries(Object.entries(state.weights).filter(([key]) => key !== id));
  return { ...state, weights: tenths === 10 ? weights : { ...weights, [id]: tenths } };
}

/** A state with the direction of one indicator turned round, or back. */
export function withTurn(state: State, id: string): State {
  const { turned } = state;
  return { ...state, turned: turned.includes(id) ? turned.filter((one) => one !== id) : [...turned, id] };
}

/** A state sorted by a column: again by the same turns the order; numbers that are better when greater start with the greatest. */
export function withSort(state: State, column: string, greatestFirst: boolean): State {
  const { sort } = state;
  const descending = sort.column === column ? !sort.descending : greatestFirst;
  return { ...state, sort: { column, descending } };
}

/**
 * A state in which a unit was chosen, in the table or a chart: the first is looked at, the next compared with it, and one chosen
 * again is let go.
 */
export function withChosen(state: State, id: string): State {
  const { pinned, compared, ...rest } = state;
  if (id === pinned) return compared === undefined ? rest : { ...rest, pinned: compared };
  if (id === compared) return { ...rest, ...(pinned === undefined ? {} : { pinned }) };
  return pinned === undefined ? { ...rest, pinned: id } : { ...rest, pinned, compared: id };
}

/** A state in which another unit, or none, is compared with the one looked at. */
export function withCompared(state: State, id: string | undefined): State {
  const { compared: _, ...rest } = state;
  return id === undefined || id === rest.pinned || rest.pinned === undefined ? rest : { ...rest, compared: id };
}
