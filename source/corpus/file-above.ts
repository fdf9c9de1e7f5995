import { statSync } from 'node:fs';
import { dirname } from 'node:path';
import { withoutSlash } from './without-slash.ts';

/** The file that a path goes on in, as one does to what lies in an archive; null where its way comes to an end at a folder. */
export function fileAbove(path: string): string | null {
  let at = withoutSlash(path);
  for (let above = dirname(at); above !== at; above = dirname(at)) {
    const is = kindOf(above);
    if (is !== null) return is === 'file' ? above : null;
    at = above;
  }
  return null;
}

/** Null for what is not there, as below a file; and for what cannot be looked at. */
function kindOf(path: string): 'file' | 'other' | null {
  try {
    return statSync(path).isFile() ? 'file' : 'other';
  } catch {
    return null;
  }
}
