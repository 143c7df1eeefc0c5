import { element } from '../../markup.ts';
import { asPublished } from '../state.ts';
import { headline, statusOf } from '../words.ts';
import { fillWith, found, setText } from './dom.ts';
import type { Actions, View } from './page.ts';

/** What is shown in a sentence, whether it is the published index, the way back to it, and the year. */
export function headView(root: HTMLElement, { change, explorer }: Actions): View {
  const { periods, spec } = explorer;
  const headlined = found(root, '#headline', HTMLElement);
  const status = found(root, '#status', HTMLElement);
  fillWith(
    status,
    element('p', { id: 'status-text' }),
    element('button', { type: 'button', id: 'reset' }, 'Back to the published index'),
  );
  const text = found(status, '#status-text', HTMLElement);
  const reset = found(status, '#reset', HTMLButtonElement);
  reset.addEventListener('click', () => {
    change(asPublished);
    // The button goes; who used it stays near.
    found(root, '#controls', HTMLElement).focus({ preventScroll: true });
  });
  const year = yearSlider(found(root, '#year', HTMLElement), periods, (period) =>
    change((state) => ({ ...state, year: period })),
  );
  return {
    draw({ state, result }) {
      setText(headlined, headline(result, state));
      setText(text, statusOf(spec, state));
      status.classList.toggle('is-changed', !result.isPublished);
      reset.hidden = result.isPublished;
      year(state.year);
    },
  };
}

/** A slider of years; nothing to slide where there is but one. Gives what sets it. */
function yearSlider<Period extends string>(
  host: HTMLElement,
  periods: readonly Period[],
  chosen: (period: Period) => void,
): (period: Period) => void {
  const last = periods.length - 1;
  fillWith(
    host,
    element(
      'div',
      { class: 'slider' },
      element('label', { for: 'year-slider' }, 'Year'),
      element('output', { for: 'year-slider', id: 'year-shown' }),
      element('input', { type: 'range', id: 'year-slider', min: 0, max: Math.max(1, last), step: 1 }),
    ),
  );
  const slider = found(host, 'input', HTMLInputElement);
  const output = found(host, 'output', HTMLOutputElement);
  slider.disabled = last < 1;
  slider.addEventListener('input', () => {
    const period = periods[Number(slider.value)];
    if (period !== undefined) chosen(period);
  });
  return (period) => {
    slider.value = String(periods.indexOf(period));
    slider.setAttribute('aria-valuetext', period);
    setText(output, period);
  };
}
