import type { CaseEvidence } from './case-evidence.ts';
import { HYPHEN } from './gaps.ts';
import type { KnownName, KnownNames } from './known.ts';
import { isCommon } from './lexicon/common-words.ts';
import { LEADING, PARTICLES } from './lexicon/particles.ts';
import { DOMAINS, OFFICES } from './lexicon/titles.ts';
import type { Surface } from './surfaces.ts';
import type { WordTrie } from './trie.ts';
import { CAPITAL, CAPS, INITIAL, LOWER, type Vocabulary, type Words } from './words.ts';

/** A span of words that is somebody's name: by an actors file, by what was found in the text, or by both. */
export interface Hit {
  readonly from: number;
  readonly to: number;
  readonly known: readonly KnownName[] | null;
  readonly surface: Surface | null;
}

/**
 * The one exact scan, longest first, left to right: no word is in two hits. Where a name of the actors file and one
 * of the text cover the same words, both are given.
 */
export function hitsOf(
  words: Words,
  named: Uint8Array,
  known: KnownNames,
  trie: WordTrie<Surface>,
  evidence: CaseEvidence,
  vocabulary: Vocabulary,
): Hit[] {
  const hits: Hit[] = [];
  const word = (at: number): string => vocabulary.words[words.id[at]];
  for (let at = 0; at < words.count; ) {
    const match = isDomain(at) ? null : known.match(words, at);
    const listed = match?.length === 1 && isPlainHere(at) ? null : match;
    const found = trie.longest(words, at, (surface, length) => isWritten(surface, at, length));
    const length = Math.max(listed?.length ?? 0, found?.length ?? 0);
    if (length === 0) {
      at++;
      continue;
    }
    hits.push({
      from: at,
      to: at + length,
      known: listed?.length === length ? listed.names : null,
      surface: found?.length === length ? found.value : null,
    });
    at += length;
  }
  return hits;

  /** Dawn, Solidarity, Nice: a name that is a word, where every word would have its capital. */
  function isPlainHere(at: number): boolean {
    if (words.first[at] === 0 || words.form[at] !== CAPITAL) return false;
    return named[at] === 0 && (isCommon(word(at)) || evidence.lower(words.id[at]) > evidence.middle(words.id[at]));
  }

  /** “Minister of Foreign Affairs” is an office, whoever else is called Foreign Affairs. */
  function isDomain(at: number): boolean {
    if (at < 2 || words.block[at - 2] !== words.block[at]) return false;
    return (
      (word(at - 1) === 'of' || word(at - 1) === 'for') && OFFICES.has(word(at - 2)) && DOMAINS.has(word(at))
    );
  }

  /** Capitals where the name has them. A word that opens a sentence or stands in a headline needs more than that. */
  function isWritten(surface: Surface, at: number, length: number): boolean {
    for (let k = at; k < at + length; k++) {
      if (words.form[k] !== LOWER || (k > at && words.gap[k] === HYPHEN && !PARTICLES.has(word(k)))) continue;
      if (k === at && !LEADING.has(word(k))) return false;
      if (k > at && !PARTICLES.has(word(k)) && length < 3) return false;
      if (k === at + length - 1) return false;
    }
    if (length > 1) return true;
    const form = words.form[at];
    if (surface.caps) return form === CAPS || form === INITIAL;
    if (named[at] === 1) return true;
    return !isCommon(word(at)) && evidence.middle(words.id[at]) > evidence.lower(words.id[at]);
  }
}
