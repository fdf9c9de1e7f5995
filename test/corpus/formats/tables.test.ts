import { describe, expect, it } from 'vitest';
import { chooseFields, statedOf } from '../../../source/corpus/formats/tables/choose.ts';
import { dateOf } from '../../../source/corpus/formats/tables/dates.ts';
import { orderIn } from '../../../source/corpus/formats/tables/day-order.ts';
import { fieldsOf, itemsOf, type Row, valuesAt } from '../../../source/corpus/formats/tables/fields.ts';
import { opened } from './opened.ts';
import { toldOf } from './told-in.ts';

describe('a date in a field', () => {
  it.each([
    ['2021-03-09T23:30:00-05:00', '2021-03-09'],
    ['2021-03-09 10:00:00.123456+00:00', '2021-03-09'],
    ['2021-03-09+01:00', '2021-03-09'],
    ['20210309', '2021-03-09'],
    ['20210309T101112Z', '2021-03-09'],
    ['20210309101112', '2021-03-09'],
    ['1615284000', '2021-03-09'],
    ['1615284000.123', '2021-03-09'],
    ['1615284000000', '2021-03-09'],
    ['1615284000000000', '2021-03-09'],
    ['/Date(1615284000000)/', '2021-03-09'],
    ['2021.0', '2021'],
    ['2021-03', '2021-03'],
    ['2021-02-30T10:00:00Z', null],
    ['20211345', null],
    ['99999999', null],
    ['07/11/2020', null],
    ['12', null],
    ['', null],
    [`2021-03-09 ${' '.repeat(5000)}x`, null],
  ])('%s is %s', (value, date) => {
    expect(dateOf(value)).toBe(date);
  });

  it('is told by the order of its column', () => {
    expect(dateOf('07/11/2020', 'day first')).toBe('2020-11-07');
    expect(dateOf('07/11/2020 10:00', 'month first')).toBe('2020-07-11');
    expect(dateOf('31/11/2020', 'day first')).toBeNull();
    // It is one day only, whatever the others are.
    expect(dateOf('11/25/2020', 'day first')).toBe('2020-11-25');
  });
});

describe('the order of days and months', () => {
  const day = { label: 'day', keys: ['day'] };
  const of = (...days: string[]) =>
    orderIn(
      days.map((one) => ({ day: one })),
      day,
    );

  it('is told by a date of the column that can be one day only, if none speaks against it', () => {
    expect(of('07/11/2020', '13/11/2020')).toBe('day first');
    expect(of('07/11/2020', '11/13/2020 10:00')).toBe('month first');
    expect(of('07-11-2020', '13-11-2020')).toBe('day first');
    expect(of('07/11/2020', '13/11/2020', '11/16/2020')).toBe('open');
  });

  it('is open where nothing tells, and no question where no date asks', () => {
    expect(of('07/11/2020', '08/11/2020')).toBe('open');
    expect(of('07/07/2020', '2020-11-08', '07.11.2020', 'Monday', '')).toBeNull();
  });

  it.each([
    ['an address', { day: '03/12/2020', url: 'https://a.example/2020/12/03/one' }, 'day first'],
    ['an address', { day: '03/12/2020', url: 'https://a.example/2020/03/12/one' }, 'month first'],
    ['another field', { day: '03/12/2020', crawled: { at: '2020-12-03T10:00:00Z' } }, 'day first'],
    ['an address of another day', { day: '03/12/2020', url: 'https://a.example/2020/12/04/one' }, 'open'],
    ['both', { day: '03/12/2020', url: 'https://a.example/2020/12/03', sent: '2020-03-12' }, 'open'],
    ['a number', { day: '03/12/2020', id: '92020-12-03' }, 'open'],
    [
      'a text',
      { day: '03/12/2020', text: `On 2020-12-03 it rained. ${'It rained on. '.repeat(30)}` },
      'open',
    ],
    ['the country of a site', { day: '03/12/2020', url: 'https://a.example.co.uk/', language: 'de' }, 'open'],
  ])('beside %s: %o', (_, row, order) => {
    expect(orderIn([row], day)).toBe(order);
  });
});

describe('the fields of a record', () => {
  it('are found in what it holds, and in the items of its lists', () => {
    const row = { id: 1, a: { b: { c: 'x' } }, list: ['one', 'two'], of: [{ name: 'A' }, { name: 'B' }] };
    expect(fieldsOf(row).map(({ label }) => label)).toEqual(['id', 'a.b.c', 'list', 'of.name']);
    expect(valuesAt(row, ['of', 'name'])).toEqual(['A', 'B']);
    expect(valuesAt(row, ['list'])).toEqual(['one', 'two']);
    expect(valuesAt(row, ['id'])).toEqual(['1']);
    expect(valuesAt(row, ['a', 'd'])).toBeNull();
    expect(valuesAt(row, ['constructor'])).toBeNull();
    expect(valuesAt(JSON.parse('{"__proto__":{"text":"x"}}'), ['__proto__', 'text'])).toEqual(['x']);
  });

  it('are looked at as far as an article goes, however deep or many they are', () => {
    let deep: Row = { text: 'x' };
    for (let i = 0; i < 100_000; i++) deep = { deep };
    expect(fieldsOf(deep)).toEqual([]);
    const many = Object.fromEntries(Array.from({ length: 100_000 }, (_, i) => [`f${i}`, i]));
    expect(fieldsOf(many).length).toBeLessThan(1000);
  });

  it('hold nothing where a program says so', () => {
    for (const nothing of [null, 'NaN', 'None', 'null', 'n/a', ' ', '', {}]) {
      expect(valuesAt({ a: nothing }, ['a'])).toEqual([]);
    }
  });

  it('may be lists that were written as a text', () => {
    expect(itemsOf(`['Ada Brandt', "Tom O'Reyl"]`)).toEqual(['Ada Brandt', "Tom O'Reyl"]);
    expect(itemsOf('[]')).toEqual([]);
    expect(itemsOf('[sic] Ada')).toEqual(['[sic] Ada']);
  });
});

const PROSE =
  'The boats of Ornes put out again on Monday, and the harbour master said that nobody had asked her. She would have told them to wait for a day, as the wind was still strong, and she will say so to the council.';

describe('the choice of fields', () => {
  const choiceOf = (...rows: Row[]) => statedOf(chooseFields(rows));

  it.each<[string, Row, Record<string, string>]>([
    [
      'news-please',
      {
        ...{
          authors: ['A B'],
          date_download: '2021-02-01',
          date_publish: '2021-01-31',
          description: 'Short.',
        },
        ...{
          maintext: PROSE,
          source_domain: 'ornes.example',
          title: 'Boats',
          url: 'https://ornes.example/1',
        },
      },
      {
        ...{ text: 'maintext', title: 'title', date: 'date_publish', source: 'source_domain' },
        ...{ author: 'authors', url: 'url' },
      },
    ],
    [
      'Webz.io',
      {
        thread: { uuid: 'u1', url: 'https://t.example', site: 'ornes.example', title: 'Boats and more' },
        ...{ uuid: 'u2', url: 'https://u.example', published: '2021-01-01T00:00:00.000+02:00' },
        ...{ title: 'Boats', text: PROSE, author: 'A B', language: 'english' },
      },
      {
        ...{ text: 'text', title: 'title', date: 'published', source: 'thread.site', author: 'author' },
        ...{ url: 'url', id: 'uuid', language: 'language' },
      },
    ],
    [
      'Event Registry',
      {
        ...{ lang: 'eng', date: '2021-05-05', dateTimePub: '2021-05-05T09:00:00Z', url: 'https://u.example' },
        ...{ title: 'Boats', body: PROSE, source: { uri: 'ornes.example', title: 'The Ornes Courier' } },
        authors: [{ uri: 'x', name: 'A B' }],
      },
      {
        ...{ text: 'body', title: 'title', date: 'dateTimePub', source: 'source.title' },
        ...{ author: 'authors.name', url: 'url', language: 'lang' },
      },
    ],
    [
      'MongoDB',
      {
        _id: { $oid: '5f' },
        headline: 'Boats',
        body: PROSE,
        publishedAt: { $date: { $numberLong: '1615284000000' } },
      },
      { text: 'body', title: 'headline', date: 'publishedAt.$date.$numberLong', id: '_id.$oid' },
    ],
    [
      'a text that is called otherwise than a description beside it',
      { title: 'Boats', description: 'Short.', stuff: PROSE, comments: `${PROSE} ${PROSE}` },
      { text: 'stuff', title: 'title' },
    ],
    [
      'a text of HTML beside the same without',
      { title: 'Boats', body: PROSE, content: `<p class="a">${PROSE.replaceAll(' ', '</p> <p>')}</p>` },
      { text: 'body', title: 'title' },
    ],
    [
      'a text that only looks like one by its name',
      { title: 'Boats', text: '12', content: PROSE },
      { text: 'content', title: 'title' },
    ],
    [
      'a date that is one',
      { title: 'Boats', text: PROSE, date: 'Monday', published_time: '2021-03-09' },
      { text: 'text', title: 'title', date: 'published_time' },
    ],
    [
      'names of a record that lie in another',
      { title: 'Boats', text: PROSE, user: { id: 7, url: 'https://u.example', text: PROSE + PROSE } },
      { text: 'text', title: 'title' },
    ],
    [
      'Trafilatura, whose source is an address, and whose raw text has no paragraphs',
      {
        ...{ title: 'Boats', author: 'A B', hostname: 'ornes.example', date: '2021-03-09', id: null },
        ...{ raw_text: PROSE, text: PROSE, image: 'https://ornes.example/boats.jpg' },
        ...{ source: 'https://ornes.example/boats', excerpt: 'Short.', categories: 'Harbour' },
      },
      {
        ...{ text: 'text', title: 'title', date: 'date', source: 'hostname', author: 'author' },
        ...{ url: 'source', id: 'id', section: 'categories' },
      },
    ],
    [
      'ProQuest',
      {
        ...{ Title: 'Boats', Abstract: 'Short.', StoreId: '77', Authors: 'Brandt, Ada', 'Full text': PROSE },
        ...{ pubdate: 'May 8, 2010', pubtitle: 'The Ornes Courier', DocumentURL: 'https://pq.example/77' },
      },
      {
        ...{ text: 'Full text', title: 'Title', date: 'pubdate', source: 'pubtitle', author: 'Authors' },
        ...{ url: 'DocumentURL', id: 'StoreId' },
      },
    ],
    [
      'a subject beside a title',
      { title: 'Boats', text: PROSE, subject: 'worldnews', date: 'December 29, 2017 ' },
      { text: 'text', title: 'title', date: 'date', section: 'subject' },
    ],
    [
      'days of a crawl, which are none of the article, and pictures, which are no article',
      {
        title: 'Boats',
        text: PROSE,
        warc_date: '2019-04-18T10:00:00Z',
        pic_image: 'https://a.example/1.jpg',
      },
      { text: 'text', title: 'title' },
    ],
    [
      'names in Russian, Chinese and Arabic',
      { Заголовок: 'Лодки', 正文: PROSE, التاريخ: '2021-03-09' },
      { text: '正文', title: 'Заголовок', date: 'التاريخ' },
    ],
  ])('knows %s', (_, row, fields) => {
    expect(choiceOf(row)).toEqual(fields);
  });

  it('takes the longer of two columns without names for the text', () => {
    const rows = [
      { 1: '3', 2: 'Boats of Ornes put out again', 3: `${PROSE.slice(0, 92)}.` },
      { 1: '4', 2: 'Harbour master was not asked', 3: `${PROSE.slice(93)}` },
    ];
    expect(choiceOf(...rows)).toEqual({ text: '3', title: '2' });
    // One column of prose is one of headlines.
    expect(
      choiceOf({ 1: '3', 2: 'Boats of Ornes put out again on Monday, and nobody was asked whether' }),
    ).toEqual({
      title: '2',
    });
  });

  it('reads a text whose bold words and links are records of their own', async () => {
    const message = (text: unknown) => ({
      id: 2,
      type: 'message',
      date: '2022-03-05T05:06:07',
      from: 'Ornes',
      text,
    });
    const channel = {
      name: 'Ornes',
      type: 'public_channel',
      messages: [
        message('Boats are out.\n\nThe wind is strong.'),
        message([
          'The ',
          { type: 'bold', text: 'harbour master' },
          ' met ',
          { type: 'link', text: 'Ada Brandt' },
          '.',
        ]),
        message([{ type: 'italic', text: 'Later' }, ' she left.']),
      ],
    };
    const told = await opened('result.json', { bytes: Buffer.from(JSON.stringify(channel)) });
    expect(told.map(toldOf)).toMatchObject([
      { text: ['Boats are out.', 'The wind is strong.'], author: 'Ornes', date: '2022-03-05' },
      { text: ['The harbour master met Ada Brandt.'] },
      { text: ['Later she left.'] },
    ]);
  });

  it('keeps apart what a service puts where it cut a text off', async () => {
    const row = { title: 'Boats', content: 'The boats of Ornes put out again… [+2345 chars]' };
    const [told] = await opened('a.json', { bytes: Buffer.from(JSON.stringify([row])) });
    expect(toldOf(told!)).toMatchObject({
      text: ['The boats of Ornes put out again…', 'furniture: [+2345 chars]'],
    });
  });

  it('reads a source that is an address by its site, and a byline without its by', async () => {
    const row = {
      title: 'Boats',
      text: PROSE,
      source: 'https://www.ornes.example/x',
      byline: 'By Ada Brandt',
    };
    const [told] = await opened('a.json', { bytes: Buffer.from(JSON.stringify([row])) });
    expect(toldOf(told!)).toMatchObject({ source: 'ornes.example', author: 'Ada Brandt' });
  });

  it('goes on in Latin letters where only the beginning of a file was ASCII', async () => {
    const row = `1,Boats,"${PROSE.repeat(8)}"\n`;
    const text = `id,title,text\n${row.repeat(50)}2,Café,"Un café à Ornes et une forêt près de Münster"\n`;
    const contents = await opened('a.csv', { bytes: Buffer.from(text, 'latin1') });
    expect(toldOf(contents.at(-1)!)).toMatchObject({
      title: 'Café',
      text: ['Un café à Ornes et une forêt près de Münster'],
    });
  });
});
