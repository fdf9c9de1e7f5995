import { PiecesMaker } from '../html-pieces.ts';
import { type Attributes, type MarkupHandler, readAllMarkup } from '../markup.ts';
import type { Piece } from '../pieces.ts';

/** What a document of a book says. */
export interface Chapter {
  readonly pieces: readonly Piece[];
  /** It is a list of links: contents, a menu of sections. */
  readonly isMenu: boolean;
  /** Where an article was downloaded from, as Calibre notes under it; null where it does not. */
  readonly url: string | null;
}

/** Calibre puts these over and under each article of a newspaper: links to the next one, and where it was downloaded from. */
const NAVBAR = /(?:^|\s)calibre[_-]?navbar/i;
/** And these on a list of its articles. */
const FEED = /(?:^|\s)calibre_feed_(?:list|title|description)(?:\s|$)/i;
/** So much of a document's letters, headings apart, in links makes it a menu. */
const MENU = 0.8;
const HEADING = /^h[1-6]$/;

class Reading implements MarkupHandler {
  readonly main = new PiecesMaker();
  private readonly bars = new PiecesMaker();
  url: string | null = null;
  /** Letters outside of headings, and of these in links. */
  letters = 0;
  linked = 0;
  private links = 0;
  /** Open `a` elements that lead nowhere. */
  private anchors = 0;
  private headings = 0;
  private isFeed = false;
  /** How deep the document is inside a bar. */
  private bar = 0;

  open(name: string, attributes: Attributes): void {
    if (this.bar > 0 || NAVBAR.test(attributes.get('class') ?? '')) {
      if (this.bar++ === 0) this.main.end();
      const href = name === 'a' ? attributes.get('href') : undefined;
      if (href !== undefined && /^https?:\/\//i.test(href)) this.url ??= href;
    }
    if (FEED.test(attributes.get('class') ?? '')) this.isFeed = true;
    // What stands in its head is no text.
    if (name === 'body') this.letters = 0;
    if (HEADING.test(name)) this.headings++;
    if (name === 'a' && attributes.has('href')) this.links++;
    else if (name === 'a') this.anchors++;
    this.maker().open(name, attributes);
  }

  text(text: string): void {
    if (this.bar === 0 && this.headings === 0) {
      const { length } = text.trim();
      this.letters += length;
      if (this.links > 0) this.linked += length;
    }
    this.maker().text(text);
  }

  close(name: string): void {
    this.maker().close(name);
    if (HEADING.test(name)) this.headings--;
    if (name === 'a') {
      if (this.anchors > 0) this.anchors--;
      else this.links--;
    }
    if (this.bar > 0 && --this.bar === 0) this.bars.end();
  }

  chapter(): Chapter {
    this.main.end();
    this.bars.end();
    const { letters, linked, url } = this;
    const bars = this.bars.pieces.map(({ text }) => ({ kind: 'furniture' as const, text }));
    const isMenu = this.isFeed || (linked > 0 && linked >= MENU * letters);
    return { pieces: [...this.main.pieces, ...bars], isMenu, url };
  }

  private maker(): PiecesMaker {
    return this.bar > 0 ? this.bars : this.main;
  }
}

/** Reads a document of a book. */
export function readChapter(html: string): Chapter {
  const reading = new Reading();
  readAllMarkup(html, reading, { selfClosing: true });
  return reading.chapter();
}
