import { decode } from '../../decode.ts';
import { type Attributes, type MarkupHandler, readAllMarkup } from '../markup.ts';
import { localName } from '../xml-root.ts';
import { type Zip, type ZipEntry, zipBytes } from '../zip/entries.ts';
import { Contents } from './contents.ts';
import { Package } from './package.ts';
import { wayFrom } from './way.ts';

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
