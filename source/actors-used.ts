import { hash } from 'node:crypto';
import { readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { layered } from './actors/layers.ts';
import type { ActorsTable } from './actors/table.ts';
import { decode } from './corpus/decode.ts';
import { Problem } from './problem.ts';
import type { Request } from './request.ts';
import { shippedActors, shippedHash } from './shipped.ts';
import { number } from './text/number.ts';
import { byCodePoint } from './text/order.ts';
import { safeText } from './text/safe.ts';

/** The actors table of a request. */
export interface ActorsUsed {
  readonly table: ActorsTable;
  /** The files laid over the one that ships, safe to print; null where there are none. */
  readonly files: string | null;
  /** The same for the same table and the same engine: a SHA-256 in hexadecimal. */
  readonly hash: string;
  /** What is to be said on standard error: which file is used, and what is wrong in it. */
  readonly said: readonly string[];
}

/** A folder's own actors file. */
const OWN = 'actors.yaml';
/** A file larger than this is none that was written by hand: bytes. */
const MOST = 16 * 1024 * 1024;
/** Of the faults of one file, how many are told one by one. */
const TOLD = 5;

/**
 * The actors file that ships, then an `actors.yaml` directly in a folder of the corpus, then `--actors FILE`. What
 * cannot be used in one is told and left out. Throws a Problem where the file behind `--actors` cannot be read.
 */
export async function actorsUsed({ actors }: Request, paths: readonly string[]): Promise<ActorsUsed> {
  const own = paths
    .filter((path) => path !== '-')
    .map((path) => join(path, OWN))
    .filter(isFile)
    .sort(byCodePoint);
  const files = actors === null ? own : [...own.filter((path) => path !== actors), actors];
  if (files.length === 0) return new Shipped();
  let table = shippedActors();
  // Reading YAML takes long to load, and most corpora have no file of their own.
  const { readActorsFile } = await import('./actors/actors-file.ts');
  const said: string[] = [];
  for (const path of files) {
    const name = safeText(path);
    const text = textOf(path);
    if (text === null) {
      const told = `${name} cannot be read as an actors file; it is to be text of at most 16 MiB.`;
      if (path === actors) throw new Problem(told);
      said.push(told);
      continue;
    }
    const file = readActorsFile(text);
    table = layered(table, file);
    if (path !== actors) said.push(`${name} is used: ${countOf(file.table.actors.length)}.`);
    for (const { line, message } of file.faults.slice(0, TOLD))
      said.push(`${name}, line ${line}: ${safeText(message)}`);
    if (file.faults.length > TOLD) said.push(`${name}: ${file.faults.length - TOLD} more such faults.`);
  }
  return {
    table,
    hash: hash('sha256', shippedHash() + JSON.stringify(table)),
    files: files.map(safeText).join(', '),
    said,
  };
}

/** The table that ships, which takes milliseconds to read: whoever only hands it on does without. */
function lateTable(): ActorsTable {
  let read: ActorsTable | undefined;
  return {
    get actors() {
      read ??= shippedActors();
      return read.actors;
    },
  };
}

/** No file but the one that ships. */
class Shipped implements ActorsUsed {
  readonly files = null;
  readonly said = [];
  readonly table = lateTable();

  get hash(): string {
    return shippedHash();
  }
}

const countOf = (actors: number): string => `${number(actors)} actor${actors === 1 ? '' : 's'}`;

function isFile(path: string): boolean {
  try {
    return statSync(path).isFile();
  } catch {
    return false;
  }
}

function textOf(path: string): string | null {
  try {
    const stat = statSync(path);
    if (!stat.isFile() || stat.size > MOST) return null;
    return decode(readFileSync(path))?.text ?? null;
  } catch {
    return null;
  }
}
