import { mentionJson } from '../export/json.ts';
import type { Request } from '../request.ts';
import { SORTS, sortedAmong } from '../search/sorts.ts';
import type { Occurrences, Place } from '../store/view.ts';
import { safeText } from '../text/safe.ts';
import { type Asked, forEachAsked } from './asked.ts';
import { dataLine, isData } from './data.ts';
import { findText } from './find-text.ts';
import type { Output } from './output.ts';
import { headed, placeLine } from './place-line.ts';
import { headingOf, limitWords, unsureWords } from './words.ts';

/** `dragoman find`, and `dragoman cite` of an actor: the mentions of an actor, in date order, as a concordance. Returns the exit status. */
export function find(request: Request, output: Output): Promise<number> {
  if (request.text) return findText(request, output);
  return forEachAsked(request, output, printPlaces);
}

async function printPlaces({ name, actor, view, request, output, many }: Asked): Promise<boolean> {
  const all = view.occurrences(actor);
  if (request.count) {
    const { unsure } = view.tally(actor);
    await output.out(many ? `${all.length}\t${safeText(name)}` : String(all.length));
    if (unsure > 0 && !view.switches.unsure)
      output.say(many ? `${safeText(name)}: ${unsureWords(unsure)}` : unsureWords(unsure));
    return all.length > 0;
  }
  const heading = headingOf(view, actor);
  if (many && !isData(request)) await headed(`${safeText(name)} → ${heading}`, { request, output });
  else if (!isData(request) || all.length === 0) output.say(heading);
  const shown = Math.min(all.length, request.limit ?? all.length);
  for (const { article, mention } of firstOf(inOrder(all, { actor, view, request }), shown)) {
    const json = () => mentionJson(view, article, mention, many ? name : undefined);
    await output.out(placeLine(article, mention, json, { view, request, output }));
  }
  if (many && isData(request) && all.length === 0) {
    const { name: own, id } = view.actors.at(actor);
    await output.out(dataLine(request, { query: name, actor: own, actorId: id, mentions: 0 }));
  }
  const held = limitWords(all.length, shown);
  if (held !== null) output.say(many ? `${safeText(name)}: ${held}` : held);
  return all.length > 0;
}

/** The mentions article by article, the articles in the order asked for. */
function* inOrder(
  all: Occurrences,
  { actor, view, request }: Pick<Asked, 'actor' | 'view' | 'request'>,
): Generator<Place> {
  const sort = SORTS.find((one) => one === request.sort) ?? 'date';
  if (sort === 'date') yield* all.from(0);
  else
    for (const article of sortedAmong(view, sort, actor, all.articles)) yield* view.placesIn(actor, article);
}

/** The first mentions; those behind them are not fetched. */
function* firstOf(all: Iterable<Place>, most: number): Generator<Place> {
  let count = 0;
  if (most === 0) return;
  for (const place of all) {
    yield place;
    if (++count === most) return;
  }
}
