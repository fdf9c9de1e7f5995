import { Problem } from '../problem.ts';
import type { Request } from '../request.ts';
import { actorCalled, typedFinder } from '../search/actor-called.ts';
import { articleFilter } from '../search/article-filter.ts';
import { filterQuery, type Query } from '../search/filter-query.ts';
import type { NameIndex } from '../search/finder.ts';
import { FLOOR } from '../search/resolve.ts';
import { SIGNS } from '../store/marks.ts';
import type { View } from '../store/view.ts';
import { safeText } from '../text/safe.ts';
import { markedIn } from './marked-in.ts';
import type { Output } from './output.ts';
import { quoted } from './words.ts';

/** What --filter asks for; nothing where it is not given. Throws a Problem for a date that is none, and for an `is:` of nothing there is. */
export function filterAsked({ filter }: Pick<Request, 'filter'>): Query {
  const query = filterQuery(
    safeText(filter ?? '')
      .replace(/\s+/gu, ' ')
      .trim(),
  );
  const {
    notDates: [notDate],
    notSigns: [notSign],
  } = query;
  if (notDate !== undefined)
    throw new Problem(
      `--filter: ${quoted(notDate)} is no date; write one such as 2023, 2023-10 or 2023-10-07.`,
    );
  if (notSign !== undefined)
    throw new Problem(`--filter: is: takes one of ${SIGNS.join(', ')}, not ${quoted(notSign)}.`);
  return query;
}

/** Whether an article fits it; whom it names and nobody is called so, is said. */
export function filterIn(
  query: Query,
  view: View,
  index: NameIndex,
  request: Request,
  output: Output,
): (article: number) => boolean {
  const callers = { view, finder: typedFinder(() => index, request.kind), floor: FLOOR };
  const called = (name: string): number | null => {
    const found = actorCalled(callers, name);
    if (found === null) output.say(`Nobody here is called ${quoted(name)}, as --filter has it.`);
    return found;
  };
  return articleFilter(view, query, called, markedIn(view, request));
}
