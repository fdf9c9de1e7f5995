import { describe, expect, it } from 'vitest';
import { type State, update } from '../../../source/reader/state/index.ts';
import { NOT_INVOKED } from '../../../source/reader/state/initial.ts';
import type { Write } from '../../../source/reader/state/types.ts';
import { corpus } from '../corpus.ts';
import { begin, lines, play } from '../play.ts';

const KANI = 'a k a n i enter';
const start = (keys: string, aside = ''): State =>
  play(
    begin(corpus(), {
      invoked: {
        ...NOT_INVOKED,
        paths: ['clips'],
        aside,
      },
    }),
    keys,
  );

/** Another name in place of the one that is proposed, then Enter. */
const named = (state: State, name: string): State => play(state, `ctrl-u ${[...name].join(' ')} enter`);

function asked(state: State): Write & { text: string } {
  const [effect] = state.effects;
  if (effect?.kind !== 'write') throw new Error(`nothing to write but ${effect?.kind}`);
  return { ...effect, text: [...effect.lines].join('') };
}

describe('e', () => {
  it('proposes a name for what is on the screen', () => {
    expect(lines(start('e')).at(-1)).toMatch(/^ write 5 articles to › articles\.csv /);
    expect(lines(start('/ a p enter e')).at(-1)).toMatch(/^ write 2 articles to › articles\.csv /);
    expect(lines(start(`${KANI} e`)).at(-1)).toMatch(/^ write 2 mentions to › ali-bagheri-kani\.md /);
    expect(lines(start('j enter e')).at(-1)).toMatch(/^ write the article to › \S+\.md /);
    expect(lines(start('e', '~/')).at(-1)).toContain('› ~/articles.csv');
    const none = start('/ z z z z enter e');
    expect([none.overlays, none.message]).toEqual([[], 'there is nothing to write']);
  });

  it('writes the articles of the list, in its order', () => {
    const { path, corpus: of, text, isOver } = asked(named(start('s e'), 'out.jsonl'));
    expect([path, of, isOver]).toEqual(['out.jsonl', ['clips'], false]);
    const titles = text
      .trimEnd()
      .split('\n')
      .map((line) => JSON.parse(line).title);
    expect(titles).toEqual(['Others', 'A long report', 'A quiet day', 'An envoy lands', 'No date on it']);
    const table = asked(named(start('/ a p enter e'), 'OUT.CSV')).text.split('\r\n');
    expect([table.length, table[0]]).toEqual([4, expect.stringMatching(/^article,path,record,title,/)]);
    expect(asked(named(start('e'), 'a.bib')).text.match(/^@(article|misc)\{/gm)).toHaveLength(5);
  });

  it('writes the mentions of the actor in the article, else its text', () => {
    expect(asked(named(start(`${KANI} e`), 'a.md')).text.match(/^> — /gm)).toHaveLength(2);
    const rows = asked(named(start(`${KANI} e`), 'a.jsonl'))
      .text.trimEnd()
      .split('\n');
    expect(rows.map((row) => JSON.parse(row).surface)).toEqual(['Ali Bagheri Kani', 'Kani']);
    const text = asked(named(start('enter e'), 'a.md')).text;
    expect(text).toMatch(/^# An envoy lands\n\nAli Bagheri Kani of Iran came to Qatar; /);
    expect(text).toContain('\n\n*photo: The hotel by the water.*\n\n');
    expect(text).not.toContain('By our own writer');
    expect(text).toMatch(/\n\n> — “An envoy lands”, \*Gulf Dispatch\*, 2023-08-10\. .*\n$/);
    const plain = asked(named(start('j j enter e'), 'a.txt')).text;
    expect(plain).toContain('\n\nBehind closed doors\n\n');
    expect(plain).not.toContain('Share this');
    const whole = JSON.parse(asked(named(start('enter e'), 'a.jsonl')).text);
    expect([whole.title, whole.blocks.length]).toEqual(['An envoy lands', 5]);
  });

  it('writes the lines of the concordance, in their order', () => {
    const lined = start(`${KANI} q c`);
    expect(lines(play(lined, 'e')).at(-1)).toMatch(/^ write 6 lines to › ali-bagheri-kani\.csv /);
    const rows = asked(named(play(lined, 'e'), 'a.jsonl'))
      .text.trimEnd()
      .split('\n');
    expect(rows.map((row) => JSON.parse(row).surface)).toEqual([
      ...['Ali Bagheri Kani', 'Kani', 'Bagheri Kani', 'Kani', 'Kani', 'Bagheri Kani'],
    ]);
    expect(asked(named(play(lined, 'O e'), 'a.bib')).text.match(/^@/gm)).toHaveLength(3);
  });

  it('takes no name whose ending says nothing', () => {
    for (const name of ['x.pdf', 'x', '.', 'md']) {
      const state = named(start('e'), name);
      expect([name, state.effects, state.message]).toEqual([
        ...[name, [], 'the ending of the name says what is written: .md .txt .bib .csv .jsonl'],
      ]);
    }
  });

  it('writes over a file only when it is asked again for the same name', () => {
    const state = update(named(start('e'), 'a.md'), { kind: 'exists', path: 'a.md' });
    expect(lines(state).at(-1)).toContain('is there already: Enter writes over it');
    expect(asked(play(state, 'enter')).isOver).toBe(true);
    expect(asked(play(state, 'backspace d enter')).isOver).toBe(false);
  });

  it('asks for it once, and closes when it is written', () => {
    const writing = play(start('e'), 'enter');
    expect(play(writing, 'enter').effects).toEqual([]);
    const done = update(writing, { kind: 'written', text: 'wrote it', isDone: true });
    expect([done.overlays, done.message]).toEqual([[], 'wrote it']);
    const failed = update(writing, { kind: 'written', text: 'no room', isDone: false });
    expect(lines(failed).at(-1)).toContain('no room');
    expect(play(failed, 'enter').effects).toHaveLength(1);
    expect(play(failed, 'escape').overlays).toEqual([]);
  });
});
