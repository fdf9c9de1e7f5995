/** What `i` tells of a mention. */
import { describe, expect, it } from 'vitest';
import type { ActorRef, Ruling } from '../../../source/actors/decisions/ruling.ts';
import { type State, select, update } from '../../../source/reader/state/index.ts';
import { anchorOf } from '../../../source/text/line-anchor.ts';
import { corpus } from '../corpus.ts';
import { fakeView } from '../fake-view.ts';
import { begin, lines, listed, play, resize } from '../play.ts';

const KANI: ActorRef = { surface: 'Ali Bagheri Kani', kind: 'person' };
const WAITED = 'a k a n i enter';
const PLAIN_REASON = '“Ali Bagheri Kani” is Ali Bagheri Kani: the name itself.';

const told = (state: State): string | null => play(state, 'i').why;

/** What is shown of it: the rows under the rule, as one text. */
const shownWhy = (state: State): string => {
  const rows = lines(play(state, 'i'));
  const rule = rows.findLastIndex((one) => /^ ─+$/.test(one));
  return rows
    .slice(rule + 1)
    .map((one) => one.trim())
    .join(' ');
};

const ruled = (more: readonly Partial<Ruling>[]): Ruling[] =>
  more.map((one, at) => ({ id: `r${at}`, at: '2026-11-22T10:00:00.000Z', actor: KANI, ...one }) as Ruling);

describe('i', () => {
  it('says why the mention is the actor’s, and who else may be called so', () => {
    const state = play(begin(corpus()), WAITED);
    expect(told(state)).toBe(`${PLAIN_REASON} Nobody else here is called so.`);
    expect(told(play(state, 'n'))).toBe(
      '“Kani” is Ali Bagheri Kani: surname; full name in this article. Nobody else here is called so.',
    );
    // Of the two who share the word Bagheri one has the mention: the other may be meant.
    const other = play(begin(corpus()), 'a k a n i enter U n n n n');
    expect(told(other)).toBe(
      '“Bagheri” may be Ali Bagheri Kani: part of the surname. The name may also be that of Mohammad Bagheri (2 mentions).',
    );
  });

  it('names all candidates where there are only such, and each with its reason', () => {
    const state = play(begin(corpus()), 'a k a n i enter U n n n n n');
    expect(told(state)).toBe(
      '“Bagheri” may be Ali Bagheri Kani (part of the surname) or Mohammad Bagheri (surname): nothing in the article ' +
        'tells which. Nobody else here is called so.',
    );
  });

  it('says what was decided of the spelling, when and why', () => {
    const [ruling] = ruled([{ decided: 'is', surface: 'Bagheri', note: 'checked the photo' }]);
    const view = corpus().decidedBy([ruling]);
    const state = play(begin(view), 'a k a n i enter n n n n');
    expect(told(state)).toBe(
      '“Bagheri” is Ali Bagheri Kani: decided by hand. The name may also be that of Mohammad Bagheri (1 mention). ' +
        'Decided: “Bagheri” is Ali Bagheri Kani (2026-11-22: checked the photo).',
    );
    expect(told(play(state, 'N'))).not.toContain('Decided');
  });

  it('says what was decided of this line, over what was decided of its spelling', () => {
    const plain = corpus();
    const of = plain.articles.at(0);
    const start = of.text.indexOf('Kani left');
    const line = { article: of.id, path: of.path, ...anchorOf(of.text, start, start + 4) };
    const view = plain.decidedBy(
      ruled([
        { decided: 'unsure', surface: 'Kani' },
        { decided: 'is', surface: 'Kani', line },
      ]),
    );
    const state = play(begin(view), 'a k a n i enter n');
    expect(told(state)).toContain('Decided: one “Kani” in 0.txt is Ali Bagheri Kani (2026-11-22).');
    expect(told(play(state, 'U n n'))).toContain('“Kani” may be Ali Bagheri Kani');
    expect(told(play(state, 'U n n'))).toContain('Decided: “Kani” may be Ali Bagheri Kani (2026-11-22).');
  });

  it('says that two were decided to be one', () => {
    const other: ActorRef = { surface: 'Mohammad Bagheri', kind: 'person' };
    const view = corpus().decidedBy(ruled([{ decided: 'same', other }]));
    const state = play(begin(view), 'a k a n i enter N');
    expect(told(play(state, 'N'))).toContain(
      'Decided: Mohammad Bagheri and Ali Bagheri Kani are one (2026-11-22).',
    );
    expect(told(state)).not.toContain('Decided');
  });

  it('says what the person noted on the mention', () => {
    const state = play(begin(corpus()), `${WAITED} w w h o space ? enter`);
    expect(told(state)).toBe(`${PLAIN_REASON} Nobody else here is called so. Note: who ?`);
    expect(told(play(state, 'n'))).not.toContain('Note');
  });

  it('tells of the marked line of the concordance', () => {
    const state = listed(play(begin(corpus()), 'a k a n i enter c'));
    expect(told(play(state, 'j'))).toContain('“Kani” is Ali Bagheri Kani: surname;');
  });

  it('stands in place of the footer where it is short, else over as many rows as it takes', () => {
    const state = play(begin(corpus()), WAITED);
    const short = lines(play(resize(state, 120, 24), 'i'));
    expect(short.at(-1)).toBe(` ${PLAIN_REASON} Nobody else here is called so.`);
    expect(short.slice(0, -1)).toEqual(lines(resize(state, 120, 24)).slice(0, -1));
    const long = lines(play(resize(state, 40, 24), 'i'));
    expect(long.at(-4)).toMatch(/^ ─+$/);
    expect(shownWhy(resize(state, 40, 24))).toBe(`${PLAIN_REASON} Nobody else here is called so.`);
    expect(long.slice(0, -4)).toEqual(lines(resize(state, 40, 24)).slice(0, -4));
    for (const [columns, rows] of [
      [20, 5],
      [20, 10],
      [31, 14],
    ])
      expect(select(play(resize(state, columns, rows), 'i')).rows).toHaveLength(rows);
    expect(lines(play(resize(state, 20, 6), 'i')).at(-1)).toMatch(/…$/);
  });

  it('is ended by any key; Esc, q and i end nothing else, the others do what they do', () => {
    const state = play(begin(corpus()), WAITED);
    for (const key of ['escape', 'q', 'i']) expect(lines(play(state, `i ${key}`))).toEqual(lines(state));
    for (const key of ['n', 'j', 'a', 'c', '?'])
      expect(lines(play(state, `i ${key}`))).toEqual(lines(play(state, key)));
    expect(update(play(state, 'i'), { kind: 'resize', size: { columns: 60, rows: 20 } }).why).not.toBeNull();
  });

  it('says how to come to a mention where there is none', () => {
    expect(play(begin(corpus()), 'enter i').message).toBe('i is about a mention: a names an actor');
    expect(play(begin(corpus()), 'a k a n i enter J i').message).toBe(
      'n goes to a mention, i says why it is one',
    );
  });
});

describe('A', () => {
  const TEXT = 'One row of it. '.repeat(150);
  const view = fakeView({
    actors: [
      ['Anna', 'person'],
      ['Bert', 'person'],
      ['Cora', 'person'],
      ['Dora', 'person'],
    ],
    articles: [
      {
        blocks: [
          '{1:Bert} and {1:Bert} and {1:Bert} came.',
          TEXT,
          'There {2:Cora} met {0:Anna}, and {2:Cora} left.',
          TEXT,
        ],
      },
      { blocks: ['{3:Dora} slept. {0:Anna} too.'] },
    ],
  });
  const panel = (state: State): string[] =>
    lines(state)
      .slice(-9)
      .map((one) => one.trim().replace(/ {2,}.*/, ''));

  it('has those on the screen first, as they stand there, then those of the article, then all', () => {
    const state = resize(play(begin(view), 'enter'), 80, 20);
    expect(panel(play(state, 'A'))).toEqual([
      'on the screen: here/all',
      '› Bert',
      'in this article',
      'Cora',
      'Anna',
      'elsewhere',
      'Dora',
      '',
      '',
    ]);
    const below = play(state, '} }');
    expect(panel(play(below, 'A')).slice(0, 5)).toEqual([
      'on the screen: here/all',
      '› Cora',
      'Anna',
      'in this article',
      'Bert',
    ]);
    // The other finder goes by the article, most mentioned first.
    expect(panel(play(below, 'a'))[1]).toBe('› Bert');
  });

  it('goes to whoever is chosen, as the finder does, and takes what is typed', () => {
    const below = play(resize(play(begin(view), 'enter'), 80, 20), '} }');
    const gone = play(below, 'A down enter');
    expect([gone.actor, gone.reading?.cursor]).toEqual([0, view.placesIn(0, 0)[0].mention.start]);
    expect(play(below, 'A d o r a enter').actor).toBe(3);
    expect(panel(play(below, 'A d backspace'))[1]).toBe('› Cora');
    expect(lines(play(below, 'A escape'))).toEqual(lines(below));
  });
});
