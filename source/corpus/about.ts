/** What is known of a record beside what it says: how it was read, where it lies, and what its format tells beyond title, date, source and author. */

/** How bytes became text. */
export interface Encoding {
  /** As the WHATWG Encoding Standard calls it: `utf-8`, `windows-1251`. */
  readonly name: string;
  /** By a byte order mark; since it is valid UTF-8; as the file says itself; as `--encoding` says; from the bytes alone. */
  readonly from: 'bom' | 'valid' | 'declared' | 'asked' | 'guessed';
  /** Of UTF-8 that only the beginning of a file was seen to be: what else was asked for, of what is none behind it. */
  readonly otherwise?: string;
}

/** As it stands in the file; what is not there is left out. */
export interface Details {
  readonly url?: string;
  readonly section?: string;
  /** The length that the export states, as it states it: `612 words`. */
  readonly length?: string;
  readonly language?: string;
  /** What the export or the feed calls the record itself. */
  readonly exportId?: string;
}

export interface About {
  /** What the kind of file is called: `plain text`, `JSON Lines`, `PDF`. */
  readonly format: string;
  /** Null where the format holds no text of its own encoding. */
  readonly encoding: Encoding | null;
  /** Which field of a record became which part of the article; null where the format leaves no choice. */
  readonly fields: Readonly<Record<string, string>> | null;
  /** Its bytes in the file, `end` exclusive; null where it has none of its own. */
  readonly bytes: { readonly start: number; readonly end: number } | null;
  /** The line of the file that the record begins in, from 1; null where that is no text. */
  readonly line: number | null;
  /** In an archive: the way to the file inside, parted by `/`; null elsewhere. */
  readonly inside: string | null;
  readonly details: Details;
}

/** Of an article of which no more than its row in the list is known. */
export const UNTOLD: About = {
  ...{ format: 'plain text', encoding: null, fields: null, bytes: null, line: null, inside: null },
  details: {},
};
