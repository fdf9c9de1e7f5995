import { describe, expect, it } from 'vitest';
import { articleOf, blocksOf, prose } from './article-of.ts';

const facts = (text: string) => {
  const { title, date, source, author } = articleOf(text);
  return [title, date, source, author];
};

describe('labelled lines above a text', () => {
  it.each([
    ['French', 'Titre : Le port ferme', 'Date : 7 mai 2024', 'Source : Le Phare', 'Auteur : Ada Brandt'],
    ['German', 'Titel: Le port ferme', 'Datum: 7. Mai 2024', 'Quelle: Le Phare', 'Von: Ada Brandt'],
    ['Spanish', 'Título: Le port ferme', 'Fecha: 7 de mayo de 2024', 'Fuente: Le Phare', 'Por: Ada Brandt'],
    ['Italian', 'Titolo: Le port ferme', 'Data: 7 maggio 2024', 'Fonte: Le Phare', 'Autore: Ada Brandt'],
    ['Russian', 'Заголовок: Le port ferme', 'Дата: 7 мая 2024', 'Источник: Le Phare', 'Автор: Ada Brandt'],
    ['Arabic', 'العنوان: Le port ferme', 'التاريخ: 7 مايو 2024', 'المصدر: Le Phare', 'الكاتب: Ada Brandt'],
    [
      'names of fields',
      'title: Le port ferme',
      'published_date: 2024-05-07T10:00:00Z',
      'site_name: Le Phare',
      'authors: Ada Brandt',
    ],
    ['capitals', 'TITLE:  Le port ferme', 'PUB DATE:  7 May 2024', 'SOURCE:  Le Phare', 'BY:  Ada Brandt'],
  ])('are read: %s', (_, ...lines) => {
    const text = `${lines.join('\n')}\n\n${prose('The board')}\n`;
    expect(facts(text)).toEqual(['Le port ferme', '2024-05-07', 'Le Phare', 'Ada Brandt']);
    expect(blocksOf(articleOf(text)).filter(([kind]) => kind === 'paragraph')).toEqual([
      ['paragraph', prose('The board')],
    ]);
  });

  it('may have others among them that nobody knows, and one above the text', () => {
    const head = 'url: https://phare.example/7\nscraped_at: 2024-06-01\ntitle: The port closes\nhash: 7f3a';
    const body = `${prose('The board')}\n${prose('She')}`;
    for (const text of [`${head}\ntext:\n${body}\n`, `${head}\ntext: ${body}\n`]) {
      const article = articleOf(text);
      expect([article.title, article.date]).toEqual(['The port closes', null]);
      expect(blocksOf(article).filter(([kind]) => kind !== 'byline')).toEqual([
        ['title', 'The port closes'],
        ['paragraph', prose('The board')],
        ['paragraph', prose('She')],
      ]);
    }
  });

  it('stay apart where the text below is wrapped at a width', () => {
    const wrapped =
      'The board of the harbour said on Tuesday that the port would stay\nclosed until the end of the month, although no reason was given in\nits letter to the owners of the ferries and to the two fishermen of\nthe town.';
    const head =
      'Title: The port will stay closed until the end of the month now\nSource: The Lindmouth Lantern, which is a paper of the harbour\nDate: 2024-05-07';
    expect(facts(`${head}\n\n${wrapped}\n`)).toEqual([
      'The port will stay closed until the end of the month now',
      '2024-05-07',
      'The Lindmouth Lantern, which is a paper of the harbour',
      null,
    ]);
  });

  it('may be one, where it is a headline that stands by itself', () => {
    expect(facts(`Titel: Der Hafen schließt\n\n${prose('The board')}`)[0]).toBe('Der Hafen schließt');
  });

  it.each([
    ['a speaker', `Title: The port closes\nHARBOURMASTER: We close it. Nobody asked us to, and nobody will.`],
    ['a speaker with a question', `Title: The port closes\nInterviewer: Why do you close the port now?`],
  ])('do not take %s with them', (_, text) => {
    const kinds = blocksOf(articleOf(`${text}\n\n${prose('She')}`)).map(([kind]) => kind);
    expect(kinds.slice(-2)).toEqual(['paragraph', 'paragraph']);
  });

  it('leave a headline with a colon below them alone', () => {
    const text = `Date: 2024-05-07\nLindmouth: the port closes\n\n${prose('The board')}`;
    expect(facts(text)).toEqual(['Lindmouth: the port closes', '2024-05-07', null, null]);
  });

  it('are none in the middle of a text', () => {
    const text = `${prose('The board')}\n\nQuelle: the brook above the town\n\n${prose('She')}`;
    expect(facts(text)[2]).toBeNull();
    expect(blocksOf(articleOf(text)).filter(([kind]) => kind === 'byline')).toEqual([]);
  });
});

describe('front matter above a plain text', () => {
  const FRONT =
    '---\ntitle: "The port: closed"\ndate: 2024-05-07\nauthor: \'Ada Brandt\'\nsource: Le Phare\nurl: https://phare.example/7\n---\n';

  it('is read as above Markdown; below it stays plain text', () => {
    const article = articleOf(`${FRONT}\n${prose('*He*')}\n\n# No heading but a line\n\n${prose('She')}\n`);
    const { title, date, source, author, titleFrom, about } = article;
    expect([title, date, source, author]).toEqual([
      'The port: closed',
      '2024-05-07',
      'Le Phare',
      'Ada Brandt',
    ]);
    expect([titleFrom, about.details.url]).toEqual(['field', 'https://phare.example/7']);
    expect(blocksOf(article).filter(([kind]) => kind !== 'furniture')).toEqual([
      ['title', 'The port: closed'],
      ['paragraph', prose('*He*')],
      ['paragraph', '# No heading but a line'],
      ['paragraph', prose('She')],
    ]);
  });

  it.each([
    ['says nothing of an article', `---\nNote: this stands between rules\n---\n\n${prose('She')}\n`],
    ['holds the article', `---\nTitle: The port closes\nNo 7: more\n\n${prose('She')}\n\n---\nThe end\n`],
  ])('is none where what stands between the rules %s', (_, text) => {
    const kept = blocksOf(articleOf(text)).filter(([kind]) => kind === 'paragraph');
    expect(kept).toContainEqual(['paragraph', prose('She')]);
  });
});
