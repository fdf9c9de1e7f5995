import type { ApartFormat } from '../format.ts';

const FRAME = 0xfd2fb528;
/** Frames that hold no data of the file, 16 kinds of them. */
const SKIPPABLE = 0x184d2a50;

/** Whether a frame of Zstandard (RFC 8878, 3.1) begins there. */
export function isFrame(bytes: Uint8Array): boolean {
  if (bytes.length < 4) return false;
  const magic = new DataView(bytes.buffer, bytes.byteOffset).getUint32(0, true);
  return magic === FRAME || (magic & 0xfffffff0) >>> 0 === SKIPPABLE;
}

/** A file packed by Zstandard: told by its first bytes. */
export const zstd: ApartFormat = {
  name: 'Zstandard',
  by: 'apart',
  endings: ['.zst', '.tzst'],
  recognises: ({ bytes }) => isFrame(bytes),
};
