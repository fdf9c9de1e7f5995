import { expect } from 'vitest';
import type { Kind } from '../../source/actors/types.ts';
import { nameIndex } from '../../source/search/finder.ts';
import { madeId } from '../../source/store/decided/decided-actor.ts';
import { isAskedFor } from '../../source/store/let-through.ts';
import { everyRow } from '../../source/store/rows.ts';
import { spellingKey } from '../../source/store/spelling-counts.ts';
import type { Place, Switches, View } from '../../source/store/view.ts';
import { byCodePoint } from '../../source/text/order.ts';

const KINDS: readonly (Kind | null)[] = [null, 'person', 'organisation', 'state', 'place'];

export const ALL_SWITCHES: readonly Switches[] = [false, true].flatMap((unsure) =>
  [false, true].flatMap((related) => [false, true].map((allBlocks) => ({ unsure, related, allBlocks }))),
);

/** That two views of one scope answer alike, whatever is asked of them. `names`: who may be asked for by name. */
export function expectSameAnswers(one: View, other: View, names: readonly string[]): void {
  expect(answersOf(other, names)).toEqual(answersOf(one, names));
  for (const switches of ALL_SWITCHES) {
    const [a, b] = [one.with(switches), other.with(switches)];
    expect(b.switches).toEqual(switches);
    expect(numbersOf(b)).toEqual(numbersOf(a));
    expect(articlesByActor(b)).toEqual(articlesOfOccurrences(b));
  }
}

/** What does not depend on switches. */
function answersOf(view: View, names: readonly string[]): unknown {
  const articles = [...everyRow(view.articles)];
  const actors = [...everyRow(view.actors)];
  const surfaces = new Set(actors.flatMap(({ spellings }) => spellings.map(({ surface }) => surface)));
  return {
    scope: view.scope,
    articles: articles.map((article) => ({ ...article })),
    actors: actors.map((actor) => ({ ...actor })),
    facts: view.facts,
    sources: view.sources,
    listed: view.listed(0, articles.length),
    copies: articles.map((_, at) => [[...view.copies.of(at)], view.copies.count(at)]),
    unread: view.unread.map((one) => ({ ...one })).sort((a, b) => byCodePoint(a.path, b.path)),
    mentions: articles.map((_, at) => view.mentionsIn(at)),
    byId: articles.map(({ id }) => view.articleById(id)),
    begun: [...articles.map(({ id }) => id.slice(0, 1)), ...articles.map(({ id }) => `${id}-`), '', 'x'].map(
      (start) => view.articlesBegun(start),
    ),
    at: articles.map(({ path }) => view.articlesAt(path)),
    byActorId: [...actors, ...everyRow(view.undecided.actors)].map(({ id }) => view.actorById(id)),
    byMadeId: view.isDecided
      ? view.decided.judgement.resolved.made.map((one) => view.actorById(madeId(one)))
      : [],
    named: [...actors.map(({ name }) => name), ...names].map((name) => view.actorsNamed(name)),
    spelt: [...surfaces, ...names].map((surface) => view.actorsSpelt(surface)),
    ofKind: KINDS.map((kind) => (kind === null ? [] : view.actorsOf(kind))),
    absent: names.map((name) => view.isAbsent(name)),
    ranked: rankings(view, names),
    beyond: [view.mentionsIn(articles.length), view.mentionsIn(-1), view.articleById('nothing')],
  };
}

/** Whom the finder names for names: in full, with a letter left out, and, when names have been read ahead, as they are typed. */
function rankings(view: View, names: readonly string[]): unknown {
  const index = nameIndex(view);
  const whole = names.map((name) =>
    [name, name.slice(0, 1) + name.slice(2)].map((query) => index.rank(view, query)),
  );
  for (const _ of index.ahead());
  const begun = names.map((name) =>
    [1, 2, 3, 5, 8].map((letters) =>
      index.rank(view, name.slice(0, letters), { unfinished: true, limit: 20 }),
    ),
  );
  const slips = names.map((name) => index.rank(view, name.slice(0, 1) + name.slice(2)));
  return { whole, begun, slips };
}

/** What does. */
function numbersOf(view: View): unknown {
  const actors = [...everyRow(view.actors)].map((_, index) => index);
  const articles = [...everyRow(view.articles)].map((_, at) => at);
  return {
    tallies: actors.map((actor) => ({ ...view.tally(actor) })),
    spellings: actors.map((actor) => spellingsOf(view, actor)),
    counts: actors.map((actor) => {
      const { mentions, unsure, related } = view.counts(actor);
      return { mentions, unsure, related };
    }),
    occurrences: actors.map((actor) => {
      const all = view.occurrences(actor);
      const { length } = all;
      return {
        length,
        articles: all.articles,
        starts: all.starts,
        places: told([...all.from(0)]),
        single: told(Array.from({ length }, (_, at) => all.at(at))),
        half: told([...all.from(length >> 1)]),
        behind: [...all.from(length)],
        byArticle: [...all.articles].map((article) => told(view.placesIn(actor, article))),
        nowhere: view.placesIn(actor, articles.length),
      };
    }),
    actorsIn: articles.map((article) => view.actorsIn(article)),
    present: articles.map((article) => presentIn(view, article)),
    mentions: KINDS.map((kind) => view.countMentions(kind)),
    count: KINDS.map((kind) => view.countMentioned(kind)),
    most: KINDS.flatMap((kind) => [undefined, 0, 1, 3, 300].map((most) => view.mostMentioned(kind, most))),
    nobody: [view.tally(actors.length), view.occurrences(actors.length).length],
  };
}

/** For each actor the articles that name it, article by article. */
function articlesByActor(view: View): number[][] {
  const found: number[][] = Array.from({ length: view.actors.length }, () => []);
  for (let article = 0; article < view.articles.length; article++)
    view.eachActorIn(article, (actor) => found[actor].push(article));
  return found;
}

function articlesOfOccurrences(view: View): number[][] {
  return [...everyRow(view.actors)].map(({ kind }, index) =>
    isAskedFor(kind, view.scope.kind) ? [...view.occurrences(index).articles] : [],
  );
}

function presentIn(view: View, article: number): readonly number[] {
  const actors: number[] = [];
  view.eachActorIn(article, (actor) => actors.push(actor));
  return actors.sort((a, b) => a - b);
}

function spellingsOf(view: View, actor: number): readonly string[] {
  return view
    .spellings(actor)
    .map(({ spelling, candidates, count }) => `${spellingKey(spelling, candidates)}\n${count}`)
    .sort(byCodePoint);
}

const told = (places: readonly Place[]): string[] =>
  places.map(
    ({ article, mention: { start, end, spelling } }) => `${article} ${start}-${end} ${spelling.surface}`,
  );
