/** JSON whose articles are no list of objects: as programs for tables write it, and as services answer. */
import { describe, expect, it } from 'vitest';
import { isArticle } from '../../../source/corpus/article.ts';
import {
  NOTHING_ASKED,
  NOTHING_ASKED_OF_FILE,
  type PartsFormat,
} from '../../../source/corpus/formats/format.ts';
import { formatOf, headOf } from '../../../source/corpus/formats/index.ts';
import { LONGEST_HEAD_BYTES } from '../../../source/corpus/planned.ts';
import { opened } from './opened.ts';
import { mapping, toldOf } from './told-in.ts';

const told = async (text: string, name = 'a.json') =>
  (await opened(name, { bytes: Buffer.from(text) })).map(toldOf);

const FERRY = 'The ferry from Ornes to Lund will sail again on Monday, the harbour master said.';
const MILL = 'The old mill at Lund burnt down on Tuesday. Nobody was in it.';
const ARTICLES = [
  { title: 'Ferry to sail', date: '2021-02-03', source: 'Lund Radio', text: [FERRY] },
  { title: 'Mill burns', date: '2021-02-04', source: 'The Ornes Courier', text: [MILL] },
];
const onLines = (...lines: readonly number[]) => ARTICLES.map((one, i) => ({ ...one, line: lines[i] }));

describe('what pandas writes of a table', () => {
  it('by columns is an article for each row, at the line of its text', async () => {
    const columns = `{"title":{"0":"Ferry to sail","1":"Mill burns"},
      "date":{"0":"2021-02-03","1":"2021-02-04"},"source":{"0":"Lund Radio","1":"The Ornes Courier"},
      "text":{"0":"${FERRY}",
      "1":"${MILL}"}}`;
    expect(await told(columns)).toEqual(onLines(3, 4));
  });

  it('by columns keeps to the names of rows, in the order of the file, and to rows that lack a field', async () => {
    const rows = `{"title":{"7":"Mill burns","3":"Ferry to sail"},"text":{"7":"${MILL}","3":null}}`;
    expect(await told(rows)).toEqual([
      { title: 'Mill burns', line: 1, text: [MILL] },
      { title: 'Ferry to sail', line: 1 },
    ]);
  });

  it('by columns in lists is an article for each place, and lists of a record are parts of it', async () => {
    const lists = `{"title":["Ferry to sail","Mill burns"],"date":["2021-02-03","2021-02-04"],
      "source":["Lund Radio","The Ornes Courier"],"text":["${FERRY}","${MILL}"]}`;
    expect(await told(lists)).toEqual(onLines(2, 2));
    const record = `{"title":"Two fires","tags":["fire","mill"],"text":["${FERRY}","${MILL}"]}`;
    expect(await told(record)).toEqual([{ title: 'Two fires', line: 1, text: [FERRY, MILL] }]);
    const inLanguages = `{"title":{"en":"Mill burns","de":"Muehle brennt"},"text":{"en":"${MILL}","de":"Die Muehle."}}`;
    expect(await told(inLanguages)).toEqual([{ title: 'Mill burns', line: 1, text: [MILL] }]);
  });

  it('split has its names beside the rows, or in the first of them', async () => {
    const rows = `["Ferry to sail","2021-02-03","Lund Radio","${FERRY}"],
      ["Mill burns","2021-02-04","The Ornes Courier","${MILL}"]`;
    const names = '["title","date","source","text"]';
    expect(await told(`{"columns":${names},"index":[0,1],"data":[${rows}]}`)).toEqual(onLines(1, 2));
    expect(await told(`[${names},\n${rows}]`)).toEqual(onLines(2, 3));
    expect(await told(`${names}\n${rows.replace('],', ']')}\n`, 'a.jsonl')).toEqual(onLines(2, 3));
  });

  it('by the address of each row has the address', async () => {
    const row = ({ title, date, text }: (typeof ARTICLES)[0]) =>
      JSON.stringify({ title, date, text: text[0] });
    const text = `{"https://lund.example/1":${row(ARTICLES[0]!)},"https://lund.example/2":${row(ARTICLES[1]!)}}`;
    expect((await told(text)).map((one) => (one as { details: { url: string } }).details.url)).toEqual([
      'https://lund.example/1',
      'https://lund.example/2',
    ]);
    const texts = `{"https://lund.example/1":"${FERRY}","https://lund.example/2":"${MILL}"}`;
    expect(await told(texts)).toMatchObject([{ text: [FERRY] }, { text: [MILL] }]);
  });

  it('says which field became what, and takes what was asked for', async () => {
    const columns = `{"a":{"0":"${MILL}","1":"${FERRY}"},"text":{"0":"Fire.","1":"Boats."}}`;
    const asked = { ...NOTHING_ASKED, ...mapping({ text: 'a', title: 'text' }) };
    const [first] = await opened('a.json', { bytes: Buffer.from(columns), asked });
    expect(isArticle(first!) && first.about.fields).toEqual({ text: 'a', title: 'text' });
    expect(toldOf(first!)).toEqual({ title: 'Fire.', line: 1, text: [MILL] });
  });

  it('by columns is cut nowhere, and read though its beginning shows one field alone', async () => {
    const count = 6000;
    const ids = Array.from({ length: count }, (_, i) => String(i));
    const column = (name: string, value: (id: string) => string) =>
      `"${name}":{${ids.map((id) => `"${id}":"${value(id)}"`).join()}}`;
    // The titles alone are more than the 4 MiB that are looked at.
    const title = (id: string) => `Ferry ${id} to sail${' again'.repeat(150)}`;
    const text = `{${column('title', title)},${column('text', (id) => `${id}. ${MILL}`)}}`;
    expect(text.indexOf('"text"')).toBeGreaterThan(LONGEST_HEAD_BYTES);
    const bytes = Buffer.from(text);
    const head = headOf('a.json', bytes, bytes.length, null);
    const format = formatOf(head) as PartsFormat;
    const plan = format.plan(head, NOTHING_ASKED_OF_FILE);
    if ('reason' in plan) throw new Error(plan.reason);
    expect(format.cut(bytes.subarray(0, 1000), false, plan).end).toBe(0);
    const contents = await opened('a.json', { bytes });
    expect(contents.length).toBe(count);
    expect(toldOf(contents[count - 1]!)).toMatchObject({ line: 1, text: [`5999. ${MILL}`] });
  });
});

describe('an answer of a service', () => {
  const page = ([one]: readonly (typeof ARTICLES)[0][]) =>
    `{"status":"ok","articles":[${JSON.stringify({ ...one, text: one!.text[0] })},
      {"title":"Also","text":"${MILL} Said again."}]}`;

  it('on each line, or one behind the other, is as many articles as it holds', async () => {
    const also = { title: 'Also', text: [`${MILL} Said again.`] };
    const pages = [page([ARTICLES[0]!]), page([ARTICLES[1]!])];
    const [first, second] = ARTICLES;
    expect(await told(pages.join('\n'))).toEqual([
      ...[
        { ...first, line: 1 },
        { ...also, line: 2 },
      ],
      ...[
        { ...second, line: 3 },
        { ...also, line: 4 },
      ],
    ]);
    const lines = pages.map((one) => one.replace('\n', '')).join('\n');
    expect(await told(lines, 'a.jsonl')).toEqual([
      ...[
        { ...first, line: 1 },
        { ...also, line: 1 },
      ],
      ...[
        { ...second, line: 2 },
        { ...also, line: 2 },
      ],
    ]);
  });

  it('is counted by its articles where a large file is cut', () => {
    const lines = [page([ARTICLES[0]!]), '{"status":"error","message":"Slow down"}', page([ARTICLES[1]!])];
    const bytes = Buffer.from(lines.map((line) => `${line.replace('\n', '')}\n`).join(''));
    for (const name of ['a.jsonl', 'a.txt']) {
      const head = headOf(name, bytes, bytes.length, null);
      const format = formatOf(head) as PartsFormat;
      const plan = format.plan(head, NOTHING_ASKED_OF_FILE);
      if ('reason' in plan) throw new Error(plan.reason);
      expect(format.cut(bytes, true, plan).records).toBe(5);
      expect([...format.records({ name, bytes }, plan)].length).toBe(5);
    }
  });

  it('is an article where it has a title of its own, with parts', async () => {
    const article = (title: string) =>
      `{"title":"${title}","date":"2021-02-03","sections":[{"title":"One","text":"${FERRY}"},{"title":"Two","text":"${MILL}"}]}`;
    expect(await told(`${article('First')}\n${article('Second')}\n`, 'a.jsonl')).toMatchObject([
      { title: 'First', text: [FERRY, MILL] },
      { title: 'Second', text: [FERRY, MILL] },
    ]);
  });

  const said = (words: string) =>
    `It is no article but an answer that tells of an error: “${words}”; ask for the articles again.`;

  it.each([
    ['{"status":"error","code":"apiKeyInvalid","message":"Your key is wrong."}', 'Your key is wrong.'],
    ['{"error":{"code":429,"message":"Too many requests."}}', 'Too many requests.'],
    ['{"errors":[{"title":"No","detail":"The token has expired."}]}', 'The token has expired.'],
    ['{"response":{"status":"error","message":"Not found."}}', 'Not found.'],
    ['{"message":"Unauthorized"}', 'Unauthorized'],
    ['{"status":"error","message":"Slow down"}\n{"status":"error","message":"Stop"}\n', 'Slow down'],
  ])('that tells of an error is no article: %s', async (text, words) => {
    expect(await told(text)).toEqual([said(words)]);
  });

  it('that tells of an error among others is named in its place; an article may tell of one', async () => {
    const lines = [
      `{"title":"Mill burns","text":"${MILL}","error":"picture not found"}`,
      '{"status":"error","message":"Slow down"}',
    ].join('\n');
    expect(await told(lines, 'a.jsonl')).toEqual([
      { title: 'Mill burns', line: 1, text: [MILL] },
      said('Slow down'),
    ]);
  });

  it.each([
    [
      'a title and a description',
      `{"title":"Mill burns","description":"${MILL} ${MILL} ${MILL} ${MILL}"}`,
      'Mill burns',
    ],
    [
      'an address of what failed',
      `{"url":"https://a.example/1","status":"error","title":"Mill burns","description":"${MILL} ${FERRY} ${MILL} ${FERRY}"}`,
      'Mill burns',
    ],
    ['a long message', `{"message":"${MILL} ${FERRY} ${MILL} ${FERRY}"}`, null],
  ])('is an article with %s', async (_, text, title) => {
    const [one] = await told(text);
    expect(one).toMatchObject(title === null ? { line: 1 } : { title });
  });

  it('that tells of an error is read where its message was asked for', async () => {
    const asked = { ...NOTHING_ASKED, ...mapping({ text: 'message' }) };
    const bytes = Buffer.from('{"status":"error","message":"The mill burnt down."}');
    expect((await opened('a.json', { bytes, asked })).map(toldOf)).toEqual([
      { line: 1, text: ['The mill burnt down.'] },
    ]);
  });

  it.each([
    ['{"status":"ok","totalResults":0,"articles":[]}', 'articles'],
    ['{"response":{"status":"ok","total":0,"results":[]}}', 'results'],
  ])('without articles says so: %s', async (text, name) => {
    expect(await told(text)).toEqual([
      `It is an answer without articles, its list "${name}" is empty; there is nothing to read.`,
    ]);
  });
});

describe('slips of those who write JSON', () => {
  const [first, second] = ARTICLES.map((one) => JSON.stringify({ ...one, text: one.text[0] }));

  it('are no numbers, a list on lines, several lists, and marks between files put together', async () => {
    const numbers = [first, second].map((one) => one!.replace('{', '{"score":NaN,"most":-Infinity,'));
    expect(await told(`[${numbers.join(',\n')}]`)).toEqual(onLines(1, 2));
    expect(await told('{"title":"Numbers","text":"It said \\"NaN\\" and NaN.","a":NaN}')).toEqual([
      { title: 'Numbers', line: 1, text: ['It said "NaN" and NaN.'] },
    ]);
    expect(await told(`${first},\n${second},\n]\n`, 'a.jsonl')).toEqual(onLines(1, 2));
    expect(await told(`[${first}]\n[${second}]\n`)).toEqual(onLines(1, 2));
    expect(await told(`\ufeff${first}\n\ufeff${second}\n`, 'a.jsonl')).toEqual(onLines(1, 2));
  });

  it('are what a messenger says of a channel', async () => {
    const messages = `{"type":"public_channel","messages":[
      {"id":1,"type":"service","date":"2021-02-01T09:00:00","action":"create_channel","title":"Lund","text":""},
      {"id":2,"type":"message","date":"2021-02-04T10:00:00","from":"Lund","text":["The old mill at ",{"type":"bold","text":"Lund"}," burnt down on Tuesday. Nobody was in it."]}]}`;
    expect(await told(messages)).toEqual([
      { date: '2021-02-04', author: 'Lund', line: 3, text: [MILL], details: { exportId: '2' } },
    ]);
  });
});
