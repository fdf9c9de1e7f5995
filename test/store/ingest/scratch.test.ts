import { spawnSync } from 'node:child_process';
import { readdirSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { Scratch } from '../../../source/store/ingest/scratch.ts';
import { emptyFolder } from '../disk/opened.ts';

const filler = join(import.meta.dirname, 'fixtures/scratch-filler.ts');

/** Runs a shell that may mount, among mounts of its own that go with it. */
const ALONE = ['unshare', '--user', '--map-root-user', '--mount'];
/** A disk of a mebibyte over the folder `$1`: 256 blocks of 4096 bytes. */
const SMALL = 'mount -t tmpfs -o size=1m,nr_inodes=16 none "$1"';

/** What the filler says of an empty folder, by a shell that does something first. */
function filled(first: string, { room = 0, how = '', prefix = [] as readonly string[] } = {}) {
  const script = `${first} && exec "$0" "$2" "$1" ${room} ${how}`;
  const words = [...prefix, 'sh', '-c', script, process.execPath, emptyFolder(), filler];
  const { stdout, stderr } = spawnSync(words[0]!, words.slice(1), { encoding: 'utf8' });
  if (stdout === '') throw new Error(stderr);
  return JSON.parse(stdout);
}

const mayMount =
  spawnSync(ALONE[0]!, [...ALONE.slice(1), 'sh', '-c', SMALL, 'sh', tmpdir()], { stdio: 'ignore' }).status ===
  0;

describe('a scratch', () => {
  it('holds what there is room for, puts the rest into a file, and leaves no file behind', () => {
    const folder = emptyFolder();
    const scratch = new Scratch(folder, 10);
    const put = ['in memory', 'in a file', 'and this too'].map((text) => {
      const bytes = Buffer.from(text);
      return { text, length: bytes.length, place: scratch.put(bytes) };
    });
    expect(readdirSync(folder)).toEqual([]);
    for (const { text, length, place } of put) {
      const into = new Uint8Array(length);
      expect(place !== null && scratch.get(place, into)).toBe(true);
      expect(Buffer.from(into).toString()).toBe(text);
    }
  });

  it('takes no more than fits in memory where there can be no file', () => {
    for (const folder of [null, `${emptyFolder()}/missing`]) {
      const scratch = new Scratch(folder, 4);
      expect(scratch.put(Buffer.from('five5'))).toBeNull();
      expect(scratch.put(Buffer.from('four'))).not.toBeNull();
    }
  });

  it('gives up a file that cannot grow, and has what is in memory still', () => {
    // In blocks of 512 bytes, or of 1024 where the shell is not strict: one block of the filler, or two.
    const { taken, ...rest } = filled('ulimit -f 8', { room: 2 });
    expect([3, 4]).toContain(taken);
    expect(rest).toMatchObject({ back: 2, again: false, names: [] });
  });

  it.runIf(mayMount)('takes no more than an eighth of what is free where its file is begun', () => {
    const { taken, back, again, names } = filled(SMALL, { prefix: ALONE });
    expect({ taken, back, again, names }).toEqual({ taken: 256 / 8, back: 256 / 8, again: false, names: [] });
  });

  it.runIf(mayMount)('leaves its room to others on a full disk', () => {
    const said = filled(SMALL, { how: 'crowded', room: 0, prefix: ALONE });
    // The one block it had is free again, and what was in it is gone.
    expect(said).toEqual({ taken: 1, back: 0, again: false, gained: 1, names: ['other'] });
  });
});
