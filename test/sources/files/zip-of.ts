import { crc32, deflateRawSync } from 'node:zlib';

export interface Member {
  readonly name: string;
  readonly bytes: Uint8Array;
  readonly stored?: boolean;
  /** Bits to set in the flags: 1 for encrypted. */
  readonly flags?: number;
  readonly method?: number;
  /** What the archive says of it, where that is not so. */
  readonly says?: { readonly size?: number; readonly checksum?: number; readonly packed?: Uint8Array };
}

const u16 = (n: number): number[] => [n & 255, (n >> 8) & 255];
const u32 = (n: number): number[] => [...u16(n & 65_535), ...u16(Math.floor(n / 65_536) & 65_535)];

/** A zip archive, written by the format's description. */
export function zipOf(
  members: readonly Member[],
  {
    before = new Uint8Array(0),
    comment = '',
    wide = false,
  }: { before?: Uint8Array; comment?: string; wide?: boolean } = {},
): Uint8Array {
  const parts: Uint8Array[] = [before];
  const directory: Uint8Array[] = [];
  let at = 0;
  for (const { name, bytes, stored = false, flags = 0, method = stored ? 0 : 8, says = {} } of members) {
    const packed = says.packed ?? (stored ? bytes : deflateRawSync(bytes));
    const rawName = new TextEncoder().encode(name);
    const fields = [
      ...u16(20),
      ...u16(flags | 0x800),
      ...u16(method),
      ...u32(0),
      ...u32(says.checksum ?? crc32(bytes)),
      ...u32(packed.length),
      ...u32(says.size ?? bytes.length),
      ...u16(rawName.length),
      ...u16(0),
    ];
    const local = Uint8Array.from([...u32(0x04034b50), ...fields]);
    if (wide) {
      // Sizes and place as 64-bit numbers, in a field of their own.
      const extra = [
        ...u16(1),
        ...u16(24),
        ...u32(bytes.length),
        ...u32(0),
        ...u32(packed.length),
        ...u32(0),
        ...u32(at),
        ...u32(0),
      ];
      const none = u32(0xffffffff);
      const narrow = [...fields.slice(0, 14), ...none, ...none, ...u16(rawName.length), ...u16(extra.length)];
      const rest = [...u16(0), ...u16(0), ...u16(0), ...u32(0), ...none];
      directory.push(
        Uint8Array.from([...u32(0x02014b50), ...u16(45), ...narrow, ...rest]),
        rawName,
        Uint8Array.from(extra),
      );
    } else
      directory.push(
        Uint8Array.from([
          ...u32(0x02014b50),
          ...u16(20),
          ...fields,
          ...u16(0),
          ...u16(0),
          ...u16(0),
          ...u32(0),
          ...u32(at),
        ]),
        rawName,
      );
    parts.push(local, rawName, packed);
    at += local.length + rawName.length + packed.length;
  }
  const length = directory.reduce((sum, part) => sum + part.length, 0);
  const end = [...u32(0x06054b50), ...u32(0), ...u16(members.length), ...u16(members.length), ...u32(length)];
  const large = [
    ...u32(0x06064b50),
    ...[44, 0].flatMap(u32),
    ...u16(45),
    ...u16(45),
    ...[0, 0, members.length, 0, members.length, 0, length, 0, at, 0].flatMap(u32),
    ...u32(0x07064b50),
    ...[0, at + length, 0, 1].flatMap(u32),
  ];
  const last = wide ? [...u32(0x06054b50), ...u32(0), ...[65_535, 65_535].flatMap(u16), ...u32(0xffffffff)] : end;
  const note = new TextEncoder().encode(comment);
  return Buffer.concat([
    ...parts,
    ...directory,
    Uint8Array.from([...(wide ? large : []), ...last, ...u32(wide ? 0xffffffff : at), ...u16(note.length)]),
    note,
  ]);
}

export const utf8 = (text: string): Uint8Array => new TextEncoder().encode(text);
