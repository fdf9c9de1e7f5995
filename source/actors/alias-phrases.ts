import { BLANK, BRACKET, COMMA, DASH, POINT, QUOTE_OPEN } from './gaps.ts';
import type { Vocabulary } from './vocabulary.ts';
import { LOWER, type Words } from './words.ts';

/** What stands right before another name and says that it is one, in words; the longest that fits is taken. Folded. */
const PHRASES = wordsByEnd(`
known as
also called
known by the alias
known by his alias
known by her alias
known by the name
known by the name of
known by the nickname
known by his nickname
known by her nickname
known by the nom de guerre
known by his nom de guerre
known by her nom de guerre
known by the pseudonym
known by the acronym
known by its acronym
known by the code name
whose nom de guerre is
whose nom de guerre was
whose alias is
whose alias was
whose real name is
whose real name was
whose birth name is
whose birth name was
with the nom de guerre
with the alias
using the nom de guerre
using the alias
using the pseudonym
under the nom de guerre
under the alias
under the pseudonym
nom de guerre
goes by the name
goes by the name of
goes by the nom de guerre
goes by the alias
went by the name
went by the name of
went by the nom de guerre
went by the alias
real name
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

/** Before such a phrase: who is better known as, which was formerly known as. */
const BEFORE = new Set(
  `who which is was are were and or better also best more widely commonly popularly generally usually universally often
  sometimes simply formerly previously once now then otherwise locally internationally abroad then auch tambien tambem
  aussi anche mejor`.split(/\s+/),
);
const MOST_BEFORE = 4;

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
  const last = at - 1;
  // Behind a.k.a. and in it stand points.
  const joins = (k: number): boolean => gap[k] === BLANK || gap[k] === POINT;
  if (last < 1 || block[last] !== block[at] || !(joins(at) || gap[at] === QUOTE_OPEN)) return -1;
  const word = (k: number): string => vocabulary.words[id[k]];
  const phrases = PHRASES.get(word(last));
  if (phrases === undefined) return -1;
  const isHere = (k: number): boolean => k >= 0 && block[k] === block[at] && form[k] === LOWER;
  const isAbbreviation = word(last) === 'aka';
  for (const phrase of phrases) {
    let from = at - phrase.length;
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
    // “Karim Haddad, and also known as” is no name's end.
    return from > 0 && block[from - 1] === block[at] && ASIDE.has(gap[from]) ? from : -1;
  }
  return -1;
}
