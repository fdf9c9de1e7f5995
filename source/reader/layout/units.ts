/**
 * A block is cut into units that are wrapped one at a time, so that a screenful of a huge block costs a screenful.
 * Each cut is found on its own, near a multiple of UNIT, without looking at the text before it.
 */
import { graphemes } from '../../text/graphemes.ts';
import { work } from './work.ts';

/** About how many UTF-16 units a unit holds: a cut lies less than REACH in front of its place, unless a grapheme is longer. */
export const UNIT = 4096;

/** How far in front of a multiple of UNIT a cut may lie, where the text has a blank. */
const REACH = 1024;

const RARE_BLANK = /[\t\n\u1680\u2000-\u2006\u2008-\u200a\u205f\u3000]/;

/** A UTF-16 unit at which a line may break and which is not shown at a break; a no-break space is none. */
export function isBlank(character: string): boolean {
  return character === ' ' || ((character < ' ' || character > '\u1000') && RARE_BLANK.test(character));
}

export function unitCount(start: number, end: number): number {
  return Math.max(1, Math.ceil((end - start) / UNIT));
}

/**
 * Where unit `k` of the block from `start` to `end` begins (UTF-16 offset). Behind a sentence if it can be, else
 * behind a blank, else between two graphemes. Rises with `k`; two cuts are equal only around a giant grapheme.
 */
export function cutAt(text: string, start: number, end: number, k: number): number {
  if (k <= 0) return start;
  if (k >= unitCount(start, end)) return end;
  const wish = start + k * UNIT;
  let behindBlank = -1;
  for (let at = wish; at > wish - REACH; at--) {
    work.characters++;
    if (isBlank(text[at]) || !isBlank(text[at - 1])) continue;
    if (text[at - 1] === '\n' || endsSentence(text, at - 1)) return at;
    if (behindBlank < 0) behindBlank = at;
  }
  return behindBlank >= 0 ? behindBlank : graphemeCut(text, start, end, wish);
}

function endsSentence(text: string, blank: number): boolean {
  let at = blank - 1;
  while (at > blank - 4 && '"\'”’)]»'.includes(text[at])) at--;
  return '.!?…。！？'.includes(text[at]);
}

/** The last boundary between graphemes at or before `wish`. */
function graphemeCut(text: string, start: number, end: number, wish: number): number {
  for (let at = wish; at > wish - 64; at--) {
    if (isAscii(text.charCodeAt(at)) && isAscii(text.charCodeAt(at - 1))) return at;
  }
  for (let reach = 512; ; reach *= 4) {
    const from = behindSurrogate(text, Math.max(start, wish - reach));
    const slice = text.slice(from, Math.min(end, wish + 64));
    work.characters += slice.length;
    let best = from === start ? start : -1;
    let at = from;
    for (const grapheme of graphemes(slice)) {
      if (at > wish) break;
      if (at > from) best = at;
      at += grapheme.length;
    }
    if (best >= 0) return best;
  }
}

/** A slice that starts in the middle of a surrogate pair would change its graphemes. */
function behindSurrogate(text: string, at: number): number {
  const code = text.charCodeAt(at);
  return code >= 0xdc00 && code <= 0xdfff ? at + 1 : at;
}

function isAscii(code: number): boolean {
  return code >= 0x20 && code < 0x7f;
}
