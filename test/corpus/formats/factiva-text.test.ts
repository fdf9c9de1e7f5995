import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { articlesOf, blocksOf, formatName } from './opened.ts';
import { blocksIn, bytesOf, toldBy } from './told.ts';

const at = (name: string): string => join(import.meta.dirname, 'factiva-text', name);
const bread = {
  title: 'Bread runs out',
  date: '2020-01-03',
  source: 'Mill Gazette',
  author: null,
  length: '88 words',
  exportId: 'MILGAZ0000020200103eg1300q06',
};

/** By file, what each record tells. */
const TOLD: Readonly<Record<string, unknown[]>> = {
  'keyed.txt': [
    {
      title: 'Ferry lost in fog off Dorsa; All on board are safe',
      date: '2020-01-02',
      source: 'The Dorsa Post',
      author: 'Jo Lind and Ana Maro',
      section: 'Harbour',
      length: '1,132 words',
      language: 'English',
      exportId: 'DORPST0000020200102eg1200p01',
    },
    bread,
  ],
  'key-lines.txt': [
    { ...bread, author: 'Jo Lind' },
    {
      title: 'Boats wait',
      date: '2020-01-04',
      source: 'The Dorsa Post',
      author: null,
      length: '41 words',
      exportId: 'DORPST0000020200104eg1400p02',
    },
  ],
  'bars.txt': [
    {
      title: 'Boats wait',
      date: '2020-01-04',
      source: 'Dorsaer Tageblatt',
      author: 'Eva Brandt',
      section: 'Harbour',
      length: '41 Wörter',
      exportId: 'DORTAG0000020200104eg1400p02',
    },
  ],
  'blocks.txt': [
    {
      title: 'Council of Dorsa puts off its vote on the new quay until the spring',
      date: '2017-03-19',
      source: 'The Dorsa Post',
      author: 'Tom Reed',
      length: '1,210 words',
      language: 'English',
      exportId: 'DORPST0020170319ed3j00q06',
    },
    {
      title: 'Hafenrat streitet weiter.',
      date: '2017-03-20',
      source: 'Dorsaer Tageblatt',
      author: 'DND',
      section: 'Politik',
      length: '345 Wörter',
      language: 'Deutsch',
      exportId: 'DORTAG0020170320ed3k00001',
    },
  ],
  'lines.txt': [
    {
      title: 'Le port de Dorsa rouvre',
      date: '2016-12-29',
      source: 'Le Courrier de Dorsa',
      author: 'Jeanne Morel',
      section: 'Economie',
      length: '295 mots',
      language: 'Français',
      exportId: 'DORSFR0020161229ecct0001r',
    },
    {
      title: 'Ferry lost in fog',
      date: '2020-01-02',
      source: 'The Dorsa Post',
      author: null,
      length: '712 words',
      language: 'English',
      exportId: 'DORPST0020200102eg120001p',
    },
  ],
  'asian.txt': [
    {
      title: '港口重新开放',
      date: '2020-01-03',
      source: '多尔萨日报',
      author: null,
      length: '1,245 字',
      language: '中文－简体',
      exportId: 'DORDAI0020200103eg130000b',
    },
    {
      title: 'Ferry lost in fog',
      date: '2020-01-02',
      source: 'The Dorsa Post',
      author: null,
      length: '45 字',
      language: '英文',
      exportId: 'DORPST0020200102eg120001p',
    },
    {
      title: '港が再開',
      date: '2020-01-04',
      source: 'ドルサ新聞',
      author: null,
      length: '512 文字',
      language: '日本語',
      exportId: 'DORSHI0020200104eg140000c',
    },
  ],
  // What breaks off has no number, and no source here.
  'cut-off.txt': [
    { ...bread, source: null },
    { title: 'Boats wait', date: '2020-01-04', source: null, author: null, length: '41 words' },
  ],
};

describe('Factiva’s articles as plain text', () => {
  it.each(Object.keys(TOLD))('%s is known by what it holds, and tells of each article', async (name) => {
    expect(formatName(at(name))).toBe('Factiva text');
    expect(await toldBy(at(name))).toEqual(TOLD[name]);
  });

  it('keyed, a line without a key goes on the field above', async () => {
    expect(blocksOf((await articlesOf(at('keyed.txt')))[0]!)).toEqual([
      ['byline', 'Harbour'],
      ['title', 'Ferry lost in fog off Dorsa; All on board are safe'],
      ['byline', 'By Jo Lind and Ana Maro'],
      ['byline', '1,132 words'],
      ['byline', '2 January 2020'],
      ['byline', '21:13'],
      ['byline', 'The Dorsa Post'],
      ['furniture', 'DORPST'],
      ['furniture', 'English'],
      ['furniture', 'Copyright 2020 The Dorsa Post. All Rights Reserved.'],
      [
        'paragraph',
        'DORSA, Jan 2 (Post) - A ferry with forty people was lost in fog for six hours on Thursday.',
      ],
      ['paragraph', 'Harbour master Ines Calder called it a lucky day.'],
      ['paragraph', '"We heard the horn and nothing else," she said.'],
      ['paragraph', 'BY tradition nobody sails in fog.'],
      ['tags', 'dorfer : Dorsa Ferries Ltd.'],
      ['tags', 'gtrans : Transport | gcat : General News'],
      ['furniture', 'Dorsa Newspapers Ltd.'],
      ['furniture', 'Document DORPST0000020200102eg1200p01'],
    ]);
  });

  it('keyed, a key may have a line of its own', async () => {
    expect(await blocksIn(at('key-lines.txt'))).toEqual([
      ['title', 'Bread runs out'],
      ['paragraph', 'The bakery in Mill closed at noon.'],
      ['paragraph', 'Nobody said why.'],
      ['paragraph', 'The baker, Henry Staple, was not seen.'],
    ]);
    expect(await blocksIn(at('bars.txt'))).toEqual([
      ['title', 'Boats wait'],
      ['paragraph', 'Am Samstag lief kein Boot aus.'],
      ['paragraph', 'Der Hafenrat schwieg.'],
    ]);
  });

  it('without keys, the text stands between the head and who publishes', async () => {
    expect(await blocksIn(at('blocks.txt'))).toEqual([
      ['title', 'Council of Dorsa puts off its vote on the new quay until the spring'],
      [
        'paragraph',
        'DORSA, March 19 - The council put off its vote on the quay for the third time, and its chair Ines Calder said that she was pleased with it.',
      ],
      ['paragraph', 'Fishermen were not.'],
    ]);
    expect(await blocksIn(at('blocks.txt'), 2)).toEqual([
      ['title', 'Hafenrat streitet weiter.'],
      ['paragraph', 'Der Hafenrat hat sich am Montag nicht geeinigt.'],
      ['paragraph', '„Wir warten“, sagte Rolf Amtmann.'],
    ]);
    expect(await blocksIn(at('lines.txt'))).toEqual([
      ['title', 'Le port de Dorsa rouvre'],
      ['paragraph', 'Le port de Dorsa a rouvert jeudi.'],
      ['paragraph', 'Luc Ferrand, le maire, était sur le quai.'],
    ]);
  });

  it('without keys, the number may stand right under the text', async () => {
    expect(await blocksIn(at('asian.txt'))).toEqual([
      ['title', '港口重新开放'],
      ['paragraph', '港口周五重新开放。'],
      ['paragraph', '渔民表示满意。'],
    ]);
  });

  it('says where each article lies', async () => {
    const file = readFileSync(at('blocks.txt'));
    const second = await bytesOf(at('blocks.txt'), 2, file);
    expect(second.startsWith('Politik\nHafenrat streitet weiter.')).toBe(true);
    expect(second.endsWith('Dokument DORTAG0020170320ed3k00001\n')).toBe(true);
    expect((await articlesOf(at('blocks.txt'))).map(({ about }) => about.line)).toEqual([9, 32]);
  });

  it('is none where only a number or a length stands', () => {
    expect(formatName('a.txt', Buffer.from('Document DORPST0020170319ed3j00q06\n'))).toBe('plain text');
    expect(formatName('a.txt', Buffer.from('The ferry\n1,210 words\n2 May 2020\nA text.\n'))).toBe(
      'plain text',
    );
    expect(formatName('a.txt', Buffer.from('HD\tis a screen of many dots.\n'))).toBe('plain text');
  });
});
