/** Who is named in a made article, and how: what a reader of it should find. */
import type { MadeArticle } from './article.ts';
import { countedIn } from './layouts.ts';
import { fullName } from './person-names.ts';
import { STATES } from './states.ts';
import type { World } from './world.ts';

export interface TrueActor {
  /** The same in every article of a world. */
  readonly id: string;
  readonly kind: 'person' | 'organisation' | 'state';
  /** The whole name, in its usual spelling. */
  readonly name: string;
  /** How often each surface stands for the actor in the title, headings, paragraphs and captions of its text. */
  readonly surfaces: ReadonlyMap<string, number>;
}

/** The actors of an article in the order they are first named. Demonyms, capitals and metonyms count for their state. */
export function truthOf(world: World, article: MadeArticle): TrueActor[] {
  const found = new Map<string, Map<string, number>>();
  for (const { named } of countedIn(article)) {
    for (const { actor, surface } of named) {
      const surfaces = found.get(actor) ?? new Map<string, number>();
      found.set(actor, surfaces.set(surface, (surfaces.get(surface) ?? 0) + 1));
    }
  }
  return [...found].map(([id, surfaces]) => ({ id, ...whoIs(world, id), surfaces }));
}

/** The kind and name of the actor of an id. */
export function whoIs(world: World, id: string): Pick<TrueActor, 'kind' | 'name'> {
  const number = Number(id.slice(1));
  if (id[0] === 'p') return { kind: 'person', name: fullName(world.people[number]!.name, false) };
  if (id[0] === 'o') return { kind: 'organisation', name: world.organisations[number]!.name };
  return { kind: 'state', name: STATES[number]!.name };
}
