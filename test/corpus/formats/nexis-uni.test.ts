import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { type Article, isArticle } from '../../../source/corpus/article.ts';
import { docxFrom, docxOf } from './docx-made.ts';
import { articlesOf, blocksOf, formatName, opened } from './opened.ts';

const bytesOf = (name: string) => ({ bytes: docxFrom(`nexis-uni/${name}.xml`) });
const read = (name: string) => articlesOf(`${name}.DOCX`, bytesOf(name));
const row = ({ title, date, source, author }: Article) => [title, date, source, author];
const linkTo = (item: string) => `https://nexis.example/document?id=urn:contentItem:${item}&idtype=PID`;

test('an export of two documents behind a list of both', async () => {
  const articles = await read('english');
  expect(articles.map(row)).toEqual([
    [
      'Ferry strike ends after eleven days; Crews return to work',
      ...['2012-03-05', 'The Harbour Times(Eastport)', 'Orla Fenwick, Transport Correspondent'],
    ],
    ['No boats, no bread', '2012-03-04', 'The Mill Post', 'Henry Staple'],
  ]);
  expect(
    articles.map(({ titleFrom, dateFrom, sourceFrom, authorFrom }) => [
      ...[titleFrom, dateFrom, sourceFrom, authorFrom],
    ]),
  ).toEqual([
    ['header', 'header', 'header', 'field'],
    ['header', 'header', 'header', 'field'],
  ]);
  // The first id is the list's, the second that of the headline's own link.
  expect(articles.map(({ about }) => about.details)).toEqual([
    {
      ...{ section: 'NEWS; Version:2', length: '62 words' },
      exportId: 'urn:contentItem:5AAA-0001-0000-0000-00000-00',
      url: linkTo('5AAA-0001-0000-0000-00000-00'),
    },
    {
      ...{ section: 'ISLANDS', length: '1204 words', language: 'ENGLISH' },
      exportId: 'urn:contentItem:5AAA-0005-0000-0000-00000-00',
      url: linkTo('5AAA-0005-0000-0000-00000-00'),
    },
  ]);
  expect(blocksOf(articles[0]!)).toEqual([
    ['title', 'Ferry strike ends after eleven days; Crews return to work'],
    ['byline', 'The Harbour Times(Eastport)'],
    ['byline', 'March 5, 2012 Monday 9:20 AM GMT'],
    ['furniture', 'Copyright 2012 Harbour Newspapers Limited All Rights Reserved'],
    ['byline', 'Section:\u00a0NEWS; Version:2'],
    ['byline', 'Length:\u00a062 words'],
    ['byline', 'Byline:\u00a0Orla Fenwick, Transport Correspondent'],
    ['furniture', 'Body'],
    ['paragraph', 'Ferry crews in Eastport went back to work yesterday after a strike of eleven days.'],
    ['paragraph', 'Marta Quill, who leads the union, said that nothing had been signed.'],
    ['byline', 'Load-Date:\u00a0March 6, 2012'],
  ]);
});

test('a standfirst and paragraphs that begin like labels are text, a graphic is a caption', async () => {
  const [, article] = await read('english');
  expect(blocksOf(article!).slice(6)).toEqual([
    ['paragraph', 'Flour ran out on the ninth day'],
    ['byline', 'Dateline:\u00a0LITTLE NESS'],
    ['furniture', 'Body'],
    ['paragraph', 'Islanders queued for flour on Saturday, the ninth day without a boat.'],
    ['paragraph', 'Update: the baker opened again at noon, with two sacks.'],
    ['paragraph', 'Correction: this page said first that there were three sacks.'],
    ['furniture', 'Graphic'],
    ['caption', 'The baker of Little Ness at her empty counter'],
    ['furniture', 'Classification'],
    ['byline', 'Language:\u00a0ENGLISH'],
    ['byline', 'Publication-Type:\u00a0Newspaper'],
    ['byline', 'Journal Code:\u00a0MPO'],
    ['tags', 'Subject:\u00a0FERRIES (90%); BREAD (88%)'],
    ['byline', 'Load-Date:\u00a0March 4, 2012'],
  ]);
});

test.each([
  [
    'german',
    ['Fähren fahren wieder', '2012-03-06', 'Hafenzeitung', 'Jörg Äpfelbach'],
    { section: 'WIRTSCHAFT; S. 7', length: '48 Wörter', language: 'GERMAN; DEUTSCH' },
  ],
  [
    'french',
    ['Les bateaux repartent', '2012-03-06', 'Le Courrier du Port', 'Élodie Quérin'],
    { section: 'Économie; Pg. 3', length: '37 mots' },
  ],
  [
    'spanish',
    ['Vuelven los barcos', '2012-03-06', 'El Correo del Puerto', 'Inés Quiroga'],
    { section: 'ECONOMÍA; Pág. 3', length: '31 palabras', language: 'SPANISH; ESPAÑOL' },
  ],
])('labels and dates: %s', async (name, expected, details) => {
  const [article, ...others] = await read(name);
  expect(others).toEqual([]);
  expect(row(article!)).toEqual(expected);
  expect(article!.about.details).toMatchObject(details);
  expect(
    blocksOf(article!)
      .filter(([kind]) => kind === 'paragraph')
      .at(-1)![1],
  ).toMatch(/^Nach|^Les|^Los/);
  expect(article!.text).not.toMatch(/Ende des|Fin d/);
});

test('headings and links of a German document are furniture', async () => {
  const [article] = await read('german');
  expect(blocksOf(article!).filter(([kind]) => kind === 'furniture')).toEqual([
    ['furniture', 'Textkörper'],
    ['furniture', 'Link zum PDF-Dokument'],
    ['furniture', 'Klassifizierung'],
  ]);
});

test('one document without a list, with an edition under its date', async () => {
  const [article, ...others] = await read('single');
  expect(others).toEqual([]);
  expect(row(article!)).toEqual(['One document alone', '2012-03-04', 'The Mill Post', null]);
  expect(article!.about.details.exportId).toBe('urn:contentItem:5AAA-0005-0000-0000-00000-00');
  expect(blocksOf(article!)).toEqual([
    ['title', 'One document alone'],
    ['byline', 'The Mill Post'],
    ['byline', 'March 4, 2012 Sunday'],
    ['byline', 'Late Edition - Final'],
    ['byline', 'Length:\u00a09 words'],
    ['furniture', 'Body'],
    ['paragraph', 'One document in a file, and no list before it.'],
  ]);
});

test('a list without bookmarks behind it is no part of the first document', async () => {
  const [article] = await read('unmarked-cover');
  expect(row(article!)).toEqual(['Flour by plane', '2012-03-09', 'The Mill Post', null]);
  expect(article!.text).not.toMatch(/Job Number|Search Terms/);
  expect(article!.about.details.url).toBe(linkTo('5AAA-0001-0000-0000-00000-00'));
});

test('bookmarks tell the parts in a language whose headings nobody knows', async () => {
  const [article] = await read('bookmarks-apart');
  expect(row(article!)).toEqual(['Brood is op', '2012-03-04', 'De Molenpost', null]);
  expect(article!.about.details).toEqual({
    ...{ section: 'EILANDEN', length: '9 woorden', language: 'DUTCH; NEDERLANDS' },
  });
  expect(blocksOf(article!).slice(5)).toEqual([
    ['furniture', 'Inhoud'],
    ['paragraph', 'Er was geen brood meer op het eiland.'],
    ['furniture', 'Indeling'],
    ['byline', 'Taal:\u00a0DUTCH; NEDERLANDS'],
  ]);
});

test('a date that cannot be read still stands behind its source', async () => {
  const bytes = docxOf(
    readFileSync(`${import.meta.dirname}/nexis-uni/french.xml`, 'utf8').replace(
      'mardi 6 mars 2012',
      'Hiver 2012',
    ),
  );
  const [article] = await articlesOf('winter.docx', { bytes });
  expect(row(article!)).toEqual(['Les bateaux repartent', null, 'Le Courrier du Port', 'Élodie Quérin']);
  expect(blocksOf(article!)[2]).toEqual(['byline', 'Hiver 2012']);
});

test('documents that were not delivered are named, and those beside them read', async () => {
  const contents = await opened('not-delivered.docx', bytesOf('not-delivered'));
  expect(contents.map((content) => (isArticle(content) ? content.title : content.reason))).toEqual([
    'The first is there',
    'Document 2 of this Nexis export was not delivered; download it again.',
    'Document 3 of this Nexis export is empty; download it again.',
    'The fourth is there',
  ]);
});

test('an export that breaks off is read to where it does', async () => {
  const articles = await read('broken-off');
  expect(articles.map(row)).toEqual([
    ['The whole one', '2012-03-04', 'The Mill Post', null],
    ['The broken one', '2012-03-05', 'The Mill Post', null],
  ]);
  expect(blocksOf(articles[1]!).at(-1)).toEqual(['paragraph', 'The second breaks off in the mid']);
});

test('no headline, a headline of two paragraphs, and a date that cannot be told', async () => {
  const articles = await read('no-headline');
  expect(articles.map(row)).toEqual([
    ['Sir, the trams of my youth were never late', '2001-06-02', 'The Southquay Star', 'Pia Lund'],
    ['A headline and its second line', null, 'The Southquay Star', null],
  ]);
  expect(articles.map(({ titleFrom }) => titleFrom)).toEqual(['made', 'header']);
});

test('labels that are not bold, as other programs save them', async () => {
  const [article] = await read('plain-labels');
  expect(row(article!)).toEqual(['Saved by another program', '2012-03-04', 'The Mill Post', 'Ada Thorne']);
  expect(blocksOf(article!).slice(-3)).toEqual([
    ['paragraph', 'No label is bold here.'],
    ['paragraph', 'Note: this is text.'],
    ['byline', 'Load-Date:\u00a0March 4, 2012'],
  ]);
});

test('the old text download saved as a Word document', async () => {
  const lines = readFileSync(`${import.meta.dirname}/nexis/english.txt`, 'utf8').split(/(?:\r\n){2,}/);
  const paragraph = (run: string) =>
    `<w:p><w:r>${run
      .split('\r\n')
      .map((line) => `<w:t>${line.trim().replaceAll('&', '&amp;')}</w:t>`)
      .join('<w:br/>')}</w:r></w:p>`;
  const bytes = docxOf(`<w:document><w:body>${lines.map(paragraph).join('')}</w:body></w:document>`);
  const articles = await articlesOf('old.docx', { bytes });
  expect(articles.map(row)).toEqual([
    [
      'Ferry strike ends after eleven days; Crews return to work as the port authority promises talks',
      ...['2012-03-05', 'The Harbour Times (Eastport)', 'Orla Fenwick, Transport Correspondent'],
    ],
    ['NO BOATS, NO BREAD', '2012-03-04', 'THE MILL POST', 'HENRY STAPLE'],
    ['Union calls ferry strike', '2012-02-29', 'The Mill Post', null],
  ]);
  expect(articles.map(({ about, origin }) => [about.bytes, origin])).toEqual(Array(3).fill([null, null]));
});

test('a Word document that quotes the last line of one is no export', async () => {
  const [article, ...others] = await read('quotes-the-end');
  expect(others).toEqual([]);
  expect(article!.title).toBe('How archives end');
  expect(article!.text).toContain('So says the manual.');
});

test('it is a Word document by what it holds, whatever its name', () => {
  const { bytes } = bytesOf('single');
  expect(formatName('export.DOCX', bytes)).toBe('DOCX');
  expect(formatName('export.bin', bytes)).toBe('DOCX');
});
