import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { formatName } from './opened.ts';
import { blocksIn, bytesOf } from './told.ts';
import { toldIn } from './told-in.ts';

const corpus = join(import.meta.dirname, 'iramuteq', 'corpus.txt');

test('a corpus for IRaMuTeQ is known by its first line, and tells of each text by its variables', async () => {
  expect(formatName(corpus)).toBe('IRaMuTeQ corpus');
  expect(await toldIn('iramuteq/corpus.txt')).toEqual([
    {
      date: '2011-03-07',
      source: 'le courrier',
      line: 2,
      text: [
        'furniture: **** *source_le_courrier *année_2011 *mois_3 *jour_7 *id_12 *rubrique_port *langue_fr',
        'Le port de Dorsa a fermé. Luc Ferrand était absent.',
        'furniture: -*quais',
        'Les quais sont vides.',
      ],
      details: { section: 'port', language: 'fr', exportId: '12' },
    },
    {
      title: 'La grue',
      date: '2011-03-08',
      source: 'Dorsa-Matin',
      author: 'Jeanne Morel',
      line: 9,
      text: [
        'furniture: **** *journal_Dorsa-Matin *am_2011-03 *amj_2011-03-08 *auteur_Jeanne Morel *titre_La_grue',
        'La grue est **** vendue, *dit-on.',
        'furniture: ****',
        'Personne ne sait à qui. 4 *cinq.',
      ],
    },
    'Under this line of variables stands no text; add it, or take the line out.',
    {
      date: '2011-03-09',
      line: 14,
      text: ['furniture: **** *date_20110309 *greve', 'Le port rouvre demain matin.'],
    },
  ]);
  expect((await blocksIn(corpus))[0]).toEqual(['title', 'Le port ferme']);
  expect(await bytesOf(corpus, 4, readFileSync(corpus))).toBe(
    '**** *date_20110309 *greve\nLe port rouvre demain matin.\n',
  );
});

test('texts of Alceste have numbers in place of the stars', async () => {
  expect(await toldIn('iramuteq/numbered.txt')).toMatchObject([
    { date: '2010-02', source: 'lund', line: 1, details: { exportId: '0001' } },
    { date: '2009', source: 'lund', line: 3, details: { exportId: '0002' } },
  ]);
});

test.each([
  '**** *not a variable*\n\nA column begins.\n',
  '**** *note\n\nA column begins.\n',
  'The corpus begins with\n\n**** *source_lemonde *date_2010-01-05\n\nand so on.\n',
  '**** and *source_lemonde stand over it.\n',
  '12 *source_lemonde**\n\nA footnote.\n',
  '1 *note_one This is a footnote.\n\nA column begins.\n',
])('prose is none: %j', (text) => {
  expect(formatName('a.txt', Buffer.from(text))).toBe('plain text');
});
