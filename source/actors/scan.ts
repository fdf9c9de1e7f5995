import { aliasPhraseBefore } from './alias-phrases.ts';
import type { CaseEvidence } from './case-evidence.ts';
import { BLANK, BRACKET, COMMA, HYPHEN, joins, POSSESSIVE } from './gaps.ts';
import type { KnownName, KnownNames } from './known.ts';
import { CALENDAR, isBaseWord } from './lexicon/common-words.ts';
import { LEADING, PARTICLES } from './lexicon/particles.ts';
import { DOMAINS, HONORIFICS, OFFICES, QUALIFIERS } from './lexicon/titles.ts';
import { isOrdinal } from './numbering.ts';
import type { Surface } from './surfaces.ts';
import type { WordTrie } from './trie.ts';
import { FUNCTION_WORD, type Vocabulary } from './vocabulary.ts';
import { CAPITAL, CAPS, INITIAL, LOWER, MIXED, NUMBER, type Words } from './words.ts';

/** Before the name of a place, more often than before a person's. */
const PLACE_BEFORE = new Set(
  'in of from to into near around across via through inside outside toward towards'.split(' '),
);

/** Of the offices, the ones whose domain may have several words. */
const MINISTERIAL = new Set('minister ministers secretary undersecretary director'.split(' '));

/** Words between two names of one actor, at the most. */
const FARTHEST_ALIAS = 14;

/** Words of an operation's name. */
const LONGEST_OPERATION = 3;

/** Before the name of a month or a day. */
const TIME_BEFORE = new Set(
  'in on last next this since until till by of early late mid from to and through during before after'.split(
    ' ',
  ),
);

/** What the scan needs to know of a surface. */
export interface Scanned extends Pick<Surface, 'caps' | 'loose'> {
  readonly words: { readonly length: number };
  readonly bearers: { readonly size: number };
}

/** A span of words that is somebody's name: by an actors file, by what was found in the text, or by both. */
export interface Hit<S extends Scanned = Surface> {
  readonly from: number;
  readonly to: number;
  readonly known: readonly KnownName[] | null;
  readonly surface: S | null;
  /** A word that is a name only where its article has the full one: May, Will; an unknown word at a sentence start. */
  readonly doubtful: boolean;
  /** Where a place stands: behind in, of or from, or with a possessive s. */
  readonly placed: boolean;
  /** Right behind an opening bracket. */
  readonly bracketed: boolean;
  /** Another name stands right before it: “Hunter Biden” is not Joe. */
  readonly strange: boolean;
  /** A phrase says that it is another name of the hit before it: “known as”. */
  readonly alias: boolean;
}

/**
 * The one exact scan, longest first, left to right: no word is in two hits. Where a name of the actors file and one
 * of the text cover the same words, both are given.
 */
export function hitsOf<S extends Scanned>(
  words: Words,
  named: Uint8Array,
  known: KnownNames,
  trie: WordTrie<S>,
  evidence: CaseEvidence,
  vocabulary: Vocabulary,
): Hit<S>[] {
  const hits: Hit<S>[] = [];
  const word = (at: number): string => vocabulary.words[words.id[at]];
  const written = (surface: S, _: Words, at: number, length: number): S | null =>
    isWritten(surface, at, length) ? surface : null;
  let nextFound = -1;
  let nextListed = -1;
  for (let at = 0; ; ) {
    if (nextFound < at) nextFound = trie.next(words, at);
    if (nextListed < at) nextListed = known.next(words, at);
    at = Math.min(nextFound, nextListed);
    if (at === words.count) break;
    const surface = at === nextFound ? trie.longest(words, at, written) : null;
    const match = at === nextListed && !isOfOperation(at) ? known.match(words, at) : null;
    const listed =
      match !== null &&
      (isDomain(at, match.length) || isPlainHere(at, match.length) || goesOn(at, match.length))
        ? null
        : match;
    const covered = surface?.words.length ?? 0;
    const length = Math.max(listed?.length ?? 0, covered);
    if (length === 0) {
      at++;
      continue;
    }
    hits.push({
      from: at,
      to: at + length,
      known: listed?.length === length ? listed.names : null,
      surface: covered === length ? surface : null,
      placed: isPlaced(at, at + length),
      bracketed: words.gap[at] === BRACKET,
      alias: isAlias(at, at + length),
      strange: length === 1 && isSomebodyElse(at),
      doubtful: surface !== null && length === 1 && standing(surface, at) === 'doubtful',
    });
    at += length;
  }
  return hits;

  /** “The Guardian Council”: The Guardian is not meant where its last word begins a longer name. */
  function goesOn(at: number, length: number): boolean {
    const next = at + length;
    if (length < 2 || word(at) !== 'the' || next >= words.count || words.block[next] !== words.block[at])
      return false;
    return words.gap[next] === BLANK && named[next] === 1 && words.first[next] === 0;
  }

  /** Dawn, Solidarity, Nice: a name that is a word, where every word would have its capital. */
  function isPlainHere(at: number, length: number): boolean {
    if (length > 1 || words.first[at] === 0 || words.form[at] !== CAPITAL) return false;
    return named[at] === 0 && (vocabulary.isCommon(words.id[at]) || evidence.isMoreSmall(words.id[at]));
  }

  /** “Minister of Foreign Affairs” is an office, whoever else is called Foreign Affairs; “head of Islamic State” is not. */
  function isDomain(at: number, length: number): boolean {
    if (at < 2 || words.block[at - 2] !== words.block[at]) return false;
    if ((word(at - 1) !== 'of' && word(at - 1) !== 'for') || !OFFICES.has(word(at - 2))) return false;
    if (length > 1 && !MINISTERIAL.has(word(at - 2))) return false;
    for (let k = at; k < at + length; k++) if (!DOMAINS.has(word(k))) return false;
    return true;
  }

  /** “Operation Silver Guardian” is nobody, whoever else is called Guardian. */
  function isOfOperation(at: number): boolean {
    for (let k = at; k > 0 && k > at - LONGEST_OPERATION && words.gap[k] === BLANK && named[k] === 1; k--) {
      if (words.form[k - 1] !== LOWER && (word(k - 1) === 'operation' || word(k - 1) === 'operations'))
        return true;
    }
    return false;
  }

  /** Capitals where the name has them. A word that opens a sentence or stands in a headline needs more than that. */
  function isWritten(surface: S, at: number, length: number): boolean {
    for (let k = at; k < at + length; k++) {
      if (k > at && !surface.loose && !joins(words.gap[k])) return false;
      if (words.form[k] !== LOWER || (k > at && words.gap[k] === HYPHEN && !PARTICLES.has(word(k)))) continue;
      if (k === at && !LEADING.has(word(k)) && !isOrdinal(word(k))) return false;
      if (k > at && !PARTICLES.has(word(k)) && length < 3) return false;
      if (k === at + length - 1) return false;
    }
    return length > 1 || standing(surface, at) !== 'none';
  }

  /** What a single word is by the way it is written here. */
  function standing(surface: S, at: number): 'name' | 'doubtful' | 'none' {
    const form = words.form[at];
    // CoI is an acronym too; CTFs are several.
    const isMixed = form === MIXED && !word(at).endsWith('s');
    if (surface.caps) return form === CAPS || form === INITIAL || isMixed ? 'name' : 'none';
    if (named[at] === 1) return 'name';
    if (!vocabulary.isCommon(words.id[at]) && evidence.isMoreMiddle(words.id[at])) return 'name';
    const mayBe =
      (form === CAPITAL || form === MIXED) &&
      (words.first[at] === 0 || !isBaseWord(word(at))) &&
      surface.bearers.size > 0 &&
      !isTimeHere(at);
    return mayBe ? 'doubtful' : 'none';
  }

  function isPlaced(from: number, to: number): boolean {
    const before = from > 0 && words.block[from - 1] === words.block[from] ? word(from - 1) : '';
    if (PLACE_BEFORE.has(before) && words.form[from - 1] === LOWER) return true;
    if (words.gap[from] === COMMA && isListed(from - 1, from)) return true;
    if (before === 'and' && isListed(from - 2, from)) return true;
    return (
      to < words.count &&
      words.gap[to] === COMMA &&
      words.block[to] === words.block[from] &&
      isListed(to, from)
    );
  }

  /** Whether a name of the actors file begins at a word, in the block of another. */
  function isListed(at: number, other: number): boolean {
    return (
      at >= 0 && at < words.count && words.block[at] === words.block[other] && known.match(words, at) !== null
    );
  }

  /** A capital that is no start, office or other name stands right before a single word. */
  function isSomebodyElse(at: number): boolean {
    const before = at - 1;
    if (at === 0 || words.block[before] !== words.block[at] || words.gap[at] !== BLANK || named[before] === 0)
      return false;
    if (words.first[before] === 1 || words.form[before] === CAPS || hits.at(-1)?.to === at) return false;
    const left = word(before);
    return !OFFICES.has(left) && !QUALIFIERS.has(left) && !HONORIFICS.has(left) && !PARTICLES.has(left);
  }

  /** “Karim Haddad, known as Abu Salma”, “Salt Front, also known as the Salters”; not “the widow of Karim Haddad, known as”. */
  function isAlias(at: number, to: number): boolean {
    const before = hits.at(-1);
    if (before === undefined || before.to < at - FARTHEST_ALIAS) return false;
    const isThe = word(at - 1) === 'the' && words.gap[at] === BLANK;
    const phrase = aliasPhraseBefore(words, isThe ? at - 1 : at, vocabulary);
    if (phrase < 0) return false;
    const isAged =
      words.form[phrase - 1] === NUMBER && words.gap[phrase - 1] === COMMA && words.gap[phrase] === COMMA;
    if (before.to !== (isAged ? phrase - 1 : phrase)) return false;
    const start = word(before.from - 1) === 'the' ? before.from - 1 : before.from;
    if (start > 0 && words.gap[start] === BLANK && word(start - 1) === 'of') return false;
    if (to === words.count || words.block[to] !== words.block[at]) return true;
    if (words.gap[to] === POSSESSIVE || words.gap[to] === HYPHEN) return false;
    if (words.gap[to] !== BLANK) return true;
    return word(to) !== 'of' && (!isThe || isFunctionWord(to));
  }

  function isFunctionWord(at: number): boolean {
    return (vocabulary.english(words.id[at]) & FUNCTION_WORD) !== 0;
  }

  /** “in May”, “May 5”: the month. */
  function isTimeHere(at: number): boolean {
    if (!CALENDAR.has(word(at))) return false;
    const before = at > 0 && words.block[at - 1] === words.block[at] ? word(at - 1) : '';
    const isDay = (k: number): boolean =>
      k >= 0 && k < words.count && words.block[k] === words.block[at] && words.form[k] === NUMBER;
    return TIME_BEFORE.has(before) || isDay(at + 1) || isDay(at - 1);
  }
}
