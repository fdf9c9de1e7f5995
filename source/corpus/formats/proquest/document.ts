import type { BlockKind } from '../../article.ts';
import { parseDateField } from '../../structure/dates.ts';
import { withoutBy } from '../../structure/names.ts';
import type { FileRecord } from '../format.ts';
import { toldValues } from '../told-values.ts';
import { BELOW, LABELS, NOTHING, type Row } from './labels.ts';

/** Over a document's headline. */
export const NUMBERED = /^Document \d+ of \d+$/i;

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

/** What a line is; its text begins behind a label that is `cut`, in UTF-16 units. Of kind null is what is to be looked at as text. */
interface Part<Own extends Row> {
  readonly kind: BlockKind | null;
  readonly row: Own;
  readonly cut: number;
}

interface Document<Own extends Row> {
  readonly parts: readonly Part<Own>[];
  readonly told: ReadonlyMap<string, string>;
}

/** Over the text each label begins something, under it each line has one; what looks like one between is text. Null where the lines are no document. */
export function documentOf<Own extends Row>(all: readonly Own[]): Document<Own> | null {
  const rows = all.filter(({ text }) => !NUMBERED.test(text));
  const isTold = rows.some(({ label }) => label === 'full text' || label === 'proquest document id');
  if (!isTold) return null;
  const begins = rows.findIndex(
    ({ text, label, value }) => label === 'full text' && !NOTHING.test(text.slice(value)),
  );
  const foot = footOf(rows, begins);
  const told = new Map<string, string>();
  const parts: Part<Own>[] = [];
  let open: string | null = null;
  rows.forEach((row, at) => {
    const { text, label, value } = row;
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
    const cut = block === 'furniture' ? 0 : text.length - said.length;
    parts.push({ kind: block, row, cut });
  });
  return { parts, told };
}

/** An edition and a place behind a newspaper's name: `New York Times, Late Edition (East Coast); New York, N.Y.` */
const BEHIND_NAME = /(?:,[^,;]*\bedition\b[^;]*)?(?:;.*)?$/iu;
const DAY = /\b(?:\d{1,2} \p{L}{3,9}\.? \d{4}|\p{L}{3,9}\.? \d{1,2}, \d{4})\b/u;

export function aboutOf(told: ReadonlyMap<string, string>): Pick<FileRecord, 'metadata' | 'details'> {
  const info = told.get('publication info')?.slice(0, 400);
  const day = told.get('publication date') ?? (info && DAY.exec(info)?.[0]);
  const author = told.get('author') ?? told.get('credit');
  const fields = {
    title: told.get('headline') ?? told.get('title'),
    date: day && parseDateField(day),
    source: (told.get('publication title') ?? info)?.slice(0, 400).replace(BEHIND_NAME, '').trim(),
    author: author && withoutBy(author).replace(/\.$/, ''),
  };
  const details = {
    ...{ section: told.get('section'), language: told.get('language of publication') },
    ...{ url: told.get('document url'), exportId: told.get('proquest document id') },
  };
  return toldValues(fields, details);
}
