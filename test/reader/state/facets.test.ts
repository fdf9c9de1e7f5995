import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type State, update } from '../../../source/reader/state/index.ts';
import { type FakeArticle, fakeView } from '../fake-view.ts';
import { begin, lines, listed, plainFinder, play, resize, rested } from '../play.ts';

/** Two actors; `{0:…}` mentions one, `{0?:…}` perhaps. */
const article = (title: string, date: string | undefined, source: string | undefined, text: string) =>
  ({ title, date, source, blocks: [text] }) satisfies FakeArticle;
const view = fakeView({
  actors: [
    ['Anna Keller', 'person'],
    ['Boris Vogt', 'person'],
    ['Ruhr', 'place'],
  ],
  articles: [
    article('One', '2023-08-01', 'Ruhr Post', '{0:Anna Keller} met {1:Boris Vogt} in {2:Ruhr}.'),
    article('Two', '2023-08-09', 'AP', '{0:Anna Keller}, {0:Anna Keller} and {1?:Vogt}.'),
    article('Three', '2023-09', 'ruhr post', 'Nobody.'),
    article('Four', '2024', 'AP', '{1:Boris Vogt} alone.'),
    article('Five', undefined, undefined, 'Nobody at all.'),
  ],
});

/** The panel's line and rows, without its keys. */
const panel = (state: State): string[] => {
  const all = lines(state);
  return all.slice(all.findIndex((row) => row.includes('[')) + 1).filter((row) => row.trim() !== '');
};
const head = (state: State): string => lines(state).find((row) => row.includes('[')) ?? '';
const header = (state: State): string => lines(state)[0];
const titles = (state: State): string[] =>
  lines(state)
    .slice(2, 14)
    .filter((row) => / (?:One|Two|Three|Four|Five)\b/.test(row))
    .map((row) => /(One|Two|Three|Four|Five)/.exec(row)![1]!);

describe('the facets of a list', () => {
  const list = begin(view);

  it('tell how many articles each leaves', () => {
    const sources = play(list, 'f');
    expect(head(sources)).toMatch(/^ \[source\] {2}month {3}format {3}actor /);
    expect(panel(sources)).toEqual([
      ' › all        5 articles',
      '   AP         2',
      '   Ruhr Post  2',
      '   no source  1',
    ]);
    expect(panel(play(sources, 'f'))).toEqual([
      ' › all      5 articles',
      '   2023-08  2',
      '   2023-09  1',
      '   2024     1',
      '   no date  1',
    ]);
    expect(panel(play(sources, 'right right'))).toEqual([' › all  5 articles', '   txt  5']);
    // Neither a place nor who is perhaps meant.
    expect(panel(play(sources, 'left'))).toEqual([
      ' › all          5 articles',
      '   Anna Keller  2',
      '   Boris Vogt   2',
    ]);
  });

  it('show what they leave as the marker moves, keep it with Enter, and give back what was there with Esc', () => {
    const at = play(list, 'j f j j');
    expect(titles(at)).toEqual(['One', 'Three']);
    expect(head(rested(at))).toContain('2/3');
    expect(titles(play(at, 'k'))).toEqual(['Two', 'Four']);
    expect(lines(play(at, 'escape'))).toEqual(lines(play(list, 'j')));
    expect(lines(play(at, 'q'))).toEqual(lines(play(list, 'j')));
    const kept = play(at, 'enter');
    expect(titles(kept)).toEqual(['One', 'Three']);
    expect(header(kept)).toContain('2 of 5 articles · filter “source:^"ruhr post"$”');
    expect(lines(play(kept, 'escape'))).toEqual(lines(play(list, 'j')));
  });

  it('count and narrow what a filter has left, and the filter can be changed by hand', () => {
    const filtered = play(list, '/ o enter');
    expect(titles(filtered)).toEqual(['One', 'Two', 'Three', 'Four']);
    const months = play(filtered, 'f f');
    expect(panel(months)[0]).toBe(' › all      4 articles');
    const august = play(months, 'j enter');
    expect(header(august)).toContain('filter “date:2023-08 o”');
    expect(titles(august)).toEqual(['One', 'Two']);
    const more = play(resize(august, 120, 24), 'f left j enter');
    expect(header(more)).toContain('filter “actor:"Anna Keller" date:2023-08 o”');
    expect(header(more)).toContain('with Anna Keller');
    expect(titles(play(more, '/ ctrl-a ! enter'))).toEqual([]);
  });

  it('leave just as many as they tell, each of them', () => {
    for (const facets of ['f', 'f f', 'f f f', 'f f f f']) {
      const open = play(list, facets);
      const rows = panel(open).slice(1);
      rows.forEach((row, at) => {
        const chosen = listed(play(open, 'j '.repeat(at + 1)));
        expect([row, titles(chosen).length]).toEqual([row, Number(/(\d+)$/.exec(row)![1])]);
      });
    }
  });

  it('narrow to a source of any name', () => {
    const letter = fc.constantFrom('a', 'A', ' ', '"', '\\', '$', '^', "'", '!', '|', 'é', ':');
    const name = fc
      .string({ unit: letter, minLength: 1, maxLength: 6 })
      .filter((one) => one === one.trim().replace(/ +/g, ' '));
    fc.assert(
      fc.property(fc.array(name, { minLength: 1, maxLength: 4 }), (names) => {
        const articles = names.map((source, at) => article(`T${at}`, '2023-01-01', source, `x${at}`));
        const open = play(begin(fakeView({ actors: [], articles })), 'f');
        const rows = panel(open).slice(1);
        rows.forEach((row, at) => {
          const chosen = listed(play(open, 'j '.repeat(at + 1)));
          expect([row, header(chosen)]).toEqual([
            row,
            expect.stringContaining(`${/(\d+)$/.exec(row)![1]} of ${names.length} article`),
          ]);
        });
      }),
    );
  });

  it.each([
    [60, 20, / {2}source {3}month {3}format {2}\[actor\] +Esc back {2}2\/2$/],
    [40, 10, /^ \[actor\] 2\/2 +Enter narrow {2}Esc back$/],
    [24, 7, /^ \[actor\] 2\/2 +Esc back$/],
  ])('tell on %i columns and %i rows where one is, and how to leave', (columns, rows, told) => {
    const open = play(resize(list, columns, rows), 'f left G');
    expect(head(rested(open))).toMatch(told);
    expect(panel(open).at(-1)).toMatch(/^ › Boris Vogt +2/);
  });

  it('stay under what is opened over them', () => {
    const chosen = play(list, 'f j j');
    expect(lines(play(chosen, '?'))[0]).toBe(' Keys');
    expect(lines(play(chosen, 'R'))[0]).toContain('0 files not read');
    expect(lines(play(chosen, 'a')).join('\n')).toContain(' actor › ');
    for (const keys of ['? G escape', 'R q', '? R a escape escape q', 'a v o g t escape'])
      expect([keys, lines(rested(play(chosen, keys)))]).toEqual([keys, lines(rested(chosen))]);
    // Opened before all is counted.
    const articles = Array.from({ length: 5000 }, (_, at) => article(`N${at}`, '2023-01-01', 'AP', `x${at}`));
    const many = begin(fakeView({ actors: [], articles }));
    expect(panel(listed(play(listed(play(many, 'f ?')), 'escape')))).toEqual([
      ' › all  5,000 articles',
      '   AP   5,000',
    ]);
  });

  it('are kept as they are where an actor is named over them', () => {
    const named = play(list, 'f j j a k e l l e r enter');
    expect(header(named)).toContain('Anna Keller  1/1 here · 1/1 in filter · 3 all');
    const back = play(named, 'q');
    expect(header(back)).toContain('2 of 5 articles · filter “source:^"ruhr post"$”');
    expect(titles(play(back, 'escape'))).toEqual(['One', 'Two', 'Three', 'Four', 'Five']);
  });

  it('count anew when the like of demonyms are switched in, and say so where their keys stood', () => {
    const states = fakeView({
      actors: [['Iran', 'state']],
      articles: [
        article('One', '2023-08-01', 'AP', 'To {0:Iran}.'),
        article('Two', '2023-08-02', 'AP', 'An {0~:Iranian} one.'),
      ],
    });
    const open = play(begin(states), 'f left j');
    expect(panel(open)).toEqual(['   all   2 articles', ' › Iran  1']);
    expect(titles(open)).toEqual(['One']);
    const more = play(open, 'D');
    expect(lines(more)[15]).toBe(' demonyms, capitals and the like are counted');
    expect(titles(more)).toEqual(['One', 'Two']);
    expect(lines(more).slice(16, 18)).toEqual(['   all   2 articles', ' › Iran  2']);
    expect(more.busy).toBe(false);
  });

  it('are not opened over an empty list', () => {
    const nothing = play(begin(fakeView({ actors: [], articles: [] })), 'f');
    expect(nothing.overlays).toEqual([]);
    expect(lines(nothing).at(-1)).toContain('there is no article to choose from');
    const none = play(list, '/ z z z enter');
    expect(play(none, 'f').overlays).toEqual([]);
    expect(lines(play(none, 'f')).at(-1)).toContain('the filter leaves no article to choose from');
    expect(lines(play(none, 'f escape'))).toEqual(lines(list));
  });

  it('name a hundred actors, and tell that there are more', () => {
    const named = (people: number) => {
      const names = Array.from({ length: people }, (_, at) => `Actor ${at}.`);
      const actors = names.map((name) => [name, 'person'] as const);
      return listed(play(begin(fakeView({ actors, articles: [everybody(names)] })), 'f left'));
    };
    const position = (state: State) => /\S+$/.exec(head(rested(state)))![0];
    expect(['', 'j', 'G'].map((keys) => position(play(named(101), keys)))).toEqual([
      '0/100+',
      '1/100+',
      '100/100+',
    ]);
    expect(position(named(100))).toBe('0/100');
  });

  it('name none whom the filter would take for another, and search for few of them in a step', () => {
    // Of two of one name the filter takes the first; they come before everybody else.
    const twins = Array.from({ length: 12 }, (_, at) => `Twin ${at}.`);
    const alone = Array.from({ length: 100 }, (_, at) => `Alone ${at}.`);
    const actors = [
      ...twins.map((name) => [name, 'person'] as const),
      ...twins.map((name) => [name, 'organisation'] as const),
      ...alone.slice(twins.length).map((name) => [name, 'person'] as const),
    ];
    const names = actors.map(([name]) => name);
    const twice = [everybody(names), { ...everybody(names.slice(0, 2 * twins.length)), title: 'Twins' }];
    let searches = 0;
    const finder: typeof plainFinder = (of, query) => {
      searches++;
      return plainFinder(of, query);
    };
    let now = play(begin(fakeView({ actors, articles: twice }), { finder }), 'f left');
    const inSteps = [searches];
    while (now.busy) {
      const before = searches;
      now = update(now, { kind: 'step' });
      inSteps.push(searches - before);
    }
    expect(Math.max(...inSteps)).toBeLessThanOrEqual(2);
    expect(searches).toBe(twins.length);
    expect(head(rested(now))).toMatch(/ 0\/100$/);
    expect(panel(now).slice(0, 3)).toEqual([
      expect.stringMatching(/^ › all +2 articles$/),
      expect.stringMatching(/^ {3}Twin 0\. +2$/),
      expect.stringMatching(/^ {3}Twin 1\. +2$/),
    ]);
  });

  it('are counted again when another state of the corpus comes, and what is chosen stays chosen', () => {
    const open = play(list, 'f j j');
    const fewer = fakeView({
      actors: [],
      articles: [article('One', '2023-08-01', 'Ruhr Post', 'x'), article('Six', '2023-08-02', 'Tass', 'y')],
    });
    const then = arrive(open, fewer);
    expect(panel(then)).toEqual(['   all        2 articles', ' › Ruhr Post  1', '   Tass       1']);
    expect(titles(then)).toEqual(['One']);
    expect(head(then)).toContain('1/2');
    expect(header(play(then, 'enter'))).toContain('1 of 2 articles · filter “source:^"Ruhr Post"$”');
    expect(header(play(then, 'escape'))).toMatch(/clippings · 2 articles · 2023/);
    // In the filter that was kept before.
    const one = arrive(play(list, '/ o enter f j j'), fewer);
    expect(panel(one)).toEqual(['   all        1 article', ' › Ruhr Post  1']);
    expect(header(one)).toContain('filter “source:^"Ruhr Post"$ o”');
  });

  it('keep what is chosen while they are counted, however often a state of the corpus comes', () => {
    const articles = Array.from({ length: 5000 }, (_, at) =>
      article(`N${at}`, '2023-01-01', at % 4 === 0 ? 'AP' : 'Ruhr Post', `x${at}`),
    );
    const many = () => fakeView({ actors: [], articles });
    const open = listed(play(listed(play(begin(many()), 'f')), 'j j'));
    const view = (now: State) => update(now, { kind: 'view', view: many(), progress: null });
    const twice = view(view(open));
    expect(panel(twice)).toEqual([expect.stringMatching(/^ {3}counting… \d+%$/)]);
    expect(header(listed(play(twice, 'j enter')))).toContain('1,250 of 5,000 articles');
    expect(panel(listed(twice))).toEqual([
      '   all        5,000 articles',
      '   Ruhr Post  3,750',
      ' › AP         1,250',
    ]);
  });

  it('choose nothing any more where what was chosen is gone', () => {
    const fewer = fakeView({ actors: [], articles: [article('One', '2023-08-01', 'Tass', 'x')] });
    const then = arrive(play(list, 'f j'), fewer);
    expect(panel(then)).toEqual([' › all   1 article', '   Tass  1']);
    expect(titles(then)).toEqual(['One']);
  });
});

/** An article that names each actor of a list once. */
function everybody(names: readonly string[]): FakeArticle {
  return article('All', '2023-01-01', 'AP', names.map((name, at) => `{${at}:${name}}`).join(' '));
}

function arrive(state: State, now: State['view']): State {
  return listed(update(state, { kind: 'view', view: now, progress: null }));
}
