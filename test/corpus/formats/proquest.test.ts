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
