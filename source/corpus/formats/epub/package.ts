import type { Attributes, MarkupHandler } from '../markup.ts';
import { localName } from '../xml-root.ts';
import type { Book } from './book.ts';
import { wayFrom } from './way.ts';

interface Item {
  readonly way: string;
  readonly type: string;
  readonly isContents: boolean;
}

/** Reads the package document. */
export class Package implements MarkupHandler {
  readonly way: string;
  private readonly told = new Map<string, { text: string; attributes: Attributes }[]>();
  private readonly items = new Map<string, Item>();
  private readonly order: string[] = [];
  private open_: { text: string; attributes: Attributes } | null = null;

  constructor(way: string) {
    this.way = way;
  }

  open(name: string, attributes: Attributes): void {
    if (name.startsWith('dc:')) {
      this.open_ = { text: '', attributes };
      const same = this.told.get(name.slice(3));
      if (same === undefined) this.told.set(name.slice(3), [this.open_]);
      else same.push(this.open_);
      return;
    }
    const element = localName(name);
    const id = attributes.get(element === 'item' ? 'id' : 'idref');
    if (id === undefined) return;
    if (element === 'itemref') this.order.push(id);
    if (element !== 'item') return;
    const properties = (attributes.get('properties') ?? '').split(/\s+/);
    const way = wayFrom(this.way, attributes.get('href') ?? '');
    this.items.set(id, {
      way,
      type: attributes.get('media-type') ?? '',
      isContents: properties.includes('nav'),
    });
  }

  text(text: string): void {
    if (this.open_ !== null) this.open_.text += text;
  }

  close(name: string): void {
    if (name.startsWith('dc:')) this.open_ = null;
  }

  /** The ways to its tables of contents: of EPUB 3, and of EPUB 2. */
  contents(): string[] {
    const items = [...this.items.values()];
    return items.filter(({ isContents, type }) => isContents || type === NCX).map(({ way }) => way);
  }

  book(): Omit<Book, 'contents'> {
    const all = (name: string) => this.told.get(name) ?? [];
    const first = (name: string): string => oneLine(all(name)[0]?.text ?? '');
    const published = all('date').find(({ attributes }) => attributes.get('opf:event') === 'publication');
    const dates = all('date').filter(
      ({ attributes }) => !/modif|creation/i.test(attributes.get('opf:event') ?? ''),
    );
    const authors = all('creator').filter(
      ({ attributes }) => (attributes.get('opf:role') ?? 'aut') === 'aut',
    );
    const ways = this.order.flatMap((id) => {
      const item = this.items.get(id);
      return item === undefined || item.isContents ? [] : [item.way];
    });
    return {
      title: first('title'),
      creators: authors.map(({ text }) => oneLine(text)).filter((text) => text !== ''),
      publisher: first('publisher'),
      date: oneLine((published ?? dates[0])?.text ?? ''),
      language: first('language'),
      identifier: first('identifier'),
      source: first('source'),
      spine: [...new Set(ways)],
    };
  }
}

const NCX = 'application/x-dtbncx+xml';
export const oneLine = (text: string): string => text.replace(/\s+/g, ' ').trim();
