import type { BadRecord, FileRecord, TextFile } from '../format.ts';
import { plainLines } from '../plain-lines.ts';
import { plainRecordOf, type StandingPiece } from '../plain-record.ts';
import { kindOf, saying, type Tagged, toldBy } from './tags.ts';

const TAG = /^([A-Z][A-Z0-9]) {2}-(?: |$)/;

/** The references of a file, in its order: each is an article, with its abstract as text. */
export function* readRis(file: TextFile): Generator<FileRecord | BadRecord> {
  const { text } = file;
  const { lines, lineAt, bytesOf, numberOf } = plainLines(file);
  for (const fields of references()) {
    const [first, last] = [fields[0]!.first, fields.at(-1)!.last];
    const number = numberOf(first);
    const [title, body] = [saying(fields, 'title'), saying(fields, 'text')];
    if (title === null && body === null) {
      yield {
        line: number,
        reason: 'This reference has neither a title nor an abstract; export it again.',
      };
      continue;
    }
    const seen = new Set<string>();
    const pieces = fields.map((field): StandingPiece => {
      const kind = kindOf(field.tag, title, body);
      // Of two titles, or two abstracts, the first is one.
      const isAgain = (kind === 'title' || kind === null) && seen.has(field.tag);
      seen.add(field.tag);
      const isTagged = kind === 'furniture' || isAgain;
      const from = lines.starts[field.first]! + (isTagged ? 0 : TAG_LENGTH);
      const at = { first: field.first, last: field.last, from };
      return { kind: isAgain ? 'furniture' : kind, text: field.value, at };
    });
    yield plainRecordOf(pieces, text, lines, {
      bytes: bytesOf(first, last),
      line: number,
      ...toldBy(fields),
    });
  }

  /** Each from its type to its end, or to where the next one begins. */
  function* references(): Generator<Tagged[]> {
    let open: Tagged[] = [];
    let field: { tag: string; values: string[]; first: number; last: number } | null = null;
    for (let line = 0; line < lines.count; line++) {
      const said = lineAt(line);
      const tag = TAG.exec(said)?.[1];
      if (tag === undefined) {
        // What is long goes on in lines of its own.
        if (field !== null && said !== '') {
          field.values.push(said);
          field.last = line;
        }
        continue;
      }
      if (field !== null) open.push(closed(field));
      field = { tag, values: [said.slice(TAG_LENGTH).trim()], first: line, last: line };
      if (tag !== 'ER' && tag !== 'TY') continue;
      if (tag === 'ER') {
        open.push(closed(field));
        field = null;
      }
      if (open.length > 0) yield open;
      open = [];
    }
    if (field !== null) open.push(closed(field));
    if (open.length > 0) yield open;
  }
}

/** A tag, two blanks, a hyphen and a blank, in UTF-16 units. */
const TAG_LENGTH = 6;

const closed = ({
  tag,
  values,
  first,
  last,
}: {
  tag: string;
  values: string[];
  first: number;
  last: number;
}): Tagged => ({
  ...{ tag, first, last },
  value: values.join(' ').trim(),
});
