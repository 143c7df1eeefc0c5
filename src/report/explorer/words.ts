import { isKnown, reasonText } from '../../core/cell.ts';
import { cellAt } from '../../core/column.ts';
import type { Unit } from '../../core/observation.ts';
import type { Spec } from '../../core/spec.ts';
import { excerpt, listed } from '../../core/text.ts';
import { groupsOf, indicatorsOf } from '../../core/tree.ts';
import { ordinal } from '../../table/ordinal.ts';
import { fixed } from '../../table/table-cell.ts';
import { readable } from '../markup.ts';
import { figureText, placeText } from '../text/wording.ts';
import { aggregationsOf, normalisationsOf } from './choices.ts';
import type { Result, Row } from './explore.ts';
import type { State } from './state.ts';

/** How the page names a unit: no longer than a line has room for. */
export function shortName(name: string): string {
  return excerpt(readable(name.slice(0, 400)).trim(), 60);
}

/** How far a rank could be, to end a sentence with; nothing where that is not known. */
function couldBe({ range }: Row): string {
  if (!range) return '';
  const [best, worst] = range;
  if (best === worst) return `, and is so in nearly every simulation`;
  return `, and could be anywhere from ${ordinal(best)} to ${ordinal(worst)}`;
}

/** What is shown, in a sentence. */
export function headline({ rows }: Result, { year }: State): string {
  const first = rows.filter(({ rank }) => rank === 1);
  const names =
    first.length > 3
      ? `${first.length} share the first place`
      : listed(first.map(({ unit }) => shortName(unit.name))) || 'Nobody';
  const verb = first.length > 3 ? '' : first.length > 1 ? ' share the first place' : ' comes first';
  const [only] = first;
  return `${names}${verb} of ${rows.length} in ${year}${only && first.length === 1 ? couldBe(only) : ''}.`;
}

/** What was set, each in a few words; none for the published index. */
export function changesOf(spec: Spec, state: State): string[] {
  const nodes = [...groupsOf(spec.children), ...indicatorsOf(spec.children)];
  const titleOf = (id: string): string => nodes.find((node) => node.id === id)?.title ?? id;
  const normalise = normalisationsOf(spec).find(({ key }) => key === state.normalise);
  const aggregate = aggregationsOf(spec).find(({ key }) => key === state.aggregate);
  return [
    ...nodes.flatMap(({ id, title }) => {
      const tenths = state.weights[id] ?? 10;
      return tenths === 10 ? [] : [tenths === 0 ? `${title} left out` : `${title} counts ${times(tenths)}`];
    }),
    ...(normalise && normalise.key !== 'published' ? [`scale: ${lowered(normalise.title)}`] : []),
    ...(aggregate && aggregate.key !== 'published' ? [`combined by: ${lowered(aggregate.title)}`] : []),
    ...state.turned.map((id) => `${titleOf(id)}: the other way round`),
  ];
}

/** How much something counts, in words: `2.5 times`. */
export function times(tenths: number): string {
  return tenths === 10 ? 'once' : tenths === 20 ? 'twice' : `${fixed(tenths / 10, tenths % 10 === 0 ? 0 : 1)} times`;
}

function lowered(title: string): string {
  return title.charAt(0).toLowerCase() + title.slice(1);
}

/** Whether what is shown is the published index, and if not, in what it differs. */
export function statusOf(spec: Spec, state: State): string {
  const changes = changesOf(spec, state);
  if (changes.length === 0) return 'This is the index as published.';
  return `This is not the published index. Changed: ${changes.join('; ')}.`;
}

/** A rank in words: `35th of 149; 40th as published`. */
export function rankText({ rank, tied, published }: Row, of: number): string {
  const place = placeText(rank, of, tied);
  if (published === rank) return place;
  return published === undefined ? `${place}, not ranked as published` : `${place}; ${ordinal(published)} as published`;
}

/** What a unit's place is, in a sentence, ranked or not. */
export function whereText(id: string, name: string, { rows, year }: Result): string {
  const row = rows.find(({ unit }) => unit.id === id);
  if (row) return `${shortName(name)} is ${rankText(row, rows.length)}${couldBe(row)}.`;
  if (!year.has(id)) return `${shortName(name)} has no figures in ${year.period}.`;
  return `${shortName(name)} is not ranked: ${year.coverage[year.indexOf(id)]?.because ?? 'no score'}.`;
}

/** What an indicator is for a unit: `83.8 %`, or why there is none. */
export function cellText(id: string, indicator: string, { year }: Result): string {
  const { raw, indicator: about } = year.indicator(indicator);
  const cell = cellAt(raw, year.indexOf(id));
  return isKnown(cell) ? figureText(cell, about.unit) : `no figure: ${reasonText[cell]}`;
}

/** What a screen reader is told when a reader has changed something: what the change did, and no more. */
export function announcement(
  spec: Spec,
  units: ReadonlyMap<string, Unit>,
  before: { readonly state: State; readonly result: Result; readonly shown: number },
  after: { readonly state: State; readonly result: Result; readonly shown: number },
): string {
  const { state, result, shown } = after;
  const old = before.state;
  const said: string[] = [];
  const setting = ({ weights, normalise, aggregate, turned }: State): string =>
    JSON.stringify([weights, normalise, aggregate, turned]);
  const isOther = setting(old) !== setting(state);
  if (isOther) said.push(isSame(changesOf(spec, state), []) ? statusOf(spec, state) : lastChange(spec, old, state));
  if (old.year !== state.year || isOther) said.push(headline(result, state));
  const chosen = [state.pinned, state.compared].filter((id) => id !== undefined);
  const chosenBefore = [old.pinned, old.compared];
  const isNew = (id: string): boolean => !chosenBefore.includes(id);
  for (const id of chosen) {
    if (isNew(id) || isOther || old.year !== state.year)
      said.push(
        `${isNew(id) ? (id === state.pinned ? 'Pinned. ' : 'Compared. ') : ''}${whereText(id, units.get(id)?.name ?? id, result)}`,
      );
  }
  if (chosen.length < chosenBefore.filter((id) => id !== undefined).length) said.push('Let go.');
  if (old.search !== state.search || (shown !== before.shown && !isOther))
    said.push(`${shown} of ${result.rows.length} shown.`);
  return said.join(' ');
}

/** What is set now and was not before, in words. */
function lastChange(spec: Spec, before: State, after: State): string {
  const old = changesOf(spec, before);
  const fresh = changesOf(spec, after).filter((change) => !old.includes(change));
  return fresh.length > 0 ? `${fresh.join('; ')}.` : 'Set back in part.';
}

function isSame(a: readonly string[], b: readonly string[]): boolean {
  return a.length === b.length && a.every((text, i) => text === b[i]);
}
