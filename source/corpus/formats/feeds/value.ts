import { htmlPieces, htmlText, PiecesMaker } from '../html-pieces.ts';
import type { Attributes } from '../markup.ts';
import type { Piece } from '../pieces.ts';
import { plainName } from './elements.ts';

/** What tells HTML from plain text where a feed does not say which it holds. */
const ENTITY = /&(?:#\d{1,7}|#x[\da-f]{1,6}|[a-z]{2,31}\d{0,2});/i;
const ANY_TAG = /<(?:[a-z][\w:-]*(?:\s[^<>]*)?\/?|\/[a-z][\w:-]*\s*|!--)/i;
/** In a title `<canvas>` may be a word. */
const TITLE_TAG =
  /<\/?(?:a|abbr|b|br|cite|code|del|em|font|i|ins|mark|p|q|s|small|span|strong|sub|sup|u|wbr)\b[^<>]*>/i;

/** What stands in an element: text, which may be HTML itself, or elements of HTML. */
export class Value {
  readonly attributes: Attributes;
  private text = '';
  private maker: PiecesMaker | null = null;

  constructor(attributes: Attributes) {
    this.attributes = attributes;
  }

  open(name: string, attributes: Attributes): void {
    if (this.maker === null) {
      this.maker = new PiecesMaker({ paragraph: null });
      this.maker.text(this.text);
    }
    this.maker.open(plainName(name), attributes);
  }

  take(text: string): void {
    if (this.maker) this.maker.text(text);
    else this.text += text;
  }

  close(name: string): void {
    this.maker?.close(plainName(name));
  }

  isBlank(): boolean {
    return this.maker === null && this.text.trim() === '';
  }

  /** As paragraphs, headings and captions. */
  pieces(): readonly Piece[] {
    if (this.maker) {
      this.maker.end();
      return this.maker.pieces;
    }
    const { text } = this;
    const isHtml = this.isSaid('html') || (!this.isSaid('text') && (ANY_TAG.test(text) || ENTITY.test(text)));
    return isHtml ? htmlPieces(withParagraphs(text), { paragraph: null }) : [{ kind: null, text }];
  }

  /** On one line. */
  line(): string {
    if (this.maker) {
      this.maker.end();
      return oneLine(this.maker.pieces.map(({ text }) => text).join(' '));
    }
    const { text } = this;
    const isHtml =
      this.isSaid('html') || (!this.isSaid('text') && (TITLE_TAG.test(text) || ENTITY.test(text)));
    return oneLine(isHtml ? htmlText(text) : text);
  }

  /** Whether it is said to be of a type: `html` and `text/html`, `text` and `text/plain` (RFC 4287, 3.1.1). */
  private isSaid(type: 'html' | 'text'): boolean {
    const said = (this.attributes.get('type') ?? '').toLowerCase().split(';')[0]!.trim();
    return said === type || said === (type === 'html' ? 'text/html' : 'text/plain');
  }
}

const BREAKING = /<(?:p|div|br)\b/i;
const BLANK_LINE = /\n[ \t\r]*\n/g;

/** HTML as it is typed into some systems: no tags part its paragraphs, but blank lines do. */
const withParagraphs = (html: string): string =>
  BREAKING.test(html) ? html : html.replace(BLANK_LINE, '\n<p>');

const oneLine = (text: string): string => text.replace(/\s+/g, ' ').trim();
