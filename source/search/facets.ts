/** What a list of articles can be narrowed by, with how many each leaves, and the term of the filter that does so. */
import type { View } from '../store/view.ts';
import { comparable } from '../text/comparable.ts';
import type { Entry } from './catalogue.ts';

/** In the order in which the keys go through them. */
export const FACETS = ['source', 'month', 'format', 'actor'] as const;
export type Facet = (typeof FACETS)[number];

/** One value of a facet. */
export interface FacetRow {
  readonly label: string;
  /** What leaves its articles when it is typed to filter the list. */
  readonly term: string;
  readonly articles: number;
}

/** The rows of the facets that articles tell by themselves. */
export type OwnRows = Readonly<Record<Exclude<Facet, 'actor'>, readonly FacetRow[]>>;

/** Articles by their sources, folded as the filter folds them, by their months, and by the endings of their files. */
export class OwnCounts {
  readonly #sources = new Map<string, number>();
  readonly #months = new Map<string, number>();
  readonly #formats = new Map<string, number>();

  add({ source, date, format }: Entry): void {
    addTo(this.#sources, source.plain);
    addTo(this.#months, (date ?? '').slice(0, MONTH));
    addTo(this.#formats, format);
  }

  rows(view: View): OwnRows {
    return {
      source: byCount(sourceRows(view, this.#sources)),
      // What has no date comes last in the list too.
      month: [...this.#months]
        .sort(([a], [b]) => Number(a === '') - Number(b === '') || (a < b ? -1 : 1))
        .map(([month, articles]) => ({ ...monthOf(month), articles })),
      format: byCount([...this.#formats].map(([format, articles]) => ({ ...formatOf(format), articles }))),
    };
  }
}

const MONTH = 'YYYY-MM'.length;

function addTo(counts: Map<string, number>, value: string): void {
  counts.set(value, (counts.get(value) ?? 0) + 1);
}

const byCount = (rows: FacetRow[]): FacetRow[] =>
  rows.sort((a, b) => b.articles - a.articles || (a.label < b.label ? -1 : 1));

/** An article dated by its year alone is of no month. */
function monthOf(month: string): Pick<FacetRow, 'label' | 'term'> {
  if (month === '') return { label: 'no date', term: 'date:^$' };
  return { label: month, term: `date:${month}${month.length < MONTH ? '$' : ''}` };
}

function formatOf(format: string): Pick<FacetRow, 'label' | 'term'> {
  if (format === '') return { label: 'no ending', term: 'format:^$' };
  return { label: format, term: `format:${/^\w+$/.test(format) ? format : quoted(format)}$` };
}

function sourceRows(view: View, counts: ReadonlyMap<string, number>): FacetRow[] {
  const names = Map.groupBy(view.sources, (name) => comparable(name).plain);
  return [...counts].map(([plain, articles]) => {
    if (plain === '') return { label: 'no source', term: 'source:^$', articles };
    const [name = plain, ...others] = names.get(plain) ?? [];
    // A capital would leave out those who write it otherwise.
    const { cased } = comparable(name);
    const typed = others.every((other) => comparable(other).cased === cased) ? name : plain;
    return { label: name, term: `source:^${quoted(typed)}$`, articles };
  });
}

/** The term that leaves the articles of the actor of a name. */
export const actorTerm = (name: string): string => `actor:${quoted(name)}`;

/** The term that leaves the articles in which a text stands. */
export const textTerm = (text: string): string => `text:${quoted(text)}`;

const quoted = (value: string): string => `"${value.replace(/["\\]/g, '\\$&')}"`;

/** A filter with a term more, whatever is typed in it: a quotation mark that is not closed, or a bar in front. */
export function withTerm(filter: string, term: string): string {
  if (filter === '') return term;
  return filter.startsWith('|') ? `${filter} ${term}` : `${term} ${filter}`;
}
