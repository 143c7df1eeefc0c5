import { element } from '../../markup.ts';
import { fileNameOf, shownTable } from '../shown-table.ts';
import { fillWith, found } from './dom.ts';
import type { Actions, View } from './page.ts';

/** Takes what is shown away: as a file, or as a link. */
export function shareView(root: HTMLElement, { explorer, say, shown }: Actions, address: () => string): View {
  const host = found(root, '#share', HTMLElement);
  fillWith(
    host,
    element('button', { type: 'button', id: 'download' }, 'Download as CSV'),
    element('button', { type: 'button', id: 'copy' }, 'Copy link'),
    element(
      'div',
      { class: 'choice', id: 'link-shown', hidden: '' },
      element('label', { for: 'link' }, 'Link to what is shown'),
      element('input', { type: 'text', id: 'link', readonly: '' }),
    ),
  );
  const link = found(host, '#link', HTMLInputElement);
  const linkShown = found(host, '#link-shown', HTMLElement);
  found(host, '#download', HTMLButtonElement).addEventListener('click', () => {
    const { state, result } = shown();
    const name = fileNameOf(explorer, state, result);
    save(name, shownTable(explorer, state, result).toCsv());
    say(`${name} is downloaded.`);
  });
  found(host, '#copy', HTMLButtonElement).addEventListener('click', async () => {
    link.value = address();
    linkShown.hidden = false;
    try {
      await navigator.clipboard.writeText(link.value);
      say('The link is copied.');
    } catch {
      // A page opened from a file, or inside another, may not write there.
      link.focus();
      link.select();
      say('The link is selected: copy it from the field.');
    }
  });
  return {
    draw() {
      if (!linkShown.hidden) link.value = address();
    },
  };
}

function save(name: string, text: string): void {
  const anchor = document.createElement('a');
  // The mark tells spreadsheets that it is UTF-8.
  anchor.href = URL.createObjectURL(new Blob(['\ufeff', text], { type: 'text/csv;charset=utf-8' }));
  anchor.download = name;
  anchor.click();
  setTimeout(() => URL.revokeObjectURL(anchor.href), 10_000);
}
