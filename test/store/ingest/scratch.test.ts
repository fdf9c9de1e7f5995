import { spawnSync } from 'node:child_process';
import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { Scratch } from '../../../source/store/ingest/scratch.ts';
import { emptyFolder } from '../disk/opened.ts';

const filler = join(import.meta.dirname, 'fixtures/scratch-filler.ts');

/** What the filler says of an empty folder, where files may have no more than so many blocks. */
function filled(limit: number, room: number) {
  const script = `ulimit -f ${limit} && exec "$0" "$2" "$1" ${room}`;
  const words = ['-c', script, process.execPath, emptyFolder(), filler];
  const { stdout, stderr } = spawnSync('sh', words, { encoding: 'utf8' });
  if (stdout === '') throw new Error(stderr);
  return JSON.parse(stdout);
}

describe('a scratch', () => {
  it('holds what there is room for, puts the rest into a file, and leaves no file behind', () => {
    const folder = emptyFolder();
    const scratch = new Scratch(folder, { room: 10 });
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
      const scratch = new Scratch(folder, { room: 4 });
      expect(scratch.put(Buffer.from('five5'))).toBeNull();
      expect(scratch.put(Buffer.from('four'))).not.toBeNull();
    }
  });

  it('gives up a file that cannot grow, and has what is in memory still', () => {
    // In blocks of 512 bytes, or of 1024 where the shell is not strict: one block of the filler, or two.
    const { taken, ...rest } = filled(8, 2);
    expect([3, 4]).toContain(taken);
    expect(rest).toMatchObject({ back: 2, again: false, names: [] });
  });
});
