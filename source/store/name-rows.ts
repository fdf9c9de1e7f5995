import { initialsOf, initialsOfPerson } from '../actors/acronyms.ts';
import { writtenOut } from '../actors/lexicon/abbreviations.ts';
import { wordRule } from '../actors/names.ts';
import { type Actor, isRelated, type Kind, type Rule } from '../actors/types.ts';
import { foldedWords } from '../text/fold.ts';
import { byCodePoint } from '../text/order.ts';
import { latinWords } from '../text/romanise.ts';
import type { NameRow } from './name-table.ts';

/** Taken off a demonym's or capital's score: more than the margin between two names, so that who bears the name goes first. */
const RELATED_HANDICAP = 0.05;
const PARTS: ReadonlySet<Rule> = new Set(['surname', 'part', 'bearer']);

/** Initials of so many letters are asked for. */
const [LEAST_INITIALS, MOST_INITIALS] = [3, 7];

/** What of an actor its names are made from. */
export type NamedActor = Omit<Actor, 'id'>;

/**
 * All names of an actor that are its own, each once, with what is shortened in them written out besides. A mere part of
 * a name is no row: every part is found in the full name, for every bearer alike. Where it is spelt otherwise than in any of
 * these, the name is one with that spelling in its place (see `respelt`).
 */
export function rowsOfActor({ index, name, kind, spellings, listed }: NamedActor): readonly NameRow[] {
  const rows = new Map<string, NameRow>();
  const addWords = (surface: string, words: readonly string[], handicap: number): void => {
    const key = words.join(' ');
    if (key !== '' && !rows.has(key)) rows.set(key, { actor: index, surface, words, handicap });
  };
  const add = (surface: string, handicap: number): void => {
    const words = latinWords(foldedWords(surface));
    addWords(surface, words, handicap);
    const long = writtenOut(words);
    if (long !== null) addWords(surface, long, handicap);
  };
  add(name, 0);
  for (const one of listed) if (!isRelated(one.rule)) add(one.name, 0);
  for (const { surface, rules } of spellings) {
    if (!rules.some((rule) => isRelated(rule) || PARTS.has(rule))) add(surface, 0);
  }
  const held = new Set([...rows.values()].flatMap(({ words }) => words));
  for (const { surface, words } of partsIn(spellings)) {
    if (words.every((word) => held.has(word))) continue;
    addWords(surface, respelt(latinWords(foldedWords(name)), words), 0);
    for (const word of words) held.add(word);
  }
  for (const initials of initialsIn(name, kind)) addWords(name, [initials], RELATED_HANDICAP);
  for (const one of listed) if (isRelated(one.rule)) add(one.name, RELATED_HANDICAP);
  return [...rows.values()];
}

/** The spellings that are parts of a name, the longest first: what a fuller one holds is found in that. */
function partsIn(spellings: NamedActor['spellings']): { surface: string; words: readonly string[] }[] {
  return spellings
    .filter(({ rules, related }) => !related && rules.some((rule) => PARTS.has(rule)))
    .map(({ surface }) => ({ surface, words: latinWords(foldedWords(surface)) }))
    .sort((a, b) => b.words.length - a.words.length || byCodePoint(a.surface, b.surface));
}

/** Words of a name that one word may stand for, run together: Amirabdolahian for Amir-Abdollahian. */
const MOST_JOINED = 3;

/**
 * A name with a part of it spelt as that part is, so that whoever is called so has it in the same place of a name: for
 * Hussein Haddad and Hadad, Hussein Hadad. The part itself where not all of its words are like words of the name.
 */
function respelt(name: readonly string[], part: readonly string[]): readonly string[] {
  const words = [...name];
  for (const word of part) {
    if (words.includes(word)) continue;
    const place = placeLike(words, word);
    if (place === null) return part;
    words.splice(place.at, place.length, word);
  }
  return words;
}

/** Where a name has a word, or some run together, that another may stand for. */
function placeLike(words: readonly string[], word: string): { at: number; length: number } | null {
  for (let length = 1; length <= MOST_JOINED; length++) {
    for (let at = words.length - length; at >= 0; at--) {
      const joined = words.slice(at, at + length).join('');
      if (joined === word || wordRule(word, joined) !== null) return { at, length };
    }
  }
  return null;
}

/** The initials by which a body is called, or a man whose name says whose son he is (MBS). */
function initialsIn(name: string, kind: Kind): readonly string[] {
  const words = foldedWords(name);
  const all =
    kind === 'organisation' ? initialsOf(words) : kind === 'person' ? [initialsOfPerson(words) ?? ''] : [];
  return all.filter(
    (letters) =>
      letters.length >= LEAST_INITIALS &&
      letters.length <= MOST_INITIALS &&
      // Outside the first plane an initial would be half a letter.
      letters.isWellFormed(),
  );
}
