import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { NOTHING_ASKED } from '../../../source/corpus/formats/format.ts';
import { portionsOf } from '../../../source/corpus/portions.ts';
import { folderOf } from '../folder.ts';
import { opened } from './opened.ts';
import { toldOf } from './told-in.ts';

const SAID = 'The ferry of Lindmouth sailed on Monday. ';

/** A record whose text comes first and is so many times that sentence. */
const record = (title: string, times: number): string =>
  JSON.stringify({ story: SAID.repeat(times), headline: title, published: '2024-05-13' });
/** 4,920,000 bytes. */
const VERY_LONG = 120_000;
/** 205,000 bytes, more than three times the first look at a file. */
const LONG = 5000;

const FIELDS = { text: 'story', title: 'headline', date: 'published' };
const told = (title: string, line: number) => ({ title, date: '2024-05-13', line });

describe('a file of JSON that begins with much', () => {
  it.each([
    ['a.jsonl', [record('One', LONG), record('Two', 3)].join('\n'), [1, 2]],
    ['a.jsonl', [record('One', LONG), record('Two', 3)].join('\r'), [1, 2]],
    ['a.json', `[${record('One', LONG)},${record('Two', 3)}]`, [1, 1]],
    ['a.json', `[\n${record('One', LONG)},\n${record('Two', 3)}\n]\n`, [2, 3]],
    ['a.json', `{"n":2,\n"all":[${record('One', LONG)},${record('Two', 3)}]}\n`, [2, 2]],
    [
      'a.json',
      `{"ids":[${'7,'.repeat(150_000)}7],\n"all":[${record('One', 3)},${record('Two', 3)}]}`,
      [2, 2],
    ],
    ['a.json', `{"note":"${'ü'.repeat(1_500_000)}","all":[${record('One', 3)},${record('Two', 3)}]}`, [1, 1]],
  ] as const)('%s has its fields chosen, and its list found', async (name, text, lines) => {
    for (const [path, bytes] of [
      [name, Buffer.from(text)],
      [`${name}.gz`, gzipSync(text)],
    ] as const) {
      const contents = await opened(path, { bytes });
      expect(contents.map(toldOf)).toMatchObject([told('One', lines[0]), told('Two', lines[1])]);
      for (const content of contents) expect(content).toMatchObject({ about: { fields: FIELDS } });
    }
  });

  it('is read a record by itself where even four megabytes of it hold none', async () => {
    const contents = await opened('a.jsonl', {
      bytes: Buffer.from(`${record('One', VERY_LONG)}\n${record('Two', 3)}`),
    });
    expect(contents.map(toldOf)).toMatchObject([told('One', 1), told('Two', 2)]);
    expect(contents[0]).toMatchObject({ about: { fields: null } });
  });

  it('is cut into portions by what was learnt of it', () => {
    const text = `{"ids":[${'7,'.repeat(150_000)}7],"all":[${record('One', 3)},${record('Two', 3)}]}`;
    const path = join(folderOf({ 'a.json': text }), 'a.json');
    const [portion] = portionsOf(path, path, NOTHING_ASKED);
    expect(portion).toMatchObject({ plan: { fields: FIELDS, path: ['all'] } });
    // Behind the bracket of the list.
    expect(portion).toMatchObject({ from: { byte: text.indexOf('{"story"'), record: 1 } });
  });
});
