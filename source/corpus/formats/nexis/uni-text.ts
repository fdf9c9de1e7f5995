import { firstIndex } from '../../../text/halving.ts';
import { type Lines, scanLines } from '../../lines.ts';
import type { BadRecord, FileRecord, TextFile } from '../format.ts';
import { bytesOfLines } from '../line-bytes.ts';
import type { Paragraph } from '../office/paragraphs.ts';
import { plainRecordOf, type StandingPiece } from '../plain-record.ts';
import { readLabel } from './labels.ts';
import { type Run, runsOf } from './marked-lines.ts';
import { uniDocuments } from './uni-documents.ts';
import { ENDS, isPartHeading } from './uni-shapes.ts';

/** What converters put where a picture was. */
const PICTURE = /^!?\[(?:image\d*)?\](?:\(.*\))?$/;

/** The articles of such a text, each plain. */
export function readUniText(file: TextFile): (FileRecord | BadRecord)[] {
  const { text } = file;
  const lines = scanLines(text);
  const bytesOf = bytesOfLines(file, lines);
  const records = uniDocuments(paragraphsOf(text, lines), (pieces, told) => {
    const standing = pieces as StandingPiece[];
    const [first, last] = [standing[0]!.at.first, standing.at(-1)!.at.last];
    const line = firstIndex(lines.lineStarts.length, (at) => lines.lineStarts[at]! > lines.starts[first]!);
    return plainRecordOf(standing, text, lines, { ...told, bytes: bytesOf(first, last), line });
  });
  return records ?? [{ line: null, reason: NO_DOCUMENT }];
}

const NO_DOCUMENT = 'This export of Nexis Uni holds no document in full; download it again with full text.';

/**
 * The paragraphs of a document that was saved as text: with a blank line between them and broken at a width, or one a line.
 * Nothing is known of bold letters: every one may be.
 */
function paragraphsOf(text: string, lines: Lines): Paragraph[] {
  const lineAt = (line: number): string => text.slice(lines.starts[line], lines.ends[line]);
  const runs = runsOf(lines, 0, lines.count).filter((run) => !PICTURE.test(lineAt(run.first)));
  const areLines = runs.some(({ first, last }) => {
    for (let line = first + 1; line <= last; line++) if (isMark(lineAt(line))) return true;
    return false;
  });
  return (areLines ? runs.flatMap(linesIn) : runs).map(({ first, last }): Paragraph => {
    const parts: string[] = [];
    for (let line = first; line <= last; line++) parts.push(lineAt(line));
    const joined = parts.join(' ');
    const at = { first, last, from: lines.starts[first]! };
    return { text: joined, kind: null, marks: [], links: [], bold: joined.length, endsSection: false, at };
  });
}

/** A line that is a paragraph of its own wherever it stands. */
function isMark(line: string): boolean {
  if (ENDS.test(line) || isPartHeading(line)) return true;
  const what = readLabel(line)?.what;
  return what === 'length' || what === 'section' || what === 'author' || what === 'loaded';
}

const linesIn = ({ first, last }: Run): Run[] =>
  Array.from({ length: last - first + 1 }, (_, k) => ({ first: first + k, last: first + k }));
