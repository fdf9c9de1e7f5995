import { closeSync, constants, fstatSync, openSync, readSync } from 'node:fs';
import { type FileHandle, open } from 'node:fs/promises';
import { RECORD_LIMIT_BYTES, type Reason } from './unread.ts';

/** A file's bytes, or why there are none. */
export type Loaded = { readonly bytes: Uint8Array } | { readonly why: Reason };

/** Not blocking: should a pipe have taken the file's place since it was looked at, opening it must not wait for a writer. */
export const HOW = constants.O_RDONLY | (constants.O_NONBLOCK ?? 0) | (constants.O_NOCTTY ?? 0);

async function readAll(file: FileHandle, size: number): Promise<Loaded> {
  // A file that grows is read as long as it was; one that shrinks, as far as it goes.
  const bytes = Buffer.allocUnsafeSlow(size);
  let length = 0;
  while (length < size) {
    const { bytesRead } = await file.read(bytes, length, size - length, length);
    if (bytesRead === 0) break;
    length += bytesRead;
  }
  return { bytes: bytes.subarray(0, length) };
}

/** Reads a file whole, unless it is no file or too large, which is seen before a byte is read. Never throws. */
export async function loadFile(path: string | Buffer): Promise<Loaded> {
  let file: FileHandle | undefined;
  try {
    file = await open(path, HOW);
    const stat = await file.stat();
    if (!stat.isFile()) return { why: 'not a file' };
    if (stat.size > RECORD_LIMIT_BYTES) return { why: 'too large' };
    return await readAll(file, stat.size);
  } catch (failed) {
    return { why: { failed } };
  } finally {
    await file?.close().catch(() => undefined);
  }
}

/** Small enough to be read in one go without keeping a key waiting. */
const SMALL_BYTES = 1024 * 1024;

/**
 * The same for a small file, in one go: four times as fast as in the background, where the disk is. Null for a file
 * that is not small.
 */
export function loadSmallFile(path: string | Buffer): Loaded | null {
  return loadUpTo(path, SMALL_BYTES);
}

/** The same for any file, whoever waits: for work that answers no keys. */
export function loadFileNow(path: string | Uint8Array): Loaded {
  return loadUpTo(path, RECORD_LIMIT_BYTES) ?? { why: 'too large' };
}

function loadUpTo(path: string | Uint8Array, most: number): Loaded | null {
  let file: number | undefined;
  try {
    file = openSync(path as string | Buffer, HOW);
    const stat = fstatSync(file);
    if (!stat.isFile()) return { why: 'not a file' };
    if (stat.size > most) return null;
    const bytes = Buffer.allocUnsafeSlow(stat.size);
    let length = 0;
    while (length < stat.size) {
      const read = readSync(file, bytes, length, stat.size - length, length);
      if (read === 0) break;
      length += read;
    }
    return { bytes: bytes.subarray(0, length) };
  } catch (failed) {
    return { why: { failed } };
  } finally {
    if (file !== undefined) closeSync(file);
  }
}

/** Reads standard input to its end, up to the limit of a record. Never throws. */
export async function loadInput(input: AsyncIterable<Uint8Array>): Promise<Loaded> {
  const chunks: Uint8Array[] = [];
  let length = 0;
  try {
    for await (const chunk of input) {
      length += chunk.length;
      if (length > RECORD_LIMIT_BYTES) return { why: 'too large' };
      chunks.push(chunk);
    }
  } catch (failed) {
    return { why: { failed } };
  }
  return { bytes: Buffer.concat(chunks) };
}

/** So many bytes of a file from a place on, fewer where it ends before. */
export function bytesAt(file: number, from: number, length: number): Uint8Array {
  const bytes = Buffer.allocUnsafeSlow(length);
  let read = 0;
  while (read < length) {
    const got = readSync(file, bytes, read, length - read, from + read);
    if (got === 0) break;
    read += got;
  }
  return bytes.subarray(0, read);
}

/** The bytes of a file from `start` to `end`, exclusive, as far as it has them; null where it cannot be read. */
export function bytesOf(system: string | Uint8Array, start: number, end: number): Uint8Array | null {
  let file: number | undefined;
  try {
    file = openSync(system as string | Buffer, HOW);
    return fstatSync(file).isFile() ? bytesAt(file, start, end - start) : null;
  } catch {
    return null;
  } finally {
    if (file !== undefined) closeSync(file);
  }
}
