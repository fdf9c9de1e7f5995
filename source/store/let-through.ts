import type { Kind, Mention } from '../actors/types.ts';
import { COUNTED } from '../corpus/article.ts';
import type { Switches } from './view.ts';

/** Whether a mention counts under the switches. */
export function isLetThrough(mention: Mention, switches: Switches): boolean {
  const { spelling } = mention;
  return (
    (spelling.sure || switches.unsure) &&
    (!spelling.related || switches.related) &&
    (switches.allBlocks || COUNTED.has(mention.block))
  );
}

/** Whether an actor, or a mention, of some kind is among those asked for: a place is kept out unless places are. */
export const isAskedFor = (own: Kind | null, asked: Kind | null): boolean =>
  asked === null ? own !== 'place' : own === asked;
