import type { CaseEvidence } from './case-evidence.ts';
import {
  APOSTROPHE,
  BLANK,
  COMMA,
  DASH,
  HYPHEN,
  POINT,
  POSSESSIVE,
  QUOTE_CLOSE,
  QUOTE_OPEN,
} from './gaps.ts';
import { joins, type KnownNames } from './known.ts';
import { isCommon } from './lexicon/common-words.ts';
import { COMPANIES, FOLLOWINGS, ORGANISATION_WORDS, OWNERS } from './lexicon/cues.ts';
import { GIVEN_NAMES } from './lexicon/given-names.ts';
import { CONNECTORS, FOREIGN_JOINTS, LEADING, PARTICLES } from './lexicon/particles.ts';
import { DOMAINS, isAffairs, OFFICES } from './lexicon/titles.ts';
import { Numbering } from './units.ts';
import { CAPS, LOWER, type Vocabulary, type Words } from './words.ts';

/** A longer run of capitals is a list, a headline or noise: it is taken in pieces. */
const LONGEST_RUN = 14;

/** Words `from` up to and without `to`. */
export interface Span {
  readonly from: number;
  readonly to: number;
}

/** Words behind “and” up to the one that says what a body is. */
const LONGEST_HEAD = 4;

/** Words of a nickname in quotation marks. */
const LONGEST_NICKNAME = 4;

/** Lower-case particles that are English words too: between names only with a hyphen behind them. */
const HYPHENED_ONLY = new Set('as ash ad ar an az at e y la le los ten ter'.split(' '));

/** What Persian and Urdu hang on a word for the next to follow: Hezb-e Islami, Tehrik-i Insaf. */
const IZAFE = new Set('e i ye yi'.split(' '));

/** Before a hyphen and a small word these are half of a word: Co-operation, Counter-terrorism. */
const PREFIXES = new Set('co counter non anti inter multi trans'.split(' '));

/** Behind a name and a hyphen these say something of it: Sadr-led. */
const COMPOUND_ENDS = new Set(
  'led run era based held born made style like type wide linked back owned built area'.split(' '),
);

/** What finding runs needs to know of the corpus. */
export interface RunContext {
  readonly vocabulary: Vocabulary;
  readonly evidence: CaseEvidence;
  readonly known: KnownNames;
}

/**
 * The runs of name words of an article: words written as names, with the small words that join them (`al-`, `bin`,
 * `de`; `of` and `for` behind a word like Ministry). Raw: titles and neighbours still hang on them.
 */
export function runsOf(words: Words, named: Uint8Array, context: RunContext): Span[] {
  const { vocabulary, evidence, known } = context;
  const runs: Span[] = [];
  const numbering = new Numbering(words, vocabulary);
  const word = (at: number): string => vocabulary.words[words.id[at]];
  const sameBlock = (at: number, other: number): boolean =>
    other < words.count && words.block[at] === words.block[other];

  for (let at = 0; at < words.count; ) {
    let from = startOfRun(at);
    if (from === null) {
      at++;
      continue;
    }
    let to = from === at && named[at] === 1 ? at + 1 : at + 2;
    while (to - from < LONGEST_RUN) {
      const next = reach(from, to);
      if (next === to) break;
      to = next;
    }
    if (sameBlock(from, to) && numbering.isBehind(to)) to++;
    if (named[from] === 0 && numbering.mayLead(from) && !numbering.isBody(from, to)) from++;
    runs.push({ from, to });
    at = to;
  }
  return runs;

  function startOfRun(at: number): number | null {
    if (named[at] === 1) return at;
    if (!sameBlock(at, at + 1) || named[at + 1] !== 1) return null;
    if (numbering.mayLead(at)) return at;
    if (words.form[at] !== LOWER || !LEADING.has(word(at))) return null;
    const gap = words.gap[at + 1];
    return gap === HYPHEN || (gap === BLANK && !HYPHENED_ONLY.has(word(at))) ? at : null;
  }

  /** Where the run that now ends at `to` goes on to; `to` itself when it ends there. */
  function reach(from: number, to: number): number {
    if (!sameBlock(to - 1, to)) return to;
    const gap = words.gap[to];
    if (!joins(gap)) return overGap(from, to, gap);
    if (named[to] === 1) {
      if (gap === HYPHEN && splitsAt(to)) return to;
      return words.first[to] === 1 && gap !== POINT ? to : to + 1;
    }
    if (words.form[to] !== LOWER) return to;
    if (gap === HYPHEN && PREFIXES.has(word(to - 1)) && words.form[to - 1] !== LOWER) return to + 1;
    if (gap === HYPHEN && isTwoPartGiven(from, to)) return to + 1;
    if (gap === HYPHEN && IZAFE.has(word(to)) && sameBlock(to, to + 1) && named[to + 1] === 1) {
      return words.gap[to + 1] === HYPHEN || words.gap[to + 1] === BLANK ? to + 2 : to;
    }
    let end = to;
    while (sameBlock(to, end) && words.form[end] === LOWER && PARTICLES.has(word(end)) && end - to < 3) {
      if (end > to && !joins(words.gap[end])) break;
      const after = words.gap[end + 1];
      if (
        sameBlock(end, end + 1) &&
        named[end + 1] === 1 &&
        (after === HYPHEN || (after === BLANK && !HYPHENED_ONLY.has(word(end))))
      ) {
        return end + 2;
      }
      end++;
    }
    return throughConnector(from, to);
  }

  /** Where a run goes on over what joins names only here and there: a comma, a possessive, a dash, a quotation mark. */
  function overGap(from: number, to: number, gap: number): number {
    if (gap === QUOTE_OPEN) return pastNickname(to);
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
  function pastNickname(open: number): number {
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

  /** Ban Ki-moon, Moon Jae-in, Tsai Ing-wen; not “Sadr-led”. */
  function isTwoPartGiven(from: number, to: number): boolean {
    const [head, tail] = [word(to - 1), word(to)];
    if (to - from < 2 || head.length > 5 || tail.length > 5 || words.gap[to - 1] !== BLANK) return false;
    return !COMPOUND_ENDS.has(tail) && known.match(words, to - 1) === null;
  }

  /** “Ministry of Foreign Affairs”, “Organisation of the Islamic Conference”, “Ministry of Culture and Guidance”. */
  function throughConnector(from: number, to: number): number {
    const foreign = FOREIGN_JOINTS.has(word(to));
    if (!(CONNECTORS.has(word(to)) || foreign) || words.gap[to] !== BLANK) return to;
    let next = to + 1;
    if (
      sameBlock(to, next) &&
      words.form[next] === LOWER &&
      (foreign ? PARTICLES.has(word(next)) : word(next) === 'the')
    )
      next++;
    if (!sameBlock(to, next) || named[next] !== 1 || words.gap[next] !== BLANK) return to;
    if (foreign) return next + 1;
    const joint = word(to);
    if (joint === 'of' || joint === 'for') {
      // The domain of an office is joined on, to be taken off with the office: “Minister of Foreign Affairs Hakan Fidan”.
      if (OFFICES.has(word(to - 1))) {
        if (DOMAINS.has(word(next))) return next + 1;
        return sameBlock(to, next + 1) && isAffairs(word(next + 1)) && named[next + 1] === 1 ? next + 2 : to;
      }
      if (!ORGANISATION_WORDS.has(word(to - 1)) && !hasConnector(from, to)) return to;
      return joint === 'of' && isSomebody(to - 1, next) ? to : next + 1;
    }
    // “African Union Mission in Somalia”
    if (joint === 'in') return word(to - 1) === 'mission' && to - from > 1 ? next + 1 : to;
    if (joint === 'and' && next === to + 1) {
      const end = endOfDoubleHead(next);
      if (end > next) return end;
    }
    if (
      joint === 'and' &&
      next === to + 1 &&
      hasConnector(from, to) &&
      isCommon(word(next)) &&
      known.match(words, next) === null
    ) {
      return next + 1;
    }
    return to;
  }

  /** “The Salvation Movement of Karim Haddad”: whose it is, or what it is a part of, has a name of its own. */
  function isSomebody(head: number, next: number): boolean {
    const match = known.match(words, next);
    if (match !== null) {
      const body = FOLLOWINGS.has(word(head)) && match.length > 1;
      return match.names.some(({ kind }) => kind === 'person' || (kind === 'organisation' && body));
    }
    let behind = next + 1;
    while (sameBlock(next, behind) && named[behind] === 0 && PARTICLES.has(word(behind))) behind++;
    if (!sameBlock(next, behind) || !joins(words.gap[behind]) || named[behind] === 0) return false;
    if (isCommon(word(next)) || isCommon(word(behind)) || ORGANISATION_WORDS.has(word(behind))) return false;
    return GIVEN_NAMES.has(word(next)) || FOLLOWINGS.has(word(head));
  }

  /** “Electoral and Boundaries Commission”, “Economic and Financial Crimes Agency”: where its last word ends, else `next`. */
  function endOfDoubleHead(next: number): number {
    const left = word(next - 2);
    // “Haddad Oil and Shipping Company”
    const isCompany = sameBlock(next, next + 1) && COMPANIES.has(word(next + 1)) && isCommon(word(next));
    if (isCompany && named[next + 1] === 1 && words.gap[next + 1] === BLANK && !GIVEN_NAMES.has(left))
      return next + 2;
    if (ORGANISATION_WORDS.has(left) || (OFFICES.has(left) && left !== 'justice')) return next;
    if (!isCommon(left) || GIVEN_NAMES.has(left) || known.match(words, next) !== null) return next;
    for (let at = next; at < next + LONGEST_HEAD && sameBlock(next, at) && named[at] === 1; at++) {
      if (GIVEN_NAMES.has(word(at)) || (at > next && words.gap[at] !== BLANK)) return next;
      if (at > next && ORGANISATION_WORDS.has(word(at))) return at + 1;
    }
    return next;
  }

  function hasConnector(from: number, to: number): boolean {
    for (let at = from; at < to; at++) {
      if (words.form[at] === LOWER && (word(at) === 'of' || word(at) === 'for')) return true;
    }
    return false;
  }

  /** Israel-Hamas is two names, Amir-Abdollahian is one: split only when both halves stand alone elsewhere. */
  function splitsAt(at: number): boolean {
    const left = at - 1;
    if (PARTICLES.has(word(left)) || (GIVEN_NAMES.has(word(left)) && GIVEN_NAMES.has(word(at)))) return false;
    const leftKnown = known.match(words, left)?.length === 1;
    const rightKnown = known.match(words, at) !== null;
    if (leftKnown && rightKnown) return true;
    if (words.form[left] === CAPS && words.form[at] === CAPS) return false;
    const standsAlone = (k: number): boolean => evidence.alone(words.id[k]) >= 2;
    if (!(leftKnown || standsAlone(left)) || !(rightKnown || standsAlone(at))) return false;
    // Bagheri-Kani is one name wherever the corpus writes Bagheri Kani, or puts a given name before it.
    if (leftKnown || rightKnown) return true;
    return (
      !evidence.neighbours(words.id[left], words.id[at]) &&
      (left === 0 || words.gap[left] !== BLANK || named[left - 1] === 0)
    );
  }
}

/** Whether an office or rank stands right before word `at`, with or without a comma: “the minister, Ali …”. */
export function isTitledAt(words: Words, at: number, vocabulary: Vocabulary): boolean {
  if (at === 0 || words.block[at - 1] !== words.block[at]) return false;
  const gap = words.gap[at];
  if (gap !== BLANK && gap !== COMMA && gap !== POINT) return false;
  const before = vocabulary.words[words.id[at - 1]];
  return OFFICES.has(before) || before === 'elect';
}
