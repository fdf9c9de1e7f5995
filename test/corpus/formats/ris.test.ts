import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { formatName } from './opened.ts';
import { blocksIn, bytesOf } from './told.ts';
import { toldIn } from './told-in.ts';

const references = join(import.meta.dirname, 'ris', 'references.ris');

test('a reference is an article, with its abstract as text', async () => {
  expect(formatName(references)).toBe('RIS');
  expect(await toldIn('ris/references.ris')).toMatchObject([
    {
      title: 'Boats of Ornes put out again',
      date: '2010-03-05',
      source: 'Ornes Courier',
      author: 'Brandt, Ada; Reyl, Tom',
      line: 1,
      details: { section: 'Harbour', language: 'en', url: 'https://ornes.example/boats', exportId: '4711' },
    },
    { title: 'Bakers end their strike', date: '2010-05', source: 'Lund Times', line: 20 },
    'This reference has neither a title nor an abstract; export it again.',
    { line: 29 },
  ]);
  expect(await blocksIn(references, 1, ['title', 'paragraph', 'byline', 'tags'])).toEqual([
    ['title', 'Boats of Ornes put out again'],
    ['byline', 'Brandt, Ada'],
    ['byline', 'Reyl, Tom'],
    ['paragraph', 'The boats put out again.'],
    ['paragraph', 'The harbour master was not asked.'],
    ['paragraph', 'Ines Calder waits.'],
    ['tags', 'Boats'],
  ]);
  expect(await blocksIn(references, 2)).toEqual([['title', 'Bakers end their strike']]);
  expect(await blocksIn(references, 4)).toEqual([['paragraph', 'No title stands over this.']]);
});

test('says where each reference lies', async () => {
  const second = await bytesOf(references, 2, readFileSync(references));
  expect(second).toBe(
    'TY  - JOUR\nT1  - Bakers end\ntheir strike\nJF  - Lund Times\nY1  - 2010/05//Spring\nER  - \n',
  );
});

test.each([
  'TY - the Welsh for a house.\n',
  'A reference begins with\nTY  - NEWS\n',
  'TY  - News of the day\n',
])('prose is none: %j', (text) => {
  expect(formatName('a.txt', Buffer.from(text))).toBe('plain text');
});
