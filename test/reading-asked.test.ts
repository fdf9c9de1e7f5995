/** How `--map` and `--encoding` are written. */
import { describe, expect, it } from 'vitest';
import { encodingWord, mapWord } from '../source/reader/state/shell-line.ts';
import { encodingsOf, mapsOf } from '../source/reading-asked.ts';

it.each([
  ['text=body, date = pub_date', null, { text: 'body', date: 'pub_date' }],
  ['feeds/*.csv:text=body,date=pub_date', 'feeds/*.csv', { text: 'body', date: 'pub_date' }],
  // A colon in a field's name begins no fields, nor does one in a file's.
  ['text=content:encoded,date=dc:date', null, { text: 'content:encoded', date: 'dc:date' }],
  ['*.json:text=content:encoded', '*.json', { text: 'content:encoded' }],
  ['16:30.csv:title=a=b', '16:30.csv', { title: 'a=b' }],
  ['q=1.csv:text=body', 'q=1.csv', { text: 'body' }],
])('%s', (value, files, fields) => {
  const [map] = mapsOf([value]);
  expect(map).toEqual({ files, fields: Object.entries(fields) });
  expect(mapsOf([mapWord(map!)])).toEqual([map]);
});

it.each([
  [['*.csv:body=text'], '--map knows no body for *.csv; what can be mapped is text, title,'],
  [['*.csv:titel=a'], 'Did you mean title?'],
  [['*.csv'], '--map knows no *.csv; what can be mapped is'],
  [['*.csv:'], '--map knows no part without a name for *.csv;'],
  [[':text=a'], "--map :text=a has a colon and no files before it; write it so: --map '*.csv:text=FIELD'."],
  [['*.csv:text='], '--map text lacks the field it is read from'],
  [['text=a', 'date=b'], 'more than one of them says no files; put files before it'],
  [['*.csv:text=a', '*.csv:date=b'], '--map is given twice for *.csv; make one of the two'],
])('%j is told what is wrong with it', (values, told) => {
  expect(() => mapsOf(values)).toThrow(told);
});

describe('--encoding', () => {
  it.each([
    ['gbk', null, 'gbk'],
    [' CP1251 ', null, 'windows-1251'],
    // A name of the standard's that has a colon.
    ['iso_8859-1:1987', null, 'windows-1252'],
    ['feeds/*.csv:gb2312', 'feeds/*.csv', 'gbk'],
    ['16:30.csv: utf-8', '16:30.csv', 'utf-8'],
  ])('%s', (value, files, name) => {
    const [encoding] = encodingsOf([value]);
    expect(encoding).toEqual({ files, name });
    expect(encodingsOf([encodingWord(encoding!)])).toEqual([encoding]);
  });

  it.each([
    [['klingon'], '--encoding knows no klingon; write it as the web does: utf-8,'],
    [['*.csv:klingon'], '--encoding knows no klingon for *.csv; write it as the web does: utf-8,'],
    [['*.csv:'], '--encoding knows no encoding without a name for *.csv;'],
    [
      [':gbk'],
      "--encoding :gbk has a colon and no files before it; write it so: --encoding '*.csv:gb18030'.",
    ],
    [
      ['gbk', 'big5'],
      "--encoding is given 2 times, and more than one of them says no files; put files before it (--encoding '*.csv:gb18030'), or leave one of them out.",
    ],
    [['*.csv:gbk', '*.csv:big5'], '--encoding is given twice for *.csv; leave one of them out.'],
  ])('%j is told what is wrong with it', (values, told) => {
    expect(() => encodingsOf(values)).toThrow(told);
  });
});
