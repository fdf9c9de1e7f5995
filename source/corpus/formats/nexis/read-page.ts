import type { BadRecord, FileRecord, TextFile } from '../format.ts';
import { type Attributes, type MarkupHandler, readMarkup } from '../markup.ts';
import { placesIn } from '../places.ts';
import { centred } from './marked-lines.ts';
import { readTextDownload } from './read-text.ts';
import { startOf } from './shapes.ts';

const words = (list: string): ReadonlySet<string> => new Set(list.split(' '));
const BLOCKS = words('p div tr table td th ul ol li h1 h2 h3 h4 h5 h6 hr blockquote center body');
const SKIPPED = words('head style script title');
/** Blanks that HTML makes one; a hard blank between words is one here, too. */
const BLANKS = /[ \t\n\r\f\u00a0]+/g;

/** Classes that set a paragraph in the middle, as the page's own style sheet has them. */
const CENTRED = /\.([\w-]+)\s*\{[^{}]*text-align:\s*center/g;

/** The paragraphs of a page as those of the text download: `<br>` ends a line. */
class Paragraphs implements MarkupHandler {
  /** Each with where in the page it begins, an offset in UTF-16 units. */
  readonly found: { readonly text: string; readonly isCentred: boolean; readonly start: number }[] = [];
  private readonly classes = new Set<string>();
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
  }

  close(name: string, end: number): void {
    if (SKIPPED.has(name)) this.skipped--;
    if (BLOCKS.has(name)) this.end(end);
  }

  text(text: string): void {
    if (this.skipped === 0) this.parts.push(text.replace(BLANKS, ' '));
    else for (const [, name] of text.matchAll(CENTRED)) this.classes.add(name!);
  }

  /** A paragraph ends; the next one begins at `start`. */
  end(start: number): void {
    const lines = this.parts.join('').split('\n');
    const text = lines.map((line) => line.trim()).filter((line) => line !== '');
    if (text.length > 0)
      this.found.push({ text: text.join('\n'), isCentred: this.isCentred, start: this.start });
    this.parts = [];
    this.start = start;
  }
}

/** The documents of a download as a web page: paragraph for paragraph the same as the text download. */
export function readPageDownload(file: TextFile): (FileRecord | BadRecord)[] {
  const reader = new Paragraphs();
  for (const _ of readMarkup(file.text, reader));
  reader.end(file.text.length);
  const text = reader.found.map((each) => (each.isCentred ? centred(each.text) : each.text)).join('\n\n');
  const records = [...readTextDownload({ ...file, text })];
  const counts = reader.found.filter((paragraph) => startOf(paragraph.text) !== null);
  const placeOf = placesIn(file);
  // Where one has lost its counting line, which is whose cannot be told.
  const isPlaced = counts.length === records.length;
  return records.map((record, k) => {
    const from = isPlaced ? counts[k]!.start : null;
    const place = from === null ? NOWHERE : placeOf(from, counts[k + 1]?.start ?? file.text.length);
    return 'reason' in record ? { ...record, line: place.line } : { ...record, ...place, plain: false };
  });
}

const NOWHERE: Pick<FileRecord, 'bytes' | 'line'> = { bytes: null, line: null };
