import { isOneSlip, likeness, wordDistance } from '../actors/distance.ts';
import { isCommon } from '../actors/lexicon/common-words.ts';
import { ARTICLES } from '../actors/lexicon/particles.ts';

/** A word this short is found only as it is: one letter makes another word of it. */
const SHORT = 4;

/** What makes a people's name of a country's: Burundi, Burundian. */
const PEOPLE = new Set('n an ian ans ians ns ese ish'.split(' '));
const DEMONYM = 0.88;

/** Words less alike than this are not aligned. */
export const NEAR_ENOUGH = 0.3;

/** What a typed word that meets nothing leaves of the score. */
const MISSED = 0.85;

/** Legal forms and small words: they tell no two names apart. */
export const LIGHT = new Set(
  `of the for and in de del la y al el co company ltd limited llc inc incorporated corp corporation sa ao ooo oao zao
  jsc pjsc plc gmbh ag bv nv srl spa ltda cia group holding holdings trading enterprise enterprises general abu bin ibn`.split(
    /\s+/,
  ),
);

/** The most that one word alone scores by being near: less than the floor, so that nobody is meant by it. */
const ALONE = 0.6;

/** The most a word scores that is neither the same by sound nor a slip away: near, and not meant. */
const NEAR = 0.75;

/** A letter doubled or not, two swapped, another one: in this order they are easily done. */
function slipScore(typed: string, word: string): number {
  if (typed.replace(/(.)\1/g, '$1') === word.replace(/(.)\1/g, '$1')) return 0.94;
  return typed.length === word.length && [...typed].sort().join('') === [...word].sort().join('')
    ? 0.9
    : 0.87;
}

/** One letter off and yet another word: plain English (raise, Raisi), or an adjective in -i (Sudan, Sudani). */
function isOtherWord(typed: string, word: string): boolean {
  return isCommon(typed) || `${typed}i` === word || `${word}i` === typed;
}

/**
 * How well one typed word stands for one word of a name, 0 to 1. In: folded words. `unfinished`: the word may
 * still be being typed, so its beginning is enough.
 */
export function wordScore(typed: string, word: string, unfinished: boolean): number {
  if (typed === word || (ARTICLES.has(typed) && ARTICLES.has(word))) return 1;
  let best = 0;
  const short = Math.min(typed.length, word.length);
  if (word.length >= SHORT && typed.startsWith(word) && PEOPLE.has(typed.slice(word.length))) return DEMONYM;
  if (unfinished && word.startsWith(typed)) best = 0.86 + 0.1 * (typed.length / word.length);
  if (short < 3) return best;
  // What is too far away to be aligned need not be measured.
  const distance = wordDistance(typed, word, Math.max(1.3, short / 3));
  const like = likeness(typed, word, distance);
  if (like === 'sound') return Math.max(best, 1 - distance / short);
  if (short > SHORT && isOneSlip(typed, word) && !isOtherWord(typed, word)) {
    return Math.max(best, typed[0] === word[0] ? slipScore(typed, word) : 0.84);
  }
  if (unfinished && typed.length >= SHORT && typed.length < word.length) {
    const head = word.slice(0, typed.length);
    if (likeness(typed, head) !== 'different')
      best = Math.max(best, 0.84 * (1 - wordDistance(typed, head) / typed.length));
  }
  return Math.max(best, Math.min(NEAR, 1 - (1.7 * distance) / short), 0);
}

/**
 * How well a query names a name, 0 to 1: its words aligned one to one with the name's, in any order, joined or
 * split (`amirabdollahian`, `amir abdollahian`); each typed word weighs by how rare what it met is. A name of which the query
 * is only a part scores a little less than one it names in full. `score` stands in for `wordScore` where the words that
 * matter are scored already.
 */
export function nameScore(
  query: readonly string[],
  name: readonly string[],
  rarity: (word: string) => number,
  unfinished: boolean,
  score: typeof wordScore = wordScore,
): number {
  if (query.length === 0 || name.length === 0) return 0;
  if (query.join('') === name.join('')) return 1;
  const used = new Uint8Array(name.length);
  let sum = 0;
  let weights = 0;
  let covered = 0;
  let missed = 0;
  for (let q = 0; q < query.length; q++) {
    const open = unfinished && q === query.length - 1;
    let best = 0;
    let from = -1;
    let width = 1;
    let eaten = 1;
    for (let n = 0; n < name.length; n++) {
      if (used[n] === 1) continue;
      const single = score(query[q], name[n], open);
      if (single > best) [best, from, width, eaten] = [single, n, 1, 1];
      if (
        n + 1 < name.length &&
        used[n + 1] === 0 &&
        isLike(query[q], name[n].length + name[n + 1].length, open)
      ) {
        const double = score(query[q], name[n] + name[n + 1], open);
        if (double > best && double > 0.8) [best, from, width, eaten] = [double, n, 2, 1];
      }
      if (q + 1 < query.length && isLike(name[n], query[q].length + query[q + 1].length, false)) {
        const split = score(query[q] + query[q + 1], name[n], unfinished && q + 1 === query.length - 1);
        if (split > best && split > 0.86) [best, from, width, eaten] = [split, n, 1, 2];
      }
    }
    // A word that meets nothing counts as a word of middling rarity that failed.
    const weight = best > NEAR_ENOUGH ? rarity(name[from]) : rarity(query[q]);
    sum += (best > NEAR_ENOUGH ? best : 0) * weight * eaten;
    weights += weight * eaten;
    if (best > NEAR_ENOUGH) {
      for (let n = from; n < from + width; n++) {
        used[n] = 1;
        covered += rarity(name[n]);
      }
    } else if (!LIGHT.has(query[q])) missed++;
    q += eaten - 1;
  }
  const met = query.length === 1 && sum / weights <= NEAR ? Math.min(ALONE, sum / weights) : sum / weights;
  const whole = name.reduce((all, word) => all + rarity(word), 0);
  // A word that meets nothing speaks for somebody else, whatever the others meet.
  return met * MISSED ** Math.min(2, missed) * (0.9 + 0.1 * Math.min(1, covered / whole));
}

/** Whether a word is about as long as two others together: else they cannot be one word taken apart. */
function isLike(word: string, length: number, open: boolean): boolean {
  return length - word.length <= (open ? length : 2) && word.length - length <= 2;
}
