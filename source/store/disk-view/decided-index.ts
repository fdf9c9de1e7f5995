import type { DatabaseSync } from 'node:sqlite';
import { Judgement } from '../../actors/decisions/judgement.ts';
import type { Line, Ruling } from '../../actors/decisions/ruling.ts';
import { listIn } from '../../text/list-in.ts';
import { arePathsAlike } from '../../text/paths-alike.ts';
import { BLOCK_KINDS } from '../block-kinds.ts';
import { knownIn } from '../decided/actors-meant.ts';
import { type Hit, type Judged, judgedMentions, type LinesHere } from '../decided/judged-mentions.ts';
import {
  type LineHolder,
  type LinePlace,
  type LinesPlaced,
  placeAmong,
  placeLines,
} from '../decided/lines-placed.ts';
import { placesOfSurface, type Stretch } from '../decided/surface-places.ts';
import type { Decided } from '../view.ts';
import type { ActorRows } from './actor-rows.ts';
import { lastPart } from './articles-called.ts';
import { type DecidedArticle, DecidedTies } from './decided-ties.ts';
import type { Ground } from './ground.ts';
import { PackedMentions } from './packed-mentions.ts';
import type { Texts } from './texts.ts';
import type { Ties } from './ties.ts';

/** What of an index the decisions are laid over. */
export interface Index {
  readonly db: DatabaseSync;
  readonly actors: ActorRows;
  /** Whatever the scope leaves out. */
  readonly ties: Ties;
  readonly texts: Texts;
  /** The numbers of the articles that may hold a surface; those of all that may not be told. */
  readonly mayHold: (surface: string) => Iterable<number>;
  /** What is known of them whatever is decided. */
  readonly surfaces: Ground['surfaces'];
  readonly lines: Ground['lines'];
  readonly called: () => Ground['called'];
}

const NO_LINES: LinesHere = new Map();

/** What some decisions come to in an index, worked out when it is first asked for. */
export class DecidedIndex implements Decided {
  readonly rulings: readonly Ruling[];
  readonly judgement: Judgement;
  readonly placed: LinesPlaced;
  readonly ties: DecidedTies;
  readonly #index: Index;
  readonly #byHash;

  constructor(index: Index, rulings: readonly Ruling[]) {
    const { db, actors } = index;
    this.#index = index;
    this.#byHash = db.prepare('SELECT id, twin FROM articles WHERE hash = ?');
    this.rulings = rulings;
    const known = knownIn({
      actors,
      actorsNamed: (name) => actors.named(name),
      actorsSpelt: (surface) => actors.spelt(surface),
    });
    this.judgement = new Judgement(rulings, known);
    const { resolved } = this.judgement;
    this.placed = placeLines(resolved.lines, (line) => this.#placeOf(line));
    this.ties = new DecidedTies(this.judgement, index.ties, (actor) =>
      actor < actors.length ? actors.kindAt(actor) : resolved.made[actor - actors.length].kind,
    );
    this.ties.takeArticles(db, this.#articles());
  }

  *#articles(): Generator<DecidedArticle> {
    const { db, ties, texts } = this.#index;
    const hits = this.#hits();
    const packed = new PackedMentions(db, () => new Map());
    for (const article of new Set([...hits.keys(), ...this.placed.byArticle.keys()])) {
      const { text, blocks } = texts.of(article);
      const found: (Judged & { readonly tie: number })[] = [];
      packed.each(article, (start, length, block, id) => {
        const tie = ties.at(id);
        if (tie === null) return;
        const { actor, candidates, spelling } = tie;
        found.push({
          ...{ tie: id, start, end: start + length, block: BLOCK_KINDS[block], surface: spelling.surface },
          verdict: { actor, candidates, rules: spelling.rules, sure: spelling.sure },
        });
      });
      const lines = this.placed.byArticle.get(article) ?? NO_LINES;
      const mentions = judgedMentions(text, blocks, found, hits.get(article) ?? [], lines, this.judgement);
      yield { article, mentions };
    }
  }

  /** Where surfaces stand that were added to actors, by article. */
  #hits(): Map<number, Hit[]> {
    const hits = new Map<number, Hit[]>();
    for (const { surface, group } of this.judgement.resolved.added)
      for (const [article, places] of this.#placesOf(surface))
        listIn(hits, article).push(...places.map((place) => ({ ...place, group })));
    return hits;
  }

  #placesOf(surface: string): ReadonlyMap<number, readonly Stretch[]> {
    const { surfaces, texts, mayHold } = this.#index;
    const known = surfaces.get(surface);
    if (known !== undefined) return known;
    const found = new Map<number, readonly Stretch[]>();
    for (const article of mayHold(surface)) {
      const { text, isThere } = texts.of(article);
      const places = isThere ? placesOfSurface(text, surface) : [];
      if (places.length > 0) found.set(article, places);
    }
    surfaces.set(surface, found);
    return found;
  }

  #placeOf(line: Line): LinePlace | null {
    const { lines } = this.#index;
    const key = JSON.stringify(line);
    let place = lines.get(key);
    if (place === undefined) {
      place = placeAmong(line, this.#holders(line));
      lines.set(key, place);
    }
    return place;
  }

  *#holders(line: Line): Generator<LineHolder> {
    const { texts, called } = this.#index;
    const [hash, twin = '1'] = line.article.split('-');
    for (const row of this.#byHash.all(hash)) {
      const { isThere, text } = texts.of(Number(row.id));
      if (String(row.twin) === twin && isThere) yield { article: Number(row.id), id: line.article, text };
    }
    for (const { article, id, path } of called().get(lastPart(line.path)) ?? []) {
      if (!arePathsAlike(path, line.path)) continue;
      const { isThere, text } = texts.of(article);
      if (isThere) yield { article, id, text };
    }
  }
}
