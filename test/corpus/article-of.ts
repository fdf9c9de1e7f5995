import { type Article, type BlockKind, isArticle } from '../../source/corpus/article.ts';
import { made } from '../../source/corpus/articles-in.ts';
import {
  type BadRecord,
  type FileRecord,
  NOTHING_ASKED_OF_FILE,
} from '../../source/corpus/formats/format.ts';
import { markdown } from '../../source/corpus/formats/markdown.ts';
import { plainText } from '../../source/corpus/formats/plain-text.ts';

/** The records of a text, which may hold what no file can. */
export function recordsOf(text: string, path: string): Iterable<FileRecord | BadRecord> {
  const format = path.toLowerCase().endsWith('.md') ? markdown : plainText;
  return format.records(
    { name: path, bytes: Buffer.from(text), text, encoding: null },
    NOTHING_ASKED_OF_FILE,
  );
}

/** The first article of a file with this text, read as the program reads it. */
export function articleOf(text: string, path = 'folder/article.txt'): Article {
  const about = { format: 'plain text', encoding: null, fields: null, inside: null };
  const whence = { path, bytes: Buffer.from(text), start: { byte: 0, line: 1 }, about };
  for (const content of made(recordsOf(text, path), whence, 1)) if (isArticle(content)) return content;
  throw new Error('no article in it');
}

/** Its blocks as `[kind, text]`. */
export function blocksOf(article: Article): [BlockKind, string][] {
  return article.blocks.map((block) => [block.kind, article.text.slice(block.start, block.end)]);
}

/** Two sentences of prose, longer than any headline, told apart by `name`. */
export function prose(name: string): string {
  return (
    `${name} said on Tuesday that both delegations had agreed to meet again before the end of the month, ` +
    'although no place had been named. Officials in the capital declined to add anything to that.'
  );
}
