import type { ActorRef, Line, Ruling } from './ruling.ts';

/**
 * What a decision answers: two that answer one question otherwise disagree, and one made later on any of them takes the
 * place of those made before. `actorAt`: whom the words mean.
 */
export function questionsOf(ruling: Ruling, actorAt: (ref: ActorRef) => number): readonly string[] {
  const actor = actorAt(ruling.actor);
  switch (ruling.decided) {
    case 'same':
    case 'differ':
      return [`pair ${[actor, actorAt(ruling.other)].sort((a, b) => a - b).join(' ')}`];
    case 'named':
      return [`name ${actor}`];
    case 'kind':
      return [`kind ${actor}`];
    case 'rule':
      return [`rule ${actor} ${ruling.rule}`];
    case 'apart':
      return [spellingQuestion(actor, ruling.surface, ruling.line)];
    case 'is':
    case 'not':
    case 'unsure':
    case 'added': {
      const actors = new Set([
        actor,
        ruling.decided === 'is' && ruling.of !== undefined ? actorAt(ruling.of) : actor,
      ]);
      return [...actors].map((one) => spellingQuestion(one, ruling.surface, ruling.line));
    }
  }
}

/** The answer: of decisions on one question those agree that have the same. */
export function answerOf(ruling: Ruling, actorAt: (ref: ActorRef) => number): string {
  switch (ruling.decided) {
    case 'named':
      return ruling.name;
    case 'kind':
      return ruling.kind;
    case 'rule':
      return String(ruling.counts);
    case 'is':
    case 'added':
      // Of the one it goes to and of the one it is taken from both are told by whom it goes to.
      return `is ${actorAt(ruling.actor)}`;
    default:
      return ruling.decided;
  }
}

/** A name broken at the end of a line is spelt as it is on one. */
export const spaced = (surface: string): string => surface.trim().replace(/\s+/gu, ' ');

function spellingQuestion(actor: number, surface: string, line: Line | undefined): string {
  if (line === undefined) return `spelling ${actor} ${spaced(surface)}`;
  const { article, before, quote, after, nth } = line;
  return `line ${actor} ${[article, before, quote, after, nth].join('\n')}`;
}
