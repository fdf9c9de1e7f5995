/** How a process that reads files apart is started. */
import { existsSync } from 'node:fs';
import { type Limits, MEBIBYTE, mostOf } from './limits.ts';

/** Mebibytes of each half of the room for what is needed for a moment, from the start: to let it grow costs much of what is soon read. */
const SEMI_SPACE = 16;
/** The share of its memory for objects that a process fills before it looks for those that are needed no more, again and again. */
const UNSWEPT = 1 / 4;

/** Mebibytes of addresses that the engine takes for itself before it reads anything: for compiled code, and for the stacks of threads. */
const OWN = 1024;

const SHELL = '/bin/sh';

/**
 * A shell that becomes the process it is told to start: with no image of its memory left on the disk should it be aborted, and, as the last
 * resort, with so many kibibytes of memory and no more. Where a limit cannot be set there is none.
 */
const LIMITED = `{ ulimit -S -c 0; ulimit -S -d "$0"; } 2>/dev/null; exec "$@"`;

/** The program and its words; `file`: what it is to run, `words`: what that is told. */
export function commandOf(
  file: string,
  words: readonly string[],
  limits: Limits,
): readonly [string, ...string[]] {
  const own: [string, ...string[]] = [
    process.execPath,
    `--max-old-space-size=${limits.memory}`,
    `--initial-old-space-size=${Math.round(limits.memory * UNSWEPT)}`,
    `--min-semi-space-size=${SEMI_SPACE}`,
    `--max-semi-space-size=${SEMI_SPACE}`,
    '--no-warnings',
    file,
    ...words,
  ];
  // Elsewhere the limit is another one, or none.
  if (process.platform !== 'linux' || !existsSync(SHELL)) return own;
  const kibibytes = ((2 * mostOf(limits) + OWN) * MEBIBYTE) / 1024;
  return [SHELL, '-c', LIMITED, String(kibibytes), ...own];
}

/**
 * The environment of the process: nothing in it that tells Node how to run, for that was said to this process; but where to keep what is
 * compiled, as this one does (see dragoman.js).
 */
export function environmentOf(own: NodeJS.ProcessEnv): NodeJS.ProcessEnv {
  const kept = Object.entries(own).filter(([name]) => !name.startsWith('NODE_'));
  const { DRAGOMAN_COMPILED: compiled } = own;
  return { ...Object.fromEntries(kept), ...(compiled ? { NODE_COMPILE_CACHE: compiled } : {}) };
}
