import type { BadRecord, FileRecord, TextFile } from '../format.ts';
import { PiecesMaker } from '../html-pieces.ts';
import { type Attributes, type MarkupHandler, readMarkup } from '../markup.ts';
import type { Piece } from '../pieces.ts';
import { placesIn } from '../places.ts';
import { localName } from '../xml-root.ts';
import { articleOf, type Field } from './fields.ts';

/** Elements of an article by the key that other exports of Factiva give them; null: nothing to read. */
const KEYS: Readonly<Record<string, string | null>> = {
  accessionNo: 'AN',
  baseLanguage: 'LA',
  byline: 'BY',
  columnName: 'CLM',
  company: 'CO',
  contact: 'CT',
  copyright: 'CY',
  credit: 'CR',
  edition: 'ED',
  headline: 'HD',
  industry: 'IN',
  leadParagraph: 'LP',
  newsSubject: 'NS',
  pages: 'PG',
  publicationDate: 'PD',
  publicationTime: 'ET',
  publisherName: 'PUB',
  region: 'RE',
  sectionName: 'SE',
  sourceName: 'SN',
  tailParagraphs: 'TD',
  volume: 'VOL',
  wordCount: 'WC',
  artWork: 'ART',
  artWorks: 'ART',
  captions: 'ART',
  descField: null,
  logo: null,
  reference: null,
  sourceCode: null,
};
const NAMES: ReadonlyMap<string, string | null> = new Map(Object.entries(KEYS));

/** Parts of a field that stand on lines of their own, as HTML calls such parts. */
const PARTS: ReadonlyMap<string, string> = new Map([
  ['paragraph', 'p'],
  ['name', 'p'],
  ['page', 'p'],
  ['date', 'p'],
  ['dateTime', 'p'],
  ['time', 'p'],
]);
const NO_ATTRIBUTES: Attributes = new Map();

interface Found {
  readonly fields: readonly Field[];
  readonly start: number;
  readonly end: number;
}

/** Takes the articles out of a response of Factiva. */
class ResponseReader implements MarkupHandler {
  found: Found[] = [];
  private depth = 0;
  private start = 0;
  /** How deep the article is that is being read; 0 outside of articles. */
  private article = 0;
  private fields: Field[] = [];
  private field: { readonly key: string | null; readonly maker: PiecesMaker } | null = null;

  open(name: string, attributes: Attributes, start: number): void {
    this.depth++;
    const local = localName(name);
    if (this.article === 0) {
      if (local !== 'article') return;
      this.article = this.depth;
      this.start = start;
      this.fields = [];
    } else if (this.depth === this.article + 1) {
      const key = NAMES.get(local);
      this.field = key === null ? null : { key: key ?? null, maker: new PiecesMaker({ paragraph: null }) };
    } else {
      const part = attributes.get('display') === 'Fixed' ? 'pre' : PARTS.get(local);
      this.field?.maker.open(part ?? 'span', NO_ATTRIBUTES);
    }
  }

  text(text: string): void {
    const maker = this.field?.maker;
    if (maker === undefined) return;
    const [first, ...rest] = this.depth === this.article + 1 ? indentedIn(text) : [text];
    maker.text(first!);
    for (const paragraph of rest) {
      maker.end();
      maker.text(paragraph);
    }
  }

  close(name: string, end: number): void {
    if (this.article > 0) {
      if (this.depth === this.article) {
        this.found.push({ fields: this.fields, start: this.start, end });
        this.article = 0;
      } else if (this.depth === this.article + 1) this.endField();
      else this.field?.maker.close(PARTS.get(localName(name)) ?? 'span');
    }
    this.depth--;
  }

  private endField(): void {
    if (this.field === null) return;
    const { key, maker } = this.field;
    maker.end();
    this.field = null;
    if (maker.pieces.length > 0) this.fields.push({ key, pieces: asFactivaSays(key, maker.pieces) });
  }
}

/**
 * The paragraphs of a text without elements of their own: as in files that were made of others, each but the first is indented. Where
 * every line is, the indent is that of the file.
 */
function indentedIn(text: string): string[] {
  const paragraphs = text.split(INDENT);
  return paragraphs.some((each) => BARE.test(each)) ? paragraphs : [text];
}

const INDENT = /\n[ \t]{2,}(?=\S)/;
/** A line that is not indented. */
const BARE = /\n\S/;

/** What the element's name says and its text does not: a number of words; of day and time the day. */
function asFactivaSays(key: string | null, pieces: readonly Piece[]): readonly Piece[] {
  if (key === 'PD') return pieces.slice(0, 1);
  if (key !== 'WC' || !/^\d+$/.test(pieces[0]!.text)) return pieces;
  return [{ kind: null, text: `${pieces[0]!.text} words` }];
}

/** The articles of a response of Factiva, in its order. */
export function* readFactivaXml(file: TextFile): Generator<FileRecord | BadRecord> {
  const reader = new ResponseReader();
  const placeOf = placesIn(file);
  let count = 0;
  function* taken(): Generator<FileRecord | BadRecord> {
    for (const { fields, start, end } of reader.found.splice(0)) {
      count++;
      const close = file.text.indexOf('>', end);
      const place = placeOf(start, close < 0 ? file.text.length : close + 1);
      yield articleOf(inOrder(fields), place);
      if (close < 0)
        yield { line: place.line, reason: 'The file ends inside this article; export it again.' };
    }
  }
  for (const _ of readMarkup(file.text, reader, { xml: true })) yield* taken();
  yield* taken();
  if (count === 0) yield { line: null, reason: 'This response of Factiva holds no article.' };
}

/** The lead stands before the rest of the text, and the headline over both: in the file, subjects stand between them. */
function inOrder(fields: readonly Field[]): Field[] {
  const rank = ({ key }: Field): number =>
    key === 'HD' ? 0 : key !== null && HEAD.has(key) ? 1 : key === 'LP' ? 2 : key === 'TD' ? 3 : 4;
  return [...fields].sort((a, b) => rank(a) - rank(b));
}

const HEAD: ReadonlySet<string> = new Set([
  'CLM',
  'SE',
  'BY',
  'WC',
  'PD',
  'ET',
  'SN',
  'ED',
  'PG',
  'VOL',
  'CR',
]);
