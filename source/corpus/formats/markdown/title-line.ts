import type { Lines } from '../../lines.ts';

/** What may stand before a title on its line: its key, and a quote. */
const BEFORE = /^(?:["']?[\p{L}\p{N}_ .-]{1,60}["']?\s*[:=]\s*)?["'“]?$/u;
const QUOTE = /["'“]$/;
const AFTER = /^["'”]?\s*,?\s*$/;

/** The lines of a file, and which of them is a title and nothing else. */
export interface TitledLines {
  readonly lines: Lines;
  readonly title: number;
}

/** Finds a title in the lines before `end`, and makes a line of its own of it; its quotes are no part of it. Null where it stands on no line whole. */
export function withTitleLine(text: string, lines: Lines, title: string, end: number): TitledLines | null {
  for (let line = 1; line < end; line++) {
    const start = lines.starts[line]!;
    const whole = text.slice(start, lines.ends[line]);
    const at = whole.indexOf(title);
    if (at < 0 || !BEFORE.test(whole.slice(0, at)) || !AFTER.test(whole.slice(at + title.length))) continue;
    const key = whole.slice(0, at).replace(QUOTE, '').trimEnd();
    const from = start + at;
    const to = from + title.length;
    if (key.length <= 1) {
      lines.starts[line] = from;
      lines.ends[line] = to;
      return { lines, title: line };
    }
    const put = <Numbers extends Uint32Array | Uint8Array>(all: Numbers, first: number, second: number) => {
      const more =
        all instanceof Uint8Array ? new Uint8Array(all.length + 1) : new Uint32Array(all.length + 1);
      more.set(all.subarray(0, line));
      more.set([first, second], line);
      more.set(all.subarray(line + 1), line + 2);
      return more as Numbers;
    };
    const care = lines.care[line]!;
    const parted: Lines = {
      ...lines,
      count: lines.count + 1,
      starts: put(lines.starts, start, from),
      ends: put(lines.ends, start + key.length, to),
      care: put(lines.care, care, care),
    };
    return { lines: parted, title: line + 1 };
  }
  return null;
}
