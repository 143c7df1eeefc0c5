/** What a file is. */
export type Kind = 'text' | 'archive' | 'parquet' | 'other';

const signatures: readonly (readonly [string, string])[] = [
  ['\u00d0\u00cf\u0011\u00e0', 'an Excel file of the old form (.xls), or a workbook with a password'],
  ['\u001f\u008b', 'a gzip archive'],
  ['%PDF', 'a PDF'],
  ['\u0089PNG', 'a picture'],
  ['\u00ff\u00d8\u00ff', 'a picture'],
  ['GIF8', 'a picture'],
  ['7z\u00bc\u00af', 'a 7-Zip archive'],
  ['Rar!', 'a RAR archive'],
  ['SQLite format', 'a database'],
];

/**
 * What a file is by its first bytes; where they say nothing, by its name: a damaged archive, or one with something before
 * it, is not to be read as a text.
 *
 * @returns the kind, and for `other` what it is in words
 */
export function kindOf(start: Uint8Array, name: string): { readonly kind: Kind; readonly what?: string } {
  const text = String.fromCharCode(...start.subarray(0, 512));
  if (text.startsWith('PK\u0003\u0004') || text.startsWith('PK\u0005\u0006')) return { kind: 'archive' };
  if (text.startsWith('PAR1')) return { kind: 'parquet' };
  if (text.startsWith('PARE')) return { kind: 'other', what: 'an encrypted Parquet file' };
  const what = signatures.find(([signature]) => text.startsWith(signature))?.[1];
  if (what !== undefined) return { kind: 'other', what };
  const trimmed = text.replace(/^\u00ef\u00bb\u00bf/, '').trimStart();
  if (/^<(?:!doctype|html|\?xml|svg)/i.test(trimmed)) return { kind: 'other', what: 'a web page or XML' };
  if (/^(?:\{\s*(?:"|\})|\[\s*(?:[{["\]]|$))/.test(trimmed)) return { kind: 'other', what: 'JSON' };
  if (/\.(?:zip|xlsx|xlsm)$/i.test(name)) return { kind: 'archive' };
  return { kind: /\.parquet$/i.test(name) ? 'parquet' : 'text' };
}
