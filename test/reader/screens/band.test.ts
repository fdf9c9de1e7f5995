import { describe, expect, it } from 'vitest';
import { select } from '../../../source/reader/state/index.ts';
import { corpus } from '../corpus.ts';
import { begin, lines, play, resize } from '../play.ts';

const bandOf = (keys: string, columns = 80, rows = 24) =>
  select(play(resize(begin(corpus()), columns, rows), keys)).band;

describe('the body of a screen', () => {
  it.each([
    ['the articles', ''],
    ['an article', 'enter'],
    ['an article with the find bar', 'enter / t h e'],
    ['the keys', '?'],
    ['the unread', 'R'],
    ['the concordance', 'a k a n i enter c'],
    ['the concordance while it is filtered', 'a k a n i enter c / a'],
  ])('is what stands between its header and its footer: %s', (_what, keys) => {
    expect(bandOf(keys)).toEqual({ top: 2, height: 20 });
  });

  it('ends with the last row of the preview', () => {
    const rows = lines(begin(corpus()));
    expect(rows[1 + 20]).toBe('   Ali Bagheri Kani 2 · Iran 1 · Qatar 1');
    expect(rows[2 + 20]).toBe('');
  });

  it('is cut by the line of the finder, of which the larger part is left', () => {
    expect(lines(play(begin(corpus()), 'a'))[14]).toContain(' actor ›');
    expect(bandOf('a')).toEqual({ top: 2, height: 12 });
    expect(bandOf('enter a', 200, 50)).toEqual({ top: 2, height: 38 });
    // Header, blank row, three articles, the line typed into, four answers.
    expect(bandOf('a', 80, 10)).toEqual({ top: 6, height: 4 });
  });

  it('is nothing where there is no room for a screen', () => {
    expect(bandOf('', 80, 4)).toBeNull();
    expect(bandOf('', 19, 24)).toBeNull();
  });
});
