import type { DatabaseSync } from 'node:sqlite';
import { UNLIKE, WordHolders } from '../full-text.ts';
import type { WordPart } from '../view.ts';
import type { Listing } from './listing.ts';

/** So many parts of words tell nearly all that there is to tell. */
const MOST_PARTS = 4;
/** A part of more words than this is in nearly every article. */
const MOST_WORDS = 1500;
/** Numbers read in one step, and words looked through. */
const NUMBERS = 10_000;
const WORDS = 40_000;
/** A word that FTS5 would take apart at signs; the articles with one are among those unlike their words. */
const SEVERAL = /[\0-/:-@[-`{-\x7f]/;

/**
 * Which articles of a view may hold all of some parts of words; see `View.mayHold`. A part is looked up among the words of the
 * index, and each word it is part of in the table of which articles hold which words.
 */
export function* articlesWith(
  db: DatabaseSync,
  listing: Listing,
  parts: readonly WordPart[],
): Generator<void, Uint8Array | null> {
  const holders = new WordHolders(db);
  let all: Uint8Array | null = null;
  // Long parts are of few words, and those of few articles.
  const wanted = [...parts].sort((a, b) => b.letters.length - a.letters.length).slice(0, MOST_PARTS);
  for (const part of wanted) {
    const words = yield* wordsWith(db, part);
    if (words === null) continue;
    const found = new Uint8Array(listing.length);
    let read = 0;
    for (const word of words) {
      for (const count of marked(holders, listing, word, found)) {
        read += 1 + count;
        if (read < NUMBERS) continue;
        read = 0;
        yield;
      }
    }
    if (all === null) all = found;
    else for (let at = 0; at < all.length; at++) all[at] &= found[at];
    yield;
  }
  if (all === null) return null;
  for (const _ of marked(holders, listing, UNLIKE, all)) yield;
  return all;
}

/** Marks the articles with a word, some thousand in one go; gives how many each time. */
function* marked(
  holders: WordHolders,
  listing: Listing,
  word: string,
  into: Uint8Array,
): Generator<number, void> {
  for (let after = 0; ; ) {
    const numbers = holders.of(word, after, NUMBERS);
    for (const number of numbers) {
      const article = listing.indexOf(number);
      if (article !== -1) into[article] = 1;
    }
    yield numbers.length;
    if (numbers.length < NUMBERS) return;
    after = numbers[numbers.length - 1];
  }
}

/** The words of the index that something is part of; null where these are too many to look up. */
function* wordsWith(
  db: DatabaseSync,
  { letters, isStart, isEnd }: WordPart,
): Generator<void, string[] | null> {
  const found: string[] = [];
  if (isStart && isEnd) return [letters];
  const take = (rows: Iterable<Record<string, unknown>>): boolean => {
    for (const row of rows) {
      const word = String(row.word);
      if (isEnd && !word.endsWith(letters)) continue;
      if (!SEVERAL.test(word) && found.push(word) > MOST_WORDS) return false;
    }
    return true;
  };
  if (isStart) {
    const begun = db.prepare('SELECT word FROM words WHERE word >= ? AND word < ?');
    return take(begun.iterate(letters, `${letters}\u{10ffff}`)) ? found : null;
  }
  const last = Number(db.prepare('SELECT max(id) AS last FROM words').get()?.last ?? 0);
  const among = db.prepare('SELECT word FROM words WHERE id > ? AND id <= ? AND instr(word, ?) > 0');
  for (let from = 0; from < last; from += WORDS) {
    if (!take(among.iterate(from, from + WORDS, letters))) return null;
    yield;
  }
  return found;
}
