import { type SafeSink, safePieces } from '../text/safe.ts';
import type { Block } from './article.ts';
import { eachStretch, type StretchSink } from './edits.ts';
import { Growing } from './growing.ts';
import type { Lines } from './lines.ts';
import { type Origin, PIECE } from './origin.ts';
import type { Draft } from './structure/drafts.ts';

const BETWEEN_BLOCKS = '\n\n';
/** Strings put together at a time: one `+=` after another would keep a tree of all of them. */
const BATCH = 4096;

/** Puts safe text together and keeps the way back. */
class Assembler implements SafeSink {
  /** UTF-16 length of the text so far. */
  length = 0;
  private readonly source: string;
  private readonly done: string[] = [];
  private parts: string[] = [];
  private readonly pieces: Growing;
  private readonly raws = new Map<string, number>();
  /** Where in the file the last piece ends, if it was copied and nothing was put in since; else -1. */
  private open = -1;

  constructor(source: string, blocks: number) {
    this.source = source;
    this.pieces = new Growing(blocks * PIECE);
  }

  copy(from: number, to: number): void {
    this.add(this.source.slice(from, to));
    if (this.open === from) {
      const length = this.pieces.length - 2;
      this.pieces.set(length, this.pieces.at(length) + to - from);
    } else {
      this.pieces.push4(this.length, from, to - from, 0);
    }
    this.length += to - from;
    this.open = to;
  }

  show(from: number, to: number, shown: string): void {
    const raw = this.source.slice(from, to);
    const known = this.raws.get(raw);
    const index = known ?? this.raws.size;
    if (known === undefined) this.raws.set(raw, index);
    this.pieces.push4(this.length, from, to - from, index + 1);
    this.add(shown);
    this.length += shown.length;
    this.open = -1;
  }

  /** The blank line between two blocks; where the file has just that, the piece goes on. */
  joinBlocks(end: number, start: number): void {
    if (this.open === end && start - end === 2 && this.source.startsWith(BETWEEN_BLOCKS, end)) {
      this.copy(end, start);
      return;
    }
    this.add(BETWEEN_BLOCKS);
    this.length += BETWEEN_BLOCKS.length;
    this.open = -1;
  }

  text(): string {
    this.done.push(this.parts.join(''));
    this.parts = [];
    return this.done.join('');
  }

  origin(lines: Lines, stretches: Uint32Array): Origin {
    const { lineStarts, astral } = lines;
    return { pieces: this.pieces.toArray(), raws: [...this.raws.keys()], lineStarts, astral, stretches };
  }

  private add(part: string): void {
    this.parts.push(part);
    if (this.parts.length < BATCH) return;
    this.done.push(this.parts.join(''));
    this.parts = [];
  }
}

export interface Assembled {
  readonly text: string;
  readonly blocks: readonly Block[];
  readonly origin: Origin;
}

/** What of a draft goes into an article. */
export type Laid = Pick<Draft, 'first' | 'last' | 'from' | 'to' | 'kind'>;

/** Drafts to the safe text of an article, its blocks, and the way back to the decoded file `source`. */
export function assemble(source: string, lines: Lines, drafts: readonly Laid[]): Assembled {
  const assembler = new Assembler(source, drafts.length);
  const careful: StretchSink = {
    copy: (from, to) => safePieces(source, from, to, assembler),
    show: (from, to, shown) => assembler.show(from, to, shown),
  };
  const blocks: Block[] = [];
  const stretches = Uint32Array.from(drafts.flatMap(({ from, to }) => [from, to]));
  let end = 0;
  for (const draft of drafts) {
    if (blocks.length > 0) assembler.joinBlocks(end, draft.from);
    const start = assembler.length;
    for (let line = draft.first; line <= draft.last; line++) {
      const from = line === draft.first ? draft.from : lines.starts[line]!;
      const to = line === draft.last ? draft.to : lines.ends[line]!;
      if (line > draft.first) assembler.show(end, from, lines.seams?.has(line) ? '' : ' ');
      if (lines.edits !== undefined)
        eachStretch(lines.edits, from, to, lines.care[line] ? careful : assembler);
      else if (lines.care[line]) safePieces(source, from, to, assembler);
      else assembler.copy(from, to);
      end = to;
    }
    blocks.push({ kind: draft.kind ?? 'paragraph', start, end: assembler.length });
  }
  return { text: assembler.text(), blocks, origin: assembler.origin(lines, stretches) };
}
