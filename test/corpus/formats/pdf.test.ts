import { deflateSync } from 'node:zlib';
import { expect, test } from 'vitest';
import { Apart } from '../../../source/corpus/apart/apart.ts';
import type { Article } from '../../../source/corpus/article.ts';
import { NOTHING_ASKED } from '../../../source/corpus/formats/format.ts';
import { articlesOf, blocksOf, formatName, opened, unreadOf } from './opened.ts';
import { lines, stream, type WrittenFile, writtenPdf } from './pdf/written.ts';

const read = async (file: WrittenFile | Buffer, name = 'page.pdf'): Promise<Article> => {
  const bytes = Buffer.isBuffer(file) ? file : writtenPdf(file);
  const [article, ...others] = await articlesOf(name, { bytes });
  expect(others).toEqual([]);
  return article!;
};

const reasonFor = async (file: WrittenFile | Buffer): Promise<string[]> => {
  const bytes = Buffer.isBuffer(file) ? file : writtenPdf(file);
  return (await unreadOf('page.pdf', { bytes })).map(({ reason }) => reason);
};

const DAM = [
  'The council of Marvale voted on Monday',
  'night to close the old dam, after two',
  'engineers had told it that the wall',
  'would not outlast another winter.',
  '   Its mayor, Ada Quill, said the town',
  'had “no choice left” and would look',
  'for money in the capital.',
];
const DAM_READ = [
  'The council of Marvale voted on Monday night to close the old dam, after two engineers had told it that the wall would not outlast another winter.',
  'Its mayor, Ada Quill, said the town had “no choice left” and would look for money in the capital.',
];

test('one column: the headline, and paragraphs by their indents', async () => {
  const article = await read({
    pages: [
      {
        texts: [
          { x: 72, y: 90, size: 20, font: 'helvetica-bold', text: 'Marvale closes its dam' },
          ...lines(DAM, { x: 72, y: 130 }),
        ],
      },
    ],
  });
  expect(article).toMatchObject({
    title: 'Marvale closes its dam',
    titleFrom: 'header',
    date: null,
    author: null,
  });
  expect(article.about).toMatchObject({ format: 'PDF', encoding: null, line: null, bytes: null });
  expect(blocksOf(article)).toEqual([
    ['title', 'Marvale closes its dam'],
    ['paragraph', DAM_READ[0]],
    ['paragraph', DAM_READ[1]],
  ]);
});

test('a PDF is told by what it holds', () => {
  const bytes = writtenPdf({ pages: [{ texts: [] }] });
  expect(formatName('download', bytes)).toBe('PDF');
  expect(formatName('report.txt', bytes)).toBe('PDF');
  expect(formatName('mailed.pdf', Buffer.concat([Buffer.from('\r\n\r\n'), bytes]))).toBe('PDF');
  expect(formatName('about.txt', Buffer.from('A file that begins with %PDF- is a PDF.'))).toBe('plain text');
  expect(formatName('about.txt', Buffer.from('It begins so:\n%PDF-1.4\n'))).toBe('plain text');
});

const PORT_LEFT = [
  '   Dockers in the port of Lasso went',
  'back to work on Tuesday after nine',
  'days on strike, when the harbour',
  'company agreed to pay them for the',
  'nights they had worked in spring.',
  '   “Nobody has won,” said Ilse Brandt,',
  'who spoke for the dockers. The com-',
  'pany put its loss at four million and',
];
const PORT_RIGHT = [
  'said that it would ask the state for',
  'help. The harbour company has been',
  'losing ships to its rivals for years.',
  '   A ferry that had waited outside',
  'the harbour since Sunday was the',
  'first to be let in, with 212 cars',
  'and a circus on board.',
];
const PORT_READ = [
  'Dockers in the port of Lasso went back to work on Tuesday after nine days on strike, when the harbour company agreed to pay them for the nights they had worked in spring.',
  '“Nobody has won,” said Ilse Brandt, who spoke for the dockers. The company put its loss at four million and said that it would ask the state for help. The harbour company has been losing ships to its rivals for years.',
  'A ferry that had waited outside the harbour since Sunday was the first to be let in, with 212 cars and a circus on board.',
];

test('two columns: the left one first, and a paragraph that goes on in the right one is one', async () => {
  for (const shift of [0, 5]) {
    const article = await read({
      pages: [
        {
          texts: [
            // In the order of their baselines, as some programs write them, and with baselines that do not match.
            ...[
              ...lines(PORT_LEFT, { x: 60, y: 100 }),
              ...lines(PORT_RIGHT, { x: 305, y: 100 + shift }),
            ].sort((a, b) => a.y - b.y),
          ],
        },
      ],
    });
    expect(blocksOf(article)).toEqual(PORT_READ.map((text) => ['paragraph', text]));
  }
});

test('running heads and page numbers are furniture, whatever their side and their number', async () => {
  const body = (page: number): string[] => [
    `   On its page ${['one', 'two', 'three', 'four'][page]!} this paper says that`,
    'nothing much has happened in Lasso,',
    'and that the weather will be fine.',
  ];
  const article = await read({
    pages: [0, 1, 2, 3].map((page) => ({
      texts: [
        { x: page % 2 === 0 ? 60 : 380, y: 40, size: 8, text: 'THE LASSO MESSENGER' },
        { x: page % 2 === 0 ? 500 : 60, y: 40, size: 8, text: `${page + 7}` },
        ...lines(body(page), { x: 60, y: 80 }),
        { x: 60, y: 800, size: 7, text: `Printed at Lasso   Edition ${page + 1}` },
      ],
    })),
  });
  expect(blocksOf(article).filter(([kind]) => kind === 'paragraph')).toEqual(
    ['one', 'two', 'three', 'four'].map((page) => [
      'paragraph',
      `On its page ${page} this paper says that nothing much has happened in Lasso, and that the weather will be fine.`,
    ]),
  );
  expect(blocksOf(article).filter(([kind]) => kind === 'furniture')).toEqual(
    [7, 8, 9, 10].flatMap((page, i) => [
      ['furniture', i % 2 === 0 ? `THE LASSO MESSENGER   ${page}` : `${page}   THE LASSO MESSENGER`],
      ['furniture', `Printed at Lasso Edition ${i + 1}`],
    ]),
  );
});

test('a paragraph goes on behind the foot of a page and the head of the next', async () => {
  const article = await read({
    pages: [
      {
        texts: [
          { x: 60, y: 40, text: 'Lasso Monthly' },
          ...lines(['   The bridge over the Ande was built', 'in a summer and has been mended in'], {
            x: 60,
            y: 80,
          }),
          { x: 290, y: 800, text: '1' },
        ],
      },
      {
        texts: [
          { x: 60, y: 40, text: 'Lasso Monthly' },
          ...lines(['every winter since, at the cost of', 'whoever lives next to it.'], { x: 60, y: 80 }),
          { x: 290, y: 800, text: '2' },
        ],
      },
    ],
  });
  expect(blocksOf(article)).toEqual([
    ['furniture', 'Lasso Monthly'],
    [
      'paragraph',
      'The bridge over the Ande was built in a summer and has been mended in every winter since, at the cost of whoever lives next to it.',
    ],
    ['furniture', '1'],
    ['furniture', 'Lasso Monthly'],
    ['furniture', '2'],
  ]);
});

test('three columns under a headline as wide as the page, and another article under them', async () => {
  const column = (name: string): string[] => [
    `   Column ${name} tells of`,
    'a village that sold its',
    'bell to buy a fire engine',
    'and then had no means of',
    'calling out the firemen.',
  ];
  const article = await read({
    pages: [
      {
        texts: [
          {
            x: 50,
            y: 80,
            size: 26,
            font: 'helvetica-bold',
            text: 'Village sells its bell for a fire engine',
          },
          ...lines(column('one'), { x: 50, y: 120 }),
          ...lines(column('two'), { x: 214, y: 120 }),
          ...lines(column('three'), { x: 378, y: 120 }),
          {
            x: 50,
            y: 220,
            size: 16,
            font: 'helvetica-bold',
            text: 'Goats on the railway line stop trains between Lasso and Marvale',
          },
          ...lines(['Two goats stood on the line', 'between Lasso and Marvale', 'for most of Friday.'], {
            x: 50,
            y: 250,
          }),
          ...lines(['Nobody knew whose they were', 'until a boy from the mill', 'called them by name.'], {
            x: 300,
            y: 250,
          }),
        ],
      },
    ],
  });
  const told = (name: string): string =>
    `Column ${name} tells of a village that sold its bell to buy a fire engine and then had no means of calling out the firemen.`;
  expect(article.title).toBe('Village sells its bell for a fire engine');
  expect(blocksOf(article)).toEqual([
    ['title', 'Village sells its bell for a fire engine'],
    ['paragraph', told('one')],
    ['paragraph', told('two')],
    ['paragraph', told('three')],
    ['heading', 'Goats on the railway line stop trains between Lasso and Marvale'],
    ['paragraph', 'Two goats stood on the line between Lasso and Marvale for most of Friday.'],
    ['paragraph', 'Nobody knew whose they were until a boy from the mill called them by name.'],
  ]);
});

test('a headline of two lines is one, and gaps between lines begin paragraphs', async () => {
  const article = await read({
    pages: [
      {
        texts: [
          ...lines(['Fishermen of Ande want', 'their lighthouse back'], {
            x: 72,
            y: 90,
            size: 22,
            font: 'helvetica-bold',
          }),
          ...lines(['By Piet Haan', '', '3 May 2021'], { x: 72, y: 150 }),
          ...lines(['The lamp has been dark since March.', '', 'Boats now find the harbour by its smell.'], {
            x: 72,
            y: 210,
          }),
        ],
      },
    ],
  });
  expect(article).toMatchObject({
    ...{ title: 'Fishermen of Ande want their lighthouse back', titleFrom: 'header' },
    ...{ author: 'Piet Haan', authorFrom: 'header', date: '2021-05-03', dateFrom: 'header' },
  });
  expect(blocksOf(article)).toEqual([
    ['title', 'Fishermen of Ande want their lighthouse back'],
    ['byline', 'By Piet Haan'],
    ['byline', '3 May 2021'],
    ['paragraph', 'The lamp has been dark since March.'],
    ['paragraph', 'Boats now find the harbour by its smell.'],
  ]);
});

test('words parted at the end of a line are one again, and compounds stay compounds', async () => {
  const article = await read({
    pages: [
      {
        texts: lines(
          [
            'The re-election of the mayor was cele-',
            'brated in Asia-Pacific style. Her re-',
            'election took a well-known law-',
            'yer and a self-',
            'made man by surprise; the anti­',
            'corruption office and the Foreign Minis-',
            'try said nothing, nor did the North-',
            'South line. A lawyer laughed.',
          ],
          { x: 72, y: 90 },
        ),
      },
    ],
  });
  expect(blocksOf(article)).toEqual([
    [
      'paragraph',
      'The re-election of the mayor was celebrated in Asia-Pacific style. Her re-election took a well-known lawyer and a self-made man by surprise; the anticorruption office and the Foreign Ministry said nothing, nor did the North-South line. A lawyer laughed.',
    ],
  ]);
});

test('the caption of a picture between columns is a caption, and does not cut a paragraph in two', async () => {
  const article = await read({
    pages: [
      {
        texts: [
          ...lines(PORT_LEFT, { x: 60, y: 100 }),
          ...lines(['Ilse Brandt at the gate of the port on Monday.', 'Photo: Oda Renn'], {
            x: 305,
            y: 112,
            size: 7,
          }),
          ...lines(PORT_RIGHT, { x: 305, y: 140 }),
        ],
      },
    ],
  });
  expect(blocksOf(article)).toEqual([
    ['paragraph', PORT_READ[0]],
    ['paragraph', PORT_READ[1]],
    ['caption', 'Ilse Brandt at the gate of the port on Monday.'],
    ['byline', 'Photo: Oda Renn'],
    ['paragraph', PORT_READ[2]],
  ]);
});

test('marks of footnotes stay at their word, and footnotes come behind the text', async () => {
  const article = await read({
    pages: [
      {
        texts: [
          { x: 72, y: 100, text: 'The treaty of 2019' },
          { x: 180.5, y: 96, size: 6, text: '3' },
          { x: 192, y: 100, text: 'was never signed, as the minister' },
          { x: 72, y: 112, text: 'told parliament.' },
          { x: 72, y: 760, size: 5, text: '3' },
          { x: 78, y: 763, size: 8, text: 'Debates of the Lower House, vol. 12.' },
        ],
      },
    ],
  });
  expect(blocksOf(article)).toEqual([
    ['paragraph', 'The treaty of 2019³ was never signed, as the minister told parliament.'],
    ['paragraph', '³ Debates of the Lower House, vol. 12.'],
  ]);
});

test('a rotated page, text drawn sideways, and a note in the margin', async () => {
  const upright = DAM_READ.map((text) => ['paragraph', text]);
  // Drawn from the bottom up, on a page that is shown turned by a quarter.
  const sideways = lines(DAM, { x: 60, y: 80 }).map(({ x, y, ...text }) => ({
    ...text,
    x: y,
    y: 842 - x,
    turned: 90,
  }));
  for (const rotate of [0, 90]) {
    expect(blocksOf(await read({ pages: [{ rotate, texts: sideways }] }))).toEqual(upright);
  }
  const noted = await read({
    pages: [
      {
        texts: [
          { x: 20, y: 600, size: 7, turned: 90, text: 'archived 4711' },
          { x: 200, y: 600, size: 50, turned: 45, text: 'COPY' },
          ...lines(DAM, { x: 72, y: 90 }),
        ],
      },
    ],
  });
  expect(blocksOf(noted)).toEqual([...upright, ['furniture', 'archived 4711'], ['furniture', 'COPY']]);
});

test('letters by Unicode: Cyrillic, Arabic from the right, ligatures as letters', async () => {
  const unicode = (texts: string[]): Promise<Article> =>
    read({ pages: [{ texts: lines(texts, { x: 72, y: 90, font: 'unicode' }) }] });
  expect(blocksOf(await unicode(['Совет города Марваль закрыл ста-', 'рую плотину в понедельник.']))).toEqual(
    [['paragraph', 'Совет города Марваль закрыл старую плотину в понедельник.']],
  );
  expect(blocksOf(await unicode(['The \ufb01rst of\ufb01cer \ufb02ed.']))).toEqual([
    ['paragraph', 'The first officer fled.'],
  ]);
  // As it is drawn: from the left, the last letter first.
  const drawn = (text: string): string => [...text].reverse().join('');
  expect(blocksOf(await unicode([drawn('أغلقت المدينة السد'), drawn('القديم يوم الاثنين')]))).toEqual([
    ['paragraph', 'أغلقت المدينة السد القديم يوم الاثنين'],
  ]);
});

test('text in an encoding of East Asia that the file only names', async () => {
  const written = (encoding: string, collection: string, hex: string): WrittenFile => ({
    pages: [{ texts: [] }],
    objects: {
      7: `<< /Type /Font /Subtype /Type0 /BaseFont /Song /Encoding /${encoding} /DescendantFonts [<< /Type /Font /Subtype /CIDFontType0 /BaseFont /Song /CIDSystemInfo << /Registry (Adobe) /Ordering (${collection}) /Supplement 2 >> /FontDescriptor << /Type /FontDescriptor /FontName /Song /Flags 4 /FontBBox [0 -200 1000 800] /ItalicAngle 0 /Ascent 800 /Descent -200 /CapHeight 700 /StemV 80 >> >>] >>`,
      11: stream(`BT /F5 10 Tf 1 0 0 1 72 700 Tm <${hex}> Tj ET`),
    },
  });
  expect((await read(written('GBK-EUC-H', 'GB1', 'd6d0cec4d0c2cec541'))).text).toBe('中文新闻A');
  expect((await read(written('UniGB-UCS2-H', 'GB1', '4e2d65870041'))).text).toBe('中文A');
  expect((await read(written('ETen-B5-H', 'CNS1', 'a4a4a4e5'))).text).toBe('中文');
  expect((await read(written('90ms-RKSJ-H', 'Japan1', '93fa967b82cc905695b7'))).text).toBe('日本の新聞');
  expect((await read(written('KSCms-UHC-H', 'Korea1', 'c7d1b1db'))).text).toBe('한글');
  // Characters by their numbers in Adobe's collection: that table is not here.
  expect(await reasonFor(written('Identity-H', 'Japan1', '04d204d3'))).toEqual([
    'Its text is in a Chinese, Japanese or Korean encoding that it does not hold itself; run OCR over the pages as they look (`ocrmypdf --force-ocr`).',
  ]);
});

test('columns of a page that is read from the right begin on the right', async () => {
  const drawn = (text: string): string => [...text].reverse().join('');
  const column = (texts: readonly string[], x: number) =>
    texts.map((text, i) => ({
      x: x + 200 - text.length * 6,
      y: 90 + 12 * i,
      text: drawn(text),
      font: 'unicode' as const,
    }));
  const right = ['قال رئيس البلدية إن السد', 'القديم لن يصمد شتاء آخر', 'وإن المال غير موجود.'];
  const left = ['وفي الميناء عاد العمال', 'إلى العمل يوم الثلاثاء', 'بعد تسعة أيام.'];
  const article = await read({ pages: [{ texts: [...column(left, 60), ...column(right, 300)] }] });
  expect(blocksOf(article)).toEqual([
    ['paragraph', right.join(' ')],
    ['paragraph', left.join(' ')],
  ]);
});

test('an initial over several lines belongs to its word', async () => {
  const article = await read({
    pages: [
      {
        texts: [
          { x: 72, y: 112, size: 30, font: 'helvetica-bold', text: 'T' },
          ...lines(['he village of Ande has two mayors', 'and neither of them will go.'], { x: 98, y: 100 }),
          ...lines(['Both were elected, one by the lower', 'town and one by the upper.'], { x: 72, y: 124 }),
        ],
      },
    ],
  });
  expect(blocksOf(article)).toEqual([
    [
      'paragraph',
      'The village of Ande has two mayors and neither of them will go. Both were elected, one by the lower town and one by the upper.',
    ],
  ]);
});

test('the rows of a table stay rows', async () => {
  const rows = [
    ['Lasso', '12,400', 'Brandt'],
    ['Marvale', '8,150', 'Quill'],
    ['Ande', '930', 'Haan'],
  ];
  const article = await read({
    pages: [
      {
        texts: rows.flatMap((cells, i) =>
          cells.map((text, k) => ({ text, x: 72 + 120 * k, y: 100 + 24 * i })),
        ),
      },
    ],
  });
  expect(article.text.split('\n\n')).toEqual(rows.map((cells) => cells.join('   ')));
});

test('the title a file gives itself counts if it looks like one and the page knows it', async () => {
  const titled = async (title: string, name = 'page.pdf') => {
    const bytes = writtenPdf({
      info: { Title: title, CreationDate: 'D:20190101120000Z', Author: 'user' },
      pages: [
        {
          texts: [
            { x: 72, y: 90, size: 20, font: 'helvetica-bold', text: 'Marvale closes its dam' },
            ...lines(DAM, { x: 72, y: 130 }),
          ],
        },
      ],
    });
    const article = await read(bytes, name);
    expect(article).toMatchObject({ date: null, author: null });
    return [article.title, article.titleFrom];
  };
  expect(await titled('Marvale closes its dam')).toEqual(['Marvale closes its dam', 'metadata']);
  expect(await titled('Marvale closes its dam | The Lasso Messenger')).toEqual([
    'Marvale closes its dam',
    'metadata',
  ]);
  expect(await titled('Marvale: council closes dam')).toEqual(['Marvale: council closes dam', 'metadata']);
  for (const title of [
    '',
    'Microsoft Word - dam_final2.doc',
    'untitled',
    'dam story.indd',
    'Layout 1',
    'Quarterly Newsletter Template',
    'dam_story_final',
  ]) {
    expect(await titled(title)).toEqual(['Marvale closes its dam', 'header']);
  }
});

test('author, language and date as the file states them', async () => {
  const article = await read({
    info: { Author: 'Ilse Brandt', Title: 'A long winter in Ande' },
    language: 'en-GB',
    xmp: '<?xpacket begin="" id="W5M0MpCehiHzreSzNTczkc9d"?><x:xmpmeta xmlns:x="adobe:ns:meta/"><rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#"><rdf:Description xmlns:prism="http://prismstandard.org/namespaces/basic/2.0/"><prism:publicationDate>2021-02-03</prism:publicationDate></rdf:Description></rdf:RDF></x:xmpmeta><?xpacket end="w"?>',
    pages: [{ texts: lines(DAM, { x: 72, y: 90 }) }],
  });
  expect(article).toMatchObject({
    ...{
      title: 'A long winter in Ande',
      titleFrom: 'metadata',
      author: 'Ilse Brandt',
      authorFrom: 'metadata',
    },
    ...{ date: '2021-02-03', dateFrom: 'metadata' },
  });
  expect(article.about.details).toEqual({ language: 'en-GB' });
});

test('the date of the issue stands over the page', async () => {
  const page = (text: string[]) => ({
    texts: [
      { x: 72, y: 40, size: 8, text: 'The Lasso Messenger' },
      { x: 250, y: 40, size: 8, text: 'Monday, 3 May 2021' },
      ...lines(text, { x: 72, y: 90 }),
    ],
  });
  const article = await read({ pages: [page(DAM), page(PORT_LEFT)] });
  expect(article).toMatchObject({ date: '2021-05-03', dateFrom: 'header' });
});

test('a month over the page says nothing where a byline tells the day', async () => {
  const page = (over: string, text: string[]) => ({
    texts: [{ x: 72, y: 40, size: 8, text: over }, ...lines(text, { x: 72, y: 90 })],
  });
  const signed = ['By Ilse Brandt | 20 January 2024', '', ...DAM];
  const dated = async (text: string[]) =>
    (await read({ pages: [page('May 2021', text), page('May 2021', PORT_LEFT)] })).date;
  expect(await dated(signed)).toBe('2024-01-20');
  expect(await dated(DAM)).toBe('2021-05');
});

test('a page printed from a browser: its address is kept, and the day of printing is no date', async () => {
  const article = await read({
    pages: [
      {
        texts: [
          { x: 30, y: 20, size: 7, font: 'helvetica', text: '5/3/2021, 10:12 AM' },
          { x: 250, y: 20, size: 7, font: 'helvetica', text: 'Marvale closes its dam - Lasso Online' },
          { x: 72, y: 90, size: 20, font: 'helvetica-bold', text: 'Marvale closes its dam' },
          ...lines(DAM, { x: 72, y: 130 }),
          { x: 30, y: 830, size: 7, font: 'helvetica', text: 'https://lasso.example/news/dam' },
          { x: 560, y: 830, size: 7, font: 'helvetica', text: '1/1' },
        ],
      },
    ],
  });
  expect(article).toMatchObject({ title: 'Marvale closes its dam', date: null });
  expect(article.about.details).toEqual({ url: 'https://lasso.example/news/dam' });
  expect(blocksOf(article)).toEqual([
    ['furniture', '5/3/2021, 10:12 AM   Marvale closes its dam - Lasso Online'],
    ['title', 'Marvale closes its dam'],
    ['paragraph', DAM_READ[0]],
    ['paragraph', DAM_READ[1]],
    ['furniture', 'https://lasso.example/news/dam   1/1'],
  ]);
});

test('the name of a paper over its headlines is no title', async () => {
  const article = await read({
    pages: [
      {
        texts: [
          { x: 120, y: 70, size: 40, font: 'helvetica-bold', text: 'The Lasso Messenger' },
          { x: 72, y: 130, size: 20, font: 'helvetica-bold', text: 'Marvale closes its dam' },
          ...lines(DAM, { x: 72, y: 170 }),
        ],
      },
    ],
  });
  expect(article.title).toBe('Marvale closes its dam');
});

test('text beside a picture keeps its paragraphs, though its lines are shorter there', async () => {
  const texts = [
    'The council of Marvale voted on Monday night to close',
    'the old dam, after two',
    'engineers had told it',
    'that the wall would',
    'not outlast another',
    'winter. The mayor said',
    'that she would look for',
    'money in the capital, where nobody was in on Monday.',
  ];
  const article = await read({ pages: [{ texts: lines(texts, { x: 72, y: 90 }) }] });
  expect(blocksOf(article)).toEqual([['paragraph', texts.join(' ')]]);
});

test('short lines that end where they were meant to stay lines', async () => {
  const article = await read({
    pages: [
      {
        texts: lines(
          [
            'Those who signed the letter to the council of Marvale:',
            '',
            'Ada Quill, mayor',
            'Ilse Brandt, for the dockers',
            'Piet Haan',
            '',
            ...DAM,
          ],
          { x: 72, y: 90 },
        ),
      },
    ],
  });
  expect(blocksOf(article).map(([, text]) => text)).toEqual([
    'Those who signed the letter to the council of Marvale:',
    'Ada Quill, mayor',
    'Ilse Brandt, for the dockers',
    'Piet Haan',
    ...DAM_READ,
  ]);
});

test('an export of Nexis Uni is as many articles as it holds', async () => {
  const page = (number: number, headline: string, source: string, date: string, text: readonly string[]) => ({
    texts: [
      { x: 280, y: 40, size: 8, text: `Page ${number} of 2` },
      { x: 72, y: 90, size: 14, font: 'helvetica-bold' as const, text: headline },
      ...lines([source, date, '', `Copyright 2021 ${source} All Rights Reserved`, ''], { x: 72, y: 120 }),
      ...lines(['Section: TOWN; Pg. 3', 'Length: 42 words', 'Byline: Ada Quill'], { x: 72, y: 190 }),
      { x: 72, y: 250, size: 12, font: 'helvetica-bold' as const, text: 'Body' },
      ...lines(text, { x: 72, y: 280 }),
      ...lines(['Load-Date: May 4, 2021', '', '', 'End of Document'], { x: 72, y: 420 }),
    ],
  });
  const bytes = writtenPdf({
    pages: [
      page(1, 'Marvale closes its dam', 'The Lasso Messenger', 'May 3, 2021 Monday', DAM),
      page(2, 'Dockers go back to work', 'Ande Weekly', 'May 5, 2021 Wednesday', PORT_LEFT.slice(0, 5)),
    ],
  });
  const articles = await articlesOf('export.pdf', { bytes });
  expect(articles).toHaveLength(2);
  expect(articles[0]).toMatchObject({
    ...{
      title: 'Marvale closes its dam',
      source: 'The Lasso Messenger',
      date: '2021-05-03',
      author: 'Ada Quill',
    },
    about: { details: { section: 'TOWN; Pg. 3', length: '42 words' } },
  });
  expect(articles[1]).toMatchObject({
    record: 2,
    title: 'Dockers go back to work',
    source: 'Ande Weekly',
    date: '2021-05-05',
  });
  expect(blocksOf(articles[0]!).filter(([kind]) => kind === 'paragraph')).toEqual(
    DAM_READ.map((text) => ['paragraph', text]),
  );
});

test('an export of Factiva, too, also where its head was run together', async () => {
  const article = (y: number, headline: string, number: string) => [
    { x: 72, y, size: 12, font: 'helvetica-bold' as const, text: headline },
    ...lines(
      [
        ...[
          'By Ada Quill',
          '123 words',
          '3 May 2021',
          '10:15',
          'The Lasso Messenger',
          'LASM',
          '4',
          'English',
        ],
        ...['Copyright 2021 Lasso Media. All Rights Reserved.', '', ...DAM, '', number],
      ],
      { x: 72, y: y + 20 },
    ),
  ];
  const bytes = writtenPdf({
    pages: [
      {
        texts: [
          ...article(60, 'Marvale closes its dam', 'Document LASM000020210503eh530000a'),
          ...article(400, 'Dockers go back to work', 'Document LASM000020210503eh530000b'),
          { x: 72, y: 780, size: 8, text: 'Page 1 of 1 © 2021 Factiva, Inc. All rights reserved.' },
        ],
      },
    ],
  });
  const articles = await articlesOf('export.pdf', { bytes });
  const told = {
    ...{ source: 'The Lasso Messenger', date: '2021-05-03', author: 'Ada Quill' },
    about: { details: { length: '123 words', language: 'English' } },
  };
  expect(articles).toMatchObject([
    { ...told, title: 'Marvale closes its dam' },
    { ...told, title: 'Dockers go back to work' },
  ]);
  expect(articles.map(({ about }) => about.details.exportId)).toEqual([
    'LASM000020210503eh530000a',
    'LASM000020210503eh530000b',
  ]);
  for (const each of articles)
    expect(blocksOf(each).filter(([kind]) => kind === 'paragraph')).toEqual(
      DAM_READ.map((text) => ['paragraph', text]),
    );
});

test('a file that is cut off, or whose table of objects is wrong, is read as far as it goes', async () => {
  const whole = writtenPdf({
    pages: [{ texts: lines(DAM, { x: 72, y: 90 }) }, { texts: lines(PORT_LEFT, { x: 72, y: 90 }) }],
  });
  const expected = DAM_READ.map((text) => ['paragraph', text]);
  const noTable = whole.subarray(0, whole.indexOf('xref'));
  expect(blocksOf(await read(noTable)).slice(0, 2)).toEqual(expected);
  const wrongTable = Buffer.from(
    whole.toString('latin1').replace(/^\d{10} 00000 n/gm, '0000000007 00000 n'),
    'latin1',
  );
  expect(blocksOf(await read(wrongTable)).slice(0, 2)).toEqual(expected);
  const cutOff = whole.subarray(0, whole.indexOf('12 0 obj'));
  const [article] = await opened('page.pdf', { bytes: cutOff });
  expect(blocksOf(article as Article)).toEqual(expected);
});

test('a page that cannot be read is named, and the others are read', async () => {
  const bytes = writtenPdf({
    pages: [{ texts: lines(DAM, { x: 72, y: 90 }) }, { texts: lines(PORT_LEFT, { x: 72, y: 90 }) }],
    objects: { 12: '42' },
  });
  const [article, bad, ...more] = await opened('page.pdf', { bytes });
  expect(blocksOf(article as Article)).toEqual(DAM_READ.map((text) => ['paragraph', text]));
  expect(bad).toMatchObject({
    reason: 'Page 2 cannot be read, the others are; try `qpdf in.pdf out.pdf`, which mends some.',
  });
  expect(more).toEqual([]);
});

test('of a file with a hole in it the pages around that are read, whatever is looked for in vain', async () => {
  const bytes = writtenPdf({
    pages: [{ texts: lines(DAM, { x: 72, y: 90 }) }],
    objects: {
      2: '<< /Type /Pages /Count 4 /Kids [10 0 R 40 0 R 41 0 R 42 0 R] >>',
      ...Object.fromEntries([40, 41, 42].map((number) => [number, '<< /Type /Page /Parent 2 0 R >>'])),
    },
  });
  const hole = bytes.fill(0, bytes.indexOf('40 0 obj'), bytes.indexOf('endobj', bytes.indexOf('42 0 obj')));
  // Where it is read in a process of its own, as always: what fails there unheard ends that.
  const apart = new Apart(NOTHING_ASKED);
  const contents = await apart.read('page.pdf', { bytes: hole });
  apart.close();
  expect(blocksOf(contents[0] as Article)).toEqual(DAM_READ.map((text) => ['paragraph', text]));
  expect(contents.slice(1)).toMatchObject([{ reason: expect.stringMatching(/^Pages? .* cannot be read/) }]);
});

test('a tree of pages that leads back to itself ends', async () => {
  const texts = lines(DAM, { x: 72, y: 90 });
  const circle = writtenPdf({
    pages: [{ texts }],
    objects: { 2: '<< /Type /Pages /Count 2 /Kids [10 0 R 2 0 R] >>' },
  });
  const contents = await opened('page.pdf', { bytes: circle });
  expect(contents.length).toBeGreaterThan(0);
  const lying = writtenPdf({
    pages: [{ texts }],
    objects: { 2: '<< /Type /Pages /Count 900000 /Kids [10 0 R] >>' },
  });
  expect((await opened('page.pdf', { bytes: lying })).length).toBeGreaterThan(0);
});

test('a thousand pages are one article, and more than five thousand none', async () => {
  const name = (page: number): string =>
    [...String(page)].map((digit) => 'abcdefghij'[Number(digit)]).join('');
  const page = { texts: lines(DAM, { x: 72, y: 90 }) };
  const pages = Array.from({ length: 1000 }, (_, i) => ({
    texts: lines([`The ${name(i)} was seen.`], { x: 72, y: 90 }),
  }));
  const article = await read({ pages });
  expect(blocksOf(article).filter(([kind]) => kind === 'paragraph')).toHaveLength(1000);
  const many = writtenPdf({
    pages: [page],
    objects: { 2: `<< /Type /Pages /Count 5001 /Kids [${'10 0 R '.repeat(5001)}] >>` },
  });
  expect(await reasonFor(many)).toEqual([
    'It has 5,001 pages, and no more than 5,000 are read; cut it into parts (`qpdf --split-pages=1000`).',
  ]);
});

test('a page of more text than any page holds is named, and the others are read', async () => {
  const drawn = '1 0 0 1 10 10 Tm (a) Tj 1 0 0 1 90 90 Tm (b) Tj\n'.repeat(60_000);
  const packed = deflateSync(`BT /F1 10 Tf ${drawn} ET`).toString('latin1');
  const bytes = writtenPdf({
    pages: [{ texts: lines(DAM, { x: 72, y: 90 }) }, { texts: [] }],
    objects: { 13: stream(packed, '/Filter /FlateDecode') },
  });
  const contents = await opened('page.pdf', { bytes });
  expect(contents).toHaveLength(2);
  expect(blocksOf(contents[0] as Article)).toEqual(DAM_READ.map((text) => ['paragraph', text]));
  expect(contents[1]).toMatchObject({
    reason: 'Page 2 cannot be read, the others are; try `qpdf in.pdf out.pdf`, which mends some.',
  });
});

test('a page of very many pieces is laid out in the time it takes to sort them', async () => {
  const scattered = Array.from({ length: 40_000 }, (_, i) => ({
    x: (i * 7919) % 560,
    y: 20 + ((i * 104_729) % 8000) / 10,
    size: 1 + (i % 5),
    text: String.fromCharCode(65 + (i % 26)),
  }));
  const article = await read({ pages: [{ texts: scattered }] });
  expect(article.text.length).toBeGreaterThan(10_000);
});

/** A picture of a page as scanners write it; its dots do not matter here. */
const picture = (width: number): string =>
  stream(
    'x',
    `/Type /XObject /Subtype /Image /Width ${width} /Height 9 /ColorSpace /DeviceGray /BitsPerComponent 8`,
  );
const DAMAGED =
  'No text and no pictures of pages are found in it: it is damaged (get it again), or draws its letters as shapes (run OCR over it: `ocrmypdf --force-ocr`).';

test('a scan is called one, and a file whose text is damaged is not', async () => {
  const pages = [{ texts: [] }, { texts: [] }, { texts: [] }];
  expect(await reasonFor({ pages, objects: { 30: picture(1654), 31: picture(1654) } })).toEqual([
    'It holds pictures of pages and no text, as a scan does; run OCR over them (`ocrmypdf`).',
  ]);
  // A photograph among three pages, the marks of the publisher on each, and none at all.
  for (const widths of [[1200], [80, 80, 80], []]) {
    const objects = Object.fromEntries(widths.map((width, at) => [30 + at, picture(width)]));
    expect(await reasonFor({ pages, objects })).toEqual([DAMAGED]);
  }
  // Pictures across its pages, and the font of its text.
  const slides = { 30: picture(1654), 31: picture(1654), 32: stream('x', '/Length1 1') };
  expect(await reasonFor({ pages, objects: slides })).toEqual([DAMAGED]);
  const whole = writtenPdf({ pages: [{ texts: lines(DAM, { x: 72, y: 90 }) }] });
  const from = whole.indexOf('stream\n', whole.indexOf('11 0 obj')) + 'stream\n'.length;
  expect(await reasonFor(whole.fill(0, from, whole.indexOf('endstream', from)))).toEqual([DAMAGED]);
});

test('damaged and locked files are told, each with what would help', async () => {
  expect(await reasonFor({ pages: [{ texts: lines(DAM, { x: 72, y: 72 }) }], locked: true })).toEqual([
    'It is locked with a password; save a copy without one (`qpdf --decrypt --password=… in.pdf out.pdf`).',
  ]);
  expect(await reasonFor(Buffer.from('%PDF-1.4\nnothing else'))).toEqual([
    'It is damaged or cut off, and no page of it could be found; try `qpdf in.pdf out.pdf`, which mends some.',
  ]);
});
