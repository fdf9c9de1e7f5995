import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import type { Wanted } from './arguments.ts';
import { articleAt } from './article.ts';
import { countedIn, fileOf } from './layouts.ts';
import { makeWorld } from './world.ts';

/** How much was written. */
export interface Written {
  readonly bytes: number;
  /** Places where an actor is named, in titles, headings, paragraphs and captions. */
  readonly named: number;
}

/**
 * Writes the articles one by one into a folder, which is made; none is kept. Files that are there already stay, or are
 * overwritten by those of their name. Throws what the file system throws.
 */
export function writeCorpus({ folder, articles, seed, names }: Wanted): Written {
  const world = makeWorld(seed, names);
  const made = new Set<string>();
  let bytes = 0;
  let named = 0;
  for (let index = 0; index < articles; index++) {
    const article = articleAt(world, index);
    const { path, text } = fileOf(article);
    const place = join(folder, dirname(path));
    if (!made.has(place)) {
      mkdirSync(place, { recursive: true });
      made.add(place);
    }
    const content = Buffer.from(text, 'utf8');
    writeFileSync(join(folder, path), content);
    bytes += content.length;
    for (const told of countedIn(article)) named += told.named.length;
  }
  return { bytes, named };
}
