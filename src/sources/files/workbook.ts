import { unescapedText } from './cell-text.ts';
import { FileError, type Place } from './file-error.ts';
import type { Held } from './hold.ts';
import type { Reading } from './reading.ts';
import { unzip } from './unzip.ts';
import { xmlEvents } from './xml-events.ts';
import type { ZipEntry } from './zip-directory.ts';

/** What the cells of a workbook refer to. */
export interface Workbook {
  readonly sheets: readonly { readonly name: string; readonly entry: ZipEntry }[];
  /** Texts that cells share. */
  readonly shared: readonly string[];
  /** Whether a cell of a style shows a date or a time. */
  readonly dateStyles: readonly boolean[];
  /** Whether days are counted from 1904. */
  readonly from1904: boolean;
}

/** Which number formats of Excel's own show a date or a time. */
const ownDateFormat = (id: number): boolean =>
  (id >= 14 && id <= 22) || (id >= 27 && id <= 36) || (id >= 45 && id <= 47) || (id >= 50 && id <= 58);

/** Whether a format written out shows a date: day, month, year, hour or second outside quoted text and brackets. */
const isDateFormat = (code: string): boolean =>
  /[dmyhs]/i.test(code.replace(/"[^"]*"|\\.|_.|\*.|\[[^\]]*\]/g, '').replace(/general/gi, ''));

/** The parts of a workbook but the sheets' cells. */
export async function workbook(archive: Held, entries: readonly ZipEntry[], reading: Reading): Promise<Workbook> {
  const byName = new Map(entries.map((entry) => [entry.rawName, entry]));
  const damaged = (problem: string): FileError =>
    new FileError('damaged-workbook', archive.place, problem, 'Open it in a spreadsheet program and save it anew.');
  const read = async (name: string, events: Parameters<typeof xmlEvents>[3]): Promise<void> => {
    const entry = byName.get(name);
    if (entry === undefined) return;
    for await (const _ of xmlEvents(unzip(archive, entry, reading), entry.place, reading, events)) reading.check();
  };

  const targets = new Map<string, string>();
  await read('xl/_rels/workbook.xml.rels', {
    open(name, { Id, Target }) {
      if (name !== 'Relationship' || Id === undefined || Target === undefined) return;
      targets.set(Id, Target.startsWith('/') ? Target.slice(1) : `xl/${Target.replace(/^\.\//, '')}`);
    },
  });
  const sheets: { name: string; entry: ZipEntry }[] = [];
  let from1904 = false;
  await read('xl/workbook.xml', {
    open(name, attributes) {
      if (name === 'workbookPr') from1904 = /^(?:1|true)$/.test(attributes.date1904 ?? '');
      if (name !== 'sheet') return;
      const [, id] = Object.entries(attributes).find(([key]) => key.endsWith(':id')) ?? [];
      const target = targets.get(id ?? '');
      // A sheet that is a chart has no cells.
      if (target !== undefined && !/worksheets\//.test(target)) return;
      const entry = byName.get(target ?? '');
      if (entry === undefined) throw damaged(`Its sheet ${attributes.name ?? ''} is missing.`);
      sheets.push({ name: attributes.name ?? `Sheet${sheets.length + 1}`, entry });
    },
  });

  const shared: string[] = [];
  let characters = 0;
  let text: string | undefined;
  let phonetic = false;
  let inText = false;
  await read('xl/sharedStrings.xml', {
    open(name) {
      if (name === 'si') text = '';
      if (name === 'rPh') phonetic = true;
      if (name === 't') inText = true;
    },
    text(piece) {
      if (text === undefined || phonetic || !inText) return;
      text += piece;
      characters += piece.length;
      if (characters > reading.limits.shared) throw damaged('It holds more text than limits.shared allows.');
    },
    close(name) {
      if (name === 't') inText = false;
      if (name === 'rPh') phonetic = false;
      if (name !== 'si' || text === undefined) return;
      shared.push(unescapedText(text));
      // An empty text takes room too.
      characters += 8;
      text = undefined;
    },
  });

  const formats = new Map<string, boolean>();
  const dateStyles: boolean[] = [];
  let inCells = false;
  await read('xl/styles.xml', {
    open(name, attributes) {
      if (name === 'cellXfs') inCells = true;
      if (name === 'numFmt') formats.set(attributes.numFmtId ?? '', isDateFormat(attributes.formatCode ?? ''));
      if (name !== 'xf' || !inCells) return;
      const id = attributes.numFmtId ?? '0';
      dateStyles.push(formats.get(id) ?? ownDateFormat(Number(id)));
    },
    close(name) {
      if (name === 'cellXfs') inCells = false;
    },
  });
  return { sheets, shared, dateStyles, from1904 };
}

/** Whether an archive is a workbook that can be read here; a message where it is one that cannot. */
export function isWorkbook(entries: readonly ZipEntry[], place: Place): boolean {
  const names = new Set(entries.map(({ rawName }) => rawName));
  if (names.has('xl/workbook.xml')) return true;
  const other = names.has('xl/workbook.bin') || names.has('[Content_Types].xml') || names.has('content.xml');
  if (!other) return false;
  const problem = 'It is a document of an office program, and no workbook in the xlsx form.';
  throw new FileError('not-a-table', place, problem, 'Save the table as CSV or xlsx.');
}
