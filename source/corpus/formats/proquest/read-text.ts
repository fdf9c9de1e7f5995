import type { BadRecord, FileRecord, TextFile } from '../format.ts';
import { plainLines } from '../plain-lines.ts';
import { plainRecordOf } from '../plain-record.ts';
import { aboutOf, documentOf, NUMBERED } from './document.ts';
import { NOTHING, type Row, rowOf } from './labels.ts';

const RULE = /^_{40,}$/;

interface LineRow extends Row {
  readonly line: number;
}

/** The documents of a text that ProQuest saved, in its order; a list of them, or a cover, is none. */
export function* readProquest(file: TextFile): Generator<FileRecord | BadRecord> {
  const { text } = file;
  const { lines, lineAt, bytesOf, numberOf } = plainLines(file);
  let count = 0;
  const stretches: LineRow[][] = [[]];
  for (let line = 0; line < lines.count; line++) {
    const said = lineAt(line);
    if (RULE.test(said)) stretches.push([]);
    else if (said !== '') stretches.at(-1)!.push({ line, ...rowOf(said) });
  }
  for (const rows of joined(stretches)) {
    const document = documentOf(rows);
    if (document === null) continue;
    count++;
    const from = rows[0]!.line;
    const pieces = document.parts.map(({ kind, row, cut }) => ({
      ...{ kind, text: row.text.slice(cut) },
      at: { first: row.line, last: row.line, from: lines.starts[row.line]! + cut },
    }));
    const about = { bytes: bytesOf(from, rows.at(-1)!.line), line: numberOf(from) };
    yield plainRecordOf(pieces, text, lines, { ...about, ...aboutOf(document.told) });
  }
  if (count === 0)
    yield { line: null, reason: 'This text of ProQuest holds no document; save it with full text.' };
}

/** Labels of which one stands in what begins a document, and those of which one stands in what ends it. */
const BEGIN: ReadonlySet<string> = new Set(['full text', 'abstract', 'publication info', 'author']);
const END: ReadonlySet<string> = new Set([
  'proquest document id',
  'document url',
  'last updated',
  'database',
]);

const has = (rows: readonly Row[], labels: ReadonlySet<string>): boolean =>
  rows.some(({ label }) => label !== null && labels.has(label));
const isBegin = (rows: readonly Row[]): boolean => has(rows, BEGIN) || NUMBERED.test(rows[0]?.text ?? '');
const isOpen = (rows: readonly Row[]): boolean =>
  !has(rows, END) &&
  rows.some(({ label, text, value }) => label === 'full text' && !NOTHING.test(text.slice(value)));

/** A rule may stand in a text as well: then what ends the document stands behind it, before another one begins. */
function* joined(stretches: readonly LineRow[][]): Generator<LineRow[]> {
  for (let at = 0; at < stretches.length; at++) {
    let last = at;
    if (isOpen(stretches[at]!)) {
      let next = at + 1;
      while (next < stretches.length && !isBegin(stretches[next]!) && !has(stretches[next]!, END)) next++;
      if (next < stretches.length && !isBegin(stretches[next]!)) last = next;
    }
    yield stretches.slice(at, last + 1).flat();
    at = last;
  }
}
