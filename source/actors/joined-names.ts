import { AMPERSAND, BLANK } from './gaps.ts';
import type { Asked } from './joints.ts';
import { isCommon } from './lexicon/common-words.ts';
import { FIRM_NEWS, FIRM_TAILS, ORGANISATION_WORDS, THING_WORDS } from './lexicon/cues.ts';
import { GIVEN_NAMES } from './lexicon/given-names.ts';
import type { Pool } from './pools.ts';
import type { Vocabulary } from './vocabulary.ts';
import type { Words } from './words.ts';

/** Words on either side of a name in which firms' news is looked for. */
const NEAR = 8;

/** What one mention of a name over “&” says: of a firm near words of firms, less in plain prose, nothing in a headline. */
export const FIRM = 2;
export const PROSE = 1;

/** Whether what is said right before or behind some words, or in them, is said of firms. In: the words `from` up to `to`. */
export function isFirmNear(words: Words, from: number, to: number, vocabulary: Vocabulary): boolean {
  const { block, id } = words;
  const last = Math.min(words.count, to + NEAR);
  for (let at = Math.max(0, from - NEAR); at < last; at++) {
    if (block[at] !== block[from]) continue;
    const word = vocabulary.words[id[at]];
    if (FIRM_NEWS.has(word) || (at >= from && at < to && FIRM_TAILS.has(word))) return true;
  }
  return false;
}

/**
 * Whether a run that ends before the “&” in front of word `to` is somebody, and what follows somebody else: “Karim Haddad &
 * Salma Petrak”, “Karim Haddad & Petrak”. A firm has no given names in it, or ends as firms do: “John Haddad & Sons”.
 */
export function isTwoPeople(from: number, to: number, { words, named, vocabulary }: Asked): boolean {
  const word = (at: number): string => vocabulary.words[words.id[at]] ?? '';
  if (words.gap[to] !== AMPERSAND) return false;
  let end = to + 1;
  while (end < words.count && words.block[end] === words.block[to] && words.gap[end] === BLANK) {
    if (named[end] === 0) break;
    end++;
  }
  for (let at = to; at < end; at++)
    if (FIRM_TAILS.has(word(at)) || ORGANISATION_WORDS.has(word(at))) return false;
  const isFull = (start: number, stop: number): boolean =>
    stop - start > 1 && GIVEN_NAMES.has(word(start)) && !isCommon(word(stop - 1));
  if (isFull(from, to)) return GIVEN_NAMES.has(word(to)) || !isCommon(word(to));
  return isFull(to, end) && !isCommon(word(to - 1)) && !GIVEN_NAMES.has(word(to - 1));
}

/** Whether a name stands over “&” more often than not. */
export const isJoined = ({ joined, count }: Pool): boolean => joined * 2 > count;

/** What a name over “&” is that holds no word for a body: a firm, unless all of it are plain words, or it is where things are. */
export function kindOfJoined(pool: Pool): 'organisation' | 'place' | null {
  const { words, count, firm, organisation, person, place } = pool;
  const isCalledFirm = firm > PROSE * count || organisation >= 2;
  if (place >= 1.5 * count && place > organisation + person && !isCalledFirm) return 'place';
  const isPlain = words.every(isCommon) || words.some((word) => THING_WORDS.has(word));
  return isPlain && !isCalledFirm ? null : 'organisation';
}

/**
 * Whether a name over “&” is two people's surnames, as headlines put them: “Haddad & Petrak to meet”. Prose writes so of firms
 * alone, and firms are called for people: where it does, or firms' news stands near, it is one. `isSurname`: whether a word is
 * the last of somebody's full name.
 */
export function isPairOfPeople(pool: Pool, isSurname: (word: string) => boolean): boolean {
  const { words, joined, count, firm } = pool;
  if (words.length !== 2 || joined < count || firm > 0 || words[0] === words[1]) return false;
  return words.every(isSurname) || words.every((word) => GIVEN_NAMES.has(word));
}
