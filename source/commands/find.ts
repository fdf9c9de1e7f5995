import { mentionJson } from '../export/json.ts';
import type { Request } from '../request.ts';
import type { Lines } from '../search/lines/lines.ts';
import type { Place } from '../store/view.ts';
import { counted } from '../text/counted.ts';
import { number } from '../text/number.ts';
import { safeText } from '../text/safe.ts';
import { type Asked, forEachAsked } from './asked.ts';
import { dataLine, isData } from './data.ts';
import { findText } from './find-text.ts';
import { linesAsked, narrowingFlags } from './lines-asked.ts';
import type { Output } from './output.ts';
import { headed, placeLine } from './place-line.ts';
import { headingOf, limitWords, unsureWords } from './words.ts';

/** `dragoman find`, and `dragoman cite` of an actor: the mentions of an actor, as a concordance or as citations. Returns the exit status. */
export function find(request: Request, output: Output): Promise<number> {
  if (request.text) return findText(request, output);
  return forEachAsked(request, output, printPlaces);
}

async function printPlaces(asked: Asked): Promise<boolean> {
  const { name, actor, view, request, output, many } = asked;
  if (request.count) return countLines(asked);
  const heading = headingOf(view, actor);
  if (many && !isData(request)) await headed(`${safeText(name)} → ${heading}`, { request, output });
  else if (!isData(request)) output.say(heading);
  const lines = await linesAsked(asked);
  const length = lines?.length ?? 0;
  if (length === 0 && isData(request)) output.say(heading);
  const of = many ? `${safeText(name)}: ` : '';
  if (lines !== null) sayWhatIsLeft(asked, lines, of);
  const shown = Math.min(length, request.limit ?? length);
  for (const { article, mention } of lines === null ? [] : firstOf(lines, shown)) {
    const json = () => mentionJson(view, article, mention, many ? name : undefined);
    await output.out(placeLine(article, mention, json, { view, request, output }));
  }
  if (many && isData(request) && length === 0) {
    const { name: own, id } = view.actors.at(actor);
    await output.out(dataLine(request, { query: name, actor: own, actorId: id, mentions: 0 }));
  }
  const held = limitWords(length, shown);
  if (held !== null) output.say(`${of}${held}`);
  return length > 0;
}

async function countLines(asked: Asked): Promise<boolean> {
  const { name, output, many } = asked;
  const length = (await linesAsked(asked))?.length ?? 0;
  await output.out(many ? `${length}\t${safeText(name)}` : String(length));
  const unsure = await moreUnsure(asked, length);
  if (unsure > 0) output.say(many ? `${safeText(name)}: ${unsureWords(unsure)}` : unsureWords(unsure));
  return length > 0;
}

/** How many lines more there would be with the unsure ones let in. */
async function moreUnsure(asked: Asked, length: number): Promise<number> {
  const { view, actor, request } = asked;
  const { unsure } = view.tally(actor);
  if (unsure === 0 || view.switches.unsure) return 0;
  if (narrowingFlags(request).length === 0) return unsure;
  const all = await linesAsked({ ...asked, view: view.with({ unsure: true }), output: silent(asked) });
  return (all?.length ?? 0) - length;
}

/** What is to be said has been said by then. */
const silent = ({ output }: Asked): Output => ({ ...output, say: () => {} });

/** Where flags have left lines out, how many there still are. */
function sayWhatIsLeft({ request, output }: Asked, { length, all }: Lines, of: string): void {
  const flags = narrowingFlags(request).join(', ');
  if (flags === '' || (isData(request) && length > 0)) return;
  output.say(`${of}${number(length)} of ${counted(all.length, 'mention')} left by ${flags}.`);
}

/** The first rows; those of one article are fetched at once where they stand one behind the other, and none behind the last. */
function* firstOf(lines: Lines, most: number): Generator<Place> {
  if (lines.order === null && lines.kept === null) {
    let row = 0;
    if (most === 0) return;
    for (const place of lines.all.from(0)) {
      yield place;
      if (++row === most) return;
    }
  } else for (let row = 0; row < most; row++) yield lines.placeAt(row);
}
