import { hash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Metafile } from 'esbuild';

/** What reads articles and finds actors in them. */
const ENGINE = /^source\/(?:corpus|actors|text|store\/ingest)\//;

/**
 * What an index is kept by: a sha256 of the sources that decide what it holds, of the libraries they use, and of the actors
 * file as compiled. A change of the screens alone leaves it as it is. Paths in `metafile` are below `root`.
 */
export function engineIdentity({ inputs }: Metafile, root: string, actors: string): string {
  const parts = new Set(Object.keys(inputs).filter((path) => ENGINE.test(path)));
  for (const path of parts)
    for (const { path: used } of inputs[path]?.imports ?? []) if (inputs[used]) parts.add(used);
  const files = [...parts].filter((path) => !/^[a-z]+:/.test(path)).sort();
  const contents = files.flatMap((path) => [Buffer.from(path), readFileSync(join(root, path))]);
  return hash('sha256', Buffer.concat([...contents, Buffer.from(actors)]));
}
