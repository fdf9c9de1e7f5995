import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { articlesOf, blocksOf, formatName, unreadOf } from './opened.ts';
import { blocksIn, bytesOf, toldBy } from './told.ts';

const at = (name: string): string => join(import.meta.dirname, 'retriever', name);

test('a download in Swedish: a list, then articles parted by rules', async () => {
  expect(formatName(at('swedish.txt'))).toBe('Retriever');
  expect(await toldBy(at('swedish.txt'))).toEqual([
    {
      title: 'Båtarna går igen',
      date: '2004-12-29',
      source: 'Ornes Posten',
      author: null,
      url: 'http://ret.example/7Ml1',
    },
    {
      title: 'Bagarna nöjda. Strejken över efter elva dagar',
      date: '2004-12-27',
      source: 'Lunds Tidning',
      author: null,
      section: 'Ekonomi',
      url: 'http://ret.example/cmch',
    },
    'This article does not say where it stood; download it again.',
  ]);
  expect(await blocksIn(at('swedish.txt'), 2)).toEqual([
    ['title', 'Bagarna nöjda. Strejken över efter elva dagar'],
    ['paragraph', 'Bagarna i Lund är nöjda, säger Tom Reyl.'],
    ['paragraph', 'Ingen vet varför.'],
    ['caption', 'Bildtext: Ada Brandt i bageriet.'],
    ['paragraph', '© ett tecken, skrev hon.'],
    ['paragraph', 'Brödet kom till staden i morse.'],
  ]);
  expect(await blocksIn(at('swedish.txt'), 2, ['furniture'])).toEqual([
    ['furniture', '©Lunds Tidning eller artikelförfattaren.'],
    ['furniture', 'Läs hela artikeln på http://ret.example/cmch'],
  ]);
  expect((await blocksIn(at('swedish.txt'), 2, ['byline']))[0]).toEqual(['byline', 'EKONOMI.']);
  const first = await bytesOf(at('swedish.txt'), 1, readFileSync(at('swedish.txt')));
  expect(first.startsWith('Båtarna går igen\nOrnes Posten')).toBe(true);
  expect(first.endsWith('http://ret.example/7Ml1\n')).toBe(true);
});

test('in Norwegian a day is parted by dots, and dashes stand under the headline', async () => {
  expect(formatName(at('norwegian.txt'))).toBe('Retriever');
  expect(await toldBy(at('norwegian.txt'))).toEqual([
    { title: 'Båtene går igjen', date: '2015-01-05', source: 'Ornes Tidende', author: null },
    {
      title: 'Bakerne fornøyd',
      date: '2015-02-13',
      source: 'Lund Blad',
      author: null,
      url: 'http://ret.example/ab',
    },
  ]);
  expect(await blocksIn(at('norwegian.txt'))).toEqual([
    ['title', 'Båtene går igjen'],
    ['paragraph', 'Båtene i Ornes gikk ut igjen mandag.'],
  ]);
});

test('a list alone is said to be none', async () => {
  const bytes = Buffer.from('Datum 2021-09-29\n\nNyheter:\n\n> Båtarna, Ornes Posten, 2004-12-29\n');
  expect(formatName('a.txt', bytes)).toBe('Retriever');
  expect(await unreadOf('a.txt', { bytes })).toMatchObject([
    { reason: 'This list of Retriever holds no article; download full texts.' },
  ]);
});

test.each([
  'Boken kom ut.\n\nPublicerat på webb. \n\nOrnes Posten, 2004-12-29\n',
  `En rubrik\n\n${'='.repeat(78)}\n\nOrnes Posten, 2004-12-29\n\nText.\n`,
  'Nyheter:\n\n> citat\n',
])('prose is none: %j', (text) => {
  expect(formatName('a.txt', Buffer.from(text))).toBe('plain text');
});

const blocksOfText = async (text: string): Promise<[string, string][]> =>
  blocksOf((await articlesOf('a.txt', { bytes: Buffer.from(text) }))[0]!);

test('where no list stands above the first headline nothing of it is left out', async () => {
  const text =
    'Krönika\n\nBåtarna låg kvar i hamnen.\n\nBåtarna går igen\nOrnes Posten, 2004-12-29\nPublicerat på webb.\n\nDe gick i går.\n';
  expect(await blocksOfText(text)).toEqual([
    ['byline', 'Krönika'],
    ['paragraph', 'Båtarna låg kvar i hamnen.'],
    ['title', 'Båtarna går igen'],
    ['byline', 'Ornes Posten, 2004-12-29'],
    ['byline', 'Publicerat på webb.'],
    ['paragraph', 'De gick i går.'],
  ]);
});

test('whose a picture is ends no text', async () => {
  const text =
    'Båtarna går igen\nOrnes Posten, 2004-12-29\nPublicerat på webb.\n\nDe gick i går.\n\n© Foto: Ada Brandt\n\nI dag gick fler.\n\n© Ornes Posten\n';
  const blocks = await blocksOfText(text);
  expect(blocks).toContainEqual(['paragraph', 'I dag gick fler.']);
  expect(blocks.at(-1)).toEqual(['furniture', '© Ornes Posten']);
});
