/** The files that the program's code is divided into. */

import { join, relative } from 'node:path';
import { type BuildOptions, type BuildResult, build, type Plugin } from 'esbuild';
import { builtins } from './builtins.ts';
import { lateFunction } from './late-function.ts';
import { lateSegmenters } from './late-segmenters.ts';
import { leanInk } from './lean-ink.ts';
import { leanMeow } from './lean-meow.ts';

/**
 * Each file by its name in dist, with the source it is made from. Few files are read sooner than many, and what is not
 * needed is best not read at all: a file is loaded where its source is imported dynamically, or started as a worker or a process. Each has its own copy of
 * what it shares with others, so nothing may be told apart by which copy it came from.
 */
const PARTS: Readonly<Record<string, string>> = {
  cli: 'source/cli.ts',
  reader: 'source/reader/start.ts',
  host: 'source/reader/host.tsx',
  commands: 'source/commands/index.ts',
  manual: 'source/manual/index.ts',
  'watch-index': 'source/reader/watch-index.ts',
  'carry-out': 'source/reader/carry-out.ts',
  'actors-file': 'source/actors/actors-file.ts',
  pdf: 'source/corpus/formats/pdf/read.ts',
  'apart-process': 'source/corpus/apart/apart-process.ts',
  'apart-watch': 'source/corpus/apart/apart-watch.ts',
  'web-page': 'source/corpus/formats/web/read.ts',
  'clerk-worker': 'source/store/ingest/clerk-worker.ts',
  'refresh-worker': 'source/store/ingest/refresh-worker.ts',
};

/** Loaded when one of the functions they export is called, though they are imported like anything else. */
const LATE_PARTS: Readonly<Record<string, string>> = {
  cited: 'source/export/cited.ts',
  copies: 'source/store/copies-among.ts',
  corpus: 'source/corpus/read.ts',
  csv: 'source/corpus/formats/csv/read-csv.ts',
  decisions: 'source/store/disk-view/decisions.ts',
  'page-in-field': 'source/corpus/formats/web/page-in-field.ts',
  nexis: 'source/corpus/formats/nexis/read-text.ts',
  'nexis-page': 'source/corpus/formats/nexis/read-page.ts',
  'nexis-uni-text': 'source/corpus/formats/nexis/uni-text.ts',
  'utf-32': 'source/corpus/encodings/utf-32.ts',
  'code-pages': 'source/corpus/encodings/guess.ts',
  'decisions-in-memory': 'source/store/decided/decided-linked.ts',
  text: 'source/corpus/laid-out.ts',
  entity: 'source/corpus/formats/markdown/entity.ts',
  front: 'source/corpus/formats/markdown/front.ts',
  'front-matter': 'source/corpus/formats/markdown/read-front.ts',
  mail: 'source/corpus/formats/mail/read-mail.ts',
  'factiva-page': 'source/corpus/formats/factiva/read-page.ts',
  'factiva-xml': 'source/corpus/formats/factiva/read-xml.ts',
  factiva: 'source/corpus/formats/factiva/read.ts',
  europresse: 'source/corpus/formats/europresse/read-page.ts',
  feed: 'source/corpus/formats/feeds/read-feed.ts',
  engine: 'source/actors/engine.ts',
  reasons: 'source/actors/reasons.ts',
  finder: 'source/search/finder.ts',
  'look-alikes': 'source/search/look-alikes.ts',
  'export-lines': 'source/export/lines.ts',
  'first-frame': 'source/store/ingest/keep-first-frame.ts',
  index: 'source/reader/load-index.ts',
  iramuteq: 'source/corpus/formats/iramuteq/read-corpus.ts',
  json: 'source/corpus/formats/json/read-json.ts',
  'json-lines': 'source/corpus/formats/json/read-lines.ts',
  markdown: 'source/corpus/formats/markdown/read-markdown.ts',
  meow: 'source/meow-line.ts',
  names: 'source/store/disk-view/disk-names-opened.ts',
  proquest: 'source/corpus/formats/proquest/read-text.ts',
  'proquest-page': 'source/corpus/formats/proquest/read-page.ts',
  refresh: 'source/store/ingest/refresh.ts',
  retriever: 'source/corpus/formats/retriever/read-text.ts',
  ris: 'source/corpus/formats/ris/read-ris.ts',
  rooms: 'source/store/rooms.ts',
  'refresh-thread': 'source/store/ingest/refresh-thread.ts',
  'xml-articles': 'source/corpus/formats/xml-articles/read-articles.ts',
};

type Built = BuildResult<{ metafile: true; write: false }>;

/** Builds every part, without writing it. Throws when a source does not compile. */
export function buildParts(root: string, dist: string, plugins: readonly Plugin[]): Promise<Built[]> {
  const all = Object.entries({ ...PARTS, ...LATE_PARTS });
  return Promise.all(
    all.map(([name, source]) =>
      build({
        ...LEAN,
        absWorkingDir: root,
        entryPoints: [{ in: source, out: name }],
        outdir: dist,
        metafile: true,
        write: false,
        plugins: [partsApart(root, source), ...LEAN.plugins, ...plugins],
      }),
    ),
  );
}

/** How code is bundled so that it starts soon. */
export const LEAN = {
  bundle: true,
  // Node starts CommonJS sooner than modules, and asks less of the file system for it.
  format: 'cjs',
  supported: { 'dynamic-import': false },
  platform: 'node',
  target: 'node24',
  minify: true,
  logLevel: 'silent',
  define: { 'process.env.NODE_ENV': '"production"', 'import.meta': 'importMeta' },
  banner: {
    js: 'const importMeta={get url(){return require("url").pathToFileURL(__filename).href},dirname:__dirname,filename:__filename};',
  },
  plugins: [builtins, leanMeow, leanInk, lateSegmenters],
} satisfies BuildOptions;

/** One part knows another as the file it becomes. */
function partsApart(root: string, own: string): Plugin {
  const nameOf = (parts: Readonly<Record<string, string>>, path: string): string | undefined =>
    Object.keys(parts).find((name) => parts[name] === path && path !== own);
  return {
    name: 'parts-apart',
    setup({ onResolve, onLoad }) {
      onResolve({ filter: /^\.\.?\// }, ({ path, resolveDir, kind }) => {
        const source = relative(root, join(resolveDir, path));
        const part = kind === 'dynamic-import' && nameOf(PARTS, source);
        if (part) return { path: `./${part}.js`, external: true };
        return nameOf(LATE_PARTS, source) ? { path: source, namespace: 'late', sideEffects: false } : null;
      });
      onResolve({ filter: /./, namespace: 'late' }, ({ path }) => ({ path, external: true }));
      onLoad({ filter: /./, namespace: 'late' }, async ({ path }) => {
        const functions = Object.entries(await import(join(root, path)));
        const names = functions.filter(([, value]) => typeof value === 'function').map(([name]) => name);
        const file = `./${nameOf(LATE_PARTS, path)}.js`;
        return { contents: names.map((name) => lateFunction(name, file)).join('\n') };
      });
    },
  };
}
