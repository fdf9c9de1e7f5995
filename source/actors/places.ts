import { hash } from 'node:crypto';
import { byCodePoint } from '../text/order.ts';
import { bySpelling, spellingOf } from './ledger-rows.ts';
import type { Actor, Linked, Mention, Spelling } from './types.ts';

/** A capital as a place of its own: with its spellings, and how many sure mentions it has. */
interface Place {
  readonly name: string;
  readonly spellings: Map<string, Spelling>;
  mentions: number;
}

/**
 * The same corpus with capitals taken for the places they are: a span that stood for its state by rule `capital`
 * is then the place's own, never both. They stand behind all others, as these do by mentions, then by name. For `--kind place`.
 */
export function capitalsAsPlaces({ actors, mentions }: Linked): Linked {
  const places = new Map<string, Place>();
  const placeOf = ({ actor, spelling }: Mention): Place | null => {
    if (actor === null || !isCapital(spelling)) return null;
    const name = capitalName(actors[actor].listed, spelling.surface);
    let place = places.get(name);
    if (place === undefined) {
      place = { name, spellings: new Map(), mentions: 0 };
      places.set(name, place);
    }
    return place;
  };
  const own = (place: Place, { surface, sure }: Spelling): Spelling => {
    const key = `${surface}\n${sure}`;
    const spelling = place.spellings.get(key) ?? capitalSpelling(place.name, surface, sure);
    place.spellings.set(key, spelling);
    return spelling;
  };
  for (const mention of mentions.flat()) {
    const place = placeOf(mention);
    if (place !== null && own(place, mention.spelling).sure) place.mentions++;
  }
  const ranked = [...places.values()].sort(byMentions);
  const indices = new Map(ranked.map((place, at) => [place, actors.length + at]));
  const turned = mentions.map((of) =>
    of.map((mention): Mention => {
      const place = placeOf(mention);
      if (place === null) return mention;
      const actor = indices.get(place) ?? null;
      return { ...mention, actor, kind: 'place', spelling: own(place, mention.spelling), candidates: [] };
    }),
  );
  const all = ranked.map(({ name, spellings }, at) =>
    capitalActor(name, actors.length + at, [...spellings.values()]),
  );
  return { actors: [...actors, ...all], mentions: turned };
}

/** Whether a spelling of a state is one of its capital. */
export const isCapital = ({ rules }: Pick<Spelling, 'rules'>): boolean => rules.includes('capital');

/** What the capital is called that a surface stands for. `listed`: names of its state. */
export const capitalName = (listed: Actor['listed'], surface: string): string =>
  listed.find(({ name, rule }) => rule === 'capital' && isSameLetters(name, surface))?.name ?? surface;

export const capitalSpelling = (name: string, surface: string, sure: boolean): Spelling =>
  spellingOf(surface, [surface === name ? 'exact' : 'fold'], sure);

export const capitalActor = (name: string, index: number, spellings: Spelling[]): Actor => ({
  index,
  id: hash('sha256', `place\n${name}`).slice(0, 12),
  name,
  kind: 'place',
  spellings: spellings.sort(bySpelling),
  listed: [],
});

/** Most sure mentions first, then by name. */
export const byMentions = (
  a: { readonly name: string; readonly mentions: number },
  b: { readonly name: string; readonly mentions: number },
): number => b.mentions - a.mentions || byCodePoint(a.name, b.name);

const isSameLetters = (a: string, b: string): boolean => a.toLowerCase() === b.toLowerCase();
