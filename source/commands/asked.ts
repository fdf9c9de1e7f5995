import type { Kind } from '../actors/types.ts';
import { rounded } from '../export/json.ts';
import { FLAGS } from '../flags.ts';
import { Problem } from '../problem.ts';
import type { Request } from '../request.ts';
import { type NameIndex, nameIndex } from '../search/finder.ts';
import { namesakesOf } from '../search/namesakes.ts';
import { type Resolution, resolve } from '../search/resolve.ts';
import type { View } from '../store/view.ts';
import { late } from '../text/late.ts';
import { safeText } from '../text/safe.ts';
import { dataLine, isData, writeHead } from './data.ts';
import { namesIn } from './names.ts';
import { openView } from './open.ts';
import type { Output } from './output.ts';
import { namesakeWords, quoted, unresolvedWords } from './words.ts';

/** An actor that was asked for by a name, and what its lines are made with. */
export interface Asked {
  /** The name as typed. */
  readonly name: string;
  readonly actor: number;
  /** With what is related switched in, where the name asks for it. */
  readonly view: View;
  /** Finds actors by name. */
  readonly index: NameIndex;
  readonly request: Request;
  readonly output: Output;
  /** Several names were asked for: every one gets its lines, and says which it is. */
  readonly many: boolean;
}

/**
 * Answers for `<actor>`, or for every name of the file behind -f. `print` writes what there is of one actor and says
 * whether that was anything. The actor is to be of the request's kind, or of `kind`. Returns the exit status.
 */
export async function forEachAsked(
  request: Request,
  output: Output,
  print: (asked: Asked) => Promise<boolean>,
  { kind }: { readonly kind: Kind | null } = request,
): Promise<number> {
  const { file } = request;
  const names = file === null ? [subjectOf(request)] : await namesIn(file, request);
  const { view, failed } = await openView(request, output, 'actors');
  await writeHead(request, output);
  const task = { view, index: lateIndex(view), kind, request, output, many: file !== null };
  let found = 0;
  for (const name of names) {
    const asked = await resolved(name, task);
    if (asked === 'several' && file === null) return 2;
    if (typeof asked === 'object' && (await print(asked))) found++;
  }
  if (failed) return 2;
  return found > 0 ? 0 : 1;
}

/** The finder takes its time to load, and a name given with --exact is found without it. */
export function lateIndex(view: View): NameIndex {
  const index = late(() => nameIndex(view));
  return {
    rank: (...given) => index().rank(...given),
    inFull: (...given) => index().inFull(...given),
    ahead: () => index().ahead(),
  };
}

export function subjectOf({ command, subject }: Request): string {
  const call = `dragoman ${command} NAME FOLDER`;
  const whom = command === 'find' ? ['Whom to find', 'to find'] : ['The name asked for', 'asked for'];
  if (subject === null) throw new Problem(`${whom[0]} is missing: ${call}.`);
  if (subject.trim() === '') throw new Problem(`The name ${whom[1]} is empty: ${call}.`);
  return subject;
}

/** The commands that can look for words instead, with --text. */
const TEXT_TOO = new Set<string>(FLAGS.find(({ name }) => name === 'text')?.of ?? []);

type Task = Omit<Asked, 'name' | 'actor'> & { readonly kind: Kind | null };

/** Whom one name means; where that is nobody or several, it is said. */
export async function resolved(name: string, task: Task): Promise<Asked | 'nobody' | 'several'> {
  const { view, index, kind, request, output, many } = task;
  const answer = resolve(view, index, name, { exact: request.exact, kind });
  if (answer.kind !== 'actor') {
    // What is said of it on standard error is all that a document of citations can say.
    const isDocument = request.command === 'cite' && !isData(request) && !request.count;
    if (many && !isDocument) await output.out(unresolvedLine(name, answer, view, request));
    else if (request.count && answer.kind === 'nobody') await output.out('0');
    output.say(unresolvedWords(name, answer, view, TEXT_TOO.has(request.command)));
    return answer.kind === 'ambiguous' ? 'several' : 'nobody';
  }
  const { actor } = answer.ranked;
  const others = request.exact ? [] : namesakesOf(view, index, name, answer.ranked, kind);
  if (others.length > 0) output.say(namesakeWords(name, actor, others, view));
  const byRelation = answer.related && !view.switches.related;
  if (byRelation) output.say(relatedWords(name, actor, view));
  return {
    name,
    actor,
    view: byRelation ? view.with({ related: true }) : view,
    index,
    request,
    output,
    many,
  };
}

function relatedWords(name: string, actor: number, view: View): string {
  const { name: own } = view.actors.at(actor);
  return `${quoted(name)} is taken for ${own}, as if with --related: its demonyms, capitals and metonyms count.`;
}

/** The line of a name of a file that means nobody, or several. */
function unresolvedLine(name: string, answer: Resolution, view: View, request: Request): string {
  const ranked = answer.kind === 'ambiguous' ? answer.ranked : null;
  if (request.count) return `0\t${safeText(name)}`;
  if (!isData(request)) return `${safeText(name)} → ${ranked === null ? 'nobody' : 'several'}`;
  if (ranked === null) return dataLine(request, { query: name, actor: null });
  return dataLine(request, {
    query: name,
    ambiguous: ranked.map(({ actor, score }) => {
      const { name: own, id, kind } = view.actors.at(actor);
      return { actor: own, actorId: id, kind, score: rounded(score) };
    }),
  });
}
