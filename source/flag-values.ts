/** Values of flags: what stands behind them in, what they mean out. Each throws a Problem that names the flag. */

import { RULES, type Rule } from './actors/types.ts';
import type { CommandName } from './command-table.ts';
import { Problem } from './problem.ts';
import { isPeriod } from './store/scope.ts';
import { closest } from './text/closest.ts';
import { number } from './text/number.ts';
import { safeText } from './text/safe.ts';

/** No flag takes a larger number. */
const MOST = 999_999_999;

/** What stands behind a flag that takes a number; null where it is not given. */
export function wholeNumber(name: string, value: string | null, least = 0, most = MOST): number | null {
  if (value === null) return null;
  if (!/^\d{1,9}$/.test(value) || Number(value) < least || Number(value) > most) {
    throw new Problem(
      `--${name} takes a whole number${most < MOST ? ` from ${least} to ${number(most)}` : ''}, not ${safeText(value)}.`,
    );
  }
  return Number(value);
}

/** A year, a month or a day that the calendar has. */
export function dateOf(name: string, value: string | null): string | null {
  if (value === null) return null;
  if (!isPeriod(value))
    throw new Problem(`--${name} takes a date such as 2023, 2023-10 or 2023-10-07, not ${safeText(value)}.`);
  return value;
}

/** Rules, with commas between them. */
export function rulesOf(name: string, value: string | null): Rule[] {
  if (value === null) return [];
  const words = value.split(',').map((word) => word.trim());
  return words.map((word) => {
    const rule = RULES.find((one) => one === word);
    if (rule !== undefined) return rule;
    const near = closest(word, RULES);
    throw new Problem(
      `--${name} knows no rule ${word === '' ? 'without a name' : safeText(word)}; the rules are ${RULES.join(', ')}.${near === null ? '' : ` Did you mean ${near}?`}`,
    );
  });
}

const ARTICLE_ORDERS = ['date', '-date', 'title', 'source', 'words'] as const;
const LINE_ORDERS = [...ARTICLE_ORDERS, 'mentions', '1L', '2L', '3L', '1R', '2R', '3R', 'spelling'];

/** In which orders a command can write what it found; the first is the one it has anyway. */
export const ORDERS: Readonly<Partial<Record<CommandName, readonly string[]>>> = {
  list: [...ARTICLE_ORDERS, 'mentions'],
  find: LINE_ORDERS,
  cite: LINE_ORDERS,
  actors: ['mentions', 'name', 'articles', 'first', 'last'],
};

/** An order of a command. */
export function sortOf(command: CommandName, value: string | null): string | null {
  const orders = ORDERS[command] ?? [];
  if (value === null || orders.includes(value)) return value;
  const near = closest(value, orders);
  throw new Problem(
    `--sort ${safeText(value)} is no order of ${command}: ${orders.join(', ')}.${near === null ? '' : ` Did you mean ${near}?`}`,
  );
}
