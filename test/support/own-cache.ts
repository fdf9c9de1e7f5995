import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** For all tests of a run: a cache of their own, and folders for what is kept, in place of those of whoever runs them. */
export default function setup(): () => void {
  const cache = mkdtempSync(join(tmpdir(), 'dragoman-cache-'));
  process.env.XDG_CACHE_HOME = cache;
  process.env.XDG_STATE_HOME = join(cache, 'state');
  process.env.DRAGOMAN_READ_AFTER = '0';
  process.env.XDG_DATA_HOME = join(cache, 'data');
  return () => rmSync(cache, { recursive: true, force: true, maxRetries: 5 });
}
