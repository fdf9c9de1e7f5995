import { spawnSync } from 'node:child_process';
import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { Spool } from '../../../source/store/ingest/spool.ts';
import { emptyFolder } from '../disk/opened.ts';

const filler = join(import.meta.dirname, 'fixtures/spool-filler.ts');

describe('a spool', () => {
  it('gives back what each article has, whatever the order, and tells those that have nothing', () => {
    const spool = new Spool(null);
    spool.put(9000, Buffer.from('far off'));
    spool.put(3, Buffer.from('near'));
    spool.put(4, new Uint8Array());
    expect([...spool.articles()]).toEqual([3, 4, 9000]);
    expect(spool.size).toBe(3);
    const texts = [3, 4, 9000].map((article) => Buffer.from(spool.get(article)!).toString());
    expect(texts).toEqual(['near', '', 'far off']);
    expect([spool.get(5), spool.get(70_000)]).toEqual([null, null]);
  });

  it('keeps what is later changed by whoever put it down', () => {
    const spool = new Spool(null);
    const bytes = Buffer.from('one');
    spool.put(1, bytes);
    bytes.write('two');
    expect(Buffer.from(spool.get(1)!).toString()).toBe('one');
  });

  it('has more than a file can take, and leaves none behind', () => {
    // Two or four megabytes of the five fit into a file of so many blocks; the rest is kept all the same.
    const folder = emptyFolder();
    const script = `ulimit -f 4096 && exec "$0" "$2" "$1"`;
    const { stdout, stderr } = spawnSync('sh', ['-c', script, process.execPath, folder, filler], {
      encoding: 'utf8',
    });
    expect(stderr).toBe('');
    expect(JSON.parse(stdout)).toEqual({ put: 80, back: 80 });
    expect(readdirSync(folder)).toEqual([]);
  });
});
