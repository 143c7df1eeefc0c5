import { isKnown } from '../../../core/cell.ts';
import { compareText } from '../../../core/record.ts';
import { groupsOf, indicatorsOf } from '../../../core/tree.ts';
import { ordinal } from '../../../table/ordinal.ts';
import { fixed } from '../../../table/table-cell.ts';
import { element, type Markup } from '../../markup.ts';
import { withChosen, withCompared } from '../state.ts';
import { nearestKey, type Strip, stripMarkup, stripOf, stripSize } from '../strip.ts';
import { figureText, placeText, shortName } from '../words.ts';
import { fillWith, found, setText } from './dom.ts';
import type { Actions, Shown, View } from './page.ts';

/** The unit that is looked at and the one beside it: places, domains, and a strip for each indicator. */
export function profileView(root: HTMLElement, { change, point, explorer }: Actions): View {
  const host = found(root, '#pinned', HTMLElement);
  const names = [...explorer.units.values()]
    .map(({ id, name }) => ({ id, name: shortName(name) }))
    .sort((a, b) => compareText(a.name, b.name));
  const options = (): Markup[] => names.map(({ id, name }) => element('option', { value: id }, name));
  fillWith(
    host,
    element(
      'div',
      { class: 'pair' },
      picker('look', 'Look at', '▼', 'mark', options()),
      picker('beside', 'Beside it', '◆', 'other', options()),
    ),
    element(
      'p',
      { class: 'hint', id: 'pin-hint' },
      'Choose a name here, in the table or on a chart; a second is set beside it, and one chosen again is let go.',
    ),
    element('p', { id: 'places' }),
    element('div', { id: 'strips' }),
  );
  const look = found(host, '#look', HTMLSelectElement);
  const beside = found(host, '#beside', HTMLSelectElement);
  const hint = found(host, '#pin-hint', HTMLElement);
  const places = found(host, '#places', HTMLElement);
  const strips = found(host, '#strips', HTMLElement);
  look.addEventListener('change', () => {
    const id = look.value;
    change((state) => {
      const { pinned: _, compared, ...rest } = state;
      if (id === '') return rest;
      return { ...rest, pinned: id, ...(compared === undefined || compared === id ? {} : { compared }) };
    });
  });
  beside.addEventListener('change', () => change((state) => withCompared(state, beside.value || undefined)));
  const indicators = indicatorsOf(explorer.spec.children).map(({ id }) => id);
  const groups = groupsOf(explorer.spec.children).map(({ id }) => id);
  let drawn = '';
  let shown: Shown | undefined;
  let byIndicator: readonly Strip[] = [];

  const unitAt = (event: PointerEvent | MouseEvent): string | undefined => {
    const svg = event.target instanceof Element ? event.target.closest('svg') : null;
    if (!svg || !shown) return undefined;
    const { left, width } = svg.getBoundingClientRect();
    const strip = byIndicator[Number(svg.parentElement?.dataset.strip)];
    const u = strip && nearestKey(strip, ((event.clientX - left) / width) * stripSize.width);
    return u === undefined ? undefined : shown.result.year.units[u]?.id;
  };
  strips.addEventListener('pointermove', (event) => point(unitAt(event)));
  strips.addEventListener('pointerleave', () => point());
  strips.addEventListener('click', (event) => {
    const id = unitAt(event);
    if (id !== undefined) change((state) => withChosen(state, id));
  });

  const redraw = ({ state, result }: Shown): void => {
    const { year } = result;
    const placeOf = (id: string | undefined): number | undefined =>
      id !== undefined && year.has(id) ? year.indexOf(id) : undefined;
    const [own, other] = [placeOf(state.pinned), placeOf(state.compared)];
    byIndicator = indicators.map((id) => stripOf(result, id));
    const line = (id: string, s: number): Markup => {
      const { indicator } = year.indicator(id);
      const strip = byIndicator[s];
      const said = (
        unit: string | undefined,
        u: number | undefined,
        sign: string,
        paint: string,
      ): Markup | undefined => {
        if (unit === undefined || u === undefined || !strip) return undefined;
        const rank = strip.ranks[u] ?? Number.NaN;
        const place = Number.isNaN(rank) ? '' : `, ${ordinal(rank)} of ${strip.of}`;
        return element(
          'li',
          {},
          element('span', { class: `sign is-${paint}`, 'aria-hidden': 'true' }, sign),
          element('span', { class: 'unseen' }, `${shortName(explorer.units.get(unit)?.name ?? unit)}: `),
          `${figureText(unit, id, result)}${place}`,
        );
      };
      return element(
        'div',
        { class: 'indicator' },
        element('h4', {}, indicator.title, element('span', { class: 'hint' }, ` ${indicator.direction} is better`)),
        element('div', { 'data-strip': String(s) }, strip ? stripMarkup(strip, own, other) : undefined),
        element('ul', {}, said(state.pinned, own, '▼', 'mark'), said(state.compared, other, '◆', 'other')),
      );
    };
    fillWith(
      strips,
      explorer.spec.children.map((node) =>
        'children' in node
          ? [
              element('h3', {}, node.title, element('span', { class: 'hint', 'data-group': node.id })),
              indicatorsOf(node.children).map(({ id }) => line(id, indicators.indexOf(id))),
            ]
          : line(node.id, indicators.indexOf(node.id)),
      ),
    );
  };

  return {
    point(id) {
      const u = id !== undefined && shown?.result.year.has(id) ? shown.result.year.indexOf(id) : undefined;
      for (const line of strips.querySelectorAll('line.pointed')) {
        const strip = byIndicator[Number(line.closest('[data-strip]')?.getAttribute('data-strip'))];
        const x = u === undefined ? Number.NaN : (strip?.at[u] ?? Number.NaN);
        line.setAttribute('x1', String(Number.isNaN(x) ? -10 : x));
        line.setAttribute('x2', String(Number.isNaN(x) ? -10 : x));
      }
    },
    draw(next) {
      shown = next;
      const { state, result } = next;
      look.value = state.pinned ?? '';
      beside.value = state.compared ?? '';
      beside.disabled = state.pinned === undefined;
      hint.hidden = state.pinned !== undefined;
      const said = [state.pinned, state.compared].flatMap((id) =>
        id === undefined ? [] : [placeText(id, explorer.units.get(id)?.name ?? id, result)],
      );
      setText(places, said.join(' '));
      const key = JSON.stringify([state.year, state.normalise, state.turned, state.pinned, state.compared]);
      // Weights move no figure: the strips stay while they are dragged.
      if (key !== drawn) {
        if (state.pinned === undefined) strips.replaceChildren();
        else redraw(next);
      }
      drawn = key;
      if (state.pinned === undefined) return;
      const there = new Set(groupsOf(result.spec.children).map(({ id }) => id));
      for (const id of groups) {
        const label = strips.querySelector(`[data-group="${id}"]`);
        const texts = [state.pinned, state.compared].flatMap((unit) => {
          const cell =
            unit !== undefined && there.has(id) && result.year.has(unit)
              ? result.rows.find((row) => row.unit.id === unit)?.groups[id]
              : undefined;
          return unit === undefined ? [] : [cell !== undefined && isKnown(cell) ? fixed(cell, 1) : '–'];
        });
        if (label) setText(label, ` ${texts.join(' and ')}`);
      }
    },
  };
}

function picker(id: string, title: string, sign: string, paint: string, options: readonly Markup[]): Markup {
  return element(
    'div',
    { class: 'choice' },
    element('label', { for: id }, element('span', { class: `sign is-${paint}`, 'aria-hidden': 'true' }, sign), title),
    element('select', { id }, element('option', { value: '' }, 'none'), options),
  );
}
