import { readdirSync, readFileSync, statSync } from 'node:fs';
import { basename, join } from 'node:path';
import { Problem } from '../../source/problem.ts';

/** Texts with what a person marked in them. */
export interface MarkedFolder {
  readonly name: string;
  readonly folder: string;
  /** Path of the marks. */
  readonly gold: string;
}

/** What a folder holds to measure with; each list is empty where there is nothing of the kind. */
export interface Inputs {
  readonly queries: readonly string[];
  /** The list of names that the queries are asked of; null where there is none. */
  readonly index: string | null;
  readonly pairs: readonly string[];
  readonly marked: readonly MarkedFolder[];
}

/**
 * Finds query-*.jsonl with query-index.txt, name-pairs-*.csv, and folders discovery-* with discovery-*.gold.json beside
 * them. Throws a Problem when the folder is not there or holds none of them.
 */
export function inputsIn(folder: string): Inputs {
  if (statSync(folder, { throwIfNoEntry: false })?.isDirectory() !== true)
    throw new Problem(`There is no folder ${folder} to evaluate with; name one that is there.`);
  const names = readdirSync(folder).sort();
  const like = (shape: RegExp): string[] =>
    names.filter((name) => shape.test(name)).map((name) => join(folder, name));
  const index = names.includes('query-index.txt') ? join(folder, 'query-index.txt') : null;
  const inputs = {
    queries: like(/^query-.*\.jsonl$/),
    index,
    pairs: like(/^name-pairs-.*\.csv$/),
    marked: like(/^discovery-.*\.gold\.json$/).map((gold) => {
      const texts = gold.slice(0, -'.gold.json'.length);
      return { name: basename(texts), folder: texts, gold };
    }),
  };
  if (inputs.queries.length > 0 && index === null)
    throw new Problem(
      `${folder} has queries and no query-index.txt to ask them of; put the list of names there.`,
    );
  for (const { gold, folder: texts } of inputs.marked) {
    if (statSync(texts, { throwIfNoEntry: false })?.isDirectory() !== true)
      throw new Problem(`${gold} has no folder ${texts} with its texts beside it; put them there.`);
  }
  if (inputs.queries.length + inputs.pairs.length + inputs.marked.length === 0)
    throw new Problem(
      `${folder} holds neither query-*.jsonl nor name-pairs-*.csv nor discovery-*.gold.json; name a folder that does.`,
    );
  return inputs;
}

/** The lines of a file that hold something, each with its number from 1. A BOM is left out. */
export function linesOf(path: string): { readonly line: string; readonly number: number }[] {
  return new TextDecoder()
    .decode(readFileSync(path))
    .split('\n')
    .map((line, at) => ({ line: line.replace(/\r$/, ''), number: at + 1 }))
    .filter(({ line }) => line.trim() !== '');
}
