import { isByline } from '../../structure/names.ts';
import { endsSentence } from '../../structure/sentences.ts';
import type { TextFile } from '../format.ts';
import { type Stretch, stretchesIn } from '../marked-stretches.ts';
import { readAllMarkup } from '../markup.ts';
import { type Found, LONGEST_AUTHOR, NUMBER, OneArticle } from './one-article.ts';

/** What each article begins with: its newspaper. */
const BEGINS = /<span\b[^<>]{0,200}\bclass=["']?DocPublicationName\b/gi;
/** Whose the article is, over its number. */
const RIGHTS = /^(?:©|copyright\b)/i;
/** A line over the text has no more words if it names who wrote it. */
const MOST_WORDS = 10;

/**
 * The articles of a page as Europresse saved it up to 2015. Newspaper, day and headline have elements of their own there; author,
 * text, whose it is and number follow, with nothing but line breaks between them.
 */
export function* olderArticles(file: TextFile): Generator<{ found: Found; place: Stretch['place'] }> {
  for (const { html, place } of stretchesIn(file, BEGINS)) yield { found: foundIn(html), place };
}

function foundIn(html: string): Found {
  const article = new OneArticle({ over: 'byline', under: 'text' });
  let depth = 0;
  readAllMarkup(html, {
    open: (name, attributes) => article.open(name, attributes, ++depth),
    text: (text) => article.text(text),
    close: (name) => article.close(name, depth--),
  });
  const { pieces, told } = article.found();
  const numbered = pieces.findIndex(({ text }) => NUMBER.test(text));
  let foot = numbered < 0 ? pieces.length : numbered;
  while (foot > 0 && RIGHTS.test(pieces[foot - 1]!.text)) foot--;
  const under = pieces.findIndex(({ kind }) => kind === 'title') + 1;
  const isSigned = under > 0 && foot - under > 1 && isAuthor(pieces[under]!.text);
  return {
    pieces: pieces.map((piece, at) => {
      if (at >= foot) return { ...piece, kind: 'furniture' };
      return isSigned && at === under ? { ...piece, kind: 'byline' } : piece;
    }),
    told: new Map([
      ...told,
      ...(isSigned ? [['author', pieces[under]!.text] as const] : []),
      ...(numbered < 0 ? [] : [['id', pieces[numbered]!.text] as const]),
    ]),
  };
}

/** Right under the headline, where more text follows. */
const isAuthor = (line: string): boolean =>
  isByline(line) ||
  (line.length <= LONGEST_AUTHOR && line.split(/\s+/).length <= MOST_WORDS && !endsSentence(line));
