import { utf8, zipOf } from './zip-of.ts';

const head = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>';

export interface BookParts {
  readonly sheets: Readonly<Record<string, string>>;
  readonly shared?: string;
  readonly styles?: string;
  readonly properties?: string;
}

/** A workbook of sheets given by the XML within their `<sheetData>`. */
export function xlsxOf({ sheets, shared = '', styles = '', properties = '' }: BookParts): Uint8Array {
  const names = Object.keys(sheets);
  const part = (name: string, xml: string) => ({ name, bytes: utf8(head + xml) });
  return zipOf([
    part('[Content_Types].xml', '<Types/>'),
    part(
      'xl/workbook.xml',
      `<workbook xmlns:r="r">${properties}<sheets>${names.map((name, i) => `<sheet name="${name}" sheetId="${i + 1}" r:id="rId${i + 1}"/>`).join('')}</sheets></workbook>`,
    ),
    part(
      'xl/_rels/workbook.xml.rels',
      `<Relationships>${names.map((_, i) => `<Relationship Id="rId${i + 1}" Target="worksheets/sheet${i + 1}.xml"/>`).join('')}</Relationships>`,
    ),
    part('xl/sharedStrings.xml', `<sst>${shared}</sst>`),
    part('xl/styles.xml', `<styleSheet>${styles}</styleSheet>`),
    ...Object.values(sheets).map((data, i) =>
      part(`xl/worksheets/sheet${i + 1}.xml`, `<worksheet><sheetData>${data}</sheetData></worksheet>`),
    ),
  ]);
}
