import type { FileRecord, TextFile } from './format.ts';

/**
 * Tells where in a file stretches of its decoded text lie, given as offsets in UTF-16 units, `end` exclusive. Asked in the
 * order of the file it takes one pass. Bytes are null where the encoding has letters of several lengths and is not UTF-8,
 * or where bytes were not valid in it.
 */
export function placesIn({ bytes, text, encoding }: TextFile) {
  const mark = bytes.length > 1 ? markOf(bytes) : 0;
  const feed = text.includes('\n') ? '\n' : '\r';
  let line = 1;
  let feedAt = text.indexOf(feed);
  let known = 0;
  let byte = mark;

  function lineOf(offset: number): number {
    while (feedAt >= 0 && feedAt < offset) {
      line++;
      feedAt = text.indexOf(feed, feedAt + 1);
    }
    return line;
  }

  const even = (): ((offset: number) => number) | null => {
    if (bytes.length - mark === text.length) return (offset) => mark + offset;
    if (encoding?.name.startsWith('utf-16') && bytes.length - mark === 2 * text.length)
      return (offset) => mark + 2 * offset;
    if (encoding?.name !== 'utf-8' || mark + Buffer.byteLength(text) !== bytes.length) return null;
    return (offset) => {
      byte += Buffer.byteLength(text.slice(known, offset));
      known = offset;
      return byte;
    };
  };
  const byteOf = even();

  return (start: number, end: number): Pick<FileRecord, 'bytes' | 'line'> => ({
    line: lineOf(start),
    bytes: byteOf && { start: byteOf(start), end: byteOf(end) },
  });
}

/** The length of a byte order mark, in bytes. */
function markOf([first, second, third]: Uint8Array): number {
  if (first === 0xef && second === 0xbb && third === 0xbf) return 3;
  return (first === 0xff && second === 0xfe) || (first === 0xfe && second === 0xff) ? 2 : 0;
}
