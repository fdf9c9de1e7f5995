/** Days of the solar calendar of Iran and Afghanistan, as those of the common one: the same day by another name. */

const MONTHS = 'فروردین اردیبهشت خرداد تیر مرداد شهریور مهر آبان آذر دی بهمن اسفند'.split(' ');
const DATE = /^(\d{1,2})\s+(\p{L}+)\s+(1[34]\d{2})$/u;
const NUMBERS = /^(1[34]\d{2})[/.-](\d{1,2})[/.-](\d{1,2})$/;
/** Days of the months before each: six of 31, five of 30. */
const daysBefore = (month: number): number => (month <= 7 ? (month - 1) * 31 : 186 + (month - 7) * 30);
const DAY = 24 * 60 * 60 * 1000;

const calendar = new Intl.DateTimeFormat('en-u-ca-persian', {
  ...{ year: 'numeric', month: 'numeric', day: 'numeric', timeZone: 'UTC' },
});

/** `16 آبان 1402` or `1402/08/16` as `2023-11-07`; null for anything else, and for a day that is none. */
export function solarDate(text: string): string | null {
  const named = DATE.exec(text.trim());
  const numbered = NUMBERS.exec(text.trim());
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
