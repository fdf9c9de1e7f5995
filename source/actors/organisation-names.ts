import { latinWords } from '../text/romanise.ts';
import { likeness, soundSame, wordDistance } from './distance.ts';
import { alikeJoined } from './full-names.ts';
import { writtenOut } from './lexicon/abbreviations.ts';
import { isCommon } from './lexicon/common-words.ts';
import { ORGANISATION_WORDS } from './lexicon/cues.ts';
import { LEGAL_FORMS, LONGEST_FORM } from './lexicon/legal-forms.ts';
import { coreOf, wordRule } from './names.ts';
import { inFigures, isNumber } from './numerals.ts';
import { isSlip, isVowel } from './slips.ts';
import type { Rule } from './types.ts';

/** An organisation's name cleared of what is said or left out at will, in Latin letters. */
interface PlainOrganisation {
  /** The folded words that tell it from others, numbers in figures. */
  readonly core: readonly string[];
  /** What it is in law, as numbers of `LEGAL_FORMS`. */
  readonly forms: ReadonlySet<number>;
}

const kept = new WeakMap<readonly string[], PlainOrganisation>();

/** In: a name's folded words. */
export function plainOrganisation(words: readonly string[]): PlainOrganisation {
  let found = kept.get(words);
  if (found === undefined) {
    found = made(words);
    kept.set(words, found);
  }
  return found;
}

function made(written: readonly string[]): PlainOrganisation {
  const forms = new Set<number>();
  const all = latinWords(written);
  let words: readonly string[] = all.filter((word) => word !== 'and' && word !== 'the');
  if (words.length === 0) words = all;
  for (let found = formAt(words, 'end'); found !== null; found = formAt(words, 'end')) {
    forms.add(found.form);
    words = words.slice(0, -found.length);
  }
  // Only forms of several words or that no language has as a word stand in front: OOO, Open Joint Stock Company.
  const front = formAt(words, 'front');
  if (front !== null) {
    forms.add(front.form);
    words = words.slice(front.length);
  }
  // “U.S. Navy”; what is short further in may be anything.
  if (words.length > 1) words = [...(writtenOut([words[0]]) ?? [words[0]]), ...words.slice(1)];
  return { core: coreOf(inFigures(words)), forms };
}

const isPlainWord = (word: string): boolean => isCommon(word) || ORGANISATION_WORDS.has(word);

function formAt(
  words: readonly string[],
  where: 'front' | 'end',
): { readonly form: number; readonly length: number } | null {
  for (let length = Math.min(LONGEST_FORM, words.length - 1); length > 0; length--) {
    const part = where === 'end' ? words.slice(-length) : words.slice(0, length);
    const form = LEGAL_FORMS.get(part.join(' '));
    if (form === undefined || (where === 'front' && length === 1 && !FRONT.has(part[0]))) continue;
    return { form, length };
  }
  return null;
}

const FRONT = new Set('ooo oao pao zao ao ojsc pjsc cjsc jsc llc'.split(' '));

/**
 * Whether two names may be one organisation's, and by which rules they differ (an empty list: the same words). In:
 * folded words. Null when they are two names: other words, other numbers, or each of another form in law.
 *
 * “The”, “and”, the legal form that one of them leaves out (`short`), numbers in words or figures
 * and U.S. for United States make no difference; a word may be spelt by sound or have one slip beside others that agree.
 */
export function organisationRules(a: readonly string[], b: readonly string[]): Rule[] | null {
  if (a.join(' ') === b.join(' ')) return [];
  const [x, y] = [plainOrganisation(a), plainOrganisation(b)];
  const sharesForm = [...x.forms].some((form) => y.forms.has(form));
  if (x.forms.size > 0 && y.forms.size > 0 && !sharesForm) return null;
  const rules = a.join('') === b.join('') ? ['fold' as const] : comparedCores(x.core, y.core, sharesForm);
  if (rules === null) return null;
  const shorter = (x.forms.size === 0) !== (y.forms.size === 0);
  // “Oil Company” is not “Oil”: what is left must be a name.
  if (shorter && [x, y].some(({ core }) => core.length === 1 && isPlainWord(core[0]))) return null;
  const found = new Set<Rule>(shorter ? [...rules, 'short'] : rules);
  if (found.size === 0) found.add('fold');
  return [...found];
}

function comparedCores(x: readonly string[], y: readonly string[], sharesForm: boolean): Rule[] | null {
  if (numbersOf(x) !== numbersOf(y)) return null;
  if (x.join('') === y.join('')) return x.length === y.length ? [] : ['fold'];
  if (x.length !== y.length) return alikeJoined(x.join(''), y.join(''));
  const rules = new Set<Rule>();
  let agreeing = sharesForm ? 1 : 0;
  for (let at = 0; at < x.length; at++) {
    const rule = organisationWord(x[at], y[at]);
    if (rule === null || (rule === 'typo' && rules.has('typo'))) return null;
    if (rule === 'same') agreeing++;
    else rules.add(rule);
  }
  if (agreeing > 0) return [...rules];
  if (x.length === 1) return alone(x, y);
  return rules.has('typo') ? null : [...rules];
}

const numbersOf = (words: readonly string[]): string => words.filter(isNumber).join(' ');

/** Two English words are two words, however alike: Wealth is not Health. */
function organisationWord(a: string, b: string): Rule | 'same' | null {
  const rule = wordRule(a, b);
  if (rule === 'same' || rule === 'sound') return rule;
  if (a.length > 2 && soundSame(a, b)) return 'sound';
  if (isCommon(a) && isCommon(b)) return null;
  return rule === 'typo' || isSlip(a, b) ? 'typo' : null;
}

/** A single word is another spelling of a single word only when it is long and differs in romanisation alone. */
function alone(x: readonly string[], y: readonly string[]): Rule[] | null {
  const [a, b] = [x.join(''), y.join('')];
  const short = Math.min(a.length, b.length);
  // A name does not lose its first vowel: Rabiya is a town, Arabiya a broadcaster.
  if (isVowel(a[0]) !== isVowel(b[0])) return null;
  if (short < 5 || likeness(a, b) !== 'sound') return null;
  return wordDistance(a, b) <= (short < 7 ? 0.2 : 0.35) ? ['sound'] : null;
}
