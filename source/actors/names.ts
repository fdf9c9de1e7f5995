import { likeness, soundSame } from './distance.ts';
import { isFathers } from './fathers.ts';
import { GIVEN_NAMES, LEADING_SURNAMES } from './lexicon/given-names.ts';
import { isArticle } from './lexicon/particles.ts';
import { HONORIFICS } from './lexicon/titles.ts';
import { sounds } from './sounds.ts';
import type { Rule } from './types.ts';

/** The words that tell one name from another: articles and courtesies left out, unless nothing else is there. */
export function coreOf(words: readonly string[]): readonly string[] {
  if (!words.some((_, at) => tellsNothing(words, at))) return words;
  const core = words.filter((_, at) => !tellsNothing(words, at));
  // What is filtered has room for more; a copy has not, and there are hundreds of thousands.
  return core.length > 0 ? core.slice() : words;
}

const tellsNothing = (words: readonly string[], at: number): boolean =>
  isArticle(words, at) || (at === 0 && words.length > 2 && HONORIFICS.has(words[0]));

/** Sounds that romanisations exchange, by the one that stands for them; vowels and half-vowels stand for nothing. */
const FAMILY: Readonly<Record<string, string>> = {
  ...Object.fromEntries([...'aeiouyEwhAWY'].map((sound) => [sound, ''])),
  ...Object.fromEntries([...'gqXcG'].map((sound) => [sound, 'k'])),
  ...Object.fromEntries([...'SzZTD'].map((sound) => [sound, 's'])),
  ...Object.fromEntries([...'vfpBP'].map((sound) => [sound, 'b'])),
  d: 't',
  C: 'j',
};

const MOST_KEPT = 50_000;
const kept = new Map<string, string>();

/** What a sound says of a name whatever its romanisation; '' where it says nothing. */
export const consonantOf = (sound: string): string => FAMILY[sound] ?? sound;

/** A name's consonants, one run: names that may be romanisations of each other mostly share it. */
export function skeletonOf(word: string): string {
  let found = kept.get(word);
  if (found !== undefined) return found;
  found = '';
  for (const sound of sounds(word)) found += consonantOf(sound);
  if (kept.size >= MOST_KEPT) kept.clear();
  kept.set(word, found);
  return found;
}

/**
 * How two words of two names may be one: by which rule, or not at all. Two different given names are no slip, and
 * two of the short surnames of East Asia, Zhang and Zheng, not even a matter of spelling.
 */
export function wordRule(a: string, b: string): Rule | 'same' | null {
  const like = likeness(a, b);
  if (like === 'same') return 'same';
  if (like === 'different' || isDerived(a, b)) return null;
  if (LEADING_SURNAMES.has(a) && LEADING_SURNAMES.has(b) && !soundSame(a, b)) return null;
  return like === 'typo' && GIVEN_NAMES.has(a) && GIVEN_NAMES.has(b) ? null : like;
}

/**
 * Whether two words differ by an ending that makes another name: a vowel or an s behind the last consonant (Hussein and
 * Husseini, Albert and Alberto, Robert and Roberts), or another last vowel (Carlo and Carla).
 */
export function isDerived(a: string, b: string): boolean {
  if (isAnotherEnding(a, b) || isAnotherEnding(b, a)) return true;
  return (
    a !== b && a.slice(0, -1) === b.slice(0, -1) && 'aio'.includes(a.at(-1)!) && 'aio'.includes(b.at(-1)!)
  );
}

const isAnotherEnding = (long: string, short: string): boolean =>
  CONSONANT_BEHIND.test(short) && (VOWEL_BEHIND.test(long) || long === `${short}s`);
const VOWEL_BEHIND = /[bcdfgjklmnpqrstvxz][aio]$/;
const CONSONANT_BEHIND = /[bcdfgjklmnpqrstvxz]$/;

/** How two words of two names may be one (see `wordRule`). */
export type RuleOf = (a: string, b: string) => Rule | 'same' | null;

/** By which rules a name is what stands in another from a place on. */
function pairwise(x: readonly string[], y: readonly string[], start: number, ruleOf: RuleOf): Rule[] | null {
  const rules: Rule[] = [];
  for (let at = 0; at < x.length; at++) {
    const rule = ruleOf(x[at], y[start + at]);
    if (rule === null) return null;
    if (rule === 'same') continue;
    const isKnown = rules.includes(rule);
    // One slip in a name is a slip; two are another name.
    if (rule === 'typo' && isKnown) return null;
    if (!isKnown) rules.push(rule);
  }
  return rules;
}

/**
 * Where the words of `part` stand in the longer name `whole`, one behind the other, each the same or alike; null
 * when they do not, or when nothing would be left over. Gives the rules by which single words differ.
 */
export function partRules(
  part: readonly string[],
  whole: readonly string[],
  ruleOf: RuleOf = wordRule,
): Rule[] | null {
  const x = coreOf(part);
  const y = coreOf(whole);
  if (x.length >= y.length) return null;
  for (let start = 0; start + x.length <= y.length; start++) {
    const rules = pairwise(x, y, start, ruleOf);
    if (rules !== null && !isFathers(y, start, start + x.length))
      return [x.length === 1 ? 'surname' : 'part', ...rules];
  }
  const joined = x.join('');
  for (let start = 0; start < whole.length - 1; start++) {
    for (let stop = start + 2; stop <= whole.length; stop++) {
      if (stop - start === whole.length || isFathers(whole, start, stop)) continue;
      if (whole.slice(start, stop).join('') === joined) return [x.length === 1 ? 'surname' : 'part', 'fold'];
    }
  }
  return null;
}
