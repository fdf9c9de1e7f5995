import type { About } from './about.ts';
import type { Origin } from './origin.ts';

/** What a stretch of an article is. Mentions count in the first four; in the others only when asked (`--all-blocks`). */
export type BlockKind = 'title' | 'heading' | 'paragraph' | 'caption' | 'byline' | 'tags' | 'furniture';

/** A stretch of `Article.text`: `start` and `end` are UTF-16 offsets, `end` exclusive. Blocks never overlap. */
export interface Block {
  readonly kind: BlockKind;
  readonly start: number;
  readonly end: number;
}

/** Where a piece of metadata stood; `made` is a title cut from the first sentence. */
export type From = 'field' | 'header' | 'dateline' | 'filename' | 'path' | 'metadata' | 'made';

/**
 * One record with what could be learnt about it. `text` is safe to print (see text/safe.ts), holds every block
 * in file order, blocks joined by a blank line. A `*From` is null exactly when its value is null.
 */
export interface Article {
  /** 16 hex digits of the SHA-256 of the record's raw bytes, or of its text where it has none of its own; `-2`, `-3` … behind it when two records are byte-equal. */
  readonly id: string;
  /** As given on the command line, joined with what lies below; made safe for printing. */
  readonly path: string;
  /** Which record of the file, from 1. */
  readonly record: number;
  readonly title: string | null;
  readonly titleFrom: From | null;
  /** `YYYY-MM-DD`, `YYYY-MM` or `YYYY`. */
  readonly date: string | null;
  readonly dateFrom: From | null;
  readonly source: string | null;
  readonly sourceFrom: From | null;
  readonly author: string | null;
  readonly authorFrom: From | null;
  readonly text: string;
  readonly blocks: readonly Block[];
  /** Words in title, headings, paragraphs and captions. */
  readonly words: number;
  /** The way back from `text` to the decoded file; null where a record is not plain text, or its file lies in an archive. */
  readonly origin: Origin | null;
  /** How it was read, where it lies in its file, and what else is said there. */
  readonly about: About;
}

/** A file, or a record of one, that gave no article. */
export interface Unread {
  readonly path: string;
  /** Which record of the file, from 1; null: the file as a whole. */
  readonly record: number | null;
  /** What to count it under: a file ending such as `.pdf`, or a word (see unread.ts): `empty`, `no permission`, `too large` … */
  readonly kind: string;
  /** One sentence: why, and what would help. */
  readonly reason: string;
}

/** Text in counted blocks of these kinds makes up the numbers everywhere. */
export const COUNTED: ReadonlySet<BlockKind> = new Set(['title', 'heading', 'paragraph', 'caption']);

/** What stands in a file: articles, and what of it cannot be read. */
export type Content = Article | Unread;

export const isArticle = (content: Content): content is Article => 'blocks' in content;
