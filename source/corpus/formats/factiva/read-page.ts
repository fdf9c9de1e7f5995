import type { BadRecord, FileRecord, TextFile } from '../format.ts';
import { type HtmlKind, PiecesMaker } from '../html-pieces.ts';
import { markedArticles, type OpenArticle } from '../marked-articles.ts';
import type { Attributes } from '../markup.ts';
import type { Piece } from '../pieces.ts';
import { articleOf, type Field } from './fields.ts';
import { fieldsOf, type Line } from './unlabelled.ts';

const LINES: HtmlKind = { paragraph: null };
const KEY = /^[A-Z]{2,4}$/;
/** `article frArticle`: the class names the article's language. */
const ARTICLE = /(?:^|\s)([a-z]{2})Article(?:\s|$)/;
const HEADLINE = /(?:^|\s)[a-z]{2}Headline(?:\s|$)/;
const PARAGRAPH = /(?:^|\s)articleParagraph(?:\s|$)/;
const AUTHOR = /(?:^|\s)author(?:\s|$)/;

interface Found {
  readonly fields: readonly Field[];
  readonly language: string | null;
}

/** A stretch of an article shown without keys; it holds what is deeper than `depth` open elements. */
interface Slot {
  readonly key: Line['key'];
  readonly depth: number;
  readonly maker: PiecesMaker;
}

/** An article that is being read: a table of keys, or lines one below the other. */
class OneArticle implements OpenArticle<Found> {
  private language: string | null = null;
  private readonly fields: { readonly key: string | null; readonly pieces: Piece[] }[] = [];
  private readonly lines: Line[] = [];
  private tables = 0;
  private row: Piece[][] = [];
  private cell: PiecesMaker | null = null;
  private slot: Slot = { key: null, depth: 1, maker: new PiecesMaker(LINES) };

  open(name: string, attributes: Attributes, depth: number): void {
    this.language ??= ARTICLE.exec(attributes.get('class') ?? '')?.[1] ?? null;
    if (name === 'table' && (this.tables > 0 || this.lines.length === 0)) {
      this.tables++;
      if (this.tables === 1) this.begin(null, depth);
      else this.cell?.open(name, attributes);
    } else if (this.tables === 1 && name === 'tr') this.row = [];
    else if (this.tables === 1 && (name === 'td' || name === 'th')) this.cell = new PiecesMaker(LINES);
    else if (this.tables > 0) this.cell?.open(name, attributes);
    else this.openLine(name, attributes, depth);
  }

  text(text: string): void {
    if (this.tables > 0) this.cell?.text(text);
    else this.slot.maker.text(text);
  }

  close(name: string, depth: number): void {
    if (this.tables === 1 && this.cell && (name === 'td' || name === 'th')) {
      this.cell.end();
      this.row.push(this.cell.pieces);
      this.cell = null;
    } else if (this.tables === 1 && name === 'tr') this.takeRow();
    else if (this.tables > 0) {
      if (name === 'table') this.tables--;
      if (this.tables > 0) this.cell?.close(name);
      else this.begin(null, depth - 1);
    } else if (depth > this.slot.depth) this.slot.maker.close(name);
    else this.begin(null, depth - 1);
  }

  found(): Found {
    this.begin(null, 1);
    return { fields: [...this.fields, ...fieldsOf(this.lines)], language: this.language };
  }

  private openLine(name: string, attributes: Attributes, depth: number): void {
    const key = keyOf(attributes);
    if (key !== null || (this.slot.key === null && (name === 'div' || name === 'p'))) this.begin(key, depth);
    else this.slot.maker.open(name, attributes);
  }

  private begin(key: Line['key'], depth: number): void {
    const { key: last, maker } = this.slot;
    maker.end();
    if (maker.pieces.length > 0) this.lines.push({ key: last, pieces: maker.pieces });
    this.slot = { key, depth, maker: new PiecesMaker(LINES) };
  }

  private takeRow(): void {
    const [first, ...rest] = this.row;
    this.row = [];
    if (first === undefined) return;
    const key = first.map(({ text }) => text).join(' ');
    const pieces = rest.flat();
    if (KEY.test(key)) this.fields.push({ key, pieces });
    else if (key === '' && this.fields.length > 0) {
      // A row without a key goes on the one above.
      for (const piece of pieces) this.fields.at(-1)!.pieces.push(piece);
    } else this.fields.push({ key: null, pieces: [...first, ...pieces] });
  }
}

function keyOf(attributes: Attributes): Line['key'] {
  const names = attributes.get('class') ?? '';
  if (attributes.get('id') === 'hd' || HEADLINE.test(names)) return 'HD';
  if (PARAGRAPH.test(names)) return 'TD';
  return AUTHOR.test(names) ? 'BY' : null;
}

const isArticle = (attributes: Attributes): boolean =>
  ARTICLE.test(attributes.get('class') ?? '') ||
  (attributes.get('class') === 'article' && /^(?:article-|lastArticle$)/.test(attributes.get('id') ?? ''));

/** The articles of Factiva's display page, in its order. */
export function* readFactivaPage(file: TextFile): Generator<FileRecord | BadRecord> {
  let count = 0;
  const begin = (_: string, attributes: Attributes): OneArticle | null =>
    isArticle(attributes) ? new OneArticle() : null;
  for (const { found, place, isCut } of markedArticles(file, begin)) {
    count++;
    yield articleOf(found.fields, place, found.language);
    if (isCut) yield { line: place.line, reason: 'The file ends inside this article; save it again.' };
  }
  if (count === 0) {
    yield {
      line: null,
      reason: 'This page of Factiva shows no article in full; save it as “Display Format” with full text.',
    };
  }
}
