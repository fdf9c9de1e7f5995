import type { Request } from '../request.ts';
import { coMentions, type Shared } from '../store/co-mentions.ts';
import { ratesOf, rateWords } from '../store/rates.ts';
import type { View } from '../store/view.ts';
import { counted } from '../text/counted.ts';
import { cut, padded } from '../text/fit.ts';
import { number } from '../text/number.ts';
import { safeText } from '../text/safe.ts';
import { type Asked, forEachAsked } from './asked.ts';
import { dataLine, isData } from './data.ts';
import type { Output } from './output.ts';
import { headingOf, limitWords } from './words.ts';

/**
 * `dragoman with`: who is mentioned with an actor in the same sentence, paragraph, article. `--kind` is that of the
 * others. Returns the exit status.
 */
export function withWhom(request: Request, output: Output): Promise<number> {
  return forEachAsked(request, output, printShared, { kind: null });
}

async function printShared({ name, actor, view, request, output, many }: Asked): Promise<boolean> {
  const all = coMentions(view, actor);
  if (request.count) {
    await output.out(many ? `${all.length}\t${safeText(name)}` : String(all.length));
    return all.length > 0;
  }
  const heading = headingOf(view, actor);
  if (many && !isData(request)) await output.out(`${safeText(name)} → ${heading}`);
  else if (!isData(request) || all.length === 0) output.say(heading);
  const shown = all.slice(0, request.limit ?? all.length);
  for (const shared of shown) {
    await output.out(
      isData(request)
        ? dataLine(request, sharedJson(view, actor, shared, many ? name : undefined))
        : sharedLine(view, shared, output.columns),
    );
  }
  if (all.length === 0) {
    const { name: own, id } = view.actors.at(actor);
    if (many && isData(request))
      await output.out(
        dataLine(request, { query: name, actor: own, actorId: id, mentions: view.counts(actor).mentions }),
      );
    output.say(`Nobody else is mentioned where ${own} is, in what is looked at.`);
  }
  const held = limitWords(all.length, shown.length);
  if (held !== null) output.say(many ? `${safeText(name)}: ${held}` : held);
  return all.length > 0;
}

function sharedJson(
  view: View,
  actor: number,
  { other, sentence, paragraph, article }: Shared,
  query: string | undefined,
): Record<string, unknown> {
  const [own, theirs] = [view.actors.at(actor), view.actors.at(other)];
  return {
    ...(query === undefined ? {} : { query }),
    actor: own.name,
    actorId: own.id,
    other: theirs.name,
    otherId: theirs.id,
    kind: theirs.kind,
    sentence,
    paragraph,
    article,
    ...ratesOf(view, sentence),
  };
}

/** A line narrower than this has the numbers without their words. */
const NARROW = 72;

/** A line as wide as this has room behind the longest names for how often the sentences come. */
const ROOMY = 136;

/** Who, their kind, and how many sentences, paragraphs and articles they share; what does not fit goes from the end. */
function sharedLine(view: View, { other, sentence, paragraph, article }: Shared, columns: number): string {
  const { name, kind } = view.actors.at(other);
  const parts =
    columns < NARROW
      ? [sentence, paragraph, article].map((count) => padded(number(count), 6, true))
      : [
          padded(kind, 12),
          padded(counted(sentence, 'sentence'), 13),
          padded(counted(paragraph, 'paragraph'), 14),
          padded(counted(article, 'article'), 12),
        ];
  if (columns >= ROOMY) parts.push(rateWords(ratesOf(view, sentence)));
  const width = parts.reduce((sum, part) => sum + 1 + part.length, 0);
  const room = Math.max(8, Math.min(44, columns - width));
  return cut([padded(name, room), ...parts].join(' ').trimEnd(), columns);
}
