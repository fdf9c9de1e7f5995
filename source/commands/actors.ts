import type { Request } from '../request.ts';
import { nameIndex } from '../search/finder.ts';
import { FLOOR, resolve } from '../search/resolve.ts';
import type { View } from '../store/view.ts';
import { padded } from '../text/fit.ts';
import { safeText } from '../text/safe.ts';
import { unresolvedWords } from './find.ts';
import { actorJson } from './json.ts';
import { namesIn, openView } from './open.ts';
import type { Output } from './output.ts';

/** `dragoman actors`: who is in the corpus, ranked for a query, else by mentions. Returns the exit status. */
export async function actors(request: Request, output: Output): Promise<number> {
  const names =
    request.file !== null ? namesIn(request.file) : request.query !== null ? [request.query] : null;
  const { view, failed } = await openView(request, output, 'actors');
  const found =
    names === null ? await listAll(view, request, output) : await listRanked(view, names, request, output);
  if (failed) return 2;
  return found > 0 ? 0 : 1;
}

async function listAll(view: View, request: Request, output: Output): Promise<number> {
  const shown = view.actors
    .filter(({ index, kind }) => isWanted(view, index, kind, request))
    .map(({ index }) => ({ index, tally: view.tally(index) }))
    .sort((a, b) => b.tally.mentions - a.tally.mentions || a.index - b.index);
  if (request.count) {
    await output.out(String(shown.length));
    return shown.length;
  }
  for (const { index } of shown.slice(0, request.limit ?? shown.length)) {
    await output.out(
      request.json ? JSON.stringify(actorJson(view, index)) : actorLine(view, index, output.columns),
    );
  }
  if (shown.length === 0) output.say('No actors in this corpus.');
  return shown.length;
}

async function listRanked(
  view: View,
  names: readonly string[],
  request: Request,
  output: Output,
): Promise<number> {
  const index = nameIndex(view.actors);
  const many = request.file !== null;
  let found = 0;
  for (const name of names) {
    const ranked = index
      .rank(view, name)
      .filter(
        ({ actor, score }) => score >= FLOOR && isWanted(view, actor, view.actors[actor].kind, request),
      );
    found += ranked.length;
    if (request.count) {
      await output.out(many ? `${ranked.length}\t${safeText(name)}` : String(ranked.length));
      continue;
    }
    if (ranked.length === 0) {
      if (request.json && many) await output.out(JSON.stringify({ query: name, actor: null }));
      const answer = resolve(view, index, name, { exact: false, kind: request.kind });
      output.say(
        answer.kind === 'nobody'
          ? unresolvedWords(name, answer, view)
          : `No mention of “${safeText(name)}” in what is looked at.`,
      );
    }
    if (many && !request.json && ranked.length > 0) await output.out(`${safeText(name)} →`);
    for (const [at, { actor, score }] of ranked.slice(0, request.limit ?? ranked.length).entries()) {
      const rounded = Math.round(score * 1000) / 1000;
      await output.out(
        request.json
          ? JSON.stringify(actorJson(view, actor, { query: name, rank: at + 1, score: rounded }))
          : actorLine(view, actor, output.columns),
      );
    }
  }
  return found;
}

/** Places are kept out unless asked for; so is who has no mention in what is looked at. */
function isWanted(view: View, index: number, kind: string, request: Request): boolean {
  if (request.kind === null ? kind === 'place' : kind !== request.kind) return false;
  const { mentions, unsure } = view.tally(index);
  return mentions + unsure > 0;
}

function actorLine(view: View, index: number, columns: number): string {
  const { name, kind } = view.actors[index];
  const { mentions, unsure, articles, spellings } = view.tally(index);
  const numbers = `${padded(kind, 12)}  ${padded(mentions.toLocaleString('en'), 7, true)} in ${padded(articles.toLocaleString('en'), 6)}  ${padded(unsure > 0 ? `+${unsure}?` : '', 6)}  ${spellings} ${spellings === 1 ? 'spelling' : 'spellings'}`;
  return `${padded(name, Math.max(12, Math.min(44, columns - 56)))}  ${numbers}`;
}
