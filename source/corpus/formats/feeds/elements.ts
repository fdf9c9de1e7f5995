/**
 * The elements of items and channels, in lower case, by what they hold: RSS 2.0 (rssboard.org), RSS 1.0 and its modules
 * (web.resource.org/rss/1.0), Atom (RFC 4287) and Atom 0.3, Dublin Core, Media RSS, iTunes. Of two that say one thing, the
 * one named first says it.
 */
export type Held =
  | 'title'
  | 'date'
  | 'author'
  | 'source'
  | 'section'
  | 'link'
  | 'id'
  | 'content'
  | 'summary'
  | 'caption'
  | 'language';

const ELEMENTS: Readonly<Record<Held, string>> = {
  title: 'title dc:title',
  date: 'pubdate published issued dc:date dcterms:issued dcterms:created created updated modified dcterms:modified',
  author: 'dc:creator author itunes:author',
  source: 'source dc:publisher',
  section: 'category dc:subject',
  link: 'feedburner:origlink link',
  id: 'guid id dc:identifier',
  content: 'content:encoded content yandex:full-text turbo:content body fullitem',
  summary: 'description summary excerpt:encoded itunes:summary dc:description',
  caption: 'media:description media:credit media:text',
  language: 'language dc:language',
};

export interface Element {
  readonly held: Held;
  /** The lower one says it. */
  readonly rank: number;
}

const BY_NAME: ReadonlyMap<string, Element> = new Map(
  (Object.keys(ELEMENTS) as Held[]).flatMap((held) =>
    ELEMENTS[held].split(' ').map((name, rank): [string, Element] => [name, { held, rank }]),
  ),
);

/** Prefixes under which the elements of RSS and Atom themselves stand. */
const OWN = /^(?:atom\d*|rss|a|xhtml|x):/;

/** A name in lower case, without the prefix that RSS and Atom themselves may have. */
export const plainName = (name: string): string => name.toLowerCase().replace(OWN, '');

/** What an element of an item or a channel holds; null where that is nothing to read. */
export const elementOf = (name: string): Element | null => BY_NAME.get(plainName(name)) ?? null;
