import type { Details } from '../../about.ts';
import { factivaDocuments } from '../factiva/documents.ts';
import { apartAgain } from '../factiva/run-together.ts';
import type { ApartReader, BadRecord, FileRecord } from '../format.ts';
import { uniDocuments } from '../nexis/uni-documents.ts';
import type { Paragraph } from '../office/paragraphs.ts';
import { type Piece, recordOf } from '../pieces.ts';
import { factsOf } from './facts.ts';
import { laidOut } from './layout.ts';
import { openPdf } from './open.ts';
import type { Page } from './page.ts';
import { holdsPagesAsPictures } from './pictures.ts';

/** Under a page that was printed from a browser. */
const ADDRESS = /(?<=^|\s)https?:\/\/[^\s…]+(?=\s|$)/i;

/** Of the letters of a file more than this have no meaning: its fonts do not tell which they are. */
const MEANINGLESS = 0.3;

/**
 * A PDF is one article, however many its pages, for nothing in the format says where one ends and the next begins; but exports of
 * Nexis Uni and Factiva say so themselves, and are as many as they hold.
 */
export const readPdf: ApartReader = async ({ bytes, name }) => {
  const opened = await openPdf(bytes);
  if ('reason' in opened) return opened;
  const { pages, bad, properties } = opened;
  const text = pages
    .flatMap(({ runs, aside }) =>
      [runs, ...aside.map((other) => other.runs)].flatMap((of) => of.map((run) => run.text)),
    )
    .join('');
  if (text.trim() === '') return { reason: whyEmpty(bytes, pages, opened.lacksCharacters) };
  if (unknownLetters(text) > MEANINGLESS * text.length) {
    return {
      reason:
        'Its fonts do not say which letters they draw; run OCR over the pages as they look (`ocrmypdf --force-ocr`).',
    };
  }
  const layout = laidOut(pages);
  const url = layout.edges.map((edge) => ADDRESS.exec(edge)?.[0]).find((found) => found !== undefined);
  const details: Details = {
    ...(url === undefined ? {} : { url }),
    ...(properties.language === '' ? {} : { language: properties.language }),
  };
  const records: (FileRecord | BadRecord)[] = [
    ...(exportedIn(layout.pieces) ?? [
      recordOf(layout.pieces, { metadata: factsOf(properties, layout, name), details }),
    ]),
    ...(bad.length === 0 ? [] : [{ line: null, reason: whyMissing(bad) }]),
  ];
  return { encoding: null, fields: null, records };
};

/** The articles of an export; null where it is none. */
function exportedIn(pieces: readonly Piece[]): (FileRecord | BadRecord)[] | null {
  // Labels of Nexis Uni are bold, headlines of Factiva; the first may be anywhere, the second were told as headings.
  const articles = uniDocuments(pieces.map((piece) => asParagraph(piece, true)));
  if (articles !== null) return articles;
  const own = pieces.filter(({ kind }) => kind !== 'furniture');
  return factivaDocuments(
    apartAgain(own.map((piece) => asParagraph(piece, piece.kind === 'title' || piece.kind === 'heading'))),
  );
}

/** What a word processor would say of a piece. Which of its letters are bold is not known here. */
const asParagraph = ({ kind, text }: Piece, isBold: boolean): Paragraph => ({
  ...{ text, kind, marks: [], links: [], bold: isBold ? text.length : 0, endsSection: false },
});

function whyEmpty(bytes: Uint8Array, pages: readonly Page[], lacksCharacters: boolean): string {
  if (lacksCharacters) {
    return 'Its text is in a Chinese, Japanese or Korean encoding that it does not hold itself; run OCR over the pages as they look (`ocrmypdf --force-ocr`).';
  }
  if (pages.length === 0)
    return 'None of its pages can be read; try `qpdf in.pdf out.pdf`, which mends some.';
  return holdsPagesAsPictures(bytes, pages.length)
    ? 'It holds pictures of pages and no text, as a scan does; run OCR over them (`ocrmypdf`).'
    : 'No text and no pictures of pages are found in it: it is damaged (get it again), or draws its letters as shapes (run OCR over it: `ocrmypdf --force-ocr`).';
}

/** Most pages of a damaged file may be bad; the first ones tell enough. */
const NAMED = 10;

const MENDS = 'try `qpdf in.pdf out.pdf`, which mends some.';

function whyMissing(bad: readonly number[]): string {
  const named = bad.slice(0, NAMED).join(', ');
  const more = bad.length > NAMED ? ` and ${bad.length - NAMED} more` : '';
  return bad.length === 1
    ? `Page ${named} cannot be read, the others are; ${MENDS}`
    : `Pages ${named}${more} cannot be read, the others are; ${MENDS}`;
}

/** Characters that stand for a place in a font and nothing else. */
function unknownLetters(text: string): number {
  return text.match(/[\u0000-\u001f\u007f-\u009f\ue000-\uf8ff\ufffd]/g)?.length ?? 0;
}
