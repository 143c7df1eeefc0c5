import { indicatorsOf } from '../../../core/tree.ts';
import { element, type Markup } from '../../markup.ts';
import { aggregationsOf, normalisationsOf } from '../choices.ts';
import { refusal } from '../link.ts';
import { type State, withTurn } from '../state.ts';
import { fillWith, found, setText } from './dom.ts';
import type { Actions, View } from './page.ts';

/** The choice of a scale, of how indicators are combined, and of the direction of those that are contested. */
export function methodsView(root: HTMLElement, { change, explorer }: Actions): View {
  const host = found(root, '#methods', HTMLElement);
  const { spec } = explorer;
  const contested = indicatorsOf(spec.children).filter((indicator) => indicator.contested !== undefined);
  const [normalisations, aggregations] = [normalisationsOf(spec), aggregationsOf(spec)];
  fillWith(
    host,
    element('h3', {}, 'Method'),
    select('normalise', 'Common scale', normalisations),
    select('aggregate', 'Combined by', aggregations),
    element('p', { class: 'hint', id: 'unfit' }),
    contested.length === 0
      ? undefined
      : element(
          'fieldset',
          {},
          element('legend', {}, 'Contested directions'),
          contested.map(({ id, title, direction, contested: against = '' }) => [
            element(
              'label',
              { class: 'check' },
              element('input', { type: 'checkbox', 'data-id': id, 'aria-describedby': `turn-${id}` }),
              element('span', {}, `${title}: count ${direction === 'lower' ? 'higher' : 'lower'} as better`),
            ),
            element('p', { class: 'hint', id: `turn-${id}` }, against),
          ]),
        ),
  );
  const normalise = found(host, '#normalise', HTMLSelectElement);
  const aggregate = found(host, '#aggregate', HTMLSelectElement);
  const unfit = found(host, '#unfit', HTMLElement);
  const checks = [...host.querySelectorAll('input')];
  normalise.addEventListener('change', () => change((state) => ({ ...state, normalise: normalise.value })));
  aggregate.addEventListener('change', () => change((state) => ({ ...state, aggregate: aggregate.value })));
  for (const check of checks)
    check.addEventListener('change', () => change((state) => withTurn(state, check.dataset.id ?? '')));

  /** Switches off what does not fit the rest, and says so. */
  const offerFitting = (state: State): void => {
    const refused = (key: 'normalise' | 'aggregate', list: HTMLSelectElement): string[] =>
      [...list.options].flatMap((option) => {
        const isRefused =
          option.value !== state[key] && refusal(explorer, { ...state, [key]: option.value }) !== undefined;
        option.disabled = isRefused;
        return isRefused ? [option.text] : [];
      });
    const scales = refused('normalise', normalise);
    const ways = refused('aggregate', aggregate);
    const [scale, way] = [titleOf(normalisations, state.normalise), titleOf(aggregations, state.aggregate)];
    setText(
      unfit,
      [
        ways.length > 0
          ? `${ways.join(', ')}: not with ${lowered(scale)}, where values can be 0 or less. Choose min-max from 1, deciles or ranks first.`
          : '',
        scales.length > 0 ? `${scales.join(', ')}: not with the ${lowered(way)}, which needs values above 0.` : '',
      ]
        .filter(Boolean)
        .join(' '),
    );
  };
  let fitted = '';
  return {
    draw({ state }) {
      normalise.value = state.normalise;
      aggregate.value = state.aggregate;
      for (const check of checks) check.checked = state.turned.includes(check.dataset.id ?? '');
      // To try every method takes longer than a frame should: not while weights are dragged.
      const methods = JSON.stringify([state.year, state.normalise, state.aggregate]);
      if (methods !== fitted) offerFitting(state);
      fitted = methods;
    },
  };
}

function lowered(title: string): string {
  return title.charAt(0).toLowerCase() + title.slice(1);
}

function titleOf(choices: readonly { readonly key: string; readonly title: string }[], key: string): string {
  return (choices.find((choice) => choice.key === key)?.title ?? key).replace('Published: ', '');
}

function select(
  id: string,
  title: string,
  choices: readonly { readonly key: string; readonly title: string }[],
): Markup {
  return element(
    'div',
    { class: 'choice' },
    element('label', { for: id }, title),
    element(
      'select',
      { id, 'aria-describedby': 'unfit' },
      choices.map((choice) => element('option', { value: choice.key }, choice.title)),
    ),
  );
}
