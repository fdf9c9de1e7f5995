import type { BlockKind } from '../../article.ts';
import { scanLines } from '../../lines.ts';
import { parseDateField } from '../../structure/dates.ts';
import type { FieldName } from '../../structure/fields.ts';
import { withoutBy } from '../../structure/names.ts';
import type { BadRecord, FileRecord, TextFile, Told } from '../format.ts';
import { bytesOfLines } from '../line-bytes.ts';
import { plainRecordOf, type StandingPiece } from '../plain-record.ts';

const RULE = /^_{40,}$/;
/** Over a document's headline. */
const NUMBERED = /^Document \d+ of \d+$/i;
const LABELLED = /^(\p{L}[\p{L} /-]{2,30}):(?:\s+|$)/u;

/** What stands behind each label; what is told twice counts once. */
const LABELS: Readonly<Record<string, BlockKind | 'text'>> = {
  ...{
    'full text': 'text',
    abstract: 'text',
    author: 'byline',
    'publication info': 'byline',
    credit: 'byline',
  },
  ...{ subject: 'tags', location: 'tags', people: 'tags', 'company / organization': 'tags' },
  ...{ 'identifier / keyword': 'tags', 'business indexing term': 'tags', classification: 'tags' },
  ...{
    illustration: 'caption',
    caption: 'caption',
    title: 'furniture',
    links: 'furniture',
    section: 'furniture',
  },
  ...{ 'publication title': 'furniture', 'publication date': 'furniture', 'publication year': 'furniture' },
  ...{ 'publication subject': 'furniture', publisher: 'furniture', 'place of publication': 'furniture' },
  ...{ 'country of publication': 'furniture', 'language of publication': 'furniture', issn: 'furniture' },
  ...{ 'e-issn': 'furniture', pages: 'furniture', 'first page': 'furniture', 'number of pages': 'furniture' },
  ...{
    volume: 'furniture',
    issue: 'furniture',
    column: 'furniture',
    edition: 'furniture',
    dateline: 'furniture',
  },
  ...{ 'source type': 'furniture', 'document type': 'furniture', 'document feature': 'furniture' },
  ...{ 'proquest document id': 'furniture', 'document url': 'furniture', copyright: 'furniture' },
  ...{
    'last updated': 'furniture',
    database: 'furniture',
    'source details': 'furniture',
    notes: 'furniture',
  },
};

const NOTHING = /^(?:not|none) available\.?$/i;

/** A line of a document; `value` is where what its label labels begins. */
interface Row {
  readonly line: number;
  readonly text: string;
  readonly label: string | null;
  readonly value: number;
}

/** The documents of a text that ProQuest saved, in its order; a list of them, or a cover, is none. */
export function* readProquest(file: TextFile): Generator<FileRecord | BadRecord> {
  const { text } = file;
  const lines = scanLines(text);
  const bytesOf = bytesOfLines(file, lines);
  let count = 0;
  let lineNumber = 0;
  let rows: Row[] = [];
  for (let line = 0; line <= lines.count; line++) {
    const said = line < lines.count ? text.slice(lines.starts[line], lines.ends[line]) : null;
    if (said !== null && !RULE.test(said)) {
      if (said !== '') rows.push(rowOf(line, said));
      continue;
    }
    const [document, from] = [documentOf(rows, lines.starts), rows[0]?.line];
    rows = [];
    if (document === null || from === undefined) continue;
    count++;
    while ((lines.lineStarts[lineNumber] ?? Infinity) <= lines.starts[from]!) lineNumber++;
    const about = { bytes: bytesOf(from, document.pieces.at(-1)!.at.last), line: lineNumber };
    yield plainRecordOf(document.pieces, text, lines, { ...about, ...aboutOf(document.told) });
  }
  if (count === 0)
    yield { line: null, reason: 'This text of ProQuest holds no document; save it with full text.' };
}

function rowOf(line: number, text: string): Row {
  const found = LABELLED.exec(text);
  const label = found?.[1]?.toLowerCase();
  const isKnown = label !== undefined && Object.hasOwn(LABELS, label);
  return { line, text, label: isKnown ? label : null, value: isKnown ? found![0].length : 0 };
}

/** Labels that stand right below a text. */
const BELOW = new Set([
  ...['subject', 'location', 'people', 'company / organization', 'identifier / keyword', 'classification'],
  ...['business indexing term', 'title', 'publication title', 'publication year', 'publication date'],
]);

/** Where the labels under the text begin: with one that stands there, and another right behind it; else behind the last line without. */
function footOf(rows: readonly Row[], begins: number): number {
  const isLabelled = (at: number): boolean => (rows[at]?.label ?? null) !== null;
  const first = rows.findIndex(
    ({ label }, at) => at > begins && label !== null && BELOW.has(label) && isLabelled(at + 1),
  );
  if (first < 0 || begins < 0) return rows.findLastIndex(({ label }) => label === null) + 1;
  let foot = first;
  while (foot - 1 > begins && isLabelled(foot - 1)) foot--;
  return foot;
}

interface Document {
  readonly pieces: readonly StandingPiece[];
  readonly told: ReadonlyMap<string, string>;
}

/** Over the text each label begins something, under it each line has one; what looks like one between is text. */
function documentOf(all: readonly Row[], starts: ArrayLike<number>): Document | null {
  const rows = all.filter(({ text }) => !NUMBERED.test(text));
  const isTold = rows.some(({ label }) => label === 'full text' || label === 'proquest document id');
  if (!isTold) return null;
  const begins = rows.findIndex(
    ({ text, label, value }) => label === 'full text' && !NOTHING.test(text.slice(value)),
  );
  const foot = footOf(rows, begins);
  const told = new Map<string, string>();
  const pieces: StandingPiece[] = [];
  let open: string | null = null;
  rows.forEach(({ line, text, label, value }, at) => {
    const isInText = begins >= 0 && at > begins && at < foot;
    if (!isInText && label !== null) open = label;
    const said = text.slice(isInText ? 0 : value);
    const name = open ?? 'headline';
    if (said !== '' && !told.has(name)) told.set(name, said);
    const kind = open === null || (open === 'title' && !told.has('headline')) ? 'title' : LABELS[open]!;
    // Where the text stands, what sums it up is none of it.
    const isText = kind === 'text' && (open === 'full text' || begins < 0) && !NOTHING.test(said);
    const block = isText ? null : kind === 'text' ? 'furniture' : kind;
    // A label is furniture itself.
    const from = starts[line]! + (block === 'furniture' ? 0 : text.length - said.length);
    pieces.push({ kind: block, text: said, at: { first: line, last: line, from } });
  });
  return { pieces, told };
}

/** An edition and a place behind a newspaper's name: `New York Times, Late Edition (East Coast); New York, N.Y.` */
const BEHIND_NAME = /(?:,[^,;]*\bedition\b[^;]*)?(?:;.*)?$/iu;
const DAY = /\b(?:\d{1,2} \p{L}{3,9}\.? \d{4}|\p{L}{3,9}\.? \d{1,2}, \d{4})\b/u;

function aboutOf(told: ReadonlyMap<string, string>): Pick<FileRecord, 'metadata' | 'details'> {
  const info = told.get('publication info')?.slice(0, 400);
  const day = told.get('publication date') ?? (info && DAY.exec(info)?.[0]);
  const author = told.get('author') ?? told.get('credit');
  const values: Readonly<Record<'title' | 'date' | 'source' | 'author', string | null | undefined>> = {
    title: told.get('headline') ?? told.get('title'),
    date: day && parseDateField(day),
    source: (told.get('publication title') ?? info)?.slice(0, 400).replace(BEHIND_NAME, '').trim(),
    author: author && withoutBy(author).replace(/\.$/, ''),
  };
  const metadata = new Map<FieldName, Told>();
  for (const [name, value] of Object.entries(values))
    if (value) metadata.set(name as FieldName, { value, from: 'field' });
  const details = {
    ...{ section: told.get('section'), language: told.get('language of publication') },
    ...{ url: told.get('document url'), exportId: told.get('proquest document id') },
  };
  return { metadata, details: Object.fromEntries(Object.entries(details).filter(([, value]) => value)) };
}
