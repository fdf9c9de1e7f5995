import type { Piece } from '../pieces.ts';
import type { Block } from './blocks.ts';
import type { Body } from './body.ts';
import type { Known } from './facts.ts';
import { agree, type Headline } from './headline.ts';
import { bodyPiece, headPiece, isFinished, isIn, isTellingItem, isTitle, LINKS } from './judge.ts';
import { linkShare, type Page } from './page.ts';
import { isOtherArticles, isPageLine } from './page-lines.ts';

/*
 * The blocks of the body, and those that stand between headline and body, as the pieces of an article: each with its kind,
 * without the lists of links and the lines of the page that stand among them.
 */

/** A line of links that is as long as a paragraph is none. */
const LONG = 40;
/** Between headline and body as many blocks are looked at, the last of them. */
const MOST_ABOVE = 100;
/** So many blocks of the body stand near the headline. */
const NEAR = 5;

interface Judged {
  readonly block: Block;
  readonly piece: Piece | null;
}

/** The pieces of an article, in the order of the page. */
export function piecesOf(page: Page, body: Body | null, headline: Headline | null, known: Known): Piece[] {
  const ranges = body?.ranges ?? [];
  const first = ranges[0]?.[0] ?? page.blocks.length;
  const judged: Judged[] = [];
  for (const block of headOf(page, headline, first))
    judged.push({ block, piece: headPiece(page, block, headline) });
  for (const [from, to] of ranges) {
    for (let i = from; i < to; i++) {
      const block = page.blocks[i]!;
      if (isTitle(page, block, headline)) {
        judged.push({ block, piece: { kind: 'title', text: headline!.text } });
      } else if (page.apart[i] === 0)
        judged.push({ block, piece: bodyPiece(page, block, i < first + NEAR, i >= to - 2) });
      else judged.push({ block, piece: null });
    }
  }
  const pieces = withoutLists(judged, body);
  const shown = onlyOnce(withoutEmptyHeadings(withoutPageLines(pieces)), headline, known);
  if (headline && !shown.some(({ kind }) => kind === 'title'))
    shown.unshift({ kind: 'title', text: headline.text });
  return titleFirst(shown);
}

/** What a reader sees from the headline to the body. */
export function headOf(page: Page, headline: Headline | null, bodyFrom: number): Block[] {
  if (headline?.node == null) return [];
  const from = page.blocks.findIndex((block) => block.at >= headline.node!);
  if (from < 0 || from >= bodyFrom) return [];
  return page.blocks
    .slice(from, bodyFrom)
    .filter((block, i) => page.apart[from + i] === 0 || isIn(page, block, headline.node!))
    .filter((block, i, all) => i >= all.length - MOST_ABOVE || isIn(page, block, headline.node!))
    .slice(-2 * MOST_ABOVE);
}

/** Without blocks that point elsewhere: lines that are a link, and lists of such. */
function withoutLists(judged: readonly Judged[], body: Body | null): Piece[] {
  const pieces: Piece[] = [];
  const isPointer = ({ block }: Judged) => linkShare(block) >= LINKS && block.words < LONG;
  for (let i = 0; i < judged.length; i++) {
    const one = judged[i]!;
    const { block, piece } = one;
    if (piece === null) continue;
    if (piece.kind === 'paragraph' && isPointer(one)) {
      // A link may be a line of a list whose other lines are text.
      const near = [judged[i - 1], judged[i + 1]].filter((other) => other?.block.tag === 'li');
      const isOfText =
        block.tag === 'li' && near.some((other) => other!.piece !== null && !isPointer(other!));
      if (!isOfText) continue;
    }
    if (isOtherArticles(block.text) && piece.kind !== 'byline' && judged[i + 1]?.block.linked) {
      while (judged[i + 1]?.block.linked) i++;
      continue;
    }
    if (body?.by === 'density' && isOutside(judged, i)) continue;
    pieces.push(piece);
  }
  return pieces;
}

/**
 * Whether a short line among lines of the page is one of them: by its own density of words and links and that of the blocks
 * beside it (Kohlschütter, Fankhauser and Nejdl, "Boilerplate Detection using Shallow Text Features", WSDM 2010, table 4).
 */
function isOutside(judged: readonly Judged[], i: number): boolean {
  const { piece, block } = judged[i]!;
  if (piece?.kind !== 'paragraph' || (block.linkWords === 0 && isFinished(block.text))) return false;
  if (isTellingItem(block)) return false;
  const before = judged[i - 1]?.block;
  const next = judged[i + 1]?.block;
  if (linkShare(block) > 1 / 3) return true;
  if (before && linkShare(before) > 5 / 9) return block.words <= 40 && (next?.words ?? 0) <= 17;
  return block.words <= 16 && (next?.words ?? 0) <= 15 && (before?.words ?? 0) <= 4;
}

/** Lines that pages print among their paragraphs are furniture. */
const withoutPageLines = (pieces: readonly Piece[]): Piece[] =>
  pieces.map((piece) =>
    piece.kind === 'paragraph' && isPageLine(piece.text) ? { ...piece, kind: 'furniture' } : piece,
  );

/** A heading over what was left out goes with it: one that says so, and one with nothing behind it. */
function withoutEmptyHeadings(pieces: readonly Piece[]): Piece[] {
  const kept: Piece[] = [];
  let isFollowed = false;
  for (let i = pieces.length - 1; i >= 0; i--) {
    const piece = pieces[i]!;
    if (piece.kind === 'heading') {
      if (!isFollowed || isOtherArticles(piece.text)) continue;
    } else if (piece.kind === 'paragraph' || piece.kind === null || piece.kind === 'caption')
      isFollowed = true;
    kept.push(piece);
  }
  return kept.reverse();
}

/** The headline once, and no line twice in a row. */
function onlyOnce(pieces: readonly Piece[], headline: Headline | null, known: Known): Piece[] {
  const kept: Piece[] = [];
  let titled = false;
  for (const piece of pieces) {
    const isTitle = piece.kind === 'title';
    if (isTitle && titled) continue;
    if (
      piece.kind === 'heading' &&
      headline &&
      agree(piece.text, headline.text) &&
      piece.text.length >= headline.text.length * 0.7
    )
      continue;
    if (piece.kind === 'heading' && known.sites.includes(piece.text)) continue;
    if (piece.kind === 'caption' && piece.text === kept.at(-1)?.text) continue;
    titled ||= isTitle;
    kept.push(piece);
  }
  return kept;
}

/** What stands over the headline without being a part of the text goes behind it. */
function titleFirst(pieces: Piece[]): Piece[] {
  const at = pieces.findIndex(({ kind }) => kind === 'title');
  if (at <= 0) return pieces;
  const above = pieces.slice(0, at).filter(({ kind }) => kind !== 'heading');
  return [pieces[at]!, ...above, ...pieces.slice(at + 1)];
}
