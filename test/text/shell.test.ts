import { execFileSync } from 'node:child_process';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { shellWord } from '../../source/text/shell.ts';

describe('a word of the shell', () => {
  it('is as it is where it means nothing, else quoted', () => {
    expect(shellWord('articles/2023-10_a.txt')).toBe('articles/2023-10_a.txt');
    expect(shellWord('')).toBe("''");
    expect(shellWord('Élan')).toBe('Élan');
    expect(shellWord('Ali Bagheri Kani')).toBe('"Ali Bagheri Kani"');
    expect(shellWord("it's $HOME")).toBe("'it'\\''s $HOME'");
    expect(shellWord('Yes!')).toBe("'Yes!'");
    expect(shellWord('~')).toBe('"~"');
    expect(shellWord('=ls')).toBe('"=ls"');
    expect(shellWord('a\x1b]b')).toBe(`"a""$(printf '\\033')""]b"`);
  });

  it('is read back by sh as it was, and holds no control', () => {
    const unit = fc.constantFrom(
      ...'ab \'"\\$`!*?[]{}()<>|&;#~=%-\n\t',
      '\x1b',
      '\x7f',
      '\x9b',
      'é',
      '🧭',
      '\r',
    );
    fc.assert(
      fc.property(fc.array(fc.string({ unit }), { minLength: 1, maxLength: 20 }), (words) => {
        const line = words.map(shellWord).join(' ');
        expect(line).not.toMatch(/(?!\n)\p{Cc}/u);
        // Each behind a byte that no word has, so that an empty one is seen.
        const read = execFileSync('sh', ['-c', `printf '%s\\0' ${line}`], { encoding: 'utf8' });
        expect(read.split('\0').slice(0, -1)).toEqual(words);
      }),
      { numRuns: 60 },
    );
  });
});
