import { readFileSync } from 'node:fs';
import { contentsApart } from '../../../source/corpus/apart/contents-apart.ts';
import { type Article, type Content, isArticle, type Unread } from '../../../source/corpus/article.ts';
import { apartArticles, articlesIn } from '../../../source/corpus/articles-in.ts';
import { APART } from '../../../source/corpus/formats/apart.ts';
import { ByteReader } from '../../../source/corpus/formats/archive/byte-reader.ts';
import { type Asked, askedOf, NOTHING_ASKED } from '../../../source/corpus/formats/format.ts';
import { formatOf, headOf } from '../../../source/corpus/formats/index.ts';

/** What a file is found to be; null where no format knows it. */
export function formatName(path: string, bytes: Uint8Array = readFileSync(path)): string | null {
  return formatOf(headOf(path, bytes, bytes.length, null))?.name ?? null;
}

/** What stands in a file, read as the program reads it but for the process that some kinds are read in. */
export async function opened(
  path: string,
  { asked = NOTHING_ASKED, bytes = readFileSync(path) }: { asked?: Asked; bytes?: Uint8Array } = {},
): Promise<Content[]> {
  const head = headOf(path, bytes, bytes.length, askedOf(asked, path).encoding);
  const format = formatOf(head);
  if (format === null) throw new Error(`no format knows ${path}`);
  const file = { path, inside: null, head, bytes };
  if (format.by !== 'apart') return [...articlesIn(file, format, asked)];
  const reader = APART[format.name];
  return Array.fromAsync(
    reader === undefined
      ? contentsApart({ ...file, bytes: new ByteReader([bytes], bytes.length) }, asked)
      : apartArticles(file, format.name, await reader(), asked),
  );
}

/** The articles of a file that holds nothing else. */
export async function articlesOf(...given: Parameters<typeof opened>): Promise<Article[]> {
  const contents = await opened(...given);
  for (const content of contents) if (!isArticle(content)) throw new Error(content.reason);
  return contents.filter(isArticle);
}

/** What of a file could not be read. */
export async function unreadOf(...given: Parameters<typeof opened>): Promise<Unread[]> {
  return (await opened(...given)).filter((content): content is Unread => !isArticle(content));
}

/** The blocks of an article as `[kind, text]`. */
export const blocksOf = ({ blocks, text }: Article): [string, string][] =>
  blocks.map(({ kind, start, end }) => [kind, text.slice(start, end)]);
