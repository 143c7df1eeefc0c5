import { SaxesParser, type SaxesTagPlain } from 'saxes';
import { FileError, type Place } from './file-error.ts';
import type { Reading } from './reading.ts';

/** What is heard of an XML document, names without their prefix. */
export interface XmlEvents {
  open?(name: string, attributes: Readonly<Record<string, string>>): void;
  text?(text: string): void;
  close?(name: string): void;
}

const local = (name: string): string => name.slice(name.indexOf(':') + 1);

/**
 * Reads XML piece by piece with saxes, which knows no outside entities, expands none of a document's own, and refuses what
 * is not well-formed; yields after each piece, so that what was heard can be passed on.
 */
export async function* xmlEvents(
  pieces: AsyncIterable<Uint8Array>,
  place: Place,
  reading: Reading,
  events: XmlEvents,
): AsyncGenerator<void> {
  const damaged = (problem: string): FileError =>
    new FileError('damaged-workbook', place, problem, 'The workbook is damaged: fetch it again, or save it anew.');
  const parser = new SaxesParser({ xmlns: false, position: false });
  let silent = 0;
  parser.on('error', () => {
    throw damaged('Its XML is not well-formed.');
  });
  parser.on('doctype', () => {
    throw damaged('Its XML declares a document type, as no workbook does.');
  });
  parser.on('opentag', ({ name, attributes }: SaxesTagPlain) => {
    silent = 0;
    events.open?.(local(name), attributes);
  });
  parser.on('text', (text: string) => events.text?.(text));
  parser.on('cdata', (text: string) => events.text?.(text));
  parser.on('closetag', ({ name }: SaxesTagPlain) => {
    silent = 0;
    events.close?.(local(name));
  });
  const utf8 = new TextDecoder('utf-8', { fatal: true });
  const decode = (bytes: Uint8Array | undefined): string => {
    try {
      return bytes === undefined ? utf8.decode() : utf8.decode(bytes, { stream: true });
    } catch {
      throw damaged('Its text is not UTF-8.');
    }
  };
  for await (const piece of pieces) {
    reading.check();
    silent += piece.length;
    if (silent > reading.limits.rowLength) throw damaged('It has no tag for longer than limits.rowLength allows.');
    parser.write(decode(piece));
    yield;
  }
  parser.write(decode(undefined));
  parser.close();
}
