import { getFileNameLowLevel } from 'yauzl';
import { safeText } from '../../../text/safe.ts';

/** As the archive has it: flags, the name's bytes, and what stands beside them. */
export interface RawName {
  readonly generalPurposeBitFlag: number;
  readonly fileNameRaw: Buffer;
  readonly extraFields: readonly { readonly id: number; readonly data: Buffer }[];
}

const IS_UTF8 = 0x800;
const utf8 = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true });

function isUtf8(bytes: Buffer): boolean {
  try {
    utf8.decode(bytes);
    return true;
  } catch {
    return false;
  }
}

/** A file's name in a zip archive. Names are UTF-8 or code page 437 (APPNOTE 6.3.10, appendix D), and many that are UTF-8 do not say so. */
export function entryName({ generalPurposeBitFlag, fileNameRaw, extraFields }: RawName): string {
  const flags = isUtf8(fileNameRaw) ? generalPurposeBitFlag | IS_UTF8 : generalPurposeBitFlag & ~IS_UTF8;
  return getFileNameLowLevel(flags, fileNameRaw, [...extraFields], false);
}

/**
 * The way to a file in an archive, parted by `/`, so that it leads nowhere else and can be printed: no `..`, no root, no drive.
 * Empty where nothing is left.
 */
export function harmlessWay(name: string): string {
  const parts = name
    .replaceAll('\\', '/')
    .replace(/^[A-Za-z]:(?=\/|$)/, '')
    .split('/');
  return safeText(parts.filter((part) => part !== '' && part !== '.' && part !== '..').join('/'));
}
