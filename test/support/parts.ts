import { readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import type { Metafile } from 'esbuild';
import { program } from './built.ts';

const { outputs }: Metafile = JSON.parse(readFileSync(join(dirname(program), '.metafile.json'), 'utf8'));

/** The names of the files the program's code is divided into. */
export const PARTS: readonly string[] = Object.keys(outputs).map((path) =>
  path.replace(/^dist\/(.+)\.js$/, '$1'),
);

/** The source files (from the project's root) that parts of the program are made of, each with its bytes there. */
export function sourcesIn(...parts: readonly string[]): ReadonlyMap<string, number> {
  return new Map(
    parts.flatMap((part) =>
      Object.entries(outputs[`dist/${part}.js`].inputs).map(([path, { bytesInOutput }]): [string, number] => [
        path,
        bytesInOutput,
      ]),
    ),
  );
}
