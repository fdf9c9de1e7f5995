import { isOneSlip, likeness, wordDistance } from './distance.ts';
import { GIVEN_NAMES } from './lexicon/given-names.ts';
import { ARTICLES } from './lexicon/particles.ts';
import { HONORIFICS } from './lexicon/titles.ts';
import { sounds } from './sounds.ts';
import type { Rule } from './types.ts';

/** The words that tell one name from another: articles and courtesies left out, unless nothing else is there. */
export function coreOf(words: readonly string[]): readonly string[] {
  const core = words.filter(
    (word, at) => !ARTICLES.has(word) && !(at === 0 && words.length > 2 && HONORIFICS.has(word)),
  );
  return core.length > 0 ? core : words;
}

/** Sounds that romanisations exchange, by the one that stands for them; vowels and half-vowels stand for nothing. */
const FAMILY: Readonly<Record<string, string>> = {
  ...Object.fromEntries([...'aeiouyEwhAWY'].map((sound) => [sound, ''])),
  ...Object.fromEntries([...'gqXcG'].map((sound) => [sound, 'k'])),
  ...Object.fromEntries([...'SzZTD'].map((sound) => [sound, 's'])),
  ...Object.fromEntries([...'vfp'].map((sound) => [sound, 'b'])),
  d: 't',
  C: 'j',
};

const MOST_KEPT = 200_000;
const kept = new Map<string, string>();

/** A name's consonants, one run: names that may be romanisations of each other mostly share it. */
export function skeletonOf(word: string): string {
  let found = kept.get(word);
  if (found !== undefined) return found;
  found = '';
  for (const sound of sounds(word)) found += FAMILY[sound] ?? sound;
  if (kept.size >= MOST_KEPT) kept.clear();
  kept.set(word, found);
  return found;
}

/** How two words of two names may be one: by which rule, or not at all. Two different given names are no slip. */
export function wordRule(a: string, b: string): Rule | 'same' | null {
  const like = likeness(a, b);
  if (like === 'same') return 'same';
  if (like === 'sound') return 'sound';
  if (like === 'typo' && !(GIVEN_NAMES.has(a) && GIVEN_NAMES.has(b))) return 'typo';
  return null;
}

/**
 * Whether two full names may be one actor's, and by which rules they differ (an empty list: the same words).
 * In: folded words, particles and all. Null when they are two names.
 *
 * Word by word and in order; else in another order; else joined (“Amir Abdollahian”, “Amirabdollahian”); else with
 * middle names or initials left out of one of them.
 */
export function nameRules(a: readonly string[], b: readonly string[]): Rule[] | null {
  const x = coreOf(a);
  const y = coreOf(b);
  if (x.length === y.length) {
    const rules = pairwise(x, y);
    if (rules !== null) return rules;
    if (x.length > 1 && x.length <= 4) {
      const turned = pairwise([...x].sort(), [...y].sort());
      if (turned !== null && !turned.includes('typo')) return ['order', ...turned];
    }
  }
  if (a.join('') === b.join('')) return ['fold'];
  // An initial makes a difference that is lost when words are run together.
  const hasInitial = x.some((word) => word.length === 1) || y.some((word) => word.length === 1);
  const joined =
    hasInitial || (x.length === y.length && a.length === b.length)
      ? null
      : (compare(a.join(''), b.join('')) ?? compare(x.join(''), y.join('')));
  if (joined !== null) return joined;
  return Math.min(x.length, y.length) >= 2 ? withoutMiddle(x, y) : null;
}

function pairwise(x: readonly string[], y: readonly string[]): Rule[] | null {
  const rules = new Set<Rule>();
  for (let at = 0; at < x.length; at++) {
    const rule = wordRule(x[at], y[at]);
    if (rule === null) return null;
    if (rule === 'same') continue;
    // One slip in a name is a slip; two are another name.
    if (rule === 'typo' && rules.has('typo')) return null;
    rules.add(rule);
  }
  return [...rules];
}

function compare(a: string, b: string): Rule[] | null {
  if (a === b) return ['fold'];
  if (Math.min(a.length, b.length) < 8 || Math.abs(a.length - b.length) > 3) return null;
  const distance = wordDistance(a, b);
  if (distance <= Math.min(0.55, 0.045 * Math.min(a.length, b.length)) && !isOneSlip(a, b))
    return ['fold', 'sound'];
  return distance <= 0.35 ? ['fold', 'sound'] : null;
}

/**
 * George Bush is George W. Bush, and George Walker Bush; George H. W. Bush is not George W. Bush: a name may leave
 * out its last middle names, never the first of several.
 */
function withoutMiddle(x: readonly string[], y: readonly string[]): Rule[] | null {
  const [short, long] = x.length <= y.length ? [x, y] : [y, x];
  const rules = new Set<Rule>(short.length < long.length ? ['part'] : []);
  for (let at = 0; at < short.length; at++) {
    const isLast = at === short.length - 1;
    const other = long[isLast ? long.length - 1 : at];
    const rule = at > 0 && !isLast && isInitialOf(short[at], other) ? 'same' : wordRule(short[at], other);
    if (rule === null || rule === 'typo') return null;
    if (rule !== 'same') rules.add(rule);
  }
  return [...rules];
}

const isInitialOf = (a: string, b: string): boolean =>
  (a.length === 1 && b.startsWith(a)) || (b.length === 1 && a.startsWith(b));

/**
 * Where the words of `part` stand in the longer name `whole`, one behind the other, each the same or alike; null
 * when they do not, or when nothing would be left over. Gives the rules by which single words differ.
 */
export function partRules(part: readonly string[], whole: readonly string[]): Rule[] | null {
  const x = coreOf(part);
  const y = coreOf(whole);
  if (x.length >= y.length) return null;
  for (let start = 0; start + x.length <= y.length; start++) {
    const rules = pairwise(x, y.slice(start, start + x.length));
    if (rules !== null) return [x.length === 1 ? 'surname' : 'part', ...rules];
  }
  const joined = x.join('');
  for (let start = 0; start < whole.length - 1; start++) {
    for (let stop = start + 2; stop <= whole.length; stop++) {
      if (stop - start === whole.length) continue;
      if (whole.slice(start, stop).join('') === joined) return [x.length === 1 ? 'surname' : 'part', 'fold'];
    }
  }
  return null;
}
