import { type ColumnMetaData, type SchemaElement, snappyUncompress } from 'hyparquet';
import { parquetHeader } from 'hyparquet/src/column.js';

/** What the pages of one column in one row group have to add up to. */
export interface PagesToCheck {
  readonly bytes: ArrayBuffer;
  readonly element: SchemaElement;
  readonly data: ColumnMetaData;
  readonly rows: number;
  /** Bytes of one page, unpacked. */
  readonly most: number;
}

/**
 * Throws where the pages of a column are not what they say. hyparquet believes them: a run of equal values that says it is
 * 2³⁰ long is written out, and the process ends for want of memory. So lengths are checked before it reads.
 */
export function checkPages({ bytes, element, data, rows, most }: PagesToCheck): void {
  const reader = { view: new DataView(bytes), offset: 0 };
  let seen = 0;
  while (seen < rows) {
    const header = parquetHeader(reader);
    const { type, compressed_page_size: packed, uncompressed_page_size: size } = header;
    insist(packed >= 0 && size >= 0 && size <= most && reader.offset + packed <= bytes.byteLength);
    const page = new Uint8Array(bytes, reader.offset, packed);
    reader.offset += packed;
    if (type === 'DICTIONARY_PAGE') {
      const count = header.dictionary_page_header?.num_values ?? 0;
      insist(count >= 0 && count <= 8 * size + 1);
      continue;
    }
    const first = header.data_page_header;
    const second = header.data_page_header_v2;
    const count = type === 'DATA_PAGE' ? first?.num_values : type === 'DATA_PAGE_V2' ? second?.num_values : undefined;
    insist(count !== undefined && count > 0 && seen + count <= rows);
    seen += count ?? 0;
    if (first !== undefined && type === 'DATA_PAGE') {
      checkFirst(unpacked(page, size, data.codec), first.encoding, count ?? 0, element);
    } else if (second !== undefined) {
      const levels = second.definition_levels_byte_length;
      const before = second.repetition_levels_byte_length;
      insist(before === 0 && levels >= 0 && levels <= Math.min(packed, size));
      insist(second.num_nulls >= 0 && second.num_nulls <= (count ?? 0));
      if (element.repetition_type === 'OPTIONAL') checkRuns(page, 0, 1, count ?? 0);
      const body = page.subarray(levels);
      const values = second.is_compressed === false ? body : unpacked(body, size - levels, data.codec);
      checkValues(values, 0, second.encoding, (count ?? 0) - second.num_nulls, element);
    }
  }
}

function insist(holds: boolean): void {
  if (!holds) throw new RangeError('A page is not what it says.');
}

function unpacked(page: Uint8Array, size: number, codec: string): Uint8Array {
  if (codec !== 'SNAPPY') return page;
  const output = new Uint8Array(size);
  snappyUncompress(page, output);
  return output;
}

/** A page of the first form: levels, with their length before them, then values. */
function checkFirst(page: Uint8Array, encoding: string, count: number, element: SchemaElement): void {
  if (element.repetition_type !== 'OPTIONAL') {
    checkValues(page, 0, encoding, count, element);
    return;
  }
  const length = new DataView(page.buffer, page.byteOffset, page.byteLength).getUint32(0, true);
  insist(4 + length <= page.length);
  checkRuns(page, 4, 1, count);
  checkValues(page, 4 + length, encoding, count, element);
}

function checkValues(page: Uint8Array, at: number, encoding: string, most: number, element: SchemaElement): void {
  if (!encoding.endsWith('DICTIONARY') && encoding !== 'RLE') return;
  if (element.type === 'BOOLEAN') {
    checkRuns(page, at + 4, 1, most);
    return;
  }
  const width = page[at] ?? 0;
  insist(width <= 32);
  checkRuns(page, at + 1, width, most);
}

/** Runs of values: none may be longer than the values that are left, but for the filling up of the last eight. */
function checkRuns(page: Uint8Array, start: number, width: number, values: number): void {
  let at = start;
  // Values that are missing are not among them, so the runs may end before.
  for (let left = values; left > 0 && at < page.length; ) {
    let header = 0;
    for (let shift = 0; ; shift += 7) {
      const byte = page[at++] ?? 0;
      header += (byte & 0x7f) * 2 ** shift;
      if (byte < 0x80) break;
      insist(shift < 28);
    }
    const count = header % 2 === 1 ? Math.floor(header / 2) * 8 : header / 2;
    insist(count < left + 512);
    at += header % 2 === 1 ? (count / 8) * width : (width + 7) >> 3;
    left -= count;
  }
}
