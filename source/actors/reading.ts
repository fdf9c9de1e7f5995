import type { Article } from '../corpus/article.ts';
import type { CaseEvidence } from './case-evidence.ts';
import { AMPERSAND, BLANK, BRACKET, BREAK, DASH, HYPHEN, POSSESSIVE } from './gaps.ts';
import { CALENDAR, FUNCTION_WORDS, isCommon } from './lexicon/common-words.ts';
import { ORGANISATION_WORDS, OWNERS } from './lexicon/cues.ts';
import { GIVEN_NAMES, WORDLIKE_NAMES } from './lexicon/given-names.ts';
import { CONNECTORS, LEADING } from './lexicon/particles.ts';
import { OFFICES, QUALIFIERS } from './lexicon/titles.ts';
import { NUMBERED } from './numbering.ts';
import { CALENDAR_WORD, COMMON, FUNCTION_WORD, type Vocabulary } from './vocabulary.ts';
import { CAPITAL, CAPS, INITIAL, LOWER, MIXED, NUMBER, UNCASED, type Words } from './words.ts';

/**
 * Whether each word of an article is written as a name would be: 1 where its capital says something.
 *
 * A capital says nothing at the start of a sentence, in a headline that capitalises every word, and in a stretch of
 * capitals; there the word counts as a name unless the corpus writes it small elsewhere or it is plain English.
 */
export function namedWords(
  article: Pick<Article, 'blocks'>,
  words: Words,
  evidence: CaseEvidence,
  vocabulary: Vocabulary,
): Uint8Array {
  const { count, id, form: forms, gap, first, block } = words;
  const named = new Uint8Array(count);
  let current = -1;
  let headline = false;
  // The stretch of capitals that was met last: where it ends, and whether it is one that says nothing.
  let stretchEnd = 0;
  let shouted = false;
  for (let at = 0; at < count; at++) {
    const form = forms[at];
    if (form === LOWER || form === NUMBER || form === UNCASED) continue;
    if (block[at] !== current) {
      current = block[at];
      const { kind } = article.blocks[current];
      headline =
        (kind === 'title' || kind === 'heading' || kind === 'furniture') && isTitleCase(words, current, at);
    }
    if (at >= stretchEnd && isCaps(form)) {
      stretchEnd = endOfStretch(words, at);
      shouted = isShouted(words, at, stretchEnd);
    }
    const english = vocabulary.english(id[at]);
    if (english !== 0 && form === CAPITAL && isPartOfName(at)) {
      named[at] = 1;
      continue;
    }
    if ((english & CALENDAR_WORD) !== 0 && form !== CAPS) continue;
    const word = vocabulary.words[id[at]];
    // “Karim Haddad (AKA Abu Salma)”
    if (form === CAPS && word === 'aka') continue;
    const isApart = gap[at] === BRACKET || (gap[at] === DASH && word !== 'operation');
    const opens = first[at] === 1 || (isApart && form === CAPITAL && (english & COMMON) !== 0);
    const says = !opens && !headline && !(form === CAPS && shouted);
    if (says) named[at] = (english & FUNCTION_WORD) !== 0 && form !== CAPS && form !== INITIAL ? 0 : 1;
    else named[at] = isNameAnyway(words, at, word, evidence) ? 1 : 0;
  }
  return named;

  /** “Theresa May”, “Will Smith”: a word that is no name by itself, beside one that is. */
  function isPartOfName(at: number): boolean {
    const word = vocabulary.words[words.id[at]];
    const before = words.gap[at] === BLANK && named[at - 1] === 1 ? vocabulary.words[words.id[at - 1]] : '';
    if (GIVEN_NAMES.has(before) && !isCommon(before) && words.first[at] === 0 && isSurnameLike(word))
      return true;
    if (!WORDLIKE_NAMES.has(word) || words.gap[at + 1] !== BLANK || words.first[at + 1] === 1) return false;
    const next = words.form[at + 1];
    return (next === CAPITAL || next === MIXED) && !vocabulary.isCommon(words.id[at + 1]);
  }

  function isNameAnyway(all: Words, at: number, word: string, seen: CaseEvidence): boolean {
    const id = all.id[at];
    if (LEADING.has(word) && all.form[at + 1] !== LOWER && all.gap[at + 1] === HYPHEN) return true;
    if (FUNCTION_WORDS.has(word)) return false;
    if (seen.isMoreSmall(id)) return isStartOfPhrase(all, at, word);
    const common = vocabulary.isCommon(id);
    if (common && seen.isNeverMiddle(id)) return isStartOfPhrase(all, at, word);
    if (common) return seen.isMostlyMiddle(id) || isStartOfPhrase(all, at, word);
    return true;
  }

  /** “Foreign Ministry officials said”: a plain word at the start of a name of plain words. */
  function isStartOfPhrase(all: Words, at: number, word: string): boolean {
    if (all.first[at] === 0 || ((OFFICES.has(word) || QUALIFIERS.has(word)) && !OWNERS.has(word)))
      return false;
    const next = at + 1;
    if (all.form[next] === NUMBER) return all.gap[next] === BLANK && NUMBERED.has(word);
    if (all.form[next] !== CAPITAL || all.first[next] === 1) return false;
    if (all.gap[next] === POSSESSIVE) return OWNERS.has(word);
    // “Marks & Spencer said”
    if (all.gap[next] === AMPERSAND) return !vocabulary.isCommon(all.id[next]);
    if (all.gap[next] !== BLANK) return false;
    const common = vocabulary.isCommon(all.id[next]);
    const following = vocabulary.words[all.id[next]];
    if (
      ORGANISATION_WORDS.has(word) &&
      !OFFICES.has(following) &&
      !QUALIFIERS.has(following) &&
      !GIVEN_NAMES.has(following) &&
      !common
    )
      return true;
    if (isBodyAhead(all, next) && !/(ing|ed|ly)$/.test(word)) return true;
    return common && !OFFICES.has(following) && !CALENDAR.has(following) && !/(ing|ed|ly)$/.test(word);
  }

  /** “Independent Electoral and Boundaries Commission”: capitals from `at` on up to a word for a body. */
  function isBodyAhead(all: Words, at: number): boolean {
    for (let k = at; k < at + AHEAD; k++) {
      if (k > at && all.gap[k] !== BLANK) return false;
      const word = vocabulary.words[all.id[k]];
      if (all.form[k] === CAPITAL) {
        if (GIVEN_NAMES.has(word) || OFFICES.has(word)) return false;
        if (k > at && ORGANISATION_WORDS.has(word)) return true;
      } else if (all.form[k] !== LOWER || !CONNECTORS.has(word)) return false;
    }
    return false;
  }
}

/** Words that are looked at behind the one that opens a sentence. */
const AHEAD = 5;

/** A headline in title case: most of its longer words have a capital. In: a block, and one of its words. */
function isTitleCase(words: Words, block: number, inside: number): boolean {
  let from = inside;
  while (from > 0 && words.block[from - 1] === block) from--;
  let capital = 0;
  let lower = 0;
  for (let at = from; at < words.count && words.block[at] === block; at++) {
    if (words.end[at] - words.start[at] < 4) continue;
    if (words.form[at] === LOWER) lower++;
    else if (words.form[at] === CAPITAL || words.form[at] === MIXED || words.form[at] === CAPS) capital++;
  }
  return capital + lower >= 3 && capital >= 2 * lower;
}

/** Where a stretch of capitals ends that starts at a word; no stretch goes on over a break, and so into no other block. */
function endOfStretch(words: Words, from: number): number {
  let end = from + 1;
  while (end < words.count && isCaps(words.form[end]) && words.gap[end] !== BREAK) end++;
  return end;
}

/** Whether the capitals of a stretch say nothing: it has three words or more, not all of them short, or a long one. */
function isShouted(words: Words, from: number, end: number): boolean {
  let long = 0;
  for (let at = from; at < end; at++) if (words.end[at] - words.start[at] > 4) long++;
  const count = end - from;
  if (count === 1) return words.end[from] - words.start[from] > 6;
  return long >= 1 && (count >= 3 || long === count);
}

const isCaps = (form: number): boolean => form === CAPS || form === INITIAL;

/** Words that follow a given name as a surname does; days and titles do not. */
function isSurnameLike(word: string): boolean {
  return !OFFICES.has(word) && !/(day|ing|ed|ly)$/.test(word) && !NEVER_SURNAMES.has(word);
}

const NEVER_SURNAMES = new Set(
  `january february july september october november december jan feb mar apr jun jul aug sept oct nov dec and of the
  in on at to is was has had for from with as by but or that who which`.split(/\s+/),
);
