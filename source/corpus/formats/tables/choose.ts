import { dateByLooks, MOST, PROSE, proseAmong, sourceByLooks, titleByLooks } from './by-looks.ts';
import { ORDERS, type OrderSeen } from './day-order.ts';
import type { Field, Row } from './fields.ts';
import { fieldsSeen, type Seen } from './looks.ts';
import { NO_TEXT, OPENINGS, plainName } from './names.ts';
import { OPEN_ORDER } from './open-order.ts';
import { PARTS, type Part } from './parts.ts';
import { FAR, isNamed, NONE, named, rankOf } from './ranks.ts';

/** Which fields of a record are which parts of an article; of several the first that holds something. Plain data. */
export interface Choice {
  readonly fields: Readonly<Partial<Record<Part, readonly Field[]>>>;
  /** Of the first field of a date. */
  readonly order: OrderSeen;
  /** The field that the text begins in, where that of the text holds the rest of it. */
  readonly opening: Field | null;
  /** The field of the text was asked for, and no other may stand in for it. */
  readonly isTextAsked: boolean;
}

/** Those that were taken, by the part they are, with the order of days and months where that was a question: `{"text":"body","date":"day:dmy"}`. */
export const statedOf = ({ fields, order }: Choice): Record<string, string> => {
  const sign = ORDERS.find(([, known]) => known === order)?.[0];
  const behind = order === 'open' ? OPEN_ORDER : sign === undefined ? '' : `:${sign}`;
  return Object.fromEntries(
    PARTS.flatMap((part) =>
      fields[part]?.[0] ? [[part, fields[part][0].label + (part === 'date' ? behind : '')]] : [],
    ),
  );
};

/** By how much more prose a field must hold to be taken before one of a better name. */
const MUCH_MORE = 1.3;

/** A field that holds the page of an article: read where none holds its text alone. */
const PAGE = /^(?:raw|full|page|article|original)?html(?:source|page|raw)?$/;

/** The field of the text first, then those that may stand in for it. */
function textFields(seen: readonly Seen[]): readonly Seen[] {
  const byName = named(seen, 'text');
  let best: Seen | undefined;
  for (const one of byName) if (best === undefined || one.prose > best.prose * MUCH_MORE) best = one;
  const leads = named(seen, 'lead');
  if (best !== undefined && best.prose > 0) return inOrder(best, byName, leads);
  const page = seen.find(({ field, prose }) => prose >= PROSE && PAGE.test(plainName(field.keys.at(-1)!)));
  if (page !== undefined) return inOrder(page, byName, leads);
  const told = new Set([...byName, ...leads]);
  const others = seen.filter(
    ({ field, prose }) =>
      prose >= (seen.some(isNamed) ? PROSE : proseAmong(seen)) &&
      !NO_TEXT.test(plainName(field.keys.join(' '))),
  );
  const longest = others
    .filter((one) => !told.has(one))
    .reduce<Seen | undefined>((most, one) => (one.prose > (most?.prose ?? 0) ? one : most), undefined);
  if (longest !== undefined && longest.prose > (leads[0]?.prose ?? 0) * 2)
    return inOrder(longest, byName, leads);
  return best === undefined ? leads : inOrder(best, byName, leads);
}

/** The field that the text begins in; null where its own field holds all of it. */
function openingField(seen: readonly Seen[], text: Seen | undefined): Field | null {
  const called = (name: string): Seen | undefined =>
    seen.find(({ field }) => field.keys.length === 1 && plainName(field.keys[0]!) === name);
  const [found] = OPENINGS.filter(
    ({ opening, rest, beside }) =>
      called(rest) !== undefined && called(rest) === text && called(beside) && called(opening),
  );
  return found === undefined ? null : called(found.opening)!.field;
}

const inOrder = (best: Seen, ...more: (readonly Seen[])[]): Seen[] => [...new Set([best, ...more.flat()])];

function titleFields(seen: readonly Seen[], text: Seen | undefined): readonly Seen[] {
  const byName = named(seen, 'title', NONE).filter((one) => one !== text && one.length <= 1000);
  const near = byName.filter(({ field }) => rankOf(field, 'title') < FAR);
  if (near.length > 0) return near.sort((a, b) => Number(b.filled > 0) - Number(a.filled > 0));
  const looks = titleByLooks(seen, text);
  return looks !== undefined ? [looks] : byName.filter((one) => one.headlines > 0).slice(0, 1);
}

function dateFields(seen: readonly Seen[]): readonly Seen[] {
  const byName = named(seen, 'date', NONE).filter(({ field }) => field.keys.length < 6);
  const best = Math.max(0, ...byName.map((one) => one.dates));
  if (best > 0) {
    const read = byName.filter((one) => one.dates >= best / 2);
    return inOrder(read[0]!, read);
  }
  const looks = dateByLooks(seen);
  return looks !== undefined ? [looks] : byName.slice(0, 1);
}

/** Addresses of pictures and the like lead to no article. */
const PICTURED = /image|img|photo|picture|thumb|logo|icon|avatar|media|video|audio|api|feed/;

function urlFields(seen: readonly Seen[]): readonly Seen[] {
  const byName = named(seen, 'url').filter((one) => one.filled > 0);
  if (byName.length > 0) return byName;
  const addresses = seen.filter((one) => one.addresses >= MOST);
  // Where the source has a name beside, its address is the article's.
  const sources = named(seen, 'source').filter((one) => one.filled > 0);
  const bySource = sources.filter((one) => addresses.includes(one));
  if (bySource.length > 0 && bySource.length < sources.length) return bySource.slice(0, 1);
  // What is told apart by its address has that for its id.
  const isOther = (one: Seen): boolean => isNamed(one) && rankOf(one.field, 'id') >= FAR;
  const looks = addresses.filter((one) => !isOther(one) && !PICTURED.test(plainName(one.field.label)));
  return looks.length === 1 ? looks : [];
}

/** What is short in a record: a source is no paragraph. */
const SHORT = 300;

/** Which fields are which parts, as the first records of a file show by the fields' names and by what stands in them. */
export function chooseFields(rows: readonly Row[]): Choice {
  const seen = fieldsSeen(rows);
  const texts = textFields(seen);
  const [text] = texts;
  const dates = dateFields(seen);
  const titles = titleFields(seen, text);
  const short = (part: Part): Seen[] =>
    named(seen, part).filter(
      (one) =>
        one !== text && one !== titles[0] && (one.filled > 0 || rows.length === 1) && one.length <= SHORT,
    );
  // A name before an address.
  const sources = short('source').sort((a, b) => Number(a.addresses >= MOST) - Number(b.addresses >= MOST));
  const chosen: Record<Part, readonly Seen[]> = {
    ...{ text: texts, title: titles, date: dates, url: urlFields(seen) },
    source: sources.length > 0 ? sources : sourceByLooks(seen, [text, titles[0]]),
    ...{ author: short('author'), id: short('id') },
    ...{ section: short('section'), language: short('language'), length: short('length') },
  };
  const fields = Object.fromEntries(
    PARTS.map((part) => [part, chosen[part].map((one) => one.field)]).filter(([, list]) => list!.length > 0),
  );
  return { fields, order: dates[0]?.order ?? null, opening: openingField(seen, text), isTextAsked: false };
}

/** The field that is the text of a record unlike those before it, by its name; null where none is called so. */
export function textNamed(row: Row): Field | null {
  const [field] = chooseFields([row]).fields.text ?? [];
  return field !== undefined && rankOf(field, 'text') < FAR ? field : null;
}
