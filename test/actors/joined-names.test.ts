import { describe, expect, it } from 'vitest';
import { articleOf, Corpus, corpusOf, entryOf, tableOf } from './support.ts';

/** One article: its headline and its paragraphs. */
const article = (headline: string, ...paragraphs: string[]) =>
  articleOf(['title', headline], ...paragraphs.map((paragraph) => paragraph));

describe('two people of a headline', () => {
  it('are told by their full names, which stand in the article', () => {
    const corpus = new Corpus([
      article(
        'Dolenc & Varga to meet',
        'The premier, Matej Dolenc, will receive Ilona Varga on Monday. Varga comes alone.',
      ),
    ]);
    expect(corpus.pairs()).toEqual([
      ['Dolenc', 'Matej Dolenc'],
      ['Varga', 'Ilona Varga'],
      ['Matej Dolenc', 'Matej Dolenc'],
      ['Ilona Varga', 'Ilona Varga'],
      ['Varga', 'Ilona Varga'],
    ]);
  });

  it('are told by full names that stand in other articles', () => {
    const corpus = new Corpus([
      article('Dolenc & Varga fall out', 'Nothing else was said about it on Monday.'),
      article('Talks', 'In Lipa the premier, Matej Dolenc, spoke. Later Dolenc left.'),
      article('Talks', 'In Lipa the envoy, Ilona Varga, spoke. Later Varga left.'),
    ]);
    expect(corpus.names('organisation')).toEqual([]);
    expect(corpus.told(0)).toMatchObject([
      { surface: 'Dolenc', actor: 'Matej Dolenc', rules: ['surname', 'bearer'], sure: false },
      { surface: 'Varga', actor: 'Ilona Varga', rules: ['surname', 'bearer'], sure: false },
    ]);
  });

  it('may be persons of an actors file', () => {
    const table = tableOf(entryOf('Matej Dolenc', 'person'), entryOf('Ilona Varga', 'person'));
    const corpus = new Corpus(
      [article('Varga & Dolenc agree', 'Matej Dolenc said so, and Ilona Varga too.')],
      table,
    );
    expect(corpus.pairs()).toEqual([
      ['Varga', 'Ilona Varga'],
      ['Dolenc', 'Matej Dolenc'],
      ['Matej Dolenc', 'Matej Dolenc'],
      ['Ilona Varga', 'Ilona Varga'],
    ]);
  });

  it('are two where one has the given name too, in prose as well', () => {
    const corpus = corpusOf([
      'On Monday Karim Haddad & Petrak were there, with Orlov & Salma Dimitrova and Hugo Lenz & Anna Lenz.',
    ]);
    expect(corpus.names('person')).toEqual(['Anna Lenz', 'Hugo Lenz', 'Karim Haddad', 'Salma Dimitrova']);
    expect(corpus.names('organisation')).toEqual([]);
  });
});

describe('one firm', () => {
  it('is what prose writes with “&”, whoever else has the two surnames', () => {
    const corpus = new Corpus([
      article(
        'Dolenc & Varga opens in Lipa',
        'On Monday Dolenc & Varga opened its doors. It was founded by Matej Dolenc and Ilona Varga.',
      ),
    ]);
    expect(corpus.names('organisation')).toEqual(['Dolenc & Varga']);
    expect(corpus.of('Dolenc & Varga')).toHaveLength(2);
  });

  it('is what news of firms is about, in a headline alone', () => {
    const corpus = new Corpus([
      article('Dolenc & Varga shares fall', 'Matej Dolenc and Ilona Varga met on Monday.'),
    ]);
    expect(corpus.names('organisation')).toEqual(['Dolenc & Varga']);
  });

  it('is one name twice', () => {
    const corpus = new Corpus([article('Varga & Varga closes', 'On Monday Ilona Varga said why.')]);
    expect(corpus.names('organisation')).toEqual(['Varga & Varga']);
  });

  it.each([
    ['On Monday Johnson & Johnson said it would sell the unit.', 'Johnson & Johnson'],
    ['Marks & Spencer said on Monday that it would close shops.', 'Marks & Spencer'],
    ['On Monday Procter & Gamble said it was sorry.', 'Procter & Gamble'],
    ['The books were read by Ernst & Young in May.', 'Ernst & Young'],
    ['On Monday Karim Haddad & Sons said it was sold.', 'Karim Haddad & Sons'],
    ['On Monday the rating agency Standard & Poor said so.', 'Standard & Poor'],
  ])('%s', (text, name) => {
    expect(corpusOf([text]).names()).toEqual([name]);
    expect(corpusOf([text]).names('organisation')).toEqual([name]);
  });
});

it('takes no plain words for a firm, and a county for a place', () => {
  const corpus = corpusOf([
    'They changed the Health & Safety rules, and the Research & Development budget.',
    'People in Clyde & Weir slept. Nobody in Clyde & Weir knew.',
  ]);
  expect(corpus.names('organisation')).toEqual([]);
  expect(corpus.names('place')).toEqual(['Clyde & Weir']);
});
