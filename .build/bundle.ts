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
import { basename, extname, join, relative } from 'node:path';
import anyAscii from 'any-ascii';
import { build, type Plugin, stop } from 'esbuild';
import { compileActors } from '../source/actors/actors-file.ts';
import { licenceText } from './licences.ts';
import { currentStamp } from './stamp.ts';

const root = join(import.meta.dirname, '..');
const dist = join(root, 'dist');

/** Every file that is started by its own name: the program, and each worker. */
const entryPoints = ['source/cli.ts'];

/**
 * Under DEV=true Ink looks for React's developer tools over a socket and imports a package that is not installed.
 * The program never uses the network, so that part of Ink stays out of it.
 */
const noDevtools: Plugin = {
  name: 'no-devtools',
  setup({ onLoad }) {
    onLoad({ filter: /[\\/]ink[\\/]build[\\/]devtools\.js$/ }, () => ({ contents: '' }));
  },
};

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
  const { outputFiles, metafile } = await build({
    absWorkingDir: root,
    entryPoints,
    outdir: dist,
    entryNames: '[name]',
    // Flat, so that a path relative to import.meta.url means the same in every chunk.
    chunkNames: '[name]-[hash]',
    bundle: true,
    splitting: true,
    format: 'esm',
    platform: 'node',
    target: 'node24',
    minify: true,
    metafile: true,
    write: false,
    logLevel: 'silent',
    define: { 'process.env.NODE_ENV': '"production"' },
    plugins: [noDevtools, tableAside],
    // Some of what Ink brings is CommonJS and requires Node's own modules.
    banner: { js: "import{createRequire}from'node:module';const require=createRequire(import.meta.url);" },
  }).finally(stop);

  const files = new Map<string, string | Uint8Array>();
  const chunksFirst = outputFiles.toSorted((a, b) => Number(isEntry(a.path)) - Number(isEntry(b.path)));
  for (const { path, contents } of chunksFirst) files.set(relative(dist, path), contents);
  files.set('actors.json', actorsTable());
  files.set(ROMANISED, romanisation());
  files.set('THIRD-PARTY-LICENSES', licenceText(metafile, root));
  files.set('.metafile.json', JSON.stringify(metafile));
  files.set('dragoman.js', readFileSync(join(root, 'source/dragoman.js')));
  files.set('.stamp', stamp);
  replaceDist(files, started);
  return `built dist in ${Date.now() - started} ms`;
}

/** Entries keep their names from build to build; every other chunk has its content's hash in its name. */
function isEntry(path: string): boolean {
  return entryPoints.some((entry) => basename(entry, extname(entry)) === basename(path, '.js'));
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
 * Writes the files, in this order, each appearing whole; then removes what is older than `started` (milliseconds
 * since 1970) and not among them. So a program that starts meanwhile finds one build or the other, and builds
 * that run at once leave each other's files alone.
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
