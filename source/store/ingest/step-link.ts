import { reading } from '../disk/connect.ts';
import { ArticleLinker, type InForce, type LinkedArticle } from './article-linker.ts';
import { packMentions } from './mention-codec.ts';
import type { Settled } from './settle/settled.ts';
import type { Spool } from './spool.ts';
import type { Elected } from './step-vote.ts';
import { listSurfaces } from './surface-list.ts';
import { allSurfaces } from './surface-rows.ts';
import type { Work } from './work.ts';

/** When a smaller share of the articles is linked, it is done here: to gather all surfaces and forms for the clerks takes longer. */
const SHARE = 1 / 4;

/** What came of linking articles. */
export interface LinkedArticles {
  /** Packed. */
  readonly mentions: Spool;
  /** What they say of parts of names, packed. */
  readonly supports: Spool;
}

/** Links articles in this thread, by what the index has of the forms and names that stand in them. */
export function linkerHere({ forms, codes, ties }: Work, settled: Settled): ArticleLinker {
  return new ArticleLinker(
    settled.actors,
    (id) => {
      const { surface, name, known } = forms.at(id);
      return { name, length: surface.length, known: codes.names(known), surface: settled.surface(name) };
    },
    (form, meant) => ties.of(form, meant).id,
  );
}

/** Sixth step: ties the hits of the articles that wait for it to actors. Nothing is written. */
export async function link(
  work: Work,
  elected: Elected,
  here: { readonly linker: ArticleLinker; readonly inForce: InForce },
  progress: (articles: number) => void,
): Promise<LinkedArticles> {
  const { clerks, db, forms, pending } = work;
  const [mentions, supports] = [work.spool(), work.spool()];
  const take = (article: number, linked: LinkedArticle, numberOf: (tie: number) => number): void => {
    mentions.put(article, packMentions(linked.mentions, numberOf));
    supports.put(article, linked.supports);
  };
  const waiting = pending.all('link');
  const hitsOf = (article: number): Uint8Array => work.hitsOf(article);
  if (waiting.length === 0) return { mentions, supports };
  if (waiting.length < SHARE * work.countLasting()) {
    reading(db, () => {
      for (const article of waiting) {
        take(article, here.linker.link(hitsOf(article), here.inForce), (tie) => tie);
        progress(1);
      }
    });
    return { mentions, supports };
  }
  const { acronyms, absorbed } = elected;
  const surfaces = listSurfaces(allSurfaces(db));
  const ground = { surfaces, forms: forms.list(), acronyms, absorbed: [...absorbed] };
  for await (const batch of clerks.link(ground, waiting, hitsOf)) {
    const { ties } = work.numbering(batch);
    for (const linked of batch.results) take(linked.article, linked, (tie) => ties[tie]);
    progress(batch.results.length);
  }
  return { mentions, supports };
}
