import type { Content } from './article.ts';
import { decode, signatureOf } from './decode.ts';
import {
  type ApartReader,
  type Asked,
  askedOf,
  type BadRecord,
  type BytesFile,
  type FileHead,
  type FileRecord,
  isBad,
  type Lost,
  type PartsFormat,
  type PartsPlan,
  type TextFormat,
} from './formats/format.ts';
import { headOf } from './formats/index.ts';
import { makeArticle, type Whence } from './make-article.ts';
import { planned } from './planned.ts';
import { unread } from './unread.ts';

/** A file in memory. */
export interface OpenFile {
  /** As shown, parted by `/`; inside an archive with the way there. */
  readonly path: string;
  /** The end of `path` that lies inside an archive; null where none does. */
  readonly inside: string | null;
  readonly head: FileHead;
  readonly bytes: Uint8Array;
}

/** What stands in a file of a kind that is read here and now, in its order. Throws nothing: where that fails, it is told. */
export function* articlesIn(
  file: OpenFile,
  format: TextFormat | PartsFormat,
  asked: Asked,
): Generator<Content, void> {
  try {
    if (format.by === 'text') yield* decodedArticles(file, format, asked);
    else yield* partedArticles(file, format, asked);
  } catch (failed) {
    yield unread(file.path, { failed });
  }
}

function* decodedArticles(file: OpenFile, format: TextFormat, asked: Asked): Generator<Content, void> {
  const { path, head, bytes, inside } = file;
  const here = askedOf(asked, path);
  const decoded = decode(bytes, here.encoding);
  if (decoded === null) {
    const signature = signatureOf(bytes);
    yield unread(path, signature === null ? 'not text' : { signature });
    return;
  }
  const { text, encoding } = decoded;
  const about = { format: format.name, encoding, fields: null, inside };
  const whence = { path, bytes, start: { byte: 0, line: 1 }, about };
  const isAny = yield* made(format.records({ name: head.name, bytes, text, encoding }, here), whence, 1);
  if (!isAny) yield unread(path, 'empty');
}

function* partedArticles(file: OpenFile, format: PartsFormat, asked: Asked): Generator<Content, void> {
  const { path, head, bytes, inside } = file;
  const here = askedOf(asked, path);
  const plan = planned(format, head, here, (most) => headOf(path, bytes, bytes.length, here.encoding, most));
  if ('reason' in plan) {
    yield unread(path, { said: plan.reason });
    return;
  }
  const part = { path, inside, name: head.name, bytes: bytes.subarray(plan.start.byte) };
  const isAny = yield* partArticles(part, format, plan, { ...plan.start, record: 1 });
  if (!isAny) yield unread(path, 'empty');
}

/** What stands in a part of a file. `from`: where in the file it begins, and the number of its first record. Returns whether anything does. */
export function* partArticles(
  { path, inside, name, bytes }: Pick<OpenFile, 'path' | 'inside'> & BytesFile,
  format: PartsFormat,
  plan: PartsPlan,
  from: PartsPlan['start'] & { readonly record: number },
): Generator<Content, boolean> {
  const about = { format: format.name, encoding: plan.encoding, fields: plan.fields, inside };
  return yield* made(format.records({ name, bytes }, plan), { path, bytes, start: from, about }, from.record);
}

/** What was read of a file apart, as it comes. */
export async function* apartArticles(
  { path, head, bytes, inside }: OpenFile,
  format: string,
  read: ApartReader,
  asked: Asked,
): AsyncGenerator<Content, void> {
  const told = await read({ name: head.name, bytes }, askedOf(asked, path));
  if ('reason' in told) {
    yield unread(path, { said: told.reason });
    return;
  }
  const about = { format, encoding: told.encoding, fields: told.fields, inside };
  const whence = { path, bytes, start: { byte: 0, line: 1 }, about };
  let ordinal = 0;
  let isAny = false;
  for await (const record of told.records) {
    ordinal++;
    for (const content of made([record], whence, ordinal)) {
      isAny = true;
      yield content;
    }
  }
  if (!isAny) yield unread(path, 'empty');
}

/**
 * Records as articles; those that hold nothing are passed over. One at which the program fails is told and hides no other; where it fails to
 * find the next one, that is told, too. Returns whether there is anything.
 */
export function* made(
  records: Iterable<FileRecord | BadRecord>,
  whence: Omit<Whence, 'ordinal'>,
  first: number,
): Generator<Content, boolean> {
  let ordinal = first - 1;
  let isAny = false;
  try {
    for (const record of records) {
      ordinal++;
      for (const content of madeOf(record, { ...whence, ordinal })) {
        isAny = true;
        yield content;
      }
    }
  } catch (failed) {
    yield unread(whence.path, { failed }, ordinal === 0 ? null : ordinal + 1);
    return true;
  }
  return isAny;
}

/** What comes of a record: an article, and what of it cannot be read. */
function madeOf(record: FileRecord | BadRecord, whence: Whence): Content[] {
  const { path, ordinal } = whence;
  const notRead = ({ reason, kind }: Lost) => unread(path, { said: reason, kind }, ordinal);
  if (isBad(record)) return [notRead(record)];
  try {
    const article = makeArticle(record, whence);
    return [...(article === null ? [] : [article]), ...(record.lost ? [notRead(record.lost)] : [])];
  } catch (failed) {
    return [unread(path, { failed }, ordinal)];
  }
}
