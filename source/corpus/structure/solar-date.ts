import { plainLetters } from '../../text/plain-letters.ts';
import { WEEKDAY_WORDS } from './calendar-words.ts';

/** Days of the solar calendar of Iran and Afghanistan, as those of the common one: the same day by another name. */

const MONTHS = 'فروردین اردیبهشت خرداد تیر مرداد شهریور مهر آبان آذر دی بهمن اسفند'
  .split(' ')
  .map(plainLetters);
/** 1921 to 2050. Years from 1430 are those of the lunar calendar, in which that one was 2009. */
const YEAR = '(1(?:3\\d|4[0-2])\\d)';
/** 1921 to 2030. In numbers alone 1410 is as well of the lunar calendar, in which that one was 1989. */
const YEAR_ALONE = '(1(?:3\\d|40)\\d)';
const BEFORE = `^(?:(?:${WEEKDAY_WORDS})[،,]?\\s+)?`;
const AFTER = '(?:[\\s،,|–-]+(?:ساعت\\s+)?\\d{1,2}:\\d{2}(?::\\d{2})?)?$';
const DATE = new RegExp(`${BEFORE}(\\d{1,2})\\s+(\\p{L}+)(?:\\s+ماه)?\\s+${YEAR}${AFTER}`, 'u');
const NUMBERS = new RegExp(`${BEFORE}${YEAR_ALONE}[/.-](\\d{1,2})[/.-](\\d{1,2})${AFTER}`, 'u');
/** Days of the months before each: six of 31, five of 30. */
const daysBefore = (month: number): number => (month <= 7 ? (month - 1) * 31 : 186 + (month - 7) * 30);
const DAY = 24 * 60 * 60 * 1000;

const calendar = new Intl.DateTimeFormat('en-u-ca-persian', {
  ...{ year: 'numeric', month: 'numeric', day: 'numeric', timeZone: 'UTC' },
});

/**
 * `16 آبان 1402` or `1402/08/16`, with a weekday and a time of day or without, as `2023-11-07`; null for anything else, and
 * for a day that is none. `text`: as `plainDate` has it.
 */
export function solarDate(text: string): string | null {
  const named = DATE.exec(text);
  const numbered = named ? null : NUMBERS.exec(text);
  if (named === null && numbered === null) return null;
  const year = Number(named?.[3] ?? numbered?.[1]);
  const month = named ? MONTHS.indexOf(named[2]!.replaceAll('ي', 'ی')) + 1 : Number(numbered?.[2]);
  const day = Number(named?.[1] ?? numbered?.[3]);
  if (!(month >= 1 && month <= 12 && day >= 1 && day <= 31)) return null;
  // The year begins at the equinox, on 20 or 21 March: what the platform says of the days around decides.
  const about = Date.UTC(year + 621, 2, 20) + (daysBefore(month) + day - 1) * DAY;
  for (const days of [0, 1, -1, 2]) {
    const date = new Date(about + days * DAY);
    const parts = Object.fromEntries(
      calendar.formatToParts(date).map(({ type, value }) => [type, Number.parseInt(value, 10)]),
    );
    if ((parts.year ?? parts.relatedYear) === year && parts.month === month && parts.day === day) {
      return date.toISOString().slice(0, 10);
    }
  }
  return null;
}
