import { describe, expect, it } from 'vitest';
import { Roots } from '../../source/store/roots.ts';

const spot = (paths: readonly string[], path: string, raw: string | Buffer = path) =>
  new Roots(paths).spotOf(path, raw);

describe('the spot of a file', () => {
  it('is what lies below the path that was named', () => {
    expect(spot(['news'], 'news/a/b.txt')).toEqual({ root: 0, name: 'a/b.txt', raw: null });
    expect(spot(['.'], './b.txt')).toEqual({ root: 0, name: 'b.txt', raw: null });
    expect(spot(['/'], '/b.txt')).toEqual({ root: 0, name: 'b.txt', raw: null });
    expect(spot(['news/'], 'news/b.txt')).toEqual({ root: 0, name: 'b.txt', raw: null });
  });

  it('is nothing where the file itself was named', () => {
    expect(spot(['x.txt', 'news'], 'x.txt')).toEqual({ root: 0, name: '', raw: null });
  });

  it('is told by the nearest of several paths, not by one that only begins so', () => {
    expect(spot(['n', 'new', 'new/s'], 'new/s/b.txt')).toEqual({ root: 2, name: 'b.txt', raw: null });
    expect(spot(['new', 'news'], 'news/b.txt').root).toBe(1);
  });

  it('keeps the bytes of a name that is shown otherwise', () => {
    const raw = Buffer.concat([Buffer.from('news/'), Buffer.from([0xff, 0x2e, 0x74])]);
    expect(spot(['news'], 'news/<byte FF>.t', raw)).toEqual({
      root: 0,
      name: '<byte FF>.t',
      raw: Buffer.from([0xff, 0x2e, 0x74]),
    });
  });

  it('leads to the file however its folder is named the next time', () => {
    const bytes = Buffer.from([0xff, 0x2e, 0x74]);
    const again = new Roots(['/srv/clippings/']);
    expect(again.pathOf({ root: 0, name: 'a/b.txt', raw: null })).toEqual({
      path: '/srv/clippings/a/b.txt',
      raw: '/srv/clippings/a/b.txt',
    });
    expect(again.pathOf({ root: 0, name: '<byte FF>.t', raw: bytes })).toEqual({
      path: '/srv/clippings/<byte FF>.t',
      raw: Buffer.concat([Buffer.from('/srv/clippings/'), bytes]),
    });
  });
});
