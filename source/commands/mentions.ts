import type { Mention } from '../actors/types.ts';
import type { Request } from '../request.ts';
import { isLetThrough } from '../store/memory-view.ts';
import { mentionJson } from './json.ts';
import { kwicLine } from './kwic.ts';
import { openView } from './open.ts';
import type { Output } from './output.ts';

/** `dragoman mentions`: every mention of every actor, in order. Returns the exit status. */
export async function mentions(request: Request, output: Output): Promise<number> {
  const { view, failed } = await openView(request, output, 'actors');
  const isWanted = (mention: Mention): boolean =>
    isLetThrough(mention, view.switches) &&
    (request.kind === null ? mention.kind !== 'place' : mention.kind === request.kind);
  let count = 0;
  const most = request.count ? 0 : (request.limit ?? Number.POSITIVE_INFINITY);
  for (const [index, article] of view.articles.entries()) {
    for (const mention of view.mentionsIn(index)) {
      if (!isWanted(mention)) continue;
      if (++count > most) continue;
      await output.out(
        request.json
          ? JSON.stringify(mentionJson(view, article, mention))
          : kwicLine(article, mention, output),
      );
    }
  }
  if (request.count) await output.out(String(count));
  else if (count === 0) output.say('No mentions of anybody here.');
  if (failed) return 2;
  return count > 0 ? 0 : 1;
}
