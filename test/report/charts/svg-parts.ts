import { SaxesParser } from 'saxes';

/** An element of a chart: its attributes, and the text straight in it. */
export interface SvgPart {
  readonly name: string;
  readonly attributes: Readonly<Record<string, string>>;
  readonly text: string;
  /** The text of its `<title>`, which a pointer shows. */
  readonly tip: string;
}

/** Every element of a chart in the order it is drawn; throws where the chart is no valid XML. */
export function svgParts(svg: string): SvgPart[] {
  const parts: { name: string; attributes: Record<string, string>; text: string; tip: string }[] = [];
  const open: typeof parts = [];
  const parser = new SaxesParser();
  parser.on('error', (error) => {
    throw error;
  });
  parser.on('opentag', ({ name, attributes }) => {
    const part = { name, attributes: { ...attributes }, text: '', tip: '' };
    parts.push(part);
    open.push(part);
  });
  parser.on('text', (text) => {
    const part = open.at(-1);
    if (part) part.text += text;
  });
  parser.on('closetag', () => {
    const part = open.pop();
    const parent = open.at(-1);
    if (part?.name === 'title' && parent) parent.tip = part.text;
  });
  parser.write(svg).close();
  return parts;
}

/** What people read, from the first text drawn to the last, without tooltips. */
export function textsOf(svg: string): string[] {
  return svgParts(svg)
    .filter(({ name }) => name === 'text')
    .map(({ text }) => text);
}

/** The elements of one name, of a class where one is given. */
export function partsNamed(svg: string, name: string, paint?: string): SvgPart[] {
  return svgParts(svg).filter((part) => part.name === name && (paint === undefined || part.attributes.class === paint));
}

/** Some attributes of an element as numbers. */
export function numbersIn({ attributes }: SvgPart, ...names: readonly string[]): number[] {
  return names.map((name) => Number(attributes[name]));
}
