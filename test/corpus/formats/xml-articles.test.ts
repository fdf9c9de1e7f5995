import { expect, test } from 'vitest';
import { articlesOf, formatName } from './opened.ts';
import { toldIn } from './told-in.ts';

const at = (name: string): string => `${import.meta.dirname}/xml-articles/${name}`;

test.each(['trafilatura.xml', 'corpus.xml', 'nitf.xml'])('%s is known by what it holds', (name) => {
  expect(formatName(at(name))).toBe('XML articles');
});

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
