import { BLANK, HYPHEN } from './gaps.ts';
import { CAPITAL, CAPS, INITIAL, LOWER, MIXED, type Words } from './words.ts';

/** How one article writes its words: parallel arrays, a place for each word that differs from the others. */
export interface Cases {
  readonly ids: Uint32Array;
  /** Times in lower case. */
  readonly lower: Uint32Array;
  /** Times with a capital where no sentence starts; all-capital words tell nothing and are left out. */
  readonly middle: Uint32Array;
  /** Times with a capital and no hyphen on either side. */
  readonly alone: Uint32Array;
  /** Whether it stands there with a capital at all. */
  readonly capital: Uint8Array;
  /** Two numbers a pair: words that stand side by side, both with a capital; each pair once. */
  readonly pairs: Uint32Array;
  /** The same of words with a hyphen between them and no small letter in front: whether these are neighbours is asked. */
  readonly hyphened: Uint32Array;
}

/** More words than any vocabulary has: two of their numbers make one that is still exact. */
const WORDS = 2 ** 26;

/** By the number of a word: 1 + its place among those of the article at hand; nought between two articles. */
let places = new Uint32Array(1024);

/** In: the words of one article, and how many words its vocabulary has. */
export function casesOf({ id, form, gap, first, count }: Words, vocabulary: number): Cases {
  if (vocabulary > places.length) places = new Uint32Array(2 * vocabulary);
  const ids: number[] = [];
  const lower: number[] = [];
  const middle: number[] = [];
  const alone: number[] = [];
  const capital: number[] = [];
  const pairs: number[] = [];
  const met = new Set<number>();
  const hyphened: number[] = [];
  const metHyphened = new Set<number>();
  for (let at = 0; at < count; at++) {
    let place = places[id[at]] - 1;
    if (place < 0) {
      place = ids.push(id[at]) - 1;
      places[id[at]] = place + 1;
      lower.push(0);
      middle.push(0);
      alone.push(0);
      capital.push(0);
    }
    const own = form[at];
    if (own === LOWER) lower[place]++;
    else {
      capital[place] = 1;
      if (own !== CAPITAL && own !== MIXED && own !== CAPS && own !== INITIAL) continue;
      if (first[at] === 0 && own !== CAPS) middle[place]++;
      const isHyphened = gap[at] === HYPHEN || (at + 1 < count && gap[at + 1] === HYPHEN);
      if (!isHyphened) alone[place]++;
      if (gap[at] === BLANK && form[at - 1] === CAPITAL) note(pairs, met, id[at - 1], id[at]);
      if (gap[at] === HYPHEN && at > 0 && form[at - 1] !== LOWER)
        note(hyphened, metHyphened, id[at - 1], id[at]);
    }
  }
  for (const each of ids) places[each] = 0;
  return {
    ids: Uint32Array.from(ids),
    lower: Uint32Array.from(lower),
    middle: Uint32Array.from(middle),
    alone: Uint32Array.from(alone),
    capital: Uint8Array.from(capital),
    pairs: Uint32Array.from(pairs),
    hyphened: Uint32Array.from(hyphened),
  };
}

function note(pairs: number[], met: Set<number>, left: number, right: number): void {
  const pair = left * WORDS + right;
  if (met.has(pair)) return;
  met.add(pair);
  pairs.push(left, right);
}
