/** Tables as databases write them: with tabs, and with backslashes in place of what would part cells. */
import { describe, expect, it } from 'vitest';
import { isDump } from '../../../source/corpus/formats/csv/escapes.ts';
import { NOTHING_ASKED_OF_FILE, type PartsFormat } from '../../../source/corpus/formats/format.ts';
import { formatOf, headOf } from '../../../source/corpus/formats/index.ts';
import { opened } from './opened.ts';
import { toldOf } from './told-in.ts';

const told = async (text: string, name = 'a.tsv') =>
  (await opened(name, { bytes: Buffer.from(text) })).map(toldOf);

describe('a table that a database wrote', () => {
  it('has its paragraphs, tabs and backslashes again, and nothing for a null (mysql -B)', async () => {
    const text =
      'id\ttitle\tauthor\ttext\n' +
      '1\tMill burns\tAda Brandt\tThe mill burnt down.\\n\\nNobody\\twas in C:\\\\new.\n' +
      '2\tFerry sails\t\\N\t"The ferry sails," she said.\\nSo it did.\n';
    expect(await told(text)).toEqual([
      {
        title: 'Mill burns',
        author: 'Ada Brandt',
        line: 2,
        text: ['The mill burnt down.', 'Nobody was in C:\\new.'],
        details: { exportId: '1' },
      },
      {
        title: 'Ferry sails',
        line: 3,
        text: ['"The ferry sails," she said.', 'So it did.'],
        details: { exportId: '2' },
      },
    ]);
  });

  it('goes on behind a line break or a tab with a backslash before it (INTO OUTFILE)', async () => {
    const text =
      'title\tauthor\ttext\nMill burns\t\\N\tThe mill\\\tburnt down.\\\n\\\nNobody was in it.\nFerry sails\t\\N\tIt sails.\\\\\n';
    expect(await told(text)).toEqual([
      { title: 'Mill burns', line: 2, text: ['The mill burnt down.', 'Nobody was in it.'] },
      { title: 'Ferry sails', line: 5, text: ['It sails.\\'] },
    ]);
    const bytes = Buffer.from(text);
    const head = headOf('a.tsv', bytes, bytes.length, null);
    const format = formatOf(head) as PartsFormat;
    const plan = format.plan(head, NOTHING_ASKED_OF_FILE);
    if ('reason' in plan) throw new Error(plan.reason);
    const rest = bytes.subarray(plan.start.byte);
    // What is behind the first row is cut off in the middle of a line.
    const cut = format.cut(rest.subarray(0, rest.indexOf('It sails')), false, plan);
    expect(rest.toString('utf8', cut.end)).toMatch(/^Ferry sails/);
  });

  it('is none where cells in quotes hold line breaks, whatever stands for a null', async () => {
    const text = 'title\tauthor\ttext\nMill burns\t\\N\t"The mill burnt down.\n\nNobody was in it."\n';
    expect(await told(text)).toEqual([
      { title: 'Mill burns', line: 2, text: ['The mill burnt down.', 'Nobody was in it.'] },
    ]);
  });

  it.each([
    ['a null', 'a\t\\N\n'],
    ['paragraphs', 'a\tOne.\\n\\nTwo\n'],
    ['a break behind a sentence', 'a\tHe said so.\\nShe did not.\n'],
  ])('shows by %s', (_, text) => {
    expect(isDump(text)).toBe(true);
  });

  it.each([
    ['paths', 'a\tHe saved it in C:\\new\\table.\n'],
    ['other backslashes', 'a\t\\N\nb\tIn D:\\users. It was there.\\n\n'],
    ['cells in quotes', 'a\t"He said so.\\nShe did not."\n'],
    ['no tabs', 'a,He said so.\\nShe did not.\n'],
    ['no backslash', 'a\tHe said so.\n'],
  ])('does not by %s', (_, text) => {
    expect(isDump(text)).toBe(false);
  });
});

it('what parts cells may be said in quotes', async () => {
  expect(await told('"sep=;"\r\ntitle;text\r\nMill burns;"Nobody; was in it."\r\n', 'a.csv')).toEqual([
    { title: 'Mill burns', line: 3, text: ['Nobody; was in it.'] },
  ]);
});
