import { parseDate } from '../../structure/dates.ts';

/** Which comes first in a column of dates like 07/11/2020. */
export type DayOrder = 'day first' | 'month first';

const FIGURES = /^(-?\d{1,19})(?:\.\d{0,9})?$/;
const COMPACT = /^(\d{4})(\d{2})(\d{2})(?:[T ]?\d{2}:?\d{2}(?::?\d{2})?(?:\.\d+)?(?:Z|[+-]\d{2}:?\d{2})?)?$/i;
/** With the zone of XML Schema, too. */
const ISO_DAY = /^\d{4}-\d{1,2}-\d{1,2}(?=[T Z+]|-\d\d:)/;
/** As .NET writes a moment. */
const DOTNET = /^\/Date\((-?\d+)(?:[+-]\d{4})?\)\/$/;
const EITHER = /^(\d{1,2})([/.-])(\d{1,2})\2(\d{4})(?=$|[T ,])/;
/** Milliseconds a unit, by how many figures a moment of our time has in it. */
const SINCE_1970: readonly (readonly [figures: number, milliseconds: number])[] = [
  [10, 1000],
  [13, 1],
  [16, 1e-3],
  [19, 1e-6],
];

/**
 * The calendar day that a field says: `YYYY-MM-DD`, `YYYY-MM`, `YYYY`; null where none can be told. Moments counted from 1970 (in
 * seconds, milli-, micro- or nanoseconds) give their day in UTC; anything written keeps the day that stands there.
 */
export function dateOf(value: string, order: DayOrder | null = null): string | null {
  const text = value.trim().replace(DOTNET, '$1');
  if (text.length > 80) return null;
  const compact = COMPACT.exec(text);
  if (compact) {
    const day = told(`${compact[1]}-${compact[2]}-${compact[3]}`);
    if (day !== null) return day;
  }
  const figures = FIGURES.exec(text);
  if (figures) return text.replace(/\.0*$/, '').length === 4 ? told(figures[1]!) : momentOf(figures[1]!);
  const either = EITHER.exec(text);
  // With full stops nobody writes the month first (DIN 1355, GOST R 7.0.97).
  const by = order ?? (either?.[2] === '.' ? 'day first' : null);
  if (either && by !== null) {
    const [, first, , second, year] = either;
    const [day, month] = by === 'day first' ? [first, second] : [second, first];
    return told(`${year}-${month}-${day}`);
  }
  return told(text) ?? told(ISO_DAY.exec(text)?.[0] ?? '');
}

function told(text: string): string | null {
  const date = parseDate(text);
  return date === 'unclear' ? null : date;
}

function momentOf(figures: string): string | null {
  const length = figures.replace('-', '').length;
  // Before September 2001 a moment has a figure less.
  const unit = SINCE_1970.find(([most]) => length === most || length === most - 1);
  if (unit === undefined) return null;
  const moment = new Date(Number(figures) * unit[1]);
  return Number.isNaN(moment.getTime()) ? null : told(moment.toISOString().slice(0, 10));
}

/** Witnesses that are asked for, and none may speak against them. */
const WITNESSES = 3;

/** What a column of dates shows of its order: 25/11/2020 can be one day only, and one program wrote them all. Null where that is not clear. */
export function dayOrderOf(values: readonly string[]): DayOrder | null {
  let [dayFirst, monthFirst] = [0, 0];
  for (const value of values) {
    const either = EITHER.exec(value.trim());
    if (!either) continue;
    if (Number(either[1]) > 12) dayFirst++;
    if (Number(either[3]) > 12) monthFirst++;
  }
  if (dayFirst >= WITNESSES && monthFirst === 0) return 'day first';
  return monthFirst >= WITNESSES && dayFirst === 0 ? 'month first' : null;
}
