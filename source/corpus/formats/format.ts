import type { Details, Encoding } from '../about.ts';
import type { BlockKind, From } from '../article.ts';
import type { EncodingAsked } from '../encodings/encoding-asked.ts';
import { firstFor } from '../for-files.ts';
import type { Lines } from '../lines.ts';
import type { FieldName } from '../structure/fields.ts';
import type { FieldMap } from './tables/field-map.ts';

/** What a person asked of how files are read. */
export interface Asked {
  /** `--map`: which field of a record is its text, title, date …; the first that is for a file counts. */
  readonly maps: readonly FieldMap[];
  /** `--encoding`; the first that is for a file counts. */
  readonly encodings: readonly EncodingAsked[];
}

export const NOTHING_ASKED: Asked = { maps: [], encodings: [] };

/** What a person asked of how one file is read; null where nobody did. */
export interface AskedOfFile {
  readonly map: FieldMap | null;
  readonly encoding: EncodingAsked | null;
}

/** The part of it that is for a file. `path`: as shown. */
export const askedOf = ({ maps, encodings }: Asked, path: string): AskedOfFile => ({
  map: firstFor(maps, path),
  encoding: firstFor(encodings, path),
});

export const NOTHING_ASKED_OF_FILE: AskedOfFile = { map: null, encoding: null };

/** The beginning of a file: by it its format is recognised. */
export interface FileHead {
  /** As shown, parted by `/`; inside an archive with the way there. */
  readonly path: string;
  /** The file's own name, without its folders; `-` for standard input. */
  readonly name: string;
  /** That name's ending, in lower case and with its dot; empty for none. */
  readonly ending: string;
  /** Its first bytes: `HEAD_BYTES` of them at most, unless these were too few to plan by (see planned.ts). */
  readonly bytes: Uint8Array;
  /** The same decoded, without a BOM; empty where it is no text. The last line may be cut. */
  readonly text: string;
  /** Whether that is the whole file. */
  readonly isWhole: boolean;
}

/** Whether a file's name tells nothing of what it holds: what is piped in, or has no ending. Then less in it is enough to tell. */
export const isNameless = ({ ending }: FileHead): boolean => ending === '';

export const HEAD_BYTES = 64 * 1024;

/** A file that was read; of a large one a part, which begins and ends where records do. */
export interface BytesFile {
  /** The file's own name, without its folders; `-` for standard input. */
  readonly name: string;
  readonly bytes: Uint8Array;
}

/** The same decoded. */
export interface TextFile extends BytesFile {
  /** Decoded, without a BOM. */
  readonly text: string;
  readonly encoding: Encoding | null;
}

/** A piece of metadata as it stands in the file, and where it stood. */
export interface Told {
  readonly value: string;
  readonly from: From;
}

/** One article inside a file. */
export interface FileRecord {
  /** Its bytes in the file (of a part: in the part): the article's id is made of them. `end` exclusive; null where it has none of its own. */
  readonly bytes: { readonly start: number; readonly end: number } | null;
  /** The line of the file (of a part: of the part) that it begins in, from 1; null where that is no text, and where the file is one plain text. */
  readonly line: number | null;
  /** What the record's lines are cut from: the decoded file, or where the file is no plain text, the record's own text. */
  readonly text: string;
  readonly lines: Lines;
  /** The record is lines `firstLine` to `lineEnd` (exclusive). */
  readonly firstLine: number;
  readonly lineEnd: number;
  /** `text` is the decoded file, so that lines and columns can be told. */
  readonly plain: boolean;
  /** Lines that the format knows to be blocks of their own, with their kind; null where that is to be found. */
  readonly kinds: ReadonlyMap<number, BlockKind | null>;
  /** Lines that go on the block of the line before them, as in a headline of two lines. */
  readonly goOn?: ReadonlySet<number>;
  /** Metadata that the format holds beside the text. */
  readonly metadata: ReadonlyMap<FieldName, Told>;
  /** What else it says. */
  readonly details: Details;
  /** What of it cannot be read. It is told beside the article. */
  readonly lost?: Lost | null;
}

/** What cannot be read. */
export interface Lost {
  /** One sentence: what is wrong with it, and what would help. */
  readonly reason: string;
  /** A word to count it under, where it is no bad record. */
  readonly kind?: string;
}

/** A record that cannot be read, in the place of one. */
export interface BadRecord extends Lost {
  /** As of a record. */
  readonly line: number | null;
}

export const isBad = (record: FileRecord | BadRecord): record is BadRecord => 'reason' in record;

interface Named {
  /** What people call it: `PDF`, `JSON Lines`. */
  readonly name: string;
  /** Lower case, with the dot; files below a folder are opened only when some format has their ending. */
  readonly endings: readonly string[];
  /** Whether a file is of this kind: by what it holds where that tells, else by its name. */
  recognises(head: FileHead): boolean;
}

/** A kind of file that is decoded and then read whole. */
export interface TextFormat extends Named {
  readonly by: 'text';
  /** The articles in the file, in its order; lazily. */
  records(file: TextFile, asked: AskedOfFile): Iterable<FileRecord | BadRecord>;
}

/**
 * A kind of file that holds records of any number, one behind the other, and is read in parts: a file of gigabytes costs
 * no more memory than a part. A `Plan` is what all parts have to know; it is sent to threads, so it is plain data.
 */
export interface PartsFormat<Plan extends PartsPlan = PartsPlan> extends Named {
  readonly by: 'parts';
  /** Learnt from the beginning of the file; a sentence where it cannot be read so. */
  plan(head: FileHead, asked: AskedOfFile): Plan | NoPlan;
  /** Whether a longer beginning may tell more than this plan. */
  isShort?(plan: Plan | NoPlan): boolean;
  /**
   * How far whole records reach in bytes that begin where a record does; `isLast`: the file ends with them. `end` is 0 where they
   * hold no whole record: then more of the file is needed. `records`, `lines`: how many end before that.
   */
  cut(
    bytes: Uint8Array,
    isLast: boolean,
    plan: Plan,
  ): { readonly end: number; readonly records: number; readonly lines: number };
  /** Where in bytes that begin inside a record the next one begins; 0 where none does. Without it nothing is read behind a record over the limit. */
  resume?(bytes: Uint8Array, plan: Plan): number;
  /** The records of a part. */
  records(part: BytesFile, plan: Plan): Iterable<FileRecord | BadRecord>;
}

/** Why a file cannot be read; `isShort`: as far as its beginning tells, which holds nothing whole. */
export interface NoPlan {
  readonly reason: string;
  readonly isShort?: boolean;
}

export interface PartsPlan {
  readonly encoding: Encoding | null;
  /** Which field of a record became which part of an article, `{"title":"headline"}`; null where the format leaves no choice. */
  readonly fields: Readonly<Record<string, string>> | null;
  /** Where the first record begins: bytes, and the line from 1. */
  readonly start: { readonly byte: number; readonly line: number };
}

/**
 * A kind of file that is read in a process of its own, with a limit on time and memory: it may hang or blow up. Here it is only
 * recognised; who reads it stands in apart.ts.
 */
export interface ApartFormat extends Named {
  readonly by: 'apart';
}

export type Format = TextFormat | PartsFormat | ApartFormat;

/** What was read of a file apart. */
export interface ReadApart {
  readonly encoding: Encoding | null;
  readonly fields: Readonly<Record<string, string>> | null;
  readonly records: Iterable<FileRecord | BadRecord> | AsyncIterable<FileRecord | BadRecord>;
}

/** Reads a file apart; a sentence where it cannot be read. May throw: then it is told as damaged. */
export type ApartReader = (
  file: BytesFile,
  asked: AskedOfFile,
) => Promise<ReadApart | { readonly reason: string }> | ReadApart | { readonly reason: string };
