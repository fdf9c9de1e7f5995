import { fileURLToPath } from 'node:url';
import { isStale } from '../../.build/stamp.ts';

// npm's scripts build first; a lone `npx vitest run` does not.
if (!/^test\b/.test(process.env.npm_lifecycle_event ?? '') && isStale()) {
  throw new Error('dist is missing or older than its sources: run `npm run build` first');
}

/** Absolute path of the built program; start it with `process.execPath`. */
export const program: string = fileURLToPath(new URL('../../dist/dragoman.js', import.meta.url));
