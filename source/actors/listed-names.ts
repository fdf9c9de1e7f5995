import type { TableActor } from './table.ts';
import type { Actor, Rule } from './types.ts';

/** Every further name that an actors file gives an actor, with what it is to it. */
export function listedNames({ aliases, weak, demonyms, capitals, metonyms }: TableActor): Actor['listed'] {
  const by = (names: readonly string[], rule: Rule) => names.map((name) => ({ name, rule }));
  return [
    ...by(aliases, 'alias'),
    ...by(weak, 'alias'),
    ...by(demonyms, 'demonym'),
    ...by(capitals, 'capital'),
    ...by(metonyms, 'metonym'),
  ];
}
