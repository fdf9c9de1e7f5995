import type { ActorsTable } from '../actors/table.ts';
import type { Actor, Linked, Mention } from '../actors/types.ts';
import { type Article, COUNTED, type Unread } from '../corpus/article.ts';
import { foldedWords } from '../text/fold.ts';
import { inScope } from './scope.ts';
import type { Place, Scope, Switches, Tally, View } from './view.ts';

/** A corpus as it was read and linked: articles in contract order, `linked.mentions` in the same order. */
export interface Library {
  readonly articles: readonly Article[];
  readonly linked: Linked;
  readonly unread: readonly Unread[];
  /** The actors file that it was linked with. */
  readonly table?: ActorsTable;
}

export const NOTHING_LINKED: Linked = { actors: [], mentions: [] };
export const WHOLE: Scope = { since: null, until: null, under: null, kind: null, without: [] };
export const SURE_ONLY: Switches = { unsure: false, related: false, allBlocks: false };

interface Index {
  readonly articles: readonly Article[];
  readonly mentions: readonly (readonly Mention[])[];
  /** For each actor, every place it owns or is a candidate of, in contract order. */
  readonly byActor: readonly (readonly Place[])[];
}

const NO_PLACES: readonly Place[] = [];

/** A view of a corpus held in memory. Narrowing by date, folder or rule changes what is shown, never what is known. */
export function memoryView(library: Library, scope: Scope = WHOLE, switches: Switches = SURE_ONLY): View {
  const shown: Article[] = [];
  const mentions: (readonly Mention[])[] = [];
  const byActor: Place[][] = library.linked.actors.map(() => []);
  const isTied = ({ spelling }: Mention): boolean =>
    !spelling.rules.some((rule) => scope.without.includes(rule));
  library.articles.forEach((article, at) => {
    if (!inScope(article, scope)) return;
    const index = shown.length;
    shown.push(article);
    const here = (library.linked.mentions[at] ?? []).filter(isTied);
    mentions.push(here);
    for (const mention of here) {
      const place = { article: index, mention };
      if (mention.actor !== null) byActor[mention.actor].push(place);
      else for (const { actor } of mention.candidates) byActor[actor].push(place);
    }
  });
  return new MemoryView(library, { articles: shown, mentions, byActor }, scope, switches);
}

class MemoryView implements View {
  readonly scope: Scope;
  readonly switches: Switches;
  readonly articles: readonly Article[];
  readonly unread: readonly Unread[];
  readonly actors: readonly Actor[];
  readonly #library: Library;
  readonly #index: Index;
  readonly #tallies = new Map<number, Tally>();
  readonly #places = new Map<number, readonly Place[]>();
  #absent: ReadonlySet<string> | null = null;

  constructor(library: Library, index: Index, scope: Scope, switches: Switches) {
    this.#library = library;
    this.#index = index;
    this.scope = scope;
    this.switches = switches;
    this.articles = index.articles;
    this.unread = library.unread;
    this.actors = library.linked.actors;
  }

  isAbsent(name: string): boolean {
    this.#absent ??= absentNames(this.#library);
    return this.#absent.has(foldedWords(name).join(' '));
  }

  mentionsIn(article: number): readonly Mention[] {
    return this.#index.mentions[article] ?? [];
  }

  places(actor: number): readonly Place[] {
    let found = this.#places.get(actor);
    if (found === undefined) {
      found = (this.#index.byActor[actor] ?? NO_PLACES).filter(({ mention }) =>
        isLetThrough(mention, this.switches),
      );
      this.#places.set(actor, found);
    }
    return found;
  }

  placesIn(actor: number, article: number): readonly Place[] {
    const all = this.places(actor);
    // Places are in article order: find the stretch of this article by halving.
    const bound = (above: boolean): number => {
      let low = 0;
      let high = all.length;
      while (low < high) {
        const middle = (low + high) >> 1;
        if (all[middle].article < article || (above && all[middle].article === article)) low = middle + 1;
        else high = middle;
      }
      return low;
    };
    return all.slice(bound(false), bound(true));
  }

  tally(actor: number): Tally {
    let found = this.#tallies.get(actor);
    if (found === undefined) {
      found = this.#count(actor);
      this.#tallies.set(actor, found);
    }
    return found;
  }

  #count(actor: number): Tally {
    let mentions = 0;
    let unsure = 0;
    let related = 0;
    let articles = 0;
    let last = -1;
    const spellings = new Set<string>();
    const dates: string[] = [];
    for (const { article, mention } of this.#index.byActor[actor] ?? NO_PLACES) {
      const inBlock = this.switches.allBlocks || COUNTED.has(mention.block);
      if (inBlock && !mention.spelling.sure && (!mention.spelling.related || this.switches.related)) unsure++;
      if (inBlock && mention.spelling.sure && mention.spelling.related) related++;
      if (!isLetThrough(mention, this.switches)) continue;
      mentions++;
      spellings.add(mention.spelling.surface);
      if (article !== last) {
        articles++;
        last = article;
        const { date } = this.articles[article];
        if (date !== null) dates.push(date);
      }
    }
    return {
      mentions,
      unsure,
      related,
      articles,
      spellings: spellings.size,
      first: dates[0] ?? null,
      last: dates.at(-1) ?? null,
    };
  }

  actorsIn(article: number): readonly { readonly actor: number; readonly mentions: number }[] {
    const counts = new Map<number, number>();
    for (const mention of this.mentionsIn(article)) {
      if (mention.actor === null || !isLetThrough(mention, this.switches)) continue;
      if (this.actors[mention.actor].kind === 'place' && this.scope.kind !== 'place') continue;
      counts.set(mention.actor, (counts.get(mention.actor) ?? 0) + 1);
    }
    return [...counts]
      .map(([actor, mentions]) => ({ actor, mentions }))
      .sort((a, b) => b.mentions - a.mentions || a.actor - b.actor);
  }

  with(switches: Partial<Switches>): View {
    return new MemoryView(this.#library, this.#index, this.scope, { ...this.switches, ...switches });
  }
}

/** Whether a mention counts under the switches. */
export function isLetThrough(mention: Mention, switches: Switches): boolean {
  const { spelling } = mention;
  return (
    (spelling.sure || switches.unsure) &&
    (!spelling.related || switches.related) &&
    (switches.allBlocks || COUNTED.has(mention.block))
  );
}

/** The sure names, folded, of the listed actors who are nobody's in this corpus. Places are not asked for by name. */
function absentNames({ linked, table }: Library): ReadonlySet<string> {
  const here = new Set(linked.actors.map(({ name }) => name));
  const absent = (table?.actors ?? []).filter(({ name, kind }) => kind !== 'place' && !here.has(name));
  return new Set(
    absent.flatMap(({ name, aliases }) => [name, ...aliases].map((one) => foldedWords(one).join(' '))),
  );
}
