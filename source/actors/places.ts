import { createHash } from 'node:crypto';
import type { Actor, Linked, Mention, Spelling } from './types.ts';

/**
 * The same corpus with capitals taken for the places they are: a span that stood for its state by rule `capital`
 * is then the place's own, never both. For `--kind place`.
 */
export function capitalsAsPlaces({ actors, mentions }: Linked): Linked {
  const places = new Map<string, { actor: Actor; spellings: Map<string, Spelling> }>();
  const all = [...actors];
  const placeOf = (name: string): { actor: Actor; spellings: Map<string, Spelling> } => {
    let found = places.get(name);
    if (found === undefined) {
      const id = createHash('sha256').update(`place\n${name}`).digest('hex').slice(0, 12);
      const spellings = new Map<string, Spelling>();
      found = { actor: { index: all.length, id, name, kind: 'place', spellings: [], listed: [] }, spellings };
      places.set(name, found);
      all.push(found.actor);
    }
    return found;
  };
  const turned = mentions.map((of) =>
    of.map((mention): Mention => {
      const { actor, spelling } = mention;
      if (actor === null || !spelling.rules.includes('capital')) return mention;
      const name =
        actors[actor].listed.find((one) => one.rule === 'capital' && sameLetters(one.name, spelling.surface))
          ?.name ?? spelling.surface;
      const place = placeOf(name);
      const key = `${spelling.surface}\n${spelling.sure}`;
      let own = place.spellings.get(key);
      if (own === undefined) {
        const rule = spelling.surface === name ? 'exact' : 'fold';
        own = { surface: spelling.surface, rules: [rule], rule, sure: spelling.sure, related: false };
        place.spellings.set(key, own);
      }
      return { ...mention, actor: place.actor.index, kind: 'place', spelling: own, candidates: [] };
    }),
  );
  for (const { actor, spellings } of places.values())
    all[actor.index] = { ...actor, spellings: [...spellings.values()] };
  return { actors: all, mentions: turned };
}

const sameLetters = (a: string, b: string): boolean => a.toLowerCase() === b.toLowerCase();
