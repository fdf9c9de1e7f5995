import { BLANK, HYPHEN } from './gaps.ts';
import type { Match } from './known.ts';
import { isCommon } from './lexicon/common-words.ts';
import { ORGANISATION_WORDS } from './lexicon/cues.ts';
import { GIVEN_NAMES } from './lexicon/given-names.ts';
import { CONNECTORS, PARTICLES } from './lexicon/particles.ts';
import { DOMAINS, HONORIFICS, OFFICES, QUALIFIERS } from './lexicon/titles.ts';
import type { RunContext, Span } from './runs.ts';
import { isTitledAt } from './runs.ts';
import { CAPITAL, CAPS, LOWER, type Words } from './words.ts';

/** A span that may be a name, cleared of what hangs on it. */
export interface Candidate extends Span {
  /** An office, rank or title stood right before it. */
  readonly titled: boolean;
}

/**
 * Clears the raw runs of one article: offices and ranks off the head of each (“Foreign Minister Hakan Fidan”, “Secretary of State Antony
 * Blinken”), a known name off its head when it does not belong (“Hamas Leader Ismail Haniyeh”), small words off its tail.
 * Gives a function from a run to what is left of it.
 */
export function repairOf(words: Words, context: RunContext): (run: Span) => Candidate[] {
  const { vocabulary, known } = context;
  const word = (at: number): string => vocabulary.words[words.id[at]];
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
      const beyond = afterTitle(from, to);
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
        if (!belongsOn(from, end, to, match.names[0].rule, match.names[0].ambiguous)) {
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
      if (isOfficeBefore(at, end)) {
        let stop = at;
        while (stop > start && QUALIFIERS.has(word(stop - 1))) stop--;
        if (stop > start) push(start, stop);
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
      if (!owner || whole) continue;
      push(start, at);
      clear(stop, end);
      return;
    }
    push(start, end);
  }

  /** An office further in, with a name behind it: “Navy Capt. Jeff Davis”, “Pentagon Press Secretary Peter Cook”. */
  function isOfficeBefore(at: number, end: number): boolean {
    if (!OFFICES.has(word(at)) || HONORIFICS.has(word(at)) || words.form[at] === LOWER || at + 1 >= end)
      return false;
    return (
      words.form[at + 1] !== LOWER && words.gap[at + 1] !== HYPHEN && !ORGANISATION_WORDS.has(word(end - 1))
    );
  }

  function push(start: number, end: number): void {
    let stop = end;
    while (
      stop > start &&
      ((words.form[stop - 1] === LOWER && words.gap[stop - 1] !== HYPHEN) || OFFICES.has(word(stop - 1))) &&
      stop - start > 1
    )
      stop--;
    if (stop > start) found.push({ from: start, to: stop, titled });
    titled = false;
  }

  /** Where the title that starts at `at` ends; `at` itself when none does. Never takes the last word of a run. */
  function afterTitle(at: number, end: number): number {
    let next = at;
    while (next < end && QUALIFIERS.has(word(next)) && words.form[next] !== CAPS) next++;
    const qualified = next > at;
    if (next < end && OFFICES.has(word(next)) && !HONORIFICS.has(word(next))) {
      next++;
      if (next < end && words.form[next] === LOWER && (word(next) === 'of' || word(next) === 'for')) {
        let domain = next + 1;
        while (
          domain < end &&
          (DOMAINS.has(word(domain)) || (words.form[domain] === LOWER && CONNECTORS.has(word(domain))))
        )
          domain++;
        return domain;
      }
      return next;
    }
    // “Acting”, “Former” and the like in front of nothing known: plain words unless the name is of an organisation.
    if (qualified && next < end && hasOrganisationWord(next, end)) return at;
    if (qualified && next === end) return next;
    return qualified && next < end && GIVEN_NAMES.has(word(next)) ? next : at;
  }

  function hasOrganisationWord(start: number, end: number): boolean {
    for (let at = start; at < end; at++)
      if (ORGANISATION_WORDS.has(word(at)) && words.form[at] !== LOWER) return true;
    return false;
  }

  /** A state or demonym in front belongs to an organisation's name (“Syrian Computer Society”), to a person's never. */
  function belongsOn(start: number, mid: number, end: number, rule: string, ambiguous: boolean): boolean {
    if (words.gap[mid] === HYPHEN && words.form[mid] !== LOWER) return false;
    const next = word(mid);
    if (OFFICES.has(next) || QUALIFIERS.has(next))
      return (
        words.form[mid] !== LOWER &&
        hasOrganisationWord(mid, end) &&
        !OFFICES.has(word(end - 1)) &&
        end - mid <= 4 &&
        !hasTitle(mid, end)
      );
    if (known.match(words, mid)?.length === end - mid) return false;
    if (ambiguous && words.gap[mid] === BLANK && words.form[mid] === CAPITAL) return true;
    if (rule === 'exact' || rule === 'alias' || rule === 'demonym' || rule === 'capital') {
      return (
        words.gap[mid] === BLANK &&
        mid - start <= 3 &&
        (ORGANISATION_WORDS.has(word(end - 1)) || isOfficeOfState(mid, end))
      );
    }
    return false;
  }

  /** “Ministry of Culture”, “Board of Inquiry”: what follows a state or a body in front of it belongs to it. */
  function isOfficeOfState(start: number, end: number): boolean {
    return end - start >= 3 && ORGANISATION_WORDS.has(word(start)) && word(start + 1) === 'of';
  }

  function hasTitle(start: number, end: number): boolean {
    for (let at = start; at < end; at++) if (OFFICES.has(word(at))) return true;
    return false;
  }

  /** A known name at the end of a person's: “Michael Jordan”, “Ali Omani”, “Louisa Jordan”. */
  function isLikelyPart(start: number, at: number, end: number, match: Match): boolean {
    if (HONORIFICS.has(word(start)) && match.length === 1 && match.names[0].rule === 'alias') return true;
    if (at + match.length < end) return false;
    if (GIVEN_NAMES.has(word(start)) || PARTICLES.has(word(at - 1))) return true;
    return match.names[0].ambiguous && words.gap[at] === BLANK && !isCommon(word(at - 1));
  }
}
