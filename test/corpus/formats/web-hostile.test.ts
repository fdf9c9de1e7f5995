import { expect, test } from 'vitest';
import { articleOfPage } from '../../../source/corpus/formats/web/read.ts';

const pageSaying = (described: object): string =>
  `<html><head><script type="application/ld+json">${JSON.stringify({ '@type': 'NewsArticle', ...described })}</script></head>
  <body><article><h1>Boats leave Ornes</h1><p>${'The boats of Ornes put out again, and many went. '.repeat(20)}</p></article></body></html>`;

const MANY = 150_000;

test.each([
  ['an author of one word', { author: 'a'.repeat(MANY) }],
  ['an author of dots', { author: `${'.'.repeat(MANY)}a` }],
  ['blanks in the midst', { author: `a${' '.repeat(MANY)}b` }],
  ['a headline with blanks in its midst', { headline: `Boats leave${' '.repeat(MANY)}Ornes` }],
  ['a headline of line breaks', { headline: `Boats leave${'\n'.repeat(MANY)}Ornes` }],
])('what a page says of itself takes a time that grows with it alone: %s', (_, described) => {
  const { metadata } = articleOfPage(pageSaying(described), null);
  expect(metadata.get('title')?.value).toBe('Boats leave Ornes');
});

test('a description may stand in a comment', () => {
  const page = pageSaying({ author: 'Ada Brandt' })
    .replace('json">', 'json">\n// <![CDATA[\n')
    .replace('</script>', '\n// ]]> ;\n</script>');
  expect(articleOfPage(page, null).metadata.get('author')?.value).toBe('Ada Brandt');
});
