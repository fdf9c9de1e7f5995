import type { Mention } from '../actors/types.ts';
import type { Request } from '../request.ts';
import { isLetThrough } from '../store/memory-view.ts';
import type { View } from '../store/view.ts';
import { jsonLine, mentionJson } from './json.ts';
import { kwicLine } from './kwic.ts';
import { openView } from './open.ts';
import type { Output } from './output.ts';
import { limitWords, unsureWords } from './words.ts';

/** `dragoman mentions`: every mention of every actor, in order. Returns the exit status. */
export async function mentions(request: Request, output: Output): Promise<number> {
  const { view, failed } = await openView(request, output, 'actors');
  const { kind, limit } = request;
  const withUnsure = { ...view.switches, unsure: true };
  const most = request.count ? 0 : (limit ?? Number.POSITIVE_INFINITY);
  let count = 0;
  let unsure = 0;
  for (const [index, article] of view.articles.entries()) {
    for (const mention of view.mentionsIn(index)) {
      // A place is kept out unless it is asked for.
      if (kind === null ? mention.kind === 'place' : mention.kind !== kind) continue;
      if (!isLetThrough(mention, view.switches)) {
        if (isLetThrough(mention, withUnsure)) unsure++;
        continue;
      }
      if (++count > most) continue;
      await output.out(
        request.json
          ? jsonLine(mentionJson(view, article, mention))
          : kwicLine(article, mention, whose(mention, view), output),
      );
    }
  }
  if (request.count) {
    await output.out(String(count));
    if (unsure > 0) output.say(unsureWords(unsure));
  } else if (count === 0) output.say('No mentions of anybody in what is looked at.');
  else {
    const held = limitWords(count, Math.min(count, most));
    if (held !== null) output.say(held);
  }
  if (failed) return 2;
  return count > 0 ? 0 : 1;
}

/** The name of the actor, or of those it may be. */
function whose({ actor, candidates }: Mention, view: View): string {
  if (actor !== null) return view.actors[actor].name;
  return candidates.map((one) => view.actors[one.actor].name).join(' or ');
}
