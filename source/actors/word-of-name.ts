import { soundSame } from './distance.ts';
import { SON_OF } from './lexicon/kinship.ts';
import { NICKNAMES } from './lexicon/nicknames.ts';
import { wordRule } from './names.ts';
import { isNumber } from './numerals.ts';
import { isSlip } from './slips.ts';
import type { Rule } from './types.ts';

/** A word is that long before an article may be written as one with it. */
const LEAST_BARE = 5;

/** How a word of one name stands for a word of another, by where they stand: the last is never an initial or a short form. */
export function wordOf(
  x: readonly string[],
  y: readonly string[],
  i: number,
  j: number,
): Rule | 'same' | null {
  const [a, b] = [x[i], y[j]];
  const rule = wordRule(a, b);
  if (rule !== null) return rule;
  // John Paul I is not John Paul II.
  if (isNumber(a) && isNumber(b)) return null;
  if (x.length > 1 && soundSame(a, b)) return 'sound';
  if (SON_OF.has(a) && SON_OF.has(b)) return 'sound';
  if (i > 0 && j > 0 && (hasArticle(a, b) || hasArticle(b, a))) return 'fold';
  if (i < x.length - 1 && j < y.length - 1) {
    if (a.length !== b.length && isInitialOf(a, b)) return 'part';
    if (i === 0 && j === 0 && (isShortFor(a, b) || isShortFor(b, a))) return 'alias';
  }
  return x.length > 1 && isSlip(a, b) ? 'typo' : null;
}

/** The article run together with the name behind it: Alkhazali, Khazali. Too few letters behind it may be another name. */
export const hasArticle = (joined: string, bare: string): boolean =>
  bare.length >= LEAST_BARE && /^[ae]l/.test(joined) && wordRule(joined.slice(2), bare) === 'same';

const isInitialOf = (a: string, b: string): boolean =>
  (a.length === 1 && b.startsWith(a)) || (b.length === 1 && a.startsWith(b));

/** Whether a word is the short form of a given name, or of another spelling of it: Bill, William. */
export const isShortFor = (a: string, b: string): boolean =>
  (NICKNAMES.get(a) ?? []).some((name) => name === b || wordRule(name, b) === 'sound');
