import { scanLines } from '../lines.ts';
import type { TextFile } from './format.ts';
import { bytesOfLines } from './line-bytes.ts';

/** The lines of a plain text that holds several articles, and what of them the articles are told by. */
export function plainLines(file: TextFile) {
  const { text } = file;
  const lines = scanLines(text);
  let number = 0;
  return {
    lines,
    /** A line without the blanks around it. */
    lineAt: (line: number): string => text.slice(lines.starts[line], lines.ends[line]),
    bytesOf: bytesOfLines(file, lines),
    /** The line of the file, from 1, that a line is part of; asked in the order of the file. */
    numberOf(line: number): number {
      while ((lines.lineStarts[number] ?? Infinity) <= lines.starts[line]!) number++;
      return number;
    },
  };
}
