import { describe, expect, it } from 'vitest';
import { update } from '../../../source/reader/state/index.ts';
import { corpus, IRAN, KANI, QATAR } from '../corpus.ts';
import { fakeView } from '../fake-view.ts';
import { begin, lines, play, resize, rested } from '../play.ts';

const panel = (keys: string) => lines(play(begin(corpus()), keys)).slice(14);

describe('the finder', () => {
  it('answers with name, kind, mentions, articles, unsure ones and spellings before Enter', () => {
    const [line, answer] = panel('a k a n i');
    expect(line).toMatch(/^ actor › kani {2}/);
    expect(answer).toMatch(/^ › Ali Bagheri Kani +person +6 in 3 articles +\+2\? +3 spellings$/);
  });

  it('shows the actors of the article in view first when nothing is typed', () => {
    expect(panel('a')[1]).toBe(' in this article: here/all');
    expect(panel('a')[2]).toMatch(/^ › Ali Bagheri Kani +person +2\/6 in 3 articles +\+2\? +3 spellings$/);
    expect(panel('a')[6]).toMatch(/^ {3}Mohammad Bagheri +person +1 in 1 article /);
    const rows = panel('a').map((row) => row.slice(0, 20).trim());
    expect(rows.slice(1, 7)).toEqual([
      'in this article: he',
      '› Ali Bagheri Kani',
      'Iran',
      'Qatar',
      'elsewhere',
      'Mohammad Bagheri',
    ]);
    expect(panel('j j j a')[2]).toContain('Mohammad Bagheri');
    expect(panel('enter J J J a')[2]).toContain('Mohammad Bagheri');
  });

  it('moves with the arrows and with Ctrl-N and Ctrl-P, and types j and k', () => {
    const actor = (keys: string) => play(begin(corpus()), keys).actor;
    expect(actor('a down enter')).toBe(IRAN);
    expect(actor('a ctrl-n ctrl-n enter')).toBe(QATAR);
    expect(actor('a ctrl-n ctrl-n up ctrl-p ctrl-p enter')).toBe(KANI);
    expect(panel('a j k')[0]).toContain('actor › jk');
  });

  it('says in words that there is nobody, and who is near', () => {
    expect(panel('a z z z')[1]).toContain('No actor like “zzz” here. Nearest names: Ali Bagheri Kani, Iran,');
    const nothing = begin(fakeView({ actors: [], articles: [] }));
    expect(play(nothing, 'a x enter')).toMatchObject({
      message: 'No actor was found in these articles.',
      overlays: [{}],
    });
  });

  it('offers what is typed as text: behind the names, and alone where there are none', () => {
    expect(panel('a').join('\n')).not.toContain('text “');
    expect(panel('a k a n i')[2]).toMatch(/^ {3}text “kani” {30,}the articles in which it stands$/);
    expect(panel('a k a n i down')[1]).toMatch(/^ {3}Ali Bagheri Kani /);
    expect(panel('a k a n i down')[2]).toMatch(/^ › text “kani” /);
    expect(panel('a k a n i up')).toEqual(panel('a k a n i down down'));
    expect(panel('a k a n i up up')).toEqual(panel('a k a n i'));
    expect(panel('a k a n up i')).toEqual(panel('a k a n i'));
    expect(panel('a z e b').slice(1, 4)).toEqual([
      expect.stringContaining('No actor like “zeb” here.'),
      expect.stringMatching(/^ › text “zeb” +the articles in which it stands$/),
      '',
    ]);
    expect(panel('enter a z e b')[2]).toMatch(/^ › text “zeb” +where it stands, from here on$/);
  });

  it('stays on the text when names come and go', () => {
    const chosen = play(begin(corpus()), 'a k a n i down');
    const more = fakeView({
      actors: ['Kani', 'Nikani', 'Kanin'].map((name) => [name, 'person'] as const),
      articles: [{ blocks: ['{0:Kani}, {1:Nikani} and {2:Kanin}.'] }],
    });
    const then = update(chosen, { kind: 'view', view: more, progress: null });
    expect(
      lines(then)
        .slice(15, 19)
        .map((row) => row.slice(0, 9)),
    ).toEqual(['   Kani  ', '   Nikani', '   Kanin ', ' › text “']);
  });

  it('narrows the list to the articles with the text, one of which Enter opens there', () => {
    const list = begin(corpus());
    const narrowed = play(list, 'a z e b r a enter');
    expect(lines(narrowed)[0]).toContain(' 1 of 5 articles · filter “text:"zebra"”');
    expect(lines(narrowed)[2]).toContain(' › 2023-08-12  A long report');
    expect(lines(play(narrowed, 'enter')).at(-1)).toMatch(/^ find › zebra +1\/1/);
    expect(lines(play(narrowed, 'escape'))).toEqual(lines(list));
    // With a filter that was there, and with one of the names that it also is.
    const both = play(list, '/ s o u r c e : a p enter a k a n i up enter');
    expect(lines(both)[0]).toContain('1 of 5 articles · filter “text:"kani" source:ap”');
    expect(lines(play(both, 'escape'))).toEqual(lines(list));
    expect(lines(play(list, 'a " \\ z enter'))[0]).toContain('0 of 5 articles · filter “text:"\\"\\\\z"”');
  });

  it('finds the text from here on while reading', () => {
    const found = play(begin(corpus()), 'enter a z e b r a enter');
    expect(lines(found)[0]).toContain('A long report');
    expect(lines(found).at(-1)).toMatch(/^ find › zebra +1\/1/);
    const here = play(begin(corpus()), 'enter ? a w o u l d enter');
    expect(lines(here)[0]).toContain('An envoy lands');
    expect(lines(here).at(-1)).toMatch(/^ find › would +1\/2/);
    expect(lines(play(begin(corpus()), 'enter a x y z z y enter')).at(-1)).toContain('in none of 5 articles');
  });

  it('says that nobody is named here, or anywhere', () => {
    const nobody = fakeView({ actors: [], articles: [{ blocks: ['Rain.'] }] });
    expect(lines(play(begin(nobody), 'a'))[15]).toBe(' No actor was found in these articles.');
    const quiet = begin(corpus(), { finder: () => [] });
    expect(lines(play(quiet, 'j a'))[15]).toBe(' Nobody is named in this article: type a name.');
  });

  it('says that names come later while the corpus is being read', () => {
    const empty = fakeView({ actors: [], articles: [] });
    const progress = { stage: 'reading', read: 1204, total: 5310 } as const;
    const state = play(begin(empty, { progress }), 'a');
    expect(lines(state)[15]).toBe(' Names are not known yet: 1,204/5,310 files read.');
    const large = update(state, { kind: 'progress', progress: { ...progress, share: 0.339 } });
    expect(lines(large)[15]).toBe(' Names are not known yet: 1,204/5,310 files read, 33%.');
    const one = { stage: 'reading', read: 0, total: 1, share: 0.999 } as const;
    expect(lines(update(state, { kind: 'progress', progress: one }))[15]).toBe(
      ' Names are not known yet: 99% read.',
    );
    const linking = update(state, {
      kind: 'progress',
      progress: { ...progress, stage: 'linking', read: 2655 },
    });
    expect(lines(linking)[15]).toBe(' Names are not known yet: looking for names, 50%.');
  });

  it('remembers an Enter until names are known, unless something else is typed', () => {
    const empty = fakeView({ actors: [], articles: [] });
    const progress = { stage: 'reading', read: 1204, total: 5310 } as const;
    const loaded = { kind: 'view', view: corpus(), progress: null } as const;
    const state = play(begin(empty, { progress }), 'a k a n i enter');
    expect(lines(state)[15]).toBe(' Goes there as soon as names are known: 1,204/5,310 files read.');
    expect(update(state, loaded)).toMatchObject({ actor: KANI, overlays: [], reading: { article: 0 } });
    expect(update(play(state, 'x'), loaded)).toMatchObject({ actor: null, overlays: [{ kind: 'finder' }] });
    expect(update(play(state, 'escape'), loaded)).toMatchObject({ actor: null, overlays: [], reading: null });
  });

  it('keeps the rows above it as they were', () => {
    const state = play(begin(corpus()), 'enter');
    expect(lines(play(state, 'a k')).slice(0, 14)).toEqual(lines(state).slice(0, 14));
  });

  it('says what else there would be when an actor has no sure mention', () => {
    const view = fakeView({
      actors: [['Zarif', 'person']],
      articles: [{ blocks: ['{0?:Zarif} and {0?:Zarif}'] }],
    });
    const state = play(begin(view), 'a z a r enter');
    expect(state.message).toBe('No mention of Zarif, but 2 unsure (U while reading)');
    expect(play(state, 'enter U n').message).toBe(null);
  });

  it('says which answer of how many is chosen when they do not all fit', () => {
    const view = fakeView({
      actors: Array.from({ length: 30 }, (_, index) => [`Somebody ${index}`, 'person'] as const),
      articles: [{ blocks: [Array.from({ length: 30 }, (_, index) => `{${index}:S${index}}`).join(' ')] }],
    });
    expect(lines(play(begin(view), 'a s o m'))[14]).toMatch(/^ actor › som +1\/30 {2}↑ ↓ choose /);
    const moving = play(begin(view), `a s o m ${'down '.repeat(11)}`);
    expect(lines(moving)[14]).toMatch(/ 1\/30 {2}↑ ↓ choose /);
    const rows = lines(rested(moving));
    expect(rows[14]).toMatch(/ 12\/30 {2}↑ ↓ choose /);
    expect(rows[22]).toContain(' › Somebody 11 ');
    expect(rows[23]).toMatch(/^ {3}text “som” /);
    expect(lines(play(begin(corpus()), 'a k a n i'))[14]).not.toContain('/');
  });

  it('keeps the caret in sight on a narrow screen', () => {
    const state = resize(play(begin(corpus()), `a ${'x '.repeat(60)}`), 30, 10);
    expect(lines(state)[5]).toMatch(/^ actor › …x+$/);
  });
});

describe('pins', () => {
  const after = (keys: string) => {
    const { actor, pins, message } = play(begin(corpus()), keys);
    return { actor, pins: pins.slice(0, 3), message };
  };

  it.each([
    ['1', { actor: null, pins: [null, null, null], message: 'no actor to pin: a names one' }],
    [
      'a k a n i enter 1',
      { actor: KANI, pins: [KANI, null, null], message: 'Ali Bagheri Kani is pinned as 1' },
    ],
    [
      'a k a n i enter 1 1',
      { actor: KANI, pins: [null, null, null], message: 'Ali Bagheri Kani is no longer pinned' },
    ],
    [
      'a k a n i enter 1 2',
      { actor: KANI, pins: [null, KANI, null], message: 'Ali Bagheri Kani is pinned as 2' },
    ],
    [
      'a k a n i enter 1 a q a t enter 2',
      { actor: QATAR, pins: [KANI, QATAR, null], message: 'Qatar is pinned as 2' },
    ],
    [
      'a k a n i enter 1 a q a t enter 2 1',
      { actor: KANI, pins: [KANI, QATAR, null], message: '1: Ali Bagheri Kani' },
    ],
    [
      'a k a n i enter 1 a q a t enter 3 p',
      { actor: KANI, pins: [KANI, null, QATAR], message: '1: Ali Bagheri Kani' },
    ],
    [
      'a k a n i enter 1 a q a t enter 3 p p',
      { actor: QATAR, pins: [KANI, null, QATAR], message: '3: Qatar' },
    ],
    ['p', { actor: null, pins: [null, null, null], message: 'nothing pinned: 1 to 9 pin the current actor' }],
  ])('%s', (keys, expected) => {
    expect(after(keys)).toEqual(expected);
  });

  it('lets n walk the current one', () => {
    const state = play(begin(corpus()), 'a k a n i enter 1 a q a t enter 1 n');
    expect(lines(state)[0]).toContain('Ali Bagheri Kani  2/2 here');
  });
});

describe('what is switched in', () => {
  it('is said in the header', () => {
    const state = play(begin(corpus()), 'a i r a n enter');
    expect(lines(state)[0]).toContain('1/1 all  ');
    expect(lines(play(state, 'D'))[0]).toContain('1/1 here · 1/2 all · +related');
    expect(lines(play(state, 'U'))[0]).toContain('1/1 all · +unsure');
    expect(lines(play(state, 'D U D U'))).toEqual(lines(play(state, 'D D U U')));
  });

  it('puts a ? behind each unsure mention', () => {
    const state = play(begin(corpus()), 'a k a n i enter U n n n n');
    expect(lines(state).join(' ').replace(/\s+/g, ' ')).toContain(
      'Kani spoke, Bagheri? too, and Bagheri? once more.',
    );
  });
});
