import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { compileActors } from '../../source/actors/actors-file.ts';
import { linkAll } from '../../source/actors/engine.ts';
import type { ActorsTable } from '../../source/actors/table.ts';
import type { Linked } from '../../source/actors/types.ts';
import type { Article } from '../../source/corpus/article.ts';
import { readAll } from '../../source/corpus/read.ts';

const root = new URL('../../', import.meta.url);

/** The sample corpus that ships, read and linked as the program does it, with the actors file that ships. */
export async function linkedSample(): Promise<{
  articles: readonly Article[];
  linked: Linked;
  table: ActorsTable;
}> {
  const { articles } = await readAll({ paths: [fileURLToPath(new URL('data/sample', root))] });
  const table = compileActors(readFileSync(new URL('data/actors.yaml', root), 'utf8'));
  return { articles, linked: linkAll(articles, table), table };
}

/** The name of an article’s file without its folders. */
export const fileOf = ({ path }: Article): string => path.slice(path.lastIndexOf('/') + 1);
