/**
 * Whether dist is what a build would make now. A stamp is a digest over the path, size and modification
 * time of everything a build reads: cheap enough to ask for at every start.
 */

import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';

const root = join(import.meta.dirname, '..');
const stampFile = join(root, 'dist', '.stamp');

/** npm rewrites the last of these at every install, so new versions of the libraries count as a change. */
const inputs = [
  'source',
  'data',
  '.build',
  'package.json',
  'tsconfig.json',
  'node_modules/.package-lock.json',
];

/** The stamp of the tree as it stands: take it before building, so that an edit during the build is not missed. */
export function currentStamp(): string {
  const digest = createHash('sha256');
  for (const input of inputs) {
    for (const path of filesBelow(join(root, input))) {
      const { size, mtimeMs } = statSync(path);
      digest.update(`${path}\0${size}\0${mtimeMs}\n`);
    }
  }
  return digest.digest('hex');
}

/** The stamp the last finished build left, or null. */
export function builtStamp(): string | null {
  return existsSync(stampFile) ? readFileSync(stampFile, 'utf8') : null;
}

export function isStale(): boolean {
  return builtStamp() !== currentStamp();
}

function filesBelow(path: string): string[] {
  if (!statSync(path).isDirectory()) return [path];
  return readdirSync(path, { withFileTypes: true, recursive: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name))
    .sort();
}
