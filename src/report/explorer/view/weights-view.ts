import type { Group, Spec } from '../../../core/spec.ts';
import { indicatorsOf, isGroup } from '../../../core/tree.ts';
import { fixed } from '../../../table/table-cell.ts';
import { element, type Markup } from '../../markup.ts';
import { sharesOf } from '../shares.ts';
import { mostTenths, withWeight } from '../state.ts';
import { times } from '../words.ts';
import { fillWith, setText } from './dom.ts';
import type { Actions, View } from './page.ts';

/** A slider for every group, and within it one for every indicator. */
export function weightsView(root: HTMLElement, { change, explorer }: Actions): View {
  const host = root.querySelector('#weights');
  if (!host) throw new Error('The page has no #weights.');
  fillWith(
    host,
    element('h3', {}, 'Weights'),
    element('p', { class: 'hint' }, '1 × is as published, 0 leaves out. Beside it: the share of the whole score.'),
    nodesOf(explorer.spec.children),
  );
  const sliders = [...host.querySelectorAll('input')].map((input) => ({
    id: input.dataset.id ?? '',
    input,
    output: host.querySelector(`output[for="${input.id}"]`),
  }));
  for (const { id, input } of sliders)
    input.addEventListener('input', () => change((state) => withWeight(state, id, Number(input.value))));
  return {
    draw({ state, result }) {
      const shares = sharesOf(result.spec, result.year);
      for (const { id, input, output } of sliders) {
        const tenths = state.weights[id] ?? 10;
        if (Number(input.value) !== tenths) input.value = String(tenths);
        const share = `${fixed(100 * (shares.get(id) ?? groupShare(explorer.spec, id, shares)), 1)} %`;
        input.setAttribute('aria-valuetext', `counts ${times(tenths)}, ${share} of the score`);
        if (output) setText(output, tenths === 0 ? 'left out' : `${fixed(tenths / 10, 1)} × · ${share}`);
        input.classList.toggle('is-changed', tenths !== 10);
      }
    },
  };
}

/** A group that has been left out makes up what its indicators do: nothing. */
function groupShare(spec: Spec, id: string, shares: ReadonlyMap<string, number>): number {
  const group = groupsWithin(spec.children).find((one) => one.id === id);
  return group ? indicatorsOf([group]).reduce((sum, indicator) => sum + (shares.get(indicator.id) ?? 0), 0) : 0;
}

function groupsWithin(nodes: Spec['children']): Group[] {
  return nodes.flatMap((node) => (isGroup(node) ? [node, ...groupsWithin(node.children)] : []));
}

function nodesOf(nodes: Spec['children']): Markup[] {
  return nodes.map((node) => {
    if (!isGroup(node)) return slider(node.id, node.title);
    const inside = node.children.length;
    const [only] = node.children;
    // The one indicator of a group counts as the group does.
    if (inside === 1 && only && !isGroup(only))
      return element('div', { class: 'group' }, slider(node.id, node.title, only.title));
    return element(
      'div',
      { class: 'group' },
      slider(node.id, node.title),
      element('details', {}, element('summary', {}, `The ${inside} parts of ${node.title}`), nodesOf(node.children)),
    );
  });
}

function slider(id: string, title: string, hint?: string): Markup {
  const input = `weight-${id}`;
  return element(
    'div',
    { class: 'slider' },
    element('label', { for: input }, title),
    element('output', { for: input }),
    hint === undefined ? undefined : element('p', { class: 'hint', id: `${input}-hint` }, hint),
    element('input', {
      type: 'range',
      id: input,
      'data-id': id,
      min: 0,
      max: mostTenths,
      step: 1,
      ...(hint === undefined ? {} : { 'aria-describedby': `${input}-hint` }),
    }),
  );
}
