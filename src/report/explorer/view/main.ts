import { makeMethods } from '../../../core/stand-ins.ts';
import * as methods from '../../../methods.ts';
import { explore } from '../explore.ts';
import { type ExplorerData, unpacked, unpackedRanges } from '../explorer-data.ts';
import { linkOf, readLink } from '../link.ts';
import { type State, startState } from '../state.ts';
import { tableRows } from '../table-rows.ts';
import { announcement } from '../words.ts';
import { found } from './dom.ts';
import { headView } from './head-view.ts';
import { mapView } from './map-view.ts';
import { methodsView } from './methods-view.ts';
import type { Actions, Shown, View } from './page.ts';
import { profileView } from './profile-view.ts';
import { shareView } from './share-view.ts';
import { skeleton } from './skeleton.ts';
import { tableView } from './table-view.ts';
import { weightsView } from './weights-view.ts';

const data: ExplorerData = JSON.parse(found(document, '#data', HTMLScriptElement).text);
makeMethods(data.spec, methods);
const explorer = explore(data.spec, unpacked(data), unpackedRanges(data));
const start = startState(data.year);

const root = found(document, '#explorer', HTMLElement);
skeleton(root, data);
const announcer = found(root, '#announcer', HTMLElement);

const shownOf = (state: State): Shown => {
  const result = explorer.result(state);
  return { state, result, rows: tableRows(result.rows, state) };
};

const read = readLink(location.hash, explorer, start);
let shown = shownOf(read.state);
let wanted: State | undefined;
let told = shown;
let telling: ReturnType<typeof setTimeout> | undefined;
let linking: ReturnType<typeof setTimeout> | undefined;

const actions: Actions = {
  explorer,
  shown: () => shown,
  change(edit) {
    if (wanted === undefined) requestAnimationFrame(redraw);
    wanted = edit(wanted ?? shown.state);
  },
  point(id) {
    for (const view of views) view.point?.(id);
  },
  say(text) {
    announcer.textContent = text;
  },
};

const views: readonly View[] = [
  headView(root, actions),
  weightsView(root, actions),
  methodsView(root, actions),
  tableView(root, actions),
  mapView(root, actions, data),
  profileView(root, actions),
  shareView(root, actions, () => addressOf(shown.state)),
];

function draw(next: Shown): void {
  shown = next;
  for (const view of views) view.draw(shown);
}

/** One frame: however many changes came since the last, the index is scored and drawn once. */
function redraw(): void {
  const state = wanted;
  wanted = undefined;
  if (state === undefined) return;
  performance.mark('explorer-frame');
  try {
    draw(shownOf(state));
  } catch (error) {
    if (!(error instanceof Error && 'code' in error)) throw error;
    // What cannot be scored is not shown: the controls go back to what is.
    draw(shown);
    actions.say(error.message);
    return;
  } finally {
    performance.measure('explorer-frame', 'explorer-frame');
  }
  // When the hand rests, not at each step of a slider.
  clearTimeout(telling);
  telling = setTimeout(tell, 600);
  clearTimeout(linking);
  linking = setTimeout(keepLink, 300);
}

function tell(): void {
  const text = announcement(
    explorer.spec,
    explorer.units,
    { ...told, shown: told.rows.length },
    { ...shown, shown: shown.rows.length },
  );
  told = shown;
  if (text !== '') actions.say(text);
}

function addressOf(state: State): string {
  return `${location.href.split('#')[0]}${linkOf(state, explorer, start)}`;
}

function keepLink(): void {
  try {
    history.replaceState(null, '', linkOf(shown.state, explorer, start) || location.href.split('#')[0]);
  } catch {
    // A page inside another may have no address of its own; the link can still be copied.
  }
}

/** Says that a link could not be read, until something is changed. */
function warn(problem: string | undefined): void {
  const warning = found(root, '#warning', HTMLElement);
  warning.hidden = problem === undefined;
  warning.textContent = problem ?? '';
}

addEventListener('hashchange', () => {
  const { state, problem } = readLink(location.hash, explorer, start);
  warn(problem);
  actions.change(() => state);
});

warn(read.problem);
draw(shown);
performance.mark('explorer-drawn');
