/** What a quote is cited by: facts of its article, and of where it stands there. Missing ones are left out, never guessed. */
import { blockAt } from '../corpus/around.ts';
import type { Article, Block, BlockKind } from '../corpus/article.ts';
import { quoteOf } from './quote.ts';

/** A place in an article, in UTF-16 offsets of its text. */
export interface Span {
  readonly start: number;
  readonly end: number;
}

export interface Citation
  extends Pick<Article, 'id' | 'path' | 'record' | 'title' | 'source' | 'author' | 'date'> {
  /** The title was made from the first words of the text: nobody gave it. */
  readonly isTitleMade: boolean;
  /** Null where an article is cited and nothing of it is quoted. */
  readonly quote: string | null;
  /** Where the quote starts in the text, in UTF-16 units; null with `quote`. */
  readonly start: number | null;
  /** Which paragraph of the article, from 1; null where the quote stands in none. */
  readonly paragraph: number | null;
  /** The same in words, or what else the quote stands in. */
  readonly place: string | null;
}

/** The citation of a span of an article, with its sentence; of the article alone where there is no span. */
export function citationOf(article: Article, span: Span | null): Citation {
  const { id, path, record, title, titleFrom, source, author, date, text, blocks } = article;
  const isTitleMade = titleFrom === 'made';
  const facts = { id, path, record, title, isTitleMade, source, author, date };
  if (span === null) return { ...facts, quote: null, start: null, paragraph: null, place: null };
  const { start, end } = span;
  const block = blockAt(blocks, start);
  const quote = quoteOf(text, block ?? { start: 0, end: text.length }, start, end);
  const paragraph = block?.kind === 'paragraph' ? paragraphAt(blocks, block) : null;
  const place = paragraph === null ? (block ? PLACES[block.kind] : null) : `paragraph ${paragraph}`;
  return { ...facts, quote, start, paragraph, place };
}

const PLACES: Readonly<Record<BlockKind, string>> = {
  title: 'headline',
  heading: 'heading',
  paragraph: 'paragraph',
  caption: 'photo caption',
  byline: 'byline',
  tags: 'tags',
  furniture: 'site furniture',
};

/** Numbers of paragraphs by where they start: an article may be cited a hundred thousand times. */
const numbered = new WeakMap<readonly Block[], ReadonlyMap<number, number>>();

function paragraphAt(blocks: readonly Block[], { start }: Block): number | null {
  const known =
    numbered.get(blocks) ??
    new Map(blocks.filter(({ kind }) => kind === 'paragraph').map((block, at) => [block.start, at + 1]));
  numbered.set(blocks, known);
  return known.get(start) ?? null;
}

/** What is said of a title that stands in brackets, as catalogues have those that somebody else supplied (ISBD A.4.1). */
export const MADE = 'title made from the text';

/** By which file and which bytes the article is found again. */
export const holding = ({ path, record, id }: Citation): string =>
  [path, ...(record > 1 ? [`record ${record}`] : []), id].join(', ');
