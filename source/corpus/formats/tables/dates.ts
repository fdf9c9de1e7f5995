import { parseDate } from '../../structure/dates.ts';

/** Which comes first in a column of dates like 07/11/2020. */
export type DayOrder = 'day first' | 'month first';

const FIGURES = /^(-?\d{1,19})(?:\.\d{0,9})?$/;
const COMPACT = /^(\d{4})(\d{2})(\d{2})(?:[T ]?\d{2}:?\d{2}(?::?\d{2})?(?:\.\d+)?(?:Z|[+-]\d{2}:?\d{2})?)?$/i;
/** With the zone of XML Schema, too. */
const ISO_DAY = /^\d{4}-\d{1,2}-\d{1,2}(?=[T Z+]|-\d\d:)/;
/** As .NET writes a moment. */
const DOTNET = /^\/Date\((-?\d+)(?:[+-]\d{4})?\)\/$/;
/** A date of which the one or the other number is the day, in figures: first, sign, second, year. */
export const EITHER = /^(\d{1,2})([/.-])(\d{1,2})\2(\d{4})(?=$|[T ,])/;
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
    // What another hand wrote may be one day only the other way round.
    return told(`${year}-${month}-${day}`) ?? told(text);
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
