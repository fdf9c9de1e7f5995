import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { textHits } from '../../source/search/text-hits.ts';
import { fakeView } from '../reader/fake-view.ts';

function article(text: string) {
  return fakeView({ actors: [], articles: [{ blocks: [text] }] }).articles.at(0);
}

/** The slices found. */
function found(text: string, query: string): string[] {
  return textHits(article(text), query).hits.map(({ start, end }) => text.slice(start, end));
}

describe('text in an article', () => {
  it.each([
    ['Kani and KANI and kani', 'kani', ['Kani', 'KANI', 'kani']],
    ['Doha, dohar', 'DOHA', ['Doha', 'doha']],
    ['Özil, Ozil, O\u0308zil', 'ozil', ['Özil', 'Ozil', 'O\u0308zil']],
    ['Łódź', 'lodz', ['Łódź']],
    ['İstanbul', 'istanbul', ['İstanbul']],
    ["the minister’s and the minister's", "minister's", ['minister’s', "minister's"]],
    ['the minister’s', 'minister’s', ['minister’s']],
    ['he said “never”', '"never"', ['“never”']],
    ['two  blanks\nand a break', 'two blanks and', ['two  blanks\nand']],
    ['a.b axb', 'a.b', ['a.b']],
    ['aaaa', 'aa', ['aa', 'aa']],
    ['oﬃce', 'f', ['ﬃ']],
    ['北京和北京', '北京', ['北京', '北京']],
    ['nothing', '', []],
    ['no thing', ' ', []],
    ['nothing', 'thingy', []],
  ])('%s: %s', (text, query, expected) => {
    expect(found(text, query)).toEqual(expected);
  });

  it('stops at the limit and says so', () => {
    const many = article('x '.repeat(50));
    expect(textHits(many, 'x', 10)).toMatchObject({ more: true });
    expect(textHits(many, 'x', 10).hits).toHaveLength(10);
    expect(textHits(many, 'x', 50)).toMatchObject({ more: false });
  });

  it('finds every slice of a text in that text, at its place', () => {
    const text = fc.string({
      unit: fc.constantFrom('a', 'B', 'é', 'e\u0301', ' ', '’', '北', '👍🏽', 'İ'),
      minLength: 1,
      maxLength: 40,
    });
    fc.assert(
      fc.property(text, fc.nat(), fc.nat(), (whole, one, other) => {
        const characters = [...whole];
        const from = one % characters.length;
        const query = characters.slice(from, from + 1 + (other % 6)).join('');
        fc.pre(query.trim() !== '' && !/^\p{M}/u.test(query));
        const start = characters.slice(0, from).join('').length;
        const { hits } = textHits(article(whole), query);
        // Hits do not overlap, so one that starts earlier may stand in the way, but then it reaches this far.
        expect(hits.some((hit) => hit.start <= start && hit.end > start)).toBe(true);
      }),
    );
  });
});
