/** A file to be put into a tar archive. */
export interface Kept {
  readonly name: string;
  readonly text?: string | Buffer;
  /** As in the header: `0` a file, `5` a folder, `2` a link, `L` a long name, `x` attributes. */
  readonly kind?: string;
  readonly prefix?: string;
  /** What the header says of the size. */
  readonly size?: string;
  readonly sum?: number;
  /** Before there was ustar. */
  readonly isOld?: boolean;
}

const BLOCK = 512;

function headerOf({ name, text = '', kind = '0', prefix = '', size, sum, isOld }: Kept): Buffer {
  const header = Buffer.alloc(BLOCK);
  const put = (text: string, at: number) => header.write(text, at, 'latin1');
  header.write(name, 0);
  put('0000644\0', 100);
  put(size ?? `${Buffer.byteLength(text).toString(8).padStart(11, '0')}\0`, 124);
  put('00000000000\0', 136);
  put('        ', 148);
  put(kind, 156);
  if (!isOld) put('ustar\u000000', 257);
  put(prefix, 345);
  const own = sum ?? header.reduce((all, byte) => all + byte, 0);
  put(`${own.toString(8).padStart(6, '0')}\0 `, 148);
  return header;
}

/** A tar archive (POSIX pax, ustar Interchange Format) without the blocks of zeros at its end where `isCut`. */
export function tarOf(files: readonly Kept[], { isCut = false } = {}): Buffer {
  const parts = files.flatMap((file) => {
    const text = Buffer.from((file.text ?? '') as string);
    return [headerOf(file), text, Buffer.alloc((BLOCK - (text.length % BLOCK)) % BLOCK)];
  });
  return Buffer.concat(isCut ? parts : [...parts, Buffer.alloc(2 * BLOCK)]);
}
