/**
 * What is typed to filter the list, read as fzf's extended-search mode is (its manual page, EXTENDED SEARCH MODE): words
 * with blanks between them all have to fit, a `|` between two means either, and a sign says how a word fits. Fields come on top.
 */
import { SIGNS, type Sign } from '../store/marks.ts';
import { isPeriod } from '../store/scope.ts';
import { comparable } from '../text/comparable.ts';

/** How a text fits: `boundary` stands in it with no letter or digit beside it; `whole` is all of it. */
export type Way = 'fuzzy' | 'exact' | 'boundary' | 'start' | 'end' | 'whole';

/** What a text is looked for in. Of a date and a format it is the start that fits, unless a sign says otherwise. */
export type TextField = 'title' | 'source' | 'date' | 'format';

/** One word of the filter. `not`: it fits what it would not fit otherwise. */
export type Term =
  | {
      readonly kind: 'text';
      /** Null: the title or the source. */
      readonly field: TextField | null;
      readonly way: Way;
      /** Made comparable; in small letters unless `cased`. */
      readonly text: string;
      /** Whether capitals matter: as soon as one is typed. */
      readonly cased: boolean;
      readonly not: boolean;
    }
  | { readonly kind: 'since' | 'until'; readonly date: string; readonly not: boolean }
  | { readonly kind: 'actor'; readonly name: string; readonly not: boolean }
  /** What a person marked. */
  | { readonly kind: 'sign'; readonly sign: Sign; readonly not: boolean }
  /** A text that stands in the article as it is typed: no signs, and capitals never matter. */
  | { readonly kind: 'body'; readonly text: string; readonly not: boolean };

export interface Query {
  /** Of each group one term has to fit. */
  readonly groups: readonly (readonly Term[])[];
  /** What stands behind `since:` or `until:` and is no date, or none yet. */
  readonly notDates: readonly string[];
  /** What stands behind `is:` and is no sign. */
  readonly notSigns: readonly string[];
}

/** A field whose value stands in quotation marks (in it `\"` is one itself), or anything up to a blank that has no backslash in front. */
const WORD = /!?(?:title|source|actor|format|text):[!'^]*"(?:\\["\\]|[^"])*"?[$']?|(?:\\ |[^ ])+/giu;
const QUOTED = /^(['^]*)"((?:\\["\\]|[^"])*)"?(.*)$/u;
type Field = TextField | 'actor' | 'text' | 'is' | 'since' | 'until';
const FIELD = /^(title|source|actor|text|is|since|until|date|format):/iu;
/** Lengths of a date, longest first. */
const DATE_LENGTHS = [10, 7, 4];

/** Reads what is typed; whatever it is, it means something, if only nothing. In: safe text, in one line. */
export function filterQuery(typed: string): Query {
  const groups: Term[][] = [];
  const faults = { notDates: [] as string[], notSigns: [] as string[] };
  let isBehindBar = false;
  let isOr = false;
  for (const [word] of typed.matchAll(WORD)) {
    // A bar in front of everything, or behind another, is a word.
    if (word === '|' && groups.length > 0 && !isBehindBar) {
      isBehindBar = true;
      isOr = true;
      continue;
    }
    isBehindBar = false;
    const term = termOf(word, faults);
    if (term === null) continue;
    if (isOr) groups[groups.length - 1].push(term);
    else groups.push([term]);
    isOr = false;
  }
  return { groups, ...faults };
}

/** Null for signs and fields with nothing behind them, which leave everything in. */
function termOf(
  word: string,
  { notDates, notSigns }: Record<'notDates' | 'notSigns', string[]>,
): Term | null {
  const outer = word.startsWith('!');
  const [prefix, name = null] = FIELD.exec(outer ? word.slice(1) : word) ?? [''];
  const behind = word.slice((outer ? 1 : 0) + prefix.length);
  if (name === null) return textTerm(null, behind.replaceAll('\\ ', ' '), outer);
  const inner = behind.startsWith('!');
  const value = plainValue(inner ? behind.slice(1) : behind);
  const field = name.toLowerCase() as Field;
  const not = outer || inner;
  if (field === 'since' || field === 'until') return dateTerm(field, value, not, notDates);
  if (field === 'is') return signTerm(value, not, notSigns);
  if (field === 'actor') return value.trim() === '' ? null : { kind: 'actor', name: value.trim(), not };
  if (field === 'text') return value.trim() === '' ? null : { kind: 'body', text: value, not };
  return textTerm(field, value, not);
}

/** What is looked for, with its signs, of a value as it is typed. */
function plainValue(typed: string): string {
  const [, before = '', quoted, behind = ''] = QUOTED.exec(typed) ?? [];
  if (quoted === undefined) return typed.replaceAll('\\ ', ' ');
  return before + quoted.replace(/\\(["\\])/g, '$1') + behind;
}

/** While a date is being typed it is what stands there already, so that the list narrows with every part of it. */
function dateTerm(kind: 'since' | 'until', value: string, not: boolean, notDates: string[]): Term | null {
  if (value !== '' && !isPeriod(value)) notDates.push(value);
  const length = DATE_LENGTHS.find((most) => value.length >= most && isPeriod(value.slice(0, most)));
  return length === undefined ? null : { kind, date: value.slice(0, length), not };
}

/** The start of a sign is enough. */
function signTerm(value: string, not: boolean, notSigns: string[]): Term | null {
  const sign = SIGNS.find((one) => one.startsWith(value.toLowerCase()));
  if (sign === undefined) notSigns.push(value);
  return sign === undefined || value === '' ? null : { kind: 'sign', sign, not };
}

/** The signs in the order fzf takes them off: `!`, then `$`, then `'` or `^`. */
function textTerm(field: TextField | null, value: string, not: boolean): Term | null {
  let text = value;
  const isShort = field === 'date' || field === 'format';
  let way: Way = isShort ? 'start' : not ? 'exact' : 'fuzzy';
  if (text !== '$' && text.endsWith('$')) {
    way = isShort ? 'whole' : 'end';
    text = text.slice(0, -1);
  }
  if (text.length > 2 && text.startsWith("'") && text.endsWith("'")) {
    way = 'boundary';
    text = text.slice(1, -1);
  } else if (text.startsWith("'")) {
    // It turns one into the other: what is not to be there is looked for exactly to begin with.
    way = not && !isShort ? 'fuzzy' : 'exact';
    text = text.slice(1);
  } else if (text.startsWith('^')) {
    way = way === 'end' || way === 'whole' ? 'whole' : 'start';
    text = text.slice(1);
  }
  const { plain, cased } = comparable(text);
  // `^$` is what holds nothing.
  if (plain === '' && way !== 'whole') return null;
  const isCased = plain !== cased && !isShort;
  return { kind: 'text', field, way, text: isCased ? cased : plain, cased: isCased, not };
}
