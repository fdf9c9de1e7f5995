/** Facts about articles, as screens say them. */
import { entryAt } from '../../search/catalogue.ts';
import type { Facts } from '../../store/view.ts';
import type { Listing } from '../state/listing.ts';
import { counted, number } from '../words.ts';

/** From when the articles of a list are and how many sources they have: of a filtered one those that are left, of how many sources. */
export function corpusFacts(listing: Listing): string[] {
  const { view } = listing.wants;
  const all = view.facts;
  if (listing.left === null) return said(all, counted(all.sources, 'source'));
  const left = factsLeft(listing, listing.left);
  return said(left, `${number(left.sources)} of ${counted(all.sources, 'source')}`);
}

function said({ first, last, sources }: Told, sourcesTold: string): string[] {
  const span = first === null || last === null ? [] : [spanOf(first.slice(0, MONTH), last.slice(0, MONTH))];
  return sources > 0 ? [...span, sourcesTold] : span;
}

const MONTH = 'YYYY-MM'.length;

const spanOf = (from: string, to: string): string => (from === to ? from : `${from} to ${to}`);

type Told = Pick<Facts, 'first' | 'last' | 'sources'>;

const remembered = new WeakMap<Listing, Told>();

/** The same of articles in any order, whose entries the filter has read. */
function factsLeft(listing: Listing, left: Uint32Array): Told {
  const known = remembered.get(listing);
  if (known !== undefined) return known;
  const sources = new Set<object>();
  let first: string | null = null;
  let last: string | null = null;
  for (const article of left) {
    // Articles of one source share what is kept of its name.
    const { date, source } = entryAt(listing.wants.view, article);
    if (source.plain !== '') sources.add(source);
    if (date === null) continue;
    if (first === null || date < first) first = date;
    if (last === null || date > last) last = date;
  }
  const told = { first, last, sources: sources.size };
  remembered.set(listing, told);
  return told;
}
