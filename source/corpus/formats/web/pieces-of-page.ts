import { readMeta } from '../../structure/byline.ts';
import type { Piece } from '../pieces.ts';
import { namesInLine } from './authors.ts';
import { type Block, wordsIn } from './blocks.ts';
import type { Body } from './body.ts';
import { writtenDate } from './dates.ts';
import type { Known } from './facts.ts';
import { agree, type Headline, isOfHeadline } from './headline.ts';
import { MARK } from './marks.ts';
import { isProse, linkShare, type Page } from './page.ts';
import { isCounter, isOtherArticles, isPageLine } from './page-lines.ts';

/*
 * The blocks of the body, and those that stand between headline and body, as the pieces of an article: each with its kind,
 * without the lists of links and the lines of the page that stand among them.
 */

/** A larger share of words in links is a pointer elsewhere, unless it is as long as a paragraph. */
const LINKS = 0.6;
const LONG = 40;
/** A whole line in bold of no more words is a heading. */
const BOLD_HEADING = 14;
/** A heading of so many words that ends like a sentence was opened and not closed. */
const LONG_HEADING = 8;
/** What stands between headline and body and is no more than this, in words, is no standfirst. */
const STANDFIRST_WORDS = 5;
/** A block without marks of its own is asked of as many elements around it. */
const LOOK_UP = 5;

/** So many blocks of the body stand near the headline. */
const NEAR = 5;

interface Judged {
  readonly block: Block;
  readonly piece: Piece | null;
}

/** The marks of a block: of the inline elements its text is in, and of the blocks right around it. */
function marksOf({ nodes, marks }: Page, { at }: Block): number {
  let all = 0;
  let node = nodes[at]!.parent;
  for (let up = 0; up < LOOK_UP && node > 0; up++) {
    all |= marks[node]! & INHERITED;
    if (/^(?:article|main|body|section)$/.test(nodes[node]!.tag)) break;
    if (/\bauthor\b/.test(nodes[node]!.attrs.get('rel') ?? '')) all |= MARK.author | MARK.byline;
    if (nodes[node]!.tag === 'time' && up === 0) all |= MARK.date | MARK.byline;
    node = nodes[node]!.parent;
  }
  return all;
}

const INHERITED =
  MARK.caption | MARK.standfirst | MARK.byline | MARK.author | MARK.date | MARK.pullQuote | MARK.paywall;

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

/** A block in the element that shows the headline, of which it is a part: what is not closed holds other blocks too. */
const isTitle = (page: Page, block: Block, headline: Headline | null): boolean =>
  headline?.node != null && isIn(page, block, headline.node) && isOfHeadline(block.text, headline.text);

const isIn = ({ nodes }: Page, { at }: Block, node: number): boolean => at >= node && at < nodes[node]!.end;

/** What a reader sees from the headline to the body. */
export function headOf(page: Page, headline: Headline | null, bodyFrom: number): Block[] {
  if (headline?.node == null) return [];
  const from = page.blocks.findIndex((block) => block.at >= headline.node!);
  if (from < 0 || from >= bodyFrom) return [];
  // A headline far above the body stands over something else.
  return page.blocks
    .slice(from, bodyFrom)
    .filter((block, i) => page.apart[from + i] === 0 || isIn(page, block, headline.node!));
}

function headPiece(page: Page, block: Block, headline: Headline | null): Piece | null {
  const { text, tag, words } = block;
  if (headline?.node != null && isIn(page, block, headline.node))
    return { kind: 'title', text: headline.text };
  const marks = marksOf(page, block);
  if (tag === 'figcaption' || tag === 'caption' || marks & MARK.caption) return { kind: 'caption', text };
  if (isByline(block, marks, true)) return { kind: 'byline', text };
  if (isPageLine(text)) return null;
  const isSaid = marks & MARK.standfirst || /^(?:h[2-6]|p|blockquote)$/.test(tag) || isProse(block);
  if (isSaid && words >= STANDFIRST_WORDS && linkShare(block) < LINKS) return { kind: 'paragraph', text };
  return null;
}

/** `near`: it stands near the headline, where lines of date and author do. */
function isByline({ text, lines, words }: Block, marks: number, near: boolean): boolean {
  if (words > 40) return false;
  if (marks & (MARK.byline | MARK.author | MARK.date) && !isSentence(text)) return true;
  if (!near || words > 24 || isSentence(text)) return false;
  return (
    readMeta(text) !== null ||
    namesInLine(lines[0]!, false, []).length > 0 ||
    writtenDate(text, 'de') !== null
  );
}

/** A last line that names who wrote and nothing else: `Interview: Anna Weiss`. */
const isSigned = (text: string): boolean =>
  text.length < 80 && text.includes(':') && namesInLine(text, false, []).length > 0;

const isFinished = (text: string): boolean => /[.!?。！？؟:：]["”»’)」]?$/.test(text) && wordsIn(text) >= 2;

const isSentence = (text: string): boolean => /[.!?。！？؟]["”»’)]?$/.test(text) && wordsIn(text) > 8;

function bodyPiece(page: Page, block: Block, near: boolean, last: boolean): Piece | null {
  const { text, tag, words } = block;
  const marks = marksOf(page, block);
  if (isCounter(text)) return null;
  if (tag === 'figcaption' || tag === 'caption' || (marks & MARK.caption && words < 80))
    return { kind: 'caption', text };
  if (/^h[2-6]$/.test(tag) && marks & MARK.standfirst && words >= STANDFIRST_WORDS && near)
    return { kind: 'paragraph', text };
  if (/^h[1-6]$/.test(tag) && words >= LONG_HEADING && /[.。]["”»]?$/.test(text))
    return { kind: 'paragraph', text };
  if (/^h[1-6]$/.test(tag)) return linkShare(block) > LINKS && words > 3 ? null : { kind: 'heading', text };
  if (marks & MARK.paywall && isOffer(text)) return null;
  if (marks & MARK.pullQuote && isSaidTwice(page, block)) return null;
  if (tag === 'pre') return { kind: null, text: withGaps(text) };
  if (isByline(block, marks, near) || (last && isSigned(text))) return { kind: 'byline', text };
  const isSet = tag === 'p' || tag === 'div' || tag === 'section' || tag === 'article' || tag === 'td';
  if (isSet && isBold(block) && words <= BOLD_HEADING && /[^.!?。！？؟…:;,"”»]$/.test(text))
    return { kind: 'heading', text };
  return { kind: 'paragraph', text };
}

/** Where a line is set in behind one that is not, a paragraph begins. */
const withGaps = (text: string): string => text.replace(/(^|\n)(\S[^\n]*)\n(?=[ \t]{2,}\S)/g, '$1$2\n\n');

const isBold = ({ boldWords, words, linkWords }: Block): boolean =>
  words > 0 && boldWords >= words && linkWords === 0;

/** Asks for money or a login, in the place of the article. */
const OFFER =
  /subscri|sign (?:in|up)|log ?in|register|already a (?:member|subscriber)|unlock|free trial|abonn|connectez|inscri|jetzt (?:testen|lesen|anmelden)|anmelden|registrier|suscr|inicia sesión|abbonat|assin(?:e|ante)|abone|üye ol|giriş yap|подпис|войдите|订阅|登录|登入|訂閱|اشترك|تسجيل الدخول|مشترک|عضو/iu;
const isOffer = (text: string): boolean => text.length < 600 && OFFER.test(text);

/** What an article says once more in large letters. */
function isSaidTwice({ blocks }: Page, block: Block): boolean {
  const bare = (text: string) =>
    text
      .replace(/[^\p{L}\p{N}]+/gu, ' ')
      .trim()
      .toLowerCase();
  const own = bare(block.text);
  return (
    own.length > 20 &&
    blocks.some((other) => other !== block && other.words > block.words && bare(other.text).includes(own))
  );
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
