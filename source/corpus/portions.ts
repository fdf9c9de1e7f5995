import { closeSync, fstatSync, openSync } from 'node:fs';
import type { Content, Unread } from './article.ts';
import { partArticles } from './articles-in.ts';
import {
  type Asked,
  type AskedOfFile,
  askedOf,
  type FileHead,
  HEAD_BYTES,
  type PartsFormat,
  type PartsPlan,
} from './formats/format.ts';
import { formatNamed, formatOf, headOf } from './formats/index.ts';
import { bytesAt, HOW } from './load.ts';
import { planned } from './planned.ts';
import { RECORD_LIMIT_BYTES, unread } from './unread.ts';

/** About how much of a large file is read in one go, in bytes. */
export const PORTION_BYTES = 1024 * 1024;

/** Whole records of a large file, to be read in one go. */
export interface Portion {
  /** The name of its format. */
  readonly format: string;
  readonly plan: PartsPlan;
  /** Where in the file it begins, and the number of its first record. */
  readonly from: PartsPlan['start'] & { readonly record: number };
  /** Where it ends, exclusive. */
  readonly to: number;
}

/**
 * The portions of a file that holds records in a row, and in their place what cannot be read; of a file that is read whole, nothing.
 * Holds no more of the file than one record, or a portion.
 */
export function* portionsOf(
  path: string,
  system: string | Uint8Array,
  asked: Asked,
  size: number = PORTION_BYTES,
): Generator<Portion | Unread, void> {
  let file: number | undefined;
  try {
    file = openSync(system as string | Buffer, HOW);
    const stat = fstatSync(file);
    if (!stat.isFile()) return;
    const opened = opening(file, path, stat.size, asked);
    if (opened === null) return;
    const { format, plan } = opened;
    if ('reason' in plan) yield unread(path, { said: plan.reason });
    else yield* cutUp(new Cutter(file, stat.size, size), path, format, plan);
  } catch (failed) {
    yield unread(path, { failed });
  } finally {
    if (file !== undefined) closeSync(file);
  }
}

/** Whether a file is of a kind that is read apart, however large it is: looked at is its beginning. */
export function isApart(path: string, system: string | Uint8Array, asked: Asked): boolean {
  let file: number | undefined;
  try {
    file = openSync(system as string | Buffer, HOW);
    const stat = fstatSync(file);
    return stat.isFile() && formatOf(headAt(file, path, stat.size, askedOf(asked, path)))?.by === 'apart';
  } catch {
    return false;
  } finally {
    if (file !== undefined) closeSync(file);
  }
}

const headAt = (
  file: number,
  path: string,
  size: number,
  { encoding }: AskedOfFile,
  most = HEAD_BYTES,
): FileHead => headOf(path, bytesAt(file, 0, Math.min(size, most)), size, encoding, most);

/** The format of a file of records, and its plan; null where the file is of another kind. */
function opening(file: number, path: string, size: number, asked: Asked) {
  const here = askedOf(asked, path);
  const head = headAt(file, path, size, here);
  const format = formatOf(head);
  if (format?.by !== 'parts') return null;
  return { format, plan: planned(format, head, here, (most) => headAt(file, path, size, here, most)) };
}

function* cutUp(
  cutter: Cutter,
  path: string,
  format: PartsFormat,
  plan: PartsPlan,
): Generator<Portion | Unread, void> {
  let from = { ...plan.start, record: 1 };
  while (from.byte < cutter.size) {
    const cut = cutter.cut(format, plan, from.byte);
    if (cut === null) {
      yield unread(path, 'too large', from.record);
      const next = cutter.resumed(format, plan, from.byte);
      if (next === null) return;
      from = { byte: next.byte, line: from.line + next.lines, record: from.record + 1 };
      continue;
    }
    if (cut.end === 0) return;
    const to = from.byte + cut.end;
    yield { format: format.name, plan, from, to };
    from = { byte: to, line: from.line + cut.lines, record: from.record + cut.records };
  }
}

class Cutter {
  /** Less than it was where the file was cut off meanwhile. */
  size: number;
  readonly #file: number;
  readonly #portion: number;

  constructor(file: number, size: number, portion: number) {
    this.#file = file;
    this.size = size;
    this.#portion = portion;
  }

  /** How far whole records reach from a place on, some at least but where the file has become shorter; null where the first is over the limit. */
  cut(format: PartsFormat, plan: PartsPlan, from: number): ReturnType<PartsFormat['cut']> | null {
    for (let length = this.#portion; ; length *= 2) {
      const wanted = Math.min(length, this.size - from);
      const bytes = bytesAt(this.#file, from, wanted);
      if (bytes.length < wanted) this.size = from + bytes.length;
      if (bytes.length === 0) return { end: 0, records: 0, lines: 0 };
      const isLast = from + bytes.length >= this.size;
      const cut = format.cut(bytes, isLast, plan);
      if (cut.end > 0) return cut;
      // What no record ends in is one, if only a broken one.
      if (isLast) return { end: this.size - from, records: 1, lines: 1 };
      if (bytes.length >= RECORD_LIMIT_BYTES) return null;
    }
  }

  /** Where the next record begins behind one that begins there; null where none does. */
  resumed(
    format: PartsFormat,
    plan: PartsPlan,
    from: number,
  ): { readonly byte: number; readonly lines: number } | null {
    if (format.resume === undefined) return null;
    let lines = 0;
    for (let at = from; at < this.size; at += this.#portion) {
      const bytes = bytesAt(this.#file, at, Math.min(this.#portion, this.size - at));
      if (bytes.length === 0) return null;
      const next = format.resume(bytes, plan);
      lines += linesIn(next > 0 ? bytes.subarray(0, next) : bytes);
      if (next > 0) return { byte: at + next, lines };
    }
    return null;
  }
}

/** Line breaks in bytes. */
export function linesIn(bytes: Uint8Array): number {
  let lines = 0;
  for (let at = bytes.indexOf(0x0a); at >= 0; at = bytes.indexOf(0x0a, at + 1)) lines++;
  return lines;
}

/** What stands in a portion of a file. */
export function readPortion(path: string, system: string | Uint8Array, portion: Portion): readonly Content[] {
  const format = formatNamed(portion.format);
  if (format?.by !== 'parts') return [];
  let file: number | undefined;
  try {
    file = openSync(system as string | Buffer, HOW);
    const { from, to, plan } = portion;
    const bytes = bytesAt(file, from.byte, to - from.byte);
    const name = path.slice(path.lastIndexOf('/') + 1);
    return [...partArticles({ path, inside: null, name, bytes }, format, plan, from)];
  } catch (failed) {
    return [unread(path, { failed })];
  } finally {
    if (file !== undefined) closeSync(file);
  }
}
