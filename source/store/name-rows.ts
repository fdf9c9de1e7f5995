import { initialsOf, initialsOfPerson } from '../actors/acronyms.ts';
import { writtenOut } from '../actors/lexicon/abbreviations.ts';
import { type Actor, isRelated, type Kind, type Rule } from '../actors/types.ts';
import { foldedWords } from '../text/fold.ts';
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
 * a name is no row: every part is found in the full name, for every bearer alike.
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
  for (const initials of initialsIn(name, kind)) addWords(name, [initials], RELATED_HANDICAP);
  for (const one of listed) if (isRelated(one.rule)) add(one.name, RELATED_HANDICAP);
  return [...rows.values()];
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
