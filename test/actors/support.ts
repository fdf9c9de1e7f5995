import { linkAll } from '../../source/actors/engine.ts';
import { type ActorsTable, NO_ACTORS, type TableActor } from '../../source/actors/table.ts';
import type { Kind, Linked, Rule } from '../../source/actors/types.ts';
import { UNTOLD } from '../../source/corpus/about.ts';
import type { Article, Block, BlockKind } from '../../source/corpus/article.ts';

/** An article of the given blocks: a string is a paragraph, a pair names another kind. Its id is made from its text. */
export function articleOf(...parts: readonly (string | readonly [BlockKind, string])[]): Article {
  let text = '';
  const blocks: Block[] = [];
  for (const part of parts) {
    const [kind, body] = typeof part === 'string' ? (['paragraph', part] as const) : part;
    if (text !== '') text += '\n\n';
    blocks.push({ kind, start: text.length, end: text.length + body.length });
    text += body;
  }
  return {
    id: text.slice(0, 40),
    path: 'folder/article.txt',
    record: 1,
    title: null,
    titleFrom: null,
    date: null,
    dateFrom: null,
    source: null,
    sourceFrom: null,
    author: null,
    authorFrom: null,
    text,
    blocks,
    words: text.split(/\s+/).length,
    origin: null,
    about: UNTOLD,
  };
}

/** An entry of an actors file with every list it does not give left empty. */
export function entryOf(name: string, kind: Kind, more: Partial<TableActor> = {}): TableActor {
  return {
    name,
    kind,
    aliases: [],
    weak: [],
    demonyms: [],
    capitals: [],
    metonyms: [],
    not: [],
    ambiguous: false,
    ambiguousCapitals: [],
    ...more,
  };
}

export const tableOf = (...actors: TableActor[]): ActorsTable => ({ actors });

/** One mention as a person would tell it. `actor` is the name, null where there are only candidates. */
interface Told {
  readonly surface: string;
  readonly actor: string | null;
  readonly kind: Kind | null;
  readonly rules: readonly Rule[];
  readonly sure: boolean;
  readonly candidates: readonly string[];
}

/** A linked corpus with its articles: what the tests ask their questions of. */
export class Corpus {
  readonly articles: readonly Article[];
  readonly linked: Linked;

  constructor(articles: readonly Article[], table: ActorsTable = NO_ACTORS) {
    this.articles = articles;
    this.linked = linkAll(articles, table);
  }

  /** Every mention of one article, by position. */
  told(article = 0): Told[] {
    const { actors, mentions } = this.linked;
    return mentions[article].map(({ start, end, actor, kind, spelling, candidates }) => ({
      surface: this.articles[article].text.slice(start, end),
      actor: actor === null ? null : actors[actor].name,
      kind,
      rules: spelling.rules,
      sure: spelling.sure,
      candidates: candidates.map((candidate) => actors[candidate.actor].name).sort(),
    }));
  }

  /** `[surface, actor]` of every mention of one article. */
  pairs(article = 0): [string, string | null][] {
    return this.told(article).map(({ surface, actor }) => [surface, actor]);
  }

  /** The mentions of one surface, over all articles. */
  of(surface: string): Told[] {
    return this.articles.flatMap((_, at) => this.told(at)).filter((mention) => mention.surface === surface);
  }

  /** The one thing said of a surface wherever it stands; throws when it is missing or differs. */
  one(surface: string): Told {
    const all = this.of(surface);
    const kinds = new Set(all.map((mention) => JSON.stringify(mention)));
    if (kinds.size !== 1)
      throw new Error(`${surface}: ${kinds.size} different answers: ${[...kinds].join(' ')}`);
    return all[0];
  }

  /** The names of all actors of a kind (of every kind when none is given), sorted. */
  names(kind?: Kind): string[] {
    return this.linked.actors
      .filter((actor) => kind === undefined || actor.kind === kind)
      .map(({ name }) => name)
      .sort();
  }
}

/** Links articles of one paragraph each. */
export function corpusOf(paragraphs: readonly string[], table: ActorsTable = NO_ACTORS): Corpus {
  return new Corpus(
    paragraphs.map((paragraph) => articleOf(paragraph)),
    table,
  );
}
