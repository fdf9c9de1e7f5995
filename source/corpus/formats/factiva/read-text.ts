import { firstIndex } from '../../../text/halving.ts';
import { type Lines, scanLines } from '../../lines.ts';
import type { BadRecord, FileRecord, TextFile } from '../format.ts';
import { bytesOfLines } from '../line-bytes.ts';
import { type Run, runsOf } from '../nexis/marked-lines.ts';
import type { Piece } from '../pieces.ts';
import { plainRecordOf, type StandingPiece } from '../plain-record.ts';
import { articleOf, type Field } from './fields.ts';
import { linesOfText } from './text-lines.ts';
import { isNumberLine, keyedAs } from './text-shapes.ts';
import { fieldsOf } from './unlabelled.ts';

/** The articles of a plain text, each of which ends with its number. What stands before the first and behind the last is none. */
export function* readFactivaText(file: TextFile): Generator<FileRecord | BadRecord> {
  const { text } = file;
  const lines = scanLines(text);
  const bytesOf = bytesOfLines(file, lines);
  for (const { from, to } of spans(text, lines)) {
    const fields = fieldsIn(text, lines, runsOf(lines, from, to));
    const pieces = fields.flatMap((field) => field.pieces) as StandingPiece[];
    if (pieces.length === 0) continue;
    const [first, last] = [pieces[0]!.at.first, pieces.at(-1)!.at.last];
    const place = { bytes: bytesOf(first, last), line: lineNumber(lines, first) };
    yield articleOf(fields, place, null, (made, about) =>
      plainRecordOf(made as StandingPiece[], text, lines, about),
    );
  }
}

/** Lines `from` to `to` (exclusive) hold an article; the last one of a file that breaks off has no number. */
function* spans(text: string, lines: Lines): Generator<{ readonly from: number; readonly to: number }> {
  let from = 0;
  for (let line = 0; line < lines.count; line++) {
    if (!isNumberLine(text.slice(lines.starts[line], lines.ends[line]))) continue;
    yield { from, to: line + 1 };
    from = line + 1;
  }
  const isBegun = from === 0 || runsOf(lines, from, lines.count).some((run) => isHeadline(text, lines, run));
  if (isBegun) yield { from, to: lines.count };
}

const lineAt = (text: string, { starts, ends }: Lines, line: number): string =>
  text.slice(starts[line], ends[line]);

function isHeadline(text: string, lines: Lines, { first, last }: Run): boolean {
  for (let line = first; line <= last; line++)
    if (keyedAs(lineAt(text, lines, line))?.key === 'HD') return true;
  return false;
}

function fieldsIn(text: string, lines: Lines, runs: readonly Run[]): Field[] {
  const isKeyed = runs.some((run) => isHeadline(text, lines, run));
  return isKeyed ? keyedFields(text, lines, runs) : fieldsOf(linesOfText(text, lines, runs));
}

/** A key begins a field, and lines without one go on it; before the first key stands nothing of the article. */
function keyedFields(text: string, lines: Lines, runs: readonly Run[]): Field[] {
  const fields: { readonly key: string; readonly pieces: Piece[] }[] = [];
  for (const run of runs) {
    for (let line = run.first; line <= run.last; line++) cutBar(text, lines, line);
    let open: number | null = null;
    const end = (last: number): void => {
      if (open !== null) fields.at(-1)!.pieces.push(pieceOf(text, lines, open, last, lines.starts[open]!));
      open = null;
    };
    for (let line = run.first; line <= run.last; line++) {
      const keyed = keyedAs(lineAt(text, lines, line));
      if (keyed === null) {
        if (fields.length > 0) open ??= line;
        continue;
      }
      end(line - 1);
      fields.push({ key: keyed.key, pieces: [] });
      const from = lines.starts[line]! + keyed.length;
      if (from >= lines.ends[line]!) continue;
      fields.at(-1)!.pieces.push(pieceOf(text, lines, line, line, from));
    }
    end(run.last);
  }
  return fields;
}

/** A bar at the end of a line is the border of a table that the text was made of. */
function cutBar(text: string, { starts, ends }: Lines, line: number): void {
  if (text[ends[line]! - 1] === '|')
    ends[line] = starts[line]! + text.slice(starts[line], ends[line]! - 1).trimEnd().length;
}

/** Lines of a text as they stand, from an offset in the first of them. */
function pieceOf(text: string, lines: Lines, first: number, last: number, from: number): StandingPiece {
  const parts = [text.slice(from, lines.ends[first])];
  for (let line = first + 1; line <= last; line++) parts.push(lineAt(text, lines, line));
  return { kind: null, text: parts.join(' '), at: { first, last, from } };
}

/** The line of the file, from 1, that a line is part of. */
function lineNumber(lines: Lines, line: number): number {
  return firstIndex(lines.lineStarts.length, (at) => lines.lineStarts[at]! > lines.starts[line]!);
}
