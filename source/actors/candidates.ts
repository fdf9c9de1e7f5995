import type { Article } from '../corpus/article.ts';
import { withDefined } from './defined.ts';
import { type Candidate, repairOf } from './repair.ts';
import { type RunContext, runsOf } from './runs.ts';
import type { Words } from './words.ts';

/** What may be names in an article and stands in no actors file. */
export function candidatesIn(
  { blocks }: Pick<Article, 'blocks'>,
  words: Words,
  marks: Uint8Array,
  context: RunContext,
): Candidate[] {
  const all: Candidate[] = [];
  const repaired = repairOf(words, context);
  for (const run of runsOf(words, marks, context)) {
    // A line of tags has no sentences to tell where one name ends.
    if (blocks[words.block[run.from]].kind === 'tags') continue;
    all.push(...repaired(run));
  }
  return withDefined(all, words, context.vocabulary).filter(({ from, to }) => {
    const listed = context.known.match(words, from);
    return listed === null || listed.length !== to - from || isOnlyBlocked(listed.names);
  });
}

const isOnlyBlocked = (names: readonly { readonly actor: number | null }[]): boolean =>
  names.every((name) => name.actor === null);
