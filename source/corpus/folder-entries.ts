import { type Dirent, existsSync, opendirSync } from 'node:fs';
import { INDEX_MARKER } from './index-marker.ts';

/** Whether a folder holds an index put there by `--index-dir`: it is no part of the corpus. */
export const isIndexFolder = (path: string | Buffer): boolean =>
  existsSync(
    typeof path === 'string'
      ? `${path}/${INDEX_MARKER}`
      : Buffer.concat([path, Buffer.from(`/${INDEX_MARKER}`)]),
  );

/** Entries asked of the system at a time. */
const ENTRIES = 512;

/** What lies in a folder, in no order, by its names as the system has them. Throws what the system says of a folder that cannot be read. */
export function* entriesOf(path: string | Buffer): Generator<Dirent<Buffer>> {
  const folder = opendirSync(path as string, { encoding: 'buffer' as BufferEncoding, bufferSize: ENTRIES });
  try {
    for (let entry = folder.readSync(); entry !== null; entry = folder.readSync())
      yield entry as unknown as Dirent<Buffer>;
  } finally {
    folder.closeSync();
  }
}
