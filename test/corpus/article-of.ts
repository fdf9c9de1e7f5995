import type { Article, BlockKind } from '../../source/corpus/article.ts';
import { formatOf } from '../../source/corpus/formats/index.ts';
import { makeArticle } from '../../source/corpus/make-article.ts';

/** The first article of a file with this text, read as the program reads it. */
export function articleOf(text: string, path = 'folder/article.txt'): Article {
  const bytes = Buffer.from(text);
  const file = { name: path.slice(path.lastIndexOf('/') + 1), bytes, text };
  for (const record of formatOf(file).records(file)) {
    const article = makeArticle(record, bytes, path, 1);
    if (article) return article;
  }
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
