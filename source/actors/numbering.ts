import { BLANK } from './gaps.ts';
import type { Vocabulary } from './vocabulary.ts';
import { CAPITAL, CAPS, LOWER, NUMBER, type Words } from './words.ts';

/** The last word of a body of troops that is called by its ordinal: 82nd Airborne Division, 7th Fleet. */
const BODIES = new Set(
  `division divisions brigade brigades battalion battalions regiment squadron wing fleet corps army group unit company
  battery airborne flotilla platoon command front team infantry cavalry artillery armored armoured marines`.split(
    /\s+/,
  ),
);

/** Behind these a number belongs to the name: Unit 190, Brigade 313, Channel 12. */
export const NUMBERED = new Set(
  `unit brigade battalion division regiment squadron wing department bureau office channel company ctf tf jtf cjtf
  shayetet barrio`.split(/\s+/),
);

const SPELT = new Set('one two three four five six seven eight nine ten'.split(' '));

/** 1st, 82nd, 507th. */
export function isOrdinal(word: string): boolean {
  const first = word.charCodeAt(0);
  if (first < 0x30 || first > 0x39 || word.length < 3) return false;
  const ending = word.slice(-2);
  return ending === 'th' || ending === 'st' || ending === 'nd' || ending === 'rd';
}

/** How bodies of troops and offices are numbered in one article, before and behind their words. */
export class Numbering {
  readonly #words: Words;
  readonly #vocabulary: Vocabulary;

  constructor(words: Words, vocabulary: Vocabulary) {
    this.#words = words;
    this.#vocabulary = vocabulary;
  }

  #word(at: number): string {
    return this.#vocabulary.words[this.#words.id[at]] ?? '';
  }

  /** Whether word `at` may be the number that a name begins with: 82nd, or 31 in 31 Squadron. */
  mayLead(at: number): boolean {
    const form = this.#words.form[at];
    if (form !== LOWER && form !== NUMBER) return false;
    return this.#words.gap[at + 1] === BLANK && (form === NUMBER || isOrdinal(this.#word(at)));
  }

  /** Whether the words from a number up to `to` are a body of troops: 407th Air Group, 31 Squadron, 25th AEW. */
  isBody(from: number, to: number): boolean {
    if (this.#words.form[from] === NUMBER) return to - from === 2 && this.#word(from + 1) === 'squadron';
    for (let at = from + 1; at < to; at++) if (BODIES.has(this.#word(at))) return true;
    return to - from === 2 && this.#words.form[to - 1] === CAPS;
  }

  /** “1st Battalion, 319th Regiment”: a body behind the comma that the one before it belongs to. */
  isGreaterBody(from: number, to: number): boolean {
    return isOrdinal(this.#word(from)) && BODIES.has(this.#word(to - 1)) && isOrdinal(this.#word(to));
  }

  /** Whether word `at` is the number of the name that ends before it: Unit 190, Task Force 50, Mobile Unit Two. */
  isBehind(at: number): boolean {
    const { form, gap } = this.#words;
    if (gap[at] !== BLANK) return false;
    const number = this.#word(at);
    const counts =
      form[at] === NUMBER ? !/^(?:19|20)\d\d$/.test(number) : form[at] === CAPITAL && SPELT.has(number);
    if (!counts) return false;
    const head = this.#word(at - 1);
    return NUMBERED.has(head) || (head === 'force' && this.#word(at - 2) === 'task');
  }
}
