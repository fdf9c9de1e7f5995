/** Whether an article fits a filter. */

import type { Sign } from '../store/marks.ts';
import { touches } from '../store/scope.ts';
import type { Comparable } from '../text/comparable.ts';
import { late } from '../text/late.ts';
import type { Query, Term } from './filter-query.ts';

/** What a filter asks of an article. */
export interface Filtered {
  readonly title: Comparable;
  readonly source: Comparable;
  readonly date: string | null;
  /** The ending of its file, without the dot. */
  readonly format: string;
  /** Of a line of a concordance what stands in it: words without a field are looked for there too. */
  readonly line?: Comparable;
}

/** Tells whether an article is one of a list. */
export type Among = (article: number) => boolean;

/** Whether the article of that index, with these facts, fits. */
export type Fits = (article: number, facts: Filtered) => boolean;

/** Which articles something is true of: `mentioning` the actor of a name, or `holding` a text, either as it is typed; `marked` so. */
export interface Lookups {
  readonly marked: (sign: Sign) => Among;
  readonly mentioning: (name: string) => Among;
  readonly holding: (text: string) => Among;
}

export function fitsOf({ groups }: Query, lookups: Lookups): Fits {
  // Whether an article holds a text is told by reading it: it is asked last.
  const tests = bodiesLast(groups.map(bodiesLast)).map((group) => group.map((term) => testOf(term, lookups)));
  return (article, facts) => tests.every((either) => either.some((one) => one(article, facts)));
}

function bodiesLast<T extends Term | readonly Term[]>(all: readonly T[]): readonly T[] {
  const isRead = (one: T): boolean => ([one].flat() as Term[]).some(({ kind }) => kind === 'body');
  return [...all.filter((one) => !isRead(one)), ...all.filter(isRead)];
}

function testOf(term: Term, lookups: Lookups): Fits {
  const { not } = term;
  if (term.kind === 'actor' || term.kind === 'body') {
    const among = term.kind === 'actor' ? lookups.mentioning(term.name) : lookups.holding(term.text);
    return (article) => among(article) !== not;
  }
  if (term.kind === 'sign') {
    const among = lookups.marked(term.sign);
    return (article) => among(article) !== not;
  }
  if (term.kind === 'text') {
    const { field, cased } = term;
    const inText = textTest(term);
    const form = cased ? 'cased' : 'plain';
    if (field === 'date') return (_, { date }) => inText(date ?? '') !== not;
    if (field === 'format') return (_, { format }) => inText(format) !== not;
    if (field !== null) return (_, facts) => inText(facts[field][form]) !== not;
    return (_, facts) =>
      (inText(facts.title[form]) ||
        inText(facts.source[form]) ||
        (facts.line !== undefined && inText(facts.line[form]))) !== not;
  }
  const [since, until] = term.kind === 'since' ? [term.date, null] : [null, term.date];
  return (_, { date }) => (date !== null && touches(date, since, until)) !== not;
}

function textTest({ way, text }: Term & { kind: 'text' }): (among: string) => boolean {
  switch (way) {
    case 'fuzzy':
      return fuzzyTest(text);
    case 'exact':
      return (among) => among.includes(text);
    case 'boundary':
      return (among) => standsAlone(among, text);
    case 'start':
      return (among) => among.startsWith(text);
    case 'end':
      return (among) => among.endsWith(text);
    case 'whole':
      return (among) => among === text;
  }
}

/** All characters in their order, with anything between them. */
export function fuzzyTest(text: string): (among: string) => boolean {
  const characters = [...text];
  return (among) => {
    let from = 0;
    for (const character of characters) {
      const at = among.indexOf(character, from);
      if (at < 0) return false;
      from = at + character.length;
    }
    return true;
  };
}

const ENDS_IN_WORD = late(() => /[\p{L}\p{N}]$/u);
const BEGINS_WITH_WORD = late(() => /^[\p{L}\p{N}]/u);

function standsAlone(among: string, text: string): boolean {
  for (let at = among.indexOf(text); at >= 0; at = among.indexOf(text, at + 1)) {
    const before = among.slice(Math.max(0, at - 2), at);
    const behind = among.slice(at + text.length, at + text.length + 2);
    if (!ENDS_IN_WORD().test(before) && !BEGINS_WITH_WORD().test(behind)) return true;
  }
  return false;
}
