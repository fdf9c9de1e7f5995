import { describe, expect, it } from 'vitest';
import { type State, update } from '../../../source/reader/state/index.ts';
import { currentNote, notesIn } from '../../../source/reader/state/marking.ts';
import type { MarkLine } from '../../../source/store/marks.ts';
import { corpus } from '../corpus.ts';
import { fakeView } from '../fake-view.ts';
import { begin, lines, listed, play } from '../play.ts';

/** What the last action asks to be written to the log. */
const written = ({ effects }: State): readonly MarkLine[] =>
  effects.flatMap((effect) => (effect.kind === 'mark' ? effect.lines : []));

const dwelt = (state: State): State => update(state, { kind: 'dwelt' });
const row = (state: State, title: string): string => lines(state).find((line) => line.includes(title))!;
const titles = (state: State): string[] =>
  lines(listed(state))
    .slice(2, 9)
    .map((line) => /^ [› ] (?:[\d-]+|–) +“?(\w+ \w+)/.exec(line)?.[1])
    .filter((title) => title !== undefined);

describe('m', () => {
  it('stars the marked article, and takes its star away', () => {
    const starred = play(begin(corpus()), 'j j m');
    expect(written(starred)).toEqual([
      {
        mark: 'star',
        article: { id: 'article-A long report', path: 'folder/2.txt', record: 1 },
        on: true,
      },
    ]);
    expect(row(starred, 'A long report')).toMatch(/ ★ *$/);
    expect(row(starred, 'An envoy')).not.toContain('★');
    const again = play(starred, 'm');
    expect(written(again)).toMatchObject([{ mark: 'star', on: false }]);
    expect(row(again, 'A long report')).not.toContain('★');
  });

  it('stars what is being read, which its header shows', () => {
    const state = play(begin(corpus()), 'j enter m');
    expect(lines(state)[0]).toBe(' ★ 2023-08-11 · “A quiet day”');
    expect(row(play(state, 'q'), 'A quiet day')).toContain('★');
  });

  it('changes no row of a list in which nothing is marked, and keeps the counts where they are', () => {
    const plain = play(begin(corpus()), 'a k a n i enter q');
    const starred = play(plain, 'm');
    const count = (state: State): number => row(state, 'An envoy').lastIndexOf('2');
    expect(count(starred)).toBe(count(plain));
    expect(lines(play(starred, 'm')).filter((line) => line.includes('★'))).toEqual([]);
  });

  it('does nothing in an empty list', () => {
    expect(written(play(begin(fakeView({ actors: [], articles: [] })), 'm'))).toEqual([]);
  });
});

describe('an article that was on the screen for long enough', () => {
  it('is marked read, once', () => {
    const read = dwelt(play(begin(corpus()), 'j enter'));
    expect(written(read)).toMatchObject([{ mark: 'read', article: { id: 'article-A quiet day' }, on: true }]);
    expect(written(dwelt(read))).toEqual([]);
    expect(row(play(read, 'q'), 'A quiet day')).toMatch(/ ✓ *$/);
  });

  it('is none in the list', () => {
    expect(written(dwelt(begin(corpus())))).toEqual([]);
  });
});

describe('a note', () => {
  const there = play(begin(corpus()), 'a k a n i enter n');
  const noted = play(there, 'w c h e c k space i t enter');

  it('is written on the current mention, and shown with it', () => {
    expect(lines(play(there, 'w c h')).at(-1)).toMatch(/^ note › ch +Enter keep {2}Esc back$/);
    expect(written(noted)).toEqual([
      {
        mark: 'note',
        article: { id: 'article-An envoy lands', path: 'folder/0.txt', record: 1 },
        actor: { name: 'Ali Bagheri Kani', kind: 'person' },
        line: expect.objectContaining({ quote: 'Kani', after: ' left.' }),
        text: 'check it',
      },
    ]);
    expect(lines(play(noted, 'n N')).at(-1)).toMatch(/^ note: check it {2}/);
    expect(lines(play(noted, 'N')).at(-1)).not.toContain('note:');
  });

  it('is changed, and goes when nothing is left of it', () => {
    const changed = play(noted, 'w ctrl-u n o enter');
    expect(written(changed)).toMatchObject([{ text: 'no' }]);
    expect(currentNote(changed)?.text).toBe('no');
    const gone = play(changed, 'w ctrl-u enter');
    expect(written(gone)).toMatchObject([{ text: '' }]);
    expect(currentNote(gone)).toBeNull();
  });

  it('is left as it was by Esc, and by Enter on what was there', () => {
    const left = play(noted, 'w x escape');
    expect(left.reading?.note).toBeNull();
    expect(currentNote(left)?.text).toBe('check it');
    expect(written(play(noted, 'w enter'))).toEqual([]);
    expect(left.overlays).toEqual([]);
  });

  it('needs a mention', () => {
    const none = play(begin(corpus()), 'j enter w');
    expect(none.reading?.note).toBeNull();
    expect(none.message).toBe('a note is on a mention: n goes to one');
  });

  it('is found again where its article was edited, and said to be lost where its line is gone', () => {
    const edited = (text: string) =>
      fakeView({
        actors: [['Ali Bagheri Kani', 'person']],
        articles: [{ title: 'An envoy lands, corrected', path: 'folder/0.txt', blocks: text.split('|') }],
      });
    const more =
      'Much was added before it|In the talk of men a clerk had gone home to wait for another long day of some other sort. Later {0:Kani} left.';
    const log = written(noted);
    const moved = update(begin(edited(more)), { kind: 'marks', lines: log });
    expect(currentNote(play(moved, 'a k a n i enter'))?.text).toBe('check it');
    // From then on it stands in the article as it is now.
    const changed = play(moved, 'a k a n i enter w x enter');
    expect(written(changed).map((line) => line.mark === 'note' && line.text)).toEqual(['', 'check itx']);
    expect(notesIn(changed, 0).lost).toEqual([]);
    const lost = update(begin(edited('Nobody {0:Ali Bagheri Kani} knows.')), { kind: 'marks', lines: log });
    expect(notesIn(lost, 0).lost.map(({ text }) => text)).toEqual(['check it']);
    expect(lines(play(lost, 'enter')).at(-1)).toMatch(/^ its line is gone: “check it”/);
  });
});

describe('the list by what is marked', () => {
  const filtered = (state: State, text: string): State => play(state, `/ ${[...text].join(' ')} enter`);
  const marked = dwelt(play(begin(corpus()), 'm j m j enter'));
  const state = play(marked, 'a k a n i enter w x enter q g');

  it.each([
    ['is:starred', ['An envoy', 'A quiet']],
    ['!is:starred', ['A long', 'No date']],
    ['is:read', ['A long']],
    ['is:unread', ['An envoy', 'A quiet', 'No date']],
    ['is:noted', ['A long']],
    ['is:s', ['An envoy', 'A quiet']],
    ['is:', ['An envoy', 'A quiet', 'A long', 'No date']],
  ])('%s', (text, left) => {
    expect(titles(filtered(state, text)).sort()).toEqual(left.toSorted());
  });

  it('says what is no such word', () => {
    expect(lines(play(begin(corpus()), '/ i s : x')).at(-1)).toContain('“x”: starred, read, unread, ');
  });

  it('keeps its rows while these are read or starred, until the filter is typed anew', () => {
    const unread = listed(filtered(state, 'is:unread'));
    const read = play(dwelt(play(unread, 'g enter')), 'q');
    expect(titles(read)).toEqual(titles(unread));
    expect(row(read, 'An envoy')).toContain('★✓');
    expect(titles(filtered(play(read, 'escape'), 'is:unread'))).not.toContain('An envoy');
  });

  it('follows the marks once they are there', () => {
    const log = written(play(begin(corpus()), 'j m'));
    const early = filtered(begin(corpus()), 'is:starred');
    expect(titles(early)).toEqual([]);
    expect(titles(update(early, { kind: 'marks', lines: log }))).toEqual(['A quiet']);
  });
});
