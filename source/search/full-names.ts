import { ARTICLES } from '../actors/lexicon/particles.ts';
import { isForeign } from '../text/romanise.ts';
import { type Names, scored } from './best-rows.ts';
import { typedForms } from './typed-forms.ts';
import type { Ranked } from './types.ts';
import { wordScore } from './word-score.ts';

/** More rows than this are looked through faster by what the finder knows of near words. */
const MOST_ROWS = 500;
/** So many who bear a name in full are weighed against those who nearly do. */
const MOST_BEARERS = 20;

/**
 * Who bears a name in full: all actors whom a query scores 1 for, by their one row for which it does. Only rows that hold
 * every word of it are looked at, and no word near one: a word is as good as another only where both are the same,
 * or articles. Null where that tells not enough: where nobody bears it letter for letter, or where so many rows, or two
 * rows of one actor, would have to be weighed against each other.
 */
export function bearersInFull(
  { table, rarity }: Pick<Names, 'table' | 'rarity'>,
  query: string,
): Ranked[] | null {
  const [typed] = typedForms(query);
  if (typed === undefined || isForeign(query)) return null;
  const rows = rowsWith(typed, (word) => table.holding(word));
  if (rows === null) return null;
  const full: Ranked[] = [];
  let isLetterForLetter = false;
  for (const index of rows) {
    const row = table.row(index);
    const ranked = scored(row, typed, rarity, false, wordScore);
    if (ranked.score !== 1) continue;
    if (full.some(({ actor }) => actor === ranked.actor)) return null;
    isLetterForLetter ||= row.words.join('') === typed.join('');
    full.push(ranked);
  }
  return isLetterForLetter && full.length <= MOST_BEARERS ? full : null;
}

/** The rows that hold each of some words, or it run together with the one before or behind it; null where they are too many. */
function rowsWith(
  typed: readonly string[],
  holding: (word: string) => Iterable<number>,
): Iterable<number> | null {
  let rows: Set<number> | null = null;
  for (const [at, word] of typed.entries()) {
    // What stands for many another word tells nothing.
    if (word.length === 1 || ARTICLES.has(word)) continue;
    const forms = [word];
    if (at > 0) forms.push(typed[at - 1] + word);
    if (at + 1 < typed.length) forms.push(word + typed[at + 1]);
    const before: ReadonlySet<number> | null = rows;
    const found = new Set<number>();
    for (const form of forms) {
      for (const row of holding(form)) if (before === null || before.has(row)) found.add(row);
    }
    rows = found;
  }
  return rows === null || rows.size > MOST_ROWS ? null : rows;
}
