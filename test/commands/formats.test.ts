/** What the shell says of files of many kinds: how they were read, what of them was not, and how to settle it otherwise. */
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { zipOf } from '../corpus/formats/zip/zip-made.ts';
import { folder, json, run } from './run.ts';

const TEXT =
  'The ferry company of Narvia said on Tuesday that its crews would return to work. Anna Keller, who leads the union, called ' +
  'it a beginning. Talks are to go on in May, in the old customs house, with two ministers at the table. Nobody knows who will ' +
  'pay for the eleven days that were lost, or whether the island mill opens again before the summer.';
const line = (value: Record<string, unknown>): string => `${JSON.stringify(value)}\n`;

describe('records', () => {
  it('are read by fields that are chosen, which is told once and stands with each article', async () => {
    const corpus = folder({
      'a.jsonl': line({ headline: 'Crews return', pub_date: '2021-05-04', body: TEXT }),
    });
    const first = await run(['find', 'Keller', corpus]);
    expect(first.stderr).toContain(
      `1 file of JSON Lines (${join(corpus, 'a.jsonl')}) read by text=body,title=headline,date=pub_date; --map settles it otherwise.`,
    );
    expect((await run(['find', 'Keller', corpus])).stderr).not.toContain('--map');
    const [article] = await json(['list', corpus]);
    expect(article).toMatchObject({
      ...{ title: 'Crews return', titleFrom: 'field', date: '2021-05-04', format: 'JSON Lines', line: 1 },
      fields: ['text=body', 'title=headline', 'date=pub_date'],
    });
  });

  it('are read by the fields that --map names, and are another corpus then', async () => {
    const corpus = folder({
      'a.jsonl': line({ title: 'Crews return', body: TEXT, note: `${TEXT} Not so.` }),
    });
    const words = async (...flags: string[]) => (await json(['show', 'a.jsonl', corpus, ...flags]))[0]?.text;
    expect(await words()).not.toContain('Not so.');
    expect(await words('--map', 'text=note')).toContain('Not so.');
    expect(await words()).not.toContain('Not so.');
  });

  it('are read in each file by the fields of the first --map that is for it, from wherever it is asked', async () => {
    const corpus = folder({
      'feeds/a.csv': `kop,body,note\nOne,"${TEXT}","${TEXT} Of the note."\n`,
      'feeds/b.csv': `kop,summary,note\nTwo,"${TEXT} Of the summary.","${TEXT}"\n`,
      'c.jsonl': line({ title: 'Three', body: TEXT, note: `${TEXT} Of the line.` }),
    });
    const flags = ['--map', 'feeds/a.csv:text=note', '--map', '*.csv:text=summary', '--map', 'text=note'];
    const ends = async (path: string, cwd: string): Promise<string[]> =>
      (
        await Promise.all(
          ['a.csv', 'b.csv', 'c.jsonl'].map((name) => json(['show', name, path, ...flags], { cwd })),
        )
      )
        .flat()
        .map(({ text }) => text.split(' ').slice(-3).join(' '));
    expect(await ends(corpus, '/')).toEqual(['Of the note.', 'Of the summary.', 'Of the line.']);
    // Named so, no path ends in feeds/a.csv: what was kept of the other way to name it is not taken for this.
    const here = await run(['list', '.', ...flags], { cwd: join(corpus, 'feeds') });
    expect(here.stderr).toContain(
      'a.csv: No record at its beginning has a field "summary" for --map *.csv; there are: kop, body, note.',
    );
    expect(here.stderr).toContain('--map feeds/a.csv is for none of the files with fields here;');
    expect(here.stderr).not.toContain('--map *.csv is for none');
  });

  it('are read as before where no file has what is asked for, which is said', async () => {
    const corpus = folder({
      'a.jsonl': line({ title: 'One', body: TEXT, note: `${TEXT} Of the note.` }),
      'b.txt': `Two\n\n${TEXT}\n`,
    });
    const unheard = async (map: string): Promise<string[]> =>
      (await run(['list', corpus, '--map', map])).stderr
        .split('\n')
        .filter((said) => said.startsWith('No file here has'));
    expect(await unheard('text=content_body')).toEqual([
      'No file here has a field that --map text=content_body names, so it settles nothing; list --json tells what was chosen (fields).',
    ]);
    expect(await unheard('text=note')).toEqual([]);
    expect(await unheard('text=Note')).toEqual([]);
    // The file that lacks one of them is named instead.
    expect(await unheard('text=note,title=kop')).toEqual([]);
  });

  it('that cannot be read are named, each with the reason, and the rest is read', async () => {
    const corpus = folder({
      'a.jsonl': `${line({ title: 'One', text: TEXT })}{"title": "cut\n${line({ title: 'Three', text: TEXT })}`,
    });
    const { stdout, stderr } = await run(['index', corpus]);
    expect([stdout, (await json(['list', corpus])).map(({ record }) => record)]).toEqual(['', [1, 3]]);
    expect(stderr).toContain('1 record not read: bad record 1.');
    expect(stderr).toMatch(/^\S*a\.jsonl, record 2: The line ends in the middle of its record;/m);
  });

  it.each([
    ['text', '--map text lacks the field'],
    ['body=text', '--map knows no body; what can be mapped is text, title, date'],
    ['text=a,text=b', '--map names two fields for text'],
    ['*.csv:', '--map knows no part without a name for *.csv'],
  ])('--map %s is told what is wrong with it', async (value, told) => {
    const { stderr, status } = await run(['list', folder({ 'a.txt': TEXT }), '--map', value]);
    expect([stderr.includes(told), status]).toEqual([true, 2]);
  });
});

it('an archive that breaks off gives what stands before, and says so', async () => {
  const whole = gzipSync(line({ title: 'One', text: TEXT }).repeat(40) + 'x'.repeat(70_000), { level: 0 });
  const corpus = folder({ 'a.jsonl.gz': whole.subarray(0, 40_000) });
  const { stdout, stderr, status } = await run(['list', '--count', join(corpus, 'a.jsonl.gz')]);
  expect([stdout, status]).toEqual(['40\n', 0]);
  expect(stderr).toMatch(/not read/);
});

describe('names of files, fields and attachments', () => {
  const odd = 'x\u001b[31m\u202ey';
  const shown = 'x<U+001B>[31m<U+202E>y';
  const mail = `From: Ada <a@b.example>\nDate: Mon, 1 Jan 2024 00:00:00 +0000\nContent-Type: application/pdf; name="x\u001b[31m.pdf"\n\nabc\n`;
  const files = {
    [`${odd}.eml`]: mail,
    [`${odd}.zip`]: zipOf([{ name: 'a.txt', text: TEXT }]).subarray(0, 80),
    [`${odd}/b.zip`]: zipOf([
      { name: 'c.txt', text: TEXT },
      { name: 'd.txt', text: `${TEXT} So it was.` },
    ]),
    [`${odd}.csv`]: `headline,da\u001bt\u202ee,body\nOne,03/12/2023,"${TEXT}"\nTwo,03/12/2023,"${TEXT}"\n`,
    'e.jsonl': line({ [odd]: 1 }) + line({ title: 'One', text: TEXT }),
  };

  it('are said with signs for what would act on the terminal, in every sentence', async () => {
    const corpus = folder(files);
    for (const [call, told] of [
      [
        ['index', corpus],
        `${shown}.eml, record 1: a mail without text: what it holds is attached (x<U+001B>[31m.pdf)`,
      ],
      [['index', corpus], `e.jsonl, record 1: It has no field "text" for its text, only: ${shown}.`],
      [['index', corpus], '--map date=da<U+001B>t<U+202E>e:dmy takes the day first'],
      [['list', join(corpus, `${odd}.zip`)], `${shown}.zip: The archive has no table of contents`],
      [['list', join(corpus, `${odd}.eml`)], `(x<U+001B>[31m.pdf)`],
      [['show', `${odd}/b.zip`, corpus], `${shown}/b.zip holds 2 articles; its id (`],
      [['show', join(corpus, odd), corpus], `${shown} is a folder, no article: `],
      [['cite', '--at', `${odd}/b.zip:3`, corpus], `${shown}/b.zip holds several: name it by its id.`],
      [['list', corpus, '--filter', `is:${odd}`], `not “${shown}”.`],
    ] as const) {
      const { stderr } = await run(call);
      expect(stderr).toContain(told);
      expect(stderr).not.toMatch(/[\u0000-\u0009\u000b-\u001f\u007f-\u009f\u202a-\u202e]/);
    }
  });
});

describe('dates that may be two days each', () => {
  const table = (...days: string[]): string =>
    `headline,day,body\n${days.map((day, at) => `Part ${at + 1},${day},"${TEXT}"\n`).join('')}`;
  const dates = async (corpus: string, ...flags: string[]) =>
    (await json(['list', corpus, ...flags])).map(({ title, date }) => [title, date]);

  it('are left out, which is said, until --map says which number comes first', async () => {
    const corpus = folder({ 'a.csv': table('03/12/2023', '04/12/2023') });
    const told =
      'Dates such as 03/12/2023 in “day” (1 file of CSV) may be two days each and are left out; ' +
      '--map date=day:dmy takes the day first, :mdy the month.\n';
    expect((await run(['list', corpus])).stderr).toBe(
      `1 file of CSV (${join(corpus, 'a.csv')}) read by text=body,title=headline,date=day:?; --map settles it otherwise.\n${told}`,
    );
    expect((await run(['index', corpus])).stderr).toContain(told);
    expect(await dates(corpus)).toEqual([
      ['Part 1', null],
      ['Part 2', null],
    ]);
    expect(await dates(corpus, '--map', 'date=day:dmy')).toEqual([
      ['Part 1', '2023-12-03'],
      ['Part 2', '2023-12-04'],
    ]);
    expect(await dates(corpus, '--map', 'date=day:mdy')).toEqual([
      ['Part 1', '2023-03-12'],
      ['Part 2', '2023-04-12'],
    ]);
    // What `fields` tells can be given back.
    const [{ fields }] = await json(['list', corpus, '--map', 'date=day:mdy']);
    expect(fields).toEqual(['text=body', 'title=headline', 'date=day:mdy']);
    expect(await dates(corpus, '--map', fields.join(','))).toEqual([
      ['Part 1', '2023-03-12'],
      ['Part 2', '2023-04-12'],
    ]);
  });

  it('are settled by one of their column that is not, and that stands in fields', async () => {
    const corpus = folder({ 'a.csv': table('03/12/2023', '25/11/2023') });
    expect(await dates(corpus)).toEqual([
      ['Part 2', '2023-11-25'],
      ['Part 1', '2023-12-03'],
    ]);
    const [{ fields }] = await json(['list', corpus]);
    expect(fields).toEqual(['text=body', 'title=headline', 'date=day:dmy']);
  });

  it('are asked by a name that holds a colon, too', async () => {
    const stdin = line({ title: 'One', 'dc:date': '03/12/2023', 'day:dmy': '2020-01-02', text: TEXT });
    const asked = async (map: string) =>
      (await json(['list', '-', '--map', map], { stdin })).map(({ date }) => date);
    expect(await asked('date=dc:date:dmy')).toEqual(['2023-12-03']);
    expect(await asked('date=day:dmy')).toEqual(['2020-01-02']);
  });
});

describe('what was piped in', () => {
  const broken = zipOf([{ name: 'a.txt', text: TEXT }]).subarray(0, 80);

  it.each([
    ['a zip that is cut off', broken, /^dragoman: -: The archive has no table of contents: [^\n]*\n$/],
    ['a picture', Buffer.from('\x89PNG\r\n\x1a\n', 'latin1'), /^dragoman: -: It is a PNG picture, [^\n]*\n$/],
    [
      'nothing but a mark',
      Buffer.from('\ufeff'),
      /^dragoman: -: It holds no text; there is nothing to read\.\n$/,
    ],
    [
      'an archive of nothing that is read',
      zipOf([{ name: 'a.mp4', text: 'film' }]),
      /^dragoman: -\/a\.mp4: Files ending in \.mp4 are not read;[^\n]*\n$/,
    ],
  ])('and is %s ends with one sentence and 2, whatever was asked', async (_, stdin, told) => {
    for (const call of [
      ['list', '-'],
      ['find', 'Keller', '-'],
      ['actors', '-'],
      ['show', '-'],
    ]) {
      const { stdout, stderr, status } = await run(call, { stdin });
      expect([stdout, status]).toEqual(['', 2]);
      expect(stderr).toMatch(told);
    }
  });

  it('is told in full where a record of it is bad, for it cannot be asked again', async () => {
    const stdin = `${line({ title: 'One', text: TEXT })}{"title": "cut\n${line({ title: 'Three', text: TEXT })}`;
    const { stderr, status } = await run(['list', '-', '--count'], { stdin });
    expect([stderr, status]).toEqual([
      '1 file of JSON Lines (-) read by text=text,title=title; --map settles it otherwise.\n' +
        '1 record not read: bad record 1.\n' +
        '-, record 2: The line ends in the middle of its record; put each record on one line, or export it again.\n',
      0,
    ]);
  });
});

it('a named archive in which nothing can be read ends with 2, a folder of such with 1', async () => {
  const corpus = folder({ 'b.zip': zipOf([{ name: 'a.mp4', text: 'film' }]) });
  const named = await run(['list', join(corpus, 'b.zip')]);
  expect([named.stdout, named.status]).toEqual(['', 2]);
  expect(named.stderr).toContain('b.zip/a.mp4: Files ending in .mp4 are not read;');
  expect((await run(['list', corpus])).status).toBe(1);
});

it('many ways of reading are told in one sentence, each of them by index', async () => {
  const corpus = folder({
    'a.jsonl': line({ headline: 'Crews return', body: TEXT }),
    'b.jsonl': line({ title: 'Crews return', text: TEXT }),
    'c.csv': `titre;texte\nLe port;"${TEXT}"\n`,
    'd.txt': Buffer.from('Anna Keller drank caf\xe9 in Orl\xe9ans.\n\nShe left at noon.', 'latin1'),
    'e.mp4': 'film',
  });
  const first = await run(['list', corpus]);
  expect(first.stderr).toBe(
    '3 files read by fields that were chosen (JSON Lines, CSV), 1 file in guessed encodings (windows-1252): ' +
      'dragoman index tells how, --map and --encoding can settle it otherwise.\n' +
      '1 file not read: .mp4 1; dragoman index says why.\n',
  );
  // Once known, what was chosen stands with each article alone; what was guessed may be wrong.
  expect((await run(['list', corpus])).stderr).toBe(
    '1 file of plain text read as windows-1252, a guess from the bytes; --encoding settles it otherwise.\n' +
      '1 file not read: .mp4 1; dragoman index says why.\n',
  );
  // What comes to them is told with all of them.
  writeFileSync(join(corpus, 'f.csv'), `title;text\nThe port;"${TEXT}"\n`);
  expect((await run(['find', 'Keller', corpus])).stderr).toContain(
    '4 files read by fields that were chosen (JSON Lines, CSV): dragoman index tells how,',
  );
  const { stderr } = await run(['index', corpus]);
  for (const told of [
    `1 file of JSON Lines (${join(corpus, 'a.jsonl')}) read by text=body,title=headline; --map settles it otherwise.`,
    `1 file of JSON Lines (${join(corpus, 'b.jsonl')}) read by text=text,title=title; --map settles it otherwise.`,
    `1 file of CSV (${join(corpus, 'c.csv')}) read by text=texte,title=titre; --map settles it otherwise.`,
    '1 file of plain text read as windows-1252, a guess from the bytes; --encoding settles it otherwise.',
    'e.mp4: Files ending in .mp4 are not read;',
  ])
    expect(stderr).toContain(told);
});

describe('encodings', () => {
  it('that are guessed are told where articles are listed, and settled by --encoding', async () => {
    const corpus = folder({
      'a.txt': Buffer.from('Anna Keller drank caf\xe9 in Orl\xe9ans.\n\nShe left at noon.', 'latin1'),
    });
    const { stderr } = await run(['list', corpus]);
    expect(stderr).toContain('1 file of plain text read as windows-1252, a guess from the bytes; --encoding');
    const [article] = await json(['show', 'a.txt', corpus, '--encoding', 'cp1251']);
    expect(article).toMatchObject({ encoding: 'windows-1251', encodingFrom: 'asked' });
    expect(article!.text).toContain('cafй in Orlйans');
  });

  it('are settled in a mixed folder, in some files whatever they seem to be', async () => {
    // 北京 in GBK; the bytes of é in UTF-8 are 茅 there.
    const corpus = folder({
      'feeds/a.txt': Buffer.from('Anna Keller was in \xb1\xb1\xbe\xa9.', 'latin1'),
      'feeds/b.txt': 'Anna Keller drank café.',
      'c.txt': 'Tom Reyl drank café.',
    });
    const ends = async (...flags: string[]) => {
      const texts = ['feeds/a.txt', 'feeds/b.txt', 'c.txt'].map(async (name) => {
        const [article] = await json(['show', name, corpus, ...flags]);
        return article!.text.split(' ').at(-1);
      });
      return Promise.all(texts);
    };
    expect(await ends('--encoding', 'gbk')).toEqual(['北京.', 'café.', 'café.']);
    expect(await ends('--encoding', 'feeds/b.txt:gbk', '--encoding', 'big5')).toEqual([
      '控儔.',
      'caf茅.',
      'café.',
    ]);
    const { stderr } = await run(['list', corpus, '--encoding', 'feeds/*:gbk', '--encoding', '*.csv:gbk']);
    expect(stderr).toContain(
      "--encoding *.csv is for none of the files here; it has to say how their paths end, as list shows them: 'feeds/*.csv'.",
    );
    expect(stderr).not.toContain('--encoding feeds/*');
  });

  it('that nobody knows are told', async () => {
    const { stderr, status } = await run(['list', folder({ 'a.txt': TEXT }), '--encoding', 'klingon']);
    expect([stderr.includes('--encoding knows no klingon'), status]).toEqual([true, 2]);
  });
});

describe('one article in several formats', () => {
  it('is several copies of one, and lies in archives as in folders', async () => {
    const paragraphs = TEXT.split('. ').join('.</p><p>');
    const corpus = folder({
      'a.txt': `Crews return\n\nDate: 2021-05-04\n\n${TEXT}\n`,
      'b.html': `<!doctype html><html><head><title>Crews return</title></head><body><article><h1>Crews return</h1><p>${paragraphs}</p></article></body></html>`,
      'c.jsonl.gz': gzipSync(line({ title: 'Crews return', text: TEXT })),
    });
    const all = await json(['list', corpus]);
    expect(all.map(({ path, copies }) => [path, copies])).toEqual([
      [join(corpus, 'a.txt'), 3],
      [join(corpus, 'b.html'), 3],
      [join(corpus, 'c.jsonl.gz/c.jsonl'), 3],
    ]);
    expect((await run(['find', 'Anna Keller', corpus, '--count', '--fold-copies'])).stdout).toBe('1\n');
    expect(
      (await run(['find', 'Anna Keller', corpus, '--count', '--under', join(corpus, 'c.jsonl.gz')])).stdout,
    ).toBe('1\n');
  });
});
