import type { Article } from '../corpus/article.ts';
import { unitsOf } from '../text/units.ts';
import { BLANK, BREAK, gapBetween, startsSentence } from './gaps.ts';
import {
  classOf,
  DIGIT,
  isApostrophe,
  isLetter,
  isMetLower,
  LETTER_APOSTROPHE,
  LETTER_LOWER,
  LETTER_UNCASED,
  LETTER_UPPER,
  MARK,
  OTHER,
} from './letters.ts';
import { NO_LETTERS, type Vocabulary, withLetter } from './vocabulary.ts';

/** How a word is written. `CAPS` is all capitals, two letters or more; one capital alone is `INITIAL`. */
export const LOWER = 0;
export const CAPITAL = 1;
export const CAPS = 2;
export const INITIAL = 3;
export const MIXED = 4;
export const NUMBER = 5;
/** A letter without case (Arabic, Hebrew, Chinese …). */
export const UNCASED = 6;

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

/** Rows for the words of many texts, one behind the other: thousands of short names share one room. */
interface Rows extends Omit<Words, 'count'> {
  readonly room: number;
}

const COLUMNS = ['start', 'end', 'id', 'form', 'gap', 'first', 'block'] as const;
const LEAST_ROOM = 1 << 15;

/** The rows that the next text is written into, and how many of them are taken. */
let rows = rowsFor(LEAST_ROOM);
let taken = 0;

function rowsFor(room: number): Rows {
  const wide = (): Uint32Array => new Uint32Array(room);
  const narrow = (): Uint8Array => new Uint8Array(room);
  return {
    room,
    start: wide(),
    end: wide(),
    id: wide(),
    form: narrow(),
    gap: narrow(),
    first: narrow(),
    block: wide(),
  };
}

/** The rows of one text. */
function cut(all: Rows, from: number, to: number): Words {
  return {
    count: to - from,
    start: all.start.subarray(from, to),
    end: all.end.subarray(from, to),
    id: all.id.subarray(from, to),
    form: all.form.subarray(from, to),
    gap: all.gap.subarray(from, to),
    first: all.first.subarray(from, to),
    block: all.block.subarray(from, to),
  };
}

/** Room of its own for a text that does not fit behind the others, its first `count` rows taken along. */
function moved(all: Rows, from: number, count: number): Rows {
  const wider = rowsFor(Math.max(LEAST_ROOM, 2 * count));
  const old = cut(all, from, from + count);
  for (const column of COLUMNS) wider[column].set(old[column]);
  return wider;
}

/** The kinds of characters seen in a word, a bit each. */
const LOWERS = 1 << LETTER_LOWER;
const DIGITS = 1 << DIGIT;
const UNCASEDS = 1 << LETTER_UNCASED;

/**
 * Splits an article into words in one pass over its characters.
 *
 * A dotted abbreviation (`U.S.`) is one word, its last full stop included; an apostrophe between letters stays
 * inside (`Sana'a`), but possessive ’s is cut off and is no word.
 */
export function wordsOf(article: Pick<Article, 'text' | 'blocks'>, vocabulary: Vocabulary): Words {
  const { text, blocks } = article;
  const units = unitsOf(text);
  let base = taken;
  let row = taken;
  let { room, start, end, id, form, gap, first, block } = rows;

  for (let b = 0; b < blocks.length; b++) {
    const stop = blocks[b].end;
    let before = blocks[b].start;
    // Where the word before starts and ends; the gap begins at `before`, behind a mark of width nought that touches it.
    let previous = -1;
    let previousEnd = -1;
    let silentFrom = -1;
    let unmarked = row;
    for (let at = before; at < stop; ) {
      const head = units[at];
      const kind = classOf(head);
      if (kind === OTHER || kind === MARK) {
        if (head !== 0x3c) {
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
      let seen = 1 << kind;
      let uppers = kind === LETTER_UPPER ? 1 : 0;
      let dotted = false;
      let hash = withLetter(NO_LETTERS, head);
      // Most words go on in small letters up to a blank.
      for (at++; at < stop && isMetLower(units[at]); at++) hash = withLetter(hash, units[at]);
      if (at > from + 1) seen |= LOWERS;
      for (; at < stop && units[at] !== 0x20; at++) {
        const code = units[at];
        const here = classOf(code);
        if (here === OTHER) {
          if (code === 0x3c && isSilentMark(text, at)) {
            const past = at + SILENT_LENGTH;
            if (past >= stop || !isLetter(classOf(units[past]))) break;
            for (; at < past - 1; at++) hash = withLetter(hash, units[at]);
            hash = withLetter(hash, units[at]);
            continue;
          }
          if (at + 1 >= stop || !isLetter(classOf(units[at + 1]))) break;
          if (isApostrophe(code)) {
            if (isPossessive(units, at, stop)) break;
          } else if (code === 0x2e && isDotted(units, from, at, stop)) dotted = true;
          else break;
        } else {
          if (code === LETTER_APOSTROPHE && isPossessive(units, at, stop)) break;
          seen |= 1 << here;
          if (here === LETTER_UPPER) uppers++;
        }
        hash = withLetter(hash, code);
      }
      if (dotted && at < stop && units[at] === 0x2e) hash = withLetter(hash, units[at++]);
      if (row === room) {
        rows = moved(rows, base, row - base);
        ({ room, start, end, id, form, gap, first, block } = rows);
        row -= base;
        unmarked -= base;
        base = 0;
      }
      start[row] = from;
      end[row] = at;
      id[row] = vocabulary.id(text, units, from, at, hash);
      form[row] = at - from > LONGEST ? UNCASED : formOf(seen, uppers, kind);
      if (previous >= 0 && gapEnd - before === 1 && units[before] === 0x20) {
        gap[row] = BLANK;
        first[row] = 0;
      } else {
        gap[row] = previous < 0 ? BREAK : gapBetween(units, before, gapEnd, previous, previousEnd);
        first[row] = previous < 0 || startsSentence(units, before, gapEnd, previous, previousEnd) ? 1 : 0;
      }
      row++;
      previous = from;
      previousEnd = at;
      if (at < stop && units[at] === 0x3c && isSilentMark(text, at)) at += SILENT_LENGTH;
      before = at;
      if (at < stop && isApostrophe(units[at]) && isPossessive(units, at, stop)) at += 2;
    }
    block.fill(b, unmarked, row);
  }
  taken = row;
  return cut(rows, base, row);
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

/** In: the kinds of characters in the word, how many of them are capitals, and the kind of the first. */
function formOf(seen: number, uppers: number, head: number): number {
  if (seen === LOWERS) return LOWER;
  const lowers = (seen & LOWERS) !== 0;
  if (uppers === 0 && !lowers) return (seen & UNCASEDS) !== 0 ? UNCASED : NUMBER;
  if (uppers === 0) return LOWER;
  if (!lowers) return uppers === 1 && (seen & DIGITS) === 0 ? INITIAL : CAPS;
  if (head === LETTER_UPPER && uppers === 1) return CAPITAL;
  return MIXED;
}

/** `’s` at the end of a word. In: the offset of the apostrophe. */
function isPossessive(units: Uint16Array, at: number, stop: number): boolean {
  const next = units[at + 1];
  if (next !== 0x73 && next !== 0x53) return false;
  if (at + 2 >= stop) return true;
  const after = classOf(units[at + 2]);
  return after === OTHER;
}

/** Whether the full stop at `at` stands inside an abbreviation of single letters that began at `from`. */
function isDotted(units: Uint16Array, from: number, at: number, stop: number): boolean {
  if (classOf(units[at - 1]) !== LETTER_UPPER) return false;
  if (at - from !== 1 && units[at - 2] !== 0x2e) return false;
  if (classOf(units[at + 1]) !== LETTER_UPPER) return false;
  return at + 2 >= stop || !isLetter(classOf(units[at + 2]));
}
