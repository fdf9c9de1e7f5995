import type { Article, BlockKind } from '../../source/corpus/article.ts';
import { articlesIn, isArticle } from '../../source/corpus/articles-in.ts';
import { NOTHING_ASKED } from '../../source/corpus/formats/format.ts';
import { formatOf, headOf } from '../../source/corpus/formats/index.ts';

/** The first article of a file with this text, read as the program reads it. */
export function articleOf(text: string, path = 'folder/article.txt'): Article {
  const bytes = Buffer.from(text);
  const head = headOf(path, bytes, bytes.length, null);
  const format = formatOf(head);
  if (format === null || format.by === 'apart') throw new Error('no text');
  for (const content of articlesIn({ path, inside: null, head, bytes }, format, NOTHING_ASKED))
    if (isArticle(content)) return content;
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
