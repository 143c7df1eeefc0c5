import { element } from '../../markup.ts';
import type { Row } from '../explore.ts';
import { type Sort, withChosen, withSort } from '../state.ts';
import { type PageColumn, pageColumns } from '../table-rows.ts';
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
      let next = body.firstElementChild;
      for (const row of shown.rows) {
        const drawn = rowOf(row);
        drawn.draw(
          row,
          looks,
          state.pinned === row.unit.id ? 'pinned' : state.compared === row.unit.id ? 'compared' : '',
        );
        if (drawn.element === next) next = next.nextElementSibling;
        else body.insertBefore(drawn.element, next);
      }
      while (next) {
        const after = next.nextElementSibling;
        next.remove();
        next = after;
      }
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
                result.unranked.map(({ name, because }) => element('li', {}, `${name}: ${because}`)),
              ),
            ],
      );
    },
  };
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
