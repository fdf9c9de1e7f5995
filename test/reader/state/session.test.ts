import { describe, expect, it } from 'vitest';
import { select } from '../../../source/reader/screens/select.ts';
import type { Options, State } from '../../../source/reader/state/index.ts';
import { update } from '../../../source/reader/state/index.ts';
import { pictureOf } from '../../../source/reader/state/picture.ts';
import { asSession, isPlainSession, sessionOf } from '../../../source/reader/state/session.ts';
import { NOTHING_LINKED } from '../../../source/store/library.ts';
import { memoryView } from '../../../source/store/memory-view.ts';
import type { View } from '../../../source/store/view.ts';
import { corpus } from '../corpus.ts';
import { type FakeArticle, fakeView } from '../fake-view.ts';
import { begin, lines, listed, play, resize } from '../play.ts';

/** The session of a state as it comes out of a file. */
const kept = (state: State) => asSession(JSON.parse(JSON.stringify(sessionOf(state))));

/** The next start. */
const again = (state: State, view: View = corpus(), more: Partial<Options> = {}): State =>
  listed(begin(view, { session: kept(state), ...more }));

const title = (state: State): string | null => state.view.articles.at(state.list.marker).title;
const footer = (state: State): string => lines(state).at(-1)!;
const names = ({ view, pins }: State) => pins.map((pin) => (pin === null ? null : view.actors.at(pin).name));

describe('the next start', () => {
  it('has the list as it was: order, filter, switches, pins, actor', () => {
    const left = play(begin(corpus()), 'a k a n i enter 1 a i r a n enter 3 D U q s s / a n enter');
    const back = again(left);
    expect(back.sort).toBe('title');
    expect(back.filter?.editor.text).toBe('an');
    expect(back.view.switches).toEqual({ unsure: true, related: true, allBlocks: false });
    expect(names(back)).toEqual(['Ali Bagheri Kani', null, 'Iran', null, null, null, null, null, null]);
    expect(back.view.actors.at(back.actor!).name).toBe('Iran');
    expect(lines(back)).toEqual(lines(listed({ ...left, message: null, offered: true })));
  });

  it('shows the list, marked and scrolled as it was', () => {
    const articles = Array.from({ length: 100 }, (_, at) => ({ title: `Number ${at}`, blocks: ['x'] }));
    const view = () => fakeView({ actors: [], articles });
    const left = play(begin(view()), `${'pagedown '.repeat(4)} k k k`);
    const back = again(left, view());
    expect(title(back)).toBe(title(left));
    expect(lines(back)).toEqual(lines(update(left, { kind: 'rested' })));
    expect(back.reading).toBeNull();
  });

  it('offers to go on where the text was left, and Enter does', () => {
    const left = play(begin(corpus()), 'a k a n i enter n n d');
    const back = again(left);
    expect(title(back)).toBe('A long report');
    expect(footer(back)).toMatch(/^ Enter goes on reading at \d\d% · 3 unreadable/);
    const there = play(back, 'enter');
    expect(there.reading).toMatchObject({ anchor: left.reading!.anchor, cursor: left.reading!.cursor });
    expect(lines(there)).toEqual(lines(update(left, { kind: 'rested' })));
  });

  it('offers it also after the text was closed, and again when it was not taken', () => {
    const left = play(begin(corpus()), 'a k a n i enter n n d q');
    expect(footer(again(again(left)))).toContain('goes on reading');
  });

  it('offers nothing on another row, and nothing once something was read', () => {
    const back = again(play(begin(corpus()), 'a k a n i enter n n d q'));
    const away = play(back, 'k');
    expect(footer(away)).toContain('Enter read');
    expect(footer(play(away, 'j'))).toContain('goes on reading');
    const read = play(away, 'enter q j');
    expect(footer(read)).toContain('Enter read');
    expect(play(read, 'enter').reading!.cursor).not.toBe(back.reading?.cursor);
  });

  it('offers nothing where all of the text was seen and no mention looked at', () => {
    const left = play(begin(corpus()), 'j j enter G q');
    const back = again(left);
    expect(title(back)).toBe('A long report');
    expect(footer(back)).toContain('Enter read');
  });

  it('leaves behind what was only being typed or tried', () => {
    const typing = play(begin(corpus()), '/ a n enter / x');
    expect(again(typing).filter?.editor.text).toBe('an');
    const facets = play(begin(corpus()), 'f j j');
    expect(facets.filter).not.toBeNull();
    expect(again(facets).filter).toBeNull();
    expect(again(play(begin(corpus()), 'a k')).overlays).toEqual([]);
  });

  it('gives the row back when its filter is closed', () => {
    const back = play(again(play(begin(corpus()), '/ l o n g enter enter q')), 'escape');
    expect(back.filter).toBeNull();
    expect(title(back)).toBe('A long report');
  });

  it('of a corpus nobody has been anywhere in is as the first', () => {
    const fresh = begin(corpus());
    expect(isPlainSession(sessionOf(fresh))).toBe(true);
    expect(lines(again(fresh))).toEqual(lines(fresh));
    expect(again(fresh).touched).toBe(false);
  });
});

describe('what is brought back is tied to what lasts', () => {
  const article = (name: string, more: Partial<FakeArticle> = {}): FakeArticle => ({
    title: name,
    path: `news/${name}.txt`,
    date: '2024-01-05',
    blocks: [
      ...Array.from({ length: 40 }, (_, at) => `${name}, row ${at}.`),
      `{0:Anna Keller} left ${name}.`,
    ],
    ...more,
  });
  const ACTORS = [['Anna Keller', 'person']] as const;
  const earlier = () => fakeView({ actors: ACTORS, articles: ['a', 'b', 'c'].map((one) => article(one)) });
  const left = play(begin(earlier()), 'a k e l l e r enter n');

  it('an article that was renamed, among others, under another number', () => {
    const view = fakeView({
      actors: [['Zoe Abt', 'person'], ...ACTORS],
      articles: [
        ...['0', '1', '2'].map((one) => article(one, { blocks: ['x'] })),
        article('b', {
          path: 'archive/x.txt',
          blocks: [...Array.from({ length: 40 }, (_, at) => `b, row ${at}.`), '{1:Anna Keller} left b.'],
        }),
      ],
    });
    const back = again(left, view);
    expect(title(back)).toBe('b');
    const there = play(back, 'enter');
    expect(there.reading!.cursor).toBe(left.reading!.cursor);
    expect(view.actors.at(there.actor!).name).toBe('Anna Keller');
    expect(there.message).toBeNull();
  });

  it('an article that was edited in its place, which is said', () => {
    const view = fakeView({
      actors: ACTORS,
      articles: [
        article('b', { title: 'b, corrected', blocks: ['A new first row.', ...article('b').blocks] }),
      ],
    });
    const there = play(again(left, view), 'enter');
    expect(there.message).toBe('this article was changed since; this is where you were');
    expect(there.reading!.cursor).toBe(left.reading!.cursor! + 'A new first row.\n\n'.length);
  });

  it('an article that was written anew, which is said', () => {
    const view = fakeView({
      actors: ACTORS,
      articles: [article('b', { title: 'b, anew', blocks: ['Nothing of that is left.'] })],
    });
    const there = play(again(left, view), 'enter');
    expect(there.message).toBe('this article was changed since; where you were in it is gone');
    expect(there.reading!.anchor).toBe(0);
  });

  it('not an article that is gone, which is said once', () => {
    const back = again(left, fakeView({ actors: ACTORS, articles: [article('c')] }));
    expect(back.message).toBe('the article that you were at is not there any more');
    expect(back.list.marker).toBe(0);
    expect(again(back, earlier()).message).toBeNull();
  });

  it('not an article that turns out to be gone once all has been looked at', () => {
    const checking = { stage: 'checking', read: 0, total: null } as const;
    const back = again(left, earlier(), { progress: checking });
    expect(footer(back)).toContain('goes on reading');
    const view = fakeView({ actors: ACTORS, articles: [article('a'), article('c')] });
    const then = update(back, { kind: 'view', view, progress: null });
    expect(footer(then)).toContain('the article that you were at is not there any more');
    expect(title(then)).toBe('c');
  });

  it('not to an article that is only out of what is looked at', () => {
    const narrowed = fakeView(
      { actors: ACTORS, articles: [article('b'), article('c', { date: '2024-02-01' })] },
      { since: '2024-02' },
    );
    expect(again(left, narrowed).message).toBeNull();
  });

  it('a pin on somebody who is not there now, for when they are', () => {
    const pinned = play(left, '2');
    const without = again(pinned, fakeView({ actors: [], articles: [article('b', { blocks: ['x'] })] }));
    expect(without.pins.every((pin) => pin === null)).toBe(true);
    expect(names(again(without, earlier()))[1]).toBe('Anna Keller');
  });
});

describe('a start that has still to read everything', () => {
  const session = kept(play(begin(corpus()), 'a k a n i enter 1 n n d q'));
  const reading = { stage: 'reading', read: 1, total: 5 } as const;
  const empty = memoryView({ articles: [], linked: NOTHING_LINKED, unread: [] });

  it('brings back what can be as it comes', () => {
    const first = begin(empty, { session, progress: reading });
    expect(first.coming).not.toBeNull();
    const listedAll = update(first, { kind: 'view', view: corpus(), progress: reading });
    expect(title(listedAll)).toBe('A long report');
    expect(listedAll.actor).toBeNull();
    const whole = update(listedAll, { kind: 'view', view: corpus(), progress: null });
    expect(whole.coming).toBeNull();
    expect(names(whole)[0]).toBe('Ali Bagheri Kani');
    expect(footer(whole)).toContain('goes on reading');
  });

  it('leaves alone what a person has done meanwhile', () => {
    const first = update(begin(empty, { session, progress: reading }), {
      kind: 'view',
      view: corpus(),
      progress: reading,
    });
    const whole = update(play(first, 'g'), { kind: 'view', view: corpus(), progress: null });
    expect(whole.list.marker).toBe(0);
    expect(whole.actor).toBeNull();
    expect(names(whole)[0]).toBe('Ali Bagheri Kani');
    expect(footer(whole)).not.toContain('goes on');
  });
});

describe('the picture of the list', () => {
  it('is what the next start shows while it looks for changes', () => {
    for (const keys of [
      '',
      'j j',
      'a k a n i enter 1 n n d',
      's / a n enter j',
      '/ a n',
      'a i r a n enter q',
    ]) {
      const state = play(begin(corpus()), keys);
      const picture = pictureOf(listed(state));
      const next = again(state, corpus(), { progress: { stage: 'checking', read: 0, total: null } });
      if (keys !== '/ a n') expect([keys, picture]).toEqual([keys, select(next)]);
      // Of a list that is not there yet there is none.
      else expect(picture).toBeNull();
    }
  });

  it('is shown until the list is there, and not when a key or a size comes before', () => {
    const session = kept(play(begin(corpus()), 'j j'));
    const picture = pictureOf(play(begin(corpus()), 'j j'))!;
    const progress = { stage: 'checking', read: 0, total: null } as const;
    const first = begin(corpus(), { session, picture, progress, isFirst: true });
    expect(select(first)).toBe(picture);
    expect(select(update(first, { kind: 'marks', lines: [] }))).toBe(picture);
    const whole = update(first, { kind: 'view', view: corpus(), progress });
    expect(select(whole)).not.toBe(picture);
    expect(select(whole)).toEqual(picture);
    expect(select(resize(first, 60, 20)).rows).toHaveLength(20);
    expect(play(first, 'j').picture).toBeNull();
  });

  it('is not made while there is still something to read', () => {
    const progress = { stage: 'checking', read: 0, total: null } as const;
    expect(pictureOf(begin(corpus(), { progress }))).toBeNull();
  });
});

describe('a session from a file', () => {
  it.each([
    null,
    7,
    'date',
    [],
    {},
    { sort: 'size', filter: '', pins: [] },
    { sort: 'date', filter: 1, pins: [] },
  ])('%j is none', (value) => {
    expect(asSession(value)).toBeNull();
  });

  it('is as much of one as can be made out', () => {
    const value = {
      sort: 'title',
      filter: 'x',
      pins: [{ name: 1 }, { name: 'Iran', kind: 'state' }],
      left: {},
      marker: 3,
    };
    expect(asSession(value)).toEqual({
      ...{ sort: 'title', filter: 'x', unsure: false, related: false, actor: null },
      ...{ marker: null, top: null, left: null, together: null },
      pins: [null, { name: 'Iran', kind: 'state' }, null, null, null, null, null, null, null],
    });
  });
});
