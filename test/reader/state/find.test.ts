import { describe, expect, it } from 'vitest';
import { type State, select, update } from '../../../source/reader/state/index.ts';
import { corpus } from '../corpus.ts';
import { type FakeArticle, fakeView } from '../fake-view.ts';
import { begin, lines, listed, play, resize, shown } from '../play.ts';

const reading = () => play(begin(corpus()), 'j j enter');

describe('the find bar', () => {
  it('counts and goes to the first hit with every letter, and back when it is closed', () => {
    const found = play(reading(), '/ l a s t space w');
    expect(lines(found).at(-1)).toContain('find › last w');
    expect(lines(found).at(-1)).toContain('1/1');
    expect(shown(found).join('\n')).toContain('the [last w]ord.');
    expect(lines(play(found, 'escape'))).toEqual(lines(reading()));
  });

  it('walks the hits with n and N once Enter has been pressed, on into the next article with the text', () => {
    const kept = play(reading(), '/ k a n i enter');
    expect(lines(kept).at(-1)).toContain('1/3 here · 3 articles');
    expect(lines(play(kept, 'n')).at(-1)).toContain('2/3 here');
    const next = play(kept, 'n n n');
    expect(lines(next)[0]).toContain('No date on it');
    expect(lines(next).at(-1)).toContain('1/1 here · 3 articles');
    expect(shown(next).join('\n')).toContain('Bagheri [Kani] again');
    const round = play(next, 'n');
    expect(lines(round)[0]).toContain('An envoy lands');
    expect(lines(round).at(-1)).toContain('wrapped to the first article');
    const before = play(kept, 'N');
    expect(lines(before)[0]).toContain('An envoy lands');
    expect(lines(before).at(-1)).toContain('2/2 here');
    expect(lines(play(next, 'N')).at(-1)).toContain('3/3 here');
    expect(lines(play(before, 'N N')).at(-1)).toContain('wrapped to the last article');
  });

  it('wraps round in the article where no other has the text', () => {
    const kept = play(reading(), '/ s p o k e enter');
    expect(lines(kept).at(-1)).toContain('1/1 here · 1 article');
    expect(lines(play(kept, 'n')).at(-1)).toContain('the only one');
  });

  it('goes from article to article with Tab and Shift-Tab, to the first hit of each', () => {
    const kept = play(reading(), '/ k a n i enter');
    expect(lines(play(kept, 'tab'))[0]).toContain('No date on it');
    const before = play(kept, '[');
    expect(lines(before)[0]).toContain('An envoy lands');
    expect(lines(before).at(-1)).toContain('1/2 here');
  });

  it('stays while articles are stepped through, and while jumps are gone back on', () => {
    const kept = play(reading(), '/ k a n i enter n n n');
    expect(lines(play(kept, 'K'))[0]).toContain('Others');
    expect(lines(play(kept, 'K')).at(-1)).toContain('not here · 3 articles');
    expect(lines(play(kept, 'K n'))[0]).toContain('No date on it');
    const gone = play(kept, 'ctrl-o');
    expect(lines(gone)[0]).toContain('A long report');
    expect(lines(gone).at(-1)).toContain('3/3 here');
    expect(lines(play(gone, 'n'))[0]).toContain('No date on it');
    expect(lines(play(gone, 'ctrl-o ctrl-o ctrl-o')).at(-1)).toContain('1/3 here');
    expect(lines(play(kept, 'escape')).at(-1)).not.toContain('find ›');
  });

  it('stays at the hit when it is closed after Enter, and Ctrl-O goes back', () => {
    const kept = play(reading(), '/ l a s t space w enter escape');
    expect(lines(kept).join('\n')).toContain('had the last word.');
    expect(lines(play(kept, 'ctrl-o'))).toEqual(lines(reading()));
  });

  it('says in words when nothing is found', () => {
    expect(lines(play(reading(), '/ z z z')).at(-1)).toContain('not here; Enter looks on');
    expect(lines(play(reading(), '/ z z z enter')).at(-1)).toContain('“zzz” is in none of 5 articles');
  });

  it('says what matters in a narrow terminal, and how to leave', () => {
    const last = (keys: string): string => lines(play(resize(reading(), 40, 10), keys)).at(-1) as string;
    expect(last('/ z z z enter')).toMatch(/^ find › zzz +in no article {2}Esc/);
    expect(last('/ z z z')).toMatch(/^ find › zzz +not here {2}Esc/);
    expect(last('/ e n v o y enter')).toMatch(/^ find › envoy +wrapped {2}Esc/);
    expect(last('/ k a n i enter')).toMatch(/^ find › kani +1\/3 {2}n N hit {2}Esc end$/);
  });

  it('goes on with Enter to the next article that has what this one lacks', () => {
    const found = play(reading(), '/ e n v o y enter');
    expect(lines(found)[0]).toContain('An envoy lands');
    expect(lines(found).at(-1)).toContain('wrapped to the first article');
    expect(lines(play(found, 'j')).at(-1)).toContain('1/1 here · 1 article');
    expect(lines(play(found, 'ctrl-o'))[0]).toContain('A long report');
  });

  it('waits with its answer until the list is filled', () => {
    const articles = Array.from({ length: 90 }, (_, at): FakeArticle => {
      const day = String(1 + (at % 28)).padStart(2, '0');
      const text = at === 0 || at === 80 ? 'An envoy came.' : 'Nobody came.';
      return { title: `Number ${at}`, date: `2023-0${1 + Math.floor(at / 28)}-${day}`, blocks: [text] };
    });
    const filter = update(play(begin(fakeView({ actors: [], articles })), '/'), {
      kind: 'paste',
      text: '!text:zzz',
    });
    const steps = (state: State, many: number): State =>
      Array.from({ length: many }).reduce<State>((now) => update(now, { kind: 'step' }), state);
    // Eight articles are read in a step: of ninety the list has no more than what fills the screen.
    const open = play(steps(filter, 3), 'enter enter');
    expect(open.listing).toMatchObject({ isPart: true });
    expect(lines(open)[0]).toContain('Number 0');

    const asked = steps(play(open, '/ z z enter'), 2);
    expect(lines(asked).at(-1)).not.toContain('in none of');
    expect(lines(listed(asked)).at(-1)).toContain('“zz” is in none of 90 articles');

    const next = steps(play(open, '/ e n v o y enter n'), 2);
    expect(lines(next)[0]).toContain('Number 0');
    expect(lines(next).at(-1)).not.toMatch(/wrapped|the only one/);
    expect(lines(listed(next))[0]).toContain('Number 80');
    expect(lines(listed(next)).at(-1)).not.toContain('wrapped');
    // Going back, the last one is known only at the end.
    expect(lines(listed(play(open, '/ e n v o y enter [')))[0]).toContain('Number 80');
  });

  it('opens folded furniture when the text is there', () => {
    expect(lines(play(reading(), 'G k k k k k k')).join('\n')).not.toContain('zebra');
    expect(lines(play(reading(), '} } } d d')).join('\n')).toContain('▸ 2 lines of site furniture');
    const found = play(reading(), '/ z e b r a');
    expect(shown(found).join('\n')).toContain('a [zebra] in the park');
    expect(lines(play(found, 'escape } } } d d')).join('\n')).toContain('▸ 2 lines of site furniture');
  });

  it('edits what is typed', () => {
    const bar = (keys: string) =>
      lines(play(reading(), `/ ${keys}`))
        .at(-1)
        ?.match(/find › (.*?) {2}/)?.[1];
    expect(bar('a b c backspace')).toBe('ab');
    expect(bar('a b c left left x')).toBe('axbc');
    expect(bar('a b c home delete')).toBe('bc');
    expect(bar('o n e space t w o ctrl-w')).toBe('one');
    expect(bar('a b left ctrl-u')).toBe('b');
    expect(bar('a b ctrl-a c ctrl-e d')).toBe('cabd');
    expect(bar('j q ?')).toBe('jq?');
  });

  it('joins a mark to the letter in front of it, though it is another key', () => {
    const typed = play(reading(), '/ e \u0301 t e \u0301');
    expect(lines(typed).at(-1)).toContain('find › e\u0301te\u0301 ');
    expect(select(typed).cursor?.column).toBe(' find › été'.length);
    expect(lines(play(typed, 'backspace')).at(-1)).toContain('find › e\u0301t ');
  });

  it('takes a paste in one line, made safe, and no more than 200 characters of it', () => {
    const paste = (text: string) => update(play(reading(), '/'), { kind: 'paste', text });
    expect(paste('one\n two').reading?.find?.editor.text).toBe('one two');
    expect(lines(paste('a\u001b[2Jb')).at(-1)).toContain('find › a<U+001B>[2Jb ');
    const long = paste('x\n'.repeat(500_000)).reading?.find?.editor.text ?? '';
    expect(long).toBe('x '.repeat(100));
    expect(lines(resize(paste('y'.repeat(300)), 40, 10)).at(-1)).toMatch(
      /^ find › …y{14} {3}not here {2}Esc$/,
    );
  });
});
