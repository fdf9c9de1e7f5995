import { isOneSlip, wordDistance } from '../actors/distance.ts';
import { isCommon } from '../actors/lexicon/common-words.ts';
import { ARTICLES } from '../actors/lexicon/particles.ts';
import { sounded } from '../actors/sound-costs.ts';
import { slips } from '../text/closest.ts';
import { isVowelless } from '../text/romanise.ts';

/** Words less alike than this are not aligned. */
export const NEAR_ENOUGH = 0.4;

/** What makes a people's name of a country's: Burundi, Burundian. */
const PEOPLE = new Set('n an ian ans ians ns s ese ish er ers'.split(' '));
const DEMONYM = 0.9;
/** An initial for the name it begins. */
const INITIAL = 0.8;
/** A word this short is another word when one letter of it is: Iran, Iraq; and so when its sounds are further apart than these. */
const SHORT = 4;
const SHORTLY = 0.3;
/** The most that such a word scores, and plain English one letter off a name: raise, Raisi. */
const OTHER = 0.65;

/** How fast the score falls with the wrong sounds of a word, by the share of them and its square. */
const [SLOPE, BEND] = [1.1, 1.5];
/** Taken off for each letter beyond the first that is written otherwise, shared among the sounds. */
const WRITTEN = 0.25;
/** Taken off where the slip is in the first letter, which is seldom wrong. */
const FIRST = 0.04;

/** What one slip scores. A letter doubled or not, two swapped, another one: in this order they are easily done. */
function slipScore(typed: string, word: string): number {
  if (typed.replace(/(.)\1/g, '$1') === word.replace(/(.)\1/g, '$1')) return 0.94;
  const isSwap = typed.length === word.length && [...typed].sort().join('') === [...word].sort().join('');
  return (isSwap ? 0.9 : 0.88) - (typed[0] === word[0] ? 0 : FIRST);
}

/** One letter off and yet another word: plain English (raise, Raisi), or an adjective in -i (Sudan, Sudani). */
const isOtherWord = (typed: string, word: string): boolean =>
  isCommon(typed) || `${typed}i` === word || `${word}i` === typed;

/**
 * How well one typed word stands for one word of a name, 0 to 1. In: folded words, or words of another script as
 * `latinWords` gives them. `unfinished`: the word may still be being typed, so its beginning is enough.
 *
 * The sounds that are wrong, weighted by how often romanisations exchange them, as a share of the word; or one slip.
 */
export function wordScore(typed: string, word: string, unfinished: boolean): number {
  if (typed === word || (ARTICLES.has(typed) && ARTICLES.has(word))) return 1;
  if (typed.length === 1 || word.length === 1) {
    if (typed[0] !== word[0]) return 0;
    return unfinished && typed.length === 1 ? begun(typed, word) : INITIAL;
  }
  if (word.length >= SHORT && typed.startsWith(word) && PEOPLE.has(typed.slice(word.length))) return DEMONYM;
  const isBegun = unfinished && word.startsWith(typed);
  const whole = wholeScore(typed, word);
  if (isBegun) return Math.max(whole, begun(typed, word));
  // The head of a word that is being typed, in another spelling.
  if (unfinished && typed.length >= SHORT && typed.length < word.length)
    return Math.max(whole, 0.9 * wholeScore(typed, word.slice(0, typed.length)) - 0.05);
  return whole;
}

/** A beginning of a word, by how much of it there is. */
const begun = (typed: string, word: string): number => 0.86 + 0.1 * (typed.length / word.length);

function wholeScore(typed: string, word: string): number {
  const length = (sounded(typed).units.length + sounded(word).units.length) / 2;
  const distance = wordDistance(typed, word, Math.max(1.3, 0.3 * length));
  const share = distance / length;
  let score = Number.isFinite(share) ? 1 - SLOPE * share - BEND * share * share : 0;
  if (isVowelless(typed) || isVowelless(word)) return Math.max(0, score);
  if (score >= NEAR_ENOUGH) score -= (WRITTEN * Math.max(0, slips(typed, word, 9) - 1)) / length;
  if (score < OTHER && !isOneSlip(typed, word)) return Math.max(0, score);
  const isShort = Math.min(typed.length, word.length) <= SHORT && distance > SHORTLY;
  if (isShort || isOtherWord(typed, word)) return OTHER;
  return isOneSlip(typed, word) ? Math.max(score, slipScore(typed, word)) : score;
}
