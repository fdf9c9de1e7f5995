import { setImmediate as breathe } from 'node:timers/promises';
import { safeText } from '../text/safe.ts';
import { type Opened, pulledAhead } from './apart/ahead.ts';
import { Apart } from './apart/apart.ts';
import { type Article, type Content, isArticle, type Unread } from './article.ts';
import { firstFiles } from './first-files.ts';
import { type Asked, NOTHING_ASKED } from './formats/format.ts';
import { type Loaded, loadFile, loadFileNow, loadInput, loadSmallFile } from './load.ts';
import { contentsOf, largeContents } from './loaded-contents.ts';
import { isLeftShut } from './nameless.ts';
import { compareArticles } from './order.ts';
import { isApart } from './portions.ts';
import { type Found, STANDARD_INPUT, walk } from './walk.ts';

export interface CorpusRequest {
  /** Files and folders as given on the command line; `-` is standard input. */
  readonly paths: readonly string[];
  /** Where `-` is read from. */
  readonly input?: AsyncIterable<Uint8Array>;
  readonly asked?: Asked;
}

/** What happens while a corpus is read, in this order: `found` (growing), then for each file its articles and `file`. */
export type CorpusEvent =
  | { readonly kind: 'found'; readonly files: number; readonly done: boolean }
  | { readonly kind: 'article'; readonly article: Article }
  | { readonly kind: 'unread'; readonly unread: Unread; readonly named: boolean }
  | { readonly kind: 'file'; readonly read: number; readonly of: number };

/** Files read ahead of the one being looked at: enough to keep a slow disk busy, and few enough to hold. */
const AHEAD = 8;
/** Bytes that may be held by files read ahead; a larger file waits its turn. */
const AHEAD_BYTES = 32 * 1024 * 1024;
/** Longest stretch of work in one go, in milliseconds: keys are answered in between. */
const STRETCH = 8;

/** A small file that took longer than this, in milliseconds, came over a slow disk or a network. */
const SLOW = 4;
/** After so many of them the files are read ahead, in the background. */
const SLOW_FILES = 8;

const SHUT: Loaded = { why: 'no ending' };

function load(file: Found, input: AsyncIterable<Uint8Array> | undefined): Promise<Loaded> {
  if (file.raw === STANDARD_INPUT && file.path === STANDARD_INPUT) return loadInput(input ?? process.stdin);
  return loadFile(file.raw);
}

/** The bytes of each file in turn: at once as long as the disk keeps up, else read ahead. */
async function* loadAll(
  files: readonly Found[],
  input: AsyncIterable<Uint8Array> | undefined,
  asked: Asked,
): AsyncGenerator<Loaded> {
  const isShut = ({ path, raw, named }: Found): boolean => isLeftShut(path, raw, named, asked);
  let slow = 0;
  let i = 0;
  for (; i < files.length && slow < SLOW_FILES; i++) {
    const file = files[i]!;
    const start = performance.now();
    const small = isShut(file) ? SHUT : file.raw === STANDARD_INPUT ? null : loadSmallFile(file.raw);
    if (small && performance.now() - start > SLOW) slow++;
    yield small ?? (await load(file, input));
  }
  const ahead: Promise<Loaded>[] = [];
  let held = 0;
  for (let next = i; i < files.length; i++) {
    while (next < files.length && (next === i || (next < i + AHEAD && held < AHEAD_BYTES))) {
      const file = files[next]!;
      const loading = (isShut(file) ? Promise.resolve(SHUT) : load(file, input)).then((loaded) => {
        held += 'bytes' in loaded ? loaded.bytes.length : 0;
        return loaded;
      });
      ahead.push(loading);
      next++;
    }
    const loaded = await ahead.shift()!;
    held -= 'bytes' in loaded ? loaded.bytes.length : 0;
    yield loaded;
  }
}

/**
 * Reads a corpus. Articles come by code point of their path, then by record (not in the order they are listed in,
 * which is known at the end only). One bad file hides no other. Throws a Problem for a path that does not exist.
 */
export async function* readCorpus(request: CorpusRequest): AsyncGenerator<CorpusEvent> {
  let found = 0;
  let told = 0;
  let wake: () => void = () => undefined;
  const walking = walk(request.paths, (files) => {
    found = files;
    wake();
  });
  walking.catch(() => undefined).finally(() => wake());
  let walked = null as Awaited<typeof walking> | null;
  while (walked === null) {
    const moved = new Promise<null>((resolve) => {
      wake = () => resolve(null);
    });
    walked = await Promise.race([walking, moved]);
    if (walked === null && found >= told + 1000) {
      told = found;
      yield { kind: 'found', files: found, done: false };
    }
  }
  const { files } = walked;
  yield { kind: 'found', files: files.length, done: true };
  const given = new Set(request.paths.map(safeText));
  for (const each of walked.unread) {
    yield { kind: 'unread', unread: each, named: given.has(each.path) };
  }
  const ids = new Map<string, number>();
  const asked = request.asked ?? NOTHING_ASKED;
  const apart = new Apart(asked);
  let since = performance.now();
  let read = 0;
  try {
    const opened = openedFiles(files, loadAll(files, request.input, asked), asked, apart);
    for await (const { file, contents } of pulledAhead(opened)) {
      read++;
      for await (const content of contents) {
        if (isArticle(content)) yield { kind: 'article', article: withOwnId(content, ids) };
        else yield { kind: 'unread', unread: content, named: file.named };
        if (performance.now() - since > STRETCH) {
          await breathe();
          since = performance.now();
        }
      }
      yield { kind: 'file', read, of: files.length };
    }
  } finally {
    apart.close();
  }
}

/** `loading`: what each file was loaded as. */
async function* openedFiles(
  files: readonly Found[],
  loading: AsyncIterable<Loaded>,
  asked: Asked,
  apart: Apart,
): AsyncGenerator<Opened & { readonly file: Found }, void> {
  let at = 0;
  for await (const loaded of loading) {
    const file = files[at++]!;
    const now = contentsOf(file.path, file.raw, loaded, asked);
    const where = file.raw === STANDARD_INPUT && 'bytes' in loaded ? loaded : file.raw;
    yield { file, contents: now ?? apart.contents(file.path, where), isApart: now === null };
  }
}

/** Records with the same bytes are told apart by a number, in the order of their paths. */
function withOwnId(article: Article, ids: Map<string, number>): Article {
  const count = (ids.get(article.id) ?? 0) + 1;
  ids.set(article.id, count);
  return count === 1 ? article : { ...article, id: `${article.id}-${count}` };
}

export interface Corpus {
  /** In the order of `compareArticles`. */
  readonly articles: readonly Article[];
  readonly unread: readonly Unread[];
  /** Paths given on the command line as files that gave no article. */
  readonly failed: readonly string[];
}

/** Reads a whole corpus before giving any of it. Throws a Problem for a path that does not exist. */
export async function readAll(request: CorpusRequest): Promise<Corpus> {
  const articles: Article[] = [];
  const notRead: Unread[] = [];
  const failed: string[] = [];
  for await (const event of readCorpus(request)) {
    if (event.kind === 'article') articles.push(event.article);
    else if (event.kind === 'unread') {
      notRead.push(event.unread);
      if (event.named && event.unread.record === null) failed.push(event.unread.path);
    }
  }
  articles.sort(compareArticles);
  return { articles, unread: notRead, failed };
}

/** What stands in a file; null where it is of a kind that is read apart. */
export function readFile(
  path: string,
  system: string | Uint8Array,
  asked: Asked = NOTHING_ASKED,
): Iterable<Content> | null {
  return contentsOf(path, system, loadFileNow(system), asked);
}

/** The articles of the files met first, as many as are read in so many milliseconds, and one at least. */
export function firstArticles(paths: readonly string[], milliseconds: number, asked: Asked): Article[] {
  const until = performance.now() + milliseconds;
  const articles: Article[] = [];
  for (const { path, raw } of firstFiles(paths)) {
    // What is read apart takes its time.
    for (const content of firstContents(path, raw, asked)) {
      if (isArticle(content)) articles.push(content);
      if (performance.now() > until && articles.length > 0) return articles.sort(compareArticles);
    }
  }
  return articles.sort(compareArticles);
}

/** Of a large file the first portion is enough. */
function firstContents(path: string, system: string | Uint8Array, asked: Asked): Iterable<Content> {
  if (loadSmallFile(system as string) !== null) return readFile(path, system, asked) ?? [];
  return isApart(path, system, asked) ? [] : largeContents(path, system, asked);
}
