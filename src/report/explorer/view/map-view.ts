import { shade } from '../../charts/parts/paint.ts';
import { element, type Markup } from '../../markup.ts';
import type { ExplorerData, Tile } from '../explorer-data.ts';
import { withChosen } from '../state.ts';
import { rankText, shortName } from '../words.ts';
import { fillWith, setText } from './dom.ts';
import type { Actions, Shown, View } from './page.ts';

/** How wide and high a hexagon is, its gap with it. */
const [across, high] = [40, 46];

/** The tile map, where the page has one: dark is the best rank. It is recoloured in place. */
export function mapView(root: HTMLElement, { change, point, explorer }: Actions, { periods }: ExplorerData): View {
  const host = root.querySelector('#tiles');
  if (!host) return { draw() {} };
  fillWith(host, element('div', { id: 'hexagons' }), element('p', { id: 'pointed-at', class: 'hint' }));
  const hexagons = host.querySelector('#hexagons');
  const readout = host.querySelector('#pointed-at');
  let drawnYear = '';
  let shapes = new Map<string, { readonly hexagon: Element; readonly label: Element | null }>();
  const fills = new Map<string, string>();
  let shown: Shown | undefined;

  const idAt = ({ target }: Event): string | undefined =>
    target instanceof Element ? (target.closest('g')?.dataset.id ?? undefined) : undefined;
  hexagons?.addEventListener('pointerover', (event) => point(idAt(event)));
  hexagons?.addEventListener('pointerleave', () => point());
  hexagons?.addEventListener('click', (event) => {
    const id = idAt(event);
    if (id !== undefined) change((state) => withChosen(state, id));
  });
  return {
    draw(next) {
      shown = next;
      const { state, result } = next;
      if (state.year !== drawnYear && hexagons) {
        drawnYear = state.year;
        const tiles = periods.find(({ period }) => period === state.year)?.tiles ?? [];
        fillWith(hexagons, drawing(tiles));
        shapes = new Map(
          [...hexagons.querySelectorAll('g[data-id]')].map((g) => [
            g.getAttribute('data-id') ?? '',
            { hexagon: g, label: g.querySelector('text') },
          ]),
        );
        fills.clear();
      }
      const rows = new Map(result.rows.map((row) => [row.unit.id, row]));
      for (const [id, { hexagon, label }] of shapes) {
        const row = rows.get(id);
        const share = row && result.rows.length > 1 ? 1 - (row.rank - 1) / (result.rows.length - 1) : undefined;
        const { fill, ink } = share === undefined ? { fill: '', ink: '' } : shade(share);
        const chosen = state.pinned === id ? 'is-pinned' : state.compared === id ? 'is-compared' : '';
        if (fills.get(id) === fill + chosen) continue;
        fills.set(id, fill + chosen);
        const shape = hexagon.querySelector('path');
        if (fill === '') shape?.removeAttribute('fill');
        else shape?.setAttribute('fill', fill);
        label?.setAttribute('fill', ink || 'currentColor');
        // Above its neighbours, so that its outline is whole.
        if (chosen !== '') hexagon.parentElement?.append(hexagon);
        hexagon.setAttribute('class', [chosen, fill === '' ? 'is-missing' : ''].filter(Boolean).join(' '));
      }
      point();
    },
    point(id) {
      for (const [other, { hexagon }] of shapes) hexagon.classList.toggle('is-pointed', other === id);
      if (!readout || !shown) return;
      const row = shown.result.rows.find(({ unit }) => unit.id === id);
      const name = id === undefined ? undefined : explorer.units.get(id)?.name;
      setText(
        readout,
        name === undefined
          ? 'Darker is a better rank. The table has every number.'
          : `${shortName(name)}: ${row ? rankText(row, shown.result.rows.length) : 'not ranked'}`,
      );
    },
  };
}

/** The map without its colours: hexagons that stand on a corner. */
function drawing(tiles: readonly Tile[]): Markup {
  const [left, right] = [Math.min(...tiles.map(({ x }) => x)), Math.max(...tiles.map(({ x }) => x))];
  const [top, bottom] = [Math.min(...tiles.map(({ y }) => y)), Math.max(...tiles.map(({ y }) => y))];
  const [width, height] = [(right - left + 1) * across + 6, ((bottom - top) * 0.75 + 1) * high + 6];
  return element(
    'svg',
    {
      viewBox: `0 0 ${width} ${Math.ceil(height)}`,
      role: 'img',
      'aria-label': 'Map of ranks, a hexagon each; the table has the same numbers.',
    },
    tiles.map(({ unit, label, x, y }) =>
      element(
        'g',
        {
          'data-id': unit,
          transform: `translate(${(x - left + 0.5) * across + 3} ${Math.round(((y - top) * 0.75 + 0.5) * high) + 3})`,
        },
        element('path', { d: 'M0 -22L19 -11V11L0 22L-19 11V-11z' }),
        element('text', { y: 4, 'text-anchor': 'middle', 'font-size': 12 }, label),
      ),
    ),
  );
}
