import { totalmem } from 'node:os';

export const MEBIBYTE = 1024 * 1024;
/** Mebibytes for what a thread needs for a moment. */
export const YOUNG = 32;
/**
 * Mebibytes of its own objects at which the engine itself ends a thread. It is no limit to rely on: where one array alone goes far beyond
 * it the engine ends the whole process. So it lies far behind `memory`, which is looked at from outside.
 */
export const CEILING = 2048;

/** Mebibytes that the machine has, or what the program runs in. */
const ALL = Math.min(process.constrainedMemory() || totalmem(), totalmem()) / MEBIBYTE;

/** What a file may take to be read apart. */
export const LIMITS = {
  /** Mebibytes of the thread's own objects. */
  memory: Math.round(Math.min(768, ALL / 4)),
  /** Mebibytes of the buffers that it holds beside them. A zip archive is held whole, and a PDF inside it as well. */
  buffers: Math.min(1536, ALL / 2),
  /** Milliseconds for a file, and for each file in an archive; as many more for each mebibyte of the file on the disk; and the most. */
  time: 30_000,
  timeOfMebibyte: 2000,
  longest: 300_000,
  /** Files in one archive that may each take too long or too much before the rest of it is given up. */
  failures: 5,
};
export type Limits = typeof LIMITS;

/** Milliseconds that a file of so many bytes is given. */
export const timeOf = (bytes: number, { time, timeOfMebibyte, longest }: Limits): number =>
  Math.min(time + (timeOfMebibyte * bytes) / MEBIBYTE, longest);

/** Why a file was given up. */
export type Failure = 'time' | 'memory' | 'broken';

/** The same in one sentence; `milliseconds`: what it was given. */
export function said(failure: Failure, milliseconds: number, { memory }: Limits): string {
  if (failure === 'memory') return `It needs more memory than ${memory} MiB to read; ${WAY_OUT}`;
  if (failure === 'time')
    return `It took longer than ${Math.round(milliseconds / 100) / 10} seconds to read and was given up; ${WAY_OUT}`;
  return `It breaks what reads it; ${WAY_OUT}`;
}

const WAY_OUT = 'open it with what made it and save its text as .txt.';
