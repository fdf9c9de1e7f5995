import { closeSync, fstatSync, openSync, readSync, writeSync } from 'node:fs';
import { join } from 'node:path';
import { safeText } from '../../text/safe.ts';
import { asMarkLine, type MarkLine } from '../marks.ts';
import { makeFolder } from './folder.ts';
import { codeOf, setAside } from './kept.ts';

/** The file in the folder of a corpus. */
const NAME = 'marks.jsonl';

const LF = 0x0a;

/** What was read, and a sentence where something could not be. */
export interface ReadMarks {
  readonly lines: readonly MarkLine[];
  readonly said: string | null;
}

/**
 * The log of what a person marked in a corpus: JSON Lines, each with the time in `at`, to which lines are only ever added. Each is
 * written by one call at the end of the file, wherever that is by then (`O_APPEND`, POSIX write()), so two windows lose nothing of
 * each other; a line that was cut off, by whatever ended the process, is passed over and spoils no other.
 */
export class MarksLog {
  readonly path: string;
  readonly #folder: string;
  /** Bytes read so far, up to the end of a line. */
  #read = 0;

  constructor(folder: string) {
    this.#folder = folder;
    this.path = join(folder, NAME);
  }

  /** The lines added since it was last read, by whomever. A file with not one good line is set aside. Never throws. */
  news(): ReadMarks {
    let bytes: Buffer;
    try {
      bytes = this.#bytesFrom(this.#read);
    } catch (error) {
      const isMissing = ['ENOENT', 'ENOTDIR'].includes(codeOf(error));
      const said = `What you marked cannot be read from ${safeText(this.path)} (${codeOf(error)}).`;
      return { lines: [], said: isMissing ? null : said };
    }
    // What stands behind the last end of a line may still be on its way, unless there is nothing else.
    const end = bytes.lastIndexOf(LF) + 1;
    const isFirst = this.#read === 0;
    const texts = bytes
      .subarray(0, end === 0 && isFirst ? bytes.length : end)
      .toString('utf8')
      .split('\n')
      .filter((text) => text !== '');
    const parsed = texts.map(parsedLine);
    const damaged = parsed.filter((line) => line === 'damaged').length;
    if (isFirst && texts.length > 0 && damaged === texts.length)
      return { lines: [], said: setAside(this.path, 'What you marked') };
    this.#read += end;
    const lines = end === 0 ? [] : parsed.filter((line) => line !== null && line !== 'damaged');
    return { lines, said: damaged === 0 ? null : this.#damagedWords(damaged) };
  }

  /** Adds lines. Throws what the file system throws. */
  add(lines: readonly MarkLine[], at: Date): void {
    makeFolder(this.#folder);
    const file = openSync(this.path, 'a+', 0o600);
    try {
      const { size } = fstatSync(file);
      const last = Buffer.alloc(1);
      if (size > 0) readSync(file, last, 0, 1, size - 1);
      const text = lines.map((line) => `${JSON.stringify({ at: at.toISOString(), ...line })}\n`).join('');
      writeSync(file, size > 0 && last[0] !== LF ? `\n${text}` : text);
    } finally {
      closeSync(file);
    }
  }

  #bytesFrom(start: number): Buffer {
    const file = openSync(this.path, 'r');
    try {
      const bytes = Buffer.alloc(Math.max(0, fstatSync(file).size - start));
      return bytes.subarray(0, readSync(file, bytes, 0, bytes.length, start));
    } finally {
      closeSync(file);
    }
  }

  #damagedWords(count: number): string {
    const which = count === 1 ? 'A line is' : `${count} lines are`;
    return `${which} damaged in ${safeText(this.path)}, and passed over; all others count.`;
  }
}

/** Null for a line that means nothing here: another version may have written it. */
function parsedLine(text: string): MarkLine | 'damaged' | null {
  try {
    return asMarkLine(JSON.parse(text));
  } catch {
    return 'damaged';
  }
}
