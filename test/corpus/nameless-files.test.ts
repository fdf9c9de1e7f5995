import { describe, expect, it } from 'vitest';
import { endingOf } from '../../source/corpus/ending.ts';
import { readAll } from '../../source/corpus/read.ts';
import { folder as emptied, lines, run } from '../commands/run.ts';
import { prose } from './article-of.ts';
import { folderOf } from './folder.ts';
import { zipOf } from './formats/zip/zip-made.ts';

const HEAD = 'From: Ada Brandt <ada@post.example>\nDate: Tue, 7 May 2024 10:15:00 +0000';
const mail = (subject: string) =>
  `From - Tue May 07 10:15:00 2024\nX-Mozilla-Status: 0001\n${HEAD}\nSubject: ${subject}\n\n${prose('The board')}\n\n`;
const PAGE = `<!DOCTYPE html><html><head><title>The page</title></head><body><article><h1>The page</h1><p>${prose('She')}</p><p>${prose('He')}</p></article></body></html>`;

/** Names of files, and what stands in them. */
const READ = {
  Inbox: mail('The first mail') + mail('The second mail'),
  'site/index': PAGE,
  'site/story.html?id=7': PAGE.replaceAll('The page', 'The story'),
  download: JSON.stringify([{ title: 'The record', text: prose('He') }]),
  lines: `${JSON.stringify({ title: 'The line', text: prose('It') })}\n`.repeat(2),
  Report: `{\\rtf1\\ansi ${prose('They')}}`,
  export: zipOf([
    { name: 'a/packed.txt', text: `The packed one\n\n${prose('One')}` },
    { name: 'Sent', text: mail('The third mail') },
    { name: 'notes', text: prose('Nobody') },
  ]),
};
const SHUT = {
  LICENSE: `Permission is given. ${prose('Everybody')}`,
  Makefile: 'all:\n\tcc -o a a.c\n',
  README: `<p align="center">A picture</p>\n\n# A heading\n\n${prose('The author')}`,
  config: '{"name": "a tool", "version": "1"}',
  'table of 2024.05': 'place,height\nLindmouth,7\nSaint Orla,9\n',
  tool: Buffer.from([0x7f, 0x45, 0x4c, 0x46, 2, 1, 1, 0, 0, 0, 0, 0]),
};
const TITLES = [
  ...[
    'The first mail',
    'The line',
    'The line',
    'The packed one',
    'The page',
    'The record',
    'The second mail',
  ],
  ...['The story', 'The third mail'],
];
const NOT_OPENED = [...Object.keys(SHUT), 'export/notes'].sort();

const titled = (titles: readonly (string | null)[]) =>
  titles.filter((title) => title?.startsWith('The ') && title.length < 20).sort();

describe('files without an ending', () => {
  it('in a folder are read where what they hold tells what they are, and the others are told', async () => {
    const folder = folderOf({ ...READ, ...SHUT, '.hidden': READ.Inbox });
    const { articles, unread, failed } = await readAll({ paths: [folder] });
    expect(titled(articles.map(({ title }) => title))).toEqual(TITLES);
    expect(articles).toHaveLength(TITLES.length + 1);
    expect(unread.map(({ path, kind }) => [path.slice(folder.length + 1), kind]).sort()).toEqual(
      NOT_OPENED.map((path) => [path, 'no ending']),
    );
    expect(failed).toEqual([]);
  });

  it('are read whatever they hold where they are named themselves', async () => {
    const folder = folderOf(SHUT);
    const { articles, unread } = await readAll({ paths: [folder, `${folder}/LICENSE`] });
    expect(articles.map(({ path }) => path)).toEqual([`${folder}/LICENSE`]);
    expect(unread).toHaveLength(Object.keys(SHUT).length - 1);
  });

  it('are the same in an index, now and later', async () => {
    const corpus = emptied({ ...READ, ...SHUT });
    for (const time of ['now', 'later']) {
      const { stdout, stderr } = await run(['list', corpus, '--json']);
      const titles = lines(stdout).map((line) => JSON.parse(line).title);
      expect([time, titled(titles)]).toEqual([time, TITLES]);
      expect(stderr).toContain(`${NOT_OPENED.length} files not read: no ending ${NOT_OPENED.length};`);
    }
    const named = await run(['list', `${corpus}/LICENSE`, '--count']);
    expect(named).toMatchObject({ stdout: '1\n', status: 0 });
  });
});

it.each([
  ['a.TXT', '.txt'],
  ['a.tar.gz', '.gz'],
  ['a.txt~', '.txt~'],
  ['archive.7z', '.7z'],
  ['Протокол.текст', '.текст'],
  ['.hidden', ''],
  ['a.', ''],
  ['index.html.1', ''],
  ['Talks of 2024.05.07', ''],
  ['story.html?id=7', ''],
  ['Why A. Brandt left', ''],
])('the ending of %s is %j', (name, ending) => {
  expect(endingOf(name)).toBe(ending);
});
