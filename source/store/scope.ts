import type { Article } from '../corpus/article.ts';
import type { Scope } from './view.ts';

/** Whether a text is a year, a month or a day that the calendar has. */
export function isPeriod(text: string): boolean {
  const [, year, month, day] = /^(\d{4})(?:-(\d\d)(?:-(\d\d))?)?$/.exec(text) ?? [];
  const time = new Date(Date.UTC(Number(year), Number(month ?? '01') - 1, Number(day ?? '01')));
  return (
    year !== undefined &&
    time.getUTCMonth() + 1 === Number(month ?? '01') &&
    time.getUTCDate() === Number(day ?? '01')
  );
}

/**
 * The first and last day a date may mean, as `YYYY-MM-DD`: `2023-10` is 2023-10-01 to 2023-10-31. Days compare as
 * text, so the last day of every month may be written 31.
 */
export function periodOf(date: string): { readonly first: string; readonly last: string } {
  const missing = date.length === 4 ? ['-01-01', '-12-31'] : date.length === 7 ? ['-01', '-31'] : ['', ''];
  return { first: date + missing[0], last: date + missing[1] };
}

/** Whether the period of a date touches the days from `since` to `until`, both inclusive and both a period themselves. */
export function touches(date: string, since: string | null, until: string | null): boolean {
  const { first, last } = periodOf(date);
  if (since !== null && last < periodOf(since).first) return false;
  return until === null || first <= periodOf(until).last;
}

/** Whether an article lies in the part that is looked at, copies not folded. Undated articles fall out as soon as a date is asked for. */
export function inScope(article: Pick<Article, 'date' | 'path' | 'source'>, scope: Scope): boolean {
  if (
    scope.under !== null &&
    article.path !== scope.under &&
    !article.path.startsWith(`${scope.under.replace(/\/+$/, '')}/`)
  )
    return false;
  if (scope.sources !== null && (article.source === null || !scope.sources.includes(article.source)))
    return false;
  if (scope.since === null && scope.until === null) return true;
  return article.date !== null && touches(article.date, scope.since, scope.until);
}
