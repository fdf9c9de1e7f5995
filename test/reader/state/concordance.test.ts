import { describe, expect, it } from 'vitest';
import { markedLine } from '../../../source/reader/state/concordance.ts';
import { type State, select, update } from '../../../source/reader/state/index.ts';
import { corpus } from '../corpus.ts';
import { fakeView } from '../fake-view.ts';
import { begin, lines, listed, plain, play, resize, rested } from '../play.ts';

const list = begin(corpus());
const kani = play(list, 'a k a n i enter');
const at = (state: State, keys: string) => rested(listed(play(state, keys)));

/** The rows of lines, with `›` in front of the marked one. */
const rows = (state: State): string[] => {
  const { rows, band } = select(state);
  return rows
    .slice(band!.top, band!.top + band!.height)
    .map(plain)
    .filter((row) => row !== '');
};
/** The date and the surface of each. */
const told = (state: State): string[] =>
  select(state).rows.flatMap((row) => {
    const surface = row.find(({ style }) => style.underline);
    return surface === undefined ? [] : [`${plain(row).slice(0, 12)} ${surface.text}`];
  });

describe('the concordance', () => {
  it('has a row for each mention of the actor, by date, and says whose they are and in which order', () => {
    const opened = at(kani, 'c');
    expect(lines(opened)[0]).toBe(' Ali Bagheri Kani · 6 lines · +2? · oldest first');
    expect(told(opened)).toEqual([
      '› 2023-08-10 Ali Bagheri Kani',
      '  2023-08-10 Kani',
      '  2023-08-12 Bagheri Kani',
      '  2023-08-12 Kani',
      '  2023-08-12 Kani',
      `  –${' '.repeat(10)}Bagheri Kani`,
    ]);
    expect(lines(opened).at(-1)).toMatch(/ Enter read {2}s sort .* \? keys {2}1\/6$/);
  });

  it('aligns all surfaces', () => {
    const columns = select(at(kani, 'c')).rows.flatMap((row) => {
      const index = row.findIndex(({ style }) => style.underline);
      return index < 0
        ? []
        : [
            plain(row.slice(0, index)).length === 0
              ? 0
              : row
                  .slice(0, index)
                  .map(({ text }) => text)
                  .join('').length,
          ];
    });
    expect(new Set(columns).size).toBe(1);
  });

  it('opens at the current mention while reading, from the list at the marked article or the next with one', () => {
    expect(markedLine(at(kani, 'n n c'))).toMatchObject({
      article: 2,
      mention: { spelling: { surface: 'Bagheri Kani' } },
    });
    expect(markedLine(at(kani, 'q j c'))).toMatchObject({ article: 2 });
    expect(markedLine(at(kani, 'q G c'))).toMatchObject({ article: 4 });
    expect(markedLine(at(kani, 'q k k c'))).toMatchObject({ article: 0 });
    expect(markedLine(kani)).toBeNull();
  });

  it('closes to what it was opened from, to the row and the scroll', () => {
    const low = rested(resize(kani, 60, 12));
    for (const under of ['n n d', 'q j j', 'n / k a n i enter n', 'q / a enter']) {
      const before = at(low, under);
      for (const keys of [
        'c escape',
        'c q',
        'c j s G O / a escape escape',
        'c enter n n escape escape',
        'c / a enter escape escape',
      ])
        expect([keys, lines(at(before, keys))]).toEqual([keys, lines(before)]);
    }
    // What was jumped from before is gone back on as ever.
    expect(lines(at(kani, 'n n c j enter n q q ctrl-o'))).toEqual(lines(at(kani, 'n')));
  });

  it('reads at the mention of the line, and comes back to it, or to the one that was gone on to', () => {
    const third = at(kani, 'c j j');
    expect(lines(play(third, 'enter'))[0]).toContain('1/3 here · 3/6 all');
    expect(rows(at(third, 'enter d escape'))).toEqual(rows(third));
    expect(rows(at(third, 'enter d c'))).toEqual(rows(third));
    expect(rows(at(third, 'enter n escape'))).toEqual(rows(at(third, 'j')));
    // Of somebody else.
    expect(lines(at(third, 'enter a i r a n enter q'))[0]).toContain(' Iran · 1 line');
  });

  it('asks whose lines are meant where no actor is named, and leads there', () => {
    const asked = play(list, 'c');
    expect(lines(asked).some((row) => row.startsWith(' actor ›'))).toBe(true);
    expect(lines(at(asked, 'q a t a r enter'))[0]).toBe(' Qatar · 1 line · oldest first');
    expect(lines(play(asked, 'escape'))).toEqual(lines(list));
    expect(lines(at(list, 'a q a t a r tab'))[0]).toBe(' Qatar · 1 line · oldest first');
    // Nobody is named so: there is no text to look for here.
    expect(lines(play(asked, 'z z z')).join('\n')).not.toContain('text “zzz”');
    expect(at(asked, 'z z z enter').reading).toBeNull();
  });

  it('says so where there is no line', () => {
    const none = fakeView({ actors: [['Nemo', 'person']], articles: [{ blocks: ['{0?:Nemo} came.'] }] });
    const state = play(begin(none), 'c n e m o enter');
    expect(lines(state).at(-1)).toContain('No mention of Nemo, but 1 unsure (U while reading)');
    expect(state.concordance).toBeNull();
  });
});

describe('the orders', () => {
  it('go round, and the marked line stays on its row of the screen', () => {
    const opened = at(resize(kani, 100, 12), 'c j j j');
    const marked = markedLine(opened);
    const row = rows(opened).findIndex((one) => one.startsWith('›'));
    let state = opened;
    for (let press = 0; press < 10; press++) {
      state = at(state, 's');
      expect(markedLine(state)).toEqual(marked);
      // Six lines fit: nothing scrolls, unless the line were the first.
      expect(rows(state)).toHaveLength(6);
      expect(rows(state).some((one) => one.startsWith('›'))).toBe(true);
    }
    expect(rows(state)[row]).toBe(rows(opened)[row]);
    expect(lines(state)[0]).toContain('oldest first');
  });

  it('by the first word to the right puts "again" before "had", "left", "of", "spoke", "waited"', () => {
    const state = at(kani, 'c s');
    expect(lines(state)[0]).toBe(' Ali Bagheri Kani · 6 lines · +2? · by right word (1R)');
    expect(told(state).map((row) => row.slice(2, 12).trim())).toEqual([
      '–',
      '2023-08-12',
      '2023-08-10',
      '2023-08-10',
      '2023-08-12',
      '2023-08-12',
    ]);
  });

  it('say how far they are, and keep what was there until they are there', () => {
    const many = fakeView({
      actors: [['Nemo', 'person']],
      articles: Array.from({ length: 40 }, (_, day) => ({
        date: `2024-01-${String(10 + (day % 10))}`,
        blocks: [`{0:Nemo} ${'zyxwvutsrqponmlkjihg'[day % 20]} came.`],
      })),
    });
    const opened = at(begin(many), 'c n e m o enter');
    const sorting = play(opened, 's');
    expect(sorting.busy).toBe(true);
    expect(lines(sorting)[0]).toMatch(/^ Nemo · 40 lines · by right word \(1R\) · sorting… 20%$/);
    expect(rows(sorting)).toEqual(rows(opened));
    // Keys are answered meanwhile, also by another order, and by leaving.
    expect(rows(rested(play(sorting, 'j')))).toEqual(rows(at(opened, 'j')));
    expect(rows(listed(play(sorting, 's s s s s s s s s')))).toEqual(rows(opened));
    expect(play(sorting, 'escape').busy).toBe(false);
    expect(rows(listed(sorting))).not.toEqual(rows(opened));
    // What is let in by a switch comes with the order it is to stand in.
    const sorted = listed(sorting);
    expect(rows(play(sorted, 'U'))).toEqual(rows(sorted));
    expect(play(sorted, 'U').busy).toBe(true);
  });
});

describe('what narrows the lines', () => {
  it('is typed, kept, taken back', () => {
    const opened = at(kani, 'c j j j');
    const typed = at(opened, '/ w a i t e d');
    expect(told(typed)).toEqual(['› 2023-08-12 Bagheri Kani']);
    expect(lines(typed).at(-1)).toContain(' filter › waited');
    const kept = at(typed, 'enter');
    expect(lines(kept)[0]).toBe(' Ali Bagheri Kani · 1 of 6 lines · +2? · oldest first · filter “waited”');
    expect(lines(at(kept, 'escape'))).toEqual(lines(opened));
    expect(lines(at(typed, 'escape'))).toEqual(lines(opened));
    expect(rows(at(kept, '/ z enter'))).toEqual([' None of 6 lines fits “waitedz”.']);
    // The way back leads past both.
    expect(lines(at(kept, '/ z enter escape'))).toEqual(lines(opened));
  });

  it('is the same whether it is typed a letter at a time or comes whole, is narrowed or widened', () => {
    const opened = at(kani, 'c U s O');
    for (const typed of ['kani', 'the', 'kani !left', 'kani | bagheri', 'title:report']) {
      let state = at(opened, '/');
      for (const letter of typed) state = at(state, letter === ' ' ? 'space' : letter);
      const whole = listed(update(at(opened, '/'), { kind: 'paste', text: typed }));
      expect([typed, told(state)]).toEqual([typed, told(whole)]);
      expect([typed, told(at(state, 'enter O'))]).toEqual([typed, told(at(whole, 'enter O'))]);
    }
  });

  it('says so where a date is none', () => {
    expect(lines(at(kani, 'c / s i n c e : 2 0 2 x')).at(-1)).toContain('“202x” is no date');
  });

  it('is one line for each article', () => {
    const one = at(kani, 'c O');
    expect(lines(one)[0]).toBe(' Ali Bagheri Kani · 3 of 6 lines · +2? · oldest first · one per article');
    expect(told(one).map((row) => row.slice(13))).toEqual([
      'Ali Bagheri Kani',
      'Bagheri Kani',
      'Bagheri Kani',
    ]);
    expect(rows(at(one, 'O'))).toEqual(rows(at(kani, 'c')));
  });

  it('is the filter of the list that it is opened over', () => {
    const filtered = at(list, 'a k a n i enter q / s o u r c e : a p enter c');
    expect(lines(filtered)[0]).toBe(
      ' Ali Bagheri Kani · 3 of 6 lines · +2? · oldest first · in filter “source:ap”',
    );
    expect(new Set(told(filtered).map((row) => row.slice(2, 12)))).toEqual(new Set(['2023-08-12']));
  });

  it('is what the switches let through', () => {
    const unsure = at(kani, 'c U');
    expect(lines(unsure)[0]).toBe(' Ali Bagheri Kani · 8 lines · +unsure · oldest first');
    expect(told(unsure).filter((row) => row.endsWith('?'))).toEqual([
      '  2023-08-12 Bagheri?',
      '  2023-08-12 Bagheri?',
    ]);
    expect(rows(at(unsure, 'U'))).toEqual(rows(at(kani, 'c')));
  });
});

describe('the concordance in another view', () => {
  it('goes on to the next row in its order where the marked mention is taken out, not to the next by date', () => {
    const unsure = fakeView({
      actors: [['Nemo', 'person']],
      articles: [
        { date: '2024-01-01', blocks: ['{0:Nemo} delta.', '{0?:Nemo} beta.', '{0:Nemo} alpha.'] },
        { date: '2024-01-02', blocks: ['{0:Nemo} charlie.', '{0?:Nemo} zulu.'] },
      ],
    });
    const sorted = at(begin(unsure), 'c n e m o enter U s g');
    const marked = (state: State) =>
      rows(state)
        .find((row) => row.startsWith('›'))
        ?.split(/\s+/)
        .at(-1);
    // alpha, beta, charlie, delta, zulu.
    expect(marked(at(sorted, 'j'))).toBe('beta.');
    expect(marked(at(sorted, 'j U'))).toBe('charlie.');
    expect(marked(at(sorted, 'G U'))).toBe('delta.');
  });

  it('stays at its line, in its order, narrowed as it was', () => {
    const state = at(kani, 'c s O / k a n i enter j');
    const marked = markedLine(state);
    const next = listed(update(state, { kind: 'view', view: corpus(), progress: null }));
    expect(markedLine(next)).toEqual(marked);
    expect(rows(next)).toEqual(rows(state));
    expect(lines(at(next, 'escape escape'))).toEqual(lines(kani));
  });

  it('closes where its actor is gone', () => {
    const other = fakeView({ actors: [['Nemo', 'person']], articles: [{ blocks: ['{0:Nemo} came.'] }] });
    const next = update(at(kani, 'q c s'), { kind: 'view', view: other, progress: null });
    expect([next.concordance, next.reading, next.actor]).toEqual([null, null, null]);
  });
});

it('moves over the lines of an article that is gone, which all stand in one place', () => {
  const gone = fakeView({
    actors: [['Nemo', 'person']],
    articles: [
      { date: '2024-01-01', blocks: ['{0:}{0:}{0:}This article cannot be shown.'] },
      { date: '2024-01-02', blocks: ['Then {0:Nemo} came.'] },
    ],
  });
  const opened = at(begin(gone), 'c n e m o enter g');
  const marked = (keys: string) => rows(at(opened, keys)).findIndex((row) => row.startsWith('›'));
  expect(['', 'j', 'j j', 'j j j', 'j j j k', 'j j k k'].map(marked)).toEqual([0, 1, 2, 3, 2, 0]);
  expect(lines(at(opened, 'j j')).at(-1)).toMatch(/ 3\/4$/);
  // By what stands beside them they are as if nothing did.
  expect(marked('j j j s')).toBe(3);
});

describe('the wire', () => {
  it('a marker that moves changes two rows', () => {
    const state = at(kani, 'c j');
    const [before, after] = [select(state).rows, select(play(state, 'j')).rows];
    expect(before.filter((row, index) => JSON.stringify(row) !== JSON.stringify(after[index]))).toHaveLength(
      2,
    );
  });
});
