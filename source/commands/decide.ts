import type { Ruling } from '../actors/decisions/ruling.ts';
import { rulingWords } from '../actors/decisions/ruling-words.ts';
import { KINDS, RULES, type Rule } from '../actors/types.ts';
import { VERDICTS } from '../command-table.ts';
import { Problem } from '../problem.ts';
import type { Request } from '../request.ts';
import { resolve } from '../search/resolve.ts';
import { type Draft, draftOf, type Said } from '../store/decided/drafts.ts';
import { SurfaceCount } from '../store/decided/surface-count.ts';
import { spellingRows } from '../store/spelling-rows.ts';
import type { Place, View } from '../store/view.ts';
import { closest } from '../text/closest.ts';
import { safeText } from '../text/safe.ts';
import { shellWord } from '../text/shell.ts';
import { lateIndex, subjectOf } from './asked.ts';
import { dataLine, isData, writeHead } from './data.ts';
import { openView } from './open.ts';
import type { Output } from './output.ts';
import { headingOf, quoted, unresolvedWords } from './words.ts';

/** `dragoman decide`: writes a decision into the log, and tells what it made of the counts. Returns the exit status. */
export async function decide(request: Request, output: Output): Promise<number> {
  const subject = subjectOf(request);
  const [verdict, what] = wordsOf(request);
  const { view, log, decidedBy, failed } = await openView(request, output, 'actors');
  // Two that were decided to be one are told apart by what the engine calls them.
  const among = verdict === 'differ' ? view.undecided : view;
  const actor = actorMeant(subject, among, request, output, request);
  if (typeof actor === 'string') return actor === 'several' ? 2 : 1;
  const said = saidOf(verdict, what, actor, view, request, output);
  if (said === null) return 1;
  const draft = draftOf(view, actor, said);
  if (draft === null)
    throw new Problem(
      `No name tells ${among.actors.at(actor).name} from another actor, so nothing can be decided of either; an actors file can (--actors).`,
    );
  const noted: Draft = request.note === null ? draft : { ...draft, note: safeText(request.note) };
  const before = headingOf(view, view.actors.at(actor).index);
  const [ruling] = request.dryRun
    ? [{ ...noted, id: 'dry-run', at: new Date().toISOString() } as Ruling]
    : log.decide(noted);
  const after = decidedBy([...view.decided.rulings, ruling]);
  const now = headingOf(after, actorNow(view, after, actor));
  await writeHead(request, output);
  await output.out(
    isData(request)
      ? dataLine(request, { ...ruling, before, after: now })
      : `${request.dryRun ? '' : `${ruling.id}  `}${safeText(rulingWords(ruling))}`,
  );
  output.say(`Before: ${before}`);
  output.say(`${request.dryRun ? 'Then: ' : 'Now: '}   ${now}`);
  if (request.dryRun) output.say('Nothing was decided: --dry-run.');
  else output.say(`Back: ${callOf(['undo', ruling.id], request)}`);
  return failed ? 2 : 0;
}

/** A command on the same corpus and log, as it can be typed. */
function callOf(words: readonly string[], { paths, sample, decisions }: Request): string {
  const log = decisions === null ? [] : ['--decisions', decisions];
  return ['dragoman', ...words, ...paths, ...(sample ? ['--sample'] : []), ...log].map(shellWord).join(' ');
}

/** Where an actor of one view stands in another of the same corpus. */
function actorNow(before: View, after: View, actor: number): number {
  if (actor < before.undecided.actors.length) return after.actors.at(actor).index;
  return after.actorById(before.actors.at(actor).id) ?? 0;
}

/** As long as a surface or a name may be in a log: UTF-16 units. */
const LONGEST = 1000;

function wordsOf({ words, of }: Request): readonly [string, string] {
  const [verdict, what] = words;
  const call = 'dragoman decide NAME VERDICT WHAT FOLDER';
  if (verdict === undefined) throw new Problem(`What is decided is missing: ${call}; VERDICT is ${told()}.`);
  if (!VERDICTS.some((one) => one === verdict)) {
    const near = closest(verdict, VERDICTS);
    const meant = near === null ? '' : ` Did you mean ${near}?`;
    throw new Problem(`${quoted(verdict)} is no verdict; it is to be ${told()}.${meant}`);
  }
  if (what === undefined || what.trim() === '')
    throw new Problem(
      `Behind ${verdict} stands what it is about: dragoman decide NAME ${verdict} WHAT FOLDER.`,
    );
  if (what.length > LONGEST)
    throw new Problem(`What stands behind ${verdict} is too long for a name; write less of it.`);
  if (of !== null && verdict !== 'is')
    throw new Problem(
      `--of says whose a spelling is so far, and goes with is; leave it out, or decide that of the other actor.`,
    );
  return [verdict, what];
}

const told = (): string => `${VERDICTS.slice(0, -1).join(', ')} or ${VERDICTS.at(-1)}`;

function actorMeant(
  name: string,
  view: View,
  { exact }: Pick<Request, 'exact'>,
  output: Output,
  { kind }: Pick<Request, 'kind'>,
): number | 'nobody' | 'several' {
  const answer = resolve(view, lateIndex(view), name, { exact, kind });
  if (answer.kind === 'actor') return answer.ranked.actor;
  output.say(unresolvedWords(name, answer, view));
  return answer.kind === 'ambiguous' ? 'several' : 'nobody';
}

/** What the words of a command line say; null where they say nothing of this corpus, which is told. */
function saidOf(
  verdict: string,
  what: string,
  actor: number,
  view: View,
  request: Request,
  output: Output,
): Said | null {
  const another = (name: string, among = view): number | null => {
    const other = actorMeant(name, among, request, output, { kind: null });
    return typeof other === 'string' ? null : other;
  };
  switch (verdict) {
    case 'same':
    case 'differ': {
      const other = another(what, verdict === 'differ' ? view.undecided : view);
      if (other === null) return null;
      if (other === actor) throw new Problem(`${quoted(what)} is the same actor already; name another.`);
      return { verdict, other };
    }
    case 'name':
      return { verdict: 'named', name: safeText(what).replace(/\s+/gu, ' ').trim() };
    case 'kind': {
      const kind = KINDS.find((one) => one === what);
      if (kind === undefined)
        throw new Problem(`${quoted(what)} is no kind; it is to be ${KINDS.join(', ')}.`);
      return { verdict, kind };
    }
    case 'rule-off':
    case 'rule-on':
      return { verdict: 'rule', rule: ruleOf(what), counts: verdict === 'rule-on' };
    case 'add':
      return isFree(view, actor, what.trim(), output) ? { verdict: 'added', surface: what.trim() } : null;
    default: {
      const of = request.of === null ? null : another(request.of);
      if (request.of !== null && of === null) return null;
      const line = request.line === null ? null : lineMeant(request.line, what, view);
      if (line === null && !hasSpelling(view, of ?? actor, what, output)) return null;
      return {
        verdict: verdict === 'never' ? 'apart' : (verdict as 'is' | 'not' | 'unsure'),
        surface: what,
        ...(of === null ? {} : { of }),
        ...(line === null ? {} : { line }),
      };
    }
  }
}

function ruleOf(what: string): Rule {
  const rule = RULES.find((one) => one === what);
  if (rule === undefined) throw new Problem(`${quoted(what)} is no rule; the rules are ${RULES.join(', ')}.`);
  return rule;
}

/** Whether a surface stands anywhere as whole words where nobody is named by it; if not, it is said. */
function isFree(view: View, actor: number, surface: string, output: Output): boolean {
  const count = new SurfaceCount(view.with({ allBlocks: true }), actor, surface);
  while (!count.isDone) count.further();
  if (count.mentions > 0) return true;
  output.say(
    `${quoted(surface)} stands nowhere here, written so, where nobody is named by it yet; nothing was decided.${whoseWords(view, actor, surface)}`,
  );
  return false;
}

/** Whose a spelling is, where it is another's. */
function whoseWords(view: View, actor: number, surface: string): string {
  const other = view.actorsSpelt(surface).find((one) => one !== actor);
  if (other === undefined) return '';
  const { name } = view.actors.at(other);
  return ` It is a spelling of ${name}; is ${quoted(surface)} --of ${quoted(name)} gives it over.`;
}

/** Whether an actor has a spelling, or may have; one that was decided not to be the actor counts as one. */
function hasSpelling(view: View, actor: number, surface: string, output: Output): boolean {
  const surfaces = new Set<string>();
  for (const one of [view, view.undecided]) {
    if (actor >= one.actors.length) continue;
    for (const row of spellingRows(one.with({ allBlocks: true }), actor)) surfaces.add(row.surface);
  }
  if (surfaces.has(surface)) return true;
  const near = closest(surface, [...surfaces]);
  const meant = near === null ? '' : ` Did you mean ${quoted(near)}?`;
  output.say(
    `${view.actors.at(actor).name} has no spelling ${quoted(surface)} here.${meant} Its spellings: ${[...surfaces].slice(0, MOST_TOLD).map(quoted).join(', ')}. What the text has and nobody is named by is added with add.${whoseWords(view, actor, surface)}`,
  );
  return false;
}

const MOST_TOLD = 12;

/** The mention that `ID:START` names: of that article, beginning there, and reading so. */
function lineMeant(line: string, surface: string, view: View): Place {
  const [, id, start] = /^([0-9a-f-]+):(\d+)$/.exec(line) ?? [];
  if (id === undefined)
    throw new Problem(
      `--line takes ID:START, the article and start that find --json has, not ${quoted(line)}.`,
    );
  const articles = view.articlesBegun(id);
  if (articles.length !== 1)
    throw new Problem(
      `${articles.length === 0 ? 'No article' : 'More than one article'} has an id that begins with ${id}; find --json tells it.`,
    );
  const [article] = articles;
  const mention = [...view.mentionsIn(article), ...view.undecided.mentionsIn(article)].find(
    (one) => one.start === Number(start),
  );
  if (mention === undefined || mention.spelling.surface !== surface)
    throw new Problem(
      `No mention ${quoted(surface)} begins at ${start} in that article; find --json tells where each does.`,
    );
  return { article, mention };
}
