import { fold, foldedWords } from '../text/fold.ts';
import { likeness } from './distance.ts';
import { ARTICLES, isParticle } from './lexicon/particles.ts';
import { coreOf, wordRule } from './names.ts';
import { RULES, type Rule } from './types.ts';

const STRENGTH = new Map(RULES.map((rule, at) => [rule, at]));

/** A chain in order of strength, each rule once; `exact` only where nothing else is needed. */
export function ordered(rules: Iterable<Rule>): Rule[] {
  const chain = [...new Set(rules)].filter((rule) => rule !== 'exact');
  if (chain.length === 0) return ['exact'];
  return chain.sort((a, b) => (STRENGTH.get(a) ?? 0) - (STRENGTH.get(b) ?? 0));
}

/**
 * How a surface is spelt otherwise than the name it stands for (or the part of it): `fold`, `sound`, `typo`, or
 * nothing. In: both as written. A surface of other words altogether gives nothing: another rule ties it.
 */
export function spellingRules(surface: string, name: string): Rule[] {
  if (surface === name) return [];
  const rules = new Set<Rule>();
  const written = partsOf(surface);
  const target = partsOf(name);
  const core = new Set(coreOf(written.map((part) => part.folded)));
  for (const { raw, folded } of written) {
    if (!core.has(folded)) continue;
    let best: Rule | 'same' | null = null;
    for (const other of target) {
      if (other.folded === folded) {
        best = other.raw === raw ? 'same' : 'fold';
        if (best === 'same') break;
      } else if (best === null) best = wordRule(folded, other.folded);
      else if (best === 'typo' && wordRule(folded, other.folded) === 'sound') best = 'sound';
    }
    if (best === null || best === 'typo') best = joined(folded, target) ?? best;
    if (best !== null && best !== 'same') rules.add(best);
  }
  if (
    rules.size === 0 &&
    fold(surface) !== fold(name) &&
    foldedWords(surface).join('') === foldedWords(name).join('')
  )
    rules.add('fold');
  if (rules.size === 0 && surface !== name && fold(surface) === fold(name)) rules.add('fold');
  return [...rules];
}

/** Particles that are half of a name: Abu Bakr. */
const FATHERS = new Set('abu abou umm abd abdul abdel'.split(' '));

/**
 * Whether a surface is one word of the name or several of it; null when it is all of it. A word with a hyphen in
 * the name is one word: both Amir-Abdollahian and Amirabdollahian are the surname of Hossein Amir-Abdollahian.
 */
export function partRule(surface: string, name: string): 'part' | 'surname' | null {
  const words = name.split(/\s+/);
  const folded = words.map(fold);
  const all = words.filter((_, at) => !isParticle(folded, at) || FATHERS.has(folded[at]));
  const written = partsOf(surface).map((part) => part.folded);
  const joint = written.join('');
  // Abdullah Saleh is all of Abd Allah Saleh.
  if (['same', 'sound'].includes(likeness(joint, foldedWords(name).join('')))) return null;
  const covered = all.filter((word) => {
    const whole = foldedWords(word);
    return (
      whole.some((piece) => written.some((other) => wordRule(piece, other) !== null)) ||
      (whole.join('').length > 2 && joint.includes(whole.join('')))
    );
  });
  if (covered.length === all.length) return null;
  return covered.length > 1 ? 'part' : 'surname';
}

/** One word that is two or three neighbours of the name: Amirabdollahian for Amir-Abdollahian. */
function joined(word: string, target: readonly { readonly folded: string }[]): Rule | null {
  for (let from = 0; from < target.length - 1; from++) {
    for (let to = from + 2; to <= Math.min(target.length, from + 3); to++) {
      const whole = target
        .slice(from, to)
        .map((part) => part.folded)
        .join('');
      if (whole === word) return 'fold';
      if (word.length >= 8 && wordRule(word, whole) === 'sound') return 'sound';
    }
  }
  return null;
}

/** The words of a name, hyphens told from blanks: `-Kani` and `Kani` differ by a hyphen and nothing else. */
function partsOf(name: string): { raw: string; folded: string }[] {
  const parts: { raw: string; folded: string }[] = [];
  for (const match of name.matchAll(/(^|[^\p{L}\p{N}\p{M}'’‘ʼʻʿʾ`.]+)([\p{L}\p{N}\p{M}'’‘ʼʻʿʾ`.]+)/gu)) {
    const folded = fold(match[2]);
    if (folded === '') continue;
    // The hyphen behind an article is the article's: Sadr stands so in al-Sadr.
    const hyphened = /[-‐]/u.test(match[1]) && !ARTICLES.has(parts.at(-1)?.folded ?? '');
    parts.push({ raw: (hyphened ? '-' : '') + match[2], folded });
  }
  return parts;
}
