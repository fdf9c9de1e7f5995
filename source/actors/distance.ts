/**
 * How far apart two words are when both may be romanisations of one name.
 *
 * A weighted edit distance (Levenshtein 1966; transpositions after Damerau 1964) over sounds rather than letters.
 */

import { BARE } from '../text/romanise.ts';
import { COST, layOut, sounded } from './sound-costs.ts';
import { LONGEST } from './sounds.ts';

/** What two words cost that end in e and in i. */
const MUTE = 0.4;
/** What two neighbours swapped cost. */
const SWAPPED = 0.8;
const [E, I] = ['e'.charCodeAt(0), 'i'.charCodeAt(0)];

/** What is being compared: the sounds of two words, and what each costs that the other lacks. */
const X = new Uint16Array(LONGEST);
const Y = new Uint16Array(LONGEST);
const DROP_X = new Float64Array(LONGEST);
const DROP_Y = new Float64Array(LONGEST);
const ROWS = [new Float64Array(LONGEST + 2), new Float64Array(LONGEST + 2), new Float64Array(LONGEST + 2)];
/** What was compared last: one word is often compared with many. */
let [lastLeft, lastRight] = [sounded(''), sounded('')];

/**
 * The distance of two folded words in units of one wrong sound: 0 for the same word, 0.05 for the same sounds, about
 * 0.1 to 0.5 for a difference of romanisation, 1 for a slip. Once it is clear that it is over `limit`, Infinity.
 */
export function wordDistance(a: string, b: string, limit = Number.POSITIVE_INFINITY): number {
  if (a === b) return 0;
  const left = a === lastLeft.word ? lastLeft : sounded(a);
  const right = b === lastRight.word ? lastRight : sounded(b);
  lastLeft = left;
  lastRight = right;
  layOut(left.units, right.isBare && !left.isBare, X, DROP_X);
  layOut(right.units, left.isBare && !right.isBare, Y, DROP_Y);
  const [width, height] = [left.units.length, right.units.length];
  let before = ROWS[0];
  let above = ROWS[1];
  let row = ROWS[2];
  let leastAbove = 0;
  above[0] = 0;
  for (let j = 1; j <= height; j++) above[j] = above[j - 1] + DROP_Y[j - 1];
  for (let i = 1; i <= width; i++) {
    const code = X[i - 1];
    const drop = DROP_X[i - 1];
    let least = above[0] + drop;
    row[0] = least;
    for (let j = 1; j <= height; j++) {
      const other = Y[j - 1];
      let best = above[j - 1];
      if (code !== other) {
        let swap = code < 128 && other < 128 ? COST[code * 128 + other] : 1;
        // The first sound of a name is seldom wrong: a difference there weighs more.
        if (i === 1 && j === 1) swap *= 1.3;
        // A last e is mute in English and a last i never is: raise is not Raisi.
        else if (i === width && j === height && ((code === E && other === I) || (code === I && other === E)))
          swap = MUTE;
        best += swap;
        if (i > 1 && j > 1 && code === Y[j - 2] && X[i - 2] === other)
          best = Math.min(best, before[j - 2] + SWAPPED);
      }
      best = Math.min(best, above[j] + drop, row[j - 1] + DROP_Y[j - 1]);
      row[j] = best;
      if (best < least) least = best;
    }
    if (least > limit && leastAbove + SWAPPED > limit) return Number.POSITIVE_INFINITY;
    leastAbove = least;
    const free = before;
    before = above;
    above = row;
    row = free;
  }
  return Math.max(SAME_SOUNDS, above[height]);
}

/** Another spelling of the same sounds is not the same word. */
const SAME_SOUNDS = 0.05;

/** Whether two folded words are written for the same sounds: Haniyya, Haniya; Noor, Nur. */
export const soundSame = (a: string, b: string): boolean => wordDistance(a, b, SAME_SOUNDS) <= SAME_SOUNDS;

export type Likeness = 'same' | 'sound' | 'typo' | 'different';

/**
 * Whether one of two folded words may stand for the other: `sound` when only romanisation differs, `typo` when
 * there is one slip in a word long enough to show it.
 */
export function likeness(a: string, b: string): Likeness {
  if (a === b) return 'same';
  const short = Math.min(a.length, b.length);
  if (short < 3 || Math.abs(a.length - b.length) > 3) return 'different';
  const distance = wordDistance(a, b, 1.05);
  const isBare = a.startsWith(BARE) || b.startsWith(BARE);
  // Of a word that lacks its vowels, few letters are as many sounds.
  const most = short > 4 ? Math.min(0.6, 0.07 * short) : isBare ? 0.35 : 0.15;
  if (distance <= most) return isOneSlip(a, b) && distance > 0.4 && short >= 5 ? 'typo' : 'sound';
  if (distance > 1.05 || a[0] !== b[0]) return 'different';
  if (short >= 6 && isOneSlip(a, b)) return 'typo';
  return short >= 6 && (isSwappedSound(a, b) || isSwappedSound(b, a)) ? 'typo' : 'different';
}

/** Two neighbours swapped in a word that is then another romanisation: Bahgeri is Bagheri, and so Baqeri. */
function isSwappedSound(a: string, b: string): boolean {
  for (let at = 1; at + 1 < a.length; at++) {
    if (a[at] === a[at + 1]) continue;
    if (wordDistance(a.slice(0, at) + a[at + 1] + a[at] + a.slice(at + 2), b) <= 0.2) return true;
  }
  return false;
}

/** One letter more, less or other, or two neighbours swapped (the slips of Damerau 1964). */
export function isOneSlip(a: string, b: string): boolean {
  if (Math.abs(a.length - b.length) > 1) return false;
  let head = 0;
  while (head < a.length && head < b.length && a[head] === b[head]) head++;
  let tail = 0;
  while (
    tail < a.length - head &&
    tail < b.length - head &&
    a[a.length - 1 - tail] === b[b.length - 1 - tail]
  )
    tail++;
  const left = a.length - head - tail;
  const right = b.length - head - tail;
  if (left <= 1 && right <= 1) return true;
  return left === 2 && right === 2 && a[head] === b[head + 1] && a[head + 1] === b[head];
}
