import { Recent } from '../store/disk-view/recent.ts';
import type { NameTable, NameWord } from '../store/name-table.ts';
import { consonantsOf, keysNear, startOf, stemsOf } from '../store/word-keys.ts';
import type { WordScore } from './alignment.ts';
import { NEAR_ENOUGH } from './word-score.ts';

/** Words near a typed one with how near they are. */
export type Near = ReadonlyMap<string, number>;

/** Words and what is near them that are kept, all together: some 60 bytes each. */
const KEPT = 50_000;

/** `nearWords` of one table that keeps what was asked for last: of a name that is typed only the last word is another with each letter. */
export function nearIn(names: NameTable): (typed: string, unfinished: boolean, wordScore: WordScore) => Near {
  const kept = new Recent<string, Near>(KEPT, ({ size }) => 1 + size);
  return (typed, unfinished, wordScore) =>
    kept.get(`${unfinished ? '*' : ''}${typed}`, () => nearWords(names, typed, unfinished, wordScore));
}

/**
 * The words of names that are near a typed one, with how near they are, up to 1: by consonant skeleton, by one slip, by
 * a beginning of theirs. `unfinished`: their beginning is enough. In: a folded word.
 */
export function nearWords(
  names: NameTable,
  typed: string,
  unfinished: boolean,
  wordScore: WordScore,
): Map<string, number> {
  const scores = new Map<string, number>();
  const seen = new Set<string>();
  const take = ({ word }: NameWord): void => {
    seen.add(word);
    const score = wordScore(typed, word, unfinished);
    if (score >= NEAR_ENOUGH) scores.set(word, score);
  };
  for (const letters of stemsOf(typed)) {
    const stem = names.word(letters);
    if (stem !== null) take(stem);
  }
  const consonants = consonantsOf(typed);
  const most = mostOther(typed);
  for (const key of keysNear(typed)) {
    for (const entry of names.filedUnder(key)) {
      if (seen.has(entry.word)) continue;
      if (bitsIn(entry.consonants ^ consonants) <= most) take(entry);
      else seen.add(entry.word);
    }
  }
  if (unfinished) for (const entry of names.beginning(startOf(typed))) if (!seen.has(entry.word)) take(entry);
  return scores;
}

/** In how many consonants a word near a typed one may differ: each that is another one counts twice. */
const mostOther = (typed: string): number => (typed.length < 6 ? 2 : typed.length < 9 ? 3 : 4);

/** How many bits of a 32-bit number are set. */
function bitsIn(number: number): number {
  let left = number;
  let count = 0;
  for (; left !== 0; count++) left &= left - 1;
  return count;
}
