import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import type { Wanted } from './arguments.ts';
import { articleAt } from './article.ts';
import { fileOf } from './layouts.ts';
import { makeWorld } from './world.ts';

/** Writes the articles one by one; none is kept. Returns their bytes. Throws what the file system throws. */
export function writeCorpus({ folder, articles, seed, names }: Wanted): number {
  const world = makeWorld(seed, names);
  const made = new Set<string>();
  let bytes = 0;
  for (let index = 0; index < articles; index++) {
    const { path, text } = fileOf(articleAt(world, index));
    const place = join(folder, dirname(path));
    if (!made.has(place)) {
      mkdirSync(place, { recursive: true });
      made.add(place);
    }
    const content = Buffer.from(text, 'utf8');
    writeFileSync(join(folder, path), content);
    bytes += content.length;
  }
  return bytes;
}
