import { existsSync, readdirSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { dispatch, folder, json, kellers, run } from './run.ts';

describe('index', () => {
  it('says what it knows now, and where that is kept', async () => {
    const [corpus, cache] = [kellers(), folder()];
    const env = { XDG_CACHE_HOME: cache };
    const [told] = await json(['index', corpus], { env });
    expect(told).toMatchObject({ articles: 5, unread: 0 });
    expect(told.index.startsWith(join(cache, 'dragoman/'))).toBe(true);
    expect(statSync(told.index).size).toBeGreaterThan(0);
    const { stdout, stderr, status } = await run(['index', corpus], { env });
    expect([stdout, status]).toEqual(['', 0]);
    expect(stderr).toMatch(/^5 articles · \d+ actors · \d+\.\d s · \d+\.\d MB in .*\.sqlite\n$/);
  });

  it('of a folder without articles is of nothing: status 1', async () => {
    expect((await run(['index', folder({ 'a.mp4': 'x' })])).status).toBe(1);
  });

  it('may lie among the articles, and is none of them', async () => {
    const corpus = kellers();
    const inside = join(corpus, 'sub', 'known');
    const flags = ['--index-dir', inside];
    expect((await json(['index', corpus, ...flags]))[0].articles).toBe(5);
    expect(existsSync(inside)).toBe(true);
    const { stdout, stderr } = await run(['list', corpus, '--count', ...flags]);
    expect([stdout, stderr]).toEqual(['5\n', '']);
    expect((await run(['list', corpus, '--count'])).stdout).toBe('5\n');
    expect(readdirSync(corpus).sort()).toEqual(['a.txt', 'b.txt', 'd.txt', 'sub', 'u.txt']);
  });

  it('cannot be made of what is piped in', async () => {
    const { stderr, status } = await run(['index', '-'], { stdin: 'Anna Keller came.' });
    expect([stderr, status]).toEqual([
      'dragoman: Standard input is gone once it is read; name files or folders to index.\n',
      2,
    ]);
  });
});

describe('what is known', () => {
  it('follows every change of a few files at once, however the folder is named', async () => {
    const corpus = kellers();
    const count = async (path: string, cwd?: string) =>
      (await run(['find', 'Anna Keller', path, '--count'], { cwd })).stdout;
    const before = Number(await count(corpus));
    writeFileSync(
      join(corpus, 'n.txt'),
      dispatch('One more', '2024-01-01', 'Anna Keller sang. Anna Keller left.'),
    );
    expect(Number(await count(corpus))).toBe(before + 2);
    expect(Number(await count('.', corpus))).toBe(before + 2);
    writeFileSync(join(corpus, 'n.txt'), dispatch('One more', '2024-01-01', 'Nobody sang.'));
    expect(Number(await count('.', corpus))).toBe(before);
  });

  it('is kept in memory, and that is said, where there is no place for it', async () => {
    const corpus = kellers();
    const { stdout, stderr, status } = await run(['list', corpus, '--count'], {
      env: { XDG_CACHE_HOME: undefined },
    });
    expect([stdout, status]).toEqual(['5\n', 0]);
    expect(stderr).toMatch(/^There is no place for the index, .*--index-dir\.\n$/);
  });
});
