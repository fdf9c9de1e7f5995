import { head } from './fit.ts';
import { width } from './width.ts';

/** A text in lines of at most `columns`, broken at blanks; a longer word is broken between graphemes. */
export function* wrapWords(text: string, columns: number): Generator<string> {
  let line = '';
  let used = 0;
  for (const word of text.split(/ +/)) {
    let rest = word;
    let size = width(rest);
    if (line !== '' && used + 1 + size <= columns) {
      line += ` ${rest}`;
      used += 1 + size;
      continue;
    }
    if (line !== '') yield line;
    while (size > columns) {
      const part = head(rest, columns) || rest;
      yield part;
      rest = rest.slice(part.length);
      size = width(rest);
    }
    line = rest;
    used = size;
  }
  if (line !== '') yield line;
}
