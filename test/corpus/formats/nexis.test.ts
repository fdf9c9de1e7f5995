import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { type Article, isArticle } from '../../../source/corpus/article.ts';
import { readLaidOut } from '../../../source/corpus/laid-out.ts';
import { articlesOf, blocksOf, formatName, opened, unreadOf } from './opened.ts';

const file = (name: string): string => `${import.meta.dirname}/nexis/${name}`;

/** What an article is, on one line: title, date, source, author. */
const row = ({ title, date, source, author }: Article) => [title, date, source, author];
const detailsOf = (articles: readonly Article[]) => articles.map(({ about }) => about.details);

test('a download in English: cover, headline of three lines, editions, labels', async () => {
  const articles = await articlesOf(file('english.txt'));
  expect(articles.map(row)).toEqual([
    [
      'Ferry strike ends after eleven days; Crews return to work as the port authority promises talks',
      ...['2012-03-05', 'The Harbour Times (Eastport)', 'Orla Fenwick, Transport Correspondent'],
    ],
    ['NO BOATS, NO BREAD', '2012-03-04', 'THE MILL POST', 'HENRY STAPLE'],
    ['Union calls ferry strike', '2012-02-29', 'The Mill Post', null],
  ]);
  expect(detailsOf(articles)).toEqual([
    { exportId: '1 of 3', section: 'NEWS; Pg. 4', length: '62 words', language: 'ENGLISH' },
    { exportId: '2012030455501', length: '1,204 words', url: 'http://millpost.example/no-boats' },
    { exportId: '3 of 3', length: '41 words', language: 'ENGLISH' },
  ]);
  expect(
    articles.map(({ titleFrom, dateFrom, sourceFrom, authorFrom }) => [
      ...[titleFrom, dateFrom, sourceFrom, authorFrom],
    ]),
  ).toEqual([
    ['header', 'header', 'header', 'field'],
    ['header', 'header', 'header', 'field'],
    ['header', 'header', 'header', null],
  ]);
  expect(blocksOf(articles[0]!)).toEqual([
    ['byline', 'The Harbour Times (Eastport)'],
    ['byline', 'March 5, 2012 Monday Edition 1; National Edition'],
    [
      'title',
      'Ferry strike ends after eleven days; Crews return to work as the port authority promises talks',
    ],
    ['byline', 'BYLINE: Orla Fenwick, Transport Correspondent'],
    ['byline', 'SECTION: NEWS; Pg. 4'],
    ['byline', 'LENGTH: 62 words'],
    [
      'paragraph',
      'Ferry crews in Eastport went back to work yesterday after a strike of eleven days, and the first boat left for the islands at noon with four hundred people on board.',
    ],
    [
      'paragraph',
      'Marta Quill, who leads the union, said that nothing had been signed. "We have a date and a room," she said. "That is all we have."',
    ],
    ['paragraph', 'The port authority expects talks to begin within the week.'],
    ['byline', 'LOAD-DATE: March 6, 2012'],
    ['byline', 'LANGUAGE: ENGLISH'],
    [
      'caption',
      'The ferry Kittiwake leaves Eastport yesterday with passengers for the islands HARBOUR TIMES / TIM ODDY',
    ],
    ['byline', 'PUBLICATION-TYPE: Newspaper'],
    ['byline', 'JOURNAL-CODE: HTE'],
    ['furniture', 'Copyright 2012 Harbour Newspapers Limited All Rights Reserved'],
  ]);
  expect(blocksOf(articles[2]!).slice(2, 6)).toEqual([
    ['title', 'Union calls ferry strike'],
    ['paragraph', 'Crews to walk out at midnight over new rosters'],
    ['byline', 'DATELINE: EASTPORT'],
    ['byline', 'LENGTH: 41 words'],
  ]);
});

test('records keep their bytes and their lines', async () => {
  const articles = await articlesOf(file('english.txt'));
  const bytes = readFileSync(file('english.txt'));
  const texts = articles.map(({ about }) => bytes.toString('utf8', about.bytes!.start, about.bytes!.end));
  expect(texts.map((text) => text.trim().split(/\s*\r\n/)[0])).toEqual([
    ...['The Harbour Times (Eastport)', 'THE MILL POST', 'The Mill Post'],
  ]);
  expect(texts.map((text) => text.trimEnd().split('\r\n').at(-1)!.trim())).toEqual([
    ...['All Rights Reserved', 'All Rights Reserved', 'LANGUAGE: ENGLISH'],
  ]);
  const lines = bytes.toString('utf8').split('\r\n');
  expect(articles.map(({ about }) => lines[about.line! - 1]!.trim())).toEqual([
    ...['The Harbour Times (Eastport)', 'THE MILL POST', 'The Mill Post'],
  ]);
  expect(articles.every(({ origin }) => origin !== null)).toBe(true);
});

test('an article downloaded again under another number keeps its id', async () => {
  const again = Buffer.from(readFileSync(file('flush-left.txt'), 'utf8').replace('1 of 2', '31 of 400'));
  const [first] = await articlesOf(file('flush-left.txt'));
  const [second] = await articlesOf('flush-left.txt', { bytes: again });
  expect(second!.about.details.exportId).toBe('31 of 400');
  expect(second!.id).toBe(first!.id);
});

test('German labels and dates; a text that begins like a label stays text', async () => {
  const articles = await articlesOf(file('german.txt'));
  expect(articles.map(row)).toEqual([
    ['Fähren fahren wieder; Elf Tage Streik in Osthafen', '2012-03-06', 'Hafenzeitung', 'Jörg Äpfelbach'],
    ['Brot wird knapp', '2012-05-04', 'Mühlenkurier', null],
  ]);
  expect(detailsOf(articles)).toEqual([
    { exportId: '1 von 2', section: 'WIRTSCHAFT; S. 7', length: '48 Wörter', language: 'GERMAN; DEUTSCH' },
    { exportId: '2 von 2', length: '12 Wörter', language: 'GERMAN' },
  ]);
  expect(blocksOf(articles[1]!).slice(3)).toEqual([
    ['byline', 'LÄNGE: 12 Wörter'],
    [
      'paragraph',
      'UPDATE: Am Abend kamen doch noch zwei Säcke Mehl auf die Insel, sagte die Bäckerin, und morgen werde geöffnet.',
    ],
    ['byline', 'UPDATE: 4. Mai 2012'],
    ['byline', 'SPRACHE: GERMAN'],
  ]);
});

test('French labels and dates', async () => {
  const articles = await articlesOf(file('french.txt'));
  expect(articles.map(row)).toEqual([
    ['Les bateaux repartent', '2012-03-06', 'Le Courrier du Port', 'Élodie Quérin'],
    ['La grève, et après ?', '2011-08-01', 'Le Courrier du Port', null],
  ]);
  expect(detailsOf(articles)).toEqual([
    { exportId: '1 de 2', section: 'Économie; Pg. 3', length: '37 mots', language: 'FRENCH; FRANÇAIS' },
    { exportId: '2 de 2', length: '9 mots' },
  ]);
  expect(blocksOf(articles[0]!).filter(([kind]) => kind === 'paragraph' || kind === 'furniture')).toEqual([
    ['paragraph', 'Onze jours de grève à Port-Est'],
    [
      'paragraph',
      "Les premiers bateaux ont quitté Port-Est lundi à midi, après onze jours de grève. « Rien n'est signé », a dit Marthe Quille.",
    ],
    ['furniture', 'Copyright 2012 Société du Port Tous droits réservés'],
  ]);
});

test('Spanish labels and dates', async () => {
  const articles = await articlesOf(file('spanish.txt'));
  expect(articles.map(row)).toEqual([
    ['Vuelven los barcos', '2012-03-06', 'El Correo del Puerto', 'Inés Quiroga'],
    ['Sin pan en la isla', '2012-03-04', 'El Correo del Puerto', null],
  ]);
  expect(detailsOf(articles)).toEqual([
    { exportId: '1 de 2', section: 'ECONOMÍA; Pág. 3', length: '31 palabras', language: 'SPANISH; ESPAÑOL' },
    { exportId: '2 de 2', length: '8 palabras' },
  ]);
});

test('a headline over the date, and a document without one', async () => {
  const articles = await articlesOf(file('headline-first.txt'));
  expect(articles.map(row)).toEqual([
    ['Tram line to open a year late', '2014-05-20', 'The Straits Ledger (Southquay)', null],
    [
      'Sir, the trams of my youth were never late, and nobody wrote about them',
      ...['2001-06-02', 'The Southquay Star', 'Pia Lund'],
    ],
  ]);
  expect(articles.map(({ titleFrom }) => titleFrom)).toEqual(['header', 'made']);
  expect(blocksOf(articles[0]!)[1]).toEqual(['byline', 'Prime News']);
  expect(blocksOf(articles[1]!)[0]).toEqual([
    'furniture',
    'Copyright 2001 The Southquay Star All Rights Reserved',
  ]);
});

test('a headline behind its label, the source right under whose it is, and who passes it on', async () => {
  const articles = await articlesOf(file('labelled-headline.txt'));
  expect(articles.map(row)).toEqual([
    ['Trams burn again', '2015-07-01', 'The Southquay Post', 'Pia Lund;Hugh Pell'],
    [
      "Tram driver's family sues, claims 'poor brakes'",
      ...['2015-06-02', 'Southquay Mercury (Northland)', 'Ada Thorne'],
    ],
    [
      'Woman who led trams and other trams on a slow chase stops at the scene in Mill',
      ...['2015-06-03', 'Mill Tribune (Northland)', null],
    ],
  ]);
  const [first, second, third] = articles.map(blocksOf);
  expect(first!.slice(0, 3)).toEqual([
    [
      'furniture',
      'Copyright 2015 Southquay Interactive Newspaper Company, LLC d/b/a Southquay Post Digital All Rights Reserved',
    ],
    ['byline', 'The Southquay Post'],
    ['byline', 'July 1, 2015 Wednesday Met 2 Edition'],
  ]);
  expect(second!.slice(0, 3)).toEqual([
    ['furniture', 'Copyright 2015 Southquay Mercury All Rights Reserved'],
    ['byline', 'Southquay Mercury (Northland)'],
    ['byline', 'June 2, 2015 Tuesday'],
  ]);
  expect(second!.at(-2)).toEqual(['caption', 'The driver in an undated picture.']);
  expect(third!.slice(0, 3)).toEqual([
    ['furniture', 'Copyright 2015 Mill Tribune'],
    ['byline', 'Mill Tribune (Northland)'],
    ['byline', 'Distributed by Northland News Service'],
  ]);
});

test('the same as a web page, its own style sheet saying what is set in the middle', async () => {
  const articles = await articlesOf(file('labelled-headline.html'));
  expect(articles.map(row)).toEqual([
    ['Trams burn again', '2015-07-01', 'The Southquay Post', null],
    ['A slow chase', '2015-07-02', 'The Mill Post', null],
  ]);
  expect(blocksOf(articles[1]!)[1]).toEqual(['byline', 'Prime News']);
});

test('documents that were not delivered are named, and those beside them read', async () => {
  const contents = await opened(file('not-delivered.txt'));
  expect(contents.map((content) => (isArticle(content) ? content.title : content.reason))).toEqual([
    'First of the good ones',
    'Document 2 of 4 of this Nexis export is empty; download it again.',
    'Nexis did not deliver document 3 of 4; download it again.',
    'Second of the good ones',
  ]);
  expect(contents.map(({ record }) => record)).toEqual([1, 2, 3, 4]);
});

test('two exports in one file: the cover page between them belongs to neither', async () => {
  const articles = await articlesOf(file('two-exports.txt'));
  expect(articles.map(row)).toEqual([
    ['From the first export', '2012-03-04', 'The Mill Post', null],
    ['From the second export', '2012-03-09', 'The Mill Post', null],
  ]);
  expect(articles.some(({ text }) => /Request|UNIVERSITY/.test(text))).toBe(false);
});

test('a download that breaks off is read to where it does', async () => {
  const [article] = await articlesOf(file('broken-off.txt'));
  expect(row(article!)).toEqual(['A download that breaks off', '2012-03-04', 'The Mill Post', null]);
  expect(blocksOf(article!).at(-1)).toEqual([
    'paragraph',
    'The mill on the river, which had ground flour for the town since the year of the flood, will clo',
  ]);
});

test('paragraphs that begin with a word in capitals stay text; a standfirst is a heading', async () => {
  const [article] = await articlesOf(file('capitals-in-text.txt'));
  expect(blocksOf(article!).slice(2)).toEqual([
    ['title', 'What they said'],
    ['heading', "A reader's guide to the week"],
    ['byline', 'LENGTH: 55 words'],
    ['paragraph', 'MAYOR: I never promised a bridge, and whoever says so was not in the room when I spoke.'],
    ['paragraph', 'BAKER: You promised it in my shop, with flour on your sleeve, in front of nine people.'],
    ['paragraph', 'EASTPORT: The council meets on Thursday.'],
    ['paragraph', 'SERIES-PART: Second of four'],
    ['byline', 'LOAD-DATE: March 4, 2012'],
    ['byline', 'HOUSE-STYLE: B'],
    ['byline', 'PUBLICATION-TYPE: Newspaper'],
  ]);
});

test('dates that cannot be told are none, and the day of loading is not taken for one', async () => {
  const articles = await articlesOf(file('unclear-dates.txt'));
  expect(articles.map(({ date }) => date)).toEqual([null, null, '2012-03', null, '2020-11-25']);
  expect(articles.map(({ title }) => title)).toEqual([1, 2, 3, 4, 5].map((n) => `Headline number ${n}`));
});

test('a first document whose counting line was lost is read too', async () => {
  const articles = await articlesOf(file('lost-line.txt'));
  expect(articles.map(row)).toEqual([
    ['Its counting line was cut off', '2012-03-03', 'The Mill Post', null],
    ['This one has its line', '2012-03-04', 'The Mill Post', null],
  ]);
  expect(detailsOf(articles)).toEqual([{ length: '7 words' }, { exportId: '2 of 2', length: '7 words' }]);
});

test('labels with a line of their own, and a headline with a label', async () => {
  const [article] = await articlesOf(file('labels-with-own-line.txt'));
  expect(row(article!)).toEqual([
    ...['The label of this headline is printed', '2012-03-04', 'The Mill Post', 'Ada Thorne'],
  ]);
  expect(article!.titleFrom).toBe('field');
  expect(blocksOf(article!).slice(2)).toEqual([
    ['title', 'The label of this headline is printed'],
    ['byline', 'BYLINE: Ada Thorne'],
    ['byline', 'LENGTH: 10 words'],
    ['paragraph', 'The text.'],
    ['byline', 'GRAPHIC:'],
    ['caption', 'A mill by the river'],
    ['tags', 'SUBJECT: MILLS (90%); FLOUR (88%); BREAD (71%)'],
    ['byline', 'LOAD-DATE: March 4, 2012'],
  ]);
});

test('older shapes: the headline labelled, BODY over the text, a broadcast', async () => {
  const articles = await articlesOf(file('older-shapes.txt'));
  expect(articles.map(row)).toEqual([
    ['Tram depot burns', '1994-05-02', 'The Southquay Star', 'Pia Lund'],
    ['Who burned the trams?', '1994-05-03', 'Radio Southquay', 'Ada Thorne'],
    ['A note without a headline, its text behind the label', ...['1994-05-04', 'The Southquay Star', null]],
    ['Source and date without a blank line between them', '1994-05-05', 'The Mill Post', null],
    ['Neither source nor date stands over this one', null, null, 'Ada Thorne'],
  ]);
  expect(blocksOf(articles[0]!).slice(5)).toEqual([
    ['title', 'Tram depot burns'],
    ['byline', 'BYLINE: Pia Lund'],
    ['furniture', 'BODY:'],
    [
      'paragraph',
      'Eleven trams burned in the Southquay depot on Sunday night. Nobody was hurt, and nobody can say how the fire began.',
    ],
    ['byline', 'LANGUAGE: ENGLISH'],
  ]);
  expect(blocksOf(articles[1]!).slice(2)).toEqual([
    ['byline', 'SHOW: MORNING TALK 7:00 AM'],
    ['title', 'Who burned the trams?'],
    ['byline', 'BYLINE: Ada Thorne'],
    ['byline', 'GUESTS: Hugh Pell'],
    ['byline', 'LENGTH: 9 words'],
    ['paragraph', 'THORNE: Mr. Pell, you were at the depot.'],
    ['paragraph', 'UPDATE: In 2012 the tape of this broadcast was found again.'],
    ['byline', 'LOAD-DATE: May 4, 1994'],
  ]);
  expect(blocksOf(articles[2]!).slice(2)).toEqual([
    ['byline', 'DATELINE: SOUTHQUAY'],
    ['paragraph', 'A note without a headline, its text behind the label.'],
    ['byline', 'LOAD-DATE: May 4, 1994'],
  ]);
});

test('without the blanks that centre its lines', async () => {
  const articles = await articlesOf(file('flush-left.txt'));
  expect(articles.map(row)).toEqual([
    ['Blanks were taken away', '2012-03-04', 'The Mill Post', 'Ada Thorne'],
    ['They were taken away here too', '2012-03-05', 'The Mill Post', null],
  ]);
});

test.each(['english', 'german', 'labels-with-own-line', 'older-shapes', 'two-exports'])(
  'an article is put together again from where its blocks lie: %s',
  async (name) => {
    const path = file(`${name}.txt`);
    for (const { record, text, blocks, origin } of await articlesOf(path)) {
      const layout = blocks.map(({ kind }, k) => {
        const [from, to] = origin!.stretches.subarray(2 * k);
        return { kind, from: from!, to: to! };
      });
      expect(readLaidOut(path, path, record, layout)).toEqual({ text, blocks, origin });
    }
  },
);

test('the download as a web page', async () => {
  const contents = await opened(file('page.html'));
  const articles = contents.filter(isArticle);
  expect(articles.map(row)).toEqual([
    ['Ferry strike ends & crews return', '2012-03-05', 'The Harbour Times (Eastport)', 'Orla Fenwick'],
    ['A note that has no headline', '2012-03-04', 'The Mill Post', null],
  ]);
  expect(detailsOf(articles)).toEqual([
    { exportId: '1 of 3', section: 'NEWS; Pg. 4', length: '62 words', language: 'ENGLISH' },
    { exportId: '2 of 3', section: 'Pg. 12', length: '7 words' },
  ]);
  expect(blocksOf(articles[0]!)).toEqual([
    ['byline', 'The Harbour Times (Eastport)'],
    ['byline', 'March 5, 2012 Monday 1ST Edition'],
    ['title', 'Ferry strike ends & crews return'],
    ['byline', 'BYLINE: Orla Fenwick'],
    ['byline', 'SECTION: NEWS; Pg. 4'],
    ['byline', 'LENGTH: 62 words'],
    ['paragraph', 'Crews in Eastport went back to work yesterday.'],
    ['paragraph', 'Nothing had been signed.'],
    ['byline', 'LOAD-DATE: March 6, 2012'],
    ['byline', 'LANGUAGE: ENGLISH'],
    ['furniture', 'Copyright 2012 Harbour Newspapers All Rights Reserved'],
  ]);
  expect(contents.filter((content) => !isArticle(content))).toMatchObject([
    { record: 3, reason: 'Document 3 of 3 of this Nexis export is empty; download it again.' },
  ]);
  const bytes = readFileSync(file('page.html'));
  const own = articles.map(({ about }) => bytes.toString('utf8', about.bytes!.start, about.bytes!.end));
  expect(own.map((html) => /\d of 3/.exec(html)![0])).toEqual(['1 of 3', '2 of 3']);
  expect(own[0]).not.toContain('2 of 3');
  expect(articles.map(({ about }) => [about.format, bytes.toString().split('\n')[about.line! - 1]])).toEqual([
    ['Nexis page', '<BR><DIV CLASS="c0"><P CLASS="c1"><SPAN CLASS="c2">1 of 3 DOCUMENTS</SPAN></P>'],
    ['Nexis page', '<BR><DIV CLASS="c0"><P CLASS="c1"><SPAN CLASS="c2">2 of 3 DOCUMENTS</SPAN></P>'],
  ]);
});

test('in a page a row of a table is a line, and a document that was not delivered is named', async () => {
  const contents = await opened(file('page-table.html'));
  const [table, wins] = contents.filter(isArticle);
  expect(blocksOf(table!).filter(([kind]) => kind !== 'byline')).toEqual([
    ['paragraph', 'Place Boat Harbour'],
    ['paragraph', '1 Kittiwake Eastport'],
    ['furniture', 'Copyright 2012 The Mill Post All Rights Reserved'],
  ]);
  expect(contents[1]).toMatchObject({
    record: 2,
    reason: 'Nexis did not deliver document 2 of 3; download it again.',
  });
  expect(blocksOf(wins!).filter(([kind]) => kind === 'paragraph')).toEqual([
    ['paragraph', 'The ferry Kittiwake came in first.'],
    ['paragraph', 'One cell holds this.'],
    ['paragraph', 'And this, too.'],
    ['paragraph', 'The ferry was second, and Marta Quill first.'],
  ]);
  expect(detailsOf([table!, wins!]).map(({ exportId }) => exportId)).toEqual(['1 of 3', '3 of 3']);
});

const documentUnder = (line: string) =>
  `${line}\n\nThe Mill Post\n\nMarch 4, 2012\n\nTitle\n\nLENGTH: 2 words\n\nSome text.\n\n`;

test.each([
  ['1 of 1 DOCUMENT', '1 of 1'],
  ['FOCUS - 4 of 9 DOCUMENTS', '4 of 9'],
  ['1,204 of 2,000 DOCUMENTS', '1,204 of 2,000'],
  ['3 von 12 DOKUMENTEN', '3 von 12'],
  ['Dokument 3 von 12', '3 von 12'],
  ['Document 1 de 8', '1 de 8'],
  ['Documento 2 de 5', '2 de 5'],
  ['Document 7 van 9', '7 van 9'],
])('the line over a document: %s', async (line, told) => {
  const bytes = Buffer.from(documentUnder(line) + documentUnder(' '.repeat(30) + line));
  const articles = await articlesOf('export.txt', { bytes });
  expect(articles.map(({ title, about }) => [title, about.details.exportId])).toEqual([
    ['Title', told],
    ['Title', told],
  ]);
});

test.each([
  '2 of 3 documents',
  'Document 1 of the set',
  '10 DOCUMENTS',
  'See 1 of 10 DOCUMENTS',
  '1 of 10 DOCUMENTS.',
])('no such line: %s', (line) => {
  expect(formatName('a.txt', Buffer.from(documentUnder(line)))).toBe('plain text');
});

test('a text that speaks of documents is none', () => {
  expect(formatName(file('prose.txt'))).toBe('plain text');
  expect(formatName(file('english.txt'))).toBe('Nexis');
});

test.each([
  ['windows-1252', (text: string) => Buffer.from(text, 'latin1')],
  ['utf-16le', (text: string) => Buffer.from(`\ufeff${text}`, 'utf16le')],
  ['utf-16be', (text: string) => Buffer.from(`\ufeff${text}`, 'utf16le').swap16()],
])('bytes of records in %s', async (encoding, encoded) => {
  const bytes = encoded(readFileSync(file('german.txt'), 'utf8'));
  const articles = await articlesOf('german.txt', { bytes });
  expect(articles.map(row)).toEqual([
    ['Fähren fahren wieder; Elf Tage Streik in Osthafen', '2012-03-06', 'Hafenzeitung', 'Jörg Äpfelbach'],
    ['Brot wird knapp', '2012-05-04', 'Mühlenkurier', null],
  ]);
  const { start, end } = articles[1]!.about.bytes!;
  const text = new TextDecoder(encoding).decode(bytes.subarray(start, end)).trim();
  expect(text.startsWith('Mühlenkurier\n')).toBe(true);
  expect(text.endsWith('SPRACHE: GERMAN')).toBe(true);
});

test('broken UTF-8 and carriage returns alone do not shift the bytes of records', async () => {
  const text = readFileSync(file('flush-left.txt'), 'latin1').replace('Somebody', 'Some\xe9\xe9body à');
  const broken = Buffer.concat([Buffer.from('1 of 1 DOCUMENT\n\nÜÜÜÜÜÜÜÜ\n\n'), Buffer.from(text, 'latin1')]);
  const second = (await articlesOf('broken.txt', { bytes: broken })).at(-1)!.about.bytes!;
  expect(broken.toString('latin1', second.start).startsWith('The Mill Post\n\nMarch 5')).toBe(true);

  const returns = Buffer.from(readFileSync(file('flush-left.txt'), 'latin1').replaceAll('\n', '\r'));
  const third = (await articlesOf('returns.txt', { bytes: returns })).at(-1)!.about.bytes!;
  expect(returns.toString('latin1', third.start).startsWith('The Mill Post\r\rMarch 5')).toBe(true);
});

test('many documents, and one that is all labels, take one pass', async () => {
  const one = '1 of 2 DOCUMENTS\n\nThe Mill Post\n\nMarch 4, 2012\n\nTitle\n\nLENGTH: 1 word\n\nText.\n\n';
  const many = await opened('many.txt', { bytes: Buffer.from(one.repeat(40_000)) });
  expect(many.length).toBe(40_000);
  expect(isArticle(many[39_999]!) && many[39_999].title).toBe('Title');

  const labels = `${one}LOAD-DATE: 2012\n\n${'XY: z\n\n'.repeat(100_000)}`;
  expect((await articlesOf('labels.txt', { bytes: Buffer.from(labels) })).length).toBe(1);
  const counts = Buffer.from(`${one}${'1 of 2 DOCUMENTS\n\n'.repeat(100_000)}`);
  expect((await unreadOf('counts.txt', { bytes: counts })).length).toBe(100_000);
}, 60_000);
