import { crc32 } from 'node:zlib';
import { Damaged } from './damage.ts';

/*
 * SQLite keeps no checksum of its pages: a flipped byte in a value is handed out as if it had been written. What the
 * numbers rest on is therefore sealed: behind the bytes stands a CRC-32 of them and of the name they are kept under,
 * so that a changed value, and a right value under a wrong key, are both found. A CRC-32 finds every change within 32
 * neighbouring bits, and misses one in four thousand million others; it guards against accidents, not against people.
 */

/** Bytes that a seal takes. */
export const SEAL_BYTES = 4;

/** `bytes` with their seal behind; `name` is all that they are looked up by, such as `mentions 12 4`. */
export function seal(name: string, bytes: Uint8Array): Uint8Array {
  const sealed = new Uint8Array(bytes.length + SEAL_BYTES);
  sealed.set(bytes);
  new DataView(sealed.buffer).setUint32(bytes.length, sumOf(name, bytes), true);
  return sealed;
}

/**
 * The bytes that were sealed under this name, as a view of `sealed`. Throws Damaged when it is not what was sealed:
 * also for the undefined or null of a row that should be there.
 */
export function unseal(name: string, sealed: unknown): Uint8Array {
  if (!(sealed instanceof Uint8Array) || sealed.length < SEAL_BYTES)
    throw new Damaged(`${name} is missing or no bytes`);
  const end = sealed.length - SEAL_BYTES;
  const bytes = sealed.subarray(0, end);
  const seal = new DataView(sealed.buffer, sealed.byteOffset + end).getUint32(0, true);
  if (seal !== sumOf(name, bytes)) throw new Damaged(`${name} is not what was written`);
  return bytes;
}

const sumOf = (name: string, bytes: Uint8Array): number => crc32(bytes, crc32(name));
