/**
 * What the package carries beside its code. The paths hold from source/ and from dist/ alike, because both lie
 * one folder below the root; so this file stays at the top of source/.
 */

import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { ActorsTable } from './actors/table.ts';

/** Absolute path of the folder with the sample corpus. */
export const sampleCorpus: string = join(import.meta.dirname, '../data/sample');

/** The version in package.json. */
export function packageVersion(): string {
  return JSON.parse(readFileSync(join(import.meta.dirname, '../package.json'), 'utf8')).version;
}

/** The actors file that ships, compiled when dist was built; throws ENOENT before any build. */
export function shippedActors(): ActorsTable {
  return JSON.parse(readFileSync(join(import.meta.dirname, '../dist/actors.json'), 'utf8'));
}

/** The same for the same engine with the same actors file, and for no other; throws ENOENT before any build. */
export function shippedHash(): string {
  return readFileSync(join(import.meta.dirname, '../dist/engine.sha256'), 'utf8');
}
