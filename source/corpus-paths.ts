import { existsSync } from 'node:fs';
import type { Article } from './corpus/article.ts';
import { COMMANDS } from './flags.ts';
import { Problem } from './problem.ts';
import type { Request } from './request.ts';
import { sampleCorpus } from './shipped.ts';
import { closest } from './text/closest.ts';
import { safeText } from './text/safe.ts';

/** The paths of the corpus a request means: those given, else $DRAGOMAN_CORPUS, else the sample where that is allowed. */
export function corpusPaths(request: Request): readonly string[] {
  if (request.sample) {
    if (request.paths.length > 0)
      throw new Problem('--sample is a corpus of its own; leave out the path, or the flag.');
    return [sampleCorpus];
  }
  if (request.paths.length > 0) {
    checkPaths(request);
    return request.paths;
  }
  const preset = process.env.DRAGOMAN_CORPUS;
  if (preset !== undefined && preset !== '') return [preset];
  if (request.command === 'read') return [sampleCorpus];
  const subject =
    request.command === 'find' || request.command === 'show'
      ? ` ${shellWord(request.subject ?? (request.command === 'find' ? 'NAME' : 'ARTICLE'))}`
      : '';
  throw new Problem(
    `No corpus: name a file or folder (dragoman ${request.command}${subject} FOLDER), set DRAGOMAN_CORPUS, or add --sample.`,
  );
}

/** A path that is not there is often a name that lacks its quotation marks, or a command with a slip. */
function checkPaths({ command, subject, paths }: Request): void {
  const missing = paths.filter((path) => path !== '-' && !existsSync(path));
  if (missing.length === 0) return;
  const [first] = missing;
  const shown = safeText(first);
  if (command === 'read') {
    const near = closest(
      first,
      COMMANDS.map(({ name }) => name).filter((name) => name !== 'read'),
    );
    const hint =
      near === null ? '' : ` Did you mean dragoman ${[near, ...paths.slice(1)].map(shellWord).join(' ')}?`;
    throw new Problem(`There is no file or folder ${shown}.${hint}`);
  }
  if (command === 'find' && subject !== null) {
    const present = paths.filter((path) => !missing.includes(path));
    const name = [subject, ...missing].join(' ');
    const again = ['find', name, ...present].map(shellWord).join(' ');
    throw new Problem(`There is no file or folder ${shown}. If it is part of the name: dragoman ${again}`);
  }
  throw new Problem(`There is no file or folder ${shown}; name one that is there.`);
}

/** A word as it can be typed again in a shell. */
function shellWord(word: string): string {
  const safe = safeText(word);
  return /^[\p{L}\p{N}_./:@%+,-]+$/u.test(safe) ? safe : `"${safe.replace(/["\\$`]/g, '\\$&')}"`;
}

/** `--under` as articles' paths are written: taken as it is, or as the path of a folder given below another. */
export function underOf(under: string, articles: readonly Article[]): string {
  const trimmed = under.replace(/\/+$/, '');
  const holds = articles.some(({ path }) => path === trimmed || path.startsWith(`${trimmed}/`));
  if (!holds)
    throw new Problem(
      `No article of this corpus lies under ${safeText(under)}; --under takes the start of a path as list shows it.`,
    );
  return trimmed;
}
