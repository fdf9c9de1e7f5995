/** `--map` for some files alone: which files a pattern is for, and what is read there. */
import { expect, it } from 'vitest';
import { firstFor, isFor } from '../../../source/corpus/for-files.ts';
import { mapping, toldIn } from './told-in.ts';

it.each([
  ['*.csv', ['a.csv', 'news/a.csv', 'a.zip/b/a.csv', '/x/a.csv'], ['a.csv.txt', 'a.tsv', 'csv']],
  ['feeds/*.csv', ['feeds/a.csv', './feeds/a.csv', 'x/feeds/a.csv'], ['myfeeds/a.csv', 'feeds/x/a.csv']],
  ['feeds/**/*.csv', ['feeds/a.csv', 'feeds/x/y/a.csv'], ['feeds/a.tsv', 'a.csv']],
  ['feeds', ['feeds/a.csv', 'x/feeds/y/a.jsonl'], ['feeds2/a.csv', 'a/feeds.csv']],
  ['./feeds/', ['feeds/a.csv'], ['feed/a.csv']],
  ['a.jsonl.gz', ['x/a.jsonl.gz/a.jsonl'], ['x/b.jsonl.gz/a.jsonl']],
  ['/x/*.csv', ['/x/a.csv'], ['/y/x/a.csv', 'x/a.csv']],
  ['a?.csv', ['a1.csv'], ['a.csv', 'a/.csv', 'a12.csv']],
  ['a+(b)[1].csv', ['a+(b)[1].csv'], ['aab1.csv']],
  ['jo\u0301.csv', ['j\u00f3.csv'], ['jo.csv']],
])('%s is for files whose path ends so, and for all in such a folder', (pattern, fitting, others) => {
  expect(fitting.filter((path) => !isFor(pattern, path))).toEqual([]);
  expect(others.filter((path) => isFor(pattern, path))).toEqual([]);
});

it('the first that is for a file counts, the one without files for the rest', () => {
  const [rest, tables, all] = [
    { files: null, fields: [['text', 'a']] },
    { files: '*.csv', fields: [['text', 'b']] },
    { files: '*', fields: [['text', 'c']] },
  ] as const;
  expect(firstFor([rest, tables], 'x/a.csv')).toBe(tables);
  expect(firstFor([rest, tables], 'x/a.json')).toBe(rest);
  expect(firstFor([all, tables], 'x/a.csv')).toBe(all);
  expect(firstFor([tables], 'x/a.json')).toBeNull();
});

it('a file that was named has to have the fields, and others are left alone', async () => {
  const whole = await toldIn('json-lines/scraper.jsonl');
  expect(await toldIn('json-lines/scraper.jsonl', mapping({ text: 'when' }, '*.csv'))).toEqual(whole);
  expect(await toldIn('json-lines/scraper.jsonl', mapping({ text: 'when' }, 'json-lines/*.jsonl'))).toEqual([
    'No record at its beginning has a field "when" for --map json-lines/*.jsonl; there are: id, title, text, date, source, author, url, section, language.',
  ]);
});
