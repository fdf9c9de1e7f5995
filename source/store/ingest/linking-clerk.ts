import { KnownNames } from '../../actors/known.ts';
import type { ActorsTable } from '../../actors/table.ts';
import { Vocabulary } from '../../actors/vocabulary.ts';
import { ActorNumbers } from './actor-numbers.ts';
import { ArticleLinker, type FormOf, type InForce, type LinkedArticle } from './article-linker.ts';
import type { Handed } from './clerk.ts';
import { type FormList, KnownCodes } from './forms.ts';
import { ListedSurfaces, type SurfaceList } from './surface-list.ts';
import { codeOf, type Meant } from './tie-rows.ts';

/** The hits of an article, packed by the numbers of the index. */
export interface LinkTask {
  readonly article: number;
  readonly hits: Uint8Array;
}

/** What articles are linked by. */
export interface LinkGround {
  readonly surfaces: SurfaceList;
  readonly forms: FormList;
  /** The number of a name and the lasting one of the body that it stands for, of each acronym. */
  readonly acronyms: readonly (readonly [name: number, body: number])[];
  /** Lasting numbers. */
  readonly absorbed: readonly number[];
  /** Lasting numbers: whose other name is whose. */
  readonly aliases: readonly (readonly [alias: number, whose: number])[];
}

/** What came of linking an article; ties by the clerk's numbers. */
export interface Linked extends LinkedArticle {
  readonly article: number;
}

/** A tie as a clerk made it: of which form, by its number in the index, and what it says; null where the corpus decides. */
export type NewTie = readonly [form: number, meant: Meant | null];

/** Ties what was met in articles to actors; numbers ties of its own accord. It needs nothing of what other clerks keep. */
export class LinkingClerk {
  readonly #linker: ArticleLinker;
  readonly #inForce: InForce;
  /** By the form and what they say: ties that the linker asks for again and again. */
  readonly #doubtful = new Map<string, number>();
  #ties = 0;
  #fresh: NewTie[] = [];

  constructor(table: ActorsTable, { surfaces: list, forms, acronyms, absorbed, aliases }: LinkGround) {
    const known = new KnownNames(table, new Vocabulary());
    const actors = new ActorNumbers(table, known);
    const codes = new KnownCodes(known);
    const surfaces = new ListedSurfaces(list, actors);
    const knownOf = forms.known.split('\n');
    const formAt = (form: number): FormOf => ({
      name: forms.names[form],
      length: forms.lengths[form],
      known: codes.names(knownOf[form]),
      surface: surfaces.of(forms.names[form]),
    });
    this.#linker = new ArticleLinker(actors, formAt, (form, meant) => this.#tieOf(form, meant));
    this.#inForce = {
      acronyms: new Map(
        acronyms.flatMap(([name, body]): [string, number][] => {
          const key = surfaces.of(name)?.key;
          return key === undefined ? [] : [[key, actors.numberOf(body)]];
        }),
      ),
      absorbed: new Set(absorbed.map((lasting) => actors.numberOf(lasting))),
      aliases: new Map(aliases.map(([alias, whose]) => [actors.numberOf(alias), actors.numberOf(whose)])),
    };
  }

  link(tasks: readonly LinkTask[]): Handed<Linked> {
    const results = tasks.map(({ article, hits }) => ({
      article,
      ...this.#linker.link(hits, this.#inForce),
    }));
    const ties = this.#fresh;
    this.#fresh = [];
    return { results, words: [], names: [], forms: [], ties };
  }

  #tieOf(form: number, meant: Meant | null): number {
    if (meant === null || meant.candidates.length === 0) return this.#add(form, meant);
    const key = `${form} ${codeOf(meant)}`;
    const known = this.#doubtful.get(key) ?? this.#add(form, meant);
    this.#doubtful.set(key, known);
    return known;
  }

  #add(form: number, meant: Meant | null): number {
    this.#fresh.push([form, meant]);
    return this.#ties++;
  }
}
