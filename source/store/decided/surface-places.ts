import { late } from '../../text/late.ts';

/** A stretch of a text: UTF-16 offsets, the end exclusive. */
export interface Stretch {
  readonly start: number;
  readonly end: number;
}

/** Scripts that put no space between words: next to one of their letters a word may begin or end anywhere. */
const UNSPACED = late(
  () =>
    /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}\p{Script=Lao}\p{Script=Khmer}\p{Script=Myanmar}]/u,
);
const IN_WORD = late(() => /[\p{L}\p{N}\p{M}]/u);

/**
 * Where a surface stands in a text as whole words, letter for letter; any run of blanks is like any other. In order, none
 * within another.
 */
export function placesOfSurface(text: string, surface: string): Stretch[] {
  const words = surface
    .trim()
    .split(/\s+/u)
    .map((word) => RegExp.escape(word));
  if (words[0] === '') return [];
  const found: Stretch[] = [];
  for (const match of text.matchAll(new RegExp(words.join('\\s+'), 'gu'))) {
    const [start, end] = [match.index, match.index + match[0].length];
    if (isEdge(text, start) && isEdge(text, end)) found.push({ start, end });
  }
  return found;
}

/** Whether a word may begin or end at an offset. */
function isEdge(text: string, at: number): boolean {
  const before = characterBefore(text, at);
  const after = String.fromCodePoint(text.codePointAt(at) ?? 0x20);
  if (!IN_WORD().test(before) || !IN_WORD().test(after)) return true;
  // A mark belongs to the letter before it.
  return !/\p{M}/u.test(after) && (UNSPACED().test(before) || UNSPACED().test(after));
}

function characterBefore(text: string, at: number): string {
  if (at === 0) return ' ';
  const isPair = at > 1 && /[\udc00-\udfff]/.test(text[at - 1]) && /[\ud800-\udbff]/.test(text[at - 2]);
  return text.slice(at - (isPair ? 2 : 1), at);
}
