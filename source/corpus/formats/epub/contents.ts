import type { Attributes, MarkupHandler } from '../markup.ts';
import { localName } from '../xml-root.ts';
import { oneLine } from './package.ts';
import { wayFrom } from './way.ts';

/** Reads a table of contents: `navPoint` with `text` and `content` (NCX), or `a` (EPUB 3). The first name of a document is its own. */
export class Contents implements MarkupHandler {
  readonly names = new Map<string, string>();
  private readonly way: string;
  private label = '';
  private at: string | null = null;

  constructor(way: string) {
    this.way = way;
  }

  open(name: string, attributes: Attributes): void {
    const element = localName(name);
    if (element === 'a' || element === 'navLabel') this.label = '';
    if (element === 'a') this.at = attributes.get('href') ?? null;
    if (element === 'content') this.learn(attributes.get('src') ?? '');
  }

  text(text: string): void {
    this.label += text;
  }

  close(name: string): void {
    if (localName(name) !== 'a' || this.at === null) return;
    this.learn(this.at);
    this.at = null;
  }

  private learn(reference: string): void {
    const way = wayFrom(this.way, reference);
    const label = oneLine(this.label);
    if (label !== '' && !this.names.has(way)) this.names.set(way, label);
  }
}
