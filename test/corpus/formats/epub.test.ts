import { expect, test } from 'vitest';
import { isArticle } from '../../../source/corpus/article.ts';
import { bookOf } from './epub/book-made.ts';
import { articlesOf, blocksOf, formatName, opened, unreadOf } from './opened.ts';
import { zipOf } from './zip/zip-made.ts';

const FIRST = 'The council of Marvale voted on Monday night to close the old dam, its mayor said.';
const SECOND = 'Engineers had told it that the wall would not outlast another winter.';

const MESSENGER =
  '<dc:title>The Lasso Messenger [Mon, 03 May 2021]</dc:title><dc:creator opf:role="aut">calibre</dc:creator><dc:publisher>calibre</dc:publisher><dc:date>2021-05-03T04:00:00+00:00</dc:date><dc:language>en</dc:language><dc:identifier id="uuid">urn:uuid:4711</dc:identifier>';
const bar = (url: string | null): string =>
  url === null
    ? '<div class="calibre_navbar">| <a href="../article_1/index.html">Next</a> | <a href="../index.html">Section menu</a> |<hr/></div>'
    : `<div class="calibre_navbar1"><hr/><br/>This article was downloaded by <strong>calibre</strong> from <a href="${url}">${url}</a><br/>| <a href="../index.html">Section menu</a> |</div>`;

test('a newspaper saved by Calibre: an article a document, menus left out', async () => {
  const bytes = bookOf(
    MESSENGER,
    [
      {
        way: 'index.html',
        body: '<h1>Contents</h1><ul><li><a href="feed_0/index.html">The news of the town</a></li></ul>',
      },
      {
        way: 'feed_0/index.html',
        body: '<h2 class="calibre_feed_title">Town</h2><ul class="calibre_feed_list"><li><a href="article_0/index.html">Marvale closes its dam</a><div class="article_description">After a warning by engineers, the town has no choice.</div></li><li><a href="article_1/index.html">Goats stop the trains to Lasso</a></li></ul>',
      },
      {
        way: 'feed_0/article_0/index.html',
        body: `${bar(null)}<h2>Marvale closes its dam</h2><p>By Ada Quill</p><p>${FIRST}</p><figure><img src="dam.jpg"/><figcaption>The dam in April.</figcaption></figure><p>${SECOND}</p>${bar('https://lasso.example/dam')}`,
        label: 'Marvale closes its dam',
      },
      {
        way: 'feed_0/article_1/index.html',
        body: `<h2>Goats stop the trains to Lasso</h2><p>2 May 2021</p><p>Two goats stood on the line, and nobody knew whose they were.</p>${bar('https://lasso.example/goats')}`,
        label: 'Goats stop the trains to Lasso',
      },
    ],
    { version: 2 },
  );
  const articles = await articlesOf('lasso.epub', { bytes });
  expect(articles.map(({ title }) => title)).toEqual([
    'Marvale closes its dam',
    'Goats stop the trains to Lasso',
  ]);
  const [dam, goats] = articles;
  expect(dam).toMatchObject({
    ...{
      record: 1,
      title: 'Marvale closes its dam',
      titleFrom: 'header',
      author: 'Ada Quill',
      authorFrom: 'header',
    },
    ...{ date: '2021-05-03', dateFrom: 'metadata', source: 'The Lasso Messenger', sourceFrom: 'metadata' },
  });
  expect(dam!.about).toMatchObject({
    format: 'EPUB',
    details: { url: 'https://lasso.example/dam', language: 'en' },
  });
  expect(blocksOf(dam!).filter(([kind]) => kind !== 'furniture')).toEqual([
    ['title', 'Marvale closes its dam'],
    ['byline', 'By Ada Quill'],
    ['paragraph', FIRST],
    ['caption', 'The dam in April.'],
    ['paragraph', SECOND],
  ]);
  // Its own date, and not the issue's; calibre is no author.
  expect(goats).toMatchObject({ record: 2, date: '2021-05-02', dateFrom: 'header', author: null });
});

const REPORT =
  '<dc:title>Water in Ande</dc:title><dc:creator>Ilse Brandt</dc:creator><dc:creator>Piet Haan</dc:creator><dc:publisher>Institute of Rivers</dc:publisher><dc:date>2019-11</dc:date><dc:source>https://rivers.example/ande</dc:source><dc:identifier>isbn:123</dc:identifier>';

test('a book of one document is one record, with all that the book says of itself', async () => {
  const [report, ...more] = await articlesOf('ande.epub', {
    bytes: bookOf(REPORT, [{ way: 'text.xhtml', body: `<p>${FIRST}</p><p>${SECOND}</p>` }]),
  });
  expect(more).toEqual([]);
  expect(report).toMatchObject({
    ...{ title: 'Water in Ande', titleFrom: 'metadata', date: '2019-11', dateFrom: 'metadata' },
    ...{ author: 'Ilse Brandt, Piet Haan', authorFrom: 'metadata', source: 'Institute of Rivers' },
  });
  expect(report!.about.details).toEqual({ url: 'https://rivers.example/ande', exportId: 'isbn:123' });
});

test('chapters are records in the order of the spine, whatever their names; their titles come from a heading or the contents', async () => {
  const bytes = bookOf(REPORT, [
    { way: 'b/z chapter.xhtml', body: `<h1>First the dam</h1><p>${FIRST}</p>` },
    { way: 'a.xhtml', body: `<p>${SECOND}</p>`, label: 'Then the engineers' },
    { way: 'cover.xhtml', body: '<img src="cover.jpg"/>' },
    { way: 'c.xhtml', body: `<p>At last the mayor</p><p>${FIRST}</p>`, label: 'At last the mayor' },
  ]);
  const articles = await articlesOf('ande.epub', { bytes });
  expect(articles.map(({ title, titleFrom, source }) => [title, titleFrom, source])).toEqual([
    ['First the dam', 'header', 'Water in Ande'],
    ['Then the engineers', 'metadata', 'Water in Ande'],
    ['At last the mayor', 'header', 'Water in Ande'],
  ]);
  expect(blocksOf(articles[2]!)[0]).toEqual(['title', 'At last the mayor']);
});

test('a document that was cut for small readers is one record', async () => {
  const bytes = bookOf(REPORT, [
    { way: 'index_split_000.html', body: `<h1>One</h1><p>${FIRST}</p>`, label: 'One' },
    { way: 'index_split_001.html', body: `<p>${SECOND}</p>` },
    { way: 'index_split_002.html', body: `<h1>Two</h1><p>${FIRST}</p>`, label: 'Two' },
  ]);
  const articles = await articlesOf('ande.epub', { bytes });
  expect(articles.map(blocksOf)).toEqual([
    [
      ['title', 'One'],
      ['paragraph', FIRST],
      ['paragraph', SECOND],
    ],
    [
      ['title', 'Two'],
      ['paragraph', FIRST],
    ],
  ]);
});

test('an EPUB is told by its first file, or by its name', () => {
  const bytes = bookOf(REPORT, []);
  expect(formatName('download', bytes)).toBe('EPUB');
  expect(formatName('book.zip', bytes)).toBe('EPUB');
  expect(formatName('book.epub', zipOf([{ name: 'OEBPS/content.opf', text: '' }]))).toBe('EPUB');
  expect(formatName('book.zip', zipOf([{ name: 'a.txt', text: 'words' }]))).toBe('zip');
});

test('no date is made of what Calibre writes for none, of a day that is none, or of a change', async () => {
  const dated = async (dates: string): Promise<string | null> => {
    const bytes = bookOf(`<dc:title>Ande</dc:title>${dates}`, [{ way: 'a.xhtml', body: `<p>${FIRST}</p>` }], {
      version: 2,
    });
    return (await articlesOf('ande.epub', { bytes }))[0]!.date;
  };
  expect(await dated('<dc:date>0101-01-01T00:00:00+00:00</dc:date>')).toBe(null);
  expect(await dated('<dc:date>2021-02-31</dc:date>')).toBe(null);
  expect(await dated('<dc:date opf:event="modification">2021-05-03</dc:date>')).toBe(null);
  expect(
    await dated(
      '<dc:date opf:event="modification">2022-01-01</dc:date><dc:date opf:event="publication">2021-05-03</dc:date>',
    ),
  ).toBe('2021-05-03');
  expect(await dated('<dc:date>1998</dc:date>')).toBe('1998');
});

test('a chapter that is not there is named, and the others are read', async () => {
  const chapters = ['a', 'b', 'c'].map((name) => ({
    way: `${name}.xhtml`,
    body: `<h1>${name}</h1><p>${FIRST}</p>`,
  }));
  const contents = await opened('ande.epub', {
    bytes: bookOf(REPORT, chapters, { without: ['OEBPS/b.xhtml'] }),
  });
  expect(contents.map((content) => (isArticle(content) ? content.title : content.reason))).toEqual([
    'a',
    'OEBPS/b.xhtml cannot be read. The book names this chapter and does not hold it; get it again.',
    'c',
  ]);
});

test('books that cannot be read are told, each with what would help', async () => {
  const reasons = async (bytes: Buffer) =>
    (await unreadOf('ande.epub', { bytes })).map(({ reason }) => reason);
  const chapter = { way: 'a.xhtml', body: `<p>${FIRST}</p>` };
  const lock = (uri: string) => ({
    name: 'META-INF/encryption.xml',
    text: `<encryption xmlns:enc="http://www.w3.org/2001/04/xmlenc#"><enc:EncryptedData><enc:CipherData><enc:CipherReference URI="${uri}"/></enc:CipherData></enc:EncryptedData></encryption>`,
  });
  expect(await reasons(bookOf(REPORT, [chapter], { more: [lock('OEBPS/a.xhtml')] }))).toEqual([
    'It is locked by its seller (DRM), so its text cannot be read here; read it where it was bought.',
  ]);
  expect(await reasons(bookOf(REPORT, [chapter], { more: [lock('OEBPS/fonts/serif.otf')] }))).toEqual([]);
  expect(await reasons(zipOf([{ name: 'mimetype', text: 'application/epub+zip', stored: true }]))).toEqual([
    'It is no whole EPUB: the list of its chapters (.opf) is missing; get it again.',
  ]);
  expect(await reasons(bookOf(REPORT, []))).toEqual([
    'It is no whole EPUB: it names no chapters; get it again.',
  ]);
  const whole = bookOf(REPORT, [chapter]);
  expect(await reasons(whole.subarray(0, whole.length / 2))).toEqual([
    'The archive has no table of contents: it is damaged, or was not downloaded to its end; get it again.',
  ]);
});

test('the list of chapters may lie anywhere, ways may climb, and a way out of the book leads nowhere', async () => {
  const bytes = zipOf([
    { name: 'mimetype', text: 'application/epub+zip', stored: true },
    {
      name: 'deep/down/book.opf',
      text: '<package><manifest><item id="a" href="../text/./a.xhtml"/><item id="x" href="../../../../etc/passwd"/></manifest><spine><itemref idref="a"/><itemref idref="x"/><itemref idref="none"/></spine></package>',
    },
    { name: 'deep/text/a.xhtml', text: `<p>${FIRST}</p>` },
  ]);
  const contents = await opened('ande.epub', { bytes });
  expect(contents.map((content) => (isArticle(content) ? content.text : content.reason))).toEqual([
    FIRST,
    'etc/passwd cannot be read. The book names this chapter and does not hold it; get it again.',
  ]);
});

test('a chapter nested a hundred thousand deep is read, and a bomb is refused', async () => {
  const deep = `${'<div>'.repeat(100_000)}<p>${FIRST}</p>${'</div>'.repeat(100_000)}`;
  const [article] = await articlesOf('ande.epub', {
    bytes: bookOf(REPORT, [{ way: 'a.xhtml', body: deep }]),
  });
  expect(article!.text).toBe(FIRST);
  const bomb = bookOf(REPORT, [{ way: 'a.xhtml', body: ' '.repeat(70 * 1024 * 1024) }]);
  const [refused] = await unreadOf('ande.epub', { bytes: bomb });
  expect(refused!.reason).toMatch(/^OEBPS\/a\.xhtml cannot be read\. It unpacks to more than /);
});
