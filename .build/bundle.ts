/** Makes dist: the bundle, the compiled actors file, and the licences of what the bundle contains. */

import {
  chmodSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { join, relative } from 'node:path';
import anyAscii from 'any-ascii';
import { type Metafile, type Plugin, stop } from 'esbuild';
import { compileActors } from '../source/actors/actors-file.ts';
import { manPage } from '../source/manual/man-page.ts';
import { packageVersion } from '../source/shipped.ts';
import { engineIdentity } from './engine-identity.ts';
import { licenceText } from './licences.ts';
import { buildParts } from './parts.ts';
import { currentStamp } from './stamp.ts';

const root = join(import.meta.dirname, '..');
const dist = join(root, 'dist');

/** The table of romanisation as dist has it: what each block of 256 characters is in Latin letters, parted by tabs. */
const ROMANISED = 'romanised.json';

/**
 * any-ascii's table is half a megabyte of code, and hardly anybody types another script: in dist it is a file that is
 * read when the first letter of one is met.
 */
const tableAside: Plugin = {
  name: 'table-aside',
  setup({ onLoad }) {
    onLoad({ filter: /[\\/]any-ascii[\\/]block\.js$/ }, () => ({
      contents: `import { readFileSync } from 'node:fs';
let blocks;
export default (at) =>
  (blocks ??= JSON.parse(readFileSync(new URL('./${ROMANISED}', import.meta.url), 'utf8')))[at] ?? '';`,
    }));
  },
};

/** Builds dist anew and returns one line that says so. Throws when a source does not compile. */
export async function bundle(): Promise<string> {
  const started = Date.now();
  const stamp = currentStamp();
  const built = await buildParts(root, dist, [tableAside]).finally(stop);
  const files = new Map<string, string | Uint8Array>();
  const metafile: Metafile = { inputs: {}, outputs: {} };
  for (const part of built) {
    for (const { path, contents } of part.outputFiles) files.set(relative(dist, path), contents);
    Object.assign(metafile.inputs, part.metafile.inputs);
    Object.assign(metafile.outputs, part.metafile.outputs);
  }
  const actors = actorsTable();
  files.set('actors.json', actors);
  files.set('engine.sha256', engineIdentity(metafile, root, actors));
  files.set(ROMANISED, romanisation());
  // npm puts it where man looks, as package.json says.
  files.set('dragoman.1', `${manPage(packageVersion())}\n`);
  files.set('THIRD-PARTY-LICENSES', licenceText(metafile, root));
  files.set('.metafile.json', JSON.stringify(metafile));
  files.set('package.json', '{"type":"commonjs"}\n');
  files.set('dragoman.js', readFileSync(join(root, 'source/dragoman.js')));
  files.set('.stamp', stamp);
  replaceDist(files, started);
  return `built dist in ${Date.now() - started} ms`;
}

/** data/actors.yaml as JSON: parsing YAML at every start would cost more than all else there. */
function actorsTable(): string {
  return JSON.stringify(compileActors(readFileSync(join(root, 'data/actors.yaml'), 'utf8')));
}

/** any-ascii's table by number of block, as JSON, ASCII left out; all alphabets lie in the blocks below 0x200. */
function romanisation(): string {
  const blocks: Record<number, string> = {};
  for (let at = 0; at < 0x200; at++) {
    const inLatin = (_: unknown, low: number): string =>
      at === 0 && low < 0x80 ? '' : anyAscii(String.fromCodePoint(at * 256 + low));
    const block = Array.from({ length: 256 }, inLatin);
    if (block.some((letters) => letters !== '')) blocks[at] = block.join('\t').trimEnd();
  }
  return JSON.stringify(blocks);
}

/**
 * Writes the files, each appearing whole; then removes what is older than `started` (milliseconds since 1970) and not
 * among them. So builds that run at once leave each other's files alone. The files keep their names from build to build,
 * because that is how Node knows what it has compiled of them; a program that starts meanwhile may find some of either.
 */
function replaceDist(files: Map<string, string | Uint8Array>, started: number): void {
  mkdirSync(dist, { recursive: true });
  for (const [name, contents] of files) {
    const path = join(dist, name);
    const half = join(dist, `.half.${process.pid}`);
    writeFileSync(half, contents);
    if (name === 'dragoman.js') chmodSync(half, 0o755);
    renameSync(half, path);
  }
  for (const name of readdirSync(dist)) {
    const stat = statSync(join(dist, name), { throwIfNoEntry: false });
    if (!files.has(name) && stat && stat.mtimeMs < started)
      rmSync(join(dist, name), { recursive: true, force: true });
  }
}
