import { readFileSync } from 'node:fs';

/** In a library's file, what stands there and what is to stand there instead. */
export type Change = readonly [from: RegExp, to: string];

/**
 * The code of a library's file with something changed in it. Throws, and so ends the build, when what is to be changed
 * is not there any more: then the library has been upgraded, and somebody has to look whether the change is still wanted.
 */
export function replaced(path: string, changes: readonly Change[]): string {
  return changes.reduce(
    (code, [from, to]) => {
      const made = code.replace(from, () => to);
      if (made === code)
        throw new Error(`${path} has nothing like ${from} any more; see .build/ for what it is for`);
      return made;
    },
    readFileSync(path, 'utf8'),
  );
}
