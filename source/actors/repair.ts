import { definitionOf } from './acronyms.ts';
import { BLANK, BRACKET, DASH, HYPHEN } from './gaps.ts';
import type { KnownName, Match } from './known.ts';
import { isCommon } from './lexicon/common-words.ts';
import { ORGANISATION_WORDS } from './lexicon/cues.ts';
import { GIVEN_NAMES } from './lexicon/given-names.ts';
import { ARTICLES, CONNECTORS, PARTICLES } from './lexicon/particles.ts';
import {
  DOMAINS,
  HONORIFICS,
  isAffairs,
  NAMESAKES,
  OFFICES,
  QUALIFIERS,
  SURNAME_OFFICES,
} from './lexicon/titles.ts';
import type { RunContext, Span } from './runs.ts';
import { isTitledAt } from './runs.ts';
import { CAPITAL, CAPS, INITIAL, LOWER, NUMBER, type Words } from './words.ts';

/** The language behind the name of an outlet tells which of its services. */
const EDITIONS = new Set('arabic english persian farsi hebrew turkish kurdish urdu hindi pashto'.split(' '));

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

  /** The last word for a body in a stretch; the one before its start when there is none. */
  function lastBodyWord(start: number, end: number): number {
    let at = end - 1;
    while (at >= start && !(ORGANISATION_WORDS.has(word(at)) && words.form[at] !== LOWER)) at--;
    return at;
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

  /** An office further in, with a name behind it: “Navy Capt. Jeff Davis”, “Pentagon Press Secretary Peter Cook”. */
  function isOfficeBefore(at: number, end: number): boolean {
    if (!OFFICES.has(word(at)) || HONORIFICS.has(word(at)) || words.form[at] === LOWER || at + 1 >= end)
      return false;
    if (isStaff(at + 1)) return false;
    return words.form[at + 1] !== LOWER && words.gap[at + 1] !== HYPHEN && !isOfBody(end);
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

  /** “General Staff”: the body, and none of its men. */
  function isStaff(at: number): boolean {
    return word(at) === 'staff' && word(at - 1) === 'general' && words.gap[at] === BLANK;
  }

  /** “Ministry of Justice”, “Office of the Special Envoy”: what a body is of or for is no title of anybody. */
  function isDomainOfBody(start: number, at: number): boolean {
    let joint = at - 1;
    while (joint > start && (QUALIFIERS.has(word(joint)) || word(joint) === 'the')) joint--;
    const isJoint = word(joint) === 'of' || word(joint) === 'for';
    return joint > start && isJoint && words.form[joint] === LOWER && ORGANISATION_WORDS.has(word(joint - 1));
  }

  /** A title that hangs on the end of a name; not Nadir Shah's, Stephen King's, Ali al-Amir's. */
  function isOfficeAtTail(start: number, at: number): boolean {
    if (!OFFICES.has(word(at)) || (at > start && ARTICLES.has(word(at - 1)))) return false;
    if ((at > start && isStaff(at)) || isDomainOfBody(start, at)) return false;
    return !(SURNAME_OFFICES.has(word(at)) && at - start >= 1 && GIVEN_NAMES.has(word(at - 1)));
  }

  /** Where the title that starts at `at` ends; `at` itself when none does. Never takes the last word of a run. */
  function afterTitle(at: number, end: number): number {
    // “MK Dana Levi”; with one name behind they are a man's initials.
    if (word(at) === 'mk' && words.form[at] === CAPS && end - at > 2) return at + 1;
    let next = at;
    while (next < end && QUALIFIERS.has(word(next)) && words.form[next] !== CAPS) next++;
    const qualified = next > at;
    if (next < end && OFFICES.has(word(next)) && !HONORIFICS.has(word(next))) {
      // “Justice and Equality Movement” is no judge, “Queen Salma Foundation” no queen.
      if (next + 1 < end && word(next + 1) === 'and' && hasOrganisationWord(next + 1, end)) return at;
      // “Governor Sultan Haddad” has one title.
      if (titled && word(next) === 'sultan') return at;
      if (NAMESAKES.has(word(next)) && isOfBody(end) && !hasTitle(next + 1, end)) return at;
      next++;
      // Ambassador-at-Large, commander-in-chief.
      if (next + 1 < end && words.gap[next] === HYPHEN && words.gap[next + 1] === HYPHEN) next += 2;
      if (next < end && words.form[next] === LOWER && (word(next) === 'of' || word(next) === 'for')) {
        let domain = next + 1;
        const isDomain = (k: number): boolean =>
          DOMAINS.has(word(k)) ||
          (words.form[k] === LOWER && CONNECTORS.has(word(k))) ||
          (k + 1 < end && isAffairs(word(k + 1)));
        while (domain < end && isDomain(domain)) domain++;
        return domain;
      }
      return next;
    }
    // “Acting”, “Former” and the like in front of nothing known: plain words unless the name is of an organisation.
    if (qualified && next < end && hasOrganisationWord(next, end)) return at;
    if (qualified && next === end) return next;
    // “General Haddad”, “Attorney General A B Rao”: a rank that also qualifies others.
    if (qualified && OFFICES.has(word(next - 1)) && (titled || !isCommon(word(next)))) return next;
    return qualified && next < end && GIVEN_NAMES.has(word(next)) ? next : at;
  }

  function hasOrganisationWord(start: number, end: number): boolean {
    for (let at = start; at < end; at++)
      if (ORGANISATION_WORDS.has(word(at)) && words.form[at] !== LOWER) return true;
    return false;
  }

  /** A state or demonym in front belongs to an organisation's name (“Syrian Computer Society”), to a person's never. */
  function belongsOn(
    start: number,
    mid: number,
    end: number,
    { rule, ambiguous, kind, weak }: KnownName,
  ): boolean {
    // A dash is followed only into the same name.
    if (words.gap[mid] === DASH) return true;
    if (words.gap[mid] === HYPHEN && words.form[mid] !== LOWER) return false;
    // “Omani Harbour Front (HF)”: by its acronym the name begins behind the state.
    if ((kind === 'state' || rule === 'demonym') && isDefinedFrom(mid, end)) return false;
    const next = word(mid);
    // “Zaytun News Arabic”
    if (EDITIONS.has(next) && end - mid === 1 && hasOrganisationWord(start, mid)) return true;
    if (OFFICES.has(next) || QUALIFIERS.has(next))
      return (
        words.form[mid] !== LOWER &&
        hasOrganisationWord(mid, end) &&
        !OFFICES.has(word(end - 1)) &&
        end - mid <= 5 &&
        !hasTitle(mid, end)
      );
    // “Irish Guards”: a name that is only weakly somebody's is not his behind another state.
    const rest = known.match(words, mid);
    const isOwn = rest?.names.some(({ weak }) => !weak) === true;
    if (rest?.length === end - mid && isOwn && known.match(words, start)?.names[0].kind !== 'place')
      return false;
    if (isGivenName(start, mid) || (weak && isUnlikely(start, mid, end))) return true;
    if (ambiguous && words.gap[mid] === BLANK && words.form[mid] === CAPITAL) return true;
    if (rule === 'exact' || rule === 'alias' || rule === 'demonym' || rule === 'capital') {
      return (
        words.gap[mid] === BLANK &&
        mid - start <= 4 &&
        (ORGANISATION_WORDS.has(word(end - 1)) ||
          isBodyForSomething(mid, end) ||
          (kind === 'place' && isBodyWithMan(mid, end)))
      );
    }
    return false;
  }

  /** “Salt City Municipality Mayor Karim Haddad”: a body up to the office of its man. */
  function isBodyWithMan(start: number, end: number): boolean {
    for (let at = start + 1; at < end && words.form[at] !== LOWER; at++)
      if (isOfficeBefore(at, end)) return ORGANISATION_WORDS.has(word(at - 1));
    return false;
  }

  /** “Ministry of Culture”, “Assistance Mission for Libya”: what follows a state or a body in front of it belongs to it. */
  function isBodyForSomething(start: number, end: number): boolean {
    for (let at = start + 1; at + 1 < end; at++)
      if (words.form[at] === LOWER && CONNECTORS.has(word(at)) && ORGANISATION_WORDS.has(word(at - 1)))
        return true;
    return false;
  }

  /** Alexandria Haddad, Jordan Blake: a place or state whose name is also given to people, with a surname behind. */
  function isGivenName(start: number, mid: number): boolean {
    if (mid - start !== 1 || !GIVEN_NAMES.has(word(start)) || words.gap[mid] !== BLANK) return false;
    return (
      words.form[mid] === CAPITAL &&
      !isCommon(word(mid)) &&
      !ORGANISATION_WORDS.has(word(mid)) &&
      known.match(words, mid) === null
    );
  }

  function isDefinedFrom(start: number, end: number): boolean {
    const isAcronym = end < words.count && words.gap[end] === BRACKET && words.form[end] === CAPS;
    return isAcronym && definitionOf(words, end, vocabulary) === start;
  }

  /** “Badr Zaytuni”: a word that is weakly a body's begins another's name where one more stands right behind it. */
  function isUnlikely(start: number, mid: number, end: number): boolean {
    if (ORGANISATION_WORDS.has(word(start)) || mid - start !== 1 || end - mid !== 1) return false;
    if (words.gap[mid] !== BLANK || words.form[mid] !== CAPITAL) return false;
    return !isCommon(word(mid)) && !ORGANISATION_WORDS.has(word(mid)) && known.match(words, mid) === null;
  }

  /** Whether a stretch ends in a word for a body, with or without its number. */
  function isOfBody(end: number): boolean {
    const last = words.form[end - 1] === NUMBER ? end - 2 : end - 1;
    return ORGANISATION_WORDS.has(word(last));
  }

  function hasTitle(start: number, end: number): boolean {
    for (let at = start; at < end; at++) if (OFFICES.has(word(at))) return true;
    return false;
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
