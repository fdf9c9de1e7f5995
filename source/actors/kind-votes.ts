import { definitionOf } from './acronyms.ts';
import { aliasPhraseBefore } from './alias-phrases.ts';
import { BLANK, BRACKET, COMMA, HYPHEN, POSSESSIVE } from './gaps.ts';
import {
  BODY_NOUNS,
  LOCATIVE,
  OF_PERSONS,
  ORGANISATION_WORDS,
  PLACE_WORDS,
  SHIP_PREFIXES,
  SPEECH,
  THING_NOUNS,
  THING_WORDS,
} from './lexicon/cues.ts';
import { GIVEN_NAMES } from './lexicon/given-names.ts';
import { OFFICES } from './lexicon/titles.ts';
import type { Pool } from './pools.ts';
import type { Candidate } from './repair.ts';
import type { Vocabulary } from './vocabulary.ts';
import { CAPITAL, CAPS, LOWER, MIXED, NUMBER, type Words } from './words.ts';

const ROLES = new Set(
  `leader leaders fighters militants militant forces officials official spokesman spokesperson spokeswoman members
  member commander commanders chief chiefs gunmen rebels affiliated affiliate cell cells movement group
  organisation organization party faction militia backed linked extremists terrorists insurgents positions headquarters`.split(
    /\s+/,
  ),
);

/** Of the offices, whom a man has too. */
const STAFF = new Set(
  'spokesman spokeswoman spokesperson adviser advisor aide secretary deputy lawyer attorney doctor father sister'.split(
    ' ',
  ),
);

/** Of these, whom a body has and no man. */
const HEADS = new Set('leader chief commander'.split(' '));

/** What is done to people: “met Raisi”. */
const TO_PERSONS = new Set(
  `met meet meets meeting told telling praised thanked thanks sacked appointed elected quoted succeeded replaced
  killed interviewed phoned rang greeted congratulated dismissed named`.split(/\s+/),
);

/** What somebody has who is one man: “the Assad regime”. */
const RULE = new Set(
  'regime dictatorship administration government presidency family dynasty loyalists supporters'.split(' '),
);

/** The articles of Spanish and French, with a capital. */
const FOREIGN_ARTICLES = new Set('la los las le les'.split(' '));

/** SDF, and DoD or CoI; not McCarthy. */
function isAcronymLike(words: Words, at: number): boolean {
  return words.form[at] === CAPS || (words.form[at] === MIXED && words.end[at] - words.start[at] <= 4);
}

/** Capitals that start a sentence of small letters say what they say elsewhere. */
function isAmongSmall(words: Words, at: number): boolean {
  const next = at + 1;
  return (
    words.form[at] === CAPS &&
    next < words.count &&
    words.block[next] === words.block[at] &&
    words.form[next] === LOWER
  );
}

/** Adds to a pool what stands around one of its mentions, as votes on its kind, and how that is written. */
export function vote(found: Pool, candidate: Candidate, words: Words, vocabulary: Vocabulary): void {
  const { from, to } = candidate;
  const word = (at: number): string => vocabulary.words[words.id[at]];
  const [head] = found.words;
  found.count++;
  if (words.first[from] === 0 || isAmongSmall(words, from)) found.middle++;
  if (to - from === 1 && isAcronymLike(words, from)) found.caps++;

  const inBlock = (at: number): boolean =>
    at >= 0 && at < words.count && words.block[at] === words.block[from];
  const before = inBlock(from - 1) && words.gap[from] === BLANK ? word(from - 1) : '';
  const earlier = before !== '' && inBlock(from - 2) ? word(from - 2) : '';
  const after = inBlock(to) && words.gap[to] === BLANK ? word(to) : '';
  const aside = inBlock(to) && words.gap[to] === COMMA ? word(to) : '';

  if (to - from === 1 && words.gap[from] === BRACKET && isAcronymLike(words, from))
    define(found, words, from, vocabulary);
  if (inBlock(to) && words.gap[to] === BRACKET && isAcronymLike(words, to) && !GIVEN_NAMES.has(head)) {
    const definition = definitionOf(words, to, vocabulary);
    if (definition >= from || (definition === from - 1 && words.form[definition] === LOWER))
      found.organisation += 3;
  }
  if (candidate.governed) {
    found.organisation += 1;
    found.place += 1.5;
    found.person -= 2;
  }
  if (before !== '' && words.form[from - 1] === LOWER) {
    if (BODY_NOUNS.has(before)) found.organisation += 2;
    if (THING_NOUNS.has(before)) found.thing += 2;
  }
  if (
    SHIP_PREFIXES.has(head) &&
    words.form[from] === CAPS &&
    words.end[from] - words.start[from] === head.length
  )
    found.thing += 3;
  // La Estrella, Los Halcones: a paper, a band; a place has its own words around it.
  if (FOREIGN_ARTICLES.has(head) && words.form[from] === CAPITAL) found.organisation += 1.5;
  // “a Burke-class destroyer”
  if (inBlock(to) && words.gap[to] === HYPHEN && word(to) === 'class') found.thing += 4;
  if (candidate.titled) found.person += 3;
  // “known as Abu Salma”, “known as ‘Abu Salma’”: a capital that says something, even behind a quotation mark.
  if (words.first[from] === 1 && aliasPhraseBefore(words, from, vocabulary) >= 0) found.middle++;
  if (SPEECH.has(after)) found.person += 1.5;
  if (inBlock(to) && words.gap[to] === POSSESSIVE && OF_PERSONS.has(word(to))) {
    found.person += 1.5;
    found.middle++;
  }
  if (aside === 'who' || (aside.length === 2 && /^\d\d$/.test(aside))) found.person += 2;
  if (aside !== '' && OFFICES.has(aside)) found.person += 1;
  if (before === 'said' || before === 'says') found.person += 1.5;
  if (TO_PERSONS.has(before)) found.person += 1.5;
  for (let at = from + 1; at < to; at++)
    if (words.gap[at] === HYPHEN && words.form[at] === LOWER && word(at).length > 2) found.person += 2;
  if (RULE.has(after) && to - from === 1) found.person += 2;
  if (ROLES.has(after) && words.form[to] === LOWER) found.organisation += 1.5;
  // “Salt Unity chief Karim Haddad”
  if (HEADS.has(after) && words.form[to] === LOWER && inBlock(to + 1) && words.form[to + 1] === CAPITAL)
    found.organisation += 1;
  if (before === 'fled') found.place += 1;
  // “The Assad regime”: the article belongs to the regime.
  if (before === 'the' && !RULE.has(after)) {
    found.organisation += 1;
    found.person -= 2;
  }
  if (before === 'a' || before === 'an' || (before !== '' && words.form[from - 1] === NUMBER))
    found.organisation -= 2;
  // A spokesman is a man's as well as a body's.
  const isStaff = STAFF.has(earlier) && to - from > 1 && GIVEN_NAMES.has(head);
  if (before === 'of' && OFFICES.has(earlier) && !isStaff) found.organisation += 1;
  if (before === 'of' && PLACE_WORDS.has(earlier)) found.place += 3;
  if (LOCATIVE.has(before)) found.place += before === 'in' || before === 'near' ? 2 : 1;
  if (before === 'from' || before === 'to') found.place += 0.5;
  if (PLACE_WORDS.has(after) && words.form[to] === LOWER) found.place += 2;
}

/** Votes of the long name that stands before an acronym in brackets. */
function define(found: Pool, words: Words, at: number, vocabulary: Vocabulary): void {
  const from = definitionOf(words, at, vocabulary);
  if (from < 0) return;
  let capitals = 0;
  let body = false;
  let thing = false;
  for (let k = from; k < at; k++) {
    const word = vocabulary.words[words.id[k]];
    if (words.form[k] !== LOWER) capitals++;
    body ||= ORGANISATION_WORDS.has(word);
    thing ||= THING_WORDS.has(word);
  }
  if (GIVEN_NAMES.has(vocabulary.words[words.id[from]])) return;
  if ((thing && !body) || capitals < 2) found.thing += 4;
  else {
    found.organisation += 4;
    found.defined = true;
  }
}
