import type { BlockKind } from '../../article.ts';
import type { BadRecord, FileRecord } from '../format.ts';
import type { Paragraph } from '../office/paragraphs.ts';
import { type Piece, recordOf } from '../pieces.ts';
import { type Gathered, gather, gathering, LOSES_LABEL } from './gathered.ts';
import { headDate } from './head-date.ts';
import { type Label, readLabel } from './labels.ts';
import { RIGHTS, SORRY } from './shapes.ts';
import { BEGINS, ENDS, LINK_LINE, LONGEST_HEADING, partNamed } from './uni-shapes.ts';

/**
 * The documents of an export of Nexis Uni; null where the paragraphs are none. Each begins with a bookmark, headline, source
 * and date, goes on with labels, `Body` and text, and ends with `End of Document`; before the first may stand a list of all.
 */
export function uniDocuments(
  paragraphs: readonly Paragraph[],
  made: Making = recordOf,
): (FileRecord | BadRecord)[] | null {
  const filled = paragraphs.filter(
    ({ text, marks, endsSection }) => text.trim() !== '' || marks.length > 0 || endsSection,
  );
  const ends = filled.flatMap(({ text }, at) => (ENDS.test(text.trim()) ? [at] : []));
  if (ends.length === 0 || !filled.some((paragraph) => partNamed(paragraph) === 'body')) return null;
  const ids = listedIds(filled.slice(0, ends[0]));
  // A file that breaks off has no end behind its last document.
  if (filled.slice(ends.at(-1)! + 1).some((paragraph) => partNamed(paragraph) === 'body'))
    ends.push(filled.length);
  return ends.map((end, k) => {
    const document = new UniDocument(filled.slice(k === 0 ? 0 : ends[k - 1]! + 1, end));
    return document.record(ids.get(String(k + 1)) ?? null, k + 1, made);
  });
}

/** What puts a record together from its pieces. */
type Making = (pieces: readonly Piece[], told: Gathered) => FileRecord;

/** Links to documents, which hold the export's ids of them. */
const ITEM = /urn:contentItem:[0-9A-Za-z-]+/;

const linkTo = ({ links }: Paragraph): string | null => links.findLast((link) => ITEM.test(link)) ?? null;

/** Where the documents lie, by their numbers in the list before them. */
function listedIds(cover: readonly Paragraph[]): Map<string, string> {
  const listed = new Map<string, string>();
  for (const paragraph of cover) {
    const number = /^\s*(\d{1,6})\s*\./.exec(paragraph.text)?.[1];
    const link = linkTo(paragraph);
    if (number !== undefined && link !== null && !listed.has(number)) listed.set(number, link);
  }
  return listed;
}

/** Labelled lines of a document are bold up to the label's end, or have a hard blank behind it. */
function labelOf({ text, bold }: Paragraph): Label | null {
  const trimmed = text.trimStart();
  const label = readLabel(trimmed);
  if (label === null) return null;
  const colon = trimmed.indexOf(':') + 1;
  const isMarked = bold - (text.length - trimmed.length) >= colon - 1 || trimmed[colon] === '\u00a0';
  return label.what === 'loaded' || isMarked ? label : null;
}

class UniDocument {
  private readonly pieces: Piece[] = [];
  private readonly gathered: Gathered = gathering();
  private readonly paragraphs: readonly Paragraph[];
  private link: string | null = null;

  constructor(paragraphs: readonly Paragraph[]) {
    this.paragraphs = paragraphs;
  }

  record(listed: string | null, number: number, made: Making): FileRecord | BadRecord {
    const all = this.paragraphs;
    const body = all.findIndex((paragraph) => partNamed(paragraph) === 'body');
    const label = all.findIndex((paragraph) => labelOf(paragraph)?.what && isOverText(labelOf(paragraph)!));
    const headEnd = [body, label].filter((at) => at >= 0).reduce((a, b) => Math.min(a, b), all.length);
    const text = all.map((paragraph) => paragraph.text.trim()).filter((line) => line !== '');
    if (text.length === 0) return bad(number, 'is empty');
    if (text.length < SORRY_LINES && text.some((line) => SORRY.test(line)))
      return bad(number, 'was not delivered');
    this.readHead(all.slice(0, headEnd));
    this.readRest(all.slice(headEnd));
    const link = this.link ?? listed;
    const { metadata, details } = this.gathered;
    if (link !== null) {
      details.exportId ??= ITEM.exec(link)![0];
      details.url ??= link;
    }
    return made(this.pieces, { metadata, details });
  }

  /** Headline, source and date, and what stands behind them up to the labels. */
  private readHead(head: readonly Paragraph[]): void {
    const begins = head.findLastIndex(({ marks }) => marks.some((mark) => BEGINS.test(mark)));
    const section = head.findLastIndex(({ endsSection }) => endsSection);
    const own = head.slice(Math.max(begins, section + 1, 0)).filter(({ text }) => text.trim() !== '');
    const date = own.findIndex(({ text }) => headDate(text.trim()) !== null);
    // Without bookmark and section the list before the first document is no part of it: a headline is one paragraph.
    const isBound = begins >= 0 || section >= 0;
    // A date that nobody can read still stands third.
    const isThird = isBound && date < 0 && own.length > 2 && !RIGHTS.test(own[1]!.text.trim());
    const source = date > 0 ? date - 1 : isThird ? 1 : -1;
    const first = isBound || date < 0 ? 0 : Math.max(0, source - 1);
    const { metadata } = this.gathered;
    const headline = own.slice(first, source > first ? source : date < 0 ? 1 : first);
    const title = headline.map(({ text }) => text.trim().replace(/\s+/g, ' ')).join(' ');
    this.link = headline.map(linkTo).find((link) => link !== null) ?? null;
    if (title !== '') {
      metadata.set('title', { value: title, from: 'header' });
      this.pieces.push({ kind: 'title', text: title, ...standOf(headline) });
    }
    own.slice(first + headline.length).forEach((paragraph, k) => {
      const at = first + headline.length + k;
      const line = paragraph.text.trim();
      if (at === source) metadata.set('source', { value: line, from: 'header' });
      const day = at === date ? headDate(line) : null;
      if (day !== null) metadata.set('date', { value: day, from: 'header' });
      this.pieces.push({
        kind: RIGHTS.test(line) || LINK_LINE.test(line) ? 'furniture' : 'byline',
        text: line,
        ...standOf([paragraph]),
      });
    });
  }

  /** Labels, text, and the labels under it; a heading of its own says where each begins. */
  private readRest(rest: readonly Paragraph[]): void {
    let part: 'head' | 'body' | 'graphic' | 'classification' = 'head';
    let isHeaded = true;
    for (const paragraph of rest) {
      const line = paragraph.text.trim();
      const named = partNamed(paragraph);
      // Its heading may stand behind its bookmark, in words that nobody knows.
      const heads =
        named !== null || (!isHeaded && line.length <= LONGEST_HEADING && paragraph.bold >= line.length);
      part = named ?? part;
      const stands = standOf([paragraph]);
      if (heads && line !== '') this.pieces.push({ kind: 'furniture', text: line, ...stands });
      if (line !== '') isHeaded = true;
      else if (named !== null) isHeaded = false;
      if (heads || line === '') continue;
      const label = labelOf(paragraph);
      // In the text a label is one only where it says when the document came into the archive.
      if (label !== null && (part !== 'body' || label.what === 'loaded')) this.take(line, label, stands);
      else if (RIGHTS.test(line) || LINK_LINE.test(line))
        this.pieces.push({ kind: 'furniture', text: line, ...stands });
      else this.pieces.push({ kind: KIND_IN[part] ?? paragraph.kind, text: line, ...stands });
    }
  }

  private take(line: string, { what, value }: Label, { at }: Pick<Piece, 'at'>): void {
    const kind = gather(this.gathered, what, line.slice(value).replace(/\s+/g, ' '));
    const cut = LOSES_LABEL.has(kind) ? value : 0;
    this.pieces.push({ kind, text: line.slice(cut), ...(at && { at: { ...at, from: at.from + cut } }) });
  }
}

/** Where paragraphs stand in a plain text; nothing of those that stand in none. */
function standOf(paragraphs: readonly Paragraph[]): Pick<Piece, 'at'> {
  const [first, last] = [paragraphs[0]?.at, paragraphs.at(-1)?.at];
  return first && last ? { at: { ...first, last: last.last } } : {};
}

/** What an unlabelled line of a part is; in the text that is found out as in any other. */
const KIND_IN: Readonly<Record<string, BlockKind>> = {
  head: 'heading',
  graphic: 'caption',
  classification: 'tags',
};

const isOverText = ({ what }: Label): boolean =>
  what === 'author' || what === 'section' || what === 'length' || what === 'lead';

/** What stands in the place of a document that was not delivered has fewer lines. */
const SORRY_LINES = 12;

const bad = (number: number, what: string): BadRecord => ({
  line: null,
  reason: `Document ${number} of this Nexis export ${what}; download it again.`,
});
