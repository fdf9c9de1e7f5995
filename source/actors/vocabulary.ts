import { fold } from '../text/fold.ts';
import { ownCopy } from '../text/own-copy.ts';
import { CALENDAR, FUNCTION_WORDS, isCommon } from './lexicon/common-words.ts';

/** A word is looked for in so many slots behind its own; one that has no place there is looked up by its letters. */
const REACH = 32;

/** Of `Vocabulary.english`: plain English; the name of a day or a month; never the start of a name. */
export const COMMON = 1;
export const CALENDAR_WORD = 2;
export const FUNCTION_WORD = 4;
const ASKED = 8;

/** The hash of no letters. */
export const NO_LETTERS = 0;
/** The hash of some letters and one more, a UTF-16 unit. Not for anything that lasts. */
export const withLetter = (hash: number, unit: number): number => Math.imul(hash ^ unit, 0x2c1b3c6d);

/**
 * Numbers folded words, so that the engine compares integers.
 *
 * Nearly every word of a text was met before as it is written there: it is found by its letters in an open hash table
 * (linear probing), and no string is made of it.
 */
export class Vocabulary {
  readonly words: string[] = [];
  readonly #ids = new Map<string, number>();
  /** In pairs, a slot: 1 + the place of a word as written (0: none), and its hash. Never more than half full. */
  #slots = new Int32Array(2 * 4096);
  #shift = 32 - 12;
  /** For each word as written: where it starts in `#letters` (and where the one before it ends), and its number. */
  #starts = new Uint32Array(2049);
  #folded = new Uint32Array(2048);
  #letters = new Uint16Array(16384);
  #count = 0;
  #english = new Uint8Array(2048);

  /** The number of a folded word. */
  folded(word: string): number {
    let id = this.#ids.get(word);
    if (id === undefined) {
      id = this.words.length;
      const own = ownCopy(word);
      this.words.push(own);
      this.#ids.set(own, id);
    }
    return id;
  }

  /** What the lists of English words say of a word: bits of `COMMON`, `CALENDAR_WORD`, `FUNCTION_WORD`. */
  english(id: number): number {
    if (id >= this.#english.length) this.#english = widened(this.#english, 2 * this.words.length);
    let bits = this.#english[id];
    if (bits === 0) {
      const word = this.words[id];
      bits = ASKED;
      if (isCommon(word)) bits |= COMMON;
      if (CALENDAR.has(word)) bits |= CALENDAR_WORD;
      if (FUNCTION_WORDS.has(word)) bits |= FUNCTION_WORD;
      this.#english[id] = bits;
    }
    return bits & ~ASKED;
  }

  /** Whether a word is plain English (see `isCommon`); by its number. */
  isCommon(id: number): boolean {
    return (this.english(id) & COMMON) !== 0;
  }

  /**
   * The number of the word that stands in `text` from `from` up to `to`; words that fold to the same share one.
   * `units`: those of the text (see `unitsOf`). `hash`: of the letters from `from` to `to`.
   */
  id(text: string, units: Uint16Array, from: number, to: number, hash: number): number {
    const slots = this.#slots;
    const last = slots.length - 1;
    let slot = (Math.imul(hash, 0x9e3779b1) >>> this.#shift) << 1;
    for (let tries = 0; tries < REACH; tries++) {
      const place = slots[slot] - 1;
      if (place < 0) return this.#enter(slot, text, units, from, to, hash);
      if (slots[slot + 1] === hash && this.#isWritten(place, units, from, to)) return this.#folded[place];
      slot = (slot + 2) & last;
    }
    return this.folded(fold(text.slice(from, to)));
  }

  #isWritten(place: number, units: Uint16Array, from: number, to: number): boolean {
    const letters = this.#letters;
    const start = this.#starts[place];
    if (this.#starts[place + 1] - start !== to - from) return false;
    for (let at = from, own = start; at < to; at++, own++) if (letters[own] !== units[at]) return false;
    return true;
  }

  #enter(slot: number, text: string, units: Uint16Array, from: number, to: number, hash: number): number {
    const id = this.folded(fold(text.slice(from, to)));
    const place = this.#count++;
    const start = this.#starts[place];
    const end = start + to - from;
    if (end > this.#letters.length)
      this.#letters = widened(this.#letters, Math.max(end, 2 * this.#letters.length));
    for (let at = from, own = start; at < to; at++, own++) this.#letters[own] = units[at];
    this.#slots[slot] = place + 1;
    this.#slots[slot + 1] = hash;
    this.#folded[place] = id;
    this.#starts[place + 1] = end;
    if (this.#count === this.#folded.length) this.#grow();
    return id;
  }

  /** Twice the slots, and room for as many more words. */
  #grow(): void {
    this.#folded = widened(this.#folded, 2 * this.#count);
    this.#starts = widened(this.#starts, 2 * this.#count + 1);
    const old = this.#slots;
    this.#slots = new Int32Array(2 * old.length);
    this.#shift--;
    const last = this.#slots.length - 1;
    for (let from = 0; from < old.length; from += 2) {
      if (old[from] === 0) continue;
      let slot = (Math.imul(old[from + 1], 0x9e3779b1) >>> this.#shift) << 1;
      for (let tries = 0; tries < REACH && this.#slots[slot] !== 0; tries++) slot = (slot + 2) & last;
      // One that finds no place within reach any more is looked up by its letters from now on.
      if (this.#slots[slot] !== 0) continue;
      this.#slots[slot] = old[from];
      this.#slots[slot + 1] = old[from + 1];
    }
  }
}

function widened<T extends Uint8Array | Uint16Array | Uint32Array>(old: T, room: number): T {
  const wider = new (old.constructor as new (room: number) => T)(room);
  wider.set(old);
  return wider;
}
