import { isAbsolute } from 'node:path';
import { describe, expect, it } from 'vitest';
import { placeOf, type Wanted } from '../../../source/store/disk/place.ts';

const HOME = { HOME: '/home/ana' };
const wanted: Wanted = { corpus: ['/srv/news', '/home/ana/articles'], flavour: 'a', indexDir: null };
const place = (change: Partial<Wanted> = {}, env: object = HOME) =>
  placeOf({ ...wanted, ...change }, env as Record<string, string>)!;

describe('the key', () => {
  it('is the same in whatever order and however often the paths are named', () => {
    const again = place({ corpus: ['/home/ana/articles', '/srv/news', '/srv/news'] });
    expect(again).toEqual(place());
  });

  it('differs when a path or the flavour does', () => {
    const keys = [
      place(),
      place({ corpus: ['/srv/news'] }),
      place({ corpus: ['/srv/news', '/home/ana'] }),
      place({ flavour: 'b' }),
      place({ corpus: ['/srv/news", "/home/ana/articles'] }),
    ].map(({ key }) => key);
    expect(new Set(keys).size).toBe(keys.length);
  });
});

describe('the folder', () => {
  it.each([
    ['$XDG_CACHE_HOME', { ...HOME, XDG_CACHE_HOME: '/var/cache/ana' }, '/var/cache/ana/dragoman/'],
    ['~/.cache without it', HOME, '/home/ana/.cache/dragoman/'],
    ['~/.cache where it is empty', { ...HOME, XDG_CACHE_HOME: '' }, '/home/ana/.cache/dragoman/'],
    ['~/.cache where it is relative', { ...HOME, XDG_CACHE_HOME: 'cache' }, '/home/ana/.cache/dragoman/'],
    ['$XDG_CACHE_HOME without a home', { XDG_CACHE_HOME: '/var/cache/ana' }, '/var/cache/ana/dragoman/'],
  ])('lies in %s', (_, env, start) => {
    expect(place({}, env).folder.startsWith(start)).toBe(true);
  });

  it.each([
    ['unset', {}],
    ['empty', { HOME: '' }],
    ['relative', { HOME: 'ana' }],
  ])('is nowhere when HOME is %s and nothing else is said', (_, env) => {
    expect(place({}, env)).toBeNull();
  });

  it('lies where --index-dir says, whatever the environment', () => {
    expect(place({ indexDir: '/data/index' }, {}).folder.startsWith('/data/index/')).toBe(true);
    expect(isAbsolute(place({ indexDir: 'index' }, {}).folder)).toBe(true);
  });

  it.each([
    ['/home/ana/articles', /\/articles-[0-9a-f]{16}$/],
    ['/home/ana/.hidden', /\/hidden-[0-9a-f]{16}$/],
    ['/', /\/corpus-[0-9a-f]{16}$/],
    ['/a b\n\u001b[2J?c', /\/a-b-2J-c-[0-9a-f]{16}$/],
    ['/أخبار', /\/أخبار-[0-9a-f]{16}$/],
    [`/${'n'.repeat(255)}`, /\/n{40}-[0-9a-f]{16}$/],
  ])('of %j is named for it', (path, name) => {
    expect(place({ corpus: [path] }).folder).toMatch(name);
  });

  it('says how many more paths there are', () => {
    expect(place({ corpus: ['/b/two', '/a/one', '/c/three'] }).folder).toMatch(/\/one-and-2-[0-9a-f]{16}$/);
  });
});
