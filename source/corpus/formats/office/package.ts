import { type Zip, zipBytes, zipEntries } from '../zip/entries.ts';

/** The parts of a document that is a zip archive. */
export interface Package {
  /** The bytes of a part; null where it has none, or in one sentence why it cannot be read. */
  part(name: string): Promise<{ readonly bytes: Uint8Array } | { readonly reason: string } | null>;
  /** The bytes of a part that a document can do without; null where it has none that can be read. */
  spare(name: string): Promise<Uint8Array | null>;
  /** Why parts may be missing, in one sentence. */
  readonly trouble: string | null;
}

/** An old Office document, or one locked with a password, is a compound file (MS-CFB, 2.2). */
const COMPOUND = [0xd0, 0xcf, 0x11, 0xe0];

export const isCompound = (bytes: Uint8Array): boolean => COMPOUND.every((byte, at) => bytes[at] === byte);

export async function openPackage(bytes: Uint8Array): Promise<Package> {
  const zip: Zip = await zipEntries(bytes);
  const entries = new Map(zip.entries.map((entry) => [entry.name, entry]));
  const part: Package['part'] = async (name) => {
    const entry = entries.get(name);
    return entry === undefined ? null : zipBytes(zip, entry);
  };
  const spare = async (name: string) => {
    const found = await part(name);
    return found !== null && 'bytes' in found ? found.bytes : null;
  };
  return { part, spare, trouble: zip.trouble };
}
