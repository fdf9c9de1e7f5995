import { ORDERS, type OrderSeen } from './day-order.ts';
import type { Field, Row } from './fields.ts';
import { fieldsSeen, type Seen } from './looks.ts';
import { NO_TEXT, OPENINGS, plainName, RANKS, TRANSPARENT, WRAPPERS } from './names.ts';
import { OPEN_ORDER } from './open-order.ts';
import { PARTS, type Part } from './parts.ts';

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

/** Of this rank and above, a name is one only for want of better: it lies in something that is no part of the article. */
const FAR = 1000;
const NONE = 2 * FAR;

/** How well a field's name fits a part: the rank of the name, more the farther from the record's top it lies. */
function rankOf({ keys }: Field, part: Part | 'lead'): number {
  // What a search engine puts around a record (Elasticsearch) says nothing of its source.
  const names = keys
    .map((key) => (key === '_source' ? 'record' : plainName(key)))
    .filter((name) => name !== '');
  const ranks = RANKS[part];
  const last = names.length - 1;
  const rank = (depth: number, name: string): number => {
    const found = ranks.get(name);
    if (found === undefined) return NONE;
    return names.slice(0, depth).every((above) => WRAPPERS.has(above)) ? found : FAR + found;
  };
  let best = rank(last, names[last] ?? '');
  for (let depth = last - 1; depth >= 0 && depth >= last - 2; depth--) {
    if (depth === last - 1) best = Math.min(best, rank(depth, names[depth]! + names[last]!));
    if (!names.slice(depth + 1).every((name) => TRANSPARENT.has(name))) break;
    best = Math.min(best, rank(depth, names[depth]!) + 0.5 * (last - depth));
  }
  // Of two of one name the one nearer to the top.
  return best + 0.01 * keys.length;
}

/** The fields whose name fits a part, the best first. */
function named(seen: readonly Seen[], part: Part | 'lead', beyond = FAR): Seen[] {
  return seen
    .map((one) => ({ one, rank: rankOf(one.field, part) }))
    .filter(({ rank }) => rank < beyond)
    .sort((a, b) => a.rank - b.rank)
    .map(({ one }) => one);
}

/** In UTF-16 units: less is no article, unless its field is called so. */
const PROSE = 200;
const SENTENCE = 60;
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
  const isUnnamed = seen.every((one) => !isNamed(one));
  const others = seen.filter(
    ({ field, prose }) =>
      prose >= (isUnnamed ? proseAmong(seen) : PROSE) && !NO_TEXT.test(plainName(field.keys.join(' '))),
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

/** How much prose makes a field the text where no field has a name that tells: that of two columns of prose the longer is. */
function proseAmong(seen: readonly Seen[]): number {
  const [most = 0, next = 0] = seen.map(({ prose }) => prose).sort((a, b) => b - a);
  return next > 0 && most > next * 1.5 ? Math.min(PROSE, Math.max(most, SENTENCE)) : PROSE;
}

const inOrder = (best: Seen, ...more: (readonly Seen[])[]): Seen[] => [...new Set([best, ...more.flat()])];

/** A share of a field's values that shows what it is. */
const MOST = 0.8;

function titleFields(seen: readonly Seen[], text: Seen | undefined): readonly Seen[] {
  const byName = named(seen, 'title', NONE).filter((one) => one !== text && one.length <= 1000);
  const near = byName.filter(({ field }) => rankOf(field, 'title') < FAR);
  if (near.length > 0) return near.sort((a, b) => Number(b.filled > 0) - Number(a.filled > 0));
  const looks = seen.filter(
    (one) => one !== text && one.headlines >= MOST && one.kinds > one.filled / 2 && !isNamed(one),
  );
  return looks.length > 0 ? looks.slice(0, 1) : byName.filter((one) => one.headlines > 0).slice(0, 1);
}

/** Whether its name says that it is some part or other. */
const isNamed = ({ field }: Seen): boolean =>
  [...PARTS, 'lead' as const].some((part) => rankOf(field, part) < NONE) ||
  NO_TEXT.test(plainName(field.label));

/** When somebody fetched an article says nothing of when it came out. */
const TAKEN = /crawl|warc|scrap|download|fetch|retriev|index|access|visited/;

function dateFields(seen: readonly Seen[]): readonly Seen[] {
  const byName = named(seen, 'date', NONE).filter(({ field }) => field.keys.length < 6);
  const best = Math.max(0, ...byName.map((one) => one.dates));
  if (best > 0) {
    const read = byName.filter((one) => one.dates >= best / 2);
    return inOrder(read[0]!, read);
  }
  // A number may be anything; a date that is written out is one.
  const looks = seen.filter(
    (one) => one.dates >= MOST && one.length >= 8 && !isNamed(one) && !TAKEN.test(plainName(one.field.label)),
  );
  return looks.length > 0 ? looks.slice(0, 1) : byName.slice(0, 1);
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
  const chosen: Record<Part, readonly Seen[]> = {
    ...{ text: texts, title: titles, date: dates, url: urlFields(seen) },
    // A name before an address.
    source: short('source').sort((a, b) => Number(a.addresses >= MOST) - Number(b.addresses >= MOST)),
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
