import type { BadRecord, FileRecord, TextFile } from '../format.ts';
import { type Attributes, type MarkupHandler, readMarkup } from '../markup.ts';
import { placesIn } from '../places.ts';
import { centred } from './marked-lines.ts';
import { readTextDownload } from './read-text.ts';
import { startOf } from './shapes.ts';

const words = (list: string): ReadonlySet<string> => new Set(list.split(' '));
const BLOCKS = words('p div tr table td th ul ol li h1 h2 h3 h4 h5 h6 hr blockquote center body');
const CELLS = words('td th');
const SKIPPED = words('head style script title');
/** Blanks that HTML makes one; a hard blank between words is one here, too. */
const BLANKS = /[ \t\n\r\f\u00a0]+/g;

/** The name of the anchor over each document. */
const ANCHOR = /^DOC_ID_\d/;

/** Classes that set a paragraph in the middle, as the page's own style sheet has them. */
const CENTRED = /\.([\w-]+)\s*\{[^{}]*text-align:\s*center/g;

/** `start`: where in the page it begins, an offset in UTF-16 units; `document`: which one an anchor says that it begins, from 1. */
interface PageParagraph {
  readonly text: string;
  readonly isCentred: boolean;
  readonly start: number;
  readonly document: number | null;
}

/** The paragraphs of a page as those of the text download: `<br>` ends a line, and the cells of a table's row are one. */
class Paragraphs implements MarkupHandler {
  readonly found: PageParagraph[] = [];
  /** How many documents the anchors tell. */
  documents = 0;
  private anchored: number | null = null;
  private readonly classes = new Set<string>();
  /** For each open row of a table: how many paragraphs stood before it and before its last cell, its cells, and whether each has one at most. */
  private readonly rows: { readonly before: number; beforeCell: number; cells: number; isLine: boolean }[] =
    [];
  private isCentred = false;
  private parts: string[] = [];
  private start = 0;
  private skipped = 0;

  open(name: string, attributes: Attributes, start: number): void {
    if (SKIPPED.has(name)) this.skipped++;
    if (BLOCKS.has(name)) {
      this.end(start);
      this.isCentred =
        this.classes.has(attributes.get('class') ?? '') || attributes.get('align') === 'center';
    }
    if (name === 'br') this.parts.push('\n');
    else if (name === 'a' && ANCHOR.test(attributes.get('name') ?? '')) this.anchored = ++this.documents;
    else if (name === 'tr') {
      const before = this.found.length;
      this.rows.push({ before, beforeCell: before, cells: 0, isLine: true });
    } else if (CELLS.has(name) && this.rows.length > 0) {
      const row = this.rows.at(-1)!;
      row.beforeCell = this.found.length;
      row.cells++;
    }
  }

  close(name: string, end: number): void {
    if (SKIPPED.has(name)) this.skipped--;
    if (BLOCKS.has(name)) this.end(end);
    if (name === 'tr') this.endRow();
    else if (CELLS.has(name) && this.rows.length > 0) {
      const row = this.rows.at(-1)!;
      row.isLine &&= this.found.length - row.beforeCell < 2;
    }
  }

  text(text: string): void {
    if (this.skipped === 0) this.parts.push(text.replace(BLANKS, ' '));
    else for (const [, name] of text.matchAll(CENTRED)) this.classes.add(name!);
  }

  /** A paragraph ends; the next one begins at `start`. */
  end(start: number): void {
    const lines = this.parts.join('').split('\n');
    const text = lines.map((line) => line.trim()).filter((line) => line !== '');
    if (text.length > 0) {
      const { isCentred, anchored: document } = this;
      this.found.push({ text: text.join('\n'), isCentred, start: this.start, document });
      this.anchored = null;
    }
    this.parts = [];
    this.start = start;
  }

  /** Cells of one line each are one line; a cell that holds more lays out a page. */
  private endRow(): void {
    const { before, cells: most, isLine } = this.rows.pop()!;
    const count = this.found.length - before;
    if (!isLine || count < 2 || count > most) return;
    const cells = this.found.slice(before);
    const text = cells.map((cell) => cell.text).join('\t');
    if (text.includes('\n') || cells.some(({ document }) => document !== null)) return;
    this.found.splice(before, cells.length, { ...cells[0]!, text, isCentred: false });
  }
}

/** The documents of a download as a web page: paragraph for paragraph the same as the text download. */
export function readPageDownload(file: TextFile): (FileRecord | BadRecord)[] {
  const reader = new Paragraphs();
  for (const _ of readMarkup(file.text, reader));
  reader.end(file.text.length);
  const found = reader.found.flatMap((each) => counted(each, reader.documents));
  const text = found.map((each) => (each.isCentred ? centred(each.text) : each.text)).join('\n\n');
  const records = [...readTextDownload({ ...file, text })];
  const counts = found.filter((paragraph) => startOf(paragraph.text) !== null);
  const placeOf = placesIn(file);
  // Where one has lost its counting line, which is whose cannot be told.
  const isPlaced = counts.length === records.length;
  return records.map((record, k) => {
    const from = isPlaced ? counts[k]!.start : null;
    const place = from === null ? NOWHERE : placeOf(from, counts[k + 1]?.start ?? file.text.length);
    return 'reason' in record ? { ...record, line: place.line } : { ...record, ...place, plain: false };
  });
}

/** A document that was not delivered has its anchor, and no line that counts it: it is put there. */
function counted(paragraph: PageParagraph, documents: number): PageParagraph[] {
  if (paragraph.document === null || startOf(paragraph.text) !== null) return [paragraph];
  return [{ ...paragraph, text: `${paragraph.document} of ${documents} DOCUMENTS` }, paragraph];
}

const NOWHERE: Pick<FileRecord, 'bytes' | 'line'> = { bytes: null, line: null };
