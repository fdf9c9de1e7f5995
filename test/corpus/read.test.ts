import { createHash } from 'node:crypto';
import { truncateSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import type { Article } from '../../source/corpus/article.ts';
import { compareArticles } from '../../source/corpus/order.ts';
import { type CorpusEvent, readAll, readCorpus } from '../../source/corpus/read.ts';
import { prose } from './article-of.ts';
import { folderOf } from './folder.ts';

const dated = (date: string, name: string) => `${date}\n\n${prose(name)}`;

async function* bytesOf(...parts: string[]) {
  for (const part of parts) yield Buffer.from(part);
}

describe('a corpus', () => {
  it('is listed oldest first, a period before its days, undated last, ties by path', async () => {
    const folder = folderOf({
      'e.txt': dated('Date: 2023', 'A'),
      'a.txt': dated('2024-01-01', 'B'),
      'd.txt': dated('November 2023', 'C'),
      'c/x.txt': dated('2023-11-07', 'D'),
      'c.txt': dated('7 November 2023', 'E'),
      '0.txt': prose('F'),
      'f.txt': dated('31 February 2023', 'G'),
    });
    const { articles } = await readAll({ paths: [folder] });
    expect(articles.map((article) => [article.path.slice(folder.length + 1), article.date])).toEqual([
      ['e.txt', '2023'],
      ['d.txt', '2023-11'],
      ['c.txt', '2023-11-07'],
      ['c/x.txt', '2023-11-07'],
      ['a.txt', '2024-01-01'],
      ['0.txt', null],
      ['f.txt', null],
    ]);
  });

  it('loses no good file for a bad one', async () => {
    const folder = folderOf({
      'good-1.txt': prose('A'),
      'good-2.md': prose('B'),
      'empty.txt': '',
      'blank.txt': '\ufeff\n \n\t\n',
      'zeros.txt': Buffer.alloc(500),
      'fake.txt': '%PDF-1.4 and so on',
      'large.txt': '',
    });
    truncateSync(join(folder, 'large.txt'), 64 * 1024 * 1024 + 1);
    const { articles, unread, failed } = await readAll({ paths: [folder] });
    expect(articles).toHaveLength(2);
    expect(Object.fromEntries(unread.map((each) => [each.path.slice(folder.length + 1), each.kind]))).toEqual(
      {
        'blank.txt': 'empty',
        'empty.txt': 'empty',
        'fake.txt': 'cannot read',
        'large.txt': 'too large',
        'zeros.txt': 'not text',
      },
    );
    expect(unread.find((each) => each.kind === 'too large')?.reason).toContain('64 MiB');
    expect(unread.find((each) => each.path.endsWith('fake.txt'))?.reason).toContain('qpdf');
    expect(failed).toEqual([]);
  });

  it.each([
    ['UTF-8', [0xef, 0xbb, 0xbf]],
    ['UTF-16 LE', [0xff, 0xfe]],
    ['UTF-16 BE', [0xfe, 0xff]],
    ['UTF-32 LE', [0xff, 0xfe, 0, 0]],
    ['UTF-32 BE', [0, 0, 0xfe, 0xff]],
    ['UTF-16 LE, and a line break', [0xff, 0xfe, 0x0a, 0]],
  ])('tells a file of nothing but the mark of %s as empty, whatever its name', async (_, bytes) => {
    const names = ['a.csv', 'b.eml', 'c.htm', 'd.json', 'e.jsonl', 'f.mbox', 'g.txt', 'h.xml'];
    const folder = folderOf(Object.fromEntries(names.map((name) => [name, Buffer.from(bytes)])));
    const { unread } = await readAll({ paths: [folder] });
    expect(unread.map(({ kind, reason }) => `${kind}: ${reason}`)).toEqual(
      names.map(() => 'empty: It holds no text; there is nothing to read.'),
    );
  });

  it('tries a named file as text, and says when nothing came of it', async () => {
    const folder = folderOf({ 'notes.log': prose('A'), 'picture.xyz': Buffer.alloc(64) });
    const paths = [join(folder, 'notes.log'), join(folder, 'picture.xyz')];
    const { articles, failed } = await readAll({ paths });
    expect(articles.map((article) => article.path)).toEqual([paths[0]]);
    expect(failed).toEqual([paths[1]]);
  });

  it('may be standard input', async () => {
    const { articles } = await readAll({
      paths: ['-'],
      input: bytesOf('2023-11-07\n\n', prose('É').slice(0, 50)),
    });
    expect(articles).toMatchObject([{ path: '-', record: 1, date: '2023-11-07' }]);
  });

  it('names an article after its bytes, and equal ones apart in the order of their paths', async () => {
    const text = prose('A');
    const folder = folderOf({ 'b.txt': text, 'a.txt': text, 'c.txt': text, 'd.txt': `\ufeff${text}` });
    const { articles } = await readAll({ paths: [folder] });
    const id = createHash('sha256').update(text).digest('hex').slice(0, 16);
    expect(articles.slice(0, 3).map((article) => article.id)).toEqual([id, `${id}-2`, `${id}-3`]);
    expect(articles[3]?.id).not.toContain(id);
  });

  it('tells how far it is', async () => {
    const folder = folderOf({ 'a.txt': prose('A'), 'b.txt': '', 'c.mp4': '' });
    const events: CorpusEvent[] = [];
    for await (const event of readCorpus({ paths: [folder] })) events.push(event);
    expect(events.map((event) => event.kind)).toEqual([
      'found',
      'unread',
      'article',
      'file',
      'unread',
      'file',
    ]);
    expect(events[0]).toEqual({ kind: 'found', files: 2, done: true });
    expect(events.at(-1)).toEqual({ kind: 'file', read: 2, of: 2 });
  });

  it('may be given up in the middle', async () => {
    const folder = folderOf(
      Object.fromEntries(Array.from({ length: 50 }, (_, i) => [`${i}.txt`, prose(`N${i}`)])),
    );
    for await (const event of readCorpus({ paths: [folder] })) if (event.kind === 'article') break;
    expect((await readAll({ paths: [folder] })).articles).toHaveLength(50);
  });

  it('counts the words of what counts', async () => {
    const folder = folderOf({
      'a.txt': `Envoys agree — again\n\nNews\n\n${prose('A')}\n\nTopics: Iran, Oman`,
    });
    const { articles } = await readAll({ paths: [folder] });
    expect(articles[0]?.words).toBe(3 + prose('A').split(' ').length);
  });
});

it('articles of one file stand in its order', () => {
  const at = (record: number, date: string | null, path: string) => ({ record, date, path }) as Article;
  const sorted = [at(2, null, 'a'), at(10, null, 'a'), at(1, null, 'a'), at(1, '2023', 'b')].sort(
    compareArticles,
  );
  expect(sorted.map((article) => article.record)).toEqual([1, 1, 2, 10]);
  expect(sorted[0]?.date).toBe('2023');
});
