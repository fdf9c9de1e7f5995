import { parseDateField } from '../../structure/dates.ts';
import type { Paragraph } from '../office/paragraphs.ts';
import { isLength } from './text-shapes.ts';

/** Words of a byline before the length, and of a day with its weekday behind it. */
const BEFORE = 14;
const DAY = 5;
/** Longer than all of them together, in words. */
const MOST = 60;
const CLOCK = /^\d{1,2}:\d{2}$/;
/** What Factiva calls a source: behind its name. */
const CODE = /^[A-Z][A-Z0-9]{2,9}$/;

/**
 * Paragraphs of which the lines over an article are paragraphs of their own again where a page's layout has run some of them
 * together, `By Ada Brandt 123 words 5 January 2010 Ornes Courier ORNC`: the length tells them, and a day behind it.
 */
export function apartAgain(paragraphs: readonly Paragraph[]): Paragraph[] {
  const found: Paragraph[] = [];
  for (const paragraph of paragraphs) {
    const words = paragraph.text.trim().split(/\s+/, MOST + 1);
    const ends = words.length > MOST ? null : endsIn(words, isLength(found.at(-1)?.text ?? ''));
    if (ends === null) found.push(paragraph);
    else {
      ends.forEach((end, k) => {
        const text = words.slice(ends[k - 1] ?? 0, end).join(' ');
        if (text !== '') found.push({ ...paragraph, text, kind: null, bold: 0 });
      });
    }
  }
  return found;
}

/** Behind which words each line ends; null where they are no lines over an article. */
function endsIn(words: readonly string[], isBehindLength: boolean): number[] | null {
  if (isBehindLength) {
    const ends = dayEnds(words, 0);
    if (ends.length > 0) return [...ends, words.length];
  }
  for (let at = 0; at <= Math.min(BEFORE, words.length - 2); at++) {
    if (!/^\d/.test(words[at]!) || !isLength(`${words[at]} ${words[at + 1]}`)) continue;
    const ends = dayEnds(words, at + 2);
    if (ends.length > 0 || at + 2 === words.length) return [at, at + 2, ...ends, words.length];
  }
  return null;
}

/** The ends of a day that begins at a word, and of time, source and its code behind it; none where no day begins there. */
function dayEnds(words: readonly string[], from: number): number[] {
  // A word behind the time of day may look like its zone.
  const clock = words.findIndex((word, at) => at > from && CLOCK.test(word));
  for (let end = Math.min(words.length, from + DAY, clock < 0 ? Infinity : clock); end > from + 1; end--) {
    if ((parseDateField(words.slice(from, end).join(' '))?.length ?? 0) < FULL) continue;
    const source = end === clock ? end + 1 : end;
    const code = words.findIndex((word, at) => at > source && CODE.test(word));
    return [end, source, ...(code < 0 ? [] : [code, code + 1])];
  }
  return [];
}

/** A date with its day, in UTF-16 units. */
const FULL = 10;
