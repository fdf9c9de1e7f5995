import { describe, expect, it } from 'vitest';
import { rowWidth } from '../../../source/reader/layout/cells.ts';
import { columnOf } from '../../../source/reader/layout/geometry.ts';
import type { Run } from '../../../source/reader/rows.ts';
import { dispersion } from '../../../source/reader/screens/dispersion.ts';
import { type State, select } from '../../../source/reader/state/index.ts';
import { CURRENT, OTHER, PINNED, UNSURE } from '../../../source/reader/theme.ts';
import { reason } from '../../../source/reader/words.ts';
import { corpus } from '../corpus.ts';
import { fakeView } from '../fake-view.ts';
import { begin, lines, play, resize, rested } from '../play.ts';

function runOf(state: State, text: string): Run | undefined {
  return select(state)
    .rows.slice(1)
    .flat()
    .find((run) => run.text === text);
}

describe('the reading screen', () => {
  it('has the actor, the counts, the source, the date and the title on top', () => {
    const header = lines(play(begin(corpus(), { size: { columns: 100, rows: 24 } }), 'a k a n i enter n'))[0];
    expect(header).toMatch(
      /^ Ali Bagheri Kani {2}2\/2 here · 2\/6 all +Gulf Dispatch · 2023-08-10 · An envoy lands$/,
    );
    expect(lines(play(begin(corpus()), 'enter'))[0]).toBe(' Gulf Dispatch · 2023-08-10 · An envoy lands');
  });

  it('changes its header on a jump and not on a scroll', () => {
    const state = play(begin(corpus()), 'a k a n i enter n n');
    expect(lines(play(state, 'd d j'))[0]).toBe(lines(state)[0]);
  });

  it('says how far down this is, and where on the plot, once scrolling has stopped', () => {
    const first = play(resize(begin(corpus()), 60, 14), 'a k a n i enter n n');
    const before = lines(first).slice(-2);
    expect(before[0]).toMatch(/^ ─+▐─+│─+│ {2}part of the surname; full name/);
    const moving = play(first, 'd space G');
    expect(lines(moving).slice(-2)).toEqual(before);
    const [plot, footer] = lines(rested(moving)).slice(-2);
    expect(footer).toMatch(/ 100%$/);
    // The mention is out of sight: the mark is where the top row is. Why it is one stays.
    expect(plot).toMatch(/^ ─+│─+│─*▐─*│ {2}part of the surname; full name/);
  });

  it('says both at once after a jump, whatever was scrolled before', () => {
    const moving = play(resize(begin(corpus()), 60, 14), 'a k a n i enter n n d');
    for (const keys of ['n', 'G N', 'G ctrl-o', 'J', '/ l a s t']) {
      const jumped = play(moving, keys);
      expect(jumped.restless).toBe(false);
      expect(lines(rested(jumped))).toEqual(lines(jumped));
    }
  });

  it('keeps what stands behind the counts in its place from mention to mention', () => {
    const blocks = [Array.from({ length: 12 }, () => '{0:Kani} came.').join(' ')];
    const title = 'A title that is a good deal longer than the room there is for it behind the counts';
    const view = fakeView({ actors: [['Kani', 'person']], articles: [{ title, blocks }, { blocks }] });
    const header = (keys: string) => lines(play(begin(view), `a k a n i enter ${keys}`))[0];
    expect(header('')).toMatch(/^ Kani {2}1\/12 here · 1\/24 all {4}A title that is/);
    expect(header('n n n n n n n n n')).toMatch(/^ Kani {2}10\/12 here · 10\/24 all {2}A title that is/);
    expect(header('n n n n n n n n n').slice(31)).toBe(header('').slice(31));
  });

  it('sets the text in a column of at most 78', () => {
    const wide = lines(resize(play(begin(corpus()), 'j enter'), 200, 24)).slice(2, 20);
    expect(Math.max(...wide.map((row) => row.length))).toBeLessThanOrEqual(3 + 78);
    expect(Math.max(...wide.map((row) => row.length))).toBeGreaterThan(70);
  });

  it('tells the current mention, the others, other pinned actors and unsure ones apart', () => {
    const first = play(begin(corpus()), 'a i r a n enter 1 a k a n i enter N');
    expect(runOf(first, 'Ali Bagheri Kani')?.style).toEqual(CURRENT);
    expect(runOf(first, 'Kani')?.style).toEqual(OTHER);
    expect(runOf(first, 'Iran¹')?.style).toEqual(PINNED);
    expect(runOf(play(first, 'U n n n'), 'Bagheri?')?.style).toEqual(UNSURE);
    const looks = [CURRENT, OTHER, PINNED, UNSURE].map((style) =>
      JSON.stringify({ ...style, color: undefined }),
    );
    expect(new Set(looks).size).toBe(4);
  });

  it('has the digit of its pin behind each pinned actor, as soon as it is another than the current one', () => {
    const text = (state: State) => lines(state).slice(1, 20).join('\n');
    const alone = play(begin(corpus()), 'a i r a n enter 1');
    expect(text(alone)).toContain('Ali Bagheri Kani of Iran came to Qatar;');
    const other = play(alone, 'a k a n i enter');
    expect(text(other)).toContain('Ali Bagheri Kani of Iran¹ came to Qatar;');
    const both = play(other, '4 a q a t a r enter 9');
    expect(text(both)).toContain('Ali Bagheri Kani⁴ of Iran¹ came to Qatar⁹;');
    // Whoever is the current one: nothing is wrapped anew.
    for (const keys of ['1', '4', 'p', 'p p']) expect(text(play(both, keys))).toBe(text(both));
    expect(text(play(both, '1 1'))).toContain('Ali Bagheri Kani⁴ of Iran came to Qatar⁹;');
  });

  it('keeps a column for each sign behind a mention, and them with its last letter', () => {
    const view = fakeView({
      actors: [
        ['Iran', 'state'],
        ['Kani', 'person'],
        ['Bani', 'person'],
      ],
      articles: [
        {
          blocks: [
            'So said {1?:Kani}, {0:Iran} then; {1|2:Bani} 北京{0:伊朗}人 and {0:I\u0301ra\u0301n\u0301}.',
          ],
        },
      ],
    });
    const state = play(
      begin(view, { size: { columns: 30, rows: 24 } }),
      'a i r a n enter 1 a k a n i enter 2 U',
    );
    const pinned = play(state, 'a b a n i enter 3 1');
    const wide = resize(pinned, 100, 24);
    expect(lines(wide)[2]).toBe(
      '   So said Kani?², Iran¹ then; Bani?²³ 北京伊朗¹人 and I\u0301ra\u0301n\u0301¹.',
    );
    for (let columns = 20; columns < 80; columns++)
      for (const row of select(resize(pinned, columns, 24)).rows)
        expect(rowWidth(row)).toBeLessThanOrEqual(columns);
    // The narrowest screen with both names in the first row has room for just that, with the signs; one less is too narrow.
    const rowsAt = (columns: number) => lines(resize(pinned, columns, 24)).slice(2, 8);
    const at = Array.from({ length: 60 }, (_, index) => index + 20).find((columns) =>
      rowsAt(columns)[0].endsWith('Kani?², Iran¹'),
    );
    expect(rowsAt(at ?? 0)[0].trimStart()).toBe('So said Kani?², Iran¹');
    expect(rowsAt((at ?? 0) - 1)[0].trimStart()).toBe('So said Kani?²,');
    expect(columnOf({ columns: at ?? 0, rows: 24 }).measure).toBe('So said Kani?², Iran¹'.length);
  });

  it('keeps the signs where they are while hits are shown', () => {
    const state = play(begin(corpus()), 'a i r a n enter 1 a k a n i enter');
    expect(lines(play(state, '/ l a m p s')).join('\n')).toContain('Kani of Iran¹ came');
  });

  it('makes titles and headings bold, captions quieter behind a mark', () => {
    const state = play(begin(corpus()), 'enter');
    expect(runOf(state, 'An envoy lands')?.style).toEqual({ bold: true });
    expect(runOf(state, 'By our own writer')?.style).toEqual({ dim: true });
    const caption = select(state).rows.find((row) =>
      row.some(({ text }) => text === 'The hotel by the water.'),
    );
    expect(caption?.map(({ text }) => text).join('')).toBe('   ⌞ The hotel by the water.');
    expect(caption?.every(({ style }) => style.dim)).toBe(true);
  });

  it('says why the current mention is one, where the mentions are, and how far down this is', () => {
    const state = play(begin(corpus()), 'a k a n i enter n');
    const [plot, footer] = lines(state).slice(-2);
    expect(plot).toMatch(/^ ─*│─*▐ {2}surname; full name in this article$/);
    expect(footer).toMatch(
      /^ +n N mention {2}a actor {2}\/ find {2}\] \[ article {2}Esc back {2}i why {2}\? keys +\d+%$/,
    );
    expect(lines(play(begin(corpus()), 'j enter')).at(-2)).toBe('');
    expect(lines(resize(state, 40, 10)).at(-1)).toMatch(/^ ─*│─*▐ {2}surname; full name … +100%$/);
  });

  it('shows where the hits are while the find bar shows', () => {
    const found = lines(play(begin(corpus()), 'a k a n i enter / l e f t enter'));
    expect(found.at(-2)).toMatch(/^ ─+▐$/);
  });

  it('says that an article has no text', () => {
    const view = fakeView({ actors: [], articles: [{ title: 'Blank', blocks: [] }] });
    expect(lines(play(begin(view), 'enter')).join('\n')).toContain('This article has no text.');
  });

  it('stops at the end with the last row at the bottom', () => {
    const rows = lines(rested(play(resize(begin(corpus()), 40, 10), 'j j enter G j j space')));
    expect(rows[8]).toMatch(/had the last word\.$/);
    expect(rows[9]).toContain('100%');
  });

  it('goes by paragraphs', () => {
    const at = (keys: string) =>
      lines(resize(play(resize(begin(corpus()), 40, 10), `j j enter ${keys}`), 40, 10))[2];
    expect(at('}')).toContain('nobody in the room');
    expect(at('} }')).toBe(' Behind closed doors');
    expect(at('} } j {')).toBe(' Behind closed doors');
    expect(at('} } {')).toContain('nobody in the room');
    expect(at('{')).toBe(' A long report');
  });
});

describe('the dispersion line', () => {
  it.each([
    ['a stroke for each, here marked', 10, 100, [5, 42, 99], 42, '│───▐────│'],
    ['here between them', 10, 100, [5, 99], 42, '│───▐────│'],
    ['several in one cell', 5, 100, [1, 2, 3], 99, '│───▐'],
    ['nothing', 4, 100, [], 0, '▐───'],
    ['an empty text', 3, 0, [], 0, '▐──'],
  ])('%s', (_what, cells, length, starts, here, expected) => {
    expect(dispersion(cells, length, starts.length, (index) => starts[index], here)).toBe(expected);
  });
});

describe('why a mention is one', () => {
  const view = corpus();
  const why = (surface: string, nth = 0) =>
    reason(view, view.mentionsIn(2).filter((one) => one.spelling.surface === surface)[nth]);

  it('is what ties it in words, or who it may be', () => {
    expect(why('Kani')).toBe('surname; full name in this article');
    expect(why('Bagheri')).toBe('unsure: part of the surname');
    expect(why('Bagheri', 1)).toBe('unsure: Ali Bagheri Kani or Mohammad Bagheri');
    expect(why('Iranian')).toBe('demonym of Iran');
  });
});
