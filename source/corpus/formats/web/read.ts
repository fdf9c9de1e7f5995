import { decodeDeclared } from '../../declared-encoding.ts';
import type { AskedOfFile, BytesFile, FileRecord, ReadApart } from '../format.ts';
import { htmlPieces } from '../html-pieces.ts';
import { type Piece, recordOf } from '../pieces.ts';
import { wordsIn } from './blocks.ts';
import { findBody } from './body.ts';
import { factsOf, knownOf } from './facts.ts';
import { findHeadline } from './headline.ts';
import { saidIn } from './meta-tags.ts';
import { savedPage } from './mhtml-page.ts';
import { isProse, type Page, readPage } from './page.ts';
import { headOf, piecesOf } from './pieces-of-page.ts';
import { countedWords, isNoArticle, wholePage } from './whole-page.ts';

/** Reads a saved web page: its article, without the page around it. */
export function readWebPage(
  { bytes }: BytesFile,
  { encoding: asked }: AskedOfFile,
): ReadApart | { readonly reason: string } {
  const decoded = decodeDeclared(bytes, asked);
  if (decoded === null) return { reason: 'It is no text, and so no web page.' };
  const { text, encoding } = decoded;
  return { encoding, fields: null, records: [pageRecord(text, { bytes: { start: 0, end: bytes.length } })] };
}

/** Reads a page that a browser saved in one file with its pictures. */
export function readMhtml(
  { bytes }: BytesFile,
  { encoding: asked }: AskedOfFile,
): ReadApart | { readonly reason: string } {
  const saved = savedPage(bytes);
  const decoded = saved && decodeDeclared(saved.html, asked);
  if (!decoded)
    return { reason: 'It holds no web page; save it again from the browser, as "Webpage, Complete".' };
  const { text, encoding } = decoded;
  const whole = { start: 0, end: bytes.length };
  return { encoding, fields: null, records: [pageRecord(text, { bytes: whole, url: saved.url })] };
}

/** Blocks around the headline and at the ends of the body that are asked for date and author. */
const [ABOVE, INTO, END] = [6, 8, 4];
/** The text that a page holds for machines is taken where it is so much longer than what it shows. */
const MUCH_LONGER = 1.4;
const BODY_WORDS = 30;

/** The record of a page. `html` is decoded; `url`: where it was saved from, if its container says. */
function pageRecord(
  html: string,
  { bytes, url = null }: { bytes: FileRecord['bytes']; url?: string | null },
): FileRecord {
  const { pieces, metadata, details } = articleOfPage(html, url);
  return recordOf(pieces, { metadata, details, bytes });
}

/** The article of a page, and what the page says of it. */
export interface PageArticle extends Pick<FileRecord, 'metadata' | 'details'> {
  readonly pieces: readonly Piece[];
}

/** `html` is decoded; `url`: where the page was saved from, null where nobody says. In time and memory that grow with its length alone. */
export function articleOfPage(html: string, url: string | null): PageArticle {
  const page = readPage(html);
  const said = saidIn(page.nodes);
  const known = knownOf(said, html, url);
  const body = findBody(page, known.titles);
  const first = body?.ranges[0]?.[0] ?? page.blocks.length;
  const last = body?.ranges.at(-1)?.[1] ?? page.blocks.length;
  const prose = page.blocks.find((block, i) => i >= first && i < last && isProse(block));
  const named = findHeadline(page, known, page.blocks[first]?.at ?? 0, prose?.at ?? 0);
  // A text in one `pre` has its headline in it, and its page is called by a number or a file's name.
  const headline = named?.node === null && isAllPre(page) ? null : named;
  const shown = headOf(page, headline, first);
  const node = headline?.node ?? null;
  const titled = node === null ? first : page.blocks.findIndex(({ at }) => at >= node);
  // Where nothing parts the page from its article the headline stands in the midst of it.
  const start = titled > first && titled < last ? titled : first;
  const top = shown[0] ? page.blocks.indexOf(shown[0]) : start;
  const head = [
    ...shown,
    ...page.blocks.slice(start, Math.min(start + INTO, last)).filter((_, i) => page.apart[start + i] === 0),
    ...page.blocks
      .slice(Math.max(0, top - ABOVE), top)
      .filter((_, i) => page.apart[Math.max(0, top - ABOVE) + i] === 0),
  ];
  const end = Math.max(first, last - END);
  const tail = page.blocks.slice(end, last).filter((_, i) => page.apart[end + i] === 0);
  const { metadata, details } = factsOf(page, said, known, { headline, head, tail });
  const about = { metadata, details };
  const title: Piece[] = headline ? [{ kind: 'title', text: headline.text }] : [];

  const pieces = piecesOf(page, body, headline, known);
  const found = countedWords(pieces);
  const told = known.described?.body ?? '';
  if (wordsIn(told) >= Math.max(BODY_WORDS, found * MUCH_LONGER)) {
    return { pieces: [...title, ...toldPieces(told)], ...about };
  }
  if (found === 0 || isNoArticle(page, said, body)) return { pieces: wholePage(page), ...about };
  return { pieces, ...about };
}

/** A page that is a text file with a page's tags around it. */
const isAllPre = ({ blocks, words }: Page): boolean =>
  blocks.some((block) => block.tag === 'pre' && block.words * 2 > words[blocks.length]!);

/** The text of an article as JSON-LD has it: lines, or HTML. */
const toldPieces = (body: string): Piece[] =>
  /<(?:p|br|div)\b/i.test(body)
    ? htmlPieces(body)
    : body.split(/\n+/).map((text) => ({ kind: 'paragraph', text: text.trim() }));
