import { endingOf } from '../../ending.ts';
import type { Budget } from './budget.ts';
import type { ByteReader } from './byte-reader.ts';

/** A file inside an archive. It has to be read before the next one is asked for; what is left of it then is passed over. */
export interface Archived {
  /** The way to it inside, parted by `/`: harmless, safe to print, and no other's in this archive. */
  readonly name: string;
  readonly bytes: ByteReader;
}

/** In the place of one: why it cannot be read, in one sentence. Without a name it is about the archive itself. */
export interface BadArchived {
  readonly name: string | null;
  readonly reason: string;
}

export const isBadArchived = (file: Archived | BadArchived): file is BadArchived => 'reason' in file;

/** How an archive of one kind is read. */
export interface ArchiveReader {
  /** It packs one file, which is named as the archive is but for the ending; it is no folder of several. */
  readonly holdsOne: boolean;
  /** The files inside, in their order. `name`: the archive's own. May throw: then it is told as damaged. */
  files(name: string, bytes: ByteReader, budget: Budget): AsyncIterable<Archived | BadArchived>;
}

/** Names that are given out once each: a second `a.txt` becomes `a (2).txt`. */
export class OwnNames {
  /** By name that was given out, how many were asked for. */
  readonly #given = new Map<string, number>();

  own(name: string): string {
    let own = name;
    let count = this.#given.get(name) ?? 0;
    for (; this.#given.has(own); count++) own = numbered(name, count + 1);
    this.#given.set(name, Math.max(1, count));
    this.#given.set(own, this.#given.get(own) ?? 1);
    return own;
  }
}

function numbered(name: string, number: number): string {
  const ending = endingOf(name.slice(name.lastIndexOf('/') + 1));
  return `${name.slice(0, name.length - ending.length)} (${number})${name.slice(name.length - ending.length)}`;
}
