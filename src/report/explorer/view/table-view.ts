import { element } from '../../markup.ts';
import type { Row } from '../explore.ts';
import { type Sort, withChosen, withSort } from '../state.ts';
import { type PageColumn, pageColumns } from '../table-rows.ts';
import { shortName } from '../words.ts';
import { fillWith, found, setAttribute, setText } from './dom.ts';
import { looksOf } from './looks.ts';
import type { Actions, Shown, View } from './page.ts';
import { TableRow } from './table-row.ts';

/** The league table: searched, sorted by its headings, its names to be pinned. */
export function tableView(root: HTMLElement, { change, point, explorer }: Actions): View {
  const host = found(root, '#table', HTMLElement);
  const columns = pageColumns(explorer.spec, explorer.units.values());
  fillWith(
    host,
    element(
      'div',
      { class: 'tools' },
      element(
        'div',
        { class: 'choice' },
        element('label', { for: 'search' }, 'Search names, codes and regions'),
        element('input', { type: 'search', id: 'search', autocomplete: 'off', spellcheck: 'false', maxlength: 200 }),
      ),
      element('p', { id: 'found' }),
      element('div', { id: 'share' }),
    ),
    element(
      'div',
      { class: 'scroll' },
      element(
        'table',
        {},
        element('caption', {}),
        element('thead', {}, element('tr', {}, columns.map(heading))),
        element('tbody', {}),
      ),
    ),
    element('div', { id: 'unranked' }),
  );
  found(host, 'table', HTMLTableElement).style.setProperty(
    '--groups',
    String(columns.filter(({ kind }) => kind === 'group').length),
  );
  found(host, 'table', HTMLTableElement).classList.toggle('has-ranges', explorer.hasRanges);
  const search = found(host, '#search', HTMLInputElement);
  const count = found(host, '#found', HTMLElement);
  const caption = found(host, 'caption', HTMLElement);
  const body = found(host, 'tbody', HTMLTableSectionElement);
  const unranked = found(host, '#unranked', HTMLElement);
  const headings = [...host.querySelectorAll('thead th')];
  search.addEventListener('input', () => change((state) => ({ ...state, search: search.value })));
  for (const [c, column] of columns.entries())
    headings[c]
      ?.querySelector('button')
      ?.addEventListener('click', () =>
        change((state) => withSort(state, column.id, !['rank', 'name', 'fact'].includes(column.kind))),
      );
  pointing(body, point, (id) => change((state) => withChosen(state, id)));

  const rows = new Map<string, TableRow>();
  const sight = sightOf(found(host, '.scroll', HTMLElement));
  const rest = resting();
  let pointed: TableRow | undefined;
  const rowOf = (row: Row): TableRow => {
    const known = rows.get(row.unit.id);
    if (known?.unit === row.unit) return known;
    const made = new TableRow(row.unit, columns);
    rows.set(row.unit.id, made);
    return made;
  };
  return {
    point(id) {
      pointed?.element.classList.remove('is-pointed');
      pointed = id === undefined ? undefined : rows.get(id);
      pointed?.element.classList.add('is-pointed');
    },
    draw(shown) {
      const { state, result } = shown;
      if (search.value !== state.search && document.activeElement !== search) search.value = state.search;
      const of = result.rows.length;
      setText(count, shown.rows.length === of ? `${of} ranked` : `${shown.rows.length} of ${of} ranked`);
      setText(caption, captionOf(shown, columns));
      headings.forEach((th, c) => {
        const column = columns[c];
        setAttribute(th, 'aria-sort', column?.id === state.sort.column ? directionOf(state.sort) : undefined);
      });
      const looks = looksOf(shown, columns);
      const drawn = shown.rows.map(rowOf);
      const drawRow = (row: Row, r: number): void => {
        const chosen = state.pinned === row.unit.id ? 'pinned' : state.compared === row.unit.id ? 'compared' : '';
        drawn[r]?.draw(row, looks, chosen);
      };
      // While a slider is dragged only the rows in sight are written; the rest is when the hand rests.
      const [from, to] = sight();
      shown.rows.slice(from, to).forEach((row, r) => {
        drawRow(row, from + r);
      });
      rest(() => {
        shown.rows.forEach(drawRow);
        arrange(body, drawn);
      });
      // To move a row costs the most; those out of sight can wait, unless some come or go.
      arrange(body, drawn, drawn.length === body.childElementCount ? to : drawn.length);
      const left = result.unranked.map(({ name, because }) => `${name}: ${because}`).join('\n');
      if (unranked.dataset.shown === left) return;
      unranked.dataset.shown = left;
      fillWith(
        unranked,
        result.unranked.length === 0
          ? undefined
          : [
              element('h3', {}, 'Not ranked'),
              element(
                'ul',
                {},
                result.unranked.map(({ name, because }) => element('li', {}, `${shortName(name)}: ${because}`)),
              ),
            ],
      );
    },
  };
}

/** Which rows can be in sight, by places: kept up as the table is scrolled, since to ask in a frame would lay it out once more. */
function sightOf(scroller: HTMLElement): () => readonly [from: number, to: number] {
  let [top, height] = [0, 0];
  scroller.addEventListener('scroll', () => {
    top = scroller.scrollTop;
  });
  new ResizeObserver(() => {
    height = scroller.clientHeight;
  }).observe(scroller);
  // No row is lower than 28 pixels; one whose name takes three lines is some 60 high.
  return () => [Math.max(0, Math.floor(top / 60) - 4), Math.ceil((top + (height || 4000)) / 28) + 4];
}

/** Does work when nothing has asked for some for a tenth of a second, or the page is about to be printed. */
function resting(): (work: () => void) => void {
  let waiting: (() => void) | undefined;
  let timer: ReturnType<typeof setTimeout> | undefined;
  const now = (): void => {
    clearTimeout(timer);
    const work = waiting;
    waiting = undefined;
    work?.();
  };
  addEventListener('beforeprint', now);
  return (work) => {
    waiting = work;
    clearTimeout(timer);
    timer = setTimeout(now, 100);
  };
}

/** Puts so many rows in order, from the top; one that stands where it should is left alone. With all of them in order, what is left goes. */
function arrange(body: HTMLElement, rows: readonly TableRow[], many = rows.length): void {
  let next = body.firstElementChild;
  for (const { element } of rows.slice(0, many)) {
    if (element === next) next = next.nextElementSibling;
    else body.insertBefore(element, next);
  }
  while (next && many >= rows.length) {
    const after = next.nextElementSibling;
    next.remove();
    next = after;
  }
}

function heading({ id, title, kind }: PageColumn): ReturnType<typeof element> {
  return element(
    'th',
    { scope: 'col', class: kind, 'data-column': id },
    element('button', { type: 'button', class: 'sort' }, title),
  );
}

function directionOf({ descending }: Sort): 'ascending' | 'descending' {
  return descending ? 'descending' : 'ascending';
}

function captionOf({ state, result }: Shown, columns: readonly PageColumn[]): string {
  const column = columns.find(({ id }) => id === state.sort.column)?.title ?? '';
  const index = result.isPublished ? 'as published' : 'not the published index';
  return `${state.year}, ${index}, sorted by ${column.toLowerCase()}, ${directionOf(state.sort)}`;
}

/** Tells what a pointer, or the focus, is at, and what is chosen. */
function pointing(body: HTMLElement, point: (id?: string) => void, choose: (id: string) => void): void {
  const idAt = ({ target }: Event): string | undefined =>
    target instanceof Element ? (target.closest('tr')?.dataset.id ?? undefined) : undefined;
  body.addEventListener('pointerover', (event) => point(idAt(event)));
  body.addEventListener('pointerleave', () => point());
  body.addEventListener('focusin', (event) => point(idAt(event)));
  body.addEventListener('focusout', () => point());
  body.addEventListener('click', (event) => {
    const id = idAt(event);
    if (id !== undefined) choose(id);
  });
}
