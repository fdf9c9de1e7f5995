import { existsSync, readdirSync } from 'node:fs';
import { dirname, resolve } from 'node:path';
import { asksActor, COMMANDS, takenBy } from './command-table.ts';
import { fileAbove } from './corpus/file-above.ts';
import { withoutSlash } from './corpus/without-slash.ts';
import { FLAGS } from './flags.ts';
import { Problem } from './problem.ts';
import type { Request } from './request.ts';
import { sampleCorpus } from './shipped.ts';
import { closest } from './text/closest.ts';
import { safeText } from './text/safe.ts';
import { shellWord } from './text/shell.ts';

/** Names of a folder that are compared with one that is not there. */
const COMPARED = 2000;

/**
 * The paths of the corpus a request means: those given, else $DRAGOMAN_CORPUS, else the sample where that is allowed.
 * Throws a Problem where there is none, or one that does not exist, with what was probably meant.
 */
export function corpusPaths(request: Request): readonly string[] {
  if (request.sample) {
    if (request.paths.length > 0) throw new Problem(besideSample(request));
    return [sampleCorpus];
  }
  if (request.paths.length > 0) {
    const missing = request.paths.filter((path) => !isThere(path));
    if (missing.length > 0) throw new Problem(missingWords(request, missing));
    return request.paths;
  }
  const preset = process.env.DRAGOMAN_CORPUS;
  if (preset !== undefined && preset !== '') {
    if (!isThere(preset))
      throw new Problem(
        `DRAGOMAN_CORPUS names ${safeText(preset)}, and there is no such file or folder; set it anew, or name a path.`,
      );
    return [preset];
  }
  if (request.command === 'read') return [sampleCorpus];
  throw new Problem(
    `No corpus: name a file or folder (${again(request, ['FOLDER'])}), set DRAGOMAN_CORPUS, or add --sample.`,
  );
}

/** A word too many beside --sample is a path, or more of the name. */
function besideSample({ command, subject, paths }: Request): string {
  const told = '--sample is a corpus of its own; leave out the path, or the flag.';
  if (!asksActor(command) || subject === null || paths.some(isThere)) return told;
  return `${told} If it is part of the name: ${call([command, [subject, ...paths].join(' '), '--sample'])}`;
}

const isThere = (path: string): boolean => path === '-' || existsSync(path);

/** A path that is not there is often a slip in it, a name that lacks its quotation marks, or a mistyped command. */
function missingWords(request: Request, missing: readonly string[]): string {
  const { command, subject, file, paths } = request;
  const [first] = missing;
  const holder = fileAbove(first);
  if (holder !== null) {
    const narrowed = asksPlace(command) ? ` --under ${shellWord(safeText(withoutSlash(first)))}` : '';
    return `${safeText(holder)} is a file, and what lies in an archive is read with it: ${again(request, replaced(paths, first, holder))}${narrowed}`;
  }
  const told = `There is no file or folder ${safeText(first)}.`;
  const present = paths.filter((path) => !missing.includes(path));
  const named = closest(first, [
    ...COMMANDS.map(({ name }) => name).filter((name) => name !== 'read'),
    'help',
  ]);
  if (command === 'read' && first === paths[0] && named !== null)
    return `${told} Did you mean ${call(named === 'help' ? ['--help'] : [named, ...paths.slice(1)])}?`;
  const near = nearPath(first);
  const meant = near === null ? '' : ` Did you mean ${again(request, replaced(paths, first, near))}?`;
  const isName = !missing.some((path) => path.includes('/'));
  if (asksActor(command) && subject !== null && isName)
    return `${told}${meant} If it is part of the name: ${call([command, ...asText(request), [subject, ...missing].join(' '), ...present])}`;
  if (near !== null) return told + meant;
  if (command === 'read' && isName)
    return `${told} If it is a name: ${call(['find', missing.join(' '), ...present])}`;
  if (asksActor(command) && file !== null)
    return `${told} With -f the names stand in ${safeText(file)}, and all other words are paths.`;
  return `${told} Check the spelling; \`ls\` shows what is there.`;
}

/** Whether a command takes `--under`. */
const asksPlace = (command: Request['command']): boolean =>
  FLAGS.some(({ name, of }) => name === 'under' && of.includes(command));

const replaced = (words: readonly string[], old: string, by: string): string[] =>
  words.map((word) => (word === old ? by : word));

/** What stands beside a path that is not there and is spelt nearly like it. */
function nearPath(path: string): string | null {
  const bare = withoutSlash(path);
  const slash = bare.lastIndexOf('/') + 1;
  let names: string[];
  try {
    names = readdirSync(dirname(bare)).slice(0, COMPARED);
  } catch {
    return null;
  }
  // A short name is near to many that have nothing to do with it.
  const near = closest(bare.slice(slash), names);
  return near === null || bare.length - slash < 3 ? null : bare.slice(0, slash) + near;
}

/** The same command with other paths, as it can be typed. */
function again(request: Request, paths: readonly string[]): string {
  const { command, subject, words, file, at: place } = request;
  if (command === 'read') return call(paths);
  const names = file !== null ? ['-f', file] : place !== null ? ['--at', place] : [];
  const wanted = (names.length === 0 ? takenBy(command) : []).map(
    (what, at) => [subject, ...words][at] ?? (what === 'actor' ? 'NAME' : what.toUpperCase()),
  );
  return call([command, ...asText(request), ...wanted, ...names, ...paths]);
}

/** What makes of a name a text. */
const asText = ({ text }: Request): string[] => (text ? ['--text'] : []);

const call = (words: readonly string[]): string =>
  ['dragoman', ...words.map((word) => shellWord(safeText(word)))].join(' ');

/**
 * `--under` as articles' paths are written: as it is, or, where it names the same file or folder in another way
 * (`./x` and `x`, absolute and relative), as they name it. In: the paths of the corpus as they were named, and whether an
 * article lies under a path. Throws a Problem where none does.
 */
export function underOf(under: string, paths: readonly string[], holds: (under: string) => boolean): string {
  const trimmed = withoutSlash(under);
  const ways = [trimmed, ...paths.flatMap((root) => wayBelow(withoutSlash(root), resolve(trimmed)))].map(
    safeText,
  );
  const found = ways.find(holds);
  if (found !== undefined) return found;
  throw new Problem(
    `No article of this corpus lies under ${safeText(under)}; --under takes the start of a path as list shows it.`,
  );
}

/** A whole path as it is named from a root, where it lies below it. */
function wayBelow(root: string, whole: string): string[] {
  const from = resolve(root);
  if (whole === from) return [root];
  const above = from.endsWith('/') ? from : `${from}/`;
  if (!whole.startsWith(above)) return [];
  return [(root.endsWith('/') ? root : `${root}/`) + whole.slice(above.length)];
}
