/** A view of any size that is never there as a whole: each row is made when it is fetched, and fetches are counted. */

import type { Actor, Mention, Spelling } from '../../source/actors/types.ts';
import { UNTOLD } from '../../source/corpus/about.ts';
import type { Article } from '../../source/corpus/article.ts';
import { ranksOf } from '../../source/store/article-ranks.ts';
import { Copies } from '../../source/store/copies-in-view.ts';
import { MemoryNames } from '../../source/store/memory-names.ts';
import { WHOLE } from '../../source/store/memory-view.ts';
import type { NameRow } from '../../source/store/name-table.ts';
import { firstWith } from '../../source/store/occurrences.ts';
import { checkRow } from '../../source/store/rows.ts';
import type { Occurrences, Place, Rows, Switches, View } from '../../source/store/view.ts';

/** Every article names the first actor three times, and one of the others once. */
const SENTENCES = ['Ali Bagheri Kani landed.', 'Kani spoke.', 'Kani left.'] as const;
const SURFACES = ['Ali Bagheri Kani', 'Kani', 'Kani'] as const;
const EACH = SURFACES.length;
/** The rows lately asked for stay the same. */
const KEPT = 100;

/** What has been fetched so far. `rows`: those of articles and of actors, articles' mentions, single mentions. */
export interface Fetched {
  rows: number;
  tallies: number;
  /** Articles, for a list that is filtered or sorted. */
  listed: number;
  /** Names of actors, by actor or one by one. */
  names: number;
}

export interface Tall {
  readonly view: View;
  readonly fetched: Fetched;
}

/** `articles` and `actors` are how many there are; `nameOf` names the actors from 1 on, who are persons too. */
export function tallView(articles: number, actors: number, nameOf: (actor: number) => string): Tall {
  const fetched: Fetched = { rows: 0, tallies: 0, listed: 0, names: 0 };
  const actorAt = (index: number): Actor => {
    const name = index === 0 ? SURFACES[0] : nameOf(index);
    const surfaces = index === 0 ? [...new Set(SURFACES)] : [name];
    const spellings = surfaces.map((surface) => spelling(surface, name));
    return { index, id: `${index}`, name, kind: 'person', spellings, listed: [] };
  };
  const otherIn = (article: number): number => 1 + (article % (actors - 1));
  const mentionsIn = (article: number): readonly Mention[] => {
    const told = [...SURFACES, nameOf(otherIn(article))].map((surface, at) => ({
      surface,
      actor: at < EACH ? 0 : otherIn(article),
    }));
    const text = textOf(article);
    let from = 0;
    return told.map(({ surface, actor }): Mention => {
      const start = text.indexOf(surface, from);
      from = start + surface.length;
      const own = spelling(surface, actor === 0 ? SURFACES[0] : surface);
      return { start, end: from, block: 'paragraph', actor, kind: 'person', spelling: own, candidates: [] };
    });
  };
  const textOf = (article: number): string =>
    `${SENTENCES.join(' ')} ${'More of the same. '.repeat(200)}${nameOf(otherIn(article))} was there.`;
  const articleAt = (index: number): Article => {
    const text = textOf(index);
    return {
      id: `${index}`,
      path: `folder/${index}.txt`,
      record: 1,
      title: `Day ${index}`,
      titleFrom: 'header',
      date: '2023-08-10',
      dateFrom: 'field',
      source: 'Gulf Dispatch',
      sourceFrom: 'field',
      author: null,
      authorFrom: null,
      text,
      blocks: [{ kind: 'paragraph', start: 0, end: text.length }],
      words: 10,
      origin: null,
      about: UNTOLD,
    };
  };
  const rows = <T>(length: number, rowAt: (index: number) => T, kept = new Map<number, T>()): Rows<T> => ({
    length,
    at(index) {
      checkRow(index, length);
      fetched.rows++;
      const row = kept.get(index) ?? rowAt(index);
      kept.delete(index);
      kept.set(index, row);
      if (kept.size > KEPT) kept.delete(kept.keys().next().value as number);
      return row;
    },
  });
  const placesIn = (actor: number, article: number): readonly Place[] => {
    fetched.rows++;
    return mentionsIn(article)
      .filter((one) => one.actor === actor)
      .map((mention) => ({ article, mention }));
  };
  const occurrences = (actor: number): Occurrences => {
    const [each, step] = actor === 0 ? [EACH, 1] : [1, actors - 1];
    const first = actor === 0 ? 0 : actor - 1;
    const count = first < articles ? Math.floor((articles - 1 - first) / step) + 1 : 0;
    const length = count * each;
    const at = (index: number): Place => {
      checkRow(index, length);
      return placesIn(actor, first + Math.floor(index / each) * step)[index % each];
    };
    return {
      length,
      articles: Uint32Array.from({ length: count }, (_, at) => first + at * step),
      starts: Uint32Array.from({ length: count + 1 }, (_, at) => at * each),
      at,
      *from(index) {
        for (let one = index; one < length; one++) yield at(one);
      },
    };
  };
  const known = new Map<number, Occurrences>();
  const names = new CountedNames(fetched);
  for (let index = 0; index < actors; index++) names.add(actorAt(index));
  const actorRows = rows(actors, actorAt);
  const articleRows = rows(articles, articleAt);
  const facts = {
    first: '2023-08-10',
    last: '2023-08-10',
    sources: 1,
    sourced: articles,
    undated: 0,
    sourceWidth: 13,
  };

  function viewWith(switches: Switches): View {
    const view: View = {
      scope: WHOLE,
      copies: new Copies(new Uint32Array(), articles),
      sources: ['Gulf Dispatch'],
      switches,
      articles: articleRows,
      facts,
      unread: [],
      actors: actorRows,
      names,
      listed(from, to) {
        fetched.listed += to - from;
        return Array.from({ length: to - from }, (_, at) => ({ ...articleAt(from + at), format: 'txt' }));
      },
      ranks: (order) =>
        ranksOf(
          order,
          Array.from({ length: articles }, (_, at) => articleAt(at)),
        ),
      // biome-ignore lint/correctness/useYield: nothing to wait for
      *mayHold() {
        return null;
      },
      isThere: () => true,
      spellings: unasked,
      isDecided: false,
      decidedBy: unasked,
      decided: NOT_ASKED,
      undecided: NOT_ASKED,
      articleById: (id) => Number(id),
      articlesBegun: unasked,
      articlesAt: unasked,
      actorById: (id) => Number(id),
      actorsNamed: () => [],
      actorsSpelt: unasked,
      actorsOf: (kind) => (kind === 'person' ? unasked() : []),
      mostMentioned: (_kind, most = actors) =>
        Array.from({ length: Math.min(most, actors) }, (_, index) => index),
      countMentioned: () => actors,
      isAbsent: () => false,
      mentionsIn: (article) => {
        fetched.rows++;
        return mentionsIn(article);
      },
      countMentions: unasked,
      occurrences(actor) {
        const found = known.get(actor) ?? occurrences(actor);
        known.set(actor, found);
        return found;
      },
      placesIn(actor, article) {
        const all = view.occurrences(actor);
        return all.articles[firstWith(all, article)] === article ? placesIn(actor, article) : [];
      },
      tally(actor) {
        fetched.tallies++;
        const { length, articles: own } = view.occurrences(actor);
        const [first, last] = length === 0 ? [null, null] : [facts.first, facts.last];
        return { mentions: length, unsure: 0, related: 0, articles: own.length, spellings: 1, first, last };
      },
      counts(actor) {
        const { length } = view.occurrences(actor);
        return { mentions: length, unsure: 0, related: 0 };
      },
      actorsIn(article) {
        fetched.rows++;
        return [
          { actor: 0, mentions: EACH },
          { actor: otherIn(article), mentions: 1 },
        ];
      },
      eachActorIn(article, show) {
        for (const actor of [0, otherIn(article)]) show(actor);
      },
      with: (some) => viewWith({ ...switches, ...some }),
    };
    return view;
  }
  return { view: viewWith({ unsure: false, related: false, allBlocks: false }), fetched };
}

class CountedNames extends MemoryNames {
  readonly #fetched: Fetched;

  constructor(fetched: Fetched) {
    super();
    this.#fetched = fetched;
  }

  override row(index: number): NameRow {
    this.#fetched.names++;
    return super.row(index);
  }

  override of(actor: number): readonly NameRow[] {
    this.#fetched.names++;
    return super.of(actor);
  }
}

const NOT_ASKED = new Proxy({}, { get: unasked }) as never;

/** For what no key may ask. */
function unasked(): never {
  throw new Error('no key asks for that');
}

function spelling(surface: string, name: string): Spelling {
  const rule = surface === name ? 'exact' : 'surname';
  return { surface, rules: [rule], rule, sure: true, related: false };
}
