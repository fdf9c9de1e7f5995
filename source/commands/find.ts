import type { Request } from '../request.ts';
import { safeText } from '../text/safe.ts';
import { type Asked, forEachAsked } from './asked.ts';
import { jsonLine, mentionJson } from './json.ts';
import { kwicLine } from './kwic.ts';
import type { Output } from './output.ts';
import { headingOf, limitWords, unsureWords } from './words.ts';

/** `dragoman find`: the mentions of an actor, in date order, as a concordance. Returns the exit status. */
export function find(request: Request, output: Output): Promise<number> {
  return forEachAsked(request, output, printPlaces);
}

async function printPlaces({ name, actor, view, request, output, many }: Asked): Promise<boolean> {
  const places = view.places(actor);
  if (request.count) {
    const { unsure } = view.tally(actor);
    await output.out(many ? `${places.length}\t${safeText(name)}` : String(places.length));
    if (unsure > 0 && !view.switches.unsure)
      output.say(many ? `${safeText(name)}: ${unsureWords(unsure)}` : unsureWords(unsure));
    return places.length > 0;
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
        : kwicLine(of, mention, of.source ?? of.path.slice(of.path.lastIndexOf('/') + 1), output),
    );
  }
  if (many && request.json && places.length === 0) {
    const { name: own, id } = view.actors[actor];
    await output.out(jsonLine({ query: name, actor: own, actorId: id, mentions: 0 }));
  }
  const held = limitWords(places.length, shown.length);
  if (held !== null) output.say(many ? `${safeText(name)}: ${held}` : held);
  return places.length > 0;
}
