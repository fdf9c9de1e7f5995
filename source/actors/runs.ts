import type { CaseEvidence } from './case-evidence.ts';
import { Connectors } from './connectors.ts';
import { AMPERSAND, BLANK, COMMA, HYPHEN, joins, POINT } from './gaps.ts';
import { isTwoPeople } from './joined-names.ts';
import { overGap } from './joints.ts';
import type { KnownNames } from './known.ts';
import { isCommon } from './lexicon/common-words.ts';
import { GIVEN_NAMES } from './lexicon/given-names.ts';
import { CONNECTORS, INNER, LEADING, PARTICLES } from './lexicon/particles.ts';
import { OFFICES } from './lexicon/titles.ts';
import { Numbering } from './numbering.ts';
import type { Vocabulary } from './vocabulary.ts';
import { CAPS, LOWER, type Words } from './words.ts';

/** A longer run of capitals is a list, a headline or noise: it is taken in pieces. */
const LONGEST_RUN = 14;

/** Words `from` up to and without `to`. */
export interface Span {
  readonly from: number;
  readonly to: number;
}

/** Lower-case particles that are English words too: between names only with a hyphen behind them. */
const HYPHENED_ONLY = new Set(
  'as ash ad ar an az at e y la le los ten ter ez er es ed esh ech ut ud wal'.split(' '),
);

/** What Persian and Urdu hang on a word for the next to follow: Hezb-e Islami, Tehrik-i Insaf. */
const IZAFE = new Set('e i ye yi'.split(' '));

const isInner = (word: string): boolean => PARTICLES.has(word) || INNER.has(word);

/** Before a hyphen and a small word these are half of a word: Co-operation, Counter-terrorism. */
const PREFIXES = new Set('co counter non anti inter multi trans'.split(' '));

/** Before a hyphen and a name these say something of it: Post-Assad, Anti-Houthi. */
const COMPOUND_HEADS = new Set('post pre pro anti ex neo'.split(' '));

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
  const ask = { words, named, numbering, ...context };
  const connectors = new Connectors(ask);
  const word = (at: number): string => vocabulary.words[words.id[at]];
  const sameBlock = (at: number, other: number): boolean =>
    other < words.count && words.block[at] === words.block[other];

  for (let at = 0; at < words.count; ) {
    if (named[at] !== 1 && named[at + 1] !== 1) {
      at++;
      continue;
    }
    let from = startOfRun(at);
    if (from === null) {
      at++;
      continue;
    }
    let to = from === at && named[at] === 1 ? at + 1 : at + 2;
    while (to - from < LONGEST_RUN) {
      let next = reach(from, to);
      if (next === to) next = throughListed(from, to);
      if (next === to) break;
      to = next;
    }
    if (sameBlock(from, to) && numbering.isBehind(to)) to++;
    if (named[from] === 0 && numbering.mayLead(from) && !numbering.isBody(from, to)) from++;
    runs.push({ from, to });
    at = to;
  }
  return runs;

  /** “the non-Yazidi Salt Front”: what hangs on a small prefix says something of the name behind it. */
  function isPrefixed(at: number): boolean {
    if (at === 0 || words.gap[at] !== HYPHEN || words.form[at - 1] !== LOWER) return false;
    if (!PREFIXES.has(word(at - 1)) && !COMPOUND_HEADS.has(word(at - 1))) return false;
    return (
      sameBlock(at, at + 1) &&
      named[at + 1] === 1 &&
      !GIVEN_NAMES.has(word(at)) &&
      words.gap[at + 1] === BLANK
    );
  }

  function startOfRun(at: number): number | null {
    if (named[at] === 1) return isPrefixed(at) ? null : at;
    if (!sameBlock(at, at + 1) || named[at + 1] !== 1) return null;
    if (numbering.mayLead(at)) return at;
    if (words.form[at] !== LOWER || !LEADING.has(word(at))) return null;
    const gap = words.gap[at + 1];
    return gap === HYPHEN || (gap === BLANK && !HYPHENED_ONLY.has(word(at))) ? at : null;
  }

  /** “Islamic Republic of Iran Shipping Lines”: a listed name is gone through whole, whatever small words are in it. */
  function throughListed(from: number, to: number): number {
    if (!sameBlock(to - 1, to) || words.form[to] !== LOWER || !CONNECTORS.has(word(to))) return to;
    const listed = named[from] === 1 ? known.match(words, from) : null;
    return listed === null ? to : Math.max(to, from + listed.length);
  }

  /** Where the run that now ends at `to` goes on to; `to` itself when it ends there. */
  function reach(from: number, to: number): number {
    if (!sameBlock(to - 1, to)) return to;
    const gap = words.gap[to];
    if (!joins(gap)) return overGap(from, to, ask);
    if (named[to] === 1) {
      if (gap === HYPHEN && splitsAt(to)) return to;
      if (gap === AMPERSAND && isTwoPeople(from, to, ask)) return to;
      return words.first[to] === 1 && gap !== POINT ? to : to + 1;
    }
    if (words.form[to] !== LOWER) return to;
    if (gap === HYPHEN && PREFIXES.has(word(to - 1)) && words.form[to - 1] !== LOWER) return to + 1;
    if (gap === HYPHEN && isTwoPartGiven(from, to)) return to + 1;
    if (gap === HYPHEN && IZAFE.has(word(to)) && sameBlock(to, to + 1) && named[to + 1] === 1) {
      return words.gap[to + 1] === HYPHEN || words.gap[to + 1] === BLANK ? to + 2 : to;
    }
    let end = to;
    while (sameBlock(to, end) && words.form[end] === LOWER && isInner(word(end)) && end - to < 3) {
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
    return connectors.reach(from, to);
  }

  /** Ban Ki-moon, Moon Jae-in, Tsai Ing-wen; not “Sadr-led”. */
  function isTwoPartGiven(from: number, to: number): boolean {
    const [head, tail] = [word(to - 1), word(to)];
    if (to - from < 2 || head.length > 5 || tail.length > 5 || words.gap[to - 1] !== BLANK) return false;
    return !COMPOUND_ENDS.has(tail) && known.match(words, to - 1) === null;
  }

  /** Israel-Hamas is two names, Amir-Abdollahian is one: split only when both halves stand alone elsewhere. */
  function splitsAt(at: number): boolean {
    const left = at - 1;
    if (COMPOUND_HEADS.has(word(left)) && !isCommon(word(at))) return true;
    if (PARTICLES.has(word(left)) || (GIVEN_NAMES.has(word(left)) && GIVEN_NAMES.has(word(at)))) return false;
    const leftKnown = known.match(words, left)?.length === 1;
    const rightKnown = known.match(words, at) !== null;
    if (leftKnown && rightKnown) return true;
    if (words.form[left] === CAPS && words.form[at] === CAPS)
      return evidence.alone(words.id[left]) > 0 && evidence.alone(words.id[at]) > 0;
    const standsAlone = (k: number): boolean => evidence.alone(words.id[k]) === 2;
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
