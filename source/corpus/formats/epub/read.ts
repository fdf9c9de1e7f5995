import { decode } from '../../decode.ts';
import { readMeta } from '../../structure/byline.ts';
import type { FieldName } from '../../structure/fields.ts';
import type { ApartReader, BadRecord, FileRecord, Told } from '../format.ts';
import { type Piece, recordOf } from '../pieces.ts';
import { type Zip, zipBytes, zipEntries } from '../zip/entries.ts';
import { type Book, bookIn } from './book.ts';
import { readChapter } from './chapter.ts';

/**
 * Every document of a book in its reading order is a record: what news analysts hold as EPUB are newspapers saved by Calibre,
 * which gives each article a document of its own, and chapters of reports. Parts that a document was cut into for small readers
 * (`…_split_001.html`) are one record; contents and menus of sections are none.
 */
export const readEpub: ApartReader = async ({ bytes }) => {
  const zip = await zipEntries(bytes);
  const book = await bookIn(zip);
  if ('reason' in book) return book;
  if (book.spine.length === 0) return { reason: 'It is no whole EPUB: it names no chapters; get it again.' };
  return { encoding: null, fields: null, records: recordsOf(zip, book) };
};

/** A record in the making. */
interface Part {
  readonly way: string;
  readonly pieces: Piece[];
  readonly url: string | null;
}

async function* recordsOf(zip: Zip, book: Book): AsyncGenerator<FileRecord | BadRecord, void> {
  const files = new Map(zip.entries.map((entry) => [entry.name, entry]));
  let open: Part | null = null;
  let isFirst = true;
  for (const [at, way] of book.spine.entries()) {
    const entry = files.get(way);
    const unpacked = entry === undefined ? { reason: MISSING } : await zipBytes(zip, entry);
    if ('reason' in unpacked) {
      if (open !== null) yield recordFor(open, book, isFirst && at === book.spine.length - 1);
      open = null;
      isFirst = false;
      yield { line: null, reason: `${way} cannot be read. ${unpacked.reason}` };
      continue;
    }
    const text = decode(unpacked.bytes, null)?.text ?? '';
    const chapter = readChapter(text);
    if (chapter.isMenu || chapter.pieces.length === 0) continue;
    if (open !== null && isContinued(open.way, way, book)) {
      for (const piece of chapter.pieces) open.pieces.push(piece);
      continue;
    }
    if (open !== null) {
      yield recordFor(open, book, false);
      isFirst = false;
    }
    open = { way, pieces: [...chapter.pieces], url: chapter.url };
  }
  if (open !== null) yield recordFor(open, book, isFirst);
}

const MISSING = 'The book names this chapter and does not hold it; get it again.';
const SPLIT = /^(.*)_split_(\d+)(\.\w+)$/;

/** Whether a document is the next part of what one before it began, and no chapter by the table of contents. */
function isContinued(before: string, way: string, { contents }: Book): boolean {
  const [first, next] = [SPLIT.exec(before), SPLIT.exec(way)];
  return first !== null && next !== null && first[1] === next[1] && !contents.has(way);
}

/** In so many pieces from the top headline, byline and date are looked for. */
const HEAD = 10;
const TITLE_WITHIN = 4;

function recordFor({ way, pieces: read, url: own }: Part, book: Book, isWhole: boolean): FileRecord {
  const label = book.contents.get(way) ?? null;
  const pieces = titled(read, label).map((piece, i) =>
    i < HEAD && piece.kind === 'paragraph' ? { ...piece, kind: null } : piece,
  );
  const { language, identifier, source } = book;
  const url = own ?? (isWhole && /^https?:\/\//i.test(source) ? source : null);
  return recordOf(pieces, {
    metadata: factsFor(pieces, label, book, isWhole),
    details: {
      ...(url === null ? {} : { url }),
      ...(language === '' ? {} : { language }),
      ...(isWhole && identifier !== '' ? { exportId: identifier } : {}),
    },
  });
}

/** The first heading at the top is the headline; else the first line, if the table of contents has it. */
function titled(pieces: readonly Piece[], label: string | null): readonly Piece[] {
  const top = pieces.slice(0, TITLE_WITHIN);
  const heading = top.findIndex(({ kind }) => kind === 'heading');
  const at = heading >= 0 ? heading : top.findIndex(({ text }) => text === label);
  return pieces.map((piece, i) => (i === at ? { ...piece, kind: 'title' as const } : piece));
}

/** What stands over an article is its own; what the book says of itself goes for those that say nothing. */
function factsFor(
  pieces: readonly Piece[],
  label: string | null,
  book: Book,
  isWhole: boolean,
): Map<FieldName, Told> {
  const facts = new Map<FieldName, Told>();
  const tell = (name: FieldName, value: string | null): void => {
    if (value !== null && value !== '') facts.set(name, { value, from: 'metadata' });
  };
  const own = pieces.slice(0, HEAD).map(({ kind, text }) => (kind === null ? readMeta(text) : null));
  const isTitled = pieces.some(({ kind }) => kind === 'title');
  if (!isTitled) tell('title', isWhole ? book.title || label : label);
  if (!own.some((meta) => meta?.date)) tell('date', book.date.slice(0, 10));
  if (!own.some((meta) => meta?.author))
    tell('author', book.creators.filter((name) => !NOBODY.test(name)).join(', '));
  tell('source', isWhole ? book.publisher.replace(NOBODY, '') : outletOf(book.title));
  return facts;
}

/** What Calibre writes where it knows nobody. */
const NOBODY = /^(?:calibre|unknown)$/i;

/** A newspaper's issue without its day: `The Lasso Messenger [Mon, 03 May 2021]`. */
const outletOf = (title: string): string => title.replace(/\s*[[(][^[\]()]*\d{4}[^[\]()]*[\])]\s*$/, '');
