import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { fitsOf } from '../../../source/search/filter-match.ts';
import { besideThem } from '../../../source/search/lines/beside-lines.ts';
import { lineQuery } from '../../../source/search/lines/line-query.ts';
import type { LineSort } from '../../../source/search/lines/line-sorts.ts';
import { speltAs } from '../../../source/search/lines/spelt.ts';
import type { View } from '../../../source/store/view.ts';
import type { Within } from '../../../source/store/within.ts';
import { type FakeArticle, fakeView } from '../../reader/fake-view.ts';
import { tallView } from '../../reader/tall-view.ts';
import { linesOf, texts } from './done.ts';

const ACTORS = [
  ['Anna Keller', 'person'],
  ['Peter Roth', 'person'],
] as const;

const view = (...articles: FakeArticle[]): View => fakeView({ actors: ACTORS, articles });
const dated = (day: number, ...blocks: FakeArticle['blocks']): FakeArticle => ({
  date: `2024-01-0${day}`,
  blocks,
});

const sorted = (corpus: View, sort: LineSort): string[] => texts(corpus, linesOf(corpus, sort).lines);

describe('lines sorted by a word', () => {
  const corpus = view(
    dated(1, 'Then {0:Keller} spoke at length.', 'It was {0:Anna Keller}'),
    dated(2, 'And {0:Keller} Érred there.', 'So {0:Keller}, entering, sang.'),
    dated(3, '“{0:Keller}’s zoo was shut.', 'All of {0:Keller}; erred twice.'),
  );

  it('to the right compare it folded, then the next, then the one behind; the end of a block stands first', () => {
    expect(sorted(corpus, '1R')).toEqual([
      'It was [Anna Keller]',
      'So [Keller], entering, sang.',
      'And [Keller] Érred there.',
      'All of [Keller]; erred twice.',
      'Then [Keller] spoke at length.',
      '“[Keller]’s zoo was shut.',
    ]);
  });

  it('go by the second word first where they are asked to, and by date where all is equal', () => {
    expect(sorted(corpus, '2R')).toEqual([
      'It was [Anna Keller]',
      'Then [Keller] spoke at length.',
      'So [Keller], entering, sang.',
      'And [Keller] Érred there.',
      'All of [Keller]; erred twice.',
      '“[Keller]’s zoo was shut.',
    ]);
    // Only three of them have a third word.
    expect(sorted(corpus, '3R')).toEqual([
      'It was [Anna Keller]',
      'And [Keller] Érred there.',
      'So [Keller], entering, sang.',
      'All of [Keller]; erred twice.',
      'Then [Keller] spoke at length.',
      '“[Keller]’s zoo was shut.',
    ]);
  });

  it('to the left begin with the nearest', () => {
    expect(sorted(corpus, '1L')).toEqual([
      '“[Keller]’s zoo was shut.',
      'And [Keller] Érred there.',
      'All of [Keller]; erred twice.',
      'So [Keller], entering, sang.',
      'Then [Keller] spoke at length.',
      'It was [Anna Keller]',
    ]);
    expect(sorted(corpus, '2L').slice(-2)).toEqual(['All of [Keller]; erred twice.', 'It was [Anna Keller]']);
  });

  it('are the same whatever the locale: by code point, not by a language', () => {
    const odd = view(
      dated(1, '{0:Keller} öde', '{0:Keller} zu', '{0:Keller} ohne', '{0:Keller} щит', '{0:Keller} 東京'),
    );
    // ö is an o without its dots, which in Swedish would stand behind z.
    expect(sorted(odd, '1R').map((line) => line.slice('[Keller] '.length))).toEqual([
      'öde',
      'ohne',
      'zu',
      'щит',
      '東京',
    ]);
  });

  it('look as far as a word takes, past marks and blanks, and no further than the block', () => {
    const far = view(
      dated(1, `{0:Keller} ${'. '.repeat(400)}beta`, 'gamma'),
      dated(2, `{0:Keller} ${'. '.repeat(500)}alpha`),
      dated(3, `{0:Keller} ${'- '.repeat(40)}`, 'aardvark'),
    );
    expect(linesOf(far, '1R').lines.order).toEqual(Uint32Array.of(2, 1, 0));
  });
});

describe('lines in other orders', () => {
  const corpus = view(
    { ...dated(1, '{0:Keller} and {0:Anna Keller}.'), source: 'Zeit' },
    { ...dated(2, '{0:anna keller} and {0:KELLER}.'), source: 'Echo' },
    { ...dated(3, '{0:Kéller} alone.'), source: 'Zeit' },
  );
  const order = (sort: LineSort) => [...linesOf(corpus, sort).lines.order!];

  it('stand by spelling folded, then letter for letter', () => {
    // anna keller, Anna Keller; KELLER, Keller, Kéller: capitals have the lower code points.
    expect(order('spelling')).toEqual([1, 2, 3, 0, 4]);
  });

  it('stand as their articles do, those of one article as in its text', () => {
    expect(order('-date')).toEqual([4, 2, 3, 0, 1]);
    expect(order('source')).toEqual([2, 3, 0, 1, 4]);
    expect(order('mentions')).toEqual([0, 1, 2, 3, 4]);
  });
});

describe('lines that are left', () => {
  const corpus = view(
    {
      ...dated(1, '{0:Keller} met {1:Roth}. Then {0:Keller} slept.', '{0:Anna Keller} woke.'),
      title: 'Night',
    },
    { ...dated(2, '{0:Keller} alone.', '{1:Roth} alone.'), title: 'Two rooms', source: 'Le Temps' },
    { ...dated(3, '{0:Keller} paints.'), title: 'Ölfarben' },
  );
  const left = (narrowing: Parameters<typeof linesOf>[2], sort: LineSort = 'date') => {
    const { lines } = linesOf(corpus, sort, narrowing);
    return Array.from({ length: lines.length }, (_, row) => lines.lineAt(row));
  };
  const typed = (words: string) => {
    const lookups = { marked: () => () => false, mentioning: () => () => false, holding: () => () => false };
    return left({ fits: { isReady: () => true, test: fitsOf(lineQuery(words), lookups) } });
  };

  it('are those of a spelling', () => {
    expect(left({ spelling: (surface) => surface === 'Anna Keller' })).toEqual([2]);
  });

  it('are those beside others in the article, the paragraph, the sentence', () => {
    const beside = (within: Within) => left({ by: [besideThem({ view: corpus, actor: 1 }, within)] });
    expect(beside('article')).toEqual([0, 1, 2, 3]);
    expect(beside('paragraph')).toEqual([0, 1]);
    expect(beside('sentence')).toEqual([0]);
  });

  it('are one for each article, the first of those that are left', () => {
    expect(left({ onePerArticle: true })).toEqual([0, 3, 4]);
    expect(left({ onePerArticle: true, spelling: (surface) => surface === 'Anna Keller' })).toEqual([2]);
    expect(left({ onePerArticle: true }, '1R')).toEqual([3, 0, 4]);
  });

  it('are those of some articles', () => {
    expect(left({ among: (article) => article !== 1 }, '-date')).toEqual([4, 0, 1, 2]);
  });

  it('hold the words that are typed: in the line, its title or its source, as they stand', () => {
    expect(typed('slept')).toEqual([0, 1]);
    expect(typed('MET slept')).toEqual([]);
    expect(typed('met !woke')).toEqual([0, 1]);
    expect(typed('night')).toEqual([0, 1, 2]);
    expect(typed('temps | olfarben')).toEqual([3, 4]);
    expect(typed('slt')).toEqual([]);
    expect(typed('title:rooms')).toEqual([3]);
    expect(typed('since:2024-01-02 !source:temps')).toEqual([4]);
    // Of another block of the same article.
    expect(typed('roth')).toEqual([0, 1]);
  });
});

describe('a row of a line that is not left', () => {
  const corpus = view(...[1, 2, 3, 4].map((day) => dated(day, '{0:Keller} came.')));

  it('is that of the next one by date, or of the last', () => {
    const { lines } = linesOf(corpus, '-date', { among: (article) => article === 1 || article === 2 });
    expect([0, 1, 2, 3].map((line) => lines.rowOf(line))).toEqual([1, 1, 0, 0]);
    expect([0, 1, 2, 3].map((line) => lines.has(line))).toEqual([false, true, true, false]);
  });

  it('is the first where there is none', () => {
    const { lines } = linesOf(corpus, '1R', { among: () => false });
    expect([lines.length, lines.rowOf(2), lines.has(2)]).toEqual([0, 0, false]);
  });
});

it('a spelling is asked for letter for letter, else folded', () => {
  const all = ['Keller', 'KELLER', 'Anna Keller', 'Anna\nKeller', 'Kéller'];
  expect(speltAs('Keller', all)).toEqual(['Keller']);
  expect(speltAs('keller', all)).toEqual(['Keller', 'KELLER', 'Kéller']);
  expect(speltAs(' Anna  Keller', all)).toEqual(['Anna Keller', 'Anna\nKeller']);
  expect(speltAs('Kell', all)).toEqual([]);
});

describe('in 100,000 articles with three mentions each', () => {
  const { view: tall, fetched } = tallView(100_000, 2, () => 'Peter Roth');

  it('by date nothing is fetched but the rows that are asked for', () => {
    const before = fetched.rows;
    const { lines } = linesOf(tall);
    expect(fetched.rows).toBe(before);
    for (let row = 150_000; row < 150_048; row++) lines.placeAt(row);
    expect(fetched.rows - before).toBeLessThanOrEqual(2 * 48);
  });

  it.each(['1R', 'spelling'] as const)('sorting them %s fetches few rows at a time', (sort) => {
    let before = fetched.rows;
    let most = 0;
    const { lines } = linesOf(
      tall,
      sort,
      {},
      {
        between: () => {
          most = Math.max(most, fetched.rows - before);
          before = fetched.rows;
        },
      },
    );
    expect(most).toBeLessThanOrEqual(200);
    expect(lines.length).toBe(300_000);
  });
});

it('lines stand as a plain sort of their words has them, whatever the texts', () => {
  const word = fc.constantFrom('a', 'b', 'B', 'ba', 'c', 'Ç', 'd');
  const side = fc.array(word, { maxLength: 5 });
  const block = fc.tuple(side, side).map(([left, right]) => ({ left, right }));
  const article = fc.record({
    day: fc.integer({ min: 1, max: 9 }),
    blocks: fc.array(block, { maxLength: 3 }),
  });
  const sort = fc.constantFrom('1L', '2L', '3L', '1R', '2R', '3R');
  fc.assert(
    fc.property(fc.array(article, { maxLength: 12 }), sort, (articles, by) => {
      const ordered = [...articles].sort((one, other) => one.day - other.day);
      const corpus = view(
        ...ordered.map(({ day, blocks }) =>
          dated(day, ...blocks.map(({ left, right }) => [...left, '{0:Keller}', ...right].join(' '))),
        ),
      );
      const small = (one: string) => one.toLowerCase().replace('ç', 'c');
      const keys = ordered.flatMap(({ blocks }) =>
        blocks.map(({ left, right }) => {
          const words = by.endsWith('L') ? [...left].reverse() : right;
          return [0, 1, 2].map((at) => small(words[at] ?? '')).slice(Number(by[0]) - 1);
        }),
      );
      const expected = keys
        .map((key, line) => ({ key, line }))
        .sort((one, other) => {
          const at = one.key.findIndex((words, index) => words !== other.key[index]);
          return at < 0 ? one.line - other.line : one.key[at]! < other.key[at]! ? -1 : 1;
        });
      expect([...linesOf(corpus, by).lines.order!]).toEqual(expected.map(({ line }) => line));
    }),
    { numRuns: 200 },
  );
});
