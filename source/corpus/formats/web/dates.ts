import { parseDateField } from '../../structure/dates.ts';
import { plainDigits } from '../../structure/plain-date.ts';

/*
 * The day that a page was published on, as machines and as people write it there. The day is the one that is written.
 */

/** Seconds or milliseconds since 1970. */
const SINCE_1970 = /^(\d{10})(\d{3})?$/;

/** The day in a value made for machines (`2023-11-07T06:30:00+03:00`, `20231107`), as `YYYY-MM-DD`; null where it tells none. */
export function machineDate(value: string): string | null {
  const text = plainDigits(value.trim());
  const moment = SINCE_1970.exec(text);
  if (moment) return new Date(Number(moment[1]) * 1000).toISOString().slice(0, 10);
  const whole = parseDateField(text);
  if (whole !== null) return whole === 'unclear' ? null : whole;
  const start = /^\d{4}-\d{2}-\d{2}(?=[T\s])/.exec(text);
  return start ? told(start[0]) : null;
}

const told = (text: string): string | null => {
  const date = parseDateField(text);
  return date === 'unclear' ? null : date;
};

/** What may be a date in a line that says other things too. */
const NAME = '\\p{L}[\\p{L}\\p{M}]{1,11}(?:\\s(?:ال[أا]ول|الثاني|ماه))?';
const MAYBE = new RegExp(
  [
    '\\d{4}\\s*年\\s*\\d{1,2}\\s*月\\s*\\d{1,2}\\s*日|\\d{4}\\s*년\\s*\\d{1,2}\\s*월\\s*\\d{1,2}\\s*일',
    '\\d{4}[-/.]\\d{1,2}[-/.]\\d{1,2}',
    `\\d{1,2}(?:er|st|nd|rd|th|[.º])?[\\s-]*(?:de\\s+|of\\s+)?${NAME}(?:\\s?/\\s?${NAME})?[.,]?[\\s-]*(?:del?\\s+)?\\d{4}(?!\\d)`,
    '\\p{L}{3,10}\\.?\\s+\\d{1,2}(?:st|nd|rd|th)?,?\\s+\\d{4}(?!\\d)',
    '(?<!\\d)\\d{1,2}[./-]\\d{1,2}[./-]\\d{4}(?!\\d)',
  ].join('|'),
  'gu',
);
/** Behind these words stands when a page was changed. */
const CHANGED =
  /(?:updated?|modified|mise? à jour|modifié|aktualisiert|geändert|actualizado|aggiornat[oa]|atualizado|güncelle\p{L}*|обновлен\p{L}*|تحديث|به‌روز\p{L}*|更新)\s*(?:on|am|le|el|:|\p{L}{1,8}:)?\s*$/iu;
/** Numbers in the order of day, month and year: with full stops everywhere, with strokes where this is the language's only way. */
const DAY_FIRST = /^(\d{1,2})([./-])(\d{1,2})\2(\d{4})$/;
const STROKES_DAY_FIRST = /^(?:fr|es|it|pt|ca|ro|el|ar|tr|de|nl|vi|id)\b/i;
const STOPS_DAY_FIRST =
  /^(?:de|ru|uk|be|bg|tr|pl|cs|sk|fi|no|nb|nn|da|et|lv|hr|sr|sl|ro|it|fr|el|kk|az|hy|ka)\b/i;

/** The first day named in a line that people read, of those that do not say when the page was changed. `language`: the page's, as `fr-CA`. */
export function writtenDate(line: string, language: string | null): string | null {
  const text = plainDigits(line.slice(0, 300));
  for (const match of text.matchAll(MAYBE)) {
    if (CHANGED.test(text.slice(0, match.index))) continue;
    const date = told(match[0]) ?? dayFirst(match[0], language ?? '');
    if (date !== null) return date;
  }
  return null;
}

function dayFirst(text: string, language: string): string | null {
  const match = DAY_FIRST.exec(text);
  if (!match) return null;
  const known = match[2] === '/' ? STROKES_DAY_FIRST : STOPS_DAY_FIRST;
  if (!known.test(language)) return null;
  return told(`${match[4]}-${match[3]!.padStart(2, '0')}-${match[1]!.padStart(2, '0')}`);
}

/** So many words in small letters in a row are of a sentence, which may name the day of anything: "was signed into law on". */
const SENTENCE = /(?:(?<!\p{L})\p{Ll}+[\s,]+){4}/u;
/** Whether a line that names a day says more than that. */
export const isInPassing = (line: string): boolean => SENTENCE.test(line);
