/** The lines of an actor that the flags of `find` leave, in its order. */
import { setImmediate as breathe } from 'node:timers/promises';
import { Problem } from '../problem.ts';
import type { Request } from '../request.ts';
import { besideThem } from '../search/lines/beside-lines.ts';
import { lineFacts } from '../search/lines/line-facts.ts';
import { ALL_LINE_SORTS } from '../search/lines/line-sorts.ts';
import type { Lines } from '../search/lines/lines.ts';
import { EVERY_LINE, makeLines, type Narrow, type Narrowing } from '../search/lines/make-lines.ts';
import { shownSurface, speltAs } from '../search/lines/spelt.ts';
import { resolve } from '../search/resolve.ts';
import type { Companion } from '../search/together.ts';
import type { View } from '../store/view.ts';
import type { Asked } from './asked.ts';
import { filterAsked, filterIn } from './filter-asked.ts';
import { quoted, unresolvedWords } from './words.ts';

/** Milliseconds in one go: whoever reads what was written before may have enough by then. */
const STRETCH = 30;
/** Spellings that are named where another was asked for. */
const NAMED = 5;

/** The flags that leave lines out, as they are typed. */
export function narrowingFlags(request: Request): string[] {
  const { spelling, and, filter, onePerArticle } = request;
  const given = { spelling: spelling.length > 0, and: and.length > 0, filter: filter !== null };
  return Object.entries({ ...given, 'one-per-article': onePerArticle })
    .filter(([, isGiven]) => isGiven)
    .map(([name]) => `--${name}`);
}

/**
 * The lines, in the order asked for; null where a spelling or another actor is asked for whom nobody knows, which is said.
 * Throws a Problem where a name behind --and may mean several, or a date in the filter is none.
 */
export async function linesAsked(asked: Asked): Promise<Lines | null> {
  const { view, actor, request } = asked;
  const narrowing = narrowingOf(asked);
  if (narrowing === null) return null;
  const sort = ALL_LINE_SORTS.find((one) => one === request.sort) ?? 'date';
  const steps = makeLines(lineFacts(view, actor), sort, narrowing);
  let due = performance.now() + STRETCH;
  for (;;) {
    const step = steps.next();
    if (step.done === true) return step.value;
    if (performance.now() < due) continue;
    await breathe();
    due = performance.now() + STRETCH;
  }
}

function narrowingOf(asked: Asked): Narrowing | null {
  const { view, request, index } = asked;
  const { onePerArticle, within } = request;
  const spelling = spellingAsked(asked);
  if (spelling === 'none') return null;
  const by: Narrow[] = [];
  for (const name of request.and) {
    const other = companionCalled(asked, name);
    if (other === null) return null;
    by.push(besideThem(other, within ?? 'article'));
  }
  const query = filterAsked(request);
  const among = query.groups.length === 0 ? null : filterIn(query, view, index, request, asked.output);
  return { ...EVERY_LINE, spelling, by, among, onePerArticle };
}

/** Whom a name behind --and means, with what is related to it where the name asks for that; null for nobody, which is said. */
export function companionCalled(
  { view, index, request, output }: Pick<Asked, 'view' | 'index' | 'request' | 'output'>,
  name: string,
): Companion | null {
  const answer = resolve(view, index, name, { exact: request.exact, kind: null });
  if (answer.kind === 'ambiguous') throw new Problem(`--and: ${unresolvedWords(name, answer, view)}`);
  if (answer.kind === 'nobody') {
    output.say(`--and: ${unresolvedWords(name, answer, view)}`);
    return null;
  }
  const { actor } = answer.ranked;
  return { actor, view: answer.related ? view.with({ related: true }) : view };
}

/** Which surfaces --spelling asks for; null for any, `none` where the actor is never spelt so, which is said. */
function spellingAsked({
  view,
  actor,
  request,
  output,
}: Asked): ((surface: string) => boolean) | null | 'none' {
  if (request.spelling.length === 0) return null;
  const counts = surfaceCounts(view, actor);
  const wanted = new Set<string>();
  for (const spelling of request.spelling) {
    const found = speltAs(spelling, counts.keys());
    for (const surface of found) wanted.add(surface);
    if (found.length === 0) output.say(notSpelt(view, actor, spelling, counts));
  }
  return wanted.size === 0 ? 'none' : (surface) => wanted.has(surface);
}

/** How often each surface stands there, most first. */
function surfaceCounts(view: View, actor: number): Map<string, number> {
  const counts = new Map<string, number>();
  for (const { mention } of view.occurrences(actor).from(0)) {
    const { surface } = mention.spelling;
    counts.set(surface, (counts.get(surface) ?? 0) + 1);
  }
  return new Map([...counts].sort(([, one], [, other]) => other - one));
}

function notSpelt(view: View, actor: number, spelling: string, counts: ReadonlyMap<string, number>): string {
  const { name } = view.actors.at(actor);
  const others = surfaceCounts(view.with({ unsure: true, related: true }), actor).keys();
  if (speltAs(spelling, others).length > 0)
    return `${name} is spelt ${quoted(spelling)} only where that is unsure or related: --unsure and --related let it through.`;
  const all = [...counts.keys()].map(shownSurface);
  const most = all.slice(0, NAMED).join(', ');
  const more = all.length > NAMED ? `, and ${all.length - NAMED} more (dragoman spellings)` : '';
  return `${name} is never spelt ${quoted(spelling)} here${most === '' ? '' : `, but: ${most}${more}`}.`;
}
