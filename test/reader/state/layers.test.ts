import { describe, expect, it } from 'vitest';
import { type State, update } from '../../../source/reader/state/index.ts';
import { corpus } from '../corpus.ts';
import { fakeView } from '../fake-view.ts';
import { begin, lines, play, resize, rested, shown } from '../play.ts';

function layers(state: State): string {
  const { reading, overlays, exit } = state;
  const find = reading?.find ? (reading.find.typing ? ' find' : ' hits') : '';
  const above = overlays.map(({ kind }) => ` ${kind}`).join('');
  return `list${reading ? ' reading' : ''}${find}${above}${exit ? ` exit ${exit.status}` : ''}`;
}

describe('layers', () => {
  it.each([
    ['', 'list'],
    ['enter', 'list reading'],
    ['enter escape', 'list'],
    ['enter q', 'list'],
    ['enter q q', 'list exit 0'],
    ['escape', 'list'],
    ['q', 'list exit 0'],
    ['ctrl-c', 'list exit 130'],
    ['enter / x ctrl-c', 'list reading find exit 130'],
    ['a ctrl-c', 'list finder exit 130'],
    ['a', 'list finder'],
    ['a q', 'list finder'],
    ['a escape', 'list'],
    ['a k a n i enter', 'list reading'],
    ['enter a escape', 'list reading'],
    ['enter /', 'list reading find'],
    ['enter / t h e enter', 'list reading hits'],
    ['enter / t h e enter q', 'list reading'],
    ['enter / t h e enter /', 'list reading find'],
    ['enter / enter', 'list reading'],
    ['enter / z z z enter', 'list reading find'],
    ['?', 'list help'],
    ['? ?', 'list'],
    ['? R', 'list help unread'],
    ['? R escape', 'list help'],
    ['? R ?', 'list'],
    ['enter R a', 'list reading unread finder'],
    ['enter R a k a n i enter', 'list reading'],
    ['? q', 'list'],
    ['a k a n i enter ctrl-o', 'list'],
  ])('%s → %s', (keys, expected) => {
    expect(layers(play(begin(corpus()), keys))).toBe(expected);
  });

  it('gives back what was under a layer, to the row and the scroll', () => {
    const list = rested(resize(play(begin(corpus()), 'j j'), 60, 12));
    expect(lines(play(list, 'enter J J K K space q'))).toEqual(lines(list));
    const reading = play(list, 'enter d d j');
    for (const keys of ['a k a n escape', '/ t h e escape', '? G escape', 'R j q', '? R a escape escape q']) {
      expect(lines(play(reading, keys))).toEqual(lines(reading));
    }
  });

  it('comes back to the article of the list that was read last, by whichever way that was come to', () => {
    const marked = (state: State) => lines(state).find((row) => row.startsWith(' ›'));
    const list = begin(corpus());
    for (const [keys, title] of [
      ['enter J q', 'A quiet day'],
      ['j j enter K escape', 'A quiet day'],
      ['a k a n i enter n n q', 'A long report'],
      ['a k a n i enter tab escape', 'A long report'],
      ['a k a n i enter n n ctrl-o ctrl-o q', 'An envoy lands'],
      ['enter / z e b r a enter escape q', 'A long report'],
    ])
      expect([keys, marked(play(list, keys))]).toEqual([keys, expect.stringContaining(title)]);
    const back = play(list, 'j j j enter q');
    expect(lines(back)).toEqual(lines(rested(play(list, 'j j j'))));
    expect(back.restless).toBe(false);
    // Gone back on to the list itself, it is as it was.
    expect(marked(play(list, 'j a k a n i enter n n n ctrl-o ctrl-o ctrl-o ctrl-o'))).toContain(
      'A quiet day',
    );
  });

  it('scrolls the list to the article read last only where that is out of sight', () => {
    const dated = (at: number) =>
      `2023-0${1 + Math.floor(at / 28)}-${String(1 + (at % 28)).padStart(2, '0')}`;
    const articles = Array.from({ length: 60 }, (_, at) => ({
      title: `Number ${at}`,
      date: dated(at),
      blocks: ['x'],
    }));
    const list = resize(begin(fakeView({ actors: [], articles })), 60, 14);
    // Ten rows of the list, from row 2 on.
    const rows = (keys: string) => lines(play(list, keys)).slice(2, 12);
    expect(rows(`enter ${'J '.repeat(9)} q`)[0]).toContain('Number 0');
    expect(rows(`enter ${'J '.repeat(9)} q`)[9]).toMatch(/› .*Number 9$/);
    expect(rows(`enter ${'J '.repeat(30)} q`)[3]).toMatch(/› .*Number 30$/);
    expect(rows(`G enter ${'K '.repeat(58)} q`)[1]).toMatch(/› .*Number 1$/);
    expect(rows(`enter ${'J '.repeat(59)} q`)[9]).toMatch(/› .*Number 59$/);
  });

  it('keeps its place through another size and back', () => {
    const reading = play(begin(corpus()), 'j j enter d d j');
    expect(lines(resize(resize(reading, 33, 7), 80, 24))).toEqual(lines(reading));
    const small = resize(reading, 33, 7);
    // The first word that was on top is on top still.
    const word = lines(reading)[2].trim().split(' ')[0];
    expect(lines(small)[1].split(' ')).toContain(word);
  });

  it('keeps the mention it was at in sight on a smaller one', () => {
    const reading = play(begin(corpus()), 'a k a n i enter n n n');
    expect(shown(reading).join('\n')).toContain('[Kani]');
    expect(shown(resize(reading, 40, 10)).join('\n')).toContain('[Kani]');
    // One that had been scrolled away from stays where it is.
    const away = play(reading, 'g');
    expect(shown(away).join('\n')).not.toContain('[Kani]');
    expect(resize(away, 40, 10).reading).toEqual(away.reading);
  });
});

describe('effects', () => {
  it('asks for each once', () => {
    const asked = play(begin(corpus()), 'ctrl-l');
    expect(asked.effects).toEqual([{ kind: 'repaint' }]);
    expect(play(asked, 'j').effects).toEqual([]);
    expect(play(begin(corpus()), 'a ctrl-z').effects).toEqual([{ kind: 'suspend' }]);
  });

  it('leaves what is said where it is when the screen is drawn again, or the program stopped', () => {
    const told = play(begin(corpus()), 'p');
    expect(lines(told).at(-1)).toContain('nothing pinned');
    expect(lines(play(told, 'ctrl-l ctrl-l'))).toEqual(lines(told));
    expect(lines(play(told, 'ctrl-z'))).toEqual(lines(told));
    expect(lines(play(told, 'f5')).at(-1)).not.toContain('nothing pinned');
  });

  it('is restless from the first move of the marker until it has rested', () => {
    const moved = play(begin(corpus()), 'j');
    expect(moved.restless).toBe(true);
    expect(lines(moved)[17]).not.toContain('A quiet day');
    const rested = update(moved, { kind: 'rested' });
    expect(rested.restless).toBe(false);
    expect(lines(rested)[17]).toContain('A quiet day it was.');
    expect(play(moved, 'k').restless).toBe(false);
  });

  it('says of keys nobody knows that they do nothing, and of a terminal too small to see nothing', () => {
    const state = begin(corpus());
    const pressed = play(state, 'f5 ctrl-x left x');
    expect(lines(pressed).slice(0, -1)).toEqual(lines(state).slice(0, -1));
    expect(lines(pressed).at(-1)).toMatch(/^ x does nothing here; \? shows all keys {2}/);
    expect(lines(play(state, 'ctrl-x')).at(-1)).toMatch(/^ Ctrl-X does nothing here; /);
    expect(lines(play(state, 'é')).at(-1)).toMatch(/^ that key does nothing here; /);
    expect(lines(play(state, 'x j')).at(-1)).not.toContain('nothing');
    const small = resize(state, 10, 3);
    expect(layers(play(small, 'a j enter'))).toBe('list');
    expect(layers(play(small, 'q'))).toBe('list exit 0');
  });
});
