import { crc32, deflateRawSync } from 'node:zlib';

/** A file to be put into an archive; what is given beside its text makes the archive lie. */
export interface Made {
  readonly name: string | Buffer;
  readonly text?: string | Buffer;
  readonly stored?: boolean;
  readonly flags?: number;
  readonly method?: number;
  readonly size?: number;
  readonly packedSize?: number;
  readonly crc?: number;
  /** Its table of contents says that it lies where this one does. */
  readonly at?: number;
  readonly extra?: Buffer;
}

const u16 = (...numbers: number[]) => Buffer.from(Uint16Array.from(numbers).buffer);
const u32 = (...numbers: number[]) => Buffer.from(Uint32Array.from(numbers).buffer);

/** A zip archive, as APPNOTE 4.3 has it. */
export function zipOf(files: readonly Made[], { count = files.length } = {}): Buffer {
  const parts: Buffer[] = [];
  const contents: Buffer[] = [];
  const starts: number[] = [];
  let length = 0;
  for (const file of files) {
    const name = Buffer.from(file.name as string);
    const text = Buffer.from((file.text ?? '') as string);
    const packed = file.stored ? text : deflateRawSync(text);
    const flags = file.flags ?? 0x800;
    const method = file.method ?? (file.stored ? 0 : 8);
    const sums = u32(file.crc ?? crc32(text), file.packedSize ?? packed.length, file.size ?? text.length);
    const extra = file.extra ?? Buffer.alloc(0);
    const how = Buffer.concat([u16(20, flags, method, 0, 0x21), sums, u16(name.length)]);
    const local = Buffer.concat([u32(0x04034b50), how, u16(0), name, packed]);
    starts.push(length);
    const start = file.at === undefined ? length : starts[file.at]!;
    contents.push(
      Buffer.concat([
        ...[u32(0x02014b50), u16(20), how, u16(extra.length, 0, 0, 0), u32(0, start), name, extra],
      ]),
    );
    parts.push(local);
    length += local.length;
  }
  const table = Buffer.concat(contents);
  const end = [u32(0x06054b50), u16(0, 0, count, count), u32(table.length, length), u16(0)];
  return Buffer.concat([...parts, table, ...end]);
}
