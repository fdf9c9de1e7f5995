import type { Content } from '../article.ts';
import { partArticles } from '../articles-in.ts';
import type { ByteReader } from '../formats/archive/byte-reader.ts';
import { type Asked, askedOf, type FileHead, type PartsFormat, type PartsPlan } from '../formats/format.ts';
import { headOf } from '../formats/index.ts';
import { LONGEST_HEAD_BYTES, planned } from '../planned.ts';
import { linesIn, PORTION_BYTES } from '../portions.ts';
import { RECORD_LIMIT_BYTES, unread } from '../unread.ts';
import type { OpenedApart } from './contents-apart.ts';

/**
 * What stands in a file of records that comes a chunk at a time, and null before each portion of it: no more is held of it than a record or
 * a portion.
 */
export async function* streamedArticles(
  { path, inside, bytes: file }: OpenedApart,
  head: FileHead,
  format: PartsFormat,
  asked: Asked,
): AsyncGenerator<Content | null, void> {
  const here = askedOf(asked, path);
  const isShort = !head.isWhole && format.isShort?.(format.plan(head, here));
  const start = isShort ? await file.peek(LONGEST_HEAD_BYTES + 1) : head.bytes;
  const plan = planned(format, head, here, (most) => headOf(path, start, start.length, here.encoding, most));
  if ('reason' in plan) {
    yield unread(path, { said: plan.reason });
    return;
  }
  await file.skip(plan.start.byte);
  let from = { ...plan.start, record: 1 };
  let isAny = false;
  for (;;) {
    yield null;
    const cut = await nextCut(file, format, plan);
    if (cut === 'end') break;
    if (cut === 'too large') {
      isAny = true;
      yield unread(path, 'too large', from.record);
      const passed = await resumed(file, format, plan);
      if (passed === null) break;
      from = { byte: from.byte + passed.bytes, line: from.line + passed.lines, record: from.record + 1 };
      continue;
    }
    const { bytes, lines, records } = cut;
    for (const content of partArticles({ path, inside, name: head.name, bytes }, format, plan, from)) {
      isAny = true;
      yield content;
    }
    from = { byte: from.byte + bytes.length, line: from.line + lines, record: from.record + records };
  }
  if (!isAny) yield unread(path, 'empty');
}

interface Cut {
  /** Whole records. */
  readonly bytes: Uint8Array;
  readonly records: number;
  readonly lines: number;
}

/** The whole records that come next, some at least. */
async function nextCut(
  file: ByteReader,
  format: PartsFormat,
  plan: PartsPlan,
): Promise<Cut | 'end' | 'too large'> {
  for (let length = PORTION_BYTES; ; length *= 2) {
    const start = await file.peek(length + 1);
    if (start.length === 0) return 'end';
    const isLast = start.length <= length;
    const { end, records, lines } = format.cut(start.subarray(0, length), isLast, plan);
    if (end > 0) return { bytes: await file.take(end), records, lines };
    // What no record ends in is one, if only a broken one.
    if (isLast) return { bytes: await file.take(start.length), records: 1, lines: 1 };
    if (length >= RECORD_LIMIT_BYTES) return 'too large';
  }
}

/** Passes over the rest of a record, to where the next begins; null where none does. */
async function resumed(
  file: ByteReader,
  { resume }: PartsFormat,
  plan: PartsPlan,
): Promise<{ readonly bytes: number; readonly lines: number } | null> {
  if (resume === undefined) return null;
  const from = file.taken;
  let lines = 0;
  for (;;) {
    const bytes = await file.take(PORTION_BYTES);
    if (bytes.length === 0) return null;
    const next = resume(bytes, plan);
    lines += linesIn(next > 0 ? bytes.subarray(0, next) : bytes);
    if (next === 0) continue;
    file.putBack(bytes.subarray(next));
    return { bytes: file.taken - from, lines };
  }
}
