import { BLANK, BRACKET, COMMA, DASH, POINT, QUOTE_OPEN } from './gaps.ts';
import type { Vocabulary } from './vocabulary.ts';
import { LOWER, type Words } from './words.ts';

/**
 * Which phrase it is decides how it must stand: one that names stands as it likes; a verb may be what somebody does to another
 * (“Haddad called Petrak”), and stands apart from the name before it, or behind “was”; one that is “says” as well
 * (« Il suivra Dupont, dit Martin. ») only before quotation marks.
 */
type Stance = 'any' | 'apart' | 'quoted';

interface Phrase {
  readonly words: readonly string[];
  readonly stance: Stance;
}

/** What stands right before another name and says that it is one. Folded. */
const WRITTEN: Readonly<Record<Stance, string>> = {
  any: `known as, nom de guerre, nickname, pseudonym, code name, acronym, real name, birth name, goes by the name, went by the name,
    known by the name, alias, aka, a k a, bekannt als, conocido como, conocida como, conhecido como, conhecida como, connu sous le nom de,
    connue sous le nom de, noto come`,
  apart: 'also called, nicknamed, genannt, detto, detta',
  quoted: 'dit',
};

/** By its last word; of several the longest that fits is taken. */
const PHRASES = byLastWord(WRITTEN);

/** Before such a phrase: who is better known as, known by his nom de guerre, which was formerly known as. */
const BEFORE = new Set(
  `who whose which is was are were and or better also best more widely commonly popularly generally usually universally
  often sometimes simply formerly previously once now then otherwise locally internationally abroad known going goes
  went using under with by the his her its their auch tambien tambem aussi anche mejor`.split(/\s+/),
);
/** Between such a phrase and the name: whose nom de guerre was, by the alias of. */
const BEHIND = new Set(['is', 'was', 'of']);
const MOST_BEFORE = 7;
/** Among those before it: that it is said of whoever stands before; that it is what he does. */
const PASSIVE = new Set(['is', 'was', 'are', 'were']);
const RELATIVE = new Set(['who', 'which', 'and']);

/** Gaps between the first of two names and what says that the second is one. */
const ASIDE: ReadonlySet<number> = new Set([BLANK, COMMA, BRACKET, DASH]);

/** The phrases by their last words, the longest first. */
function byLastWord(written: Readonly<Record<Stance, string>>): ReadonlyMap<string, readonly Phrase[]> {
  const phrases = Object.entries(written).flatMap(([stance, some]) =>
    some.split(',').map((one): Phrase => ({ words: one.trim().split(/\s+/), stance: stance as Stance })),
  );
  phrases.sort((a, b) => b.words.length - a.words.length);
  return Map.groupBy(phrases, ({ words }) => words[words.length - 1]);
}

/**
 * Where a phrase begins that ends right before word `at` and says that the name there is another name of whoever stands
 * before it: “Karim Haddad, better known as Abu Salma”. That somebody ends at the number given; -1 where there is no such phrase.
 */
export function aliasPhraseBefore(words: Words, at: number, vocabulary: Vocabulary): number {
  const { gap, form, block, id } = words;
  let last = at - 1;
  // Behind a.k.a. and in it stand points.
  const joins = (k: number): boolean => gap[k] === BLANK || gap[k] === POINT;
  if (last < 1 || block[last] !== block[at] || !(joins(at) || gap[at] === QUOTE_OPEN)) return -1;
  const word = (k: number): string => vocabulary.words[id[k]];
  if (BEHIND.has(word(last)) && gap[last] === BLANK && block[last - 1] === block[at]) last--;
  const phrases = PHRASES.get(word(last));
  if (phrases === undefined) return -1;
  const isHere = (k: number): boolean => k >= 0 && block[k] === block[at] && form[k] === LOWER;
  const has = (some: ReadonlySet<string>, first: number, end: number): boolean => {
    for (let k = first; k < end; k++) if (some.has(word(k))) return true;
    return false;
  };
  const isAbbreviation = word(last) === 'aka';
  for (const { words: phrase, stance } of phrases) {
    let from = last + 1 - phrase.length;
    const stands = phrase.every(
      (one, k) =>
        from + k >= 0 &&
        word(from + k) === one &&
        (isHere(from + k) || isAbbreviation) &&
        (k === 0 || joins(from + k)),
    );
    if (!stands) continue;
    for (let more = 0; more < MOST_BEFORE && gap[from] === BLANK; more++) {
      if (!isHere(from - 1) || !BEFORE.has(word(from - 1))) break;
      from--;
    }
    if (stance === 'quoted' && gap[at] !== QUOTE_OPEN) return -1;
    const isActive = gap[from] === BLANK || has(RELATIVE, from, last);
    if (stance === 'apart' && isActive && !has(PASSIVE, from, last)) return -1;
    // “Karim Haddad, and also known as” is no name's end.
    return from > 0 && block[from - 1] === block[at] && ASIDE.has(gap[from]) ? from : -1;
  }
  return -1;
}
