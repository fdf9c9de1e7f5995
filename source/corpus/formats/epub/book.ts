import { decode } from '../../decode.ts';
import { type Attributes, type MarkupHandler, readAllMarkup } from '../markup.ts';
import { localName } from '../xml-root.ts';
import { type Zip, type ZipEntry, zipBytes } from '../zip/entries.ts';

/** What a book says of itself (EPUB 3.3, 5.5; OPF 2.0, 2.2), and which of its files are read in which order. */
export interface Book {
  readonly title: string;
  readonly creators: readonly string[];
  readonly publisher: string;
  /** When it was published, as it stands. */
  readonly date: string;
  readonly language: string;
  readonly identifier: string;
  /** Where it was taken from: an address, if it is one. */
  readonly source: string;
  /** The ways to its documents, in reading order. */
  readonly spine: readonly string[];
  /** What its table of contents calls them. */
  readonly contents: ReadonlyMap<string, string>;
}

const CONTAINER = 'META-INF/container.xml';
const ENCRYPTION = 'META-INF/encryption.xml';
/** Fonts may be mixed up without any lock (EPUB 3.3, 4.4). */
const ONLY_FONTS = /\.(?:otf|ttf|woff2?|eot|ttc)$/i;

/** The book in an archive; a sentence where there is none that can be read. */
export async function bookIn(zip: Zip): Promise<Book | { readonly reason: string }> {
  const files = new Map(zip.entries.map((entry) => [entry.name, entry]));
  const locked = await lockedIn(zip, files);
  if (locked.some((way) => !ONLY_FONTS.test(way))) return { reason: LOCKED };
  const way = (await packageWay(zip, files)) ?? zip.entries.find(({ name }) => name.endsWith('.opf'))?.name;
  const text = way === undefined ? null : await textOf(zip, files.get(way));
  if (way === undefined || text === null) return { reason: zip.trouble ?? NO_BOOK };
  const found = new Package(way);
  readAllMarkup(text, found, { xml: true });
  return { ...found.book(), contents: await contentsOf(zip, files, found) };
}

const LOCKED =
  'It is locked by its seller (DRM), so its text cannot be read here; read it where it was bought.';
const NO_BOOK = 'It is no whole EPUB: the list of its chapters (.opf) is missing; get it again.';

/** A file's text; null where there is none. */
export async function textOf(zip: Zip, entry: ZipEntry | undefined): Promise<string | null> {
  if (entry === undefined) return null;
  const unpacked = await zipBytes(zip, entry);
  return 'reason' in unpacked ? null : (decode(unpacked.bytes, null)?.text ?? null);
}

/** Takes the attributes of every element of one name. */
class Attributed implements MarkupHandler {
  readonly values: string[] = [];
  readonly element: string;
  readonly attribute: string;

  constructor(element: string, attribute: string) {
    this.element = element;
    this.attribute = attribute;
  }

  open(name: string, attributes: Attributes): void {
    const value = localName(name) === this.element ? attributes.get(this.attribute) : undefined;
    if (value !== undefined) this.values.push(value);
  }

  text(): void {}
  close(): void {}
}

type Files = ReadonlyMap<string, ZipEntry>;

async function attributesIn(
  zip: Zip,
  files: Files,
  way: string,
  element: string,
  attribute: string,
): Promise<string[]> {
  const text = await textOf(zip, files.get(way));
  const found = new Attributed(element, attribute);
  if (text !== null) readAllMarkup(text, found, { xml: true });
  return found.values;
}

const lockedIn = (zip: Zip, files: Files): Promise<string[]> =>
  attributesIn(zip, files, ENCRYPTION, 'CipherReference', 'URI');

async function packageWay(zip: Zip, files: Files): Promise<string | undefined> {
  const ways = await attributesIn(zip, files, CONTAINER, 'rootfile', 'full-path');
  return ways.map((way) => wayFrom('', way)).find((way) => files.has(way));
}

/** The way that a reference in a file leads to, without the place in it. */
export function wayFrom(file: string, reference: string): string {
  const path = reference.replace(/[?#].*$/s, '');
  const parts = path.startsWith('/') ? [] : file.split('/').slice(0, -1);
  for (const part of unescaped(path).split('/')) {
    if (part === '..') parts.pop();
    else if (part !== '' && part !== '.') parts.push(part);
  }
  return parts.join('/');
}

function unescaped(path: string): string {
  try {
    return decodeURIComponent(path);
  } catch {
    return path;
  }
}

interface Item {
  readonly way: string;
  readonly type: string;
  readonly isContents: boolean;
}

/** Reads the package document. */
class Package implements MarkupHandler {
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
const oneLine = (text: string): string => text.replace(/\s+/g, ' ').trim();

/** Reads a table of contents: `navPoint` with `text` and `content` (NCX), or `a` (EPUB 3). The first name of a document is its own. */
class Contents implements MarkupHandler {
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

async function contentsOf(zip: Zip, files: Files, found: Package): Promise<ReadonlyMap<string, string>> {
  const names = new Map<string, string>();
  for (const way of found.contents()) {
    const text = await textOf(zip, files.get(way));
    if (text === null) continue;
    const contents = new Contents(way);
    readAllMarkup(text, contents, { xml: true });
    for (const [document, name] of contents.names) if (!names.has(document)) names.set(document, name);
  }
  return names;
}
