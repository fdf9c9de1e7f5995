import type { Article } from '../corpus/article.ts';
import type { CaseEvidence } from './case-evidence.ts';
import { BLANK, BREAK, HYPHEN } from './gaps.ts';
import { CALENDAR, FUNCTION_WORDS, isCommon } from './lexicon/common-words.ts';
import { GIVEN_NAMES, WORDLIKE_NAMES } from './lexicon/given-names.ts';
import { LEADING } from './lexicon/particles.ts';
import { OFFICES, QUALIFIERS } from './lexicon/titles.ts';
import { CALENDAR_WORD, FUNCTION_WORD, type Vocabulary } from './vocabulary.ts';
import { CAPITAL, CAPS, INITIAL, LOWER, MIXED, NUMBER, UNCASED, type Words } from './words.ts';

const NOTHING = new Uint8Array(0);

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
  const { count, id, form: forms, first, block: blocks } = words;
  const named = new Uint8Array(count);
  let shouted = NOTHING;
  for (let from = 0; from < count; ) {
    const block = blocks[from];
    let to = from;
    let hasCapitals = false;
    for (; to < count && blocks[to] === block; to++) hasCapitals ||= isCaps(forms[to]);
    if (hasCapitals) {
      if (shouted === NOTHING) shouted = new Uint8Array(count);
      markShouted(shouted, words, from, to);
    }
    const kind = article.blocks[block].kind;
    const headline =
      (kind === 'title' || kind === 'heading' || kind === 'furniture') && isTitleCase(words, from, to);
    for (let at = from; at < to; at++) {
      const form = forms[at];
      if (form === LOWER || form === NUMBER || form === UNCASED) continue;
      const english = vocabulary.english(id[at]);
      if (english !== 0 && form === CAPITAL && isPartOfName(at, from, to)) {
        named[at] = 1;
        continue;
      }
      if ((english & CALENDAR_WORD) !== 0 && form !== CAPS) continue;
      const says = first[at] === 0 && !headline && !(form === CAPS && shouted[at] === 1);
      if (says) named[at] = (english & FUNCTION_WORD) !== 0 && form !== CAPS && form !== INITIAL ? 0 : 1;
      else named[at] = isNameAnyway(words, at, to, vocabulary.words[id[at]], evidence) ? 1 : 0;
    }
    from = to;
  }
  return named;

  /** “Theresa May”, “Will Smith”: a word that is no name by itself, beside one that is. */
  function isPartOfName(at: number, from: number, to: number): boolean {
    const word = vocabulary.words[words.id[at]];
    const before =
      at > from && words.gap[at] === BLANK && named[at - 1] === 1 ? vocabulary.words[words.id[at - 1]] : '';
    if (GIVEN_NAMES.has(before) && !isCommon(before) && words.first[at] === 0 && isSurnameLike(word))
      return true;
    if (!WORDLIKE_NAMES.has(word) || at + 1 >= to || words.gap[at + 1] !== BLANK || words.first[at + 1] === 1)
      return false;
    const next = words.form[at + 1];
    return (next === CAPITAL || next === MIXED) && !vocabulary.isCommon(words.id[at + 1]);
  }

  function isNameAnyway(all: Words, at: number, to: number, word: string, seen: CaseEvidence): boolean {
    const id = all.id[at];
    if (LEADING.has(word) && at + 1 < to && all.form[at + 1] !== LOWER && all.gap[at + 1] === HYPHEN)
      return true;
    if (FUNCTION_WORDS.has(word)) return false;
    const lower = seen.lower(id);
    const middle = seen.middle(id);
    if (lower > middle) return isStartOfPhrase(all, at, to, word);
    const common = vocabulary.isCommon(id);
    if (common && middle === 0) return isStartOfPhrase(all, at, to, word);
    if (common) return middle > 2 * lower && middle > 1;
    return true;
  }

  /** “Foreign Ministry officials said”: a plain word at the start of a name of plain words. */
  function isStartOfPhrase(all: Words, at: number, to: number, word: string): boolean {
    if (all.first[at] === 0 || OFFICES.has(word) || QUALIFIERS.has(word)) return false;
    const next = at + 1;
    if (next >= to || all.gap[next] !== BLANK || all.form[next] !== CAPITAL || all.first[next] === 1)
      return false;
    const following = vocabulary.words[all.id[next]];
    return (
      vocabulary.isCommon(all.id[next]) &&
      !OFFICES.has(following) &&
      !CALENDAR.has(following) &&
      !/(ing|ed|ly)$/.test(word)
    );
  }
}

/** A headline in title case: most of its longer words have a capital. */
function isTitleCase(words: Words, from: number, to: number): boolean {
  let capital = 0;
  let lower = 0;
  for (let at = from; at < to; at++) {
    if (words.end[at] - words.start[at] < 4) continue;
    if (words.form[at] === LOWER) lower++;
    else if (words.form[at] === CAPITAL || words.form[at] === MIXED || words.form[at] === CAPS) capital++;
  }
  return capital + lower >= 3 && capital >= 2 * lower;
}

/** Marks the words of a block that stand in a stretch of capitals: three or more, not all of them short. */
function markShouted(shouted: Uint8Array, words: Words, from: number, to: number): void {
  for (let first = from; first < to; ) {
    if (!isCaps(words.form[first])) {
      first++;
      continue;
    }
    let end = first + 1;
    while (end < to && isCaps(words.form[end]) && words.gap[end] !== BREAK) end++;
    let long = 0;
    for (let at = first; at < end; at++) if (words.end[at] - words.start[at] > 4) long++;
    const count = end - first;
    const isShout =
      count === 1 ? words.end[first] - words.start[first] > 6 : long >= 1 && (count >= 3 || long === count);
    if (isShout) shouted.fill(1, first, end);
    first = end;
  }
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
