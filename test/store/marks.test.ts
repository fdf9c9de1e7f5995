import { describe, expect, it } from 'vitest';
import { asMarkLine, type MarkLine, Marks } from '../../source/store/marks.ts';
import type { ArticleTie } from '../../source/store/ties.ts';

const ONE: ArticleTie = { id: 'aa', path: '/news/one.txt', record: 1 };
/** The same place after an edit. */
const EDITED: ArticleTie = { ...ONE, id: 'bb' };
const star = (article: ArticleTie, on = true): MarkLine => ({ mark: 'star', article, on });
const read = (article: ArticleTie): MarkLine => ({ mark: 'read', article, on: true });
const note = (article: ArticleTie, text: string, nth = 0): MarkLine => ({
  mark: 'note',
  article,
  actor: { name: 'Anna Keller', kind: 'person' },
  line: { quote: 'Keller', before: 'Anna ', after: ' left', nth },
  text,
});

const GONE = () => false;
const THERE = () => true;

describe('what is marked', () => {
  it('is what the last line about a thing says', () => {
    const marks = Marks.NONE.with([star(ONE), read(ONE), star(ONE, false), note(ONE, 'a'), note(ONE, 'b')]);
    expect(marks.of(ONE, GONE)).toMatchObject({
      isStarred: false,
      isRead: true,
      notes: [{ text: 'b' }],
    });
  });

  it('is the same of two logs that were made apart, one behind the other', () => {
    const [mine, theirs] = [[star(ONE)], [note(ONE, 'a'), note(ONE, 'b', 1)]];
    const both = Marks.NONE.with([...mine, ...theirs]).of(ONE, GONE);
    expect(Marks.NONE.with(theirs).with(mine).of(ONE, GONE)).toEqual(both);
    expect(both.notes.map(({ text }) => text)).toEqual(['a', 'b']);
  });

  it('goes with an article to another path', () => {
    const moved = { ...ONE, path: '/news/archive/1.txt' };
    expect(Marks.NONE.with([star(ONE)]).of(moved, THERE).isStarred).toBe(true);
  });

  it('stays with an article that was edited in its place', () => {
    const marks = Marks.NONE.with([star(ONE), note(ONE, 'a')]);
    expect(marks.of(EDITED, GONE)).toMatchObject({ isStarred: true, notes: [{ text: 'a' }] });
    // What is said of it from then on goes before.
    const later = marks.with([star(EDITED, false), note(EDITED, '')]);
    expect(later.of(EDITED, GONE)).toMatchObject({ isStarred: false, notes: [] });
  });

  it('is not that of another article that is put in its place while it is still there', () => {
    expect(Marks.NONE.with([star(ONE)]).of(EDITED, THERE).isStarred).toBe(false);
    expect(Marks.NONE.with([star(ONE)]).of({ ...ONE, id: 'cc', record: 2 }, GONE).isStarred).toBe(false);
  });

  it('is nothing where nothing was said', () => {
    expect(Marks.NONE.isNone).toBe(true);
    expect(Marks.NONE.of(ONE, GONE)).toEqual({ isStarred: false, isRead: false, notes: [] });
  });
});

describe('a line of the log', () => {
  it.each([star(ONE), read(ONE), note(ONE, 'a')])('%j is read as it was written', (line) => {
    expect(asMarkLine(JSON.parse(JSON.stringify({ at: '2024-07-01T09:00:00.000Z', ...line })))).toEqual(line);
  });

  it.each([
    null,
    1,
    'star',
    [],
    {},
    { mark: 'star', article: ONE },
    { mark: 'star', article: { id: 1, path: 'a', record: 1 }, on: true },
    { mark: 'heart', article: ONE, on: true },
    { ...note(ONE, 'a'), line: { quote: 'Keller' } },
    { ...note(ONE, 'a'), actor: { name: 'Anna Keller', kind: 'ship' } },
    { ...note(ONE, 'a'), text: null },
  ])('%j says nothing', (value) => {
    expect(asMarkLine(value)).toBeNull();
  });
});
