/** Where sentences begin and end, well enough for news prose: by punctuation, blanks and capitals. */

const CLOSERS = '”’"\')]»';
const ABBREVIATED =
  /(?:^|[^\p{L}\p{N}])(?:\p{Lu}|Mr|Mrs|Ms|Dr|Gen|Lt|Col|Maj|Sgt|Cpl|Capt|Cmdr|Adm|Brig|Prof|Rev|Sen|Rep|Gov|Hon|Pres|Ayat|St|Sr|vs|No|Nos|Jan|Feb|Mar|Apr|Jun|Jul|Aug|Sept?|Oct|Nov|Dec|Inc|Ltd|Co|Corp|Bros|Univ|Dept|approx|ca|cf|al|(?:\p{L}\.)+\p{L})$/u;
/** The number of an item, with which its line begins: `1. The talks`. */
const NUMBERED = /(?:^|\n)\(?\d{1,3}$/;
const OPENS = /^[“‘"'«([¿¡—–-]*[\p{Lu}\p{Lo}\p{N}]/u;
const ENDED = /[.!?…。！？؟۔](?:[”’"')\]»]|<U\+[0-9A-F]+>)*$/u;

/** True when the text ends as a sentence does. */
export function endsSentence(text: string): boolean {
  return ENDED.test(text.slice(-24).trimEnd());
}

/** The full stop at the end belongs to an abbreviation (`in the U.S.`, `Acme Inc.`). */
export function endsAbbreviated(text: string): boolean {
  const end = text.trimEnd();
  return end.endsWith('.') && ABBREVIATED.test(end.slice(-14, -1));
}

/** If a sentence ends with the mark at `i`, the offset where the next one starts; else -1. */
function nextSentence(text: string, i: number): number {
  const mark = text[i];
  if (mark !== '.' && mark !== '!' && mark !== '?' && mark !== '…') return -1;
  let after = i + 1;
  while (after < text.length && (CLOSERS.includes(text[after]!) || '.!?'.includes(text[after]!))) after++;
  let start = after;
  while (start < text.length && /\s/.test(text[start]!)) start++;
  if (start === after || start === text.length) return -1;
  if (!OPENS.test(text.slice(start, start + 6))) return -1;
  const before = mark === '.' && after === i + 1 ? text.slice(Math.max(0, i - 12), i) : '';
  return ABBREVIATED.test(before) || NUMBERED.test(before) ? -1 : start;
}

/** Starts of the sentences of `text` between `from` and `to`, last first. */
export function* sentenceStartsBackward(text: string, from: number, to: number): Generator<number> {
  let found = to;
  for (let i = to - 1; i >= from; i--) {
    const start = nextSentence(text, i);
    if (start < 0 || start >= found) continue;
    found = start;
    yield start;
  }
  yield from;
}

/** The same, first to last. */
export function sentenceStarts(text: string, from: number, to: number): number[] {
  return [...sentenceStartsBackward(text, from, to)].reverse();
}

/** End of the first sentence (behind its mark and closing quotes), looking no further than `within`. */
export function firstSentenceEnd(text: string, within: number): number {
  const stop = Math.min(text.length, within);
  for (let i = 0; i < stop; i++) {
    const start = nextSentence(text, i);
    if (start >= 0) return text.slice(0, start).trimEnd().length;
  }
  return text.length;
}
