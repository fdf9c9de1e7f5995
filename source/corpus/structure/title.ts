import { endsAbbreviated, endsSentence, firstSentenceEnd } from './sentences.ts';

/** A headline is shorter than this; in UTF-16 units. */
const LONGEST = 150;
/** A title made from a sentence is cut to this; in UTF-16 units. */
const MADE = 80;

/** The block reads like a headline: short, and not a sentence that ends, a lead-in or a list item. */
export function looksLikeTitle(text: string, lines: number): boolean {
  const trimmed = text.trim();
  if (trimmed.length >= LONGEST || lines > 2 || !/\p{L}/u.test(trimmed)) return false;
  if (/^(?:[-*•·]\s|[([])/.test(trimmed) || /[:;,]$/.test(trimmed)) return false;
  if (/[?!…]["”’')]*$|\.\.\.$/.test(trimmed)) return true;
  return !endsSentence(trimmed) || endsAbbreviated(trimmed);
}

/** A title out of an article's first sentence: without its full stop, or cut behind a word with `…`. */
export function makeTitle(paragraph: string): string {
  const head = paragraph.slice(0, 4 * LONGEST);
  const sentence = head.slice(0, firstSentenceEnd(head, MADE * 2)).trim();
  if (sentence.length <= MADE)
    return endsAbbreviated(sentence) ? sentence : sentence.replace(/(?<!\.)\.$/, '');
  const room = sentence.slice(0, MADE);
  const blank = Math.max(room.lastIndexOf(' '), room.lastIndexOf('\u00a0'));
  const cut = blank > MADE / 3 ? blank : wholePair(room);
  return `${room.slice(0, cut).replace(/[\s,;:–—-]+$/u, '')}…`;
}

function wholePair(text: string): number {
  const last = text.charCodeAt(text.length - 1);
  return last >= 0xd800 && last <= 0xdbff ? text.length - 1 : text.length;
}
