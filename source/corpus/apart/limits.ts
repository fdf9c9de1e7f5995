import { totalmem } from 'node:os';

export const MEBIBYTE = 1024 * 1024;

/** Mebibytes that the machine has, or what the program runs in. */
const ALL = Math.min(process.constrainedMemory() || totalmem(), totalmem()) / MEBIBYTE;

/** What a file may take to be read apart. */
export const LIMITS = {
  /** Mebibytes of objects: with more the engine gives up. */
  memory: Math.round(Math.min(768, ALL / 4)),
  /** Mebibytes beside them, most of it buffers. A zip archive is held whole, and a PDF inside it as well. */
  buffers: Math.round(Math.min(1536, ALL / 2)),
  /** Milliseconds for a file, and for each file in an archive; as many more for each mebibyte of the file on the disk; and the most. */
  time: 30_000,
  timeOfMebibyte: 2000,
  longest: 300_000,
  /** Files in one archive that may each take too long or too much before the rest of it is given up. */
  failures: 5,
};
export type Limits = typeof LIMITS;

/** Mebibytes of memory that a process may have in all. */
export const mostOf = ({ memory, buffers }: Pick<Limits, 'memory' | 'buffers'>): number => memory + buffers;

/** Milliseconds that a file of so many bytes is given. */
export const timeOf = (bytes: number, { time, timeOfMebibyte, longest }: Limits): number =>
  Math.min(time + (timeOfMebibyte * bytes) / MEBIBYTE, longest);
