import { BLANK, joins } from './gaps.ts';
import type { Asked } from './joints.ts';
import { isCommon } from './lexicon/common-words.ts';
import { CAUSES, COMPANIES, FOLLOWINGS, ORGANISATION_WORDS } from './lexicon/cues.ts';
import { GIVEN_NAMES } from './lexicon/given-names.ts';
import { CONNECTORS, FOREIGN_JOINTS, PARTICLES } from './lexicon/particles.ts';
import { DOMAINS, isAffairs, OFFICES } from './lexicon/titles.ts';
import { CAPS, LOWER } from './words.ts';

/** Parts of a force: behind them “of” tells of which. */
const TROOPS = new Set(
  'division brigade brigades regiment battalion squadron command wing unit branch company'.split(' '),
);

/** Bodies that sit on something. */
const BOARDS = new Set('committee subcommittee commission council panel caucus office'.split(' '));

/** Words behind “and” up to the one that says what a body is. */
const LONGEST_HEAD = 4;

/** The small words inside the names of bodies: where a name goes on behind “of”, “for”, “in”, “on”, “and”. */
export class Connectors {
  readonly #asked: Asked;

  constructor(asked: Asked) {
    this.#asked = asked;
  }

  #word(at: number): string {
    return this.#asked.vocabulary.words[this.#asked.words.id[at]] ?? '';
  }

  #sameBlock(at: number, other: number): boolean {
    const { words } = this.#asked;
    return other < words.count && words.block[at] === words.block[other];
  }

  /**
   * Where the run from `from`, which now ends at `to`, goes on to; `to` itself when it ends there. “Ministry of Foreign
   * Affairs”, “Organisation of the Islamic Conference”, “Ministry of Culture and Guidance”.
   */
  reach(from: number, to: number): number {
    const { words, named, known } = this.#asked;
    const foreign = FOREIGN_JOINTS.has(this.#word(to));
    if (!(CONNECTORS.has(this.#word(to)) || foreign) || words.gap[to] !== BLANK) return to;
    let next = to + 1;
    if (
      this.#sameBlock(to, next) &&
      words.form[next] === LOWER &&
      (foreign ? PARTICLES.has(this.#word(next)) : this.#word(next) === 'the')
    )
      next++;
    if (!this.#sameBlock(to, next) || named[next] !== 1 || words.gap[next] !== BLANK) return to;
    if (foreign) return next + 1;
    const joint = this.#word(to);
    if (joint === 'of' || joint === 'for') {
      // The domain of an office is joined on, to be taken off with the office: “Minister of Foreign Affairs Hakan Fidan”.
      if (OFFICES.has(this.#word(to - 1))) {
        if (DOMAINS.has(this.#word(next))) return next + 1;
        return this.#sameBlock(to, next + 1) && isAffairs(this.#word(next + 1)) && named[next + 1] === 1
          ? next + 2
          : to;
      }
      if (!ORGANISATION_WORDS.has(this.#word(to - 1)) && !this.#hasConnector(from, to)) {
        // “Harbour Watchers for Justice”
        if (joint === 'for')
          return CAUSES.has(this.#word(next)) && !isCommon(this.#word(to - 1)) ? next + 1 : to;
        // “Executives of Construction Party”
        const isPlural =
          to - from === 1 &&
          words.first[from] === 0 &&
          this.#word(from).endsWith('s') &&
          isCommon(this.#word(from));
        const isFound = isPlural && this.#isBodyAhead(next) && known.match(words, next) === null;
        return joint === 'of' && isFound ? next + 1 : to;
      }
      return joint === 'of' && this.#isSomebody(to - 1, next) ? to : next + 1;
    }
    const isPlain = next === to + 1 && isCommon(this.#word(next)) && known.match(words, next) === null;
    // “African Union Mission in Somalia”, “Centre for Research in International Affairs”
    if (joint === 'in') {
      const isSent = this.#word(to - 1) === 'mission' && to - from > 1;
      return isSent || (isPlain && this.#hasConnector(from, to)) ? next + 1 : to;
    }
    // “Committee on Foreign Relations”, “Committee Against Torture”
    if (joint === 'on') {
      const isBoard = BOARDS.has(this.#word(to - 1)) && known.match(words, next) === null;
      return isBoard || (isPlain && ORGANISATION_WORDS.has(this.#word(to - 1))) ? next + 1 : to;
    }
    if (joint === 'against') return ORGANISATION_WORDS.has(this.#word(to - 1)) ? next + 1 : to;
    if (joint === 'and' && next === to + 1) {
      const end = this.#endOfDoubleHead(next);
      if (end > next) return end;
    }
    return joint === 'and' && isPlain && this.#hasConnector(from, to) ? next + 1 : to;
  }

  /** “The Salvation Movement of Karim Haddad”: whose it is, or what it is a part of, has a name of its own. */
  #isSomebody(head: number, next: number): boolean {
    const { words, named, known } = this.#asked;
    if (TROOPS.has(this.#word(head)) && (words.form[next] === CAPS || this.#isBodyAhead(next))) return true;
    // “The Salt Movement of Parliament Speaker Karim Haddad”
    const isHeld =
      this.#sameBlock(next, next + 1) && named[next + 1] === 1 && OFFICES.has(this.#word(next + 1));
    if (isHeld && FOLLOWINGS.has(this.#word(head))) return true;
    const match = known.match(words, next);
    if (match !== null) {
      const body = FOLLOWINGS.has(this.#word(head)) && match.length > 1;
      return match.names.some(({ kind }) => kind === 'person' || (kind === 'organisation' && body));
    }
    let behind = next + 1;
    while (this.#sameBlock(next, behind) && named[behind] === 0 && PARTICLES.has(this.#word(behind)))
      behind++;
    if (!this.#sameBlock(next, behind) || !joins(words.gap[behind]) || named[behind] === 0) return false;
    if (
      isCommon(this.#word(next)) ||
      isCommon(this.#word(behind)) ||
      ORGANISATION_WORDS.has(this.#word(behind))
    )
      return false;
    return GIVEN_NAMES.has(this.#word(next)) || FOLLOWINGS.has(this.#word(head));
  }

  /** Capitals up to a word for a body: “the 3rd Brigade of the Omani Army”. */
  #isBodyAhead(at: number): boolean {
    const { words, named } = this.#asked;
    for (let k = at; k < at + LONGEST_HEAD && this.#sameBlock(at, k) && named[k] === 1; k++) {
      if (k > at && words.gap[k] !== BLANK) return false;
      if (k > at && ORGANISATION_WORDS.has(this.#word(k))) return true;
    }
    return false;
  }

  /** “Electoral and Boundaries Commission”, “Economic and Financial Crimes Agency”: where its last word ends, else `next`. */
  #endOfDoubleHead(next: number): number {
    const { words, named, known } = this.#asked;
    const left = this.#word(next - 2);
    // “Haddad Oil and Shipping Company”
    const isCompany =
      this.#sameBlock(next, next + 1) && COMPANIES.has(this.#word(next + 1)) && isCommon(this.#word(next));
    if (isCompany && named[next + 1] === 1 && words.gap[next + 1] === BLANK && !GIVEN_NAMES.has(left))
      return next + 2;
    if (ORGANISATION_WORDS.has(left) || (OFFICES.has(left) && left !== 'justice')) return next;
    if (!isCommon(left) || GIVEN_NAMES.has(left) || known.match(words, next) !== null) return next;
    for (let at = next; at < next + LONGEST_HEAD && this.#sameBlock(next, at) && named[at] === 1; at++) {
      if (GIVEN_NAMES.has(this.#word(at)) || (at > next && words.gap[at] !== BLANK)) return next;
      if (at > next && ORGANISATION_WORDS.has(this.#word(at))) return at + 1;
    }
    return next;
  }

  #hasConnector(from: number, to: number): boolean {
    const { words } = this.#asked;
    for (let at = from; at < to; at++) {
      if (words.form[at] === LOWER && (this.#word(at) === 'of' || this.#word(at) === 'for')) return true;
    }
    return false;
  }
}
