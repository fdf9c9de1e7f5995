/** What is told of an article beside its text; `spare` is its title where it has no other. */
export type Told =
  | 'title'
  | 'spare'
  | 'date'
  | 'source'
  | 'author'
  | 'section'
  | 'length'
  | 'language'
  | 'url'
  | 'exportId';

/** A vocabulary of articles as XML. */
export interface XmlKind {
  /** What the element that is an article tells: by an element's name behind that of the one around it, or by an attribute's. */
  readonly told: Readonly<Record<string, Told>>;
  /** The element that holds the text, and one inside that holds none of it, by its attribute `type`. */
  readonly text: string;
  readonly notText?: string;
  /** Elements in the text as HTML calls them; what is named neither here nor there is part of what is around it. */
  readonly parts: Readonly<Record<string, string>>;
}

/** What TEI calls parts of a text, and whoever took its names over. */
const TEI_PARTS = {
  ...{ head: 'h2', quote: 'blockquote', list: 'ul', item: 'li', lb: 'br', row: 'tr', cell: 'td', ab: 'p' },
};

/** By the local name of the element that is an article. Of what is told twice the first counts. */
export const KINDS: Readonly<Record<string, XmlKind>> = {
  // Trafilatura (`--xml`): all but the text stands in attributes.
  doc: {
    told: {
      ...{ 'doc@title': 'title', 'doc@author': 'author', 'doc@date': 'date', 'doc@sitename': 'source' },
      ...{
        'doc@hostname': 'source',
        'doc@source': 'url',
        'doc@categories': 'section',
        'doc@language': 'language',
      },
    },
    text: 'main',
    parts: TEI_PARTS,
  },
  // Text Encoding Initiative (TEI P5, 2): a file's description, then its text.
  TEI: {
    told: {
      ...{ 'titleStmt/title': 'title', 'titleStmt/author': 'author', 'bibl/author': 'author' },
      ...{ 'publicationStmt/publisher': 'source', 'publicationStmt/date@when': 'date' },
      ...{ 'publicationStmt/date': 'date', 'bibl/date': 'date', 'publicationStmt/ptr@target': 'url' },
      ...{ 'langUsage/language@ident': 'language', 'TEI@xml:id': 'exportId' },
    },
    text: 'body',
    notText: 'comments',
    parts: { ...TEI_PARTS, l: 'p' },
  },
  // News Industry Text Format (NITF 3), as agencies and archives deliver.
  nitf: {
    told: {
      ...{
        'hedline/hl1': 'title',
        'head/title': 'spare',
        'body.head/byline': 'author',
        'byline/person': 'author',
      },
      ...{ 'docdata/date.issue@norm': 'date', 'dateline/story.date@norm': 'date' },
      ...{ 'head/pubdata@name': 'source', 'head/pubdata@date.publication': 'date' },
      ...{ 'head/pubdata@item-length': 'length', 'head/pubdata@position.section': 'section' },
      ...{
        'body.head/distributor': 'source',
        'docdata/doc-id@id-string': 'exportId',
        'nitf@baselang': 'language',
      },
    },
    text: 'body.content',
    parts: {
      hl2: 'h2',
      block: 'div',
      bq: 'blockquote',
      'media-caption': 'figcaption',
      media: 'figure',
      note: 'div',
    },
  },
};
