import { writtenOut } from '../actors/lexicon/abbreviations.ts';
import { OFFICES, QUALIFIERS } from '../actors/lexicon/titles.ts';
import { foldedWords } from '../text/fold.ts';
import { latinWords } from '../text/romanise.ts';

/** Longer queries are cut: a fuzzy search takes seconds over a page of text, and nobody's name is that long. */
const LONGEST_QUERY = 200;
const MOST_WORDS = 8;

/**
 * What a query may be read as, the plainest first: as it is typed; without the offices in front of the name
 * (“President Raisi”); with what is shortened in it written out (“St. Vincent”, “U.S. Congress”). In: as typed, in any
 * script. Out: lists of at most 8 folded words each, none empty; no list for a query without words.
 */
export function typedForms(query: string): (readonly string[])[] {
  const head = query.slice(0, LONGEST_QUERY);
  const typed = wordsOf(head);
  if (typed.length === 0) return [];
  const forms = [typed, withoutTitle(typed)];
  // “S.Korea”, “St.Lucia”: a point between letters is a blank where a word follows.
  if (/\p{L}\.\p{L}{2}/u.test(head)) forms.push(wordsOf(head.replace(/\.(?=\p{L}{2})/gu, '. ')));
  for (const form of [...forms]) {
    const long = writtenOut(form);
    if (long !== null) forms.push(long.slice(0, MOST_WORDS));
  }
  const seen = new Set<string>();
  return forms.filter((form) => {
    const key = form.join(' ');
    return !seen.has(key) && seen.add(key);
  });
}

/** The words of a query, folded: a possessive s and a leading “the” are nobody's name. */
function wordsOf(query: string): readonly string[] {
  const words = latinWords(foldedWords(query.replace(/(?<=\p{L})['’]s(?!\p{L})/gu, ''))).slice(0, MOST_WORDS);
  return words.length > 1 && words[0] === 'the' ? words.slice(1) : words;
}

/** Offices as headlines shorten them. */
const SHORT_OFFICES = new Set('pm fm dpm pres gov sen rep'.split(' '));

/** At least one word is left. */
function withoutTitle(words: readonly string[]): readonly string[] {
  const at = words.findIndex(
    (word) => !OFFICES.has(word) && !QUALIFIERS.has(word) && !SHORT_OFFICES.has(word),
  );
  return at > 0 ? words.slice(at) : words;
}
