import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** For all tests of a run: a cache of their own, in place of that of whoever runs them. */
export default function setup(): () => void {
  const cache = mkdtempSync(join(tmpdir(), 'dragoman-cache-'));
  process.env.XDG_CACHE_HOME = cache;
  return () => rmSync(cache, { recursive: true, force: true, maxRetries: 5 });
}
