import { describe, expect, it } from 'vitest';
import { update } from '../../../source/reader/state/index.ts';
import type { View } from '../../../source/store/view.ts';
import { corpus } from '../corpus.ts';
import { type FakeArticle, fakeView } from '../fake-view.ts';
import { begin, lines, play, shown } from '../play.ts';

const article = (title: string, date: string, text = 'Nothing.'): FakeArticle => ({
  title,
  date,
  blocks: [text],
});
const reading = { stage: 'reading', read: 2, total: 9 } as const;

function some(...articles: FakeArticle[]): View {
  return fakeView({ actors: [], articles });
}

describe('more of the corpus', () => {
  const first = some(article('B', '2023-02'), article('D', '2023-04'));
  const more = some(
    article('A', '2023-01'),
    article('B', '2023-02'),
    article('C', '2023-03'),
    article('D', '2023-04'),
  );

  it('leaves the marker on the first row until a key has been pressed', () => {
    const state = begin(first, { progress: reading });
    expect(lines(state)[2]).toBe(' › 2023-02     B');
    expect(lines(state).at(-1)).toContain('2/9 files read');
    const then = update(state, { kind: 'view', view: more, progress: null });
    expect(lines(then)[2]).toBe(' › 2023-01     A');
    expect(lines(then)[0]).toContain('4 articles');
  });

  it('is opened by an Enter that came before it, unless another key came behind, or there was nothing', () => {
    const nothing = some();
    const before = play(begin(nothing, { progress: reading }), 'enter');
    const stillNothing = update(before, { kind: 'view', view: nothing, progress: reading });
    const then = update(stillNothing, { kind: 'view', view: first, progress: reading });
    expect(lines(then)[0]).toBe(' 2023-02 · B');
    expect(lines(play(then, 'q'))[2]).toBe(' › 2023-02     B');
    const told = update(play(before, 'j'), { kind: 'view', view: first, progress: reading });
    expect(lines(told)[2]).toBe(' › 2023-02     B');
    // Read to the end: what comes later was not meant.
    const over = update(before, { kind: 'progress', progress: null });
    expect(lines(update(over, { kind: 'view', view: first, progress: null }))[2]).toBe(' › 2023-02     B');
  });

  it('keeps the marker on its article afterwards', () => {
    const state = play(begin(first, { progress: reading }), 'j');
    const then = update(state, { kind: 'view', view: more, progress: null });
    expect(lines(then)[5]).toBe(' › 2023-04     D');
  });

  it('keeps what is being read, and where', () => {
    const long = article('L', '2023-03', 'word '.repeat(3000));
    const state = play(begin(some(long), { progress: reading }), 'enter space space j');
    const view = some(article('A', '2023-01'), long);
    const then = update(state, { kind: 'view', view, progress: null });
    expect(lines(then).slice(1)).toEqual(lines(state).slice(1));
    expect(play(then, 'K').reading?.article).toBe(0);
    expect(lines(play(then, 'q'))[3]).toBe(' › 2023-03     L');
  });

  it('finds the actor and the pins again where they stand in another order', () => {
    const state = play(begin(corpus()), 'a k a n i enter 1 a q a t enter 2 n');
    const turned = fakeView({
      actors: [
        ['Qatar', 'state'],
        ['Ali Bagheri Kani', 'person'],
      ],
      articles: [
        { title: 'An envoy lands', blocks: ['{1:Ali Bagheri Kani} flew to {0:Qatar}.'] },
        { title: 'New', blocks: ['Nothing of {0:Qatar}.'] },
      ],
    });
    const then = update(state, { kind: 'view', view: turned, progress: null });
    expect(then.actor).toBe(0);
    expect(then.pins.slice(0, 3)).toEqual([1, 0, null]);
  });

  it('finds an actor again who is called otherwise by now, by the name as a spelling', () => {
    const state = play(begin(corpus()), 'a k a n i enter 1');
    const renamed = fakeView({
      actors: [
        ['Ali Bagheri Kani', 'organisation'],
        ['Bagheri', 'person'],
        ['Ali Bagheri Kani Junior', 'person'],
      ],
      articles: [
        { title: 'An envoy lands', blocks: ['{1:Bagheri} met {2:Ali Bagheri Kani}, {1?:Ali Bagheri Kani}.'] },
      ],
    });
    // Of that kind, and surely spelt so.
    const then = update(state, { kind: 'view', view: renamed, progress: null });
    expect([then.actor, then.pins[0]]).toEqual([2, 2]);
    const gone = fakeView({ actors: [['Iran', 'state']], articles: [{ blocks: ['{0:Iran}'] }] });
    expect(update(state, { kind: 'view', view: gone, progress: null })).toMatchObject({ actor: null });
  });

  it('keeps the switches', () => {
    const state = play(begin(corpus()), 'a k a n i enter U D');
    const then = update(state, { kind: 'view', view: corpus(), progress: null });
    expect(then.view.switches).toMatchObject({ unsure: true, related: true });
  });
});

describe('an actor asked for on the command line', () => {
  it('is gone to when everything has been linked, not before', () => {
    const state = begin(some(article('B', '2023-02')), { progress: reading, query: 'bagheri kani' });
    expect(state.reading).toBe(null);
    expect(lines(state).at(-1)).toContain(' 2/9 files read, then to “bagheri kani” ');
    const then = update(state, { kind: 'view', view: corpus(), progress: null });
    expect(shown(then).join('\n')).toContain('[Ali Bagheri Kani] of Iran');
    expect(shown(begin(corpus(), { query: 'bagheri kani' })).join('\n')).toContain(
      '[Ali Bagheri Kani] of Iran',
    );
  });

  it('takes nobody away from what is being read by then', () => {
    const state = begin(some(article('B', '2023-02')), { progress: reading, query: 'bagheri kani' });
    for (const keys of ['enter', 'a m', '?']) {
      const busy = play(state, keys);
      const then = update(busy, { kind: 'view', view: some(article('B', '2023-02')), progress: null });
      expect({ ...then, progress: null }).toMatchObject({ reading: busy.reading, overlays: busy.overlays });
      expect(then.waiting).toBe(null);
    }
  });

  it('is asked for in the finder when several may be meant', () => {
    const state = begin(corpus(), {
      query: 'bagheri',
      resolve: () => ({ kind: 'ambiguous', ranked: [] }),
    });
    expect(lines(state)[14]).toContain(' actor › bagheri ');
    expect(lines(state)[15]).toContain('› Ali Bagheri Kani');
    expect(state.reading).toBe(null);
  });

  it('is looked for by related names when it was asked for by one', () => {
    const ranked = { actor: 1, score: 1, surface: 'Iranian' };
    const resolve = () => ({ kind: 'actor', ranked, related: true }) as const;
    const state = begin(corpus(), { query: 'iranian', resolve });
    expect(state.view.switches.related).toBe(true);
    expect(lines(state)[0]).toContain('1/1 here · 1/2 all · +related');
    expect(state.message).toBe('“iranian” is taken for Iran: demonyms and the like are counted (D)');
    expect(play(begin(corpus(), { resolve }), 'a i r a n enter').view.switches.related).toBe(true);
  });

  it('leaves the query in the finder when nobody is called so', () => {
    const state = begin(corpus(), { query: 'merkel' });
    expect(lines(state)[15]).toContain('No actor like “merkel” here. Nearest names:');
  });
});

describe('a corpus that is followed while it is read', () => {
  const days = (from: number, to: number): FakeArticle[] =>
    Array.from({ length: to - from }, (_, at) => ({
      ...article(`Day ${from + at}`, `2023-01-${10 + from + at}`),
      path: `folder/day${from + at}.txt`,
    }));
  const view = (now: View) => ({ kind: 'view', view: now, progress: null }) as const;

  it('keeps the list where it is when an article above it comes, is gone, or is changed', () => {
    const state = play(begin(some(...days(0, 40))), 'G k k k');
    const rows = (one: typeof state) => lines(one).slice(2, 15);
    expect(
      rows(update(state, view(some(...days(0, 5), article('New', '2023-01-12'), ...days(5, 40))))),
    ).toEqual(rows(state));
    expect(rows(update(state, view(some(...days(3, 40)))))).toEqual(rows(state));
    expect(lines(update(state, view(some(...days(3, 40)))))[0]).toContain('37 articles');
  });

  it('leaves the marker on the next article when its own is gone, and on the last when none follows', () => {
    const state = play(begin(some(...days(0, 9))), 'j j j');
    const marked = (one: typeof state) => lines(one).find((row) => row.startsWith(' ›'));
    expect(marked(state)).toContain('Day 3');
    expect(marked(update(state, view(some(...days(0, 3), ...days(5, 9)))))).toContain('Day 5');
    expect(marked(update(play(state, 'G'), view(some(...days(0, 6)))))).toContain('Day 5');
    expect(marked(update(state, view(some())))).toBe(undefined);
  });

  it('leaves the reader at the text that was on the screen when something above it was written', () => {
    const text = (start: string) =>
      `${start} ${Array.from({ length: 600 }, (_, at) => `word${at}`).join(' ')} and Kani at the end.`;
    // What is changed has another id, as here with another title.
    const changed = (start: string) => some(article(start, '2023-01-02', text(start)));
    const state = play(begin(changed('Old.')), 'enter space space');
    const first = /word\d+/.exec(lines(state)[2])?.[0] as string;
    const then = update(state, view(changed('Quite another beginning of it all, in many more words.')));
    expect(lines(then)[2]).toContain(first);
    const found = play(state, '/ k a n i enter');
    expect(shown(update(found, view(changed('Shorter.')))).join('\n')).toContain('[Kani] at the end');
  });

  it('says that the article is gone, and is back at the list', () => {
    const state = play(begin(some(...days(0, 5))), 'j j enter');
    const then = update(state, view(some(...days(0, 2), ...days(3, 5))));
    expect(lines(then).at(-1)).toContain('“Day 2” is not there any more');
    expect(lines(then).find((row) => row.startsWith(' ›'))).toContain('Day 3');
  });
});
