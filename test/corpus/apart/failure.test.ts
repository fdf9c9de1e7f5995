import { expect, test } from 'vitest';
import { failureOf, OUT_OF_MEMORY, said } from '../../../source/corpus/apart/failure.ts';
import { LIMITS } from '../../../source/corpus/apart/limits.ts';

const ABORTED = { status: null, signal: 'SIGABRT' };

test.each([
  ['FATAL ERROR: Reached heap limit Allocation failed - JavaScript heap out of memory', 'objects'],
  ['FATAL ERROR: invalid array length Allocation failed - JavaScript heap out of memory', 'objects'],
  ['\n#\n# Fatal JavaScript invalid size error 169220804\n#\n', 'objects'],
  ['# Fatal process out of memory: Zone', 'objects'],
  [`${OUT_OF_MEMORY}\n`, 'memory'],
  ['Error: the printer is out of memory\n    at x', ABORTED],
  ['', ABORTED],
])('what a process says at its end (%s) tells why it ended', (words, why) => {
  expect(failureOf(ABORTED, `Warning: a font.\n${words}\n----- Native stack trace -----\n`, true)).toEqual(
    why,
  );
});

test('each failure is said in one sentence', () => {
  const limits = { ...LIMITS, memory: 700, buffers: 1500 };
  const sentences = [
    said('time', 32_040, limits),
    said('objects', 0, limits),
    said('memory', 0, limits),
    said(ABORTED, 0, limits),
    said({ status: 3, signal: null }, 0, limits),
    said(failureOf({ status: 126, signal: null }, '', false), 0, limits),
  ];
  const start = ['longer than 32 seconds', 'more memory than 700 MiB', 'more memory than 2200 MiB'];
  const ends = ['(SIGABRT)', '(status 3)', 'could not be started (status 126)'];
  for (const [at, words] of [...start, ...ends].entries()) {
    expect(sentences[at]).toContain(words);
    expect(sentences[at]).toMatch(/^[A-Z][^;]+; [a-z][^;]+\.$/);
  }
});
