import { describe, expect, it } from 'vitest';
import { select, update } from '../../../source/reader/state/index.ts';
import { corpus } from '../corpus.ts';
import { begin, lines, play, resize, shown } from '../play.ts';

const reading = () => play(begin(corpus()), 'j j enter');

describe('the find bar', () => {
  it('counts and goes to the first hit with every letter, and back when it is closed', () => {
    const found = play(reading(), '/ l a s t space w');
    expect(lines(found).at(-1)).toContain('find › last w');
    expect(lines(found).at(-1)).toContain('1/1');
    expect(shown(found).join('\n')).toContain('the [last w]ord.');
    expect(lines(play(found, 'escape'))).toEqual(lines(reading()));
  });

  it('walks the hits with n and N once Enter has been pressed, wrapping round', () => {
    const kept = play(reading(), '/ k a n i enter');
    expect(lines(kept).at(-1)).toContain('1/3');
    expect(lines(play(kept, 'n')).at(-1)).toContain('2/3');
    expect(lines(play(kept, 'n n n')).at(-1)).toContain('wrapped to the first');
    expect(lines(play(kept, 'n n n j')).at(-1)).toContain('1/3');
    expect(lines(play(kept, 'N')).at(-1)).toContain('wrapped to the last');
  });

  it('stays at the hit when it is closed after Enter, and Ctrl-O goes back', () => {
    const kept = play(reading(), '/ l a s t space w enter escape');
    expect(lines(kept).join('\n')).toContain('had the last word.');
    expect(lines(play(kept, 'ctrl-o'))).toEqual(lines(reading()));
  });

  it('says in words when nothing is found', () => {
    expect(lines(play(reading(), '/ z z z')).at(-1)).toContain('not here');
    expect(lines(play(reading(), '/ z z z enter')).at(-1)).toContain('“zzz” is not in this article');
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
    expect(lines(resize(paste('y'.repeat(300)), 40, 10)).at(-1)).toMatch(/^ find › y{18} {3}not here$/);
  });
});
