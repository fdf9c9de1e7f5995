import type { Content } from '../article.ts';

/** What stands in a file, yet to be read. */
export interface Opened {
  readonly contents: Iterable<Content> | AsyncIterable<Content>;
  readonly isApart: boolean;
}

/** Files that are asked for before the first of them is wanted; when half of them are taken, as many more are asked for together. */
const AHEAD = 16;

/**
 * Files in their order, pulled some way ahead as long as they are read apart: so those who read them have something to do while others work on
 * what they read. Beyond the files that are given no more than one is held that is not read apart.
 */
export async function* pulledAhead<T extends Opened>(
  files: Iterable<T> | AsyncIterable<T>,
): AsyncGenerator<T, void> {
  const pulled: T[] = [];
  for await (const file of files) {
    pulled.push(file);
    if (file.isApart && pulled.length < AHEAD) continue;
    const kept = file.isApart ? AHEAD / 2 : 0;
    while (pulled.length > kept) yield pulled.shift()!;
  }
  yield* pulled;
}
