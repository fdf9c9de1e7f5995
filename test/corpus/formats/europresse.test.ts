import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { articlesOf, blocksOf, formatName, opened, unreadOf } from './opened.ts';
import { blocksIn, bytesOf, toldBy } from './told.ts';

const at = (name: string): string => join(import.meta.dirname, 'europresse', name);

test('a page of Europresse is known by what it holds, and tells of each article', async () => {
  expect(formatName(at('older.html'))).toBe('Europresse');
  expect(await toldBy(at('older.html'))).toEqual([
    {
      title: 'Le port de Dorsa rouvre',
      date: '2006-03-14',
      source: 'Le Courrier de Dorsa',
      author: 'Jeanne Morel',
      section: 'Port',
      exportId: 'news·20060315·LC·0q15',
    },
    {
      title: 'Une brève',
      date: '2006-03-01',
      source: 'Le Courrier de Dorsa',
      author: null,
      section: 'Dernière heure',
      exportId: 'news·20060301·LC·0q01',
    },
  ]);
});

test('newer pages name authors, lengths and numbers by classes; one without a day is dated by its number', async () => {
  expect(await toldBy(at('newer.html'))).toEqual([
    {
      title: 'Le procès reprend',
      date: '2024-09-11',
      source: 'Dorsa-Matin',
      author: 'Anne Le Bihan',
      section: 'Nord',
      length: '612 mots',
      exportId: 'news·20240911·DM·123x456',
    },
    {
      title: 'No author',
      date: '2024-09-11',
      source: 'Dorsa.net',
      author: null,
      exportId: 'news·20240911·DN·xx',
    },
    'This article has neither headline nor text; export it again.',
    {
      title: 'No day',
      date: '2024-09-12',
      source: 'Dorsa.net',
      author: null,
      exportId: 'news·20240912·DN·xz',
    },
    'The file ends inside this article; save it again.',
  ]);
});

test('nothing of an article is lost, and only its own is counted', async () => {
  expect(blocksOf((await articlesOf(at('older.html')))[0]!)).toEqual([
    ['byline', 'Le Courrier de Dorsa'],
    ['byline', 'Port, mardi 14 mars 2006, p. 16'],
    ['byline', 'PORTS'],
    ['byline', 'ENQUÊTE'],
    ['title', 'Le port de Dorsa rouvre'],
    ['byline', 'Jeanne Morel'],
    ['paragraph', 'Le port de Dorsa a rouvert.'],
    ['paragraph', 'Luc Ferrand était sur le quai.'],
    ['furniture', 'Illustration(s) :'],
    ['caption', 'Le quai, mardi.'],
    ['furniture', 'Note(s) :'],
    ['furniture', 'Voir aussi page 2.'],
    ['furniture', '© 2006 Le Courrier. Tous droits réservés.'],
    ['furniture', 'Numéro de document : news·20060315·LC·0q15'],
    ['furniture', 'news·20060315·LC·0q15'],
    ['furniture', 'Ce certificat est émis à Bibliothèque à des fins de visualisation.'],
  ]);
  expect(await blocksIn(at('newer.html'))).toEqual([
    ['title', 'Le procès reprend'],
    ['paragraph', 'Trois jours sont prévus.'],
    ['paragraph', 'Le procès a repris.'],
    ['paragraph', 'La salle était pleine.'],
    ['paragraph', 'Le maire est venu.'],
  ]);
  const second = await bytesOf(at('older.html'), 2, readFileSync(at('older.html')));
  expect(second.startsWith('<article> <header> <div> <span class="DocPublicationName">')).toBe(true);
  expect(second.endsWith('</footer> </article>')).toBe(true);
});

test('pages from before 2015 have line breaks between author, text and number', async () => {
  const page = at('before-2015.html');
  expect(formatName(page)).toBe('Europresse');
  expect(await toldBy(page)).toEqual([
    {
      title: 'Le port ferme',
      date: '2011-03-07',
      source: 'Le Courrier de Dorsa',
      author: 'Jeanne Morel',
      section: 'Port',
      exportId: 'news·20110307·LC·4711',
    },
    {
      title: 'Nothing moves',
      date: '2011-03-08',
      source: 'Dorsa-Matin',
      author: null,
      exportId: 'news·20110308·DM·12',
    },
    {
      title: 'Une brève',
      date: '2011-03-08',
      source: 'Dorsa-Matin',
      author: null,
      exportId: 'news·20110308·DM·13',
    },
    'This article has neither headline nor text; export it again.',
  ]);
  expect(await blocksIn(page)).toEqual([
    ['title', 'Le port ferme'],
    ['paragraph', 'Le port de Dorsa a fermé. Luc Ferrand était absent.'],
    ['paragraph', '© des quais, rien ne bouge, dit-il.'],
    ['paragraph', '(1) Voir notre édition de samedi.'],
  ]);
  expect(await blocksIn(page, 3)).toEqual([
    ['title', 'Une brève'],
    ['paragraph', 'La grue est vendue'],
  ]);
  const second = await bytesOf(page, 2, readFileSync(page));
  expect(second.startsWith('<span class="DocPublicationName">Dorsa-Matin</span>')).toBe(true);
  expect((await articlesOf(page, { bytes: untilBad(page) })).map(({ about }) => about.line)).toEqual([
    4, 5, 6,
  ]);
});

/** A page without its last article. */
function untilBad(page: string): Uint8Array {
  const bytes = readFileSync(page);
  return bytes.subarray(0, bytes.lastIndexOf('<p><br><br>'));
}

test('a list of what Europresse found is no article', async () => {
  const bytes = Buffer.from(
    '<html><span class="DocPublicationName">A</span><span class="DocPublicationName">B</span>',
  );
  expect(await unreadOf('list.html', { bytes })).toMatchObject([
    { reason: 'This page of Europresse shows no article in full; save it with full texts.' },
  ]);
});

test.each([
  '<section>',
  '<div class="DocText">',
  '<span class="DocHeader">',
  '<b>',
  '<footer>&nbsp;',
  '<span class="DocPublicationName">, no , no ',
])('takes no more time than its length for %s', async (deep) => {
  const whole = readFileSync(at('older.html'), 'utf8');
  const bytes = Buffer.from(whole.replace('Port, mardi', `${deep.repeat(60_000)}Port, mardi`));
  const [article] = await opened(at('older.html'), { bytes });
  expect('title' in article! && article.title).toBe('Le port de Dorsa rouvre');
});
