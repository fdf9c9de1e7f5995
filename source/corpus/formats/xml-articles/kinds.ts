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
  /** The element that holds the text; those inside that hold none of it but may tell something, and one by its attribute `type`. */
  readonly text: string;
  readonly heads?: readonly string[];
  readonly notText?: string;
  /** Elements in the text as HTML calls them; what is named neither here nor there is part of what is around it. */
  readonly parts: Readonly<Record<string, string>>;
}

/** What TEI calls parts of a text, and whoever took its names over. */
const TEI_PARTS = {
  ...{ head: 'h2', quote: 'blockquote', list: 'ul', item: 'li', lb: 'br', row: 'tr', cell: 'td', ab: 'p' },
};

const NITF_PARTS = {
  ...{
    hl2: 'h2',
    block: 'div',
    bq: 'blockquote',
    note: 'div',
    media: 'figure',
    'media-caption': 'figcaption',
  },
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
    parts: NITF_PARTS,
  },
  // NewsML-G2 (IPTC), as agencies deliver: alone or several in a message, the text as XHTML, as NITF or plain.
  newsItem: {
    told: {
      ...{ 'contentMeta/headline': 'title', 'itemMeta/title': 'spare', 'head/title': 'spare' },
      ...{ 'itemMeta/versionCreated': 'date', 'contentMeta/contentCreated': 'date' },
      ...{ 'itemMeta/provider@literal': 'source', 'provider/name': 'source' },
      ...{ 'contentMeta/by': 'author', 'creator/name': 'author', 'contentMeta/language@tag': 'language' },
      ...{ 'newsItem@guid': 'exportId', 'contentSet/inlineXML@wordcount': 'length' },
    },
    text: 'contentSet',
    heads: ['head', 'body.head'],
    parts: { ...NITF_PARTS, inlineData: 'pre' },
  },
  // NewsML 1 (IPTC).
  NewsItem: {
    told: {
      ...{ 'NewsLines/HeadLine': 'title', 'head/title': 'spare', 'NewsLines/ByLine': 'author' },
      ...{ 'NewsManagement/FirstCreated': 'date', 'NewsIdentifier/DateId': 'date' },
      ...{ 'Provider/Party@FormalName': 'source', 'NewsIdentifier/PublicIdentifier': 'exportId' },
      ...{ 'DescriptiveMetadata/Language@FormalName': 'language' },
    },
    text: 'DataContent',
    heads: ['head', 'body.head'],
    parts: NITF_PARTS,
  },
};
