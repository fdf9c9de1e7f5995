import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { literalOf } from '../../source/search/literal.ts';
import { textHits } from '../../source/search/text-hits.ts';
import { fakeView } from '../reader/fake-view.ts';

const found = (text: string, typed: string, limit = 100): string[] =>
  literalOf(typed)
    .hitsIn(text, limit)
    .hits.map(({ start, end }) => text.slice(start, end));

describe('a literal', () => {
  it.each([
    ['The talks, the TALKS', 'talks', ['talks', 'TALKS']],
    ['the minister’s and the minister‘s', "minister's", ['minister’s', 'minister‘s']],
    ['Bandar\u00a0Abbas, Bandar\n\nAbbas', 'bandar abbas', ['Bandar\u00a0Abbas', 'Bandar\n\nAbbas']],
    ['$5 (five) a.b axb', '(five) a.b', ['(five) a.b']],
    ['wait… and wait...', 'wait...', ['wait…', 'wait...']],
    ['a well–known well-known', 'well-known', ['well–known', 'well-known']],
    ['Özil and Ozil', 'ozil', ['Özil', 'Ozil']],
    ['€5 and £5', '£5', ['£5']],
    ['a b', '  ', []],
  ])('%s: %s', (text, typed, expected) => {
    expect(found(text, typed)).toEqual(expected);
  });

  it('stops at the limit and says so', () => {
    expect(literalOf('a').hitsIn('a a a', 2)).toEqual({
      hits: [
        { start: 0, end: 1 },
        { start: 2, end: 3 },
      ],
      more: true,
    });
    expect(literalOf('a').hitsIn('a a', 2).more).toBe(false);
  });

  it('is found where the find bar finds it', () => {
    const text = (most: number) =>
      fc.string({
        unit: fc.constantFrom(
          'a',
          'B',
          'b',
          ' ',
          '\n',
          '\u00a0',
          '’',
          "'",
          '–',
          '.',
          '…',
          '(',
          'é',
          'e\u0301',
          'ﬃ',
          '👍🏽',
        ),
        minLength: 1,
        maxLength: most,
      });
    fc.assert(
      fc.property(text(40), text(4), (whole, typed) => {
        const article = fakeView({ actors: [], articles: [{ blocks: [whole] }] }).articles.at(0);
        expect(literalOf(typed).hitsIn(article.text, 50)).toEqual(textHits(article, typed, 50));
      }),
      { numRuns: 2000 },
    );
  });
});
