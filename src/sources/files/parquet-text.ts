import type { ParquetParsers, SchemaElement } from 'hyparquet';

/** The text of a time since 1970, as many digits of a second as are not zero. */
function timeText(units: bigint, perSecond: bigint): string {
  const second = ((units % perSecond) + perSecond) % perSecond;
  const date = new Date(Number((units - second) / perSecond) * 1000).toISOString().slice(0, 19);
  const digits = String(second)
    .padStart(String(perSecond).length - 1, '0')
    .replace(/0+$/, '');
  return digits === '' ? date : `${date}.${digits}`;
}

const strict = new TextDecoder('utf-8', { fatal: true });

/** Values that stand for another as their texts, read from what the file holds, so that no digit of them is lost. */
export const textParsers: Partial<ParquetParsers> = {
  timestampFromMilliseconds: (count) => timeText(BigInt(count), 1000n),
  timestampFromMicroseconds: (count) => timeText(BigInt(count), 1_000_000n),
  timestampFromNanoseconds: (count) => timeText(BigInt(count), 1_000_000_000n),
  dateFromDays: (days) => timeText(BigInt(days) * 86_400n, 1n).slice(0, 10),
  stringFromBytes: (bytes) => strict.decode(bytes),
  jsonFromBytes: (bytes) => strict.decode(bytes),
};

/** The shortest text that is the same 32-bit number. */
function singleText(value: number): string {
  for (let digits = 1; digits < 9; digits++) {
    const short = Number(value.toPrecision(digits));
    if (Math.fround(short) === value) return String(short);
  }
  return String(value);
}

/** How the values of a column become texts; nothing where they cannot without losing digits. */
export function valueText(element: SchemaElement): ((value: unknown) => string) | undefined {
  const { type, converted_type: converted, logical_type: logical, scale = 0, precision = 0 } = element;
  if (element.num_children !== undefined || element.repetition_type === 'REPEATED') return undefined;
  const plain = (value: unknown): string => {
    if (value === null || value === undefined) return '';
    if (typeof value === 'boolean') return value ? 'TRUE' : 'FALSE';
    return String(value);
  };
  if (converted === 'DECIMAL' || logical?.type === 'DECIMAL') {
    // Beyond 15 digits a double, which the library makes of it, would not hold it.
    if (converted !== 'DECIMAL' || precision > 15) return undefined;
    return (value) => (typeof value === 'number' ? value.toFixed(scale) : plain(value));
  }
  if (type === 'FLOAT') return (value) => (typeof value === 'number' ? singleText(value) : plain(value));
  const bytes = type === 'FIXED_LEN_BYTE_ARRAY' || type === 'BYTE_ARRAY';
  if (bytes && logical?.type !== undefined && !['STRING', 'ENUM', 'JSON', 'UUID'].includes(logical.type))
    return undefined;
  if (type === 'FIXED_LEN_BYTE_ARRAY' && logical?.type !== 'UUID') return undefined;
  return plain;
}
