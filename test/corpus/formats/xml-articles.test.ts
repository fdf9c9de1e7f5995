import { expect, test } from 'vitest';
import { articlesOf, formatName, unreadOf } from './opened.ts';
import { toldIn } from './told-in.ts';

const at = (name: string): string => `${import.meta.dirname}/xml-articles/${name}`;

test.each(['trafilatura.xml', 'corpus.xml', 'nitf.xml', 'newsml-g2.xml', 'newsml-1.xml'])(
  '%s is known by what it holds',
  (name) => {
    expect(formatName(at(name))).toBe('XML articles');
  },
);

test('what Trafilatura extracts tells of itself in attributes; comments are no text', async () => {
  expect(await toldIn('xml-articles/trafilatura.xml')).toEqual([
    {
      ...{ title: 'Boats are out & back', date: '2021-03-09', source: 'The Ornes Courier' },
      ...{ author: 'Ada Brandt; Tom Reyl', line: 1 },
      text: [
        'The boats of Ornes put out again.',
        'heading: The wind',
        'It was strong, said Ines Calder.',
        '“We will wait.”',
        'Nets',
        'Ropes',
      ],
      details: { url: 'https://ornes.example/boats', section: 'Harbour' },
    },
  ]);
});

test('a corpus of TEI has a record for each text, and none of its header', async () => {
  expect(await toldIn('xml-articles/corpus.xml')).toEqual([
    {
      ...{ title: 'Boats are out', date: '2021-03-09', source: 'The Ornes Courier' },
      ...{ author: 'Ada Brandt; Tom Reyl', line: 4 },
      text: ['The boats of Ornes put out again.', 'The wind'],
      details: { exportId: 'o1', url: 'https://ornes.example/boats' },
    },
    {
      ...{ title: 'Boats wait', date: '2021-03-11', line: 9 },
      text: ['heading: No boat left', 'It was calm.'],
    },
    'This article has neither headline nor text; export it again.',
  ]);
});

test('NITF says where it comes from, and how long it is', async () => {
  expect(await toldIn('xml-articles/nitf.xml')).toEqual([
    {
      ...{
        title: 'Boats are out',
        date: '2021-03-09',
        source: 'The Ornes Courier',
        author: 'Ada Brandt',
        line: 2,
      },
      text: ['The boats of Ornes put out again.', 'heading: The wind', 'It was strong.', 'caption: A boat'],
      details: { language: 'en-GB', exportId: '5NFN-72H1', length: '1229 words', section: 'Harbour' },
    },
  ]);
});

test('NewsML-G2 has an item for each article, its text as XHTML, NITF or plain', async () => {
  expect(await toldIn('xml-articles/newsml-g2.xml')).toEqual([
    {
      ...{
        title: 'Boats are out',
        date: '2021-03-09',
        source: 'Ornes Agency',
        author: 'Ada Brandt',
        line: 5,
      },
      text: ['The boats of Ornes put out again.', 'heading: The wind', 'It was strong.'],
      details: { language: 'en', exportId: 'urn:newsml:ornes.example:20210309:b1', length: '21 words' },
    },
    {
      ...{ title: 'Boats wait', date: '2021-03-10', source: 'ORN', line: 33 },
      text: ['It was calm.', 'heading: No boat left', 'Ines Calder waits.'],
      details: { exportId: 'urn:newsml:ornes.example:20210310:n2' },
    },
    {
      ...{ title: 'Bread', date: '2021-03-11', source: 'ORN', line: 40 },
      text: ['The bakers went back to work.', 'Tom Reyl was glad.'],
      details: { exportId: 'urn:newsml:ornes.example:20210311:p3' },
    },
    'This article has neither headline nor text; export it again.',
  ]);
});

test('NewsML 1 tells the day it was first sent', async () => {
  expect(await toldIn('xml-articles/newsml-1.xml')).toEqual([
    {
      ...{ title: 'Les bateaux repartent', date: '2010-01-05', source: 'ORN', author: 'Jeanne Morel' },
      ...{ line: 3, text: ['Les bateaux de Dorsa repartent.', 'Luc Ferrand attend.'] },
      details: { exportId: 'urn:newsml:ornes.example:20100105:TX1:1', language: 'fr' },
    },
  ]);
});

test('a message without items is said to hold none', async () => {
  const bytes = Buffer.from('<newsMessage><itemSet><packageItem guid="x"/></itemSet></newsMessage>');
  expect(await unreadOf('a.xml', { bytes })).toMatchObject([
    { reason: 'This file of XML holds no article.' },
  ]);
});

test('the title of the head stands in where the text has none', async () => {
  const text =
    '<nitf><head><title>Boats</title></head><body><body.content><p>Out.</p></body.content></body></nitf>';
  const [article] = await articlesOf('a.xml', { bytes: Buffer.from(text) });
  expect(article!.title).toBe('Boats');
});

test('other XML with elements of such names is none', () => {
  expect(formatName('a.xml', Buffer.from('<doc title="x"><para>A manual.</para></doc>'))).toBe('XML');
  expect(formatName('a.xml', Buffer.from('<book><TEI>x</TEI></book>'))).toBe('XML');
});

test('many authors take no longer than they are many', async () => {
  const names = Array.from({ length: 20_000 }, (_, at) => `<by>By Ada ${at}</by>`).join('');
  const text = `<newsItem><contentMeta><headline>Boats</headline>${names}</contentMeta></newsItem>`;
  const [article] = await articlesOf('a.xml', { bytes: Buffer.from(text) });
  expect(article!.title).toBe('Boats');
});
