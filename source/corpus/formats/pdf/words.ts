import { isCompound } from '../../compounds.ts';
import { asWritten } from './written-order.ts';

/*
 * Lines to a text: words that were parted at the end of a line are one again. A soft hyphen always goes. A hard one goes where
 * the word without it stands elsewhere in the file, stays where the word with it does, and else goes between small letters.
 */

const SOFT = '\u00ad';
/** Ends with a part of a word and a hyphen. */
const PARTED = /([\p{L}\p{M}\p{N}’']+)[-\u2010]$/u;
const GOES_ON = /^[\p{L}\p{M}\p{N}’']+/u;
const WORD = /[\p{L}\p{M}\p{N}’']+(?:[-\u2010][\p{L}\p{M}\p{N}’']+)*/gu;

/** The words of a file that stand whole in a line, with their hyphens; in lower case. */
export class KnownWords {
  private readonly whole = new Set<string>();

  /** Takes in the lines of a paragraph, or of a column, in their order. */
  learn(lines: Iterable<string>): void {
    let isParted = false;
    for (const line of lines) {
      const last = PARTED.exec(line.slice(-LONGEST_PART))?.[1]?.length ?? 0;
      const end = line.length - (last > 0 ? last + 1 : 0);
      for (const { 0: word, index } of line.matchAll(WORD)) {
        if (index >= end || (isParted && index === 0)) continue;
        this.whole.add(word.toLowerCase().replace('\u2010', '-'));
      }
      isParted = last > 0 || line.endsWith(SOFT);
    }
  }

  /** Whether a parted word has a hyphen of its own. */
  keepsHyphen(left: string, right: string): boolean {
    const joined = (left + right).toLowerCase();
    const hyphened = `${left}-${right}`.toLowerCase();
    if (this.whole.has(joined)) return false;
    if (this.whole.has(hyphened)) return true;
    if (!/\p{Ll}$|\p{Lo}$/u.test(left) || !/^[\p{Ll}\p{Lo}]/u.test(right)) return true;
    return isCompound(left, right);
  }
}

/** The end of a line in which the part of a word is looked for, in UTF-16 units. */
const LONGEST_PART = 60;

/** Lines as one text. */
export function joined(lines: readonly string[], known: KnownWords): string {
  const parts: string[] = [];
  for (const line of lines) {
    const before = parts.pop();
    if (before === undefined) parts.push(line);
    else parts.push(...twoLines(before, line, known));
  }
  return asWritten(parts.join('').replaceAll(SOFT, ''));
}

/** The two with what stands between them. */
function twoLines(before: string, line: string, known: KnownWords): string[] {
  if (before.endsWith(SOFT)) return [before.slice(0, -1), line];
  const left = PARTED.exec(before.slice(-LONGEST_PART))?.[1];
  const right = GOES_ON.exec(line.slice(0, LONGEST_PART))?.[0];
  if (left !== undefined && right !== undefined) {
    return [known.keepsHyphen(left, right) ? before : before.slice(0, -1), line];
  }
  if (ends(before, WIDE) && begins(line, WIDE)) return [before, line];
  return [before, ' ', line];
}

/** Scripts that set no blanks between words. */
const WIDE = /[\u3000-\u30ff\u3400-\u9fff\uff00-\uffef]/;
const ends = (text: string, letter: RegExp): boolean => letter.test(text.slice(-1));
const begins = (text: string, letter: RegExp): boolean => letter.test(text.slice(0, 1));

/** Whether a text breaks off inside a word. */
export const isParted = (text: string): boolean =>
  text.endsWith(SOFT) || PARTED.test(text.slice(-LONGEST_PART));
