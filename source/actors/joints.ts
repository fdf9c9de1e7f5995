import { APOSTROPHE, BLANK, COMMA, DASH, HYPHEN, POSSESSIVE, QUOTE_CLOSE, QUOTE_OPEN } from './gaps.ts';
import { ORGANISATION_WORDS, OWNERS } from './lexicon/cues.ts';
import { LEADING } from './lexicon/particles.ts';
import { OFFICES } from './lexicon/titles.ts';
import type { RunContext } from './runs.ts';
import type { Numbering } from './units.ts';
import { LOWER, type Words } from './words.ts';

/** Words of a nickname in quotation marks. */
const LONGEST_NICKNAME = 4;

/** One article, and what is known of its words. */
export interface Asked extends RunContext {
  readonly words: Words;
  readonly named: Uint8Array;
  readonly numbering: Numbering;
}

/** Where a run goes on over what joins names only here and there: a comma, a possessive, a dash, a quotation mark. */
export function overGap(from: number, to: number, ask: Asked): number {
  const { words, named, vocabulary, numbering } = ask;
  const word = (at: number): string => vocabulary.words[words.id[at]];
  const sameBlock = (at: number, other: number): boolean =>
    other < words.count && words.block[at] === words.block[other];
  const gap = words.gap[to];
  if (gap === QUOTE_OPEN) return pastNickname(to, ask);
  if (gap === COMMA) {
    const joined = numbering.isGreaterBody(from, to) && sameBlock(to, to + 1) && named[to + 1] === 1;
    return joined ? to + 2 : to;
  }
  if (named[to] === 0) return to;
  if (gap === POSSESSIVE) return OWNERS.has(word(to - 1)) ? to + 1 : to;
  if (gap !== DASH) return to;
  const force = word(to - 1) === 'force' && (word(to - 2) === 'task' || word(to) === 'operation');
  return force || (word(to) === 'operation' && ORGANISATION_WORDS.has(word(to - 1))) ? to + 1 : to;
}

/** Richard “Dick” Cole, Ali “the Bull” al-Asadi: behind the name that follows a nickname; `open` when none does. */
function pastNickname(open: number, { words, named, vocabulary, known }: Asked): number {
  const word = (at: number): string => vocabulary.words[words.id[at]];
  const sameBlock = (at: number, other: number): boolean =>
    other < words.count && words.block[at] === words.block[other];
  if (known.match(words, open - 1) !== null) return open;
  for (let last = open; last < open + LONGEST_NICKNAME; last++) {
    const next = last + 1;
    if (!sameBlock(open, next)) return open;
    const gap = words.gap[next];
    if (gap === BLANK || gap === HYPHEN) continue;
    if (gap !== QUOTE_CLOSE && gap !== APOSTROPHE && gap !== POSSESSIVE) return open;
    if (words.form[last] === LOWER) return open;
    if (named[next] === 1) return OFFICES.has(word(next)) ? open : next + 1;
    const article = LEADING.has(word(next)) && sameBlock(next, next + 1) && named[next + 1] === 1;
    return article ? next + 2 : open;
  }
  return open;
}
