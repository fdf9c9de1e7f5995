import { type Content, isArticle, type Unread } from '../article.ts';
import { apartArticles, articlesIn } from '../articles-in.ts';
import { isBlank, signatureOf } from '../decode.ts';
import { endingOf } from '../ending.ts';
import { isOfSystem } from '../fault.ts';
import { APART, ARCHIVES } from '../formats/apart.ts';
import { type Archived, type ArchiveReader, isBadArchived } from '../formats/archive/archive.ts';
import { Budget } from '../formats/archive/budget.ts';
import type { ByteReader } from '../formats/archive/byte-reader.ts';
import { IF_NOTHING } from '../formats/archive/inflate.ts';
import {
  type Asked,
  askedOf,
  type FileHead,
  type Format,
  HEAD_BYTES,
  type PartsFormat,
} from '../formats/format.ts';
import { formatOf, headOf } from '../formats/index.ts';
import { tar } from '../formats/tar/tar.ts';
import { tellsItself } from '../nameless.ts';
import { isLeftBehind, isPassedOver, whyNotRead } from '../passed-over.ts';
import { RECORD_LIMIT_BYTES, type Reason, unread } from '../unread.ts';
import { streamedArticles } from './streamed-articles.ts';

/** The largest file that is read whole by who reads it apart, in bytes: PDFs of newspapers are larger than any text. */
export const APART_LIMIT_BYTES = 512 * 1024 * 1024;
const TOO_LARGE =
  'It is larger than 512 MiB, the limit for a file of its kind; split it, or save its text as .txt.';

/** Archives in archives are opened so far; a file packed by itself and the folder packed in it are one. */
const DEPTH = 3;
const TOO_DEEP = `It lies in ${DEPTH} archives, one in the other, and is one itself; unpack them to read it.`;

const DAMAGED =
  'It is damaged, or not what it seems to be; open it with what made it and save it anew, or save its text as .txt.';

/** A file, on the disk or in an archive. */
export interface OpenedApart {
  /** As shown, parted by `/`; inside an archive with the way there. */
  readonly path: string;
  /** The end of `path` that lies inside an archive; null where none does. */
  readonly inside: string | null;
  readonly bytes: ByteReader;
}

/** Who is told how the reading goes. */
export interface Course {
  /**
   * A file that is no archive is read next, or a part of one: whatever happens from now on is its doing. Gives false where it shall be
   * passed over.
   */
  comesTo(path: string, what: 'a file' | 'a file that may hang' | 'a part'): Promise<boolean>;
}

/** Takes everything as it comes. */
export const ALL: Course = { comesTo: async () => true };

/** What stands in a file of any kind, and in those inside it where it is an archive. Rejects only for errors of the system. */
export async function* contentsApart(
  file: OpenedApart,
  asked: Asked,
  course: Course = ALL,
  budget: Budget = new Budget(file.bytes.size ?? 0),
): AsyncGenerator<Content, void> {
  yield* new Contents(asked, course, budget).of({ ...file, folder: file, isAlone: false }, 0);
}

/** `folder`: what a tar archive in it is called. `isAlone`: it is all that is packed in an archive. */
interface Inner extends OpenedApart {
  readonly folder: Pick<OpenedApart, 'path' | 'inside'>;
  readonly isAlone: boolean;
}

class Contents {
  readonly #asked: Asked;
  readonly #course: Course;
  readonly #budget: Budget;
  /** Of those that go wrong on the way, what is packed in them says so. */
  readonly #told = new WeakSet<ByteReader>();

  constructor(asked: Asked, course: Course, budget: Budget) {
    this.#asked = asked;
    this.#course = course;
    this.#budget = budget;
  }

  /** `depth`: how many archives it lies in. */
  async *of(file: Inner, depth: number): AsyncGenerator<Content, void> {
    const { bytes, folder } = file;
    // A tar archive that is packed by itself is one with what packs it.
    let { path } = file;
    let isAny = false;
    try {
      const start = await bytes.peek(HEAD_BYTES + 1);
      const head = headOf(path, start, start.length, askedOf(this.#asked, path).encoding);
      const format = formatOf(head);
      const isOne = file.isAlone && format === tar;
      if (isOne) path = folder.path;
      const own = isOne ? { ...file, path, inside: folder.inside } : file;
      // What is longer than its head is not looked through for a letter here; who reads it finds none.
      if (!head.isWhole || !isBlank(start)) {
        for await (const content of this.#recognised(own, head, format, isOne ? depth - 1 : depth)) {
          isAny ||= isArticle(content);
          // What breaks off is no text, or damaged, for that reason.
          if (bytes.trouble === null || isArticle(content) || !isOfAll(content, path)) yield content;
        }
      } else if (bytes.trouble === null) yield unread(path, 'empty');
    } catch (error) {
      if (isOfSystem(error)) throw error;
      if (bytes.trouble === null) yield unread(path, { said: DAMAGED });
    }
    const { trouble } = bytes;
    if (trouble === null || this.#told.has(bytes)) return;
    yield unread(path, { said: isAny ? trouble : (IF_NOTHING[trouble] ?? trouble) });
  }

  async *#recognised(
    file: Inner,
    head: FileHead,
    format: Format | null,
    depth: number,
  ): AsyncGenerator<Content, void> {
    const { path, bytes } = file;
    const archive = format === null ? undefined : ARCHIVES[format.name];
    if (archive !== undefined) {
      if (depth >= DEPTH) yield unread(path, { said: TOO_DEEP });
      else yield* this.#files(file, head, await archive(), depth + 1);
      return;
    }
    const mayHang = format?.by === 'apart';
    if (!(await this.#course.comesTo(path, mayHang ? 'a file that may hang' : 'a file'))) return;
    if (format === null) {
      const signature = signatureOf(head.bytes);
      yield unread(path, signature === null ? 'not text' : { signature });
    } else if (format.by === 'parts') yield* this.#parts(file, head, format);
    else {
      const limit = format.by === 'text' ? RECORD_LIMIT_BYTES : APART_LIMIT_BYTES;
      const whole = await bytes.rest(limit);
      const open = whole && { path, inside: file.inside, head, bytes: whole };
      if (open === null) yield unread(path, format.by === 'text' ? 'too large' : { said: TOO_LARGE });
      else if (format.by === 'text') yield* articlesIn(open, format, this.#asked);
      else yield* apartArticles(open, format.name, await APART[format.name]!(), this.#asked);
    }
  }

  async *#parts(file: Inner, head: FileHead, format: PartsFormat): AsyncGenerator<Content, void> {
    try {
      for await (const content of streamedArticles(file, head, format, this.#asked)) {
        if (content !== null) yield content;
        else await this.#course.comesTo(file.path, 'a part');
      }
    } catch (failed) {
      if (isOfSystem(failed)) throw failed;
      yield unread(file.path, { failed });
    }
  }

  async *#files(
    archive: Inner,
    { name }: FileHead,
    reader: ArchiveReader,
    depth: number,
  ): AsyncGenerator<Content, void> {
    for await (const file of reader.files(name, archive.bytes, this.#budget)) {
      const path = file.name === null ? archive.path : `${archive.path}/${file.name}`;
      if (isBadArchived(file)) {
        if (!isHidden(file.name ?? '')) yield unread(path, { said: file.reason });
        continue;
      }
      const tooMany = this.#budget.file();
      if (tooMany !== null) {
        yield unread(archive.path, { said: tooMany });
        return;
      }
      yield* this.#file(archive, file, path, reader.holdsOne, depth);
      if (this.#budget.isSpent) return;
    }
  }

  /** Why a file in an archive of several is not opened, as if it lay in a folder; null where it is. */
  async #whyPassedOver(
    name: string,
    path: string,
    bytes: Archived['bytes'],
  ): Promise<Reason | 'hidden' | null> {
    if (isHidden(name)) return 'hidden';
    const own = ownName(name);
    const why = whyNotRead(own);
    if (why !== null || endingOf(own) !== '') return why;
    // What cannot be read is left to who reads it.
    const start = await bytes.peek(HEAD_BYTES + 1).catch(() => null);
    if (start === null || start.length === 0) return null;
    const here = askedOf(this.#asked, path);
    return tellsItself(headOf(path, start, start.length, here.encoding), here) ? null : 'no ending';
  }

  async *#file(
    archive: Inner,
    { name, bytes }: Archived,
    path: string,
    isAlone: boolean,
    depth: number,
  ): AsyncGenerator<Content, void> {
    // What is packed by itself was meant to be read, whatever it is called.
    const why = isAlone ? null : await this.#whyPassedOver(name, path, bytes);
    if (why === 'hidden') return;
    if (why !== null) {
      yield unread(path, why);
      return;
    }
    const inside = archive.inside === null ? name : `${archive.inside}/${name}`;
    yield* this.of({ path, inside, bytes, isAlone, folder: archive }, depth);
    if (isAlone && bytes.trouble !== null) this.#told.add(archive.bytes);
  }
}

/** Whether it says that the file of a path gives nothing. */
const isOfAll = (content: Unread, path: string): boolean => content.record === null && content.path === path;

/** What Mac OS adds to an archive. */
const OF_MAC = '__MACOSX';

const ownName = (way: string): string => way.slice(way.lastIndexOf('/') + 1);

const isHidden = (name: string): boolean =>
  isLeftBehind(ownName(name)) || name.split('/').some((part) => part === OF_MAC || isPassedOver(part));
