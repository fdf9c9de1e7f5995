import type { getDocument } from 'unpdf/pdfjs';
import { type Item, type Page, pageOf } from './page.ts';

/** A file that pdf.js has opened, and a page of it. */
export type File = Awaited<ReturnType<typeof getDocument>['promise']>;
type FilePage = Awaited<ReturnType<File['getPage']>>;

export interface Pages {
  readonly pages: readonly Page[];
  /** Those that could not be read, each with its number. */
  readonly bad: readonly number[];
}

/** A file of more pages is no article, and its text is held in memory until all of it was seen. */
const MOST_PAGES = 5000;
/** Pieces of text and gaps on a page: a newspaper's has some ten thousand, one of more was made to do harm. */
const MOST_ITEMS = 100_000;
/** In the whole file, in UTF-16 units. */
const MOST_TEXT = 32 * 1024 * 1024;

/** The pages of a file; a sentence where there is more of them than is read. */
export async function pagesOf(file: File): Promise<Pages | { readonly reason: string }> {
  if (file.numPages > MOST_PAGES) return { reason: tooMany(file.numPages) };
  const pages: Page[] = [];
  const bad: number[] = [];
  let text = 0;
  for (let number = 1; number <= file.numPages; number++) {
    try {
      const page = await file.getPage(number);
      const items = await itemsOf(page);
      if (items === null) bad.push(number);
      else pages.push(pageOf(number, items, page.getViewport({ scale: 1 })));
      for (const { str } of items ?? []) text += str.length;
      page.cleanup();
    } catch {
      bad.push(number);
    }
    if (text > MOST_TEXT) return { reason: TOO_MUCH };
  }
  return { pages, bad };
}

/** The text of a page; null where it is no page for people. What is too much is passed over as it comes: pdf.js takes it ill to be stopped. */
async function itemsOf(page: FilePage): Promise<Item[] | null> {
  const items: Item[] = [];
  let count = 0;
  for await (const chunk of page.streamTextContent({ includeMarkedContent: false })) {
    count += chunk.items.length;
    if (count <= MOST_ITEMS) for (const item of chunk.items as readonly Item[]) items.push(item);
  }
  return count <= MOST_ITEMS ? items : null;
}

const tooMany = (count: number): string =>
  `It has ${count.toLocaleString('en')} pages, and no more than ${MOST_PAGES.toLocaleString('en')} are read; cut it into parts (\`qpdf --split-pages=1000\`).`;

const TOO_MUCH =
  'It holds more than 32 MiB of text, the limit for a PDF; cut it into parts (`qpdf --split-pages=100`).';
