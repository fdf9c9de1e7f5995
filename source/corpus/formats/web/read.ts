import { decodeDeclared } from '../../declared-encoding.ts';
import type { Asked, BytesFile, FileRecord, ReadApart } from '../format.ts';
import { type Piece, recordOf } from '../pieces.ts';
import { findBody } from './body.ts';
import { factsOf, knownOf } from './facts.ts';
import { findHeadline } from './headline.ts';
import { saidIn } from './meta-tags.ts';
import { readPage } from './page.ts';
import { headOf, piecesOf } from './pieces-of-page.ts';

/** Reads a saved web page: its article, without the page around it. */
export function readWebPage(
  { bytes }: BytesFile,
  { encoding: asked }: Asked,
): ReadApart | { readonly reason: string } {
  const decoded = decodeDeclared(bytes, asked);
  if (decoded === null) return { reason: 'It is no text, and so no web page.' };
  const { text, encoding } = decoded;
  return { encoding, fields: null, records: [pageRecord(text, { bytes: { start: 0, end: bytes.length } })] };
}

/** The record of a page. `html` is decoded; `url`: where it was saved from, if its container says. */
export function pageRecord(
  html: string,
  { bytes = null, url = null }: { bytes?: FileRecord['bytes']; url?: string | null } = {},
): FileRecord {
  const page = readPage(html);
  const said = saidIn(page.nodes);
  const known = knownOf(said, html, url);
  const body = findBody(page);
  const first = body?.ranges[0]?.[0] ?? page.blocks.length;
  const last = body?.ranges.at(-1)?.[1] ?? page.blocks.length;
  const headline = findHeadline(page, known.titles, known.sites, page.blocks[first]?.at ?? 0);
  const pieces: Piece[] = piecesOf(page, body, headline, known);
  const head = [...headOf(page, headline, first), ...page.blocks.slice(first, Math.min(first + 8, last))];
  const tail = page.blocks.slice(Math.max(first, last - 4), last);
  const { metadata, details } = factsOf(page, said, known, { headline, head, tail });
  return recordOf(pieces, { metadata, details, bytes });
}
