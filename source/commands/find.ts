import { Problem } from '../problem.ts';
import type { Request } from '../request.ts';
import { type NameIndex, nameIndex } from '../search/finder.ts';
import { type Resolution, resolve } from '../search/resolve.ts';
import type { View } from '../store/view.ts';
import { safeText } from '../text/safe.ts';
import { jsonLine, mentionJson, rounded } from './json.ts';
import { kwicLine } from './kwic.ts';
import { namesIn } from './names.ts';
import { openView } from './open.ts';
import type { Output } from './output.ts';
import { headingOf, limitWords, quoted, unresolvedWords, unsureWords } from './words.ts';

/** `dragoman find`: the mentions of an actor, in date order, as a concordance. Returns the exit status. */
export async function find(request: Request, output: Output): Promise<number> {
  const { file } = request;
  const names = file === null ? [subjectOf(request)] : await namesIn(file, request);
  const { view, failed } = await openView(request, output, 'actors');
  const index = nameIndex(view.actors);
  let found = 0;
  for (const name of names) {
    const status = await findOne(name, { view, index, request, output, many: file !== null });
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

async function findOne(name: string, task: Task): Promise<0 | 1 | 2> {
  const { view, index, request, output, many } = task;
  const answer = resolve(view, index, name, { exact: request.exact, kind: request.kind });
  if (answer.kind !== 'actor') {
    if (many) await output.out(unresolvedLine(name, answer, view, request));
    else if (request.count && answer.kind === 'nobody') await output.out('0');
    output.say(unresolvedWords(name, answer, view));
    return answer.kind === 'ambiguous' && !many ? 2 : 1;
  }
  const { actor } = answer.ranked;
  const byRelation = answer.related && !view.switches.related;
  if (byRelation) output.say(relatedWords(name, actor, view));
  return printPlaces(name, actor, { ...task, view: byRelation ? view.with({ related: true }) : view });
}

async function printPlaces(name: string, actor: number, task: Task): Promise<0 | 1> {
  const { view, request, output, many } = task;
  const places = view.places(actor);
  const status = places.length > 0 ? 0 : 1;
  if (request.count) {
    const { unsure } = view.tally(actor);
    await output.out(many ? `${places.length}\t${safeText(name)}` : String(places.length));
    if (unsure > 0 && !view.switches.unsure)
      output.say(many ? `${safeText(name)}: ${unsureWords(unsure)}` : unsureWords(unsure));
    return status;
  }
  const heading = headingOf(view, actor);
  if (many && !request.json) await output.out(`${safeText(name)} → ${heading}`);
  else if (!request.json || places.length === 0) output.say(heading);
  const shown = places.slice(0, request.limit ?? places.length);
  for (const { article, mention } of shown) {
    const of = view.articles[article];
    await output.out(
      request.json
        ? jsonLine(mentionJson(view, of, mention, many ? name : undefined))
        : kwicLine(of, mention, of.source, output),
    );
  }
  if (many && request.json && places.length === 0) {
    const { name: own, id } = view.actors[actor];
    await output.out(jsonLine({ query: name, actor: own, actorId: id, mentions: 0 }));
  }
  const held = limitWords(places.length, shown.length);
  if (held !== null) output.say(many ? `${safeText(name)}: ${held}` : held);
  return status;
}

function relatedWords(name: string, actor: number, view: View): string {
  const { name: own } = view.actors[actor];
  return `${quoted(name)} is taken for ${own}, as if with --related: its demonyms, capitals and metonyms count.`;
}

/** The line of a name of a file that means nobody, or several. */
function unresolvedLine(name: string, answer: Resolution, view: View, request: Request): string {
  const ranked = answer.kind === 'ambiguous' ? answer.ranked : null;
  if (request.count) return `0\t${safeText(name)}`;
  if (!request.json) return `${safeText(name)} → ${ranked === null ? 'nobody' : 'several'}`;
  if (ranked === null) return jsonLine({ query: name, actor: null });
  return jsonLine({
    query: name,
    ambiguous: ranked.map(({ actor, score }) => {
      const { name: own, id, kind } = view.actors[actor];
      return { actor: own, actorId: id, kind, score: rounded(score) };
    }),
  });
}
