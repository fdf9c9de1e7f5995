import { describe, expect, it } from 'vitest';
import { select, update } from '../../../source/reader/state/index.ts';
import { corpus } from '../corpus.ts';
import { fakeView } from '../fake-view.ts';
import { begin, lines, play, resize, rested } from '../play.ts';

describe('the articles', () => {
  it('say what they are, from when, from where', () => {
    expect(lines(begin(corpus()))[0]).toBe(' dragoman · clippings · 5 articles · 2023-08 · 2 sources');
    const sample = begin(corpus(), { sample: true });
    expect(lines(sample)[0]).toContain(
      ' dragoman · sample corpus; dragoman . reads this folder · 5 articles',
    );
  });

  it('leave facts about the corpus out whole, not in halves, as the terminal narrows', () => {
    const header = (columns: number, sample = false) =>
      lines(resize(begin(corpus(), { sample }), columns, 24))[0];
    expect(header(56)).toBe(' dragoman · clippings · 5 articles · 2023-08 · 2 sources');
    expect(header(55)).toBe(' dragoman · clippings · 5 articles · 2023-08');
    expect(header(40)).toBe(' dragoman · clippings · 5 articles');
    expect(header(40, true)).toBe(' dragoman · sample corpus · 5 articles');
  });

  it('stand one in a row, made titles in quotation marks, – for what is not in the file', () => {
    expect(lines(begin(corpus())).slice(2, 7)).toEqual([
      ' › 2023-08-10  An envoy lands · Gulf Dispatch',
      '   2023-08-11  “A quiet day”',
      '   2023-08-12  A long report · AP',
      '   2023-08-13  Others · AP',
      '   –           No date on it',
    ]);
  });

  it('give the sources a column of their own when most articles name one', () => {
    const articles = ['Gulf Dispatch', 'AP', 'AP', undefined].map((source, index) => ({
      title: `Number ${index}`,
      date: `2023-08-1${index}`,
      source,
      blocks: ['x'],
    }));
    expect(lines(begin(fakeView({ actors: [], articles }))).slice(2, 6)).toEqual([
      ' › 2023-08-10  Gulf Dispatch  Number 0',
      '   2023-08-11  AP             Number 1',
      '   2023-08-12  AP             Number 2',
      '   2023-08-13  –              Number 3',
    ]);
  });

  it('cut a made title inside its quotation marks', () => {
    const title = 'He said that nobody would have known what to say to such a question';
    const view = fakeView({ actors: [], articles: [{ title, made: true, blocks: [title] }] });
    expect(lines(resize(begin(view), 40, 10))[2]).toBe(' › –           “He said that nobody w…”');
  });

  it('count the mentions of the current actor in the last column, and say whose', () => {
    const rows = lines(play(begin(corpus()), 'a k a n i enter q'));
    expect(rows[1].trim()).toBe('Ali Bagheri Kani  6');
    expect(rows.slice(2, 7).map((row) => row.slice(70).trim())).toEqual(['2', '', '3', '', '1']);
  });

  it('lose columns as the terminal narrows, the title last', () => {
    const state = play(begin(corpus()), 'a k a n i enter q');
    const at = (columns: number) => lines(resize(state, columns, 10))[2];
    expect(at(50)).toMatch(/^ › 2023-08-10 {2}An envoy lands · Gulf Dispatch +2$/);
    expect(at(40)).toMatch(/^ › 2023-08-10 {2}An envoy lands +2$/);
    expect(at(35)).toBe(' › 2023-08-10  An envoy lands');
    expect(at(24)).toBe(' › An envoy lands');
  });

  it('show the marked one below, when there are twenty rows', () => {
    const rows = lines(begin(corpus()));
    const rule = rows.findIndex((row) =>
      row.startsWith(' ─ An envoy lands ── Gulf Dispatch · 2023-08-10 · '),
    );
    expect(rows[rule]).toHaveLength(79);
    expect(rows[rule + 1]).toMatch(/^ {3}Ali Bagheri Kani of Iran came to Qatar; nobody/);
    expect(rows[rule + 5]).toBe('   Ali Bagheri Kani 2 · Iran 1 · Qatar 1');
    expect(lines(resize(begin(corpus()), 80, 19)).join('\n')).not.toContain('─ An envoy');
  });

  it('scroll a little before the marker would leave the screen', () => {
    const many = fakeView({
      actors: [],
      articles: Array.from({ length: 30 }, (_, index) => ({ title: `Number ${index}`, blocks: ['x'] })),
    });
    const state = resize(begin(many), 40, 10);
    const titles = (keys: string) => lines(play(state, keys)).slice(2, 9);
    // Seven rows: one stays in sight ahead of the marker.
    expect(titles('j j j j j')[0]).toContain('Number 0');
    expect(titles('j j j j j j')[0]).toContain('Number 1');
    expect(titles('j j j j j j')[5]).toBe(' › –           Number 6');
    expect(titles('G')[6]).toBe(' › –           Number 29');
    expect(titles('G k k')[0]).toContain('Number 23');
    expect(titles('G k k k k k')[0]).toContain('Number 23');
    expect(titles('G k k k k k k')[0]).toContain('Number 22');
    // Thirteen rows: two do.
    const tall = lines(play(begin(many), 'j '.repeat(11))).slice(2, 15);
    expect([tall[0], tall[10]]).toEqual(['   –           Number 1', ' › –           Number 11']);
    expect(titles('space')[0]).toContain('› –           Number 6');
    expect(titles('G g')).toEqual(titles(''));
  });

  it('say in words that there is nothing, and why', () => {
    const empty = fakeView({ actors: [], articles: [] });
    expect(lines(begin(empty))[2]).toBe(' clippings is empty: there is no article in it.');
    const unread = [
      { path: 'a.pdf', record: null, kind: '.pdf', reason: 'Not read yet.' },
      { path: 'b.html', record: null, kind: '.html', reason: 'Not read yet.' },
      { path: 'c.html', record: null, kind: '.html', reason: 'Not read yet.' },
    ];
    const none = lines(begin(fakeView({ actors: [], articles: [], unread })));
    expect(`${none[2]}${none[3]}`).toBe(
      ' Nothing in clippings could be read. 3 files not read: .html 2, .pdf 1 (R for the list).',
    );
    const progress = { stage: 'reading', read: 0, total: null } as const;
    expect(lines(begin(empty, { progress }))[2]).toBe(' 0 read so far.');
  });

  it('say where the marker rests, how many could not be read, and a message instead', () => {
    const state = begin(corpus());
    expect(lines(state).at(-1)).toMatch(
      /^ 3 unreadable \(R\) +Enter read {2}\/ filter {2}a actor {2}s sort {2}q quit {2}\? keys {2}1\/5$/,
    );
    const moved = play(state, 'j j');
    expect(lines(moved).at(-1)).toMatch(/ 1\/5$/);
    expect(lines(rested(moved)).at(-1)).toMatch(/ 3\/5$/);
    const said = update(state, { kind: 'message', text: 'Something happened.' });
    expect(lines(said).at(-1)).toContain(' Something happened.');
    expect(lines(play(said, 'j')).at(-1)).not.toContain('happened');
    const other = update(said, { kind: 'unsaid', text: 'Something else.' });
    expect(lines(other).at(-1)).toContain(' Something happened.');
    const over = update(said, { kind: 'unsaid', text: 'Something happened.' });
    expect(lines(over)).toEqual(lines(state));
  });

  it('say for good that files are not followed, and once why not', () => {
    const state = update(begin(corpus()), { kind: 'unwatched', text: '--watch is off: why not.' });
    expect(lines(state).at(-1)).toContain(' --watch is off: why not.');
    expect(lines(play(state, 'j k')).at(-1)).toMatch(/^ not watching · 3 unreadable \(R\) +Enter read/);
  });

  it('have no cursor', () => {
    expect(select(begin(corpus())).cursor).toBe(null);
  });
});

describe('what could not be read', () => {
  it('is counted by kind, then listed by kind and path under its reason', () => {
    expect(lines(play(begin(corpus()), 'R')).slice(0, 12)).toEqual([
      ' clippings · 3 files not read',
      '',
      ' .pdf             2',
      ' empty            1',
      '',
      ' .pdf: PDF is not read yet.',
      '   folder/a.pdf',
      '   folder/b.pdf',
      '',
      ' empty: There is nothing in the file.',
      '   folder/c.txt',
      '',
    ]);
  });

  it('says so when there is nothing', () => {
    const view = fakeView({ actors: [], articles: [{ blocks: ['x'] }] });
    expect(lines(play(begin(view), 'R'))[2]).toBe(' Everything could be read.');
  });
});

describe('a terminal that is too small', () => {
  it.each([
    [12, 3, ['Too small:', '20×5 at', 'least.']],
    [80, 2, ['Too small: 20×5 at least.', '']],
    [1, 3, ['T', 'o', 'o']],
    [1, 1, ['T']],
  ])('is told so at %i×%i', (columns, rows, expected) => {
    expect(lines(resize(begin(corpus()), columns, rows))).toEqual(expected);
  });
});
