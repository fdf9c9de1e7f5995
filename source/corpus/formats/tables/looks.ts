import { isKnownOutlet, looksLikeOutlet } from '../../structure/outlets.ts';
import { dateOf } from './dates.ts';
import { type OrderSeen, orderIn } from './day-order.ts';
import { type Field, fieldsOf, itemsOf, type Row, valuesAt } from './fields.ts';

/** A field as the first records show it. */
export interface Seen {
  readonly field: Field;
  /** Records that hold something in it. */
  readonly filled: number;
  /** How much prose a record has in it, in UTF-16 units without tags: of the record in the middle. */
  readonly prose: number;
  /** How long what stands in it is, as of the record in the middle. */
  readonly length: number;
  /** Which share of what stands in it is a date, or an address; 0 to 1. */
  readonly dates: number;
  readonly addresses: number;
  readonly order: OrderSeen;
  /** How many different things stand in it. */
  readonly kinds: number;
  /** Several words, no date, no address, on one line: which share; and with words of any number. */
  readonly headlines: number;
  readonly phrases: number;
  /** Which share ends as sentences do, or is what newspapers and broadcasters are called. */
  readonly sentences: number;
  readonly outlets: number;
}

/** In UTF-16 units: this much of a value is looked at. */
const LOOKED_AT = 20_000;
const TAGS = /<[a-z/!][^<>]{0,500}>/gi;
/** Scripts that put no blanks between words. */
const UNSPACED = /[\u0e00-\u0e7f\u3040-\u30ff\u3400-\u9fff]/;

/** Every field of some records, in the order in which they come. */
export function fieldsSeen(rows: readonly Row[]): Seen[] {
  const fields = new Map<string, Field>();
  for (const row of rows) {
    for (const field of fieldsOf(row)) if (!fields.has(field.label)) fields.set(field.label, field);
  }
  return [...fields.values()].map((field) => seenIn(rows, field));
}

function seenIn(rows: readonly Row[], field: Field): Seen {
  const values: string[] = [];
  for (const row of rows) {
    const value = valuesAt(row, field.keys)
      ?.slice(0, 200)
      .flatMap((text) => itemsOf(text))
      .join('\n\n')
      .slice(0, LOOKED_AT)
      .trim();
    if (value) values.push(value);
  }
  const share = (is: (value: string) => boolean): number =>
    values.length === 0 ? 0 : values.filter(is).length / values.length;
  const order = orderIn(rows, field);
  const told = order === 'open' ? null : order;
  return {
    ...{ field, filled: values.length, order, kinds: new Set(values).size },
    prose: middle(values.map(proseIn)),
    length: middle(values.map((value) => value.length)),
    dates: share((value) => value.length <= 80 && dateOf(value, told) !== null),
    addresses: share((value) => /^https?:\/\/\S+$/i.test(value)),
    headlines: share((value) => isPhrase(value) && (SEVERAL.test(value) || UNSPACED.test(value))),
    phrases: share((value) => isPhrase(value) && lettersIn(value) > value.length * 0.6),
    sentences: share((value) => /[.!?。！？؟]["'”’»)\]]*$/.test(value)),
    outlets: share((value) => value.length <= 60 && isOutlet(value)),
  };
}

const SEVERAL = /\p{L}+\P{L}+\p{L}+\P{L}+\p{L}/u;

/** What may be a headline: on one line, no date and no address. */
const isPhrase = (value: string): boolean =>
  value.length <= 300 && !value.includes('\n') && !/:\/\//.test(value) && dateOf(value) === null;

const FILE = /\.(?:txt|html?|pdf|docx?|json|xml|csv|jpe?g|png)$/i;

/** Letters in capitals alone may be the code of a country or a language, if no outlet is known by them. */
const isOutlet = (value: string): boolean =>
  isKnownOutlet(value) || (/\p{Ll}{2}/u.test(value) && !FILE.test(value) && looksLikeOutlet(value));

const lettersIn = (text: string): number => text.match(/[\p{L}\p{M}]/gu)?.length ?? 0;

/** How much of a value is prose, in UTF-16 units: none where it is no words. */
function proseIn(value: string): number {
  const plain = value.replace(TAGS, '');
  if (lettersIn(plain) < plain.length * 0.5) return 0;
  const blanks = plain.match(/\s+/g)?.length ?? 0;
  // A word is seldom longer than a dozen letters; codes and addresses are.
  return blanks * 16 >= plain.length || UNSPACED.test(plain) ? plain.trim().length : 0;
}

function middle(numbers: number[]): number {
  return numbers.sort((a, b) => a - b)[numbers.length >> 1] ?? 0;
}
