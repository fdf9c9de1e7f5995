/* Fields of no name that tells, by what stands in them. */
import type { Seen } from './looks.ts';
import { plainName } from './names.ts';
import { isNamed } from './ranks.ts';

/** Shares of a field's values that show what it is, or may be. */
export const MOST = 0.8;
const HALF = 0.5;

/** In UTF-16 units: less is no article, unless its field is called so. */
export const PROSE = 200;
const SENTENCE = 60;

/** How much prose makes a field the text where no field has a name that tells: that of two columns of prose the longer is, or one of sentences. */
export function proseAmong(seen: readonly Seen[]): number {
  const [most, next] = [...seen].sort((a, b) => b.prose - a.prose);
  if (most === undefined) return PROSE;
  const isText =
    next !== undefined && next.prose > 0 ? most.prose > next.prose * 1.5 : most.sentences >= MOST;
  return isText ? Math.min(PROSE, Math.max(most.prose, SENTENCE)) : PROSE;
}

/** The title by what stands in it: a headline, else where no field has a name that tells, whatever short stands beside a text. */
export function titleByLooks(seen: readonly Seen[], text: Seen | undefined): Seen | undefined {
  const own = seen.filter(
    (one) => one !== text && one.kinds > one.filled / 2 && one.outlets < HALF && !isNamed(one),
  );
  const headlines = own.filter((one) => one.headlines >= MOST);
  if (headlines.length > 0 || text === undefined || seen.some(isNamed))
    return foremostOf(headlines, seen, text);
  const short = own.filter(
    (one) => one.phrases >= MOST && one.length >= SHORTEST && one.length < text.length,
  );
  return foremostOf(short, seen, text);
}

/** In UTF-16 units: what is shorter is a code. */
const SHORTEST = 4;

/** Of those before the text, else of those behind it, the first that is no much shorter than another. */
function foremostOf(some: readonly Seen[], seen: readonly Seen[], text: Seen | undefined): Seen | undefined {
  const place = text === undefined ? seen.length : seen.indexOf(text);
  const before = some.filter((one) => seen.indexOf(one) < place);
  const among = before.length > 0 ? before : some;
  const most = Math.max(0, ...among.map(({ length }) => length));
  return among.find(({ length }) => length * 3 >= most);
}

/** When somebody fetched an article says nothing of when it came out. */
const TAKEN = /crawl|warc|scrap|download|fetch|retriev|index|access|visited/;

/** A number may be anything; a date that is written out is one, also where it may be two days. */
export function dateByLooks(seen: readonly Seen[]): Seen | undefined {
  const free = seen
    .filter(({ length }) => length >= 8 && length <= 80)
    .filter((one) => !isNamed(one) && !TAKEN.test(plainName(one.field.label)));
  return free.find((one) => one.dates >= MOST) ?? free.find((one) => one.order === 'open');
}

/** The source where no field has a name that tells, and one holds what newspapers are called; `taken`: what is something else. */
export const sourceByLooks = (
  seen: readonly Seen[],
  taken: readonly (Seen | undefined)[],
): readonly Seen[] =>
  seen.some(isNamed) ? [] : seen.filter((one) => one.outlets >= HALF && !taken.includes(one)).slice(0, 1);
