import type { BadRecord, FileRecord } from '../format.ts';
import { isBad } from '../format.ts';
import type { Paragraph } from '../office/paragraphs.ts';
import { type Piece, recordOf } from '../pieces.ts';
import { centred } from './marked-lines.ts';
import { readTextDownload } from './read-text.ts';
import { isTextDownload } from './shapes.ts';

/**
 * The documents of the old download of Nexis where it came as a word processor's document: the same lines as in its text
 * download, each a paragraph. Null where the paragraphs are none.
 */
export function paragraphDownload(paragraphs: readonly Paragraph[]): (FileRecord | BadRecord)[] | null {
  const text = paragraphs.map((each) => (each.isCentred ? centred(each.text) : each.text)).join('\n\n');
  if (!isTextDownload(text)) return null;
  const records = readTextDownload({ name: '', bytes: Buffer.from(text), text, encoding: null });
  return Array.from(records, (record) => {
    if (isBad(record)) return { ...record, line: null };
    const { metadata, details } = record;
    return recordOf([...piecesOf(record)], { metadata, details });
  });
}

/** The lines of a record: each of a known kind with those that go on it, and the stretches between. */
function* piecesOf({ text, lines, firstLine, lineEnd, kinds, goOn }: FileRecord): Generator<Piece> {
  const lineAt = (line: number): string => text.slice(lines.starts[line], lines.ends[line]);
  let plain: string[] = [];
  for (let line = firstLine; line < lineEnd; line++) {
    const kind = kinds.get(line);
    if (kind === undefined) {
      plain.push(lineAt(line));
      continue;
    }
    yield { kind: null, text: plain.join('\n') };
    plain = [];
    const own = [lineAt(line)];
    while (goOn?.has(line + 1)) own.push(lineAt(++line));
    yield { kind, text: own.join(' ') };
  }
  yield { kind: null, text: plain.join('\n') };
}
