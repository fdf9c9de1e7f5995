import { describe, expect, it } from 'vitest';
import { linkAll } from '../../../source/actors/engine.ts';
import { NO_ACTORS } from '../../../source/actors/table.ts';
import { namesOf } from '../../../source/reader/names-asked.ts';
import { select } from '../../../source/reader/state/index.ts';
import { markedRow } from '../../../source/reader/state/ledger.ts';
import { memoryView } from '../../../source/store/memory-view.ts';
import { articleOf } from '../../actors/support.ts';
import { Chance } from '../../support/chance.ts';
import { Host } from '../deciding.ts';
import { begin, lines } from '../play.ts';

/** Anna Keller twice, Keller alone twice beside her; Kelelr, a slip; Peter Keller twice, and a Keller beside him. */
const ARTICLES = [
  articleOf('They met Anna Keller in town. Later Keller spoke of the mayor, and Keller left.'),
  articleOf('It was Anna Kelelr who came back, and the mayor was tired.'),
  articleOf('They met Peter Keller at home. Later Keller slept.'),
  articleOf('In the end Anna Keller won, and Peter Keller lost.'),
].map((one, at) => ({
  ...one,
  id: `id${at}`,
  path: `folder/${at}.txt`,
  date: `2024-01-0${at + 1}`,
  title: `Day ${at}`,
}));

/** The reader with Anna Keller named, on her first mention; keys with blanks between them. */
function host(): Host {
  const linked = linkAll(ARTICLES, NO_ACTORS);
  const one = new Host(
    begin(memoryView({ articles: ARTICLES, linked, unread: [] }), namesOf(null)),
    new Chance(1),
  );
  one.rest();
  press(one, 'a A n n a space K e l l e r enter');
  return one;
}

function press(one: Host, keys: string): void {
  for (const key of keys.split(' ')) {
    one.key(key);
    one.rest();
  }
}

const header = (one: Host): string => lines(one.state)[0]!.replace(/\s+/g, ' ').trim();
/** The mark, the spelling and the count of each row. */
const rows = (one: Host): readonly string[] => {
  const { rows: all, band } = select(one.state);
  return all
    .slice(band!.top, band!.top + band!.height)
    .map((row) => row.map(({ text }) => text).join(''))
    .flatMap((row) => /(\[.\]) (.+?) +(\d+) /.exec(`${row} `)?.slice(1).join(' ') ?? []);
};

describe('the ledger', () => {
  it('has the spellings of the actor with their counts, then who shares a name with it', () => {
    const one = host();
    press(one, 'v');
    expect(header(one)).toBe('Anna Keller · person 5 mentions in 3 articles');
    expect(rows(one)).toEqual([
      '[x] Anna Keller 2',
      '[x] Keller 2',
      '[x] Anna Kelelr 1',
      '[ ] Peter Keller 3',
    ]);
    expect(lines(one.state)[1]).toBe(' 3 sure · 1 called alike · nothing decided yet');
  });

  it('closes to what was there, to the row and the scroll', () => {
    const one = host();
    press(one, 'n');
    const before = lines(one.state);
    press(one, 'v j x z escape');
    expect(lines(one.state)).toEqual(before);
  });

  it('rules spellings out and in, where they stand, and every number follows', () => {
    const one = host();
    press(one, 'v j x');
    expect(header(one)).toBe('Anna Keller · person 3 mentions in 3 articles');
    expect(rows(one)[1]).toBe('[ ] Keller 2');
    expect(one.state.message).toBe('5 → 3 mentions: “Keller” is not Anna Keller');
    expect(markedRow(one.state)?.surface).toBe('Keller');
    press(one, 'x');
    expect(header(one)).toContain('5 mentions');
    press(one, '.');
    expect(header(one)).toBe('Anna Keller · person 3 mentions in 3 articles · +2 unsure');
    press(one, 'z z z');
    expect(rows(one)).toEqual([
      '[x] Anna Keller 2',
      '[x] Keller 2',
      '[x] Anna Kelelr 1',
      '[ ] Peter Keller 3',
    ]);
    press(one, 'z');
    expect(one.state.message).toBe('nothing is left to take back in this corpus');
  });

  it('sets apart who is somebody else, and makes one of two who are', () => {
    const one = host();
    press(one, 'v j j !');
    expect(header(one)).toContain('4 mentions');
    expect(rows(one)).toContain('[ ] Anna Kelelr 1');
    press(one, 'z G x');
    // Both may be meant nowhere any more: the Keller beside Peter is theirs too.
    expect(header(one)).toContain('8 mentions in 4 articles');
    // Of both names the longer one goes; the other is told.
    expect(header(one)).toContain('Peter Keller · person');
    expect(rows(one)).toContain('[x] Anna Keller 5');
    press(one, 'z');
    expect(header(one)).toBe('Anna Keller · person 5 mentions in 3 articles');
  });

  it('judges all rows that are ticked', () => {
    const one = host();
    press(one, 'v j m m x');
    expect(header(one)).toContain('2 mentions');
    expect(one.log.entries).toHaveLength(2);
  });

  it('says how often a spelling stands before it is added', () => {
    const one = host();
    press(one, 'v + t h e space m a y o r');
    expect(lines(one.state).at(-1)).toBe(
      ' add › the mayor                                  2 mentions more in 2 articles',
    );
    press(one, 'enter');
    expect(header(one)).toContain('7 mentions in 3 articles');
  });

  it('renames, changes the kind, and switches a rule off as a whole', () => {
    const one = host();
    press(one, 'v r ctrl-u A space K enter t');
    expect(header(one)).toBe('A K · organisation 5 mentions in 3 articles');
    press(one, 'j j w');
    expect(rows(one)).toContain('[ ] Anna Kelelr 1');
    expect(header(one)).toContain('4 mentions');
    press(one, 'w');
    expect(header(one)).toContain('5 mentions');
  });

  it('leads to the lines of a spelling, in which one can be judged, and back', () => {
    const one = host();
    press(one, 'v j enter');
    expect(header(one)).toContain('2 of 5 lines');
    press(one, 'x');
    expect(header(one)).toContain('1 of 4 lines');
    press(one, 'escape');
    expect(rows(one)).toContain('[x] Keller 1');
    expect(header(one)).toContain('4 mentions');
  });
});
