import { definitionOf } from './acronyms.ts';
import { BRACKET } from './gaps.ts';
import { ORGANISATION_WORDS } from './lexicon/cues.ts';
import { GIVEN_NAMES } from './lexicon/given-names.ts';
import type { Candidate } from './repair.ts';
import type { Vocabulary } from './vocabulary.ts';
import { CAPS, type Words } from './words.ts';

/** Two letters in brackets are too few to say where a name begins. */
const SHORTEST = 3;

/**
 * The candidates of one article, in their order, with the pieces of a long name put together that its acronym spells:
 * “Harbour Mission to Support the Salt Treaty (HMSST)”.
 */
export function withDefined(
  candidates: readonly Candidate[],
  words: Words,
  vocabulary: Vocabulary,
): Candidate[] {
  const found: Candidate[] = [];
  let next = 0;
  for (let at = 1; at < words.count; at++) {
    if (words.gap[at] !== BRACKET || words.form[at] !== CAPS || words.end[at] - words.start[at] < SHORTEST)
      continue;
    const from = definitionOf(words, at, vocabulary);
    if (from < 0 || !isBody(from, at)) continue;
    while (next < candidates.length && candidates[next].to <= from) found.push(candidates[next++]);
    const piece = candidates[next];
    if (piece === undefined || piece.from < from || piece.from >= at) continue;
    let behind = next;
    while (behind < candidates.length && candidates[behind].to <= at) behind++;
    if (behind < candidates.length && candidates[behind].from < at) continue;
    found.push(piece.from === from && piece.to === at ? piece : { ...piece, from, to: at, governed: false });
    next = behind;
  }
  found.push(...candidates.slice(next));
  return found;

  function isBody(from: number, to: number): boolean {
    if (GIVEN_NAMES.has(vocabulary.words[words.id[from]])) return false;
    for (let at = from; at < to; at++)
      if (ORGANISATION_WORDS.has(vocabulary.words[words.id[at]])) return true;
    return false;
  }
}
