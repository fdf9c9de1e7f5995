import {
  AMPERSAND,
  APOSTROPHE,
  BLANK,
  COMMA,
  DASH,
  HYPHEN,
  POSSESSIVE,
  QUOTE_CLOSE,
  QUOTE_OPEN,
} from './gaps.ts';
import { ORGANISATION_WORDS, OWNERS } from './lexicon/cues.ts';
import { GIVEN_NAMES } from './lexicon/given-names.ts';
import { LEADING } from './lexicon/particles.ts';
import { OFFICES } from './lexicon/titles.ts';
import type { Numbering } from './numbering.ts';
import type { RunContext } from './runs.ts';
import { CAPITAL, LOWER, type Words } from './words.ts';

/** Words of a nickname in quotation marks. */
const LONGEST_NICKNAME = 4;

/** Words behind “and” up to the one that says what a body is. */
const LONGEST_TAIL = 3;

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
    return joined ? to + 2 : pastList(from, to, ask);
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

/**
 * “Ministry of Culture, Sport and Youth”, “the National Peace, Security and Reform Council”: behind the fields of one
 * body that stand behind a comma; `comma` where these are no fields, or of no one body.
 */
function pastList(from: number, comma: number, { words, named, vocabulary, known, evidence }: Asked): number {
  const word = (at: number): string => vocabulary.words[words.id[at]];
  const isNamed = (at: number): boolean =>
    at < words.count && words.block[at] === words.block[comma] && named[at] === 1;
  const isField = (at: number): boolean =>
    isNamed(at) &&
    words.form[at] === CAPITAL &&
    !GIVEN_NAMES.has(word(at)) &&
    !known.match(words, at)?.names.some(({ weak, actor }) => actor !== null && !weak) &&
    (ORGANISATION_WORDS.has(word(at)) || vocabulary.isCommon(words.id[at]) || evidence.isSmall(words.id[at]));
  const isPlain = (at: number): boolean =>
    isField(at) && !ORGANISATION_WORDS.has(word(at)) && known.match(words, at) === null;
  // Of a body with its fields behind it, one word each.
  let head = comma - 1;
  while (head > from && words.form[head] !== LOWER) head--;
  if (head > from) {
    const isBody = (word(head) === 'of' || word(head) === 'for') && ORGANISATION_WORDS.has(word(head - 1));
    if (!isBody || !isPlain(comma - 1) || !isPlain(comma)) return comma;
    if (isNamed(comma + 1)) return words.gap[comma + 1] === COMMA && isPlain(comma + 1) ? comma + 1 : comma;
    return word(comma + 1) === 'and' && isPlain(comma + 2) && !isNamed(comma + 3) ? comma + 3 : comma;
  }
  // Of a body with its fields before it.
  if (from === 0 || word(from - 1) !== 'the' || comma - from > 2) return comma;
  if (!isPlain(from)) return comma;
  // Solidarity alone is a union, behind another word it is one.
  for (let at = from + 1; at < comma; at++)
    if (!vocabulary.isCommon(words.id[at]) || ORGANISATION_WORDS.has(word(at))) return comma;
  if (!isField(comma)) return comma;
  const isJoined = words.gap[comma + 1] === AMPERSAND;
  if (!isJoined && word(comma + 1) !== 'and') return comma;
  const next = isJoined ? comma + 1 : comma + 2;
  let last = next;
  while (isField(last) && words.gap[last + 1] === BLANK && isNamed(last + 1) && last < next + LONGEST_TAIL)
    last++;
  return last > next && isField(last) && ORGANISATION_WORDS.has(word(last)) ? last + 1 : comma;
}
