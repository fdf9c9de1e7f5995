import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { formatName, opened } from './opened.ts';
import { mapping, toldIn, toldOf } from './told-in.ts';

const at = (name: string): string => fileURLToPath(new URL(`json/${name}`, import.meta.url));
const BROKEN =
  'It is no whole JSON: its quotes, commas or brackets do not fit, or it is cut off; mend it, or export it again.';

describe('JSON', () => {
  it('finds the list of articles in what wraps it', async () => {
    expect(await toldIn('json/newsapi.json')).toEqual([
      {
        title: 'Bridge opens',
        date: '2021-02-03',
        source: 'Lund Radio',
        author: 'Tom Reyl',
        line: 1,
        text: ['The bridge over the Lund was opened on Tuesday.'],
        details: { url: 'https://lund.example/1' },
      },
      {
        title: 'Bridge shut',
        date: '2021-02-04',
        source: 'The Ornes Courier',
        line: 1,
        text: ['The bridge over the Lund was shut on Thursday.'],
        details: { url: 'https://ornes.example/2' },
      },
    ]);
  });

  it('finds the hits of a search engine, and their lines', async () => {
    expect(await toldIn('json/elastic.json')).toEqual([
      {
        title: 'Mill burns',
        date: '2017-01-31',
        line: 6,
        text: ['The old mill at Lund burnt down.', 'Nobody was in it.'],
        details: { exportId: 'x-1' },
      },
      {
        title: 'Mill to be built again',
        date: '2017-02-28',
        line: 15,
        text: ['The mill at Lund is to be built again, said Ilse Hark.'],
        details: { exportId: 'x-2' },
      },
    ]);
  });

  it('reads the answers of newspapers', async () => {
    expect(await toldIn('json/times.json')).toEqual([
      {
        title: 'Council puts off vote',
        date: '2016-09-30',
        source: 'The Northern Times',
        author: 'ADA BRANDT',
        line: 1,
        text: ['The council of Ornes met on Friday and put off its vote on the harbour.'],
        details: { url: 'https://times.example/a', section: 'Region', exportId: 't://1' },
      },
    ]);
    expect(await toldIn('json/coast.json')).toEqual([
      {
        title: 'Ferry sinks',
        date: '2015-12-31',
        author: 'Ada Brandt and Tom Reyl',
        line: 1,
        text: ['The ferry sank at Ornes.', 'caption: The harbour at night', 'All were saved.'],
        details: { url: 'https://coast.example/ferry', section: 'Coast', exportId: 'coast/2015/ferry' },
      },
    ]);
  });

  it('reads the posts of a blog, and a feed', async () => {
    expect(await toldIn('json/wordpress.json')).toEqual([
      {
        title: 'Rain & wind',
        date: '2022-08-09',
        line: 1,
        text: ['It rained in Ornes.', 'The wind came later.'],
        details: { url: 'https://blog.example/12', exportId: '12' },
      },
    ]);
    expect(await toldIn('json/feed.json')).toEqual([
      {
        title: 'First note',
        date: '2020-02-29',
        author: 'Ilse Hark',
        line: 1,
        text: ['The first note is about the weather at Lund.'],
        details: { url: 'https://notes.example/1', exportId: '1' },
      },
      {
        title: 'Second note',
        date: '2020-03-01',
        line: 1,
        text: ['The second note is about nothing.'],
        details: { url: 'https://notes.example/2', exportId: '2' },
      },
    ]);
  });

  it('reads one record, records under names, and records one behind the other', async () => {
    expect(await toldIn('json/one.json')).toEqual([
      {
        title: 'Alone in its file',
        author: 'Ada Brandt',
        line: 1,
        text: ['This file holds one article.', 'It has two paragraphs.'],
      },
    ]);
    expect(await toldIn('json/named.json')).toEqual([
      {
        title: 'Under its address',
        line: 2,
        text: ['This record stands under a name.'],
        details: { url: 'https://ornes.example/a', exportId: 'https://ornes.example/a' },
      },
      {
        title: 'So does this',
        line: 3,
        text: ['And this record under another.'],
        details: { url: 'https://ornes.example/b', exportId: 'https://ornes.example/b' },
      },
    ]);
    expect(await toldIn('json/pretty-rows.json')).toEqual([
      { title: 'One of several', line: 1, text: ['Records stand one behind the other.'] },
      { title: 'Another', line: 8, text: ['And each is spread over lines.'] },
    ]);
  });

  it('names what is broken and goes on with the next record', async () => {
    expect(await toldIn('json/broken-middle.json')).toEqual([
      { title: 'Before', line: 1, text: ['This one is whole.'], details: { exportId: '1' } },
      BROKEN,
      { title: 'Between', line: 3, text: ['This one is whole again.'], details: { exportId: '3' } },
      BROKEN,
      { title: 'After', line: 3, text: ['So is not this one.'], details: { exportId: '5' } },
      'It is a number, not a record with fields; nothing tells its text.',
      { title: 'Last', line: 5, text: ['And this is the last.'], details: { exportId: '6' } },
    ]);
    expect(await toldIn('json/cut-off.json')).toEqual([
      { title: 'Whole', line: 1, text: ['This one is whole.'] },
      BROKEN,
    ]);
  });

  it('says what stands behind the records and is not read', async () => {
    const whole = { title: 'Whole', line: 1, text: ['This one is whole.'] };
    expect(await toldIn('json/rubbish.json')).toEqual([
      whole,
      'Behind the last record stands something that is no JSON; look whether an article is lost there.',
    ]);
    expect(await toldIn('json/second-list.json')).toEqual([
      { title: 'In the first', line: 1, text: ['A record of the first list.'] },
      'Another list of records, "blogs", stands behind; save it as a file of its own to read it.',
    ]);
  });

  it('does not fall into what is nested a hundred thousand deep', async () => {
    expect(await toldIn('json/deep.json')).toEqual([
      { title: 'Before', line: 1, text: ['A record before the deep one.'] },
      'It is nested deeper than 1,000 levels, which no article is; export its text alone.',
      { title: 'Behind', line: 1, text: ['A record behind the deep one.'] },
    ]);
    expect(await toldIn('json/only-deep.json')).toEqual([
      'It holds no record with fields, as articles in JSON have them; export them so.',
    ]);
  });

  it('takes what is no article for none', async () => {
    expect(await toldIn('json/config.json')).toEqual([
      'No field of its records is sure to be their text; name it with --map text=FIELD; there are: name, version, description, scripts.test.',
    ]);
    expect(await toldIn('json/empty.json')).toEqual([
      'Its list of records is empty; there is nothing to read.',
    ]);
    for (const name of ['numbers', 'no-json']) {
      expect(await toldIn(`json/${name}.json`)).toEqual([
        'It holds no record with fields, as articles in JSON have them; export them so.',
      ]);
    }
  });

  it('gives two records of one id and one text ids of their places', async () => {
    const twin = { title: 'Twin', line: 1, text: ['Both have the same number.'], details: { exportId: '7' } };
    expect(await toldIn('json/twins.json')).toEqual([twin, twin]);
    const [first, second] = await opened(at('twins.json'));
    // Each record has 61 bytes; a bracket stands before them and a comma between.
    expect(first).toMatchObject({ record: 1, about: { bytes: { start: 1, end: 62 } } });
    expect(second).toMatchObject({ record: 2, about: { bytes: { start: 63, end: 124 } } });
  });

  it('knows names however they are written, and fields by what stands in them', async () => {
    expect(await toldIn('json/odd-names.json')).toEqual([
      {
        title: 'x',
        date: '2011-05-03',
        source: 'courier.example',
        line: 1,
        text: ['The name of a field may be written in any way.'],
      },
    ]);
    const [first] = await opened(at('unnamed.json'));
    expect(first).toMatchObject({
      title: 'Storm over Ornes harbour',
      date: '2014-05-06',
      about: { fields: { text: 'f4', title: 'f3', date: 'f2', url: 'f1' } },
    });
  });

  it('takes the fields that were asked for, by name or way', async () => {
    const asked = mapping({ text: 'scripts.test', title: 'Description' });
    expect(await toldIn('json/config.json', asked)).toEqual([
      { title: 'Does this and that', line: 1, text: ['run the tests now'] },
    ]);
  });

  it('is cut at signs, and not at the second bytes of letters', async () => {
    expect(await toldIn('json/sjis.json', { encodings: [{ files: null, name: 'shift_jis' }] })).toEqual([
      { title: '能登の表', line: 1, text: ['ソースの表示は十分である。予定'] },
      { title: '二', line: 1, text: ['次の記事はここから始まる。'] },
    ]);
  });

  it('is read in UTF-32 and ISO-2022-JP as in any other encoding', async () => {
    const text =
      '[{"title":"One","text":"The boats of Ornes put out."},{"title":"Two","text":"They came home."}]';
    const told = [
      { title: 'One', line: 1, text: ['The boats of Ornes put out.'] },
      { title: 'Two', line: 1, text: ['They came home.'] },
    ];
    const wide = Buffer.alloc(4 * text.length + 4);
    [...`\ufeff${text}`].forEach((sign, i) => {
      wide.writeUInt32LE(sign.codePointAt(0)!, 4 * i);
    });
    expect((await opened('a.json', { bytes: wide })).map(toldOf)).toEqual(told);
    // The two bytes of 本 are those of "K" and a backslash (JIS X 0208, 43-60).
    const shifted = Buffer.from(text.replace('Two', '\u001b$BK\\\u001b(B'), 'latin1');
    expect((await opened('a.json', { bytes: shifted })).map(toldOf)).toEqual([
      told[0],
      { ...told[1], title: '本' },
    ]);
  });

  it('is not what a text begins with that has a bracket', () => {
    const note = Buffer.from('[Editor: "x"]\n\nThe text goes on here.\n');
    expect(formatName('note.txt', note)).toBe('plain text');
    expect(formatName('export.txt', Buffer.from('[{"title": "x", "text": "y"}]'))).toBe('JSON');
  });
});
