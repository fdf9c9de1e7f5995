import type { BlockKind } from '../article.ts';
import type { Lines } from '../lines.ts';
import type { FieldName } from '../structure/fields.ts';

/** A file that was read and decoded. */
export interface TextFile {
  /** The file's own name, without its folders; `-` for standard input. */
  readonly name: string;
  readonly bytes: Uint8Array;
  /** Decoded, without a BOM. */
  readonly text: string;
}

/** One article inside a file. */
export interface FileRecord {
  /** Its bytes in the file: the article's id is made of them. `byteEnd` exclusive. */
  readonly byteStart: number;
  readonly byteEnd: number;
  /** What the record's lines are cut from: the decoded file, or where the file is no plain text, the record's own text. */
  readonly text: string;
  readonly lines: Lines;
  /** The record is lines `firstLine` to `lineEnd` (exclusive). */
  readonly firstLine: number;
  readonly lineEnd: number;
  /** `text` is the decoded file, so that lines and columns can be told. */
  readonly plain: boolean;
  /** Lines whose kind the format knows; each is a block of its own. */
  readonly kinds: ReadonlyMap<number, BlockKind>;
  /** Metadata that the format holds beside the text. */
  readonly metadata: ReadonlyMap<FieldName, string>;
}

/** One kind of file. To add one: a module with this shape, and a line in formats/index.ts. */
export interface Format {
  /** Lower case, with the dot; files below a folder are opened only when some format has their ending. */
  readonly endings: readonly string[];
  /** Whether the file is of this kind: by what it holds where that tells, else by its name. */
  recognises(file: TextFile): boolean;
  /** The articles in the file, in its order; lazily, so that a container is never held whole. */
  records(file: TextFile): Iterable<FileRecord>;
}
