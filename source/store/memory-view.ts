import type { Ruling } from '../actors/decisions/ruling.ts';
import { capitalsAsPlaces } from '../actors/places.ts';
import { NO_ACTORS } from '../actors/table.ts';
import type { Actor, Kind, Mention } from '../actors/types.ts';
import { type Article, COUNTED, type Unread } from '../corpus/article.ts';
import { absentNames } from './absent-names.ts';
import { actorsAmong } from './actors-among.ts';
import { ranksOf } from './article-ranks.ts';
import type { Copies } from './copies-in-view.ts';
import { knownIn } from './decided/actors-meant.ts';
import { madeWithId } from './decided/decided-actor.ts';
import { decidedLinked } from './decided/decided-linked.ts';
import { factsOf } from './facts.ts';
import { formatOf } from './format-of.ts';
import { isAskedFor, isLetThrough } from './let-through.ts';
import { type Library, type Part, partOf } from './library.ts';
import { occurrencesOf, stretchIn } from './occurrences.ts';
import { rowsOf } from './rows.ts';
import { spellingCounts } from './spelling-counts.ts';
import { tallyOf } from './tally.ts';
import type {
  ArticleOrder,
  Counts,
  Decided,
  Facts,
  Listed,
  Occurrences,
  Place,
  Rows,
  Scope,
  SpellingCount,
  Switches,
  Tally,
  View,
} from './view.ts';

export const WHOLE: Scope = {
  ...{ since: null, until: null, under: null, sources: null, foldCopies: false },
  ...{ kind: null, without: [] },
};
export const SURE_ONLY: Switches = { unsure: false, related: false, allBlocks: false };

const NO_PLACES: readonly Place[] = [];

/** What views of one scope have in common, whatever their switches. */
interface Shared {
  readonly library: Library;
  readonly part: Part;
  readonly scope: Scope;
  readonly articles: Rows<Article>;
  readonly actors: Rows<Actor>;
  /** Null where there are none. */
  readonly decisions: { readonly undecided: MemoryView; readonly decided: Decided } | null;
  facts: Facts | null;
  byId: ReadonlyMap<string, number> | null;
  isAbsent: ((name: string) => boolean) | null;
}

/** A view of a corpus held in memory, as decided; of places, with capitals taken for the places that they are. */
export function memoryView(
  { linked, ...rest }: Library,
  scope: Scope = WHOLE,
  switches: Switches = SURE_ONLY,
  rulings: readonly Ruling[] = [],
): View {
  const library = { ...rest, linked: scope.kind === 'place' ? capitalsAsPlaces(linked) : linked };
  const part = partOf(library, scope);
  const [articles, actors] = [rowsOf(part.articles), rowsOf(library.linked.actors)];
  const shared = { library, part, scope, articles, actors, decisions: null, ...UNKNOWN };
  return new MemoryView(shared, switches).decidedBy(rulings);
}

/** What is found out when it is first asked for. */
const UNKNOWN = { facts: null, byId: null, isAbsent: null };

class MemoryView implements View {
  readonly scope: Scope;
  readonly switches: Switches;
  readonly articles: Rows<Article>;
  readonly unread: readonly Unread[];
  readonly actors: Rows<Actor>;
  readonly #shared: Shared;
  readonly #tallies = new Map<number, Tally>();
  readonly #occurrences = new Map<number, Occurrences>();
  readonly #mentioned = new Map<Kind | null, readonly number[]>();

  constructor(shared: Shared, switches: Switches) {
    this.#shared = shared;
    this.scope = shared.scope;
    this.switches = switches;
    this.articles = shared.articles;
    this.unread = shared.library.unread;
    this.actors = shared.actors;
  }

  get facts(): Facts {
    this.#shared.facts ??= factsOf(this.#shared.part.articles);
    return this.#shared.facts;
  }

  get copies(): Copies {
    return this.#shared.part.copies();
  }

  get sources(): readonly string[] {
    const named = this.#shared.part.articles.flatMap(({ source }) => (source === null ? [] : [source]));
    return [...new Set(named)];
  }

  listed(from: number, to: number): readonly Listed[] {
    return this.#shared.part.articles.slice(from, to).map(({ title, source, date, words, path }) => ({
      title,
      source,
      date,
      words,
      format: formatOf(path),
    }));
  }

  ranks(order: ArticleOrder): Uint32Array {
    return ranksOf(order, this.#shared.part.articles);
  }

  // biome-ignore lint/correctness/useYield: nothing is known of the words, and there is nothing to wait for
  *mayHold(): Generator<void, null> {
    return null;
  }

  articleById(id: string): number | null {
    this.#shared.byId ??= new Map(this.#shared.part.articles.map((article, at) => [article.id, at]));
    return this.#shared.byId.get(id) ?? null;
  }

  articlesBegun(id: string): readonly number[] {
    return indicesOf(this.#shared.part.articles, (article) => article.id.startsWith(id));
  }

  articlesAt(path: string): readonly number[] {
    return indicesOf(this.#shared.part.articles, (article) => article.path === path);
  }

  actorById(id: string): number | null {
    const { decisions } = this.#shared;
    if (decisions === null) return this.#actors((actor) => actor.id === id)[0] ?? null;
    const { resolved } = decisions.decided.judgement;
    const found = decisions.undecided.actorById(id);
    return found === null ? madeWithId(resolved, id) : resolved.groupOf(found);
  }

  actorsNamed(name: string): readonly number[] {
    return this.#actors((actor) => actor.name === name);
  }

  actorsSpelt(surface: string): readonly number[] {
    return this.#actors(({ spellings }) => spellings.some((one) => one.sure && one.surface === surface));
  }

  actorsOf(kind: Kind): readonly number[] {
    return this.#actors((actor) => actor.kind === kind);
  }

  #actors(isMeant: (actor: Actor) => boolean): number[] {
    return indicesOf(this.#shared.library.linked.actors, (actor, at) => actor.index === at && isMeant(actor));
  }

  mostMentioned(kind: Kind | null, most = Number.POSITIVE_INFINITY): readonly number[] {
    return this.#inOrder(kind).slice(0, most);
  }

  countMentioned(kind: Kind | null): number {
    return this.#inOrder(kind).length;
  }

  #inOrder(asked: Kind | null): readonly number[] {
    let found = this.#mentioned.get(asked);
    if (found === undefined) {
      const isMentioned = ({ mentions, unsure, related }: Tally): boolean => mentions + unsure + related > 0;
      found = this.#actors(
        ({ kind, index }) => isAskedFor(kind, asked) && isMentioned(this.tally(index)),
      ).sort((a, b) => this.tally(b).mentions - this.tally(a).mentions || a - b);
      this.#mentioned.set(asked, found);
    }
    return found;
  }

  isAbsent(name: string): boolean {
    const { library } = this.#shared;
    if (this.#shared.isAbsent === null) {
      const here = new Set(library.linked.actors.map((actor) => actor.name));
      this.#shared.isAbsent = absentNames(library.table ?? NO_ACTORS, (own) => here.has(own));
    }
    return this.#shared.isAbsent(name);
  }

  isThere(): boolean {
    return true;
  }

  mentionsIn(article: number): readonly Mention[] {
    return this.#shared.part.mentions[article] ?? [];
  }

  countMentions(asked: Kind | null): { readonly mentions: number; readonly unsure: number } {
    const withUnsure = { ...this.switches, unsure: true };
    let mentions = 0;
    let all = 0;
    for (const mention of this.#shared.part.mentions.flat()) {
      if (!isAskedFor(mention.kind, asked)) continue;
      if (isLetThrough(mention, this.switches)) mentions++;
      if (isLetThrough(mention, withUnsure)) all++;
    }
    return { mentions, unsure: all - mentions };
  }

  occurrences(actor: number): Occurrences {
    let found = this.#occurrences.get(actor);
    if (found === undefined) {
      const places = this.#shared.part.byActor[actor] ?? NO_PLACES;
      found = occurrencesOf(places.filter(({ mention }) => isLetThrough(mention, this.switches)));
      this.#occurrences.set(actor, found);
    }
    return found;
  }

  placesIn(actor: number, article: number): readonly Place[] {
    const all = this.occurrences(actor);
    const [from, to] = stretchIn(all, article);
    return Array.from({ length: to - from }, (_, at) => all.at(from + at));
  }

  tally(actor: number): Tally {
    let found = this.#tallies.get(actor);
    if (found === undefined) {
      found = tallyOf(this.#shared.part.byActor[actor] ?? NO_PLACES, this.articles, this.switches);
      this.#tallies.set(actor, found);
    }
    return found;
  }

  spellings(actor: number): readonly SpellingCount[] {
    const places = this.#shared.part.byActor[actor] ?? NO_PLACES;
    return spellingCounts(
      places
        .filter(({ mention }) => this.switches.allBlocks || COUNTED.has(mention.block))
        .map(({ mention: { spelling, candidates } }) => ({ spelling, candidates, count: 1 })),
    );
  }

  counts(actor: number): Counts {
    return this.tally(actor);
  }

  actorsIn(article: number): readonly { readonly actor: number; readonly mentions: number }[] {
    return actorsAmong(this.mentionsIn(article), this);
  }

  eachActorIn(article: number, show: (actor: number) => void): void {
    const here = new Set<number>();
    for (const mention of this.mentionsIn(article)) {
      if (!isLetThrough(mention, this.switches)) continue;
      if (mention.actor !== null) here.add(mention.actor);
      else for (const { actor } of mention.candidates) here.add(actor);
    }
    for (const actor of here) if (isAskedFor(this.actors.at(actor).kind, this.scope.kind)) show(actor);
  }

  get isDecided(): boolean {
    return this.#shared.decisions !== null;
  }

  get decided(): Decided {
    const { decisions, library } = this.#shared;
    return decisions?.decided ?? decidedLinked(library.linked, [], [], knownIn(this)).decided;
  }

  decidedBy(rulings: readonly Ruling[]): View {
    const undecided = this.#shared.decisions?.undecided ?? this;
    if (rulings.length === 0) return undecided.with(this.switches);
    const { library: found, scope, articles } = undecided.#shared;
    const { linked, decided } = decidedLinked(found.linked, found.articles, rulings, knownIn(undecided));
    const library = { ...found, linked };
    const [part, actors] = [partOf(library, scope), rowsOf(linked.actors)];
    const decisions = { undecided, decided };
    return new MemoryView({ library, part, scope, articles, actors, decisions, ...UNKNOWN }, this.switches);
  }

  get undecided(): View {
    return this.#shared.decisions?.undecided.with(this.switches) ?? this;
  }

  with(switches: Partial<Switches>): View {
    return new MemoryView(this.#shared, { ...this.switches, ...switches });
  }
}

/** Where in a list those stand that pass a test. */
function indicesOf<T>(list: readonly T[], passes: (one: T, at: number) => boolean): number[] {
  const found: number[] = [];
  list.forEach((one, index) => {
    if (passes(one, index)) found.push(index);
  });
  return found;
}
