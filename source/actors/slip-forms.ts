import { LEAST, SERVANT, VERY_LONG } from './slips.ts';

const BASIS = 0x811c9dc5;
/** What stands behind Abdul is one slip from what stands behind another Abdul, however that is written. */
const BEHIND_SERVANT = 0x6b43a9b5;
const PRIME = 0x01000193;

/**
 * Hashes of a folded word as it is and with letters left out, one or, where it is very long, two; never the first. Two words of
 * which one may be a slip of the pen for the other (see `isSlip`) share one: the deletion neighbourhood of Mor and
 * Fraenkel 1982.
 */
export function* slipForms(word: string): Generator<number> {
  if (word.length < LEAST) return;
  yield* formsOf(word, BASIS);
  const rest = word.replace(SERVANT, '');
  if (rest.length < word.length && rest.length >= LEAST) yield* formsOf(rest, BEHIND_SERVANT);
}

function* formsOf(word: string, basis: number): Generator<number> {
  yield hashOf(word, basis, 0, 0);
  for (let at = 1; at < word.length; at++) {
    // Of two letters that are the same, it is one whichever goes.
    if (word[at] === word[at - 1] && at > 1) continue;
    yield hashOf(word, basis, at, 0);
    if (word.length < VERY_LONG) continue;
    for (let other = at + 1; other < word.length; other++) yield hashOf(word, basis, at, other);
  }
}

/** A hash of a word (FNV-1a) without the letters at two places; 0 leaves out none. */
function hashOf(word: string, basis: number, without: number, other: number): number {
  let hash = basis;
  for (let at = 0; at < word.length; at++)
    if (at === 0 || (at !== without && at !== other)) hash = Math.imul(hash ^ word.charCodeAt(at), PRIME);
  return hash;
}
