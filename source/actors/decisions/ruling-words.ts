import type { ActorRef, Ruling } from './ruling.ts';

/** A decision as a sentence without its full stop: “Kani” is not Ali Bagheri Kani. */
export function rulingWords(ruling: Ruling): string {
  const whom = nameIn(ruling.actor);
  switch (ruling.decided) {
    case 'is':
      return ruling.of === undefined
        ? `${spelling(ruling)} is ${whom}`
        : `${spelling(ruling)} of ${nameIn(ruling.of)} is ${whom}`;
    case 'not':
      return `${spelling(ruling)} is not ${whom}`;
    case 'unsure':
      return `${spelling(ruling)} may be ${whom}`;
    case 'added':
      return `“${ruling.surface}”, wherever nobody else is named by it, is ${whom}`;
    case 'apart':
      return `${spelling(ruling)} of ${whom} is somebody else`;
    case 'same':
      return `${nameIn(ruling.other)} and ${whom} are one`;
    case 'differ':
      return `${nameIn(ruling.other)} and ${whom} are not one`;
    case 'named':
      return `${whom} is called ${ruling.name}`;
    case 'kind':
      return `${whom} is ${ruling.kind === 'organisation' ? 'an' : 'a'} ${ruling.kind}`;
    case 'rule':
      return `what ${ruling.rule} ties to ${whom} ${ruling.counts ? 'counts' : 'does not count'}`;
  }
}

/** The day it was made, as it stands in the log. */
export const dayOf = ({ at }: Pick<Ruling, 'at'>): string => at.slice(0, 10);

const nameIn = ({ surface, made }: ActorRef): string =>
  made === undefined ? surface : `the other ${surface}`;

const spelling = ({ surface, line }: Extract<Ruling, { readonly surface: string }>): string =>
  line === undefined
    ? `“${surface}”`
    : `one “${surface}” in ${line.path.slice(line.path.lastIndexOf('/') + 1)}`;
