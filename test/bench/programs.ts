/** The programs that are run, and how each is started on the same corpus with nobody's settings. */
import { execFileSync } from 'node:child_process';
import { accessSync, constants } from 'node:fs';
import { delimiter, join } from 'node:path';
import type { Size } from '../../source/reader/rows.ts';
import { everyRow } from '../../source/store/rows.ts';
import { bundleInto } from '../support/bundled-fixture.ts';
import type { BenchCorpus } from './corpus.ts';
import type { Command } from './program.ts';
import { wrappedRows } from './view.ts';

const root = join(import.meta.dirname, '../..');
export const product = join(root, 'dist/dragoman.js');

/** Programs that show the frames of the pure core. */
export const READERS = ['dragoman', 'plain wire', 'plain Ink'] as const;
export type ReaderName = (typeof READERS)[number];

/** Other people's programs, measured where they are installed. */
export const PEERS = ['less', 'newsboat', 'lnav', 'fzf', 'vim'] as const;
export type PeerName = (typeof PEERS)[number];

/**
 * What scrolls in the pagers: the keys, those that go to the top of the text first, and how many rows of a page are
 * still there on the next.
 */
export const PAGERS = {
  less: { top: '', line: 'j', page: ' ', overlap: 0 },
  vim: { top: '', line: '\x05', page: '\x06', overlap: 2 },
  lnav: { top: 'g', line: 'j', page: ' ', overlap: 0 },
} as const;
export type PagerName = keyof typeof PAGERS;

export function isInstalled(name: string): boolean {
  return (process.env.PATH ?? '').split(delimiter).some((folder) => {
    try {
      accessSync(join(folder, name), constants.X_OK);
      return true;
    } catch {
      return false;
    }
  });
}

/** How to start the programs on a corpus. */
export class Programs {
  readonly #corpus: BenchCorpus;
  readonly #env: Readonly<Record<string, string>>;
  #ink: string | undefined;
  #feed: readonly string[] | undefined;
  #started = 0;

  constructor(corpus: BenchCorpus) {
    this.#corpus = corpus;
    // A home with nothing in it: nobody's settings are measured.
    this.#env = {
      PATH: process.env.PATH ?? '',
      HOME: corpus.place('home'),
      TERM: 'xterm-256color',
      LANG: 'C.UTF-8',
    };
  }

  reader(name: ReaderName): Command {
    const { folder } = this.#corpus;
    if (name === 'dragoman') return this.#command([process.execPath, product, folder]);
    if (name === 'plain wire')
      return this.#command([process.execPath, product, folder], { DRAGOMAN_WIRE: 'plain' });
    this.#ink ??= bundleInto(this.#corpus.place('ink'), join(import.meta.dirname, 'fixtures/plain-ink.tsx'));
    return this.#command([process.execPath, this.#ink, folder, join(root, 'dist/actors.json')]);
  }

  /** A pager on an article: the rows that this program wraps on a screen of that size, without the margin. */
  pager(name: PagerName, article: number, size: Size): { command: Command; rows: readonly string[] } {
    const rows = wrappedRows(this.#corpus.view, article, size);
    const file = this.#corpus.file(`${article}-${size.columns}.txt`, `${rows.join('\n')}\n`);
    // Nothing of vim's may last: no swap file, no list of what was open.
    const words = name === 'vim' ? ['vim', '-R', '-n', '-i', 'NONE', file] : [name, file];
    return { command: this.#command(words), rows };
  }

  /** fzf on what the finder can answer with: the names with their kinds and counts, one a line. */
  fzf(): Command {
    const { view, file } = this.#corpus;
    const lines = [...everyRow(view.actors)].flatMap(({ index, name, kind }) => {
      const { mentions, articles, spellings } = view.tally(index);
      if (mentions === 0) return [];
      return `${name.padEnd(40)}  ${kind}  ${mentions} in ${articles} articles  ${spellings} spellings\n`;
    });
    return this.#command(['sh', '-c', 'exec fzf <"$0"', file('names.txt', lines.join(''))]);
  }

  /** newsboat, with the articles' titles and dates read into its cache before it starts. Throws when it cannot. */
  newsboat(): Command {
    this.#feed ??= this.#newsboatWithFeed();
    return this.#command(this.#feed);
  }

  #newsboatWithFeed(): readonly string[] {
    const { articles, file, place } = this.#corpus;
    const items = articles.map(
      ({ title, date }) =>
        `<item><title>${title}</title><pubDate>${new Date(date).toUTCString()}</pubDate><guid>${date}</guid></item>`,
    );
    const feed = file(
      'feed.xml',
      `<rss version="2.0"><channel><title>clippings</title><description/>${items.join('')}</channel></rss>`,
    );
    // The keys of this program; which keys they are changes nothing in the answers.
    const config = file('newsboat-config', 'bind-key j down\nbind-key k up\n');
    const urls = file('newsboat-urls', `file://${feed}\n`);
    const cache = join(place('newsboat'), 'cache.db');
    const words = ['newsboat', '-C', config, '-u', urls, '-c', cache];
    const { words: _, ...rest } = this.#command(words);
    execFileSync(words[0], [...words.slice(1), '-x', 'reload'], { ...rest, stdio: 'ignore' });
    return words;
  }

  /** This program on the sample corpus: the reader as it is started without words, a command with the flag that it needs. */
  sample(...words: readonly string[]): Command {
    return this.program(...words, ...(words.length === 0 ? [] : ['--sample']));
  }

  /** This program with these words. */
  program(...words: readonly string[]): Command {
    return this.#command([process.execPath, product, ...words]);
  }

  /** Any other program. */
  other(...words: readonly string[]): Command {
    return this.#command(words);
  }

  /** `node -e 0`, or one of the fixtures under bare Node. */
  bareNode(...words: readonly string[]): Command {
    return this.#command([process.execPath, ...words]);
  }

  #command(words: readonly string[], more: Readonly<Record<string, string>> = {}): Command {
    // Each starts where nobody has been: what is kept of a session is kept, and never comes back.
    const kept = this.#corpus.place(`kept-${++this.#started}`);
    const own = { XDG_STATE_HOME: kept, XDG_DATA_HOME: kept };
    return { words, cwd: this.#corpus.folder, env: { ...this.#env, ...own, ...more } };
  }
}
