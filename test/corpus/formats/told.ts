import { type Article, isArticle } from '../../../source/corpus/article.ts';
import { blocksOf, opened } from './opened.ts';

/** What a file tells, an entry for each record: title, date, source and author with the details, or the reason why it cannot be read. */
export async function toldBy(path: string): Promise<unknown[]> {
  return (await opened(path)).map((content) => (isArticle(content) ? tellOf(content) : content.reason));
}

function tellOf({ title, date, source, author, about }: Article): Record<string, unknown> {
  return { title, date, source, author, ...about.details };
}

/** The blocks of one record of a file, counted from 1, of the kinds that are asked for. */
export async function blocksIn(path: string, record = 1, kinds = COUNTED): Promise<[string, string][]> {
  const article = (await opened(path))[record - 1]!;
  if (!isArticle(article)) throw new Error(article.reason);
  return blocksOf(article).filter(([kind]) => kinds.includes(kind));
}

const COUNTED: readonly string[] = ['title', 'heading', 'paragraph', 'caption'];

/** The bytes of a record as its file has them. */
export async function bytesOf(path: string, record: number, file: Uint8Array): Promise<string> {
  const article = (await opened(path))[record - 1]!;
  if (!isArticle(article)) throw new Error(article.reason);
  const { start, end } = article.about.bytes!;
  return Buffer.from(file.subarray(start, end)).toString('utf8');
}
