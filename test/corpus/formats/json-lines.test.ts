import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { formatName, opened } from './opened.ts';
import { mapping, toldIn, toldOf } from './told-in.ts';

const at = (name: string): string => fileURLToPath(new URL(`json-lines/${name}`, import.meta.url));

describe('JSON Lines', () => {
  it('is a record a line, with what it says of itself', async () => {
    expect(await toldIn('json-lines/scraper.jsonl')).toEqual([
      {
        title: 'Ferries to Veland sail again',
        date: '2021-03-04',
        source: 'The Ornes Courier',
        author: 'Ada Brandt',
        line: 1,
        text: [
          'The ferries between Ornes and Veland sailed again on Monday.',
          'Nobody was hurt in the storm, the harbour master said.',
        ],
        details: { url: 'https://ornes.example/ferries', section: 'Coast', language: 'en', exportId: '101' },
      },
      {
        title: 'Bakers end their strike',
        date: '2021-03-05',
        source: 'The Ornes Courier',
        line: 2,
        text: ['The bakers of Ornes went back to work.', 'They had asked for shorter nights.'],
        details: { url: 'https://ornes.example/bakers', section: 'Town', language: 'en', exportId: '102' },
      },
    ]);
  });

  it('says which field became what, and where a record lies', async () => {
    const [first, second] = await opened(at('scraper.jsonl'));
    expect(first).toMatchObject({
      dateFrom: 'field',
      sourceFrom: 'field',
      authorFrom: 'field',
      about: { format: 'JSON Lines', encoding: { name: 'utf-8', from: 'valid' }, bytes: { start: 0 } },
    });
    expect(first).toHaveProperty('about.fields', {
      text: 'text',
      title: 'title',
      date: 'date',
      source: 'source',
      author: 'author',
      url: 'url',
      id: 'id',
      section: 'section',
      language: 'language',
    });
    // The first line has 353 bytes with its line feed.
    expect(second).toMatchObject({ about: { bytes: { start: 353 } } });
  });

  it('of Factiva’s snapshots begins its text in the snippet, where the text does not begin so itself', async () => {
    const told = await toldIn('json-lines/snapshot.jsonl');
    expect(told.map((one) => typeof one !== 'string' && one.text)).toEqual([
      ['The ferry was found at noon.', 'Nobody was hurt, the harbour master said.'],
      ['The bakery in Mill closed. Nobody said why.'],
      ['The bakery in Mill opened.'],
    ]);
    expect(told[0]).toMatchObject({ date: '2020-01-02', source: 'The Dorsa Post', author: 'Jo Lind' });
  });

  it('names each bad line and reads the others', async () => {
    expect(await toldIn('json-lines/bad-lines.jsonl')).toEqual([
      {
        title: 'Bridge opens',
        date: '2020-05-06',
        line: 1,
        text: ['The bridge over the Lund was opened by Mayor Ilse Hark.'],
      },
      'The line ends in the middle of its record; put each record on one line, or export it again.',
      'It is no JSON at its character 59; mend it, or export it again.',
      'It is a list, not a record with fields; nothing tells its text.',
      'It is a text, not a record with fields; nothing tells its text.',
      { title: 'School closes', date: '2020-05-07', line: 7, text: ['The school at Lund closes in June.'] },
      'It has no field "body" for its text, only: headline, published.',
      { title: 'Empty text', date: '2020-05-09', line: 9 },
      'Its text is empty and it has no title; there is nothing to read.',
      'The record has no fields; there is nothing to read.',
    ]);
  });

  it('is UTF-16 too, cut at line feeds and not at letters that hold their byte', async () => {
    expect(await toldIn('json-lines/utf16.jsonl')).toEqual([
      {
        title: 'Les pêcheurs d’Ornes',
        date: '2022-05-12',
        source: 'Le Courrier',
        line: 1,
        text: ['Les pêcheurs d’Ornes sont rentrés au port jeudi.'],
      },
      {
        title: '第二',
        date: '2022-05-13',
        source: 'Le Courrier',
        line: 2,
        text: ['Ёлка и \u0a0a\u010a знаки: rien ne manque ici.'],
      },
    ]);
    expect(await toldIn('json-lines/utf16be.ndjson')).toEqual([
      { title: 'One', line: 1, text: ['The mayor of Lund spoke for an hour.'] },
      { title: 'Two', line: 2, text: ['Nobody answered her on Tuesday.'] },
    ]);
  });

  it('is decoded as it was written or as was asked, with field names in German', async () => {
    const records = [
      {
        title: 'Bäcker streiken',
        date: '2019-11-30',
        source: 'Nachtbote',
        author: 'Jörg Rühl',
        line: 1,
        text: ['In Münster streiken die Bäcker für kürzere Nächte.'],
      },
      {
        title: 'Fähre fährt',
        date: '2019-12-01',
        source: 'Nachtbote',
        author: 'Jörg Rühl',
        line: 2,
        text: ['Die Fähre fährt wieder über den Lünd.'],
      },
    ];
    expect(await toldIn('json-lines/latin.jsonl')).toEqual(records);
    expect(
      await toldIn('json-lines/latin.jsonl', { encodings: [{ files: null, name: 'iso-8859-15' }] }),
    ).toEqual(records);
  });

  it('is told by what it holds, with a BOM, CRLF and blank lines', async () => {
    expect(formatName(at('crlf-bom.txt'))).toBe('JSON Lines');
    expect(await toldIn('json-lines/crlf-bom.txt')).toEqual([
      { title: 'One', line: 1, text: ['First text of the file.'] },
      { title: 'Two', line: 4, text: ['Second text of the file.'] },
    ]);
    expect(formatName(at('brace.txt'))).toBe('plain text');
  });

  it.each(['old.jsonl', 'old.json', 'old.txt'])(
    '%s of an old machine, its lines parted by carriage returns, is the same records',
    async (name) => {
      const lines = ['One', 'Two', 'Three'].map((title) =>
        JSON.stringify({ title, text: `The ferry of harbour ${title} sailed on Monday.` }),
      );
      const bytes = Buffer.from(`\ufeff${lines[0]}\r\r${lines[1]}\r{"title":\r${lines[2]}\r`);
      expect(formatName(name, bytes)).toBe('JSON Lines');
      const contents = await opened(name, { bytes });
      expect(contents.map(toldOf)).toEqual([
        { title: 'One', line: 1, text: ['The ferry of harbour One sailed on Monday.'] },
        { title: 'Two', line: 3, text: ['The ferry of harbour Two sailed on Monday.'] },
        'The line ends in the middle of its record; put each record on one line, or export it again.',
        { title: 'Three', line: 5, text: ['The ferry of harbour Three sailed on Monday.'] },
      ]);
      // Three bytes of the mark, then 67 of a record, and two returns.
      expect(contents[1]).toMatchObject({ about: { bytes: { start: 72, end: 139 } } });
    },
  );

  it('reads days counted from 1970 in UTC, and none that cannot be', async () => {
    const told = await toldIn('json-lines/epochs.jsonl');
    expect(told.map((one) => (typeof one === 'string' ? one : one.date))).toEqual([
      '2020-12-31',
      '2021-01-01',
      '2021-01-01',
      '1938-04-24',
      undefined,
      '2021-01-02',
      undefined,
      undefined,
      undefined,
      undefined,
      undefined,
    ]);
  });

  it('finds fields where they are nested; two records of one id are two', async () => {
    expect(await toldIn('json-lines/nested.ndjson')).toEqual([
      {
        title: 'Tunnel floods',
        date: '2018-07-01',
        source: 'Lund Radio',
        author: 'Tom Reyl; Ada Brandt',
        line: 1,
        text: ['Water stood in the tunnel at Lund for two days.'],
        details: { exportId: 'a1' },
      },
      {
        title: 'Tunnel dry again',
        date: '2018-07-03',
        source: 'Lund Radio',
        author: 'Tom Reyl',
        line: 2,
        text: ['The tunnel at Lund is dry again, the council said.'],
        details: { exportId: 'a1' },
      },
    ]);
    const [first] = await opened(at('nested.ndjson'));
    expect(first).toHaveProperty('about.fields', {
      text: '_source.article.body',
      title: '_source.article.headline',
      date: '_source.dates.published.$date',
      source: '_source.source.name',
      author: '_source.authors.name',
      id: '_id',
    });
  });

  it('takes the tags out of HTML and leaves other texts as they are', async () => {
    expect(await toldIn('json-lines/html.jsonl')).toEqual([
      {
        title: 'Café Rütli closes',
        line: 1,
        text: ['The café closed on Friday.', 'Its owner, Ilse Hark, thanked her guests.'],
      },
      {
        title: 'Fish & chips',
        line: 2,
        text: ['Tom & Ada said “no”.', 'The second paragraph stands apart.'],
      },
      { title: 'Less is more', line: 3, text: ['It holds that 3 < 4 and 5 > 4, with no tag at all.'] },
    ]);
  });

  it('takes controls, half pairs and __proto__ for the text and the names that they are', async () => {
    expect(await toldIn('json-lines/hostile.jsonl')).toEqual([
      {
        title: 'NUL <U+0000> and half a pair <U+D83D>',
        line: 1,
        text: ['Red: <U+001B>[31m and the bell <U+0007> stand here as text.'],
      },
      { title: 'Proto first', line: 2, text: ['A record that begins with a trap.'] },
    ]);
  });

  it('joins a text in pieces, and several authors', async () => {
    expect(await toldIn('json-lines/paragraphs.jsonl')).toEqual([
      {
        title: 'In pieces',
        author: 'Ada Brandt; Tom Reyl',
        line: 1,
        text: ['The first piece of the text.', 'The second piece of the text.'],
      },
      { title: 'One piece', line: 2, text: ['There is only one piece here.'] },
    ]);
  });

  it('reads a record that keeps its text elsewhere, but not where the field was asked for', async () => {
    const [first, second] = [
      { title: 'As before', line: 1, text: ['This record is like most of them.'] },
      { title: 'Called otherwise', line: 2, text: ['This one keeps its text elsewhere.'] },
    ];
    expect((await toldIn('json-lines/other-fields.jsonl')).slice(0, 2)).toEqual([first, second]);
    expect(await toldIn('json-lines/other-fields.jsonl', mapping({ text: 'text' }))).toEqual([
      first,
      'It has no field "text" for its text, only: title, content, summary.',
      'It has no field "text" for its text, only: title, summary.',
    ]);
  });

  it('passes over a mark before each record and a comma behind it', async () => {
    expect(await toldIn('json-lines/seq.jl')).toEqual([
      { title: 'Marked', line: 1, text: ['Each record has a mark before it.'] },
      { title: 'Marked too', line: 2, text: ['And a comma behind it.'] },
    ]);
  });

  it('says what fields there are where none is a text', async () => {
    expect(await toldIn('json-lines/not-articles.jsonl')).toEqual([
      'No field of its records is sure to be their text; name it with --map text=FIELD; there are: level, ms, route.',
    ]);
    // Where none of those asked for is there, other files of the corpus are meant.
    const whole = await toldIn('json-lines/scraper.jsonl');
    expect(await toldIn('json-lines/scraper.jsonl', mapping({ date: 'when' }))).toEqual(whole);
    const asked = mapping({ text: 'text', date: 'when' });
    expect(await toldIn('json-lines/scraper.jsonl', asked)).toEqual([
      'No record at its beginning has a field "when" for --map; there are: id, title, text, date, source, author, url, section, language.',
    ]);
    expect(await toldIn('json-lines/empty-lines.ndjson')).toEqual([
      'It holds no text; there is nothing to read.',
    ]);
  });
});
