/** What an archive may come to when it is unpacked: beyond it somebody means harm, or the archive is damaged. */
export interface UnpackLimits {
  /** Files in one archive. */
  readonly entries: number;
  /** Bytes of one file, unpacked. */
  readonly entry: number;
  /** Bytes of all files of an archive that are asked for, unpacked. */
  readonly all: number;
  /** How many times its packed bytes a file may come to, once it is larger than `free`. */
  readonly ratio: number;
  /** Bytes that may come of a file however few it is packed in. */
  readonly free: number;
}

const MEBIBYTE = 1024 * 1024;

/**
 * For archives that hold one document (DOCX, ODT, EPUB). Deflate packs 1,032 times at most, text of news 3 to 20 times, and
 * markup that repeats itself up to 100 times.
 */
export const DOCUMENT_LIMITS: UnpackLimits = {
  ...{ entries: 20_000, entry: 64 * MEBIBYTE, all: 256 * MEBIBYTE },
  ...{ ratio: 200, free: 8 * MEBIBYTE },
};

const inWords = (bytes: number): string =>
  bytes < MEBIBYTE ? `${bytes} bytes` : `${Math.round(bytes / MEBIBYTE)} MiB`;

/** Why so many bytes are too many of a file that is packed in so many; null where they are not. */
export function tooMuch(unpacked: number, packed: number, limits: UnpackLimits): string | null {
  if (unpacked > limits.entry)
    return `It unpacks to more than ${inWords(limits.entry)}, the limit for a file in an archive; if you trust it, unpack it yourself.`;
  if (unpacked > limits.free && unpacked > packed * limits.ratio)
    return `It unpacks to more than ${limits.ratio} times its size, as a bomb does; if you trust it, unpack it yourself.`;
  return null;
}

/** Why no more is unpacked of an archive. */
export const tooMuchInAll = ({ all }: UnpackLimits): string =>
  `The archive unpacks to more than ${inWords(all)}, the limit for all of it; if you trust it, unpack it yourself.`;

export const tooMany = ({ entries }: UnpackLimits): string =>
  `The archive holds more than ${entries} files; only the first ${entries} are read. Unpack it to read all.`;
