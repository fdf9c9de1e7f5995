import { graphemes } from './graphemes.ts';
import { width } from './width.ts';

/**
 * A text in lines of at most `columns`, broken at blanks and line breaks; a longer word is broken between
 * graphemes. Linear, whatever the length of a word.
 */
export function* wrapWords(text: string, columns: number): Generator<string> {
  let line = '';
  let used = 0;
  for (const [word] of text.matchAll(/[^ \n]+/g)) {
    const size = width(word);
    if (line !== '' && used + 1 + size <= columns) {
      line += ` ${word}`;
      used += 1 + size;
      continue;
    }
    if (line !== '') yield line;
    line = word;
    used = size;
    if (size <= columns) continue;
    line = '';
    used = 0;
    for (const cluster of graphemes(word)) {
      const more = width(cluster);
      if (used + more > columns && line !== '') {
        yield line;
        line = '';
        used = 0;
      }
      line += cluster;
      used += more;
    }
  }
  if (line !== '') yield line;
}
