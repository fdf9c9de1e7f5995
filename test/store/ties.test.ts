import { describe, expect, it } from 'vitest';
import { LastingPaths } from '../../source/store/lasting-paths.ts';
import { actorOf, actorTie, articleOf, SAME_PATHS, tieOf } from '../../source/store/ties.ts';
import { BAGHERI, corpus, KANI } from '../reader/corpus.ts';
import { fakeView } from '../reader/fake-view.ts';

describe('an actor', () => {
  const view = corpus();

  it('is found by name and kind', () => {
    expect(actorTie(view, KANI)).toEqual({ name: 'Ali Bagheri Kani', kind: 'person' });
    expect(actorOf(view, actorTie(view, BAGHERI))).toBe(BAGHERI);
    expect(actorOf(view, { name: 'Ali Bagheri Kani', kind: 'state' })).toBeNull();
  });

  it('is found by a spelling where it is called otherwise by now', () => {
    expect(actorOf(view, { name: 'Bagheri Kani', kind: 'person' })).toBe(KANI);
    expect(actorOf(view, { name: 'Nobody', kind: 'person' })).toBeNull();
  });
});

describe('an article', () => {
  const before = fakeView({
    actors: [],
    articles: [
      { title: 'One', date: '2024-01-01', blocks: ['one'] },
      { title: 'Two', date: '2024-01-02', blocks: ['two'] },
    ],
  });
  const tie = tieOf(before.articles.at(1), SAME_PATHS);

  it('is found by what it holds, wherever it is now', () => {
    const moved = fakeView({
      actors: [],
      articles: [
        { title: 'Two', path: 'elsewhere/2.txt', date: '2023-01-02', blocks: ['two'] },
        { title: 'New', path: 'folder/1.txt', date: '2024-01-02', blocks: ['three'] },
      ],
    });
    expect(moved.articles.at(articleOf(moved, tie, SAME_PATHS)!).title).toBe('Two');
  });

  it('is found by its place where it was edited', () => {
    const edited = fakeView({
      actors: [],
      articles: [{ title: 'Two, corrected', path: 'folder/1.txt', blocks: ['two'] }],
    });
    expect(articleOf(edited, tie, SAME_PATHS)).toBe(0);
  });

  it('is gone where neither is there', () => {
    const other = fakeView({ actors: [], articles: [{ title: 'New', path: 'folder/7.txt', blocks: ['x'] }] });
    expect(articleOf(other, tie, SAME_PATHS)).toBeNull();
  });
});

describe('a path that lasts', () => {
  it.each([
    ['.', '/srv/news', './2024/a.txt'],
    ['../news/', '/srv/news', '../news/2024/a.txt'],
    ['/srv/news', '/srv/news', '/srv/news/2024/a.txt'],
  ])('is the same from %s', (named, real, shown) => {
    const paths = new LastingPaths([named], [real]);
    expect(paths.lasting(shown)).toBe('/srv/news/2024/a.txt');
    expect(paths.shown('/srv/news/2024/a.txt')).toBe(shown);
  });

  it('is that of a file that was named itself, and of the innermost of two roots', () => {
    const paths = new LastingPaths(['a.txt', 'x', 'x/y'], ['/r/a.txt', '/r/x', '/elsewhere/y']);
    expect(paths.lasting('a.txt')).toBe('/r/a.txt');
    expect(paths.lasting('x/b.txt')).toBe('/r/x/b.txt');
    expect(paths.lasting('x/y/b.txt')).toBe('/elsewhere/y/b.txt');
    expect(paths.shown('/elsewhere/y/b.txt')).toBe('x/y/b.txt');
  });

  it('is as it is where it lies below no root', () => {
    const paths = new LastingPaths(['x'], ['/r/x']);
    expect(paths.lasting('z/b.txt')).toBe('z/b.txt');
    expect(paths.shown('/other/b.txt')).toBe('/other/b.txt');
  });
});
