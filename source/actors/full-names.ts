import { isOneSlip, soundSame, wordDistance } from './distance.ts';
import { GIVEN_NAMES, LEADING_SURNAMES } from './lexicon/given-names.ts';
import { GENERATION, PATRONYMIC, SON_OF } from './lexicon/kinship.ts';
import { PARTICLES } from './lexicon/particles.ts';
import { skeletonOf, wordRule } from './names.ts';
import { isNumber } from './numerals.ts';
import { type PlainName, plainName } from './plain-names.ts';
import { isSlip } from './slips.ts';
import type { Rule } from './types.ts';
import { wordOf } from './word-of-name.ts';

/** A name may be shortened to this many words and more by its end: Juan Manuel Santos (Calderón). */
const ENOUGH_OF_A_HEAD = 3;
/** A name of one word is that long before it may be spelt otherwise. */
const LEAST_ALONE = 8;
/** More words than this are not left out of the middle of a name: two long names would meet in any common ones. */
const MOST_LEFT_OUT = 2;

/**
 * Whether two full names may be one person's, and by which rules they differ (an empty list: the same words).
 * In: folded words, particles and all. Null when they are two names.
 *
 * Word by word and in order; else joined (“Amir Abdollahian”, “Amirabdollahian”); else with words left out of one;
 * else with the surname in front. Beside the spelling of a word, `part` says that an initial stands for a name or that words are
 * left out, `alias` that a given name has its short form.
 */
export function nameRules(a: readonly string[], b: readonly string[]): Rule[] | null {
  const [x, y] = [plainName(a), plainName(b)];
  if (x.core.length === 1 && y.core.length === 1) return alone(x.core[0], y.core[0]);
  const rules = compared(x, y) ?? turned(x, y) ?? baltic(x, y);
  return rules !== null && x.mended !== y.mended ? [...new Set<Rule>([...rules, 'typo'])] : rules;
}

/** A name of one word is many people's: it is spelt otherwise only where it is long, so that few have it, and in its vowels. */
function alone(a: string, b: string): Rule[] | null {
  if (a === b) return [];
  const short = Math.min(a.length, b.length);
  if (short >= LEAST_ALONE && soundSame(a, b)) return ['sound'];
  return short >= LEAST_ALONE + 2 && skeletonOf(a) === skeletonOf(b) && isSlip(a, b) ? ['typo'] : null;
}

function compared(x: PlainName, y: PlainName): Rule[] | null {
  if (x.core.length === y.core.length) {
    const rules = aligned(x.core, y.core);
    if (rules !== null) return rules;
  }
  return joined(x, y) ?? withoutMiddle(x.core, y.core) ?? withoutEnd(x.core, y.core);
}

/** Word by word: all alike but for one slip, initials or a short form, which the words around them must bear out. */
function aligned(x: readonly string[], y: readonly string[]): Rule[] | null {
  const rules = new Set<Rule>();
  let agreeing = 0;
  for (let at = 0; at < x.length; at++) {
    const rule = wordOf(x, y, at, at);
    if (rule === null) return null;
    if (rule === 'same' || rule === 'sound') agreeing += saysLittle(x[at]) || saysLittle(y[at]) ? 0 : 1;
    // One slip in a name is a slip; two are another name.
    if (rule === 'typo' && rules.has('typo')) return null;
    if (rule !== 'same') rules.add(rule);
  }
  // A slip, an initial or a short form is told by the word beside it that is whole.
  return agreeing === 0 && x.length > 1 && rules.size > 0 && !onlySound(rules) ? null : [...rules];
}

const saysLittle = (word: string): boolean => PARTICLES.has(word) || word.length < 3;

const onlySound = (rules: ReadonlySet<Rule>): boolean => rules.size === 1 && rules.has('sound');

function joined(x: PlainName, y: PlainName): Rule[] | null {
  if (x.words.join('') === y.words.join('')) return ['fold'];
  if (x.core.length === y.core.length && x.words.length === y.words.length) return null;
  // A word alone is two run together only where it is letter by letter both.
  if (x.core.length === 1 || y.core.length === 1) return null;
  // An initial or a number makes a difference that is lost when words are run together.
  if ([...x.core, ...y.core].some((word) => word.length === 1 || isNumber(word))) return null;
  return alikeJoined(x.words.join(''), y.words.join('')) ?? alikeJoined(x.core.join(''), y.core.join(''));
}

/** Names run together, spelt by sound: Abdullah Saleh, Abd Allah Saleh. */
export function alikeJoined(a: string, b: string): Rule[] | null {
  if (a === b) return ['fold'];
  if (Math.min(a.length, b.length) < 8 || Math.abs(a.length - b.length) > 3) return null;
  const distance = wordDistance(a, b);
  if (distance <= Math.min(0.55, 0.045 * Math.min(a.length, b.length)) && !isOneSlip(a, b))
    return ['fold', 'sound'];
  return distance <= 0.35 ? ['fold', 'sound'] : null;
}

/**
 * George Bush is George W. Bush, and George Walker Bush; George H. W. Bush is not George W. Bush: beside an initial a
 * name leaves out its last middle names, never the first of several. Without initials, and with three
 * words that agree, any may be missing. What is a father's name does not count as left out.
 */
function withoutMiddle(x: readonly string[], y: readonly string[], most = MOST_LEFT_OUT): Rule[] | null {
  const [short, long] = x.length <= y.length ? [x, y] : [y, x];
  if (short.length < 2 || short.length === long.length) return null;
  const rules = new Set<Rule>(['part']);
  // J. Edgar goes by his second name, and is no John.
  if (long[0].length === 1 && short[0].length > 1 && long.slice(1, -1).some((word) => word.length > 1))
    return null;
  const free = short.length > 2 && ![...short, ...long].some((word) => word.length === 1);
  let left = 0;
  let j = 0;
  for (let i = 0; i < short.length; i++) {
    const isLast = i === short.length - 1;
    const stop = isLast ? long.length - 1 : long.length - (short.length - i);
    while (j < stop && (isLast || (i > 0 && free && !fits(i, j)))) if (!PATRONYMIC.test(long[j++])) left++;
    const rule = wordOf(short, long, i, j++);
    if (rule === null || rule === 'typo') return null;
    if (rule !== 'same') rules.add(rule);
  }
  return left > most ? null : [...rules];

  function fits(i: number, j: number): boolean {
    const rule = wordOf(short, long, i, j);
    return rule !== null && rule !== 'typo';
  }
}

/** Three words and more of a name in order, its end left out: second surnames, the grandfather, the tribe. */
function withoutEnd(x: readonly string[], y: readonly string[]): Rule[] | null {
  const [short, long] = x.length <= y.length ? [x, y] : [y, x];
  if (short.length < ENOUGH_OF_A_HEAD || short.length === long.length) return null;
  if (long.slice(short.length).some((word) => isNumber(word) || GENERATION.has(word))) return null;
  const rules = new Set<Rule>(['part']);
  for (let at = 0; at < short.length; at++) {
    const rule = wordRule(short[at], long[at]);
    if (rule !== 'same' && (rule !== 'sound' || at === short.length - 1)) return null;
    if (rule !== 'same') rules.add(rule);
  }
  return [...rules];
}

/**
 * With the surname in front, as in “Raisi, Ebrahim”: the words of one name, turned by so many places, are those of the
 * other. Given names alone are not turned round: Ali Hassan may be the father of Hassan Ali.
 */
function turned({ core: x }: PlainName, { core: y }: PlainName): Rule[] | null {
  const least = Math.min(x.length, y.length);
  if (least < 2 || [x, y].some((name) => name.length === least && name.every(isGivenOnly))) return null;
  return turnedInto(x, y) ?? turnedInto(y, x) ?? shuffled(x, y);
}

const isGivenOnly = (word: string): boolean => GIVEN_NAMES.has(word) && !LEADING_SURNAMES.has(word);

function turnedInto(x: readonly string[], y: readonly string[]): Rule[] | null {
  for (let at = 1; at < x.length; at++) {
    const round = [...x.slice(at), ...x.slice(0, at)];
    const rules = x.length === y.length ? aligned(round, y) : withoutMiddle(round, y, 0);
    // An initial says so little that the other words must be the same.
    const most = [...x, ...y].some((word) => word.length === 1) ? 'sound' : 'typo';
    if (rules !== null && !rules.includes('typo') && !rules.includes(most)) return ['order', ...rules];
  }
  return null;
}

/** Four words and more, the same in any order but for one slip, where no word says whose son somebody is. */
function shuffled(x: readonly string[], y: readonly string[]): Rule[] | null {
  if (x.length < 4 || x.length !== y.length || x.some((word) => SON_OF.has(word))) return null;
  const open = [...y];
  const rules = new Set<Rule>(['order']);
  for (const word of x) {
    let at = open.indexOf(word);
    if (at < 0) {
      at = open.findIndex((other) => wordRule(word, other) === 'sound' || isSlip(word, other));
      if (at < 0 || rules.has('typo')) return null;
      rules.add(wordRule(word, open[at]) === 'sound' ? 'sound' : 'typo');
    }
    open.splice(at, 1);
  }
  return [...rules];
}

/** Latvian and Lithuanian give every name of a man an ending of their own: Sergejs Petrovs, Sergejus Petrovas. */
function baltic(x: PlainName, y: PlainName): Rule[] | null {
  const [one, other] = isBaltic(x.core) ? [x, y] : [y, x];
  if (!isBaltic(one.core) || isBaltic(other.core)) return null;
  const bare = one.core.map(withoutBalticEnding);
  const rules = compared({ ...one, words: bare, core: bare }, other);
  return rules === null || rules.includes('typo') ? null : [...new Set<Rule>([...rules, 'sound'])];
}

export const withoutBalticEnding = (word: string): string => word.replace(/[aiu]?s$/, '');

export const isBaltic = (core: readonly string[]): boolean =>
  core.length > 1 && core.every((word) => word.length > 3 && word.endsWith('s'));
