import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { formatName, opened } from './opened.ts';
import { blocksIn, bytesOf, toldBy } from './told.ts';

const at = (name: string): string => join(import.meta.dirname, 'factiva', name);
const spanish = {
  title: 'El puerto espera',
  date: '2019-06-06',
  source: 'Diario de Dorsa',
  author: 'Marta Ibarra',
  length: '88 palabras',
  language: 'Español',
  exportId: 'DIADOR0020190606ef660001a',
};
const CUT = 'The file ends inside this article; save it again.';

/** By file, what each record tells. */
const TOLD: Readonly<Record<string, unknown[]>> = {
  'keyed-french.html': [
    {
      title: 'Le port de Dorsa rouvre',
      date: '2016-12-29',
      source: 'Le Courrier de Dorsa',
      author: null,
      length: '295 mots',
      language: 'Français',
      exportId: 'DORSFR0020161229ecct0001r',
    },
    {
      title: 'Deux navires attendus',
      date: '2018-08-04',
      source: 'Ouest Littoral',
      author: 'Jeanne Morel',
      section: 'Economie',
      length: '1 065 mots',
      language: 'Français',
      exportId: 'OUESTL0020180804ee840015j',
    },
  ],
  'keyed-english.html': [
    {
      title: 'Envoys meet in Dorsa for a third day',
      date: '2019-11-07',
      source: 'The Dorsa Post',
      author: 'Ana Maro and Tom Reed',
      section: 'World',
      length: '1,204 words',
      language: 'English',
      exportId: 'DORPST0020191107efb70000b',
    },
  ],
  'keyed-german.html': [
    {
      title: 'Der Hafen schweigt',
      date: '2019-06-06',
      source: 'Dorsaer Tageblatt',
      author: 'Rolf Amtmann',
      section: 'Politik',
      length: '371 Wörter',
      language: 'Deutsch',
      exportId: 'DORTAG0020190606ef660002x',
    },
  ],
  'keyed-spanish.html': [spanish],
  'saved-as.txt': [spanish],
  'unlabelled-german.html': [
    {
      title: 'Hafenrat streitet weiter.',
      date: '2002-05-17',
      source: 'Dorsa Nachrichten auf Deutsch',
      author: null,
      length: '1210 Wörter',
      language: 'Deutsch',
      exportId: 'fdg0000020020517dy5h00b42',
    },
    {
      title: 'Die Grenzen der Geduld.',
      date: '2002-03-18',
      source: 'Dorsaer Tageblatt',
      author: 'Eva Brandt',
      section: 'Leitartikel',
      length: '371 Wörter',
      language: 'Deutsch',
      exportId: 'dtb0000020020518dy5i004h5',
    },
  ],
  'unlabelled-english.html': [
    {
      title: 'Ferry lost in fog',
      date: '2020-01-02',
      source: 'The Dorsa Post',
      author: 'Jo Lind',
      section: 'World News',
      length: '712 words',
      language: 'English',
      exportId: 'DORPST0020200102eg120001p',
    },
  ],
  'unlabelled-chinese.html': [
    {
      title: '多尔萨港口重新开放',
      date: '2020-01-05',
      source: '多尔萨日报',
      author: null,
      length: '1,024 字',
      language: '中文（简体）',
      exportId: 'DORZH00020200105eg150001a',
    },
  ],
  'dates.html': [
    {
      title: 'Sans date',
      date: null,
      source: 'Le Courrier de Dorsa',
      author: null,
      language: 'fr',
      exportId: 'A00020170231ed2v00001',
    },
    {
      title: 'Un jour qui manque',
      date: null,
      source: 'Le Courrier de Dorsa',
      author: null,
      language: 'fr',
      exportId: 'A00020170231ed2v00002',
    },
    {
      title: 'Either day',
      date: null,
      source: 'The Dorsa Post',
      author: null,
      language: 'en',
      exportId: 'A00020170231ed2v00003',
    },
  ],
  'cut-off.html': [
    {
      title: 'The first',
      date: '2020-05-01',
      source: null,
      author: null,
      language: 'en',
      exportId: 'A00020200501eg510001',
    },
    { title: 'The second', date: '2020-05-02', source: null, author: null, language: 'en' },
    CUT,
  ],
  'headlines-only.html': [
    'This page of Factiva shows no article in full; save it as “Display Format” with full text.',
  ],
  'empty-article.html': [
    { title: 'Before', date: '2020-05-01', source: null, author: null, language: 'en' },
    'This Factiva article has neither headline nor text; export it again.',
    { title: 'After', date: '2020-05-03', source: null, author: null, language: 'en' },
  ],
  'table-in-text.html': [
    { title: 'Ships by port', date: '2020-05-01', source: 'The Dorsa Post', author: null, language: 'en' },
  ],
  'old-tags.htm': [
    {
      title: 'Gulls over the quay',
      date: '1998-03-12',
      source: 'Dorsa Herald',
      author: null,
      language: 'en',
    },
  ],
  'old-headline.html': [
    {
      title: 'Gulls over the quay.',
      date: '1999-12-28',
      source: 'Dorsa Herald',
      author: 'JO LIND',
      length: '210 words',
      language: 'English',
      exportId: 'dorher0020010903dvct013l4',
    },
    {
      title: 'Boats wait.',
      date: '1999-12-29',
      source: 'Mill Gazette',
      author: null,
      length: '310 words',
      language: 'English',
      exportId: 'milgaz0020010903dvct013l5',
    },
  ],
  'hostile.html': [
    {
      title: 'Tags <b> and names',
      date: '2020-05-05',
      source: 'The Dorsa Post',
      author: null,
      language: 'en',
      exportId: 'A00020200505eg550001',
    },
  ],
};

describe('a Factiva page', () => {
  it.each(Object.keys(TOLD))('%s is known by what it holds, and tells of each article', async (name) => {
    expect(formatName(at(name))).toBe('Factiva');
    expect(await toldBy(at(name))).toEqual(TOLD[name]);
  });

  it('gives headline, headings, paragraphs and captions as such', async () => {
    expect(await blocksIn(at('keyed-english.html'))).toEqual([
      ['title', 'Envoys meet in Dorsa for a third day'],
      ['paragraph', 'DORSA — Envoys from both sides met again on Thursday.'],
      ['paragraph', 'They spoke for three hours & left without a word.'],
      ['heading', 'A Long Silence'],
      ['paragraph', '“We will wait,” said the minister, Ines Calder.'],
      ['caption', 'Caption: Ines Calder at the gate of the palace.'],
    ]);
  });

  it('keeps what is no text of the article readable', async () => {
    expect(await blocksIn(at('keyed-french.html'), 1, ['byline', 'tags', 'furniture'])).toEqual([
      ...['26', '295 mots', '29 décembre 2016', '15:32', 'Le Courrier de Dorsa'].map((text) => [
        'byline',
        text,
      ]),
      ...['DORSFR', 'Français', '(c) Le Courrier de Dorsa.', 'FRANCE-DORSA'].map((text) => [
        'furniture',
        text,
      ]),
      ['tags', 'gpol : Domestic Politics | gcat : Political/General News'],
      ['tags', 'fra : France'],
      ...['INGE | VOTE', 'Dorsa Presse', 'Document DORSFR0020161229ecct0001r'].map((text) => [
        'furniture',
        text,
      ]),
    ]);
  });

  it('is read without keys by the order and the looks of its lines', async () => {
    expect(await blocksIn(at('unlabelled-german.html'))).toEqual([
      ['title', 'Hafenrat streitet weiter.'],
      ['paragraph', 'Dorsa, 17. Mai - Der Hafenrat hat sich am Freitag nicht geeinigt.'],
      ['paragraph', 'Ein Sprecher nannte keine Gründe.'],
    ]);
    expect(await blocksIn(at('unlabelled-german.html'), 1, ['furniture'])).toEqual([
      ...['DND', 'Deutsch', '(c) 2002 Dorsa Nachrichten', 'Dorsa Nachrichten Ltd.'].map((text) => [
        'furniture',
        text,
      ]),
      ['furniture', 'Dokument fdg0000020020517dy5h00b42'],
    ]);
  });

  it('keeps the rows of a table in the text', async () => {
    expect(await blocksIn(at('table-in-text.html'))).toEqual([
      ['title', 'Ships by port'],
      ['paragraph', 'The count:'],
      ['paragraph', 'Port Ships'],
      ['paragraph', 'Dorsa 12'],
      ['paragraph', 'Others had none.'],
    ]);
  });

  it('hands over hostile text as text, and no script', async () => {
    expect(await blocksIn(at('hostile.html'))).toEqual([
      ['title', 'Tags <b> and names'],
      ['paragraph', 'One <U+001B>]0;title<U+0007> line.'],
      ['paragraph', 'Two.'],
    ]);
  });

  it('says where each article lies', async () => {
    const file = readFileSync(at('keyed-french.html'));
    const second = await bytesOf(at('keyed-french.html'), 2, file);
    expect(second.startsWith('<div class="article frArticle"><table')).toBe(true);
    expect(second.endsWith('OUESTL0020180804ee840015j</td></tr></table><br/></div>')).toBe(true);
    const lines = (await opened(at('unlabelled-german.html'))).map(
      (article) => 'about' in article && article.about.line,
    );
    expect(lines).toEqual([17, 30]);
  });

  it('is none where it is only spoken of', () => {
    const page =
      '<html><head><title>Factiva has a new look</title></head><body><p>An article.</p></body></html>';
    expect(formatName('a.html', Buffer.from(page))).not.toBe('Factiva');
    expect(formatName('a.txt', Buffer.from('The class="article enArticle" is what Factiva writes.'))).toBe(
      'plain text',
    );
  });

  it('takes no more time than its length, whatever stands in it', async () => {
    const whole = readFileSync(at('keyed-english.html'), 'utf8');
    for (const deep of [
      '<div>',
      '<td>',
      '<table><tr><td>',
      '<p class="articleParagraph">',
      '<div class="article enArticle">',
    ]) {
      const bytes = Buffer.from(whole.replace('They spoke', `${deep.repeat(60_000)}They spoke`));
      const [article] = await opened(at('keyed-english.html'), { bytes });
      expect('title' in article! && article.title).toBe('Envoys meet in Dorsa for a third day');
    }
  });
});
