import { describe, expect, it } from 'vitest';
import { type State, select, update } from '../../../source/reader/state/index.ts';
import { corpus } from '../corpus.ts';
import { type FakeArticle, fakeView } from '../fake-view.ts';
import { begin, lines, listed, play, resize, rested } from '../play.ts';
import { tallView } from '../tall-view.ts';

/** Letters typed one by one: `typed('a b')` is three keys. */
const typed = (text: string): string =>
  [...text].map((letter) => (letter === ' ' ? 'space' : letter)).join(' ');
const titles = (state: State): string[] =>
  lines(state)
    .slice(2, 15)
    .filter((row) => row !== '' && !row.startsWith(' ─'))
    .map((row) => row.replace(/^ (›|\s) \S+ +(Gulf Dispatch {2})?/, '$1'));
const header = (state: State): string => lines(state)[0];
const footer = (state: State): string => lines(state).at(-1) as string;

/** `Number 0` to `Number 59`, a day each. */
const many = fakeView({
  actors: [],
  articles: Array.from({ length: 60 }, (_, at): FakeArticle => {
    const day = String(1 + (at % 28)).padStart(2, '0');
    return { title: `Number ${at}`, date: `2023-0${1 + Math.floor(at / 28)}-${day}`, blocks: ['x'] };
  }),
});

describe('filtering the list', () => {
  const list = begin(corpus());

  it('narrows with every letter, and says how many of how many', () => {
    const first = play(list, '/ o');
    expect(titles(first)).toEqual([
      '›An envoy lands · Gulf Dispatch',
      ' A long report · AP',
      ' Others · AP',
      ' No date on it',
    ]);
    expect(header(first)).toBe(' dragoman · clippings · 4 of 5 articles');
    const second = play(first, 't');
    expect(titles(second)).toEqual(['›A long report · AP', ' Others · AP', ' No date on it']);
    expect(titles(play(second, 'h'))).toEqual(['›Others · AP']);
    expect(titles(play(second, 'h backspace'))).toEqual(titles(second));
  });

  it('is typed at the bottom, with the signs it knows as long as nothing is', () => {
    const open = play(list, '/');
    expect(footer(open)).toMatch(/^ filter › {2,}'exact text: \^start end\$ !not {2}Enter keep {2}Esc back$/);
    expect(footer(open)).toHaveLength(79);
    expect(footer(resize(open, 120, 24))).toMatch(
      / {2}'exact text: \^start end\$ !not a \| b title: source: actor: since: {2}Enter keep {2}Esc back$/,
    );
    expect(footer(resize(open, 40, 24))).toMatch(/^ filter › +'exact$/);
    const { cursor } = select(play(open, 'a b left'));
    expect(cursor).toEqual({ row: 23, column: ' filter › a'.length });
    expect(footer(play(open, 'a b'))).toMatch(/^ filter › ab {2}/);
  });

  it('has a mark where more is typed than there is room for, and shows what stands under the cursor', () => {
    const alphabet = 'abcdefghijklmnopqrstuvwxyz';
    // Of 40 columns the label takes 10, the blanks at the end 5, and the cursor one.
    const fits = alphabet.slice(0, 24);
    const long = resize(play(list, `/ ${typed(fits)}`), 40, 24);
    const at = (state: State) => {
      const { cursor } = select(state);
      return [footer(state), cursor?.column];
    };
    expect(at(long)).toEqual([` filter › ${fits}`, 34]);
    const longer = play(long, typed('yz0123456789'));
    const [line, column] = at(longer) as [string, number];
    expect(line).toMatch(/^ filter › …[a-z]+0123456789$/);
    expect(column).toBe(line.length);
    const start = play(longer, 'home');
    expect(at(start)).toEqual([expect.stringMatching(/^ filter › abcdef[a-z0-9]+…$/), 10]);
    // One column further with each key, and never on the mark.
    let state = start;
    for (const letter of `${alphabet}0123456789`) {
      const [row, under] = at(state) as [string, number];
      expect(row[under]).toBe(letter);
      state = play(state, 'right');
    }
  });

  it('is kept by Enter, and told in the header', () => {
    const kept = play(list, `/ ${typed('source:ap !others')} enter`);
    expect(titles(kept)).toEqual(['›A long report · AP']);
    expect(header(kept)).toBe(
      ' dragoman · clippings · 1 of 5 articles · filter “source:ap !others” · 2023-08',
    );
    expect(footer(rested(kept))).toMatch(
      /Enter read {2}\/ filter {2}Esc all {2}a actor {2}s sort {2}\? keys {2}1\/1$/,
    );
    // On a narrow screen it is told before the names of the program and the corpus.
    expect(header(resize(kept, 36, 24))).toBe(' clippings · 1 of 5 articles');
    expect(header(resize(kept, 24, 24))).toBe(' 1 of 5 articles');
    expect(header(resize(play(list, '/ o t enter'), 60, 24))).toContain('3 of 5 articles · filter “ot”');
    // Of nothing typed there is nothing to keep.
    expect(lines(play(list, '/ space enter'))).toEqual(lines(list));
  });

  it('tells, once it is kept, from when and from how many of the sources is what it leaves', () => {
    const wide = (keys: string) => header(resize(play(list, keys), 120, 24));
    expect(wide('')).toBe(' dragoman · clippings · 5 articles · 2023-08 · 2 sources');
    expect(wide('/')).toBe(wide(''));
    expect(wide(`/ ${typed('source:ap')} enter`)).toBe(
      ' dragoman · clippings · 2 of 5 articles · filter “source:ap” · 2023-08 · 1 of 2 sources',
    );
    // What is left names none, and has no date.
    expect(wide(`/ ${typed('date:^$')} enter`)).toBe(
      ' dragoman · clippings · 1 of 5 articles · filter “date:^$”',
    );
    const months = (keys: string) => header(resize(listed(play(begin(many), keys)), 120, 24));
    expect(months('')).toMatch(/ · 60 articles · 2023-01 to 2023-03$/);
    expect(months(`/ ${typed("'12 | '4")} enter s s`)).toMatch(/ · filter “'12 \| '4” · 2023-01 to 2023-02$/);
  });

  it('leaves the order alone, whatever fits best', () => {
    expect(titles(play(list, `/ ${typed('no d')}`))).toEqual([
      '›An envoy lands · Gulf Dispatch',
      ' No date on it',
    ]);
    expect(titles(play(list, '/ n o'))).toEqual([
      '›An envoy lands · Gulf Dispatch',
      ' A long report · AP',
      ' No date on it',
    ]);
  });

  it('is gone with Esc, while it is typed and later, and the list is back to the row and the scroll', () => {
    const there = resize(rested(play(begin(many), 'G k k k')), 60, 14);
    expect(lines(there)[2]).not.toContain('Number 0');
    for (const keys of [
      '/ 1 2 escape',
      '/ 1 down down escape',
      '/ 1 enter j j G escape',
      '/ 1 enter j enter q q',
      '/ 1 enter / 2 enter g escape',
      '/ 1 enter s s j escape s s s',
    ])
      expect([keys, lines(rested(listed(play(there, keys))))]).toEqual([keys, lines(there)]);
    expect(play(there, '/ 1 enter q').exit).toBe(null);
    expect(play(there, '/ 1 enter q q').exit).toEqual({ status: 0 });
  });

  it('is edited by / again, and Esc then brings the one back that was kept', () => {
    const kept = rested(play(begin(many), '/ 1 enter j j'));
    const edited = play(kept, '/ 2');
    expect(footer(edited)).toMatch(/^ filter › 12 {2}/);
    expect(titles(edited)).toEqual(['›Number 12']);
    expect(lines(rested(play(edited, 'escape')))).toEqual(lines(kept));
  });

  it('keeps the marker on its article, else on the nearest one, and takes it back when that comes again', () => {
    const there = play(begin(many), typed('jjjjjjjjjjjjjjjjjjjjj'));
    const marked = (state: State): string => titles(state).find((row) => row.startsWith('›')) ?? '';
    expect(marked(there)).toBe('›Number 21');
    expect(marked(play(there, "/ ' 1"))).toBe('›Number 21');
    // 14 is seven rows off, 24 and 34 are three and thirteen.
    expect(marked(play(there, '/ 4 $'))).toBe('›Number 24');
    expect(marked(play(there, '/ 9 $'))).toBe('›Number 19');
    expect(marked(play(there, '/ 9 $ backspace backspace'))).toBe('›Number 21');
    expect(marked(play(there, "/ ' 5 7"))).toBe('›Number 57');
    expect(marked(play(there, '/ 9 $ enter k'))).toBe('›Number 9');
  });

  it('says in words that nothing fits, and why', () => {
    const words = (text: string): string =>
      lines(play(list, `/ ${typed(text)}`))
        .slice(2, 4)
        .join('')
        .trim();
    expect(words('zzz')).toBe('None of 5 articles of clippings fits “zzz”.');
    expect(words('actor:merkel')).toBe(
      'None of 5 articles of clippings fits “actor:merkel”: nobody here is called “merkel”.',
    );
    const none = play(list, '/ z z z enter');
    expect(header(none)).toContain('0 of 5 articles · filter “zzz”');
    for (const key of ['enter', 'j', 'G', 'g', 's', 'a'])
      expect(() => lines(rested(play(none, key)))).not.toThrow();
    expect(play(none, 'enter').reading).toBe(null);
    expect(footer(play(list, `/ ${typed('since:2023-1')}`))).toContain('“2023-1” is no date');
  });

  it('takes an actor under any spelling, and says for whom', () => {
    const kani = play(list, `/ ${typed('actor:kani')}`);
    expect(titles(kani)).toEqual([
      '›An envoy lands · Gulf Dispatch',
      ' A long report · AP',
      ' No date on it',
    ]);
    expect(header(kani)).toContain('3 of 5 articles · with Ali Bagheri Kani');
    expect(titles(play(list, `/ ${typed('!actor:kani')}`))).toEqual(['›“A quiet day”', ' Others · AP']);
    // A mention of Iran that is only related counts when these are switched in.
    const iran = play(list, `/ ${typed('actor:iran')} enter`);
    expect(titles(iran)).toEqual(['›An envoy lands · Gulf Dispatch']);
    expect(titles(play(iran, 'D'))).toEqual(['›An envoy lands · Gulf Dispatch', ' A long report · AP']);
  });

  it('takes a paste, made safe', () => {
    const pasted = update(play(list, '/'), { kind: 'paste', text: "'lon\u001b[2Jg\nx" });
    expect(footer(pasted)).toContain(" filter › 'lon<U+001B>[2Jg x ");
    const long = update(play(list, '/'), { kind: 'paste', text: 'a '.repeat(5000) });
    expect(titles(long)).toEqual(titles(play(list, '/ a')));
  });

  it('follows when more of the corpus arrives, and stays on its article', () => {
    const some = fakeView({
      actors: [],
      articles: ['B', 'D'].map((title, at) => ({
        title: `${title} x`,
        date: `2023-0${at + 2}`,
        blocks: ['x'],
      })),
    });
    const more = fakeView({
      actors: [],
      articles: ['A', 'B', 'C', 'D'].map((title, at) => ({
        title: `${title} ${title === 'C' ? 'y' : 'x'}`,
        date: `2023-0${at + 1}`,
        blocks: ['x'],
      })),
    });
    const kept = play(begin(some, { progress: { stage: 'reading', read: 2, total: 9 } }), 'j / x enter');
    const then = listed(update(kept, { kind: 'view', view: more, progress: null }));
    expect(titles(then)).toEqual([' A x', ' B x', '›D x']);
    expect(titles(listed(play(then, 'escape')))).toEqual([' A x', ' B x', ' C y', '›D x']);
  });
});

describe('sorting the list', () => {
  const articles = [
    { title: 'Zebras', date: '2023-01-05', source: 'Wire', blocks: ['one two three {0:Kani}'] },
    { title: '“apples”', date: '2023-02', source: 'AP', blocks: ['one'] },
    { title: 'Älter', date: '2023-02', blocks: ['one two {0:Kani} {0:Kani}'] },
    { title: 'Bread', source: 'ap', blocks: ['one two three four five six {0:Kani}'] },
  ];
  const list = begin(fakeView({ actors: [['Kani', 'person']], articles }));
  /** The first letters of the titles. */
  const order = (state: State): string =>
    titles(state)
      .map((row) => /Zebras|apples|Älter|Bread/.exec(row)?.[0][0])
      .join('');

  it.each([
    ['', 'ZaÄB', ''],
    // The two of one day stay as they were, and what has no date is last in both.
    ['s', 'aÄZB', 'newest first'],
    ['s s', 'ÄaBZ', 'by title'],
    ['s s s', 'aBZÄ', 'by source'],
    ['s s s s', 'BZÄa', 'longest first'],
    ['s s s s s', 'ZaÄB', ''],
    ['a k a n i enter q s s s s s', 'ÄZBa', 'most mentions first'],
  ])('%s: %s', (keys, expected, words) => {
    const state = play(list, keys);
    expect(order(state)).toBe(expected);
    expect(header(state)).toMatch(
      words === '' ? /4 articles · 2023-01/ : new RegExp(`4 articles · ${words}`),
    );
  });

  it('leaves the marker on its article, and on its row where the list is long enough', () => {
    const there = resize(rested(play(begin(many), 'd d d j')), 60, 14);
    const row = (state: State): number => lines(state).findIndex((one) => one.startsWith(' ›'));
    const turned = listed(play(there, 's'));
    expect(lines(turned)[row(turned)]).toBe(lines(there)[row(there)]);
    expect(row(turned)).toBe(row(there));
  });

  it('reads on in the order of the list', () => {
    const longest = play(list, 's s s s g enter');
    expect(longest.reading?.article).toBe(3);
    expect(play(longest, 'J').reading?.article).toBe(0);
    expect(play(longest, 'J J J J').message).toBe('this is the last article');
    const named = play(longest, 'a k a n i enter');
    expect(header(named)).toContain('1/1 here · 1/4 all');
    expect(play(named, 'n').reading?.article).toBe(0);
    expect(header(play(named, 'n n n'))).toContain('2/2 here · 4/4 all');
    expect(header(play(named, 'N'))).toContain('2/2 here · 4/4 all');
    expect(play(named, 'tab tab').reading?.article).toBe(2);
    expect(play(named, 'tab tab shift-tab').reading?.article).toBe(0);
  });

  it('holds for a filter too, and counts anew when the actor or the switches change', () => {
    const filtered = play(list, "s s / ' e enter");
    expect(order(filtered)).toBe('ÄaBZ');
    expect(order(play(filtered, 'escape'))).toBe('ÄaBZ');
    const state = play(begin(corpus()), 'a i r a n enter q s s s s s');
    expect(titles(state)[0]).toMatch(/^.An envoy lands/);
    expect(header(state)).toContain('most mentions first');
    // Kani: three in the long report, two in the first article.
    expect(titles(listed(play(state, 'a k a n i enter q')))[0]).toMatch(/^.A long report/);
  });
});

describe('reading in a filtered list', () => {
  // Kani: two mentions in article 0, three in 2, one in 4.
  const filtered = play(begin(corpus()), `/ ${typed("!'envoy")} enter`);

  it('goes from mention to mention within it, and says so', () => {
    const there = play(filtered, `a ${typed('kani')} enter`);
    expect(header(there)).toContain(' Ali Bagheri Kani  1/3 here · 1/4 in filter · 6 all ');
    expect(header(play(there, 'n n n'))).toContain(' 1/1 here · 4/4 in filter · 6 all ');
    const round = play(there, 'n n n n');
    expect(round.message).toBe('wrapped to the first mention');
    expect(header(round)).toContain('1/3 here · 1/4 in filter');
    expect(header(play(there, 'N'))).toContain('1/1 here · 4/4 in filter');
    expect(header(play(there, 'tab'))).toContain('1/1 here · 4/4 in filter');
    expect(header(play(there, 'shift-tab'))).toContain('1/1 here · 4/4 in filter');
  });

  it('goes from article to article within it', () => {
    const first = play(filtered, 'enter');
    expect(header(first)).toMatch(/^ filter “!'envoy” · 2023-08-11 · “A quiet day”/);
    expect(play(first, 'K').message).toBe('this is the first article');
    expect(play(first, 'J J').reading?.article).toBe(3);
    expect(play(first, 'J J J J').message).toBe('this is the last article');
  });

  it('goes on from an article outside it to the one that would follow', () => {
    const outside = play(begin(corpus()), 'j j enter');
    // Back to an article read before the filter came.
    const state = { ...play(filtered, 'enter'), reading: outside.reading };
    const without = listed(play({ ...state, reading: null }, `/ ${typed(" !'long")} enter`));
    const there = { ...without, reading: outside.reading };
    expect(play(there, 'J').reading?.article).toBe(3);
    expect(play(there, 'K').reading?.article).toBe(1);
    const named = play(there, `a ${typed('kani')} enter`);
    expect(named.reading?.article).toBe(4);
    expect(header(named)).toContain('1/1 here · 1/1 in filter · 6 all');
  });

  it('says where the mentions are that it leaves out', () => {
    const quiet = play(begin(corpus()), `/ ${typed('quiet')} enter a ${typed('kani')} enter`);
    expect(quiet.message).toBe(
      'No mention of Ali Bagheri Kani in the articles filtered by “quiet”; 6 in others',
    );
    expect(quiet.reading).toBe(null);
  });

  it('counts as before once it is gone', () => {
    const back = play(filtered, `a ${typed('kani')} enter q q enter`);
    expect(header(back)).toContain('1/2 here · 1/6 all');
  });
});

describe('by what stands in the articles', () => {
  const list = begin(corpus());

  it('leaves those with the text, whatever its signs and capitals', () => {
    expect(titles(play(list, `/ ${typed('text:KANI')}`))).toEqual([
      '›An envoy lands · Gulf Dispatch',
      ' A long report · AP',
      ' No date on it',
    ]);
    expect(titles(play(list, `/ ${typed('text:"had the last" source:ap')}`))).toEqual([
      '›A long report · AP',
    ]);
    expect(titles(play(list, `/ ${typed('!text:kani')}`))).toEqual(
      ['›A quiet day', ' Others · AP'].map((title) =>
        title.includes('quiet') ? expect.stringContaining('A quiet day') : title,
      ),
    );
    expect(lines(play(list, `/ ${typed('text:zzz')}`))[2]).toContain('None of 5 articles of clippings fits');
  });

  it('opens an article at its first place, with the find bar on, and goes on through the list', () => {
    const open = play(list, `/ ${typed('text:kani source:ap')} enter enter`);
    expect(lines(open)[0]).toContain('A long report');
    expect(footer(open)).toContain('find › kani');
    expect(footer(open)).toContain('1/3 here · 1 article');
    expect(footer(play(open, 'n n n'))).toContain('wrapped to the first');
    expect(footer(play(open, 'escape'))).not.toContain('find ›');
    expect(header(play(open, 'escape escape'))).toContain('filter “text:kani');
    // What no article is to hold is nothing to be found in one.
    expect(footer(play(list, `/ ${typed('!text:kani')} enter enter`))).not.toContain('find ›');
  });

  it('reads a few articles a step, and is a search that Esc ends', () => {
    const { view, fetched } = tallView(100_000, 10, (actor) => `Somebody ${actor}`);
    let state = play(begin(view), '/');
    const step = (next: () => State): void => {
      const before = fetched.rows;
      state = next();
      expect(fetched.rows - before).toBeLessThanOrEqual(20);
    };
    step(() => update(state, { kind: 'paste', text: 'text:"Somebody 7"' }));
    for (let steps = 0; steps < 40; steps++) step(() => update(state, { kind: 'step' }));
    expect(header(state)).toMatch(/filtering… 0%/);
    // 320 articles have been read, one in nine of which names him.
    const read = titles(state).length;
    expect(read).toBe(13);
    state = play(begin(view), 'enter');
    state = play(state, `/ ${typed('nowhere here')}`);
    step(() => update(state, { kind: 'key', key: 'enter' }));
    for (let steps = 0; steps < 40; steps++) step(() => update(state, { kind: 'step' }));
    expect(footer(state)).toContain('looking… 0%');
    const ended = play(state, 'escape');
    expect(ended.busy).toBe(false);
    expect(footer(ended)).toContain('find › nowhere here');
    expect(footer(ended)).toContain('not here');
  });
});

describe('in a hundred thousand articles', () => {
  const opened = () => {
    const { view, fetched } = tallView(100_000, 10, (actor) => `Somebody ${actor}`);
    return { state: begin(view), fetched };
  };

  it('no key and no step reads more than a stretch of them, and each is read once', () => {
    const { state: list, fetched } = opened();
    let state = list;
    const step = (next: () => State): void => {
      const before = { ...fetched };
      state = next();
      select(state);
      expect(fetched.listed - before.listed).toBeLessThanOrEqual(1024);
      expect(fetched.rows - before.rows).toBeLessThanOrEqual(200);
    };
    for (const key of `j / ${typed("'7 9 !'1 ")} backspace backspace enter j G s s s enter J K escape g`.split(
      ' ',
    )) {
      step(() => update(state, { kind: 'key', key }));
      for (let steps = 0; steps < 5 && state.work !== null; steps++)
        step(() => update(state, { kind: 'step' }));
    }
    while (state.work !== null) step(() => update(state, { kind: 'step' }));
    expect(fetched.listed).toBeLessThanOrEqual(100_000);
  });

  it('a longer filter looks only at what the shorter one left', () => {
    const { state } = opened();
    const wide = listed(play(state, "/ ' 9 9 9"));
    expect(header(wide)).toContain('280 of 100,000 articles');
    // Of the 280 so few remain that one step is enough: the key has done it.
    const narrow = play(wide, '9');
    expect(narrow.work).toBe(null);
    expect(header(narrow)).toContain('19 of 100,000 articles');
  });

  it('shows what is known so far as soon as it fills the screen, and else what was there', () => {
    const { state } = opened();
    const common = play(state, "/ ' d a y");
    expect(header(common)).toMatch(/ filtering… \d+%$/);
    expect(titles(common)[12]).toBe(' Day 12');
    const rare = update(play(state, '/'), { kind: 'paste', text: "'99999" });
    expect(header(rare)).toMatch(/ filtering… \d+%$/);
    expect(titles(rare)[0]).toBe('›Day 0');
    expect(titles(listed(rare))).toEqual(['›Day 99999']);
    expect(header(listed(rare))).toContain('1 of 100,000 articles');
  });

  it('Enter waits for the list that was asked for', () => {
    const { state } = opened();
    const rare = play(state, "/ ' 9 9 9 9 9 enter enter");
    expect(rare.reading).toBe(null);
    expect(listed(rare).reading?.article).toBe(99_999);
    // Another key has something else in mind.
    expect(listed(play(rare, 'j')).reading).toBe(null);
  });

  it('sorts them all', () => {
    const { state } = opened();
    const byTitle = listed(play(state, 's s'));
    expect(header(byTitle)).toContain('100,000 articles · by title');
    const all = Array.from({ length: 100_000 }, (_, at) => `Day ${at}`).sort();
    const rows = titles(play(byTitle, 'g'));
    expect(rows.map((row) => row.slice(1).split(' · ')[0])).toEqual(all.slice(0, rows.length));
    const end = titles(play(byTitle, 'G')).at(-1);
    expect(end?.slice(1).split(' · ')[0]).toBe(all.at(-1));
  });
});
