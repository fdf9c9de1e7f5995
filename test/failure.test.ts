import { expect, it } from 'vitest';
import { failureWords } from '../source/failure.ts';
import { Problem } from '../source/problem.ts';

const SENTENCES: readonly (readonly [string, unknown, string])[] = [
  ['a problem', new Problem('There is no such file.'), 'dragoman: There is no such file.\n'],
  [
    'an error',
    new Error('broken'),
    'dragoman: a fault of the program: broken (DRAGOMAN_DEBUG=1 tells more)\n',
  ],
  [
    'an error of many lines',
    new Error('\nfirst\nsecond'),
    'dragoman: a fault of the program: first (DRAGOMAN_DEBUG=1 tells more)\n',
  ],
  [
    'an error without words',
    new TypeError(''),
    'dragoman: a fault of the program: TypeError (DRAGOMAN_DEBUG=1 tells more)\n',
  ],
  ['a word', 'no', 'dragoman: a fault of the program: no (DRAGOMAN_DEBUG=1 tells more)\n'],
  ['a thing', { code: 7 }, 'dragoman: a fault of the program: { code: 7 } (DRAGOMAN_DEBUG=1 tells more)\n'],
  ['nothing', undefined, 'dragoman: a fault of the program (DRAGOMAN_DEBUG=1 tells more)\n'],
  ['null', null, 'dragoman: a fault of the program (DRAGOMAN_DEBUG=1 tells more)\n'],
];

it.each(SENTENCES)('says %s in a sentence', (_, thrown, words) => {
  expect(failureWords(thrown, false)).toBe(words);
});

it('tells all it knows when it is asked to', () => {
  expect(failureWords(new Problem('no'), true)).toMatch(/^Problem: no\n +at .*\n/);
  expect(failureWords({ code: 7 }, true)).toBe('thrown: { code: 7 }\n');
  expect(failureWords(undefined, true)).toBe('thrown: undefined\n');
});

it.each([false, true])('acts on no terminal (asked for more: %s)', (debug) => {
  const words = failureWords(new Error('a \x1b]52;c;aGk=\x07 b\u009b31m'), debug);
  expect(words).toContain('a <U+001B>]52;c;aGk=<U+0007> b<U+009B>31m');
  expect(words).not.toMatch(/[\x00-\x09\x0b-\x1f\x7f-\x9f]/);
});
