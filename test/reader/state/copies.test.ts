import { describe, expect, it } from 'vitest';
import { type State, update } from '../../../source/reader/state/index.ts';
import { type FakeArticle, fakeView } from '../fake-view.ts';
import { begin, lines, play, rested } from '../play.ts';

const WIRE =
  'The envoys met by the old harbour on the morning of the vote, and the two of them walked along the quay for an hour while ' +
  'the boats came in and the market opened for the day. Nobody who saw them there could hear what was said between them.';

/** Titles of a letter; small letters are copies of one article. `{0:…}` mentions the one actor. */
const articles = ['a', 'X', 'b', 'Y', 'c'].map((title, at): FakeArticle => {
  const text = title === title.toLowerCase() ? `${WIRE} {0:Anna Keller} left.` : `Of ${title} alone.`;
  return { title, date: `2023-03-0${at + 1}`, source: at === 2 ? 'Ruhr Post' : 'AP', blocks: [text] };
});
const view = fakeView({ actors: [['Anna Keller', 'person']], articles });

/** Rows of the list, without dates and sources; `›` marks one. */
const rows = (state: State): string[] =>
  lines(state)
    .slice(2, 15)
    .filter((row) => row.trim() !== '' && !row.startsWith(' ─'))
    .map((row) => row.replace(/^ (›|\s) \S+ +(?:AP|Ruhr Post) +/, '$1').replace(/ {2,}/g, ' '));

describe('copies of one article', () => {
  const list = begin(view);

  it('stand in one row, under the first of them, and count each', () => {
    expect(rows(list)).toEqual(['›a ×3', ' X', ' Y']);
    expect(lines(list)[0]).toContain(' · 5 articles · 3 rows · ');
    expect(lines(play(list, 'right'))[0]).toContain(' · 5 articles · 2023-03 · ');
    expect(lines(play(list, '/ s o u r c e : a p enter'))[0]).toContain(' · 4 of 5 articles · 3 rows · ');
    expect(lines(play(list, '/ s o u r c e : r enter'))[0]).toContain(' · 1 of 5 articles · filter');
    expect(rows(play(list, 's'))).toEqual(['›c ×3', ' Y', ' X'].map((row) => row));
  });

  it('are one in what the position counts, which goes by rows', () => {
    const position = (state: State) => lines(rested(state)).at(-1)!.match(/\S+$/)![0];
    expect(position(list)).toBe('1/3');
    expect(position(play(list, 'G'))).toBe('3/3');
    expect(position(play(list, 'right G'))).toBe('5/5');
    expect(position(play(list, 'right j j'))).toBe('3/5');
    expect(position(play(list, '/ s o u r c e : a p enter G'))).toBe('3/3');
  });

  it('are opened out with →, in the order of the list, and put back with ←', () => {
    const open = play(list, 'right');
    expect(rows(open)).toEqual(['›a ×3', ' └ b', ' └ c', ' X', ' Y']);
    const down = play(open, 'j j');
    expect(rows(down)).toEqual([' a ×3', ' └ b', '›└ c', ' X', ' Y']);
    expect(lines(play(down, 'enter'))[0]).toContain('2023-03-05 · ×3 · c');
    expect(rows(play(down, 'left'))).toEqual(['›a ×3', ' X', ' Y']);
    expect(rows(play(down, 'right j'))).toEqual([' a ×3', ' └ b', ' └ c', '›X', ' Y']);
    expect(rows(play(open, 's'))).toEqual([' c ×3', ' └ b', '›└ a', ' Y', ' X']);
  });

  it('are told where there is none', () => {
    const none = play(list, 'j right');
    expect(rows(none)).toEqual([' a ×3', '›X', ' Y']);
    expect(lines(none).at(-1)).toContain('no other article is a copy of it');
    expect(rows(play(none, 'left'))).toEqual(rows(none));
    expect(lines(play(none, 'left')).at(-1)).toContain('no copies are opened out here');
  });

  it('are those that the filter leaves', () => {
    expect(rows(play(list, '/ s o u r c e : a p enter'))).toEqual(['›a ×2', ' X', ' Y']);
    const alone = play(list, '/ s o u r c e : r u h r enter');
    expect(rows(alone)).toEqual(['›b']);
    expect(lines(play(alone, 'right')).at(-1)).toContain('the filter leaves out the other 2');
    const kept = play(list, 'right / s o u r c e : a p enter');
    expect(rows(kept)).toEqual(['›a ×2', ' └ c', ' X', ' Y']);
    expect(rows(play(kept, 'escape'))).toEqual(['›a ×3', ' └ b', ' └ c', ' X', ' Y']);
  });

  it('stand in one row again when Esc brings back the list in which they did', () => {
    const whole = ['›a ×3', ' X', ' Y'];
    for (const keys of ['/ s o u r c e : a p enter', 'f j enter', 'f j']) {
      const narrowed = play(list, keys);
      expect(rows(play(narrowed, 'right escape')).slice(0, 3)).toEqual(whole);
    }
    const inside = play(list, '/ s o u r c e : a p enter right');
    expect(rows(inside)).toEqual(['›a ×2', ' └ c', ' X', ' Y']);
    expect(rows(play(inside, 'f j j escape'))).toEqual(rows(inside));
    // And those that were put back inside are opened out again.
    const open = play(list, 'right');
    expect(rows(play(open, '/ s o u r c e : a p enter left escape'))).toEqual(rows(open));
  });

  it('are opened out as they were when Esc comes after another state of the corpus', () => {
    const open = play(list, 'right / s o u r c e : a p enter left');
    const first: FakeArticle = { title: 'First', date: '2023-01-01', source: 'AP', blocks: ['First.'] };
    const more = fakeView({
      actors: [['Anna Keller', 'person']],
      articles: [first, ...articles.map((one, at) => ({ ...one, path: `folder/${at}.txt` }))],
    });
    const then = update(open, { kind: 'view', view: more, progress: null });
    expect(rows(then)).toEqual([' First', '›a ×2', ' X', ' Y']);
    expect(rows(play(then, 'escape'))).toEqual([' First', '›a ×3', ' └ b', ' └ c', ' X', ' Y']);
  });

  it('are read one after the other, and every mention in them counts', () => {
    const titles = (keys: string): string => (/· (\w)\s*$/.exec(lines(play(list, keys))[0]) ?? [])[1]!;
    expect(['enter', 'enter J', 'enter J J', 'enter J J J'].map(titles)).toEqual(['a', 'X', 'b', 'Y']);
    const named = play(list, 'a k e l l e r enter');
    expect(lines(named)[0]).toContain('1/3 all');
    expect(lines(play(named, 'n'))[0]).toContain('2/3 all');
    expect(lines(rested(play(named, 'q')))[2]).toMatch(/› 2023-03-01 +AP +a ×3/);
  });

  it('are found again from whichever of them was read', () => {
    // From Y back to b, which stands under a.
    expect(rows(play(list, 'G enter K q'))).toEqual(['›a ×3', ' X', ' Y']);
    expect(rows(play(list, 'right G enter K q'))).toEqual([' a ×3', '›└ b', ' └ c', ' X', ' Y']);
    expect(rows(play(list, 'right j enter q left'))).toEqual(['›a ×3', ' X', ' Y']);
  });
});

describe('copies that are folded', () => {
  it('are told by the one that stands for them', () => {
    const folded = begin(fakeView({ actors: [['Anna Keller', 'person']], articles }, { foldCopies: true }));
    expect(rows(folded)).toEqual(['›a ×3', ' X', ' Y']);
    expect(lines(folded)[0]).toContain('--fold-copies · 3 articles');
    const open = play(folded, 'right');
    expect(rows(open)).toEqual(rows(folded));
    expect(lines(open).at(-1)).toContain('--fold-copies leaves out the other 2');
    expect(lines(play(folded, 'a k e l l e r enter'))[0]).toContain('1/1 all');
  });
});
