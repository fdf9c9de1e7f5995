/** Dates as newspapers write them. Never guessed: what could be two dates is none. */

const MONTHS = 'jan feb mar apr may jun jul aug sep oct nov dec'.split(' ');
const MONTH =
  '(jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?)\\.?';
const WEEKDAY = '(?:(?:mon|tues?|wed(?:nes)?|thu(?:rs?)?|fri|sat(?:ur)?|sun)(?:day)?[.,]?\\s+)?';
const DAY = '(\\d{1,2})(?:st|nd|rd|th)?';
const YEAR = '(\\d{4})';
const ZONE = '(?:\\s*(?:z|[a-z]{2,5}|(?:gmt|utc)?\\s?[+-]\\d{1,2}:?\\d{0,2}))';
const TIME = `(?:\\d{1,2}[:.]\\d{2}(?::\\d{2}(?:\\.\\d+)?)?(?:\\s*[ap]\\.?m\\.?)?|\\d{1,2}\\s*[ap]\\.?m\\.?)(?:${ZONE})?`;
const BEFORE = `(?:${TIME}[,\\s]+(?:on\\s+)?)?`;
const AFTER = `(?:(?:\\s*[,t|•-]\\s*|\\s+(?:at\\s+|@\\s*)?)${TIME})?`;

/** What each form of date captures, in the order of its groups. */
type Part = 'y' | 'm' | 'd' | 'name' | 'a' | 'b';
const FORMS: readonly (readonly [string, readonly Part[]])[] = [
  [`${YEAR}[-/.](\\d{1,2})[-/.](\\d{1,2})`, ['y', 'm', 'd']],
  [`${WEEKDAY}${MONTH}\\s+${DAY},?\\s+${YEAR}`, ['name', 'd', 'y']],
  [`${WEEKDAY}${DAY}(?:\\s+of)?[\\s-]+${MONTH}[,\\s-]\\s*${YEAR}`, ['d', 'name', 'y']],
  [`${YEAR},?\\s+${MONTH}\\s+${DAY}`, ['y', 'name', 'd']],
  [`${WEEKDAY}(\\d{1,2})[/.](\\d{1,2})[/.]${YEAR}`, ['a', 'b', 'y']],
  [`${MONTH},?\\s+${YEAR}`, ['name', 'y']],
  [`${YEAR}-(\\d{2})`, ['y', 'm']],
  [YEAR, ['y']],
];
const WHOLE = FORMS.map(
  ([form, parts]) => [new RegExp(`^${BEFORE}(?:${form})${AFTER}$`, 'i'), parts] as const,
);
/** Longer than any date with its time of day. */
const LONGEST = 80;
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

function read(match: RegExpExecArray, parts: readonly Part[]): string | null {
  const found: Partial<Record<Part, string>> = {};
  parts.forEach((part, i) => {
    found[part] = match[i + 1]!;
  });
  const year = Number(found.y);
  if (found.a !== undefined && found.b !== undefined) {
    const a = Number(found.a);
    const b = Number(found.b);
    // 25/11 can be one day only; 07/11 could be two.
    if (a > 12 || a === b) return iso(year, b, a);
    return b > 12 ? iso(year, a, b) : null;
  }
  const month = found.name ? MONTHS.indexOf(found.name.slice(0, 3).toLowerCase()) + 1 : found.m;
  return iso(
    year,
    month === undefined ? undefined : Number(month),
    found.d === undefined ? undefined : Number(found.d),
  );
}

/**
 * The date that `text` is, if it is nothing but a date with perhaps a weekday and a time of day: `YYYY-MM-DD`,
 * `YYYY-MM` or `YYYY`. `'unclear'` when it is a date that cannot be told (`07/11/2023`, 31 February); null when it is none.
 */
export function parseDate(text: string): string | 'unclear' | null {
  const trimmed = text.trim();
  if (trimmed.length > LONGEST || !/\d/.test(trimmed)) return null;
  for (const [form, parts] of WHOLE) {
    const match = form.exec(trimmed);
    if (match) return read(match, parts) ?? 'unclear';
  }
  return /^\d{1,2}[/.]\d{1,2}([/.]\d{2,4})?$/.test(trimmed) ? 'unclear' : null;
}

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
