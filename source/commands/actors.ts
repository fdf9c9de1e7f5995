import { actorJson } from '../export/json.ts';
import { Problem } from '../problem.ts';
import type { Request } from '../request.ts';
import { type NameIndex, nameIndex } from '../search/finder.ts';
import { FLOOR, resolve } from '../search/resolve.ts';
import { dateCode } from '../store/date-code.ts';
import { isAskedFor } from '../store/let-through.ts';
import { ratesOf, rateWords } from '../store/rates.ts';
import type { View } from '../store/view.ts';
import { counted } from '../text/counted.ts';
import { cut, padded } from '../text/fit.ts';
import { number } from '../text/number.ts';
import { byCodePoint } from '../text/order.ts';
import { safeText } from '../text/safe.ts';
import { dataLine, isData, writeHead } from './data.ts';
import { namesIn } from './names.ts';
import { openView } from './open.ts';
import type { Output } from './output.ts';
import { relatedOnly, relatedWords } from './related-only.ts';
import { limitWords, quoted, unresolvedWords } from './words.ts';

/** `dragoman actors`: who is in the corpus, ranked for a query, else by mentions. Returns the exit status. */
export async function actors(request: Request, output: Output): Promise<number> {
  const { file, query } = request;
  checkExport(request);
  checkSort(request);
  const names = file !== null ? await namesIn(file, request) : query !== null ? [query] : [];
  const { view, failed } = await openView(request, output, 'actors');
  await writeHead({ ...request, csv: request.csv && request.export === null }, output);
  let found = 0;
  if (names.length === 0) found = await listAll(view, request, output);
  else {
    const index = nameIndex(view);
    for (const name of names) found += await listRanked(name, { view, index, request, output });
  }
  if (failed) return 2;
  return found > 0 ? 0 : 1;
}

/** Names are answered with those they may mean, the likeliest first. */
function checkSort({ sort, query, file }: Request): void {
  if (sort !== null && (query !== null || file !== null))
    throw new Problem(
      `With ${query === null ? '-f' : '-q'} actors are ranked for the name; leave out --sort.`,
    );
}

/** An export is of all actors, and in a format of its own. */
function checkExport(request: Request): void {
  if (request.export === null) return;
  const others = [
    ['-q', request.query !== null],
    ['-f', request.file !== null],
    ['--json', request.json],
    ['--csv', request.csv],
    ['--count', request.count],
    ['--sort', request.sort !== null],
  ] as const;
  const [name] = others.find(([, given]) => given) ?? [];
  if (name !== undefined)
    throw new Problem(`--export writes every actor in its own format; leave out ${name}, or --export.`);
}

async function listAll(view: View, request: Request, output: Output): Promise<number> {
  // An export has every spelling.
  const related = request.export === null ? relatedOnly(view, request.kind) : new Set<number>();
  const count = view.countMentioned(request.kind) - related.size;
  if (related.size > 0) output.say(relatedWords(related.size));
  if (request.count) {
    await output.out(String(count));
    return count;
  }
  const shown = inOrder(view, request, related.size)
    .filter((actor) => !related.has(actor))
    .slice(0, request.limit ?? count);
  for await (const line of linesOf(view, shown, request, output.columns)) await output.out(line);
  const held = limitWords(count, shown.length);
  if (count === 0) output.say('No actors in what is looked at.');
  else if (held !== null) output.say(held);
  return count;
}

/** Who is mentioned, in the order asked for; where two are equal, the one with more mentions first. `more`: how many beyond the limit. */
function inOrder(view: View, { kind, sort, limit }: Request, more: number): readonly number[] {
  if (sort === null || sort === 'mentions')
    return view.mostMentioned(kind, limit === null ? undefined : limit + more);
  const all = view.mostMentioned(kind);
  const keys = new Map(all.map((actor) => [actor, keyOf(view, actor, sort)]));
  const compare = (one: string | number | null, other: string | number | null): number => {
    if (one === null || other === null) return Number(one === null) - Number(other === null);
    return typeof one === 'string' ? byCodePoint(one, String(other)) : one - Number(other);
  };
  return [...all].sort((a, b) => compare(keys.get(a) ?? null, keys.get(b) ?? null));
}

/** Null, for who has no date, comes last. */
function keyOf(view: View, actor: number, sort: string): string | number | null {
  if (sort === 'name') return view.actors.at(actor).name;
  const { articles, first, last } = view.tally(actor);
  if (sort === 'articles') return -articles;
  if (sort === 'first') return first;
  // The latest first.
  return last === null ? null : -dateCode(last);
}

async function* linesOf(
  view: View,
  shown: readonly number[],
  request: Request,
  columns: number,
): AsyncGenerator<string> {
  if (request.export !== null) {
    const { exportLines } = await import('./export.ts');
    yield* exportLines(request.export, view, shown);
    return;
  }
  for (const index of shown)
    yield isData(request) ? dataLine(request, actorJson(view, index)) : actorLine(view, index, columns);
}

interface Task {
  readonly view: View;
  readonly index: NameIndex;
  readonly request: Request;
  readonly output: Output;
}

/** The actors that one name may mean, best first; returns how many. */
async function listRanked(name: string, { view, index, request, output }: Task): Promise<number> {
  const many = request.file !== null;
  const ranked = index
    .rank(view, name)
    .filter(({ actor, score }) => score >= FLOOR && isWanted(view, actor, request));
  if (request.count) {
    await output.out(many ? `${ranked.length}\t${safeText(name)}` : String(ranked.length));
    return ranked.length;
  }
  if (ranked.length === 0) {
    if (many)
      await output.out(
        isData(request) ? dataLine(request, { query: name, actor: null }) : `${safeText(name)} → nobody`,
      );
    const answer = resolve(view, index, name, { exact: false, kind: request.kind });
    output.say(
      answer.kind === 'nobody'
        ? unresolvedWords(name, answer, view)
        : `No mention of ${quoted(name)} in what is looked at.`,
    );
    return 0;
  }
  if (many && !isData(request)) await output.out(`${safeText(name)} → ${counted(ranked.length, 'actor')}`);
  const shown = ranked.slice(0, request.limit ?? ranked.length);
  for (const [at, { actor, score }] of shown.entries()) {
    await output.out(
      isData(request)
        ? dataLine(request, actorJson(view, actor, { query: name, rank: at + 1, score }))
        : actorLine(view, actor, output.columns),
    );
  }
  const held = limitWords(ranked.length, shown.length);
  if (held !== null) output.say(many ? `${safeText(name)}: ${held}` : held);
  return ranked.length;
}

/** Places are kept out unless asked for; so is who has no mention of any sort in what is looked at. */
function isWanted(view: View, actor: number, request: Request): boolean {
  if (!isAskedFor(view.actors.at(actor).kind, request.kind)) return false;
  const { mentions, unsure, related } = view.counts(actor);
  return mentions + unsure + related > 0;
}

/** A line narrower than this holds the name and the number. */
const NARROW = 44;

/** A line as wide as this has room behind the longest names for how often somebody is mentioned. */
const ROOMY = 136;

/** Name, kind, mentions, articles, unsure ones, spellings: what does not fit goes from the end. */
function actorLine(view: View, actor: number, columns: number): string {
  const { name, kind } = view.actors.at(actor);
  const { mentions, unsure, articles, spellings } = view.tally(actor);
  const count = padded(number(mentions), 7, true);
  if (columns < NARROW) return `${padded(name, columns - count.length - 1)} ${count}`;
  const parts = [
    padded(kind, 12),
    `${count} in ${padded(number(articles), 6)}`,
    padded(unsure > 0 ? `+${unsure}?` : '', 6),
    padded(counted(spellings, 'spelling'), 13),
  ];
  if (columns >= ROOMY) parts.push(rateWords(ratesOf(view, mentions)));
  const width = (): number => parts.reduce((sum, part) => sum + 2 + part.length, 0);
  while (parts.length > 2 && width() + 24 > columns) parts.pop();
  const room = Math.max(12, Math.min(44, columns - width() - 2));
  return cut([padded(name, room), ...parts].join('  ').trimEnd(), columns);
}
