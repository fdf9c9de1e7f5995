import { readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import type { Metafile } from 'esbuild';
import { program } from './built.ts';

/**
 * The source files (from the project's root) in those chunks of the bundle that are loaded when the chunks of
 * the chosen entries are: an entry is a source file that is started or imported dynamically.
 */
export function staticClosure(chosen: (entryPoint: string) => boolean): string[] {
  const metafile = readFileSync(join(dirname(program), '.metafile.json'), 'utf8');
  const { outputs }: Metafile = JSON.parse(metafile);
  const open = Object.keys(outputs).filter((path) => chosen(outputs[path].entryPoint ?? ''));
  const closed = new Set<string>();
  for (let path = open.pop(); path !== undefined; path = open.pop()) {
    if (closed.has(path)) continue;
    closed.add(path);
    for (const { path: next, kind } of outputs[path].imports) {
      if (kind === 'import-statement' && next in outputs) open.push(next);
    }
  }
  return [...closed].flatMap((path) => Object.keys(outputs[path].inputs));
}
