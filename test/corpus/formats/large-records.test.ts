import { describe, expect, it } from 'vitest';
import { NOTHING_ASKED_OF_FILE, type PartsFormat } from '../../../source/corpus/formats/format.ts';
import { formatOf, headOf } from '../../../source/corpus/formats/index.ts';
import { opened } from './opened.ts';
import { toldOf } from './told-in.ts';

const told = async (name: string, text: string) =>
  (await opened(name, { bytes: Buffer.from(text) })).map(toldOf);

/** Longer than what of a file its fields are told by. */
const LONG = 'The boats of Ornes put out again. '.repeat(4000).trim();

describe('a record longer than the beginning of a file', () => {
  const first = { title: 'Long', text: LONG, date: '2020-01-02', source: 'The Courier' };
  const second = { title: 'Short', text: 'The boats came home.', date: '2020-01-03', source: 'The Courier' };
  const expected = [
    { title: 'Long', date: '2020-01-02', source: 'The Courier', line: 1, text: [LONG] },
    { title: 'Short', date: '2020-01-03', source: 'The Courier', text: ['The boats came home.'] },
  ];

  it('keeps the fields that stand behind its text', async () => {
    const lines = `${JSON.stringify(first)}\n${JSON.stringify(second)}\n`;
    expect(await told('a.jsonl', lines)).toEqual([expected[0], { ...expected[1], line: 2 }]);
    const list = JSON.stringify({ status: 'ok', articles: [first, second] });
    expect(await told('a.json', list)).toEqual([expected[0], { ...expected[1], line: 1 }]);
    const rows = [first, second].map((row) => `${row.title},"${row.text}",${row.date},${row.source}\n`);
    expect(await told('a.csv', `title,text,date,source\n${rows.join('')}`)).toEqual([
      { ...expected[0], line: 2 },
      { ...expected[1], line: 3 },
    ]);
  });

  it('says so where a list of records lies too far behind', async () => {
    // More than 4 MiB.
    const text = JSON.stringify({ words: { a: LONG.repeat(32) }, articles: [first, second] });
    expect(await told('a.json', text)).toEqual([
      'It is no record but holds a list of them, "articles", behind much else; save that list as a file.',
    ]);
  });
});

describe('behind a record over the limit', () => {
  /** Where the next record begins in what follows the beginning of one that is never read. */
  function resumed(name: string, whole: string, rest: string): string {
    const bytes = Buffer.from(whole);
    const head = headOf(name, bytes, bytes.length, null);
    const format = formatOf(head) as PartsFormat;
    const plan = format.plan(head, NOTHING_ASKED_OF_FILE);
    if ('reason' in plan) throw new Error(plan.reason);
    return rest.slice(format.resume!(Buffer.from(rest), plan));
  }

  it('the next is the next line of JSON Lines', () => {
    const line = '{"title":"x","text":"The boats came home."}\n';
    expect(resumed('a.jsonl', line + line, `{"title":"much\n${line}`)).toBe(line);
  });

  it('the next is what begins as all records of JSON do', () => {
    const record = '{"id":1,"title":"x","text":"The boats came home."}';
    const rest = `{"id":2,"authors":[{"name":"A"},{"name":"B"}],"text":"much"},${record}]`;
    expect(resumed('a.json', `[${record},${record}]`, rest)).toBe(`${record}]`);
  });

  it('the next is the next line that looks like a row of a table', () => {
    const row = '1,One,2020-01-02,"The boats came home."\n';
    const rest =
      '2,Two,2020-01-03,"much\nThe boats, they say, are late\n\n3,Three,2020-01-04,"Behind it\n\nstands more."\n';
    expect(resumed('a.csv', `id,title,date,text\n${row}${row}`, rest)).toBe(
      '3,Three,2020-01-04,"Behind it\n\nstands more."\n',
    );
  });
});
