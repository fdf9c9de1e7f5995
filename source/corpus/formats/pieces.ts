import type { Details } from '../about.ts';
import type { BlockKind } from '../article.ts';
import { scanLines } from '../lines.ts';
import type { FieldName } from '../structure/fields.ts';
import type { FileRecord, Told } from './format.ts';
import type { Stand } from './plain-record.ts';

/** A stretch of an article as a format has it. Of a known kind it becomes one block; of none (null), its lines and blank lines are looked at as those of a text file. */
export interface Piece {
  readonly kind: BlockKind | null;
  readonly text: string;
  /** Where it stands, if in a plain text (see plain-record.ts). */
  readonly at?: Stand;
}

/** Anything at which a line ends (see lines.ts). */
const BREAKS = /[\n\r\u000b\u000c\u0085\u2028\u2029]+/g;

/** A record of a file that is no plain text, put together from its pieces in their order; pieces without a letter are left out. */
export function recordOf(
  pieces: readonly Piece[],
  {
    metadata = new Map(),
    details = {},
    bytes = null,
    line: begins = null,
    lost = null,
  }: {
    readonly metadata?: ReadonlyMap<FieldName, Told>;
    readonly details?: Details;
    readonly bytes?: FileRecord['bytes'];
    readonly line?: number | null;
    readonly lost?: FileRecord['lost'];
  } = {},
): FileRecord {
  const kept = pieces.map(asOneLine).filter(isThere);
  const text = kept.map((piece) => piece.text).join(BETWEEN);
  const lines = scanLines(text);
  const kinds = new Map<number, BlockKind>();
  let from = 0;
  let line = 0;
  for (const piece of kept) {
    if (piece.kind !== null) {
      while (lines.ends[line]! <= from) line++;
      kinds.set(line, piece.kind);
    }
    from += piece.text.length + BETWEEN.length;
  }
  return {
    ...{ bytes, line: begins, text, lines, firstLine: 0, lineEnd: lines.count },
    ...{ plain: false, kinds, metadata, details, lost },
  };
}

const BETWEEN = '\n\n';

/** A block whose kind is known is one line. */
const asOneLine = ({ kind, text }: Piece): Piece => ({
  kind,
  text: kind === null ? text : text.replace(BREAKS, ' ').trim(),
});

/** Whether something of it shows. */
function isThere({ kind, text }: Piece): boolean {
  if (kind === null) return text.trim() !== '';
  const { starts, ends } = scanLines(text);
  return starts[0]! < ends[0]!;
}
