import { firstIndex } from '../text/halving.ts';
import type { Article, BlockKind } from './article.ts';
import { assemble, type Laid } from './assemble.ts';
import { decode } from './decode.ts';
import {
  type AskedOfFile,
  type BadRecord,
  type FileRecord,
  isBad,
  NOTHING_ASKED_OF_FILE,
} from './formats/format.ts';
import { formatOf, headOf } from './formats/index.ts';
import type { Lines } from './lines.ts';
import { loadFileNow } from './load.ts';

/** A block by where in the decoded file it begins and ends: UTF-16 offsets, `to` exclusive. */
export interface LaidBlock {
  readonly kind: BlockKind;
  readonly from: number;
  readonly to: number;
}

/** What of an article stands in its file. */
export type Content = Pick<Article, 'text' | 'blocks' | 'origin'>;

/**
 * The content of an article of a file, the record of that number, put together from where its blocks are known to lie:
 * what they are is not found out again, which in a program that has just started takes far longer than to read the file.
 * Whether the file is still the one the blocks were found in, the caller has to know. Null where no blocks can lie so.
 */
export function readLaidOut(
  path: string,
  system: string | Uint8Array,
  ordinal: number,
  layout: readonly LaidBlock[],
  asked: AskedOfFile = NOTHING_ASKED_OF_FILE,
): Content | null {
  const loaded = loadFileNow(system);
  if ('why' in loaded) return null;
  const { bytes } = loaded;
  const decoded = decode(bytes, asked.encoding);
  const head = headOf(path, bytes, bytes.length, asked.encoding);
  const format = formatOf(head);
  if (decoded === null || format?.by !== 'text') return null;
  return contentLaidOut(format.records({ name: head.name, bytes, ...decoded }, asked), ordinal, layout);
}

/** The same among the records of a file. */
export function contentLaidOut(
  records: Iterable<FileRecord | BadRecord>,
  ordinal: number,
  layout: readonly LaidBlock[],
): Content | null {
  let at = 0;
  for (const record of records) {
    if (++at < ordinal) continue;
    if (isBad(record) || !record.plain) return null;
    const laid = laidOn(record.lines, layout, record.text.length);
    return laid === null ? null : assemble(record.text, record.lines, laid);
  }
  return null;
}

/** The blocks with the lines they begin and end in; null where one ends before it begins, or before the one before it. */
function laidOn(lines: Lines, layout: readonly LaidBlock[], length: number): Laid[] | null {
  const laid: Laid[] = [];
  let end = 0;
  for (const { kind, from, to } of layout) {
    if (from < end || to < from || to > length) return null;
    // By its last character: another line may begin right where it ends.
    laid.push({ kind, from, to, first: lineAt(lines, from), last: lineAt(lines, Math.max(from, to - 1)) });
    end = to;
  }
  return laid;
}

/** The last line that begins at an offset or before it. */
function lineAt({ starts, count }: Lines, offset: number): number {
  return Math.max(0, firstIndex(count, (line) => starts[line] > offset) - 1);
}
