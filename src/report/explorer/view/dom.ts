import type { Child } from '../../markup.ts';
import { fragment } from '../../markup.ts';

/** An element of a page by its selector, of the type it must have. */
export function found<T extends Element>(root: ParentNode, selector: string, type: abstract new () => T): T {
  const element = root.querySelector(selector);
  if (element instanceof type) return element;
  throw new Error(`The page has no ${selector}.`);
}

/** Puts markup into an element. Every text in it is escaped. */
export function fillWith(host: Element, ...children: readonly Child[]): void {
  host.innerHTML = fragment(...children).markup;
}

/** Sets a text where it is another. */
export function setText(element: Element, text: string): void {
  if (element.textContent !== text) element.textContent = text;
}

/** Sets an attribute where it is another; `undefined` takes it away. */
export function setAttribute(element: Element, name: string, value: string | undefined): void {
  if (value === undefined) element.removeAttribute(name);
  else if (element.getAttribute(name) !== value) element.setAttribute(name, value);
}
