import type { Mention } from '../actors/types.ts';
import { byCodePoint } from '../text/order.ts';
import { isAskedFor, isLetThrough } from './let-through.ts';
import { roomOf } from './rooms.ts';
import type { View } from './view.ts';

/** Somebody who is mentioned with an actor: how many sentences, blocks and articles hold both. */
export interface Shared {
  readonly other: number;
  readonly sentence: number;
  readonly paragraph: number;
  readonly article: number;
}

/**
 * Who is mentioned with an actor, by the mentions that the switches let through: most sentences first, then most
 * paragraphs, then most articles, then by name. Places are kept out unless the view is of places.
 */
export function coMentions(view: View, actor: number): Shared[] {
  const all = new Map<number, { other: number; sentence: number; paragraph: number; article: number }>();
  for (const at of view.occurrences(actor).articles) {
    const rooms = roomsOf(view, at);
    const own = rooms.get(actor);
    if (own === undefined) continue;
    for (const [other, theirs] of rooms) {
      if (other === actor) continue;
      let shared = all.get(other);
      if (shared === undefined) {
        shared = { other, sentence: 0, paragraph: 0, article: 0 };
        all.set(other, shared);
      }
      shared.sentence += common(own.sentences, theirs.sentences);
      shared.paragraph += common(own.blocks, theirs.blocks);
      shared.article++;
    }
  }
  return [...all.values()]
    .map((shared) => ({ shared, other: view.actors.at(shared.other) }))
    .filter(({ other }) => isAskedFor(other.kind, view.scope.kind))
    .sort(
      ({ shared: a, other: one }, { shared: b, other }) =>
        b.sentence - a.sentence ||
        b.paragraph - a.paragraph ||
        b.article - a.article ||
        byCodePoint(one.name, other.name) ||
        a.other - b.other,
    )
    .map(({ shared }) => shared);
}

/** The sentences and the blocks of one article in which somebody is mentioned, each by its number. */
interface Rooms {
  readonly sentences: Set<number>;
  readonly blocks: Set<number>;
}

/** In which sentences and blocks of an article each of its actors is mentioned. */
function roomsOf(view: View, at: number): Map<number, Rooms> {
  const article = view.articles.at(at);
  const found = new Map<number, Rooms>();
  const sentenceOf = roomOf(article, 'sentence');
  const blockOf = roomOf(article, 'paragraph');
  for (const mention of view.mentionsIn(at)) {
    if (!isLetThrough(mention, view.switches)) continue;
    for (const actor of ownersOf(mention)) {
      let rooms = found.get(actor);
      if (rooms === undefined) {
        rooms = { sentences: new Set(), blocks: new Set() };
        found.set(actor, rooms);
      }
      rooms.sentences.add(sentenceOf(mention.start));
      rooms.blocks.add(blockOf(mention.start));
    }
  }
  return found;
}

const ownersOf = ({ actor, candidates }: Mention): readonly number[] =>
  actor === null ? candidates.map((one) => one.actor) : [actor];

function common(one: ReadonlySet<number>, other: ReadonlySet<number>): number {
  const [few, many] = one.size < other.size ? [one, other] : [other, one];
  let count = 0;
  for (const each of few) if (many.has(each)) count++;
  return count;
}
