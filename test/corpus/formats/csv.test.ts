import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { formatName, opened } from './opened.ts';
import { mapping, toldIn } from './told-in.ts';

const at = (name: string): string => fileURLToPath(new URL(`csv/${name}`, import.meta.url));
const OPEN = 'A quote in it is opened and never closed; close it, or double a quote that is meant as one.';

describe('CSV', () => {
  it('is a record a row, with quotes, line breaks and commas inside cells (RFC 4180)', async () => {
    expect(await toldIn('csv/rfc.csv')).toEqual([
      {
        title: 'Ferries, again',
        date: '2021-03-04',
        source: 'The Ornes Courier',
        author: 'Brandt, Ada',
        line: 2,
        text: ['The ferries sailed "on time" again.', 'Nobody was hurt.'],
        details: { exportId: '1' },
      },
      {
        title: 'Bakers',
        date: '2021-03-05',
        source: 'The Ornes Courier',
        line: 5,
        text: ['The bakers went back to work.'],
        details: { exportId: '2' },
      },
    ]);
  });

  it('may have Factiva’s keys for names, where the text begins in one column and goes on in another', async () => {
    expect(await toldIn('csv/factiva-keys.csv')).toEqual([
      {
        title: 'Ferry lost in fog',
        date: '2020-01-02',
        source: 'The Dorsa Post',
        author: 'Jo Lind',
        line: 2,
        text: [
          'The ferry was found at noon.',
          'Nobody was hurt, the harbour master said. The next ferry sails on Monday, if the fog is gone by then.',
        ],
        details: {
          section: 'Coast',
          length: '345 words',
          language: 'English',
          exportId: 'DORPST0020200102eg120001p',
        },
      },
      {
        title: 'Bread runs out',
        date: '2020-01-03',
        source: 'Mill Gazette',
        line: 3,
        text: ['The bakery in Mill closed.'],
        details: { length: '88 words', language: 'English', exportId: 'MILGAZ0000020200103eg1300q06' },
      },
    ]);
  });

  it('says which column became what, and where a row lies', async () => {
    const [first] = await opened(at('rfc.csv'));
    // The first line has 34 bytes with its line break.
    expect(first).toMatchObject({
      titleFrom: 'field',
      about: {
        format: 'CSV',
        bytes: { start: 34 },
        fields: { text: 'text', title: 'title', date: 'date', source: 'source', author: 'author', id: 'id' },
      },
    });
  });

  it('is what Excel writes: a BOM, semicolons, and days that only the column tells', async () => {
    expect(await toldIn('csv/excel.csv')).toEqual([
      {
        title: 'Un',
        date: '2020-11-05',
        source: 'Le Courrier',
        line: 2,
        text: ['Le bac, dit-il, est parti.'],
      },
      { title: 'Deux', date: '2020-11-25', source: 'Le Courrier', line: 3, text: ['Le bac est rentré.'] },
      { title: 'Trois', date: '2020-11-26', source: 'Le Courrier', line: 4, text: ['Le bac reste au port.'] },
      { title: 'Quatre', date: '2020-11-27', source: 'Le Courrier', line: 5, text: ['Le bac repart.'] },
      { title: 'Cinq', source: 'Le Courrier', line: 6, text: ['Ce jour n’existe pas.'] },
    ]);
    expect(await toldIn('csv/either-day.csv')).toEqual([
      { title: 'One', date: '2020-11-07', line: 2, text: ['The day may be one of two.'] },
      { title: 'Two', date: '2020-11-08', line: 3, text: ['So may this one.'] },
      { title: 'Three', date: '2020-11-13', line: 4, text: ['This day is one only.'] },
    ]);
  });

  it('may have tabs, and then quotes may be letters', async () => {
    expect(await toldIn('csv/tabs.tsv')).toEqual([
      { title: '"Quoted" word', date: '2021', line: 2, text: ['"Hello," she said to them all.'] },
      { title: 'Plain', date: '2021-05', line: 3, text: ['Nothing is quoted here, not even "this".'] },
    ]);
  });

  it('loses one row by a quote that is never closed', async () => {
    const before = { title: 'Before', line: 2, text: ['This row is whole.'], details: { exportId: '1' } };
    expect(await toldIn('csv/open-quote.csv')).toEqual([
      before,
      OPEN,
      {
        title: 'Behind',
        line: 4,
        text: ['This row is whole, too.', 'It has two paragraphs.'],
        details: { exportId: '3' },
      },
      { title: 'Last', line: 7, text: ['The last one.'], details: { exportId: '4' } },
    ]);
    expect(await toldIn('csv/open-at-end.csv')).toEqual([
      before,
      OPEN,
      { title: 'Behind', line: 4, text: ['A row without quotes.'], details: { exportId: '3' } },
      { title: 'Last', line: 5, text: ['The last one.'], details: { exportId: '4' } },
    ]);
  });

  it('names rows with too few or too many cells, and passes over empty ones', async () => {
    expect(await toldIn('csv/ragged.csv')).toEqual([
      { title: 'Whole', line: 2, text: ['A whole row.'], details: { exportId: '1' } },
      'It has 2 cells where the first line has 3; look for a missing "," or quote.',
      'It has 5 cells where the first line has 3; look for a missing "," or quote.',
      { title: 'Padded', line: 5, text: ['A row with empty cells behind.'], details: { exportId: '4' } },
      { title: 'Last', line: 8, text: ['The last row.'], details: { exportId: '5' } },
    ]);
  });

  it('bears quotes that are not doubled, blanks before one, and backslashes', async () => {
    expect(await toldIn('csv/bare-quotes.csv')).toEqual([
      { title: 'Disk', line: 2, text: ['A 5" disk was found.'], details: { exportId: '1' } },
      { title: 'Said', line: 3, text: ['He said "no" to us, and left.'], details: { exportId: '2' } },
      {
        title: 'Blank',
        line: 4,
        text: ['A blank stands before the quote, and nothing else.'],
        details: { exportId: '3' },
      },
    ]);
    expect(await toldIn('csv/backslashes.csv')).toEqual([
      { title: 'Said', line: 2, text: ['She said "no", and left.'], details: { exportId: '1' } },
      {
        title: 'Path',
        line: 3,
        text: ['The folder is C:\\news and nothing else.'],
        details: { exportId: '2' },
      },
    ]);
  });

  it('reads the lists and the nothing that programs write into cells', async () => {
    expect(await toldIn('csv/pandas.csv')).toEqual([
      {
        title: 'One',
        date: '2019-01-02',
        author: 'Ada Brandt; Tom Reyl',
        line: 2,
        text: ['The first text.'],
      },
      { title: 'Two', line: 3, text: ['The second text.'] },
      { title: 'Three', line: 4 },
    ]);
  });

  it('may have no names: then columns are told by what stands in them, and called by their number', async () => {
    const [first, second] = await opened(at('no-names.csv'));
    expect(first).toMatchObject({
      title: 'Storm over Ornes harbour',
      date: '2018-01-02',
      about: {
        line: 1,
        fields: { text: '3', title: '2', date: '1', url: '4' },
        details: { url: 'https://a.example/1' },
      },
    });
    expect(second).toMatchObject({ title: 'Calm over Ornes harbour', about: { line: 2 } });
  });

  it('may hold nothing but headlines', async () => {
    expect(await toldIn('csv/headlines.csv')).toEqual([
      { title: 'council votes against new harbour licence', date: '2003-02-19', line: 2 },
      { title: 'bakers must sleep by night says mayor', line: 3 },
    ]);
  });

  it('may say what parts its cells, and end its lines as old machines did', async () => {
    expect(await toldIn('csv/sep-line.csv')).toEqual([
      { title: 'One', line: 3, text: ['The first line says what parts the cells; this does not.'] },
      { title: 'Two', line: 4, text: ['Nor does this.'] },
    ]);
    expect(await toldIn('csv/old-mac.csv')).toEqual([
      { title: 'One', line: 2, text: ['A line may end so.'] },
      { title: 'Two', line: 3, text: ['So may this.'] },
    ]);
  });

  it('is decoded as it was written', async () => {
    expect(await toldIn('csv/latin.csv')).toEqual([
      { title: 'Bäcker', line: 2, text: ['Die Bäcker von Münster backen für die Nächte.'] },
      { title: 'Fähre', line: 3, text: ['Die Fähre fährt über den Lünd.'] },
    ]);
    expect(await toldIn('csv/utf16.csv')).toEqual([
      { title: 'Été', line: 2, text: ['L’été à Ornes fut long.'] },
      { title: '第二', line: 3, text: ['二行目の', '本文です。'] },
    ]);
  });

  it('is told by its first line of names, whatever it is called', async () => {
    expect(formatName(at('export.txt'))).toBe('CSV');
    expect(await toldIn('csv/export.txt')).toEqual([
      { title: 'One', line: 2, text: ['A table that is called a text.'], details: { exportId: '1' } },
      { title: 'Two', line: 3, text: ['It has tabs between its cells.'], details: { exportId: '2' } },
    ]);
    expect(formatName(at('prose.txt'))).toBe('plain text');
  });

  it('takes the first of two columns of one name, unless the other is asked for', async () => {
    const told = (text: string) => [{ title: 'One', line: 2, text: [text] }];
    expect(await toldIn('csv/same-names.csv')).toEqual(told('The first of two columns with one name.'));
    expect(await toldIn('csv/same-names.csv', mapping({ text: 'text (2)' }))).toEqual(told('The second.'));
    expect(await toldIn('csv/same-names.csv', mapping({ text: '__proto__' }))).toEqual(told('trap'));
  });

  it('takes the tags out of HTML', async () => {
    expect(await toldIn('csv/html.csv')).toEqual([
      {
        title: 'Rain',
        line: 2,
        text: ['It rained at Ornes.', 'Then it stopped.'],
        details: { url: 'https://a.example/r' },
      },
      { title: 'Wind', line: 3, text: ['The wind came.'], details: { url: 'https://a.example/w' } },
    ]);
  });

  it('says what is missing where nothing is a text', async () => {
    expect(await toldIn('csv/only-names.csv')).toEqual([
      'It holds no row behind its first line; there is nothing to read.',
    ]);
    expect(await toldIn('csv/numbers.csv')).toEqual([
      'No field of its records is sure to be their text; name it with --map text=FIELD; there are: 1, 2, 3.',
    ]);
    const asked = mapping({ title: 'title', text: 'body' });
    expect(await toldIn('csv/rfc.csv', asked)).toEqual([
      'No record at its beginning has a field "body" for --map; there are: id, title, date, source, author, text.',
    ]);
  });
});
