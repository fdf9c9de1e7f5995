import type { Mention } from '../actors/types.ts';
import { mentionJson } from '../export/json.ts';
import type { Request } from '../request.ts';
import { isAskedFor, isLetThrough } from '../store/let-through.ts';
import type { View } from '../store/view.ts';
import { dataLine, isData, writeHead } from './data.ts';
import { kwicLine } from './kwic.ts';
import { openView } from './open.ts';
import type { Output } from './output.ts';
import { limitWords, unsureWords } from './words.ts';

/** `dragoman mentions`: every mention of every actor, in order. Returns the exit status. */
export async function mentions(request: Request, output: Output): Promise<number> {
  const { view, failed } = await openView(request, output, 'actors');
  await writeHead(request, output);
  const { mentions: count, unsure } = view.countMentions(request.kind);
  if (request.count) {
    await output.out(String(count));
    if (unsure > 0) output.say(unsureWords(unsure));
  } else if (count === 0) output.say('No mentions of anybody in what is looked at.');
  else {
    const shown = Math.min(count, request.limit ?? count);
    await printFirst(shown, view, request, output);
    const held = limitWords(count, shown);
    if (held !== null) output.say(held);
  }
  if (failed) return 2;
  return count > 0 ? 0 : 1;
}

async function printFirst(most: number, view: View, request: Request, output: Output): Promise<void> {
  let count = 0;
  for (let at = 0; count < most; at++) {
    for (const mention of view.mentionsIn(at)) {
      if (!isAskedFor(mention.kind, request.kind) || !isLetThrough(mention, view.switches)) continue;
      const article = view.articles.at(at);
      await output.out(
        isData(request)
          ? dataLine(request, mentionJson(view, at, mention))
          : kwicLine(article, mention, whose(mention, view), output),
      );
      if (++count === most) return;
    }
  }
}

/** The name of the actor, or of those it may be. */
function whose({ actor, candidates }: Mention, view: View): string {
  if (actor !== null) return view.actors.at(actor).name;
  return candidates.map((one) => view.actors.at(one.actor).name).join(' or ');
}
