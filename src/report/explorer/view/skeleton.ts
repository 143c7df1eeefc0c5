import { element, fragment, type Markup } from '../../markup.ts';
import type { ExplorerData } from '../explorer-data.ts';
import { fillWith, found } from './dom.ts';

/** Puts the parts of the page in their places, empty. */
export function skeleton(root: HTMLElement, { spec, notes, version, periods }: ExplorerData): void {
  const hasMap = periods.some(({ tiles }) => tiles);
  fillWith(
    root,
    element('a', { class: 'skip', href: '#league' }, 'Skip to the league table'),
    element(
      'header',
      {},
      element('h1', {}, spec.title),
      element('p', { id: 'headline' }),
      element(
        'p',
        { class: 'sure' },
        'Ranks hang on the weights chosen here and on chance: two that stand close may well be the same. ',
        periods.some(({ ranges }) => ranges)
          ? 'In brackets stands how far a rank of the published index could be; of one you make, that is not known.'
          : fragment(
              'How sure a rank is: ',
              element('code', {}, 'inclusion-index rank --uncertainty'),
              ' and the page “How sure are we?” of the documentation.',
            ),
      ),
      element(
        'nav',
        { 'aria-label': 'Parts of this page' },
        parts.flatMap(([id, title]) => (id === 'map' && !hasMap ? [] : element('a', { href: `#${id}` }, title))),
      ),
      element('p', { id: 'warning', role: 'alert', hidden: '' }),
      element('div', { id: 'status' }),
    ),
    element(
      'main',
      {},
      section(
        'controls',
        'What counts',
        element('div', { id: 'year' }),
        element('div', { id: 'weights' }),
        element('div', { id: 'methods' }),
      ),
      section('league', 'League table', element('div', { id: 'table' })),
      element(
        'div',
        { id: 'aside' },
        hasMap ? section('map', 'Map', element('div', { id: 'tiles' })) : undefined,
        section('profile', 'Side by side', element('div', { id: 'pinned' })),
      ),
    ),
    element(
      'footer',
      {},
      notes.map((note) => element('p', {}, note)),
      element(
        'p',
        {},
        `Made with inclusion-index ${version}. Everything is computed in this page; nothing is sent anywhere.`,
      ),
    ),
    element('div', { id: 'announcer', class: 'unseen', role: 'status', 'aria-live': 'polite' }),
  );
  for (const link of root.querySelectorAll('a[href^="#"]'))
    link.addEventListener('click', (event) => {
      // The address after the # is that of the state.
      event.preventDefault();
      const part = found(root, link.getAttribute('href') ?? '', HTMLElement);
      part.focus();
      part.scrollIntoView();
    });
}

/** The parts of the page by id, in order. */
const parts: readonly (readonly [id: string, title: string])[] = [
  ['controls', 'What counts'],
  ['league', 'League table'],
  ['map', 'Map'],
  ['profile', 'Side by side'],
];

function section(id: string, title: string, ...parts: readonly Markup[]): Markup {
  return element(
    'section',
    { id, 'aria-labelledby': `${id}-title`, tabindex: '-1' },
    element('h2', { id: `${id}-title` }, title),
    parts,
  );
}
