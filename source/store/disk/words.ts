import { dirname } from 'node:path';
import { safeText } from '../../text/safe.ts';
import type { Location } from './connect.ts';
import { faultOf } from './damage.ts';

/** Why a folder cannot be used, by the code of the operating system. */
const BY_SYSTEM: Readonly<Record<string, string>> = {
  EACCES: 'you have no permission to write there',
  EPERM: 'you have no permission to write there',
  EROFS: 'that disk can only be read',
  ENOSPC: 'no room is left there',
  EDQUOT: 'your share of that disk is used up',
  EFBIG: 'files may not grow that large there',
  ENOTDIR: 'something that is no folder stands in its way',
  EEXIST: 'something that is no folder stands in its way',
  ENAMETOOLONG: 'its path would be too long',
};

const WAY_OUT = 'name a folder that can be written to with --index-dir';
const IN_MEMORY = 'what is known about these articles is kept in memory and gone at the end';

/**
 * Why the index cannot be used on disk, as the middle of a sentence, or null for an error that is no fault of the
 * disk.
 */
function whyNot(error: unknown): string | null {
  if (error instanceof Error && 'code' in error && 'syscall' in error)
    return BY_SYSTEM[String(error.code)] ?? `the system says ${String(error.code)}`;
  switch (faultOf(error)) {
    case 'full':
      return 'no room is left there';
    case 'refused':
    case 'read-only':
      return 'the file cannot be opened or written';
    case 'busy':
      return 'another process keeps it locked';
    case 'damaged':
      return 'what is written there does not come back as it was';
    case 'statement':
    case 'other':
      return null;
  }
}

/** Each of these is one whole sentence, or two. */
export const said = {
  noHome: `There is no place for the index, because neither XDG_CACHE_HOME nor HOME names one; ${IN_MEMORY}: set HOME, or ${WAY_OUT}.`,

  /** Null for an error that is no fault of the disk. */
  notOnDisk(folder: string, error: unknown): string | null {
    const why = whyNot(error);
    return why === null
      ? null
      : `The index cannot be kept in ${safeText(folder)}: ${why}; ${IN_MEMORY}. To keep it, ${WAY_OUT}.`;
  },

  newer: (folder: string): string =>
    `The index in ${safeText(folder)} was made by a newer dragoman and is left as it is; ${IN_MEMORY}: update dragoman, or ${WAY_OUT}.`,

  inTheMaking: (folder: string): string =>
    `Another dragoman is making the index in ${safeText(folder)}; until it has, ${IN_MEMORY}: start again later.`,

  /** By what was there before. */
  rebuilt: {
    older: (folder: string): string =>
      `The index in ${safeText(folder)} was made by an older dragoman and is built anew.`,
    other: (folder: string): string =>
      `The index in ${safeText(folder)} was made for other articles and is built anew.`,
    damaged: (folder: string): string => `The index in ${safeText(folder)} was damaged and is built anew.`,
  },

  /** Where no more can be written. */
  noRoom: ({ kind, path }: Location): string =>
    kind === 'memory'
      ? `The index outgrew the memory it may have, and is not brought up to date: ${WAY_OUT}.`
      : `The index in ${safeText(dirname(path))} could not be brought up to date, because no room is left there; what was known before is kept: make room, or ${WAY_OUT}.`,
};
