import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { articlesOf, blocksOf, formatName } from './opened.ts';
import { blocksIn, bytesOf, toldBy } from './told.ts';

const two = join(import.meta.dirname, 'proquest', 'two.txt');

test('a text of ProQuest is known by what it holds, and tells of each document', async () => {
  expect(formatName(two)).toBe('ProQuest text');
  expect(await toldBy(two)).toEqual([
    {
      title: 'Boats of Ornes put out again',
      date: '2022-03-10',
      source: 'Ornes Courier',
      author: 'Brandt, Ada; Reyl, Tom',
      section: 'A',
      language: 'English',
      url: 'http://search.proquest.example/docview/26?accountid=1',
      exportId: '2637783411',
    },
    {
      title: 'Bakers end their strike',
      date: '2010-05-08',
      source: 'Lund Times',
      author: 'Tom Reyl',
      exportId: '251439970',
    },
    { title: 'Bread is back', date: '2010-05-09', source: 'Lund Times', author: null },
  ]);
});

test('what only looks like a label between two lines of text is text; an abstract is where there is no other', async () => {
  expect(await blocksIn(two)).toEqual([
    ['title', 'Boats of Ornes put out again'],
    ['paragraph', 'ORNES - The boats put out again.'],
    ['paragraph', 'The harbour master was not asked.'],
    ['paragraph', 'Location: the old quay, where it is always wet.'],
    ['paragraph', '"It was strong," she said.'],
  ]);
  expect(await blocksIn(two, 2)).toEqual([
    ['title', 'Bakers end their strike'],
    ['paragraph', 'The bakers went back to work.'],
  ]);
  expect(await blocksIn(two, 3)).toEqual([
    ['title', 'Bread is back'],
    ['paragraph', 'Nobody said why.'],
  ]);
  expect(blocksOf((await articlesOf(two))[0]!).filter(([kind]) => kind === 'tags')).toEqual([
    ['tags', 'Boats; Harbours'],
    ['tags', 'Ornes'],
  ]);
});

test('says where each document lies', async () => {
  const second = await bytesOf(two, 2, readFileSync(two));
  expect(second.startsWith('Document 2 of 3\n')).toBe(true);
  expect(second.endsWith('ProQuest document ID: 251439970\n')).toBe(true);
  expect((await articlesOf(two)).map(({ about }) => about.line)).toEqual([9, 55, 73]);
});

test('a text with rules only is none of it', () => {
  const bytes = Buffer.from(`${'_'.repeat(60)}\n\nNothing of the kind.\n`);
  expect(formatName('a.txt', bytes)).toBe('plain text');
});

test('a rule inside a text ends no document; a document without labels under its text ends with it', async () => {
  const ruled = join(import.meta.dirname, 'proquest', 'ruled.txt');
  expect(await toldBy(ruled)).toEqual([
    {
      title: 'Boats put out',
      date: '2022-03-10',
      source: 'Ornes Courier',
      author: 'Brandt, Ada',
      exportId: '2637783411',
    },
    { title: 'Bread is back', date: null, source: null, author: null },
    {
      title: 'Abstract of a list',
      date: '2010-05-08',
      source: 'Lund Times',
      author: null,
      exportId: '251439970',
    },
  ]);
  expect(await blocksIn(ruled)).toEqual([
    ['title', 'Boats put out'],
    ['paragraph', 'The boats put out.'],
    ['paragraph', 'They came back at night.'],
    ['paragraph', 'Nobody was lost.'],
  ]);
  const first = await bytesOf(ruled, 1, readFileSync(ruled));
  expect(first.startsWith('Boats put out\n')).toBe(true);
  expect(first.endsWith('ProQuest document ID: 2637783411\n')).toBe(true);
});

test('a page of ProQuest tells the same of each document', async () => {
  const page = join(import.meta.dirname, 'proquest', 'page.html');
  expect(formatName(page)).toBe('ProQuest page');
  expect(await toldBy(page)).toEqual([
    {
      title: 'Boats of Ornes put out again; Crews are glad',
      date: '2010-05-08',
      source: 'Ornes Courier',
      author: 'Brandt, Ada',
      section: 'Extra; Part AA',
      length: '12 words',
      language: 'English',
      url: 'https://search.proquest.example/docview/1',
      exportId: '1',
    },
    {
      title: 'Bakers end their strike',
      date: '2010-05-09',
      source: 'Lund Times',
      author: null,
      exportId: '2',
    },
    'This document has no text and no number; save it again.',
  ]);
  expect(await blocksIn(page)).toEqual([
    ['title', 'Boats of Ornes put out again; Crews are glad'],
    ['paragraph', 'ORNES - The boats of Ada Brandt put out again.'],
    ['paragraph', 'Location: the old quay, where it is wet.'],
  ]);
  expect(await blocksIn(page, 2)).toEqual([
    ['title', 'Bakers end their strike'],
    ['paragraph', 'The bakers went back to work.'],
  ]);
  expect(await blocksIn(page, 1, ['tags', 'furniture'])).toContainEqual([
    'furniture',
    'Section: Extra; Part AA',
  ]);
  expect((await bytesOf(page, 2, readFileSync(page))).startsWith('<a name="DocID_MSTAR_2">')).toBe(true);
});

test('a web page that names ProQuest is none', () => {
  const page = '<html><body><p>Bought from ProQuest.</p><a name="DocID">x</a></body></html>';
  expect(formatName('a.html', Buffer.from(page))).toBe('web page');
});
