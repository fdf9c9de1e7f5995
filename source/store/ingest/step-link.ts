import type { InForce } from './article-linker.ts';
import { ArticleLinker } from './article-linker.ts';
import { packMentions } from './mention-codec.ts';
import type { Settled } from './settle/settled.ts';
import type { Elected } from './step-vote.ts';
import { listSurfaces } from './surface-list.ts';
import type { Work } from './work.ts';

/** When a smaller share of the articles is linked, it is done here: to tell the clerks all surfaces and forms takes longer. */
const SHARE = 1 / 4;

/** What came of linking articles, by their numbers. */
export interface Relinked {
  /** Packed. */
  readonly mentions: ReadonlyMap<number, Uint8Array>;
  /** What they say of parts of names, packed. */
  readonly supports: ReadonlyMap<number, Uint8Array>;
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
): Promise<Relinked> {
  const { clerks, forms, made, names, pending } = work;
  const mentions = new Map<number, Uint8Array>();
  const supports = new Map<number, Uint8Array>();
  const waiting = pending.all('link');
  const hitsOf = (article: number): Uint8Array => made.hits.get(article) ?? new Uint8Array();
  if (waiting.length < SHARE * work.countLasting()) {
    for (const article of waiting) {
      const linked = here.linker.link(hitsOf(article), here.inForce);
      mentions.set(
        article,
        packMentions(linked.mentions, (tie) => tie),
      );
      supports.set(article, linked.supports);
    }
    return { mentions, supports };
  }
  const { acronyms, absorbed } = elected;
  const surfaces = listSurfaces(names.surfaces());
  const ground = { surfaces, forms: forms.list(), acronyms, absorbed: [...absorbed] };
  for await (const batch of clerks.link(ground, waiting, hitsOf)) {
    const { ties } = work.numbering(batch);
    for (const linked of batch.results) {
      mentions.set(
        linked.article,
        packMentions(linked.mentions, (tie) => ties[tie]),
      );
      supports.set(linked.article, linked.supports);
    }
    progress(batch.results.length);
  }
  return { mentions, supports };
}
