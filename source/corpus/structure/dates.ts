import { plainLetters } from '../../text/plain-letters.ts';
import { isEnglishMonth, monthNumber, TWO_MONTHS_BY_NAME, WEEKDAY_WORDS } from './calendar-words.ts';
import { plainDate } from './plain-date.ts';
import { solarDate } from './solar-date.ts';

/**
 * Dates as newspapers, exports, mail and feeds write them. Never guessed: what could be two dates is none. The day is the
 * one that is written, whatever the zone.
 */

/** Which word is a month is looked up: a form with any other is none. */
const MONTH = '(\\p{L}{2,12})';
const ARTICLE = '(?:(?:le|am|den|vom|el|il|on)\\s+)?';
const WEEKDAY = `${ARTICLE}(?:(?:${WEEKDAY_WORDS})[.,،]*\\s+(?:(?:le|den|the)\\s+)?)?`;
const LATE_WEEKDAY = `(?:,?\\s+\\(?(?:${WEEKDAY_WORDS})\\)?)?`;
/** `7`, `7th`, `1er`, `6.`, `1º`. */
const DAY = '(\\d{1,2})(?:st|nd|rd|th|er|e|\\.?[º°])?';
const YEAR = '(\\d{4})';
const ZONE = '(?:\\s*(?:z|[a-z]{1,5}|(?:gmt|utc)?\\s?[+-]\\d{1,2}:?\\d{0,2}))';
/** A note on the zone stands behind it in mail (RFC 5322, 3.2.2) and in what browsers print. */
const NOTE = '(?:\\s*\\([^()]{1,40}\\))?';
const CLOCK =
  '(?:\\d{1,2}[:.]\\d{2}(?::\\d{2}(?:[.,]\\d+)?)?(?:\\s*[ap]\\.?m\\.?)?|\\d{1,2}\\s*[ap]\\.?m\\.?|\\d{1,2}\\s?h(?:\\s?\\d{2})?|\\d{1,2}\\s?uhr)';
const TIME = `${CLOCK}(?:${ZONE})?${NOTE}`;
const AT = '(?:at|@|a|um|a\\s+las|alle(?:\\s+ore)?|ore|as|om)';
const BEFORE = `(?:${TIME}[,\\s]+(?:on\\s+)?)?`;
const AFTER = `(?:(?:\\s*[,t|•-]\\s*|,?\\s+(?:${AT}\\s*)?)${TIME})?`;

/** What each form of date captures, in the order of its groups. `yy`: a year's last two digits. */
type Part = 'y' | 'yy' | 'm' | 'd' | 'name' | 'a' | 'b';
type Form = readonly [string, readonly Part[]];
const FORMS: readonly Form[] = [
  [`${YEAR}[-/.](\\d{1,2})[-/.](\\d{1,2})`, ['y', 'm', 'd']],
  [`${WEEKDAY}${MONTH}\\.?\\s+${DAY}[,.]?\\s+(?:del?\\s+)?${YEAR}`, ['name', 'd', 'y']],
  [
    `${WEEKDAY}${DAY}(?:\\.\\s*|(?:\\s+(?:of|de))?[\\s-]+)${MONTH}[.,\\s-]+(?:del?\\s+)?${YEAR}`,
    ['d', 'name', 'y'],
  ],
  [`${YEAR}[.,]?\\s+${MONTH}\\.?\\s+${DAY}\\.?`, ['y', 'name', 'd']],
  [`${WEEKDAY}(\\d{1,2})[/.](\\d{1,2})[/.]${YEAR}`, ['a', 'b', 'y']],
  ...['年月日', '년월일'].map((signs): Form => {
    const [year, month, day] = [...signs].map(plainLetters);
    return [`${YEAR}\\s*${year}\\s*(\\d{1,2})\\s*${month}\\s*(\\d{1,2})\\s*${day}`, ['y', 'm', 'd']];
  }),
  [`${MONTH}\\.?,?\\s+(?:del?\\s+)?${YEAR}`, ['name', 'y']],
  [`${YEAR}-(\\d{2})`, ['y', 'm']],
  [YEAR, ['y']],
];
/** With their time of day: as mail of old writes a year (RFC 822, 5.1; read as RFC 5322, 4.3 says), and as C's `asctime` does. */
const TIMED: readonly Form[] = [
  [`${WEEKDAY}(\\d{1,2})\\s+${MONTH}\\s+(\\d{2})\\s+${TIME}`, ['d', 'name', 'yy']],
  [`${WEEKDAY}${MONTH}\\s+(\\d{1,2})\\s+${TIME}\\s+${YEAR}`, ['name', 'd', 'y']],
];
/** As only fields of exports write it: `20180312`, `20180312T101500Z`, `20180312101500`. */
const DIGITS: Form = [`${YEAR}(\\d{2})(\\d{2})(?:t?\\d{4}(?:\\d{2})?(?:${ZONE})?)?`, ['y', 'm', 'd']];

const compiled = (whole: string, parts: readonly Part[]) => [new RegExp(`^${whole}$`, 'u'), parts] as const;
const WHOLE = [
  ...FORMS.map(([form, parts]) => compiled(`${BEFORE}(?:${form})${LATE_WEEKDAY}${AFTER}`, parts)),
  ...TIMED.map(([form, parts]) => compiled(form, parts)),
];
const WHOLE_FIELD = [...WHOLE, compiled(...DIGITS)];

/** Longer than any date with its time of day. */
const LONGEST = 80;
/** Every form holds a year, or ends in a time of day. */
const NEEDED = /\d{4}|\d{2}\s+\d{1,2}[:.]/;
/** Newspapers began about 1600; four digits outside these years are something else. */
const FIRST_YEAR = 1600;
const LAST_YEAR = 2199;

function iso(year: number, month?: number, day?: number): string | null {
  if (!(year >= FIRST_YEAR && year <= LAST_YEAR)) return null;
  if (month === undefined) return String(year);
  if (!(month >= 1 && month <= 12)) return null;
  const start = `${year}-${String(month).padStart(2, '0')}`;
  if (day === undefined) return start;
  // Day 0 of the next month is the last of this one.
  const days = new Date(Date.UTC(year, month, 0)).getUTCDate();
  return day >= 1 && day <= days ? `${start}-${String(day).padStart(2, '0')}` : null;
}

function read(match: RegExpExecArray, parts: readonly Part[], inField: boolean): string | 'unclear' | null {
  const found: Partial<Record<Part, string>> = {};
  parts.forEach((part, i) => {
    found[part] = match[i + 1]!;
  });
  const short = Number(found.yy);
  const year = found.yy === undefined ? Number(found.y) : short + (short < 50 ? 2000 : 1900);
  if (found.a !== undefined && found.b !== undefined) {
    const a = Number(found.a);
    const b = Number(found.b);
    // 25/11 can be one day only; 07/11 could be two.
    if (a > 12 || a === b) return iso(year, b, a) ?? 'unclear';
    return (b > 12 ? iso(year, a, b) : null) ?? 'unclear';
  }
  const day = found.d === undefined ? undefined : Number(found.d);
  let month = found.m === undefined ? undefined : Number(found.m);
  if (found.name !== undefined) {
    const named = monthNumber(found.name);
    // In a text `Mars 2020` is as well something else as a month.
    if (named === null || (day === undefined && !inField && !isEnglishMonth(found.name))) return null;
    month = named;
  }
  return iso(year, month, day) ?? 'unclear';
}

function parse(text: string, inField: boolean): string | 'unclear' | null {
  const trimmed = text.trim();
  if (trimmed.length > LONGEST || !/\p{Nd}/u.test(trimmed)) return null;
  const plain = plainDate(trimmed);
  const solar = solarDate(plain);
  if (solar !== null) return solar;
  if (TWO_MONTHS_BY_NAME.test(plain)) return 'unclear';
  for (const [form, parts] of !NEEDED.test(plain) ? [] : inField ? WHOLE_FIELD : WHOLE) {
    const match = form.exec(plain);
    const date = match && read(match, parts, inField);
    if (date) return date;
  }
  return /^\d{1,2}[/.]\d{1,2}([/.]\d{2,4})?$/.test(trimmed) ? 'unclear' : null;
}

/**
 * The date that a line of a text is, if it is nothing but a date with perhaps a weekday and a time of day: `YYYY-MM-DD`,
 * `YYYY-MM` or `YYYY`. `'unclear'` when it is a date that cannot be told (`07/11/2023`, 31 February); null when it is none.
 */
export const parseDate = (text: string): string | 'unclear' | null => parse(text, false);

/** The same of the value of a field that holds a date, which may be written as no text writes it: `20180312`, `mars 2018`. */
export const parseDateField = (text: string): string | 'unclear' | null => parse(text, true);

const DATED = '(?<![\\p{L}\\p{N}])';
const IN_NAME = /(?<![\p{L}\p{N}])(\d{4})(?:([-_.])(\d{2})(?:\2(\d{2}))?|(\d{2})(\d{2}))(?![\p{L}\p{N}])/u;
const PATH_DAY = new RegExp(`${DATED}(\\d{4})[/\\\\](\\d{1,2})[/\\\\](\\d{1,2})(?:[/\\\\]|$)`, 'u');
const PATH_MONTH = new RegExp(`${DATED}(\\d{4})[/\\\\](\\d{1,2})(?:[/\\\\]|$)`, 'u');
const PATH_YEAR = /(?:^|[/\\])(\d{4})(?:[/\\]|$)/;

/** The date in a file's or folder's name: `2023-11-07-talks.txt`, `agency_20231107.txt`, `2023-11`. A lone year is none. */
export function dateInName(name: string): string | null {
  const match = IN_NAME.exec(name);
  if (!match) return null;
  const month = match[3] ?? match[5];
  const day = match[4] ?? match[6];
  return iso(Number(match[1]), Number(month), day === undefined ? undefined : Number(day));
}

/** The date in the folders of a path (without the file's own name): `2023/11/07`, `2023/11`, `2023`, `2023-11-07`. */
export function dateInFolders(folders: string): string | null {
  const day = PATH_DAY.exec(folders);
  if (day) return iso(Number(day[1]), Number(day[2]), Number(day[3]));
  const month = PATH_MONTH.exec(folders);
  if (month) return iso(Number(month[1]), Number(month[2]));
  const named = dateInName(folders);
  if (named) return named;
  const year = PATH_YEAR.exec(folders);
  return year ? iso(Number(year[1])) : null;
}
