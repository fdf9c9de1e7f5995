import type { BlockKind } from '../article.ts';
import type { Lines } from '../lines.ts';
import type { FileRecord } from './format.ts';
import type { Piece } from './pieces.ts';

/** Where in a plain text a piece stands: lines `first` to `last`, in the first of them from an offset on (UTF-16). */
export interface Stand {
  readonly first: number;
  readonly last: number;
  readonly from: number;
}

/** A piece of a plain text. */
export type StandingPiece = Piece & { readonly at: Stand };

/**
 * A record of a plain text, put together from its pieces in their order. What stands before a piece's own beginning in its
 * first line, as a label does, is left out; lines between two pieces that are part of none are furniture.
 */
export function plainRecordOf(
  pieces: readonly StandingPiece[],
  text: string,
  lines: Lines,
  about: Pick<FileRecord, 'bytes' | 'line' | 'metadata' | 'details'>,
): FileRecord {
  const kinds = new Map<number, BlockKind>();
  const goOn = new Set<number>();
  const firstLine = pieces[0]?.at.first ?? 0;
  let next = firstLine;
  for (const { kind, at } of pieces) {
    mark(next, at.first - 1, 'furniture');
    next = at.last + 1;
    // A label may have a line of its own.
    const isAlone = at.from >= lines.ends[at.first]!;
    if (isAlone) mark(at.first, at.first, 'furniture');
    else lines.starts[at.first] = at.from;
    if (kind !== null) mark(isAlone ? at.first + 1 : at.first, at.last, kind);
  }
  return { ...about, text, lines, firstLine, lineEnd: next, plain: true, kinds, goOn };

  /** Lines without a blank one between them are one block. */
  function mark(first: number, last: number, kind: BlockKind): void {
    let isInside = false;
    for (let line = first; line <= last; line++) {
      const isBlank = lines.starts[line] === lines.ends[line];
      if (!isBlank && isInside) goOn.add(line);
      else if (!isBlank) kinds.set(line, kind);
      isInside = !isBlank;
    }
  }
}
