import type { Lines } from '../lines.ts';
import type { TextFile } from './format.ts';

const LINE_FEED = 0x0a;
const CARRIAGE_RETURN = 0x0d;

/**
 * Tells the bytes of lines of a decoded file: those of the whole lines of the file (see Lines.lineStarts) that hold the lines
 * `first` to `last`, `end` exclusive. Asked in the order of the file it takes one pass over the bytes. Null where the bytes
 * have not as many lines as the text, and in UTF-32. Bytes that are not valid in the encoding do no harm, unlike in places.ts.
 */
export function bytesOfLines({ bytes, text, encoding }: TextFile, { starts, ends, lineStarts }: Lines) {
  const wide = encoding?.name.startsWith('utf-16') ?? false;
  const mark = wide && isMark(bytes[0], bytes[1]) ? 2 : 0;
  const feed = text.includes('\n') ? LINE_FEED : CARRIAGE_RETURN;
  let line = 0;
  let byte = 0;
  let known = 0;

  /** The number of the file's line that holds an offset; offsets only grow. */
  function lineOf(offset: number): number {
    while (known + 1 < lineStarts.length && lineStarts[known + 1]! <= offset) known++;
    return known;
  }

  /** A line break is the same byte in all encodings but UTF-16, and part of no other letter. */
  function byteOf(wanted: number): number | null {
    if (wanted >= lineStarts.length) return bytes.length;
    if (wide) return mark + 2 * lineStarts[wanted]!;
    for (; line < wanted; line++) {
      const at = bytes.indexOf(feed, byte);
      if (at < 0) return null;
      byte = at + 1;
    }
    return byte;
  }

  return (first: number, last: number): { start: number; end: number } | null => {
    if (encoding?.name.startsWith('utf-32')) return null;
    const start = byteOf(lineOf(starts[first]!));
    const end = start === null ? null : byteOf(lineOf(Math.max(starts[last]!, ends[last]! - 1)) + 1);
    return start === null || end === null ? null : { start, end };
  };
}

const isMark = (first: number | undefined, second: number | undefined): boolean =>
  (first === 0xff && second === 0xfe) || (first === 0xfe && second === 0xff);
