import type { Ruling } from '../actors/decisions/ruling.ts';
import { linkAll } from '../actors/engine.ts';
import { type ActorsUsed, actorsUsed } from '../actors-used.ts';
import { readAll } from '../corpus/read.ts';
import { CorpusIndex } from '../corpus-index.ts';
import { corpusPaths } from '../corpus-paths.ts';
import { DecisionsLog } from '../decisions-log.ts';
import { decidedWords, faultWords } from '../decisions-said.ts';
import { readingAsked } from '../reading-asked.ts';
import type { Request } from '../request.ts';
import { scopeAsked, switchesOf } from '../scope-asked.ts';
import { NOTHING_LINKED } from '../store/library.ts';
import { memoryView, SURE_ONLY, WHOLE } from '../store/memory-view.ts';
import { type Reading, readingsOf } from '../store/readings.ts';
import type { Scope, Switches, View } from '../store/view.ts';
import { counted } from '../text/counted.ts';
import { bring } from './bring.ts';
import { filterAsked } from './filter-asked.ts';
import type { Output } from './output.ts';
import { readingWords, unmetWords } from './reading-words.ts';
import { tellUnread } from './tell-unread.ts';

/** What a command works on. `failed`: something named on the command line gave nothing. */
export interface Opened {
  readonly view: View;
  readonly log: DecisionsLog;
  /** The same part of the corpus with other decisions. */
  readonly decidedBy: (rulings: readonly Ruling[]) => View;
  readonly failed: boolean;
}

/**
 * Reads, and where actors are asked for links, the corpus of a request. What could not be read and what has no
 * date is said on standard error. Rejects with a Problem where nothing could be.
 */
export async function openView(
  request: Request,
  output: Output,
  needs: 'articles' | 'actors',
): Promise<Opened> {
  const paths = corpusPaths(request);
  // What is wrong with it is told before anything is read.
  filterAsked(request);
  const used = await actorsUsed(request, paths);
  if (needs === 'actors') for (const words of used.said) output.say(words);
  const { since, until } = request;
  const log = new DecisionsLog(request, paths);
  const decided = needs === 'articles' ? null : log.read();
  const rulings = decided?.rulings ?? [];
  const open = paths.includes('-')
    ? await fromInput(paths, used, request, output, needs)
    : await fromIndex(paths, used, request, output);
  const { scope, said } = scopeAsked(request, paths, (one) => open(one, SURE_ONLY));
  const undated =
    since === null && until === null
      ? 0
      : open({ ...scope, since: null, until: null }, SURE_ONLY).facts.undated;
  const decidedBy = (by: readonly Ruling[]): View => open(scope, switchesOf(request), by);
  const view = decidedBy(rulings);
  if (decided !== null) for (const words of faultWords(log, decided)) output.say(words);
  if (rulings.length > 0) for (const words of decidedWords(log, view)) output.say(words);
  for (const words of said) output.say(words);
  const articlesUnder = (under: string | null): number =>
    open({ ...WHOLE, under }, SURE_ONLY).articles.length;
  const failed = tellUnread(view.unread, { paths, map: request.map }, articlesUnder, output);
  if (undated > 0)
    output.say(
      `${counted(undated, 'article')} without a date ${undated === 1 ? 'is' : 'are'} left out by --since and --until.`,
    );
  return { view, log, decidedBy, failed };
}

type Open = (scope: Scope, switches: Switches, rulings?: readonly Ruling[]) => View;

/** What was piped in is nowhere to be read again: it is kept in memory. */
async function fromInput(
  paths: readonly string[],
  used: ActorsUsed,
  request: Request,
  output: Output,
  needs: 'articles' | 'actors',
): Promise<Open> {
  const { articles, unread } = await readAll({ paths: [...paths], asked: readingAsked(request) });
  const readings = readingsOf(articles);
  for (const words of readingWords(readings, 'list --json')) output.say(words);
  const pathsOf = (all: readonly { readonly path: string }[]): string[] => all.map(({ path }) => path);
  const withFields = articles.filter(({ about }) => about.fields !== null);
  const reasons = unread.map(({ reason }) => reason);
  const read = { withFields: pathsOf([...withFields, ...unread]), others: pathsOf(articles) };
  for (const words of unmetWords(request, { ...read, readings, reasons })) output.say(words);
  const linked = needs === 'articles' ? NOTHING_LINKED : linkAll(articles, used.table);
  const library = { articles, linked, unread, table: used.table };
  return (scope, switches, rulings) => memoryView(library, scope, switches, rulings);
}

async function fromIndex(
  paths: readonly string[],
  used: ActorsUsed,
  request: Request,
  output: Output,
): Promise<Open> {
  const index = new CorpusIndex(paths, used, request);
  const isNew = await bring(index, request.fresh, output);
  // Which fields were chosen is told once, when the files are read; what was guessed, whenever articles are listed, too.
  const isListed = request.command === 'list';
  const isToldOf = ({ fields, encoding }: Reading): boolean =>
    isNew ? isListed || fields !== null : isListed && encoding?.from === 'guessed';
  const told = isNew || isListed ? index.readings.filter(isToldOf) : [];
  for (const words of readingWords(told, 'index')) output.say(words);
  if (isNew || isListed) for (const words of unmetIn(index, request)) output.say(words);
  for (const words of index.said) output.say(words);
  return (scope, switches, rulings) => index.view(scope, switches, rulings);
}

/** What could not be read may have been refused for what was asked of it. */
export function unmetIn(index: CorpusIndex, request: Pick<Request, 'map' | 'encoding'>): string[] {
  if (request.map.length === 0 && request.encoding.length === 0) return [];
  const { unread } = index.view(WHOLE, SURE_ONLY);
  const withFields = [...index.filesRead(true), ...unread.map(({ path }) => path)];
  const reasons = unread.map(({ reason }) => reason);
  const { readings } = index;
  return unmetWords(request, { withFields, others: index.filesRead(false), readings, reasons });
}
