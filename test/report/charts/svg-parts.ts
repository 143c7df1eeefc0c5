import { elementsOf, type Seen } from '../../conformance/test-chart.ts';

/** An element of a chart, and what a pointer shows on it. */
export interface SvgPart extends Seen {
  readonly tip: string;
}

/** Every element of a chart in the order it is drawn; throws where the chart is no valid XML. */
export function svgParts(svg: string): SvgPart[] {
  return elementsOf(svg).map((part, p, all) => {
    const next = all[p + 1];
    const isOwn = next?.name === 'title' && next.within.length === part.within.length + 1;
    return { ...part, tip: isOwn ? next.text : '' };
  });
}

/** What people read, from the first text drawn to the last, without tooltips. */
export function textsOf(svg: string): string[] {
  return partsNamed(svg, 'text').map(({ text }) => text);
}

/** The elements of one name, of a class where one is given. */
export function partsNamed(svg: string, name: string, paint?: string): SvgPart[] {
  return svgParts(svg).filter((part) => part.name === name && (paint === undefined || part.attributes.class === paint));
}

/** Some attributes of an element as numbers. */
export function numbersIn({ attributes }: SvgPart, ...names: readonly string[]): number[] {
  return names.map((name) => Number(attributes[name]));
}
