import type { BlockKind } from '../../article.ts';

const LABELLED = /^(\p{L}[\p{L} /-]{2,30}):(?:\s+|$)/u;

/** What stands behind each label; what is told twice counts once. */
export const LABELS: Readonly<Record<string, BlockKind | 'text'>> = {
  ...{
    'full text': 'text',
    abstract: 'text',
    author: 'byline',
    'publication info': 'byline',
    credit: 'byline',
  },
  ...{ subject: 'tags', location: 'tags', people: 'tags', 'company / organization': 'tags' },
  ...{ 'identifier / keyword': 'tags', 'business indexing term': 'tags', classification: 'tags' },
  ...{
    illustration: 'caption',
    caption: 'caption',
    title: 'furniture',
    links: 'furniture',
    section: 'furniture',
  },
  ...{ 'publication title': 'furniture', 'publication date': 'furniture', 'publication year': 'furniture' },
  ...{ 'publication subject': 'furniture', publisher: 'furniture', 'place of publication': 'furniture' },
  ...{ 'country of publication': 'furniture', 'language of publication': 'furniture', issn: 'furniture' },
  ...{ 'e-issn': 'furniture', pages: 'furniture', 'first page': 'furniture', 'number of pages': 'furniture' },
  ...{
    volume: 'furniture',
    issue: 'furniture',
    column: 'furniture',
    edition: 'furniture',
    dateline: 'furniture',
  },
  ...{ 'source type': 'furniture', 'document type': 'furniture', 'document feature': 'furniture' },
  ...{ 'proquest document id': 'furniture', 'document url': 'furniture', copyright: 'furniture' },
  ...{
    'last updated': 'furniture',
    database: 'furniture',
    'source details': 'furniture',
    notes: 'furniture',
  },
};

export const NOTHING = /^(?:not|none) available\.?$/i;

/** A line of a document. */
export interface Row {
  readonly text: string;
  /** In small letters; null where the line has none that is known. */
  readonly label: string | null;
  /** Where in the line what its label labels begins, in UTF-16 units. */
  readonly value: number;
}

export function rowOf(text: string): Row {
  const found = LABELLED.exec(text);
  const label = found?.[1]?.toLowerCase();
  const isKnown = label !== undefined && Object.hasOwn(LABELS, label);
  return { text, label: isKnown ? label : null, value: isKnown ? found![0].length : 0 };
}

/** Labels that stand right below a text. */
export const BELOW = new Set([
  ...['subject', 'location', 'people', 'company / organization', 'identifier / keyword', 'classification'],
  ...['business indexing term', 'title', 'publication title', 'publication year', 'publication date'],
]);
