import { Problem } from '../problem.ts';
import type { Request } from '../request.ts';
import { type NameIndex, nameIndex } from '../search/finder.ts';
import { type Resolution, resolve } from '../search/resolve.ts';
import type { Ranked } from '../search/types.ts';
import type { Place, View } from '../store/view.ts';
import { safeText } from '../text/safe.ts';
import { mentionJson } from './json.ts';
import { kwicLine } from './kwic.ts';
import { namesIn, openView } from './open.ts';
import type { Output } from './output.ts';

/** `dragoman find`: the mentions of an actor, in date order, as a concordance. Returns the exit status. */
export async function find(request: Request, output: Output): Promise<number> {
  const names = request.file === null ? [subjectOf(request)] : namesIn(request.file);
  const { view, failed } = await openView(request, output, 'actors');
  const index = nameIndex(view.actors);
  let found = 0;
  for (const name of names) {
    const status = await findOne(name, { view, index, request, output, many: request.file !== null });
    if (status === 2) return 2;
    if (status === 0) found++;
  }
  if (failed) return 2;
  return found > 0 ? 0 : 1;
}

function subjectOf({ subject }: Request): string {
  if (subject === null) throw new Problem('Whom to find is missing: dragoman find NAME FOLDER.');
  if (subject.trim() === '') throw new Problem('The name to find is empty: dragoman find NAME FOLDER.');
  return subject;
}

interface Task {
  readonly view: View;
  readonly index: NameIndex;
  readonly request: Request;
  readonly output: Output;
  /** Several names were asked for: every one gets its lines, and says which it is. */
  readonly many: boolean;
}

async function findOne(name: string, { view, index, request, output, many }: Task): Promise<0 | 1 | 2> {
  const answer = resolve(view, index, name, { exact: request.exact, kind: request.kind });
  if (answer.kind !== 'actor') {
    if (request.count && many) await output.out(`0\t${safeText(name)}`);
    else if (request.json && many) await output.out(JSON.stringify(unresolved(name, answer, view)));
    else if (request.count && answer.kind === 'nobody') await output.out('0');
    output.say(unresolvedWords(name, answer, view));
    return answer.kind === 'ambiguous' && !many ? 2 : 1;
  }
  const { actor } = answer.ranked;
  const seen = answer.related && !view.switches.related ? view.with({ related: true }) : view;
  if (seen !== view)
    output.say(
      `“${safeText(name)}” is a related name of ${view.actors[actor].name}: related mentions are counted.`,
    );
  const places = seen.places(actor);
  const tally = seen.tally(actor);
  if (request.count) {
    await output.out(many ? `${places.length}\t${safeText(name)}` : String(places.length));
    if (tally.unsure > 0 && !seen.switches.unsure) output.say(`${tally.unsure} more unsure`);
    return places.length > 0 ? 0 : 1;
  }
  if (!request.json) {
    const heading = headingOf(seen, actor);
    if (many) await output.out(`${safeText(name)} → ${heading}`);
    else output.say(heading);
  }
  const shown: readonly Place[] = request.limit === null ? places : places.slice(0, request.limit);
  for (const { article, mention } of shown) {
    const of = seen.articles[article];
    await output.out(
      request.json
        ? JSON.stringify(mentionJson(seen, of, mention, many ? name : undefined))
        : kwicLine(of, mention, output),
    );
  }
  if (places.length === 0 && request.json && many)
    await output.out(
      JSON.stringify({
        query: name,
        actor: view.actors[actor].name,
        actorId: view.actors[actor].id,
        mentions: 0,
      }),
    );
  if (shown.length < places.length)
    output.say(`${(places.length - shown.length).toLocaleString('en')} more; --limit shows ${shown.length}.`);
  return places.length > 0 ? 0 : 1;
}

/** “Ali Bagheri Kani · person · 13 mentions in 3 articles · +2 unsure (--unsure) · 5 spellings” */
function headingOf(view: View, actor: number): string {
  const { name, kind } = view.actors[actor];
  const { mentions, unsure, related, articles, spellings } = view.tally(actor);
  const parts = [
    name,
    kind,
    `${plural(mentions, 'mention')} in ${plural(articles, 'article')}`,
    plural(spellings, 'spelling'),
  ];
  if (unsure > 0 && !view.switches.unsure) parts.push(`+${unsure} unsure (--unsure)`);
  if (related > 0 && !view.switches.related) parts.push(`+${related} related (--related)`);
  return parts.join(' · ');
}

export const plural = (count: number, thing: string): string =>
  `${count.toLocaleString('en')} ${thing}${count === 1 ? '' : 's'}`;

function unresolved(name: string, answer: Resolution, view: View): Record<string, unknown> {
  if (answer.kind !== 'ambiguous') return { query: name, actor: null };
  return {
    query: name,
    ambiguous: answer.ranked.map(({ actor, score }) => ({
      actor: view.actors[actor].name,
      actorId: view.actors[actor].id,
      kind: view.actors[actor].kind,
      score,
    })),
  };
}

/** What is said when a name means nobody, or several. */
export function unresolvedWords(name: string, answer: Resolution, view: View): string {
  const list = (ranked: readonly Ranked[]): string =>
    ranked
      .map(
        ({ actor }) =>
          `${view.actors[actor].name} (${view.actors[actor].kind}, ${view.tally(actor).mentions})`,
      )
      .join(', ');
  if (answer.kind === 'ambiguous')
    return `“${safeText(name)}” may be any of: ${list(answer.ranked)}. Say more of the name, or take one with --exact.`;
  if (answer.kind === 'actor') return '';
  const where = `in ${view.articles.length === 1 ? 'this article' : `these ${view.articles.length.toLocaleString('en')} articles`}`;
  return `No mention of “${safeText(name)}” ${where}.${answer.nearest.length > 0 ? ` Nearest names: ${list(answer.nearest)}.` : ''}`;
}
