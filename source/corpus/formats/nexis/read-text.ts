import { firstIndex } from '../../../text/halving.ts';
import { type Lines, scanLines } from '../../lines.ts';
import type { BadRecord, FileRecord, TextFile } from '../format.ts';
import { bytesOfLines } from '../line-bytes.ts';
import { COVER, COVER_NEXT, isLabelled, SORRY, startOf } from './shapes.ts';
import { TextDocument } from './text-document.ts';

/** Lines `from` to `to` (exclusive) of a file between two lines that count documents; `told`: what the one above says, `3 of 10`. */
interface Span {
  readonly from: number;
  readonly to: number;
  readonly told: string | null;
}

/** The documents of a text download, in one pass. Cover pages and the lines that count the documents are no part of any. */
export function* readTextDownload(file: TextFile): Generator<FileRecord | BadRecord> {
  const { text } = file;
  const lines = scanLines(text);
  const bytesOf = bytesOfLines(file, lines);
  for (const { from, to, told } of spans(text, lines)) {
    let [first, last] = [from, to - 1];
    while (first <= last && isBlankLine(lines, first)) first++;
    while (last > first && isBlankLine(lines, last)) last--;
    // Where nothing stands, the line that counts it.
    const line = lineNumber(lines, first > last ? Math.max(0, from - 1) : first);
    if (first > last) {
      yield { line, reason: `Document ${told} of this Nexis export is empty; download it again.` };
    } else if (last - first < SORRY_LINES && SORRY.test(lineOf(text, lines, first))) {
      yield { line, reason: `Nexis did not deliver document ${told}; download it again.` };
    } else {
      const { details, ...parts } = new TextDocument(text, lines, first, last + 1).parts();
      yield {
        ...{ bytes: bytesOf(first, last), line, text, lines, firstLine: first, lineEnd: last + 1 },
        ...{ plain: true, ...parts },
        details: told === null ? details : { exportId: told, ...details },
      };
    }
  }
}

/** What stands in the place of a document that was not delivered has fewer lines. */
const SORRY_LINES = 12;

function* spans(text: string, lines: Lines): Generator<Span> {
  let open: Omit<Span, 'to'> = { from: 0, told: null };
  let cover = -1;
  for (let line = 0; line < lines.count; line++) {
    const length = lines.ends[line]! - lines.starts[line]!;
    if (length === 0 || length > LONGEST) continue;
    const content = lineOf(text, lines, line);
    const told = isAlone(lines, line) ? startOf(content) : null;
    if (told !== null) {
      const to = cover < 0 ? line : cover;
      // What stands above the first is a cover page, unless its own counting line was lost.
      const isCover = open.told === null && !isLabelled(text.slice(0, lines.starts[line]));
      if (!isCover && (open.told !== null || to > open.from)) yield { ...open, to };
      open = { from: line + 1, told };
      cover = -1;
    } else if (COVER.test(content) && line + 1 < lines.count) {
      if (COVER_NEXT.test(lineOf(text, lines, line + 1))) cover = line;
    }
  }
  yield { ...open, to: lines.count };
}

/** Longer than the lines that are looked for, in UTF-16 units. */
const LONGEST = 120;

const isBlankLine = ({ starts, ends }: Lines, line: number): boolean => starts[line] === ends[line];

const isAlone = (lines: Lines, line: number): boolean =>
  (line === 0 || isBlankLine(lines, line - 1)) && (line + 1 >= lines.count || isBlankLine(lines, line + 1));

const lineOf = (text: string, { starts, ends }: Lines, line: number): string =>
  text.slice(starts[line], ends[line]);

/** The line of the file, from 1, that a line is part of. */
const lineNumber = ({ starts, lineStarts }: Lines, line: number): number =>
  firstIndex(lineStarts.length, (at) => lineStarts[at]! > starts[line]!);
