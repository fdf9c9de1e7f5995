import { readMeta } from '../../structure/byline.ts';
import type { Piece } from '../pieces.ts';
import { marksAround } from './around.ts';
import { namesInLine } from './authors.ts';
import { type Block, wordsIn } from './blocks.ts';
import { isInPassing, writtenDate } from './dates.ts';
import { type Headline, isOfHeadline } from './headline.ts';
import { MARK } from './marks.ts';
import { blockFrom, isProse, linkShare, type Page } from './page.ts';
import { isCounter, isPageLine } from './page-lines.ts';

/* What a block of a page is, by its tag, the marks around it and what it says. */

/** A larger share of words in links is a pointer elsewhere. */
export const LINKS = 0.6;
/** A whole line in bold of no more words is a heading. */
const BOLD_HEADING = 14;
/** A heading of so many words that ends like a sentence was opened and not closed. */
const LONG_HEADING = 8;
/** What stands between headline and body and is no more than this, in words, is no standfirst. */
const STANDFIRST_WORDS = 5;
/** The lines of a list that are as long, in words, and no links tell something; shorter ones are a menu's. */
const TELLING = 8;
export const isTellingItem = ({ tag, words, linkWords }: Block): boolean =>
  tag === 'li' && words >= TELLING && linkWords === 0;

/** A block in the element that shows the headline, of which it is a part: what is not closed holds other blocks too. */
export const isTitle = (page: Page, block: Block, headline: Headline | null): boolean =>
  headline?.node != null && isIn(page, block, headline.node) && isOfHeadline(block.text, headline.text);

export const isIn = ({ nodes }: Page, { at }: Block, node: number): boolean =>
  at >= node && at < nodes[node]!.end;

/** What a block between headline and body is; null where it is no part of the article. */
export function headPiece(page: Page, block: Block, headline: Headline | null): Piece | null {
  const { text, tag, words } = block;
  if (isTitle(page, block, headline)) return { kind: 'title', text: headline!.text };
  const marks = marksAround(page, block);
  if (tag === 'figcaption' || tag === 'caption' || marks & MARK.caption) return { kind: 'caption', text };
  if (isByline(block, marks, true)) return { kind: 'byline', text };
  if (isPageLine(text)) return null;
  const isSaid =
    marks & MARK.standfirst ||
    /^(?:h[2-6]|p|blockquote)$/.test(tag) ||
    isTellingItem(block) ||
    isProse(block);
  if (isSaid && words >= STANDFIRST_WORDS && linkShare(block) < LINKS) return { kind: 'paragraph', text };
  return null;
}

/** `near`: it stands near the headline, where lines of date and author do. */
function isByline({ text, lines, words }: Block, marks: number, near: boolean): boolean {
  if (words > 40) return false;
  if (marks & (MARK.byline | MARK.author | MARK.date) && !isSentence(text)) return true;
  if (!near || words > 24 || isSentence(text)) return false;
  if (readMeta(text) !== null || namesInLine(lines[0]!, false, []).length > 0) return true;
  return !/[.!?。]["”»]?$/.test(text) && !isInPassing(text) && writtenDate(text, 'de') !== null;
}

/** A last line that names who wrote and nothing else: `Interview: Anna Weiss`. */
const isSigned = (text: string): boolean =>
  text.length < 80 && text.includes(':') && namesInLine(text, false, []).length > 0;

/** Ends as a sentence does. */
export const isFinished = (text: string): boolean =>
  /[.!?。！？؟:：]["”»’)」]?$/.test(text) && wordsIn(text) >= 2;

const isSentence = (text: string): boolean => /[.!?。！？؟]["”»’)]?$/.test(text) && wordsIn(text) > 8;

/** The same of a block in the body. `near`: it stands near the headline; `last`: at its end. */
export function bodyPiece(page: Page, block: Block, near: boolean, last: boolean): Piece | null {
  const { text, tag, words } = block;
  const marks = marksAround(page, block);
  if (isCounter(text)) return null;
  if (tag === 'figcaption' || tag === 'caption' || (marks & MARK.caption && words < 80))
    return { kind: 'caption', text };
  if (/^h[2-6]$/.test(tag) && marks & MARK.standfirst && words >= STANDFIRST_WORDS && near)
    return { kind: 'paragraph', text };
  if (/^h[1-6]$/.test(tag) && words >= LONG_HEADING && /[.。]["”»]?$/.test(text))
    return { kind: 'paragraph', text };
  if (/^h[2-6]$/.test(tag) && near && marks & MARK.author && namesInLine(text, true, []).length > 0)
    return { kind: 'byline', text };
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

/** What is said once more is said within so many blocks. */
const NEARBY = 40;

/** What an article says once more in large letters. */
function isSaidTwice({ blocks }: Page, block: Block): boolean {
  const bare = (text: string) =>
    text
      .replace(/[^\p{L}\p{N}]+/gu, ' ')
      .trim()
      .toLowerCase();
  const own = bare(block.text);
  const place = blockFrom(blocks, block.at);
  const near = blocks.slice(Math.max(0, place - NEARBY), place + NEARBY);
  return (
    own.length > 20 &&
    near.some((other) => other !== block && other.words > block.words && bare(other.text).includes(own))
  );
}
