import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { articlesOf, blocksOf, formatName, unreadOf } from './opened.ts';
import { bytesOf, toldBy } from './told.ts';

const at = (name: string): string => join(import.meta.dirname, 'nexis-uni-text', name);

test('a document for each, broken at a width with a blank line between paragraphs', async () => {
  expect(formatName(at('wrapped.txt'))).toBe('Nexis Uni text');
  expect(await toldBy(at('wrapped.txt'))).toEqual([
    {
      title: 'Ferry strike ends after eleven days; Crews return to work in Eastport and on the islands',
      date: '2012-03-05',
      source: 'The Harbour Times (Eastport)',
      author: 'Orla Fenwick',
      section: 'NEWS; Version:2',
      length: '62 words',
    },
    {
      title: 'No boats, no bread',
      date: '2012-03-04',
      source: 'The Mill Post',
      author: null,
      section: 'ISLANDS; Pg. 3',
      length: '1204 words',
      language: 'ENGLISH',
    },
  ]);
});

test('labels, pictures and rights are no text, what only looks like a label is', async () => {
  const [first, second] = await articlesOf(at('wrapped.txt'));
  expect(blocksOf(first!)).toEqual([
    ['title', 'Ferry strike ends after eleven days; Crews return to work in Eastport and on the islands'],
    ['byline', 'The Harbour Times (Eastport)'],
    ['byline', 'March 5, 2012 Monday 9:20 AM GMT'],
    ['furniture', 'Copyright 2012 Harbour Newspapers Limited All Rights Reserved'],
    ['furniture', '[]'],
    ['byline', 'Section: NEWS; Version:2'],
    ['byline', 'Length: 62 words'],
    ['byline', 'Byline: Orla Fenwick'],
    ['paragraph', 'The union says that nothing has been signed, and that its members will wait.'],
    ['furniture', 'Body'],
    ['paragraph', 'Ferry crews in Eastport went back to work yesterday after a strike of eleven days.'],
    ['paragraph', 'Length: that is what the strike had, said Marta Quill.'],
    ['byline', 'Load-Date: March 6, 2012'],
  ]);
  expect(blocksOf(second!).slice(5)).toEqual([
    ['byline', 'Length: 1204 words'],
    ['furniture', 'Body'],
    ['paragraph', 'Flour ran out on the ninth day.'],
    ['furniture', 'Graphic'],
    ['caption', 'Henry Staple at his cold oven.'],
    ['furniture', 'Classification'],
    ['byline', 'Language: ENGLISH'],
    ['tags', 'Subject: STRIKES (90%); FERRIES (88%)'],
    ['byline', 'Load-Date: March 5, 2012'],
  ]);
});

test('behind a cover page, a paragraph a line', async () => {
  expect(formatName(at('lines.txt'))).toBe('Nexis Uni text');
  expect(await toldBy(at('lines.txt'))).toEqual([
    {
      title: 'Die Fähren fahren wieder',
      date: '2012-03-05',
      source: 'Dorsaer Tageblatt',
      author: 'Eva Brandt',
      section: 'POLITIK; S. 6',
      length: '62 words',
    },
    {
      title: 'Kein Brot auf der Insel',
      date: '2012-03-04',
      source: 'Inselbote',
      author: null,
      length: '75 words',
    },
  ]);
  const [first] = await articlesOf(at('lines.txt'));
  expect(blocksOf(first!).filter(([kind]) => kind === 'paragraph')).toEqual([
    ['paragraph', 'Die Fähren fahren seit gestern wieder.'],
    ['paragraph', 'Nichts ist unterschrieben, sagte Marta Quill.'],
  ]);
});

test('each document lies in the file from its headline to its last label', async () => {
  const file = readFileSync(at('lines.txt'));
  const second = await bytesOf(at('lines.txt'), 2, file);
  expect(second.startsWith('Kein Brot auf der Insel\nInselbote')).toBe(true);
  expect(second.endsWith('Load-Date: March 5, 2012\n')).toBe(true);
  expect((await articlesOf(at('lines.txt'))).map(({ about }) => about.line)).toEqual([13, 31]);
});

test('a cover page without documents is told', async () => {
  const cover = 'Job Number: 7\nDocuments (1)\n1. A ferry\nClient/Matter: -None-\n';
  expect(await unreadOf('list.txt', { bytes: Buffer.from(cover) })).toMatchObject([
    { reason: 'This export of Nexis Uni holds no document in full; download it again with full text.' },
  ]);
});

test('a text with such words in it is none', () => {
  const text = 'Body\n\nBody was the title of a song.\n\nLength: 3 minutes\n';
  expect(formatName('song.txt', Buffer.from(text))).toBe('plain text');
});
