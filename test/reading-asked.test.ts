/** How `--map` is written. */
import { expect, it } from 'vitest';
import { mapWord } from '../source/reader/state/shell-line.ts';
import { mapsOf } from '../source/reading-asked.ts';

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
