/** Numbers, amounts and times as the news writes them. */
import { type Numbers, pick } from '../support/chance.ts';
import { below, cubed } from './draws.ts';

export const DAYS_OF_WEEK = 'Monday Tuesday Wednesday Thursday Friday Saturday Sunday'.split(' ');
export const MONTHS =
  'January February March April May June July August September October November December'.split(' ');
const SMALL = 'two three four five six seven eight nine ten eleven twelve fifteen twenty thirty forty'.split(
  ' ',
);

export const smallNumber = (next: Numbers): string => pick(next, SMALL);

/** From a dozen to a few hundred thousand, with commas. */
export function bigNumber(next: Numbers): string {
  const number = 12 + Math.floor(cubed(next) * 240_000);
  if (number < 1000) return String(number);
  const rest = String(number % 1000).padStart(3, '0');
  return `${Math.floor(number / 1000)},${number > 20_000 ? '000' : rest}`;
}

export const percent = (next: Numbers): string =>
  next() < 0.5 ? String(2 + below(next, 80)) : `${below(next, 30)}.${1 + below(next, 9)}`;

export function dollars(next: Numbers): string {
  const amount = next() < 0.4 ? `${1 + below(next, 60)}.${1 + below(next, 9)}` : String(1 + below(next, 900));
  return `$${amount} ${next() < 0.7 ? 'million' : 'billion'}`;
}

/** With a little weight on the days of the week. */
export const weekday = (next: Numbers): string => pick(next, DAYS_OF_WEEK);
export const month = (next: Numbers): string => pick(next, MONTHS);
