import { describe, expect, it } from 'vitest';
import { type State, update } from '../../../source/reader/state/index.ts';
import type { Copy } from '../../../source/reader/state/types.ts';
import { corpus } from '../corpus.ts';
import { begin, lines, play } from '../play.ts';

/** At the first of two mentions of Kani in the first article. */
const KANI = 'a k a n i enter';

/** What the last key asked to be copied. */
function copied(state: State): Copy {
  expect(state.effects).toHaveLength(1);
  const [effect] = state.effects;
  if (effect?.kind !== 'copy') throw new Error(`no copy but ${effect?.kind}`);
  return effect;
}

const start = (keys: string): State => play(begin(corpus()), keys);

describe('y', () => {
  it('copies the citation of the current mention', () => {
    const { text, said, file } = copied(start(`${KANI} n y`));
    expect(text).toMatch(
      /^> Later Kani left\.\n>\n> — “An envoy lands”, \*Gulf Dispatch\*, 2023-08-10, paragraph 2\. /,
    );
    expect(text.endsWith('\n')).toBe(true);
    expect([said, file]).toEqual(['copied the citation as Markdown; again: as text', 'citation.md']);
  });

  it('copies it in the next form each time it is pressed again', () => {
    let state = start(`${KANI} n y`);
    const forms = ['md', 'txt', 'bib', 'md'].map((ending) => {
      const { file, text } = copied(state);
      // The host says what came of it.
      state = update(state, { kind: 'message', text: 'copied' });
      state = play(state, 'y');
      return [file === `citation.${ending}`, text.slice(0, 7)];
    });
    expect(forms).toEqual([
      ...[
        [true, '> Later'],
        [true, '“Later '],
        [true, '@articl'],
        [true, '> Later'],
      ],
    ]);
  });

  it('keeps the form for the next mention', () => {
    const again = copied(start(`${KANI} y y y n y`));
    expect(again.text).toMatch(/^@article\{/);
    expect(again.text).toContain('  annotation   = {Later Kani left.},');
    expect(again.said).toBe('copied the citation as BibTeX; again: as Markdown');
  });

  it('cites the article where no mention is current, and the marked one in the list', () => {
    expect(copied(start('enter y')).text).toMatch(/^> — “An envoy lands”, \*Gulf Dispatch\*, 2023-08-10\. /);
    expect(copied(start('j j y')).text).toMatch(/^> — “A long report”, \*AP\*, 2023-08-12\. /);
    expect(copied(start('j y')).text).toContain('\\[A quiet day\\] (title made from the text)');
    const none = play(start('/ z z z z enter'), 'y');
    expect(none.effects).toEqual([]);
    expect(none.message).toBe('there is nothing to cite');
  });

  it('cites the current hit of a text', () => {
    const { text } = copied(start('enter / l e f t enter y'));
    expect(text).toMatch(/^> Later Kani left\.\n/);
  });

  it('shows what the host says of it, until the next key', () => {
    const state = update(start(`${KANI} y`), { kind: 'message', text: 'written to a file' });
    expect(lines(state).at(-1)).toContain('written to a file');
    expect(lines(play(state, 'j')).at(-1)).not.toContain('written to a file');
  });
});

describe('in the concordance', () => {
  it('y cites the marked line, Y all of them in their order', () => {
    const lined = start(`${KANI} q c`);
    expect(copied(play(lined, 'G y')).text).toMatch(/^> Bagheri Kani again, at last\.\n/);
    const all = copied(play(lined, 'g Y'));
    expect(all.said).toBe('copied 6 citations as Markdown; again: as text');
    expect(all.text.match(/^> — /gm)).toHaveLength(6);
    expect(all.text.trimEnd()).toMatch(/> Bagheri Kani again, at last\.\n>\n> — .*$/);
  });

  it('quotes nothing of what is not there any more', () => {
    const state = start(KANI);
    Object.assign(state.view, { isThere: () => false });
    expect([play(state, 'y').effects, play(state, 'y').message]).toEqual([
      ...[[], 'its file has changed or gone: there is nothing to quote from'],
    ]);
  });
});

describe('Y', () => {
  it('copies all mentions of the actor in the article, in their order', () => {
    const { text, said } = copied(start(`${KANI} Y`));
    expect(text.split('\n\n').map((one) => /^> (.*?Kani)/.exec(one)![1])).toEqual([
      'Ali Bagheri Kani',
      'Later Kani',
    ]);
    expect(said).toBe('copied 2 citations as Markdown; again: as text');
  });

  it('takes unsure ones in when they are counted', () => {
    expect(copied(start(`${KANI} J Y`)).said).toContain('copied the article');
    expect(copied(start(`${KANI} J J Y`)).said).toContain('3 citations');
    expect(copied(start(`${KANI} J J U Y`)).said).toContain('5 citations');
  });
});
