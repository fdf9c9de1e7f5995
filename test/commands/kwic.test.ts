import fc from 'fast-check';
import stringWidth from 'string-width';
import { expect, it } from 'vitest';
import type { Mention } from '../../source/actors/types.ts';
import { kwicLine } from '../../source/commands/kwic.ts';
import { UNTOLD } from '../../source/corpus/about.ts';
import type { Article } from '../../source/corpus/article.ts';

/** An article of one paragraph with one mention in it. */
function placed(
  before: string,
  surface: string,
  after: string,
  sure = true,
): { article: Article; mention: Mention } {
  const text = before + surface + after;
  const block = { kind: 'paragraph' as const, start: 0, end: text.length };
  return {
    article: {
      id: '0123456789abcdef',
      path: 'one.txt',
      record: 1,
      title: null,
      titleFrom: null,
      date: '2024-05-06',
      dateFrom: 'field',
      source: null,
      sourceFrom: null,
      author: null,
      authorFrom: null,
      text,
      blocks: [block],
      words: 1,
      origin: null,
      about: UNTOLD,
    },
    mention: {
      start: before.length,
      end: before.length + surface.length,
      block: 'paragraph',
      actor: 0,
      kind: 'person',
      spelling: { surface, rules: ['exact'], rule: 'exact', sure, related: false },
      candidates: [],
    },
  };
}

const letters = (most: number) =>
  fc
    .array(fc.constantFrom('a', 'b ', ' ', 'e\u0301', '東', '👨‍👩‍👧', '🇨🇭', 'o\u0302\u0323', 'שלום'), {
      maxLength: most,
    })
    .map((parts) => parts.join(''));
const name = fc.constantFrom(
  'Li',
  'Anna Keller',
  '東京都知事',
  'The International Committee of the Red Cross',
);
const MARK = '\u0001';

it('is never wider than it may be, and starts the mention in the same column whatever stands before it', () => {
  fc.assert(
    fc.property(
      fc.integer({ min: 20, max: 200 }),
      fc.array(fc.tuple(letters(400), name, letters(400), fc.boolean()), { minLength: 2, maxLength: 5 }),
      (columns, rows) => {
        const starts = new Set<number>();
        for (const [before, surface, after, sure] of rows) {
          const { article, mention } = placed(`${before} `, surface, ` ${after}`, sure);
          const plain = kwicLine(article, mention, 'Alpine Courier of Bern', { columns, styled: false });
          expect(stringWidth(plain)).toBeLessThanOrEqual(columns);
          starts.add(stringWidth(plain.slice(0, plain.indexOf('['))));
          expect(plain).toMatch(sure ? /\[[^\]]+[^?]\]/ : /\[[^\]]+\?\]/);
          const styled = kwicLine(article, mention, 'one.txt', { columns, styled: true });
          expect(stringWidth(styled)).toBeLessThanOrEqual(columns);
          expect(styled.replace('\u001b[1;4m', MARK).replace('\u001b[0m', MARK)).not.toContain('\u001b');
        }
        expect(starts.size).toBe(1);
      },
    ),
    { numRuns: 300 },
  );
});

it('shows where text was cut, also where it was cut by its length and not by its width', () => {
  const { article, mention } = placed(
    'e\u0301\u0302\u0323\u0324'.repeat(500),
    'Anna',
    `${'o\u0302'.repeat(500)}.`,
  );
  const line = kwicLine(article, mention, 'one.txt', { columns: 100, styled: false });
  expect(line).toMatch(/^2024-05-06 {2}one\.txt {9}…e.*\[Anna\]o.*…$/);
});

it('gives up the label first and the date next where there are few columns', () => {
  const { article, mention } = placed('Then ', 'Anna Keller', ' spoke.');
  const at = (columns: number): string => kwicLine(article, mention, 'Courier', { columns, styled: false });
  expect(at(80)).toMatch(/^2024-05-06 {2}Courier {9}.*Then \[Anna Keller\] spoke\.$/);
  expect(at(50)).toMatch(/^2024-05-06 +Then \[Anna Keller\] spoke\.$/);
  expect(at(30)).toMatch(/^ *Then \[Anna Keller\] spo…$|^ *Then \[Anna Keller\] spoke\.$/);
});
