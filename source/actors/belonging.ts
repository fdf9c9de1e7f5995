import { definitionOf } from './acronyms.ts';
import { BLANK, BRACKET, DASH, HYPHEN } from './gaps.ts';
import type { KnownName } from './known.ts';
import { isCommon } from './lexicon/common-words.ts';
import { ORGANISATION_WORDS } from './lexicon/cues.ts';
import { GIVEN_NAMES } from './lexicon/given-names.ts';
import { CONNECTORS } from './lexicon/particles.ts';
import { OFFICES, QUALIFIERS } from './lexicon/titles.ts';
import type { RunContext } from './runs.ts';
import type { Stretches } from './stretches.ts';
import { CAPITAL, CAPS, LOWER, type Words } from './words.ts';

/** The language behind the name of an outlet tells which of its services. */
const EDITIONS = new Set('arabic english persian farsi hebrew turkish kurdish urdu hindi pashto'.split(' '));

/** Whether a known name, from `start` up to `mid`, is part of the name that goes on behind it up to `end`. */
type BelongsOn = (start: number, mid: number, end: number, name: KnownName) => boolean;

/** In: the words of one article. */
export function belongingOf(words: Words, context: RunContext, stretches: Stretches): BelongsOn {
  const { vocabulary, known } = context;
  const { word, hasOrganisationWord, hasTitle, isOfficeBefore } = stretches;
  return belongsOn;

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
}
