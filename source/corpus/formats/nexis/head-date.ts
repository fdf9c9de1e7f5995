import { parseDateField } from '../../structure/dates.ts';

/** Words that a date with its weekday and its time of day may have at most. */
const WORDS = 10;
/** A line longer than this is none of date and edition, in UTF-16 units. */
const LONGEST = 160;

/**
 * The day at the beginning of a line over an article, where an edition may stand behind it: `January 11, 2010 Monday
 * Late Edition - Final`. As parseDateField tells it; null where the line begins with none.
 */
export function headDate(line: string): string | 'unclear' | null {
  if (line.length > LONGEST || !/\d{4}/.test(line)) return null;
  const words = line.split(/\s+/);
  for (let count = Math.min(WORDS, words.length); count > 0; count--) {
    const date = parseDateField(words.slice(0, count).join(' ').replace(/[,;]$/, ''));
    // A year, or a month, may begin a headline.
    if (date !== null && (date.length > 7 || (date.length > 4 && count === words.length))) return date;
  }
  return null;
}
