import { expect, it } from 'vitest';
import { Vocabulary } from '../../../source/actors/vocabulary.ts';
import { wordsOf } from '../../../source/actors/words.ts';
import { UNTOLD } from '../../../source/corpus/about.ts';
import type { Article } from '../../../source/corpus/article.ts';
import { KeptArticles } from '../../../source/store/ingest/kept-articles.ts';

const TEXT = 'Qarlo Vesh’s “visit”\n\nMr. Vesh met the U.S. envoy; «Żółć» and 𝒳, 3.5 per cent — he said.';

function articleOf(text: string, record = 1): Article {
  const end = text.indexOf('\n\n');
  return {
    ...{ id: '0123456789abcdef', path: 'here/one.txt', record, words: 3, origin: null, about: UNTOLD },
    ...{ title: null, titleFrom: null, date: null, dateFrom: null },
    ...{ source: null, sourceFrom: null, author: null, authorFrom: null, text },
    blocks: [
      { kind: 'title', start: 0, end },
      { kind: 'paragraph', start: end + 2, end: text.length },
    ],
  };
}

it('gives an article back as it was', () => {
  const vocabulary = new Vocabulary();
  const kept = new KeptArticles(null);
  const one = articleOf(TEXT);
  const other = articleOf(`Something else\n\n${'Nothing of Vesh. '.repeat(2000)}`, 2);
  const [words, more] = [wordsOf(one, vocabulary), wordsOf(other, vocabulary)];
  kept.keep(one, words);
  kept.keep(other, more);
  for (const [article, its] of [[one, words] as const, [other, more] as const]) {
    const back = kept.of(article);
    expect(back?.text()).toBe(article.text);
    expect(back?.blocks).toEqual(article.blocks);
    expect(back?.words).toEqual(its);
  }
});

it('knows nothing of an article that is another now', () => {
  const kept = new KeptArticles(null);
  kept.keep(articleOf(TEXT), wordsOf(articleOf(TEXT), new Vocabulary()));
  expect(kept.of({ ...articleOf(TEXT), id: 'fedcba9876543210' })).toBeNull();
  expect(kept.of(articleOf(TEXT, 2))).toBeNull();
});

it.each([
  ['is too long for its offsets', `A\n\n${'word '.repeat(20_000)}`],
  ['is no Unicode', 'A\n\nhalf \ud835 of one'],
])('keeps no text that %s', (_, text) => {
  const kept = new KeptArticles(null);
  kept.keep(articleOf(text), wordsOf(articleOf(text), new Vocabulary()));
  expect(kept.of(articleOf(text))).toBeNull();
});
