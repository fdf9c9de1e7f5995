import type { Article } from '../corpus/article.ts';
import { fold } from '../text/fold.ts';
import { BREAK, gapBetween, startsSentence } from './gaps.ts';
import {
  classOf,
  DIGIT,
  isApostrophe,
  isLetter,
  LETTER_LOWER,
  LETTER_UNCASED,
  LETTER_UPPER,
  MARK,
  OTHER,
} from './letters.ts';

/** How a word is written. `CAPS` is all capitals, two letters or more; one capital alone is `INITIAL`. */
export const LOWER = 0;
export const CAPITAL = 1;
export const CAPS = 2;
export const INITIAL = 3;
export const MIXED = 4;
export const NUMBER = 5;
/** A letter without case (Arabic, Hebrew, Chinese …). */
export const UNCASED = 6;

/** Numbers folded words, so that the engine compares integers. */
export class Vocabulary {
  readonly words: string[] = [];
  readonly #ids = new Map<string, number>();
  readonly #written = new Map<string, number>();

  /** The number of a word as it is written; words that fold to the same share one. */
  id(written: string): number {
    let id = this.#written.get(written);
    if (id === undefined) {
      id = this.folded(fold(written));
      this.#written.set(written, id);
    }
    return id;
  }

  folded(word: string): number {
    let id = this.#ids.get(word);
    if (id === undefined) {
      id = this.words.length;
      this.words.push(word);
      this.#ids.set(word, id);
    }
    return id;
  }
}

/**
 * The words of one article, as parallel arrays: `start`, `end` are UTF-16 offsets in its text (possessive 's is
 * outside), `id` the folded word's number, `form` how it is written, `gap` what stands before it, `first` is 1
 * at the start of a sentence or a quotation, `block` the index of its block.
 */
export interface Words {
  readonly count: number;
  readonly start: Uint32Array;
  readonly end: Uint32Array;
  readonly id: Uint32Array;
  readonly form: Uint8Array;
  readonly gap: Uint8Array;
  readonly first: Uint8Array;
  readonly block: Uint32Array;
}

/** A longer word is no name, whatever its capitals: it is data. */
const LONGEST = 64;

type Columns = { -readonly [K in keyof Omit<Words, 'count'>]: Words[K] };

/** Room for the words of one text, kept from text to text: thousands of short names would make it anew each. */
let scratch = columns(256);

function columns(room: number): Columns {
  const wide = (): Uint32Array => new Uint32Array(room);
  const narrow = (): Uint8Array => new Uint8Array(room);
  return {
    start: wide(),
    end: wide(),
    id: wide(),
    form: narrow(),
    gap: narrow(),
    first: narrow(),
    block: wide(),
  };
}

function scratchFor(room: number): Columns {
  if (scratch.start.length < room) scratch = columns(room * 2);
  return scratch;
}

/**
 * Splits an article into words in one pass over its characters.
 *
 * A dotted abbreviation (`U.S.`) is one word, its last full stop included; an apostrophe between letters stays
 * inside (`Sana'a`), but possessive ’s is cut off and is no word.
 */
export function wordsOf(article: Pick<Article, 'text' | 'blocks'>, vocabulary: Vocabulary): Words {
  const { text, blocks } = article;
  const { start, end, id, form, gap, first, block } = scratchFor((text.length >> 1) + 2);
  let count = 0;

  for (let b = 0; b < blocks.length; b++) {
    const stop = blocks[b].end;
    let before = blocks[b].start;
    let opening = true;
    let silentFrom = -1;
    for (let at = before; at < stop; ) {
      const kind = classOf(text.charCodeAt(at));
      if (kind === OTHER || kind === MARK) {
        if (text.charCodeAt(at) !== 0x3c) {
          at++;
          continue;
        }
        if (isSilentMark(text, at)) silentFrom = at;
        at = afterMark(text, at, stop);
        continue;
      }
      const from = at;
      // A mark of width nought that touches the word is no gap.
      const gapEnd = silentFrom >= before && silentFrom + SILENT_LENGTH === from ? silentFrom : from;
      let uppers = 0;
      let lowers = 0;
      let digits = 0;
      let uncased = 0;
      let dotted = false;
      while (at < stop) {
        const code = text.charCodeAt(at);
        const here = classOf(code);
        if (here === LETTER_UPPER) uppers++;
        else if (here === LETTER_LOWER) lowers++;
        else if (here === DIGIT) digits++;
        else if (here === LETTER_UNCASED) uncased++;
        else if (here !== MARK) {
          if (code === 0x3c && isSilentMark(text, at)) {
            const past = at + SILENT_LENGTH;
            if (past >= stop || !isLetter(classOf(text.charCodeAt(past)))) break;
            at = past;
            continue;
          }
          if (at + 1 >= stop || !isLetter(classOf(text.charCodeAt(at + 1)))) break;
          if (isApostrophe(code)) {
            if (isPossessive(text, at, stop)) break;
          } else if (code === 0x2e && isDotted(text, from, at, stop)) dotted = true;
          else break;
        }
        at++;
      }
      if (dotted && at < stop && text.charCodeAt(at) === 0x2e) at++;
      const previous = opening ? '' : text.slice(start[count - 1], end[count - 1]);
      start[count] = from;
      end[count] = at;
      id[count] = vocabulary.id(text.slice(from, at));
      form[count] =
        at - from > LONGEST
          ? UNCASED
          : formOf(uppers, lowers, digits, uncased, classOf(text.charCodeAt(from)));
      gap[count] = opening ? BREAK : gapBetween(text, before, gapEnd, previous);
      first[count] = opening || startsSentence(text, before, gapEnd, previous) ? 1 : 0;
      block[count] = b;
      count++;
      opening = false;
      if (at < stop && text.charCodeAt(at) === 0x3c && isSilentMark(text, at)) at += SILENT_LENGTH;
      before = at;
      if (at < stop && isApostrophe(text.charCodeAt(at)) && isPossessive(text, at, stop)) at += 2;
    }
  }
  return {
    count,
    start: start.slice(0, count),
    end: end.slice(0, count),
    id: id.slice(0, count),
    form: form.slice(0, count),
    gap: gap.slice(0, count),
    first: first.slice(0, count),
    block: block.slice(0, count),
  };
}

/** How a character of width nought is shown: zero-width space, joiners, word joiner, byte order mark. */
const SILENT_LENGTH = '<U+200B>'.length;

const isSilentMark = (text: string, at: number): boolean =>
  text.startsWith('<U+200B>', at) ||
  text.startsWith('<U+FEFF>', at) ||
  text.startsWith('<U+2060>', at) ||
  text.startsWith('<U+200C>', at) ||
  text.startsWith('<U+200D>', at);

/** Where the visible mark of an unsafe character ends (`<U+202E>`, `<5 more marks>`): what it says is no word. */
function afterMark(text: string, at: number, stop: number): number {
  const mark = /^<(?:U\+[0-9A-F]{4,6}(?: ×\d+)?|\d+ more marks)>/.exec(
    text.slice(at, Math.min(stop, at + 40)),
  );
  return at + (mark === null ? 1 : mark[0].length);
}

function formOf(uppers: number, lowers: number, digits: number, uncased: number, head: number): number {
  if (uncased > 0 && uppers + lowers === 0) return UNCASED;
  if (uppers + lowers === 0) return NUMBER;
  if (uppers === 0) return LOWER;
  if (lowers === 0) return uppers === 1 && digits === 0 ? INITIAL : CAPS;
  if (head === LETTER_UPPER && uppers === 1) return CAPITAL;
  return MIXED;
}

/** `’s` at the end of a word. In: the offset of the apostrophe. */
function isPossessive(text: string, at: number, stop: number): boolean {
  const next = text.charCodeAt(at + 1);
  if (next !== 0x73 && next !== 0x53) return false;
  if (at + 2 >= stop) return true;
  const after = classOf(text.charCodeAt(at + 2));
  return after === OTHER;
}

/** Whether the full stop at `at` stands inside an abbreviation of single letters that began at `from`. */
function isDotted(text: string, from: number, at: number, stop: number): boolean {
  if (classOf(text.charCodeAt(at - 1)) !== LETTER_UPPER) return false;
  if (at - from !== 1 && text.charCodeAt(at - 2) !== 0x2e) return false;
  if (classOf(text.charCodeAt(at + 1)) !== LETTER_UPPER) return false;
  return at + 2 >= stop || !isLetter(classOf(text.charCodeAt(at + 2)));
}
