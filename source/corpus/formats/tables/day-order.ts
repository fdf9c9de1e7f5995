import { type DayOrder, EITHER } from './dates.ts';
import { type Field, fieldsOf, type Row, valuesAt } from './fields.ts';

/** What a field of dates shows of its order; `open`: some of its dates may be two days, and nothing tells which. Null where that is no question. */
export type OrderSeen = DayOrder | 'open' | null;

/** What a person calls it, behind the field's name: `--map date=published:dmy`. */
export const ORDERS: readonly (readonly [sign: string, order: DayOrder])[] = [
  ['dmy', 'day first'],
  ['mdy', 'month first'],
];

/**
 * The order of days and months in the dates of a field, for one program wrote them all. A day above 12 tells it (25/11/2020), and so does a date
 * written out elsewhere in the record that is the same day in one order only (03/12/2020 beside /2020/12/03/). What contradicts itself tells
 * nothing. Neither does the language of the texts, or the country of a site: the program that wrote the file may be set otherwise.
 */
export function orderIn(rows: readonly Row[], field: Field): OrderSeen {
  const votes = { 'day first': 0, 'month first': 0 };
  let isOpen = false;
  for (const row of rows) {
    for (const value of valuesAt(row, field.keys) ?? []) {
      const [, first, sign, second, year] = EITHER.exec(value.trim()) ?? [];
      if (first === undefined || sign === '.' || Number(first) === Number(second)) continue;
      const isEither = Number(first) <= 12 && Number(second!) <= 12;
      if (Number(first) > 12) votes['day first']++;
      if (Number(second!) > 12) votes['month first']++;
      const told = isEither ? daysBeside(row, field) : NONE;
      if (told.has(dayOf(year!, second!, first))) votes['day first']++;
      if (told.has(dayOf(year!, first, second!))) votes['month first']++;
      isOpen ||= isEither;
    }
  }
  if (votes['day first'] > 0 && votes['month first'] === 0) return 'day first';
  if (votes['month first'] > 0 && votes['day first'] === 0) return 'month first';
  return isOpen ? 'open' : null;
}

const NONE: ReadonlySet<string> = new Set();
const dayOf = (year: string, month: string, day: string): string =>
  `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`;

/** Year, month and day as addresses and programs write them, between what is no figure. */
const WRITTEN = /(?<!\d)(\d{4})([-/])(\d{2})\2(\d{2})(?!\d)/g;
/** In UTF-16 units: longer fields are texts, which tell of other days. */
const SHORT = 300;

/** The days written out in the other short fields of a record, `YYYY-MM-DD`. */
function daysBeside(row: Row, { label }: Field): ReadonlySet<string> {
  const days = new Set<string>();
  for (const other of fieldsOf(row)) {
    if (other.label === label) continue;
    for (const value of valuesAt(row, other.keys) ?? []) {
      if (value.length > SHORT) continue;
      for (const [, year, , month, day] of value.matchAll(WRITTEN)) days.add(`${year}-${month}-${day}`);
    }
  }
  return days;
}
