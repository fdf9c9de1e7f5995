import { belongingOf } from './belonging.ts';
import { BLANK, HYPHEN } from './gaps.ts';
import type { Match } from './known.ts';
import { isCommon } from './lexicon/common-words.ts';
import { ORGANISATION_WORDS } from './lexicon/cues.ts';
import { GIVEN_NAMES } from './lexicon/given-names.ts';
import { CONNECTORS, PARTICLES } from './lexicon/particles.ts';
import { HONORIFICS, QUALIFIERS } from './lexicon/titles.ts';
import { officesOf } from './offices.ts';
import type { RunContext, Span } from './runs.ts';
import { isTitledAt } from './runs.ts';
import { stretchesOf } from './stretches.ts';
import { CAPITAL, CAPS, INITIAL, LOWER, type Words } from './words.ts';

/** A span that may be a name, cleared of what hangs on it. */
export interface Candidate extends Span {
  /** An office, rank or title stood right before it. */
  readonly titled: boolean;
  /** An office with its holder stands right behind it: “Borno Governor Haddad”. */
  readonly governed: boolean;
}

/**
 * Clears the raw runs of one article: offices and ranks off the head of each (“Foreign Minister Hakan Fidan”, “Secretary of State Antony
 * Blinken”), a known name off its head when it does not belong (“Hamas Leader Ismail Haniyeh”), small words off its tail.
 * Gives a function from a run to what is left of it.
 */
export function repairOf(words: Words, context: RunContext): (run: Span) => Candidate[] {
  const { vocabulary, known } = context;
  const stretches = stretchesOf(words, vocabulary);
  const { word, hasOrganisationWord, lastBodyWord, isOfficeBefore } = stretches;
  const { afterTitle, isOfficeAtTail } = officesOf(words, stretches);
  const belongsOn = belongingOf(words, context, stretches);
  let found: Candidate[] = [];
  let titled = false;

  return ({ from, to }) => {
    found = [];
    clear(from, to);
    return found;
  };

  function clear(start: number, stop: number): void {
    let from = start;
    let to = stop;
    titled = isTitledAt(words, from, vocabulary);
    while (to > from && words.form[to - 1] === LOWER && words.gap[to - 1] !== HYPHEN) to--;

    while (from < to) {
      const beyond = afterTitle(from, to, titled);
      if (beyond > from) {
        titled = true;
        from = beyond;
        continue;
      }
      if (words.form[from] === LOWER && CONNECTORS.has(word(from))) {
        from++;
        continue;
      }
      const match = known.match(words, from);
      if (match?.names.some(({ actor }) => actor !== null)) {
        const end = from + match.length;
        if (end >= to) return;
        if (!belongsOn(from, end, to, match.names[0])) {
          titled = false;
          from = end;
          continue;
        }
      }
      break;
    }
    if (from < to) split(from, to);
  }

  /** Cuts at known names further in, where they are no part of what surrounds them. */
  function split(start: number, end: number): void {
    for (let at = start + 1; at < end; at++) {
      // “Salt Party Karim Haddad”: a body and its man.
      if (isManOfBody(at, end)) {
        push(start, at);
        push(at, end);
        return;
      }
      if (isOfficeBefore(at, end)) {
        let stop = at;
        while (stop > start && QUALIFIERS.has(word(stop - 1))) stop--;
        if (stop > start) push(start, stop, true);
        clear(at, end);
        return;
      }
      const match = known.match(words, at);
      if (match === null) continue;
      const stop = at + match.length;
      const rule = match.names[0].rule;
      const owner = rule === 'exact' || rule === 'alias' || rule === 'demonym';
      const whole =
        hasOrganisationWord(start, end) || words.gap[at] === HYPHEN || isLikelyPart(start, at, end, match);
      // “Harbour Force Boards Omani Ship”, in a headline: no body's name ends in a demonym.
      if (rule === 'demonym' && stop === end && words.form[at - 1] !== LOWER && words.gap[at] === BLANK) {
        const last = lastBodyWord(start, at);
        if (last >= start && last < at - 1) {
          push(start, last + 1);
          return;
        }
      }
      if (!owner || whole || isWeakBehindCapitals(start, at, match)) continue;
      push(start, at);
      clear(stop, end);
      return;
    }
    push(start, end);
  }

  /** “HM Treasury” is not who else is called the Treasury. */
  function isWeakBehindCapitals(start: number, at: number, { names }: Match): boolean {
    return at - start === 1 && words.form[start] === CAPS && names.every(({ weak }) => weak);
  }

  /** A given name right behind the word for a body, with a surname and nothing else behind it. */
  function isManOfBody(at: number, end: number): boolean {
    if (!GIVEN_NAMES.has(word(at)) || !ORGANISATION_WORDS.has(word(at - 1)) || words.gap[at] !== BLANK)
      return false;
    const rest = end - at;
    return (
      words.form[at - 1] !== LOWER &&
      rest >= 2 &&
      rest <= 3 &&
      !hasOrganisationWord(at, end) &&
      !isCommon(word(end - 1))
    );
  }

  function push(start: number, end: number, governed = false): void {
    // R-Ohio, F-16: a letter with a hyphen begins nobody's name.
    if (words.form[start] === INITIAL && start + 1 < end && words.gap[start + 1] === HYPHEN) return;
    if (words.form[start] === INITIAL && start + 1 === end) return;
    let stop = end;
    while (
      stop > start &&
      ((words.form[stop - 1] === LOWER && words.gap[stop - 1] !== HYPHEN) ||
        isOfficeAtTail(start, stop - 1)) &&
      stop - start > 1
    )
      stop--;
    // “Air Force F-16”
    if (stop - start > 1 && words.form[stop - 1] === INITIAL && words.gap[stop] === HYPHEN) stop--;
    // “7th Salt Wing Public Affairs” is where its news come from.
    if (stop - start > 3 && word(stop - 1) === 'affairs' && word(stop - 2) === 'public') stop -= 2;
    // “The Haddad Administration” is his, the Harbour Safety Administration a body.
    if (
      stop - start === 2 &&
      word(start + 1) === 'administration' &&
      words.form[start] === CAPITAL &&
      !isCommon(word(start)) &&
      known.match(words, start) === null
    )
      stop--;
    if (stop > start) found.push({ from: start, to: stop, titled, governed });
    titled = false;
  }

  /** A known name at the end of a person's: “Michael Jordan”, “Ali Omani”, “Louisa Jordan”. */
  function isLikelyPart(start: number, at: number, end: number, match: Match): boolean {
    if (HONORIFICS.has(word(start)) && match.length === 1 && match.names[0].rule === 'alias') return true;
    if (at + match.length < end) return false;
    const isState = match.names[0].rule === 'exact' && !match.names[0].ambiguous;
    if ((GIVEN_NAMES.has(word(start)) && !isState) || PARTICLES.has(word(at - 1))) return true;
    return match.names[0].ambiguous && words.gap[at] === BLANK && !isCommon(word(at - 1));
  }
}
