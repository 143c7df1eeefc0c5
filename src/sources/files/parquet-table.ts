import { type AsyncBuffer, type FileMetaData, parquetMetadataAsync, parquetRead } from 'hyparquet';
import type { RawRows, RawTable } from '../raw-table.ts';
import { FileError, placeName } from './file-error.ts';
import type { Held } from './hold.ts';
import { checkPages } from './parquet-pages.ts';
import { textParsers, valueText } from './parquet-text.ts';
import type { Reading } from './reading.ts';

/** Rows given at a time. */
const batchRows = 4096;

/** A Parquet file as a table, a row group at a time: numbers as the shortest text that is the same number. */
export async function parquetTable(file: Held, reading: Reading): Promise<RawTable> {
  const { place, size } = file;
  const name = placeName(place);
  const { limits } = reading;
  const damaged = (problem: string): FileError =>
    new FileError('damaged-parquet', place, problem, 'The file is damaged or was cut off: fetch it again.');
  const unsupported = (problem: string, column?: number): FileError => {
    const remedy = 'Write it again with flat columns and Snappy compression, or as CSV.';
    return new FileError('unsupported-parquet', place, problem, remedy, column === undefined ? {} : { column });
  };
  const buffer: AsyncBuffer = {
    byteLength: size,
    async slice(start, end = size) {
      if (!(start >= 0 && end >= start && end <= size)) throw damaged('It refers to bytes that are not there.');
      if (end - start > limits.held) throw unsupported('A part of it is larger than limits.held allows.');
      const bytes = await file.slice(start, end);
      const copy = new ArrayBuffer(bytes.length);
      new Uint8Array(copy).set(bytes);
      return copy;
    },
  };
  /** What the library throws on a damaged file is of any kind. */
  const guarded = async <T>(action: () => Promise<T>): Promise<T> => {
    try {
      return await action();
    } catch (error) {
      if (error instanceof FileError) throw error;
      const codec =
        error instanceof Error ? /unsupported compression codec: (\w+)/.exec(error.message)?.[1] : undefined;
      throw codec === undefined
        ? damaged('It cannot be read as Parquet.')
        : unsupported(`It is compressed as ${codec}.`);
    }
  };

  const metadata = await guarded(() => parquetMetadataAsync(buffer, { geoparquet: false }));
  const [, ...elements] = metadata.schema;
  if (elements.length === 0) throw damaged('It has no columns.');
  if (elements.length > limits.columns) throw unsupported(`It has more than ${limits.columns} columns.`);
  const texts = elements.map((element, i) => {
    const text = valueText(element);
    if (text === undefined) throw unsupported(`Its column ${element.name} is not of a kind that can be a text.`, i + 1);
    return text;
  });
  const header = elements.map((element) => element.name);
  if (new Set(header).size < header.length) throw unsupported('Two of its columns have the same name.');
  const groups = groupsOf(metadata, elements.length, limits.groupCells, damaged, unsupported);

  async function* rows(): AsyncGenerator<RawRows> {
    let bytes = 0;
    for (const { group, start, count, packed } of groups) {
      reading.check();
      const columns = new Map<string, unknown[]>(header.map((heading) => [heading, []]));
      for (const [c, element] of elements.entries()) {
        const data = group.columns[c]?.meta_data;
        if (data === undefined) throw damaged('A row group lacks a column.');
        const from = Number(data.dictionary_page_offset || data.data_page_offset);
        await guarded(async () => {
          const bytes = await buffer.slice(from, from + Number(data.total_compressed_size));
          checkPages({ bytes, element, data, rows: count, most: limits.shared });
        });
      }
      await guarded(() =>
        parquetRead({
          file: buffer,
          metadata,
          rowStart: start,
          rowEnd: start + count,
          parsers: textParsers,
          geoparquet: false,
          onChunk({ columnName, columnData }) {
            const column = columns.get(columnName);
            for (const value of columnData) column?.push(value);
          },
        }),
      );
      const values = header.map((heading) => columns.get(heading) ?? []);
      // The library stops in silence where a column ends too early.
      if (values.some(({ length }) => length !== count)) throw damaged('A column of it breaks off.');
      bytes += packed;
      for (let at = 0; at < count; at += batchRows) {
        const end = Math.min(count, at + batchRows);
        const cells: string[][] = [];
        for (let i = at; i < end; i++) cells.push(texts.map((text, c) => text(values[c]?.[i])));
        reading.progress({ file: name, bytes: Math.min(bytes, size), of: size, rows: start + end });
        yield { first: start + at + 2, cells };
      }
    }
  }
  return { name, header, rows };
}

/** The row groups, where what the file says of them can be. */
function groupsOf(
  { row_groups: groups, num_rows: rows }: FileMetaData,
  columns: number,
  most: number,
  damaged: (problem: string) => FileError,
  unsupported: (problem: string) => FileError,
): { group: FileMetaData['row_groups'][number]; start: number; count: number; packed: number }[] {
  let start = 0;
  const list = groups.map((group) => {
    const count = Number(group.num_rows);
    if (!(count >= 0)) throw damaged('A row group has less than no rows.');
    if (count * columns > most) throw unsupported(`A row group has more than ${most} cells.`);
    if (group.columns.length !== columns) throw damaged('A row group lacks columns.');
    const packed = group.columns.reduce(
      (sum, { meta_data: data }) => sum + Number(data?.total_compressed_size ?? 0),
      0,
    );
    start += count;
    return { group, start: start - count, count, packed };
  });
  if (start !== Number(rows)) throw damaged('Its row groups do not add up to its rows.');
  return list;
}
