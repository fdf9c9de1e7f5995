import { Judgement } from '../../actors/decisions/judgement.ts';
import type { Known } from '../../actors/decisions/resolved.ts';
import type { Line, Ruling } from '../../actors/decisions/ruling.ts';
import { spellingOf } from '../../actors/ledger-rows.ts';
import type { Actor, Kind, Linked, Mention, Spelling } from '../../actors/types.ts';
import type { Article } from '../../corpus/article.ts';
import { byCodePoint } from '../../text/order.ts';
import { arePathsAlike } from '../../text/paths-alike.ts';
import type { Decided } from '../view.ts';
import { decidedActor, type Owned } from './decided-actor.ts';
import { type Hit, type Judged, judgedMentions, type LinesHere } from './judged-mentions.ts';
import { type LineHolder, placeAmong, placeLines } from './lines-placed.ts';
import { placesOfSurface } from './surface-places.ts';

/** A corpus as decided, and what the decisions came to. */
export interface DecidedLinked {
  readonly linked: Linked;
  readonly decided: Decided;
}

const NO_LINES: LinesHere = new Map();

/**
 * A corpus held in memory as some decisions make it, all of it judged anew. In: articles in the order of its mentions; `known`: whom
 * the decisions mean.
 */
export function decidedLinked(
  { actors, mentions }: Linked,
  articles: readonly Article[],
  rulings: readonly Ruling[],
  known: Known,
): DecidedLinked {
  const judgement = new Judgement(rulings, known);
  const { resolved } = judgement;
  const placed = placeLines(resolved.lines, (line) => placeAmong(line, holders(articles, line)));
  const kindAt = (actor: number): Kind => actors[actor]?.kind ?? resolved.made[actor - actors.length].kind;
  const spellings = new Spellings();
  const judged = articles.map(({ text, blocks }, at) => {
    const found = (mentions[at] ?? []).map(judgedOf);
    const hits: Hit[] = resolved.added.flatMap(({ surface, group }) =>
      placesOfSurface(text, surface).map((place) => ({ ...place, group })),
    );
    const all = judgedMentions(text, blocks, found, hits, placed.byArticle.get(at) ?? NO_LINES, judgement);
    return all.map((one) => mentionOf(one, judgement.kindOf(one.verdict, kindAt), spellings));
  });
  const owned = new Map<number, Map<Spelling, number>>();
  for (const { actor, spelling } of judged.flat()) {
    if (actor === null || !resolved.groups.has(actor)) continue;
    const counts = owned.get(actor) ?? new Map();
    owned.set(actor, counts.set(spelling, (counts.get(spelling) ?? 0) + 1));
  }
  const isTaken = (name: string, kind: Kind): boolean =>
    actors.some((one) => one.name === name && one.kind === kind);
  const changed = new Map<number, Actor>();
  for (const index of resolved.groups) {
    const members = resolved.membersOf(index);
    const found = members.flatMap((one) => actors[one] ?? []);
    const made = members.flatMap((one) => resolved.made[one - actors.length] ?? []);
    const own = [...(owned.get(index) ?? [])].map(([spelling, count]): Owned => ({ spelling, count }));
    changed.set(index, decidedActor(index, { found, made, isTaken }, resolved, own));
  }
  // Whoever goes by another is that one.
  const all = Array.from(
    { length: actors.length + resolved.made.length },
    (_, index) => changed.get(resolved.groupOf(index)) ?? actors[index],
  );
  return { linked: { actors: all, mentions: judged }, decided: { rulings, judgement, placed } };
}

/** The article of the id that a line has, then those that stand where it stood, by path. */
function* holders(articles: readonly Article[], { article: id, path }: Line): Generator<LineHolder> {
  const there = articles.map((_, at) => at).filter((at) => arePathsAlike(articles[at].path, path));
  there.sort(
    (a, b) => byCodePoint(articles[a].path, articles[b].path) || articles[a].record - articles[b].record,
  );
  for (const at of [articles.findIndex((one) => one.id === id), ...there])
    if (at >= 0) yield { article: at, id: articles[at].id, text: articles[at].text };
}

const judgedOf = ({ start, end, block, actor, candidates, spelling }: Mention): Judged => ({
  ...{ start, end, block, surface: spelling.surface },
  verdict: { actor, candidates, rules: spelling.rules, sure: spelling.sure },
});

function mentionOf(
  { start, end, block, surface, verdict }: Judged,
  kind: Kind | null,
  all: Spellings,
): Mention {
  const { actor, candidates, rules, sure } = verdict;
  return { start, end, block, actor, kind, spelling: all.of(surface, rules, sure), candidates };
}

/** Each spelling once. */
class Spellings {
  readonly #known = new Map<string, Spelling>();

  of(surface: string, rules: Spelling['rules'], sure: boolean): Spelling {
    const key = [surface, rules.join(), sure].join('\n');
    let found = this.#known.get(key);
    if (found === undefined) {
      found = spellingOf(surface, rules, sure);
      this.#known.set(key, found);
    }
    return found;
  }
}
