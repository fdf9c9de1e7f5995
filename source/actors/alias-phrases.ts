import { BLANK, BRACKET, COMMA, DASH, POINT, QUOTE_OPEN } from './gaps.ts';
import type { Vocabulary } from './vocabulary.ts';
import { LOWER, type Words } from './words.ts';

/** What stands right before another name and says that it is one, in words; the longest that fits is taken. Folded. */
const PHRASES = wordsByEnd(`
known as
also called
nom de guerre
nickname
pseudonym
code name
acronym
real name
birth name
goes by the name
went by the name
known by the name
nicknamed
alias
aka
a k a
dit
genannt
bekannt als
conocido como
conocida como
conhecido como
conhecida como
connu sous le nom de
connue sous le nom de
detto
detta
noto come
`);

/** Before such a phrase: who is better known as, known by his nom de guerre, which was formerly known as. */
const BEFORE = new Set(
  `who whose which is was are were and or better also best more widely commonly popularly generally usually universally
  often sometimes simply formerly previously once now then otherwise locally internationally abroad known going goes
  went using under with by the his her its their auch tambien tambem aussi anche mejor`.split(/\s+/),
);
/** Between such a phrase and the name: whose nom de guerre was, by the alias of. */
const BEHIND = new Set(['is', 'was', 'of']);
const MOST_BEFORE = 7;
/** Ends of phrases that may be what one does to another. */
const VERBS = new Set('called nicknamed detto detta genannt'.split(' '));
const PASSIVE = new Set('is was are were being'.split(' '));
const RELATIVE = new Set('who which and'.split(' '));
/** Says that a name is another one only where that stands in quotation marks. */
const SAID = 'dit';

/** Gaps between the first of two names and what says that the second is one. */
const ASIDE: ReadonlySet<number> = new Set([BLANK, COMMA, BRACKET, DASH]);

/** By its last word, all words of each phrase, the longest phrase first. */
function wordsByEnd(lines: string): ReadonlyMap<string, readonly (readonly string[])[]> {
  const phrases = lines
    .trim()
    .split('\n')
    .map((line) => line.split(' '))
    .sort((a, b) => b.length - a.length);
  return Map.groupBy(phrases, (words) => words[words.length - 1]);
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
  // In French it is “says” as well: « Il suivra Dupont, dit Martin. »
  if (word(last) === SAID && gap[at] !== QUOTE_OPEN) return -1;
  const has = (some: ReadonlySet<string>, first: number, end: number): boolean => {
    for (let k = first; k < end; k++) if (some.has(word(k))) return true;
    return false;
  };
  const isAbbreviation = word(last) === 'aka';
  for (const phrase of phrases) {
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
    // “Haddad called Petrak”: what may be said of somebody else stands apart from the name, or behind “was”.
    if (
      VERBS.has(word(last)) &&
      !has(PASSIVE, from, last) &&
      (gap[from] === BLANK || has(RELATIVE, from, last))
    )
      return -1;
    // “Karim Haddad, and also known as” is no name's end.
    return from > 0 && block[from - 1] === block[at] && ASIDE.has(gap[from]) ? from : -1;
  }
  return -1;
}
