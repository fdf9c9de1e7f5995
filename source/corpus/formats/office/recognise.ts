/** What the beginning of a file has to say of a zip archive. */

const SIGNATURE = [0x50, 0x4b, 0x03, 0x04];
const HEADER = 30;

/** The name of the first file of a zip archive (APPNOTE 4.3.7) by the archive's first bytes; null where they are none's. */
export function firstInZip(bytes: Uint8Array): string | null {
  if (bytes.length < HEADER || !SIGNATURE.every((byte, at) => bytes[at] === byte)) return null;
  const length = bytes[26]! + 256 * bytes[27]!;
  return String.fromCharCode(...bytes.subarray(HEADER, HEADER + Math.min(length, 200)));
}

/** Whether ASCII letters stand in bytes. */
export const holds = (bytes: Uint8Array, letters: string): boolean =>
  Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length).includes(letters, 0, 'latin1');
