import { describe, expect, it } from 'vitest';
import { articleOf, blocksOf, prose } from './article-of.ts';

const kinds = (text: string) => articleOf(text).blocks.map((block) => block.kind);

describe('the title', () => {
  it('is a first line that stands alone', () => {
    const article = articleOf(`Envoys agree to meet again in Muscat\n\n${prose('The envoy')}\n`);
    expect(article).toMatchObject({ title: 'Envoys agree to meet again in Muscat', titleFrom: 'header' });
    expect(kinds(`Envoys agree to meet again in Muscat\n\n${prose('The envoy')}\n`)).toEqual([
      'title',
      'paragraph',
    ]);
  });

  it('may end in an abbreviation or a question mark', () => {
    expect(articleOf(`Envoy to travel to the U.S.\n\n${prose('The envoy')}`).titleFrom).toBe('header');
    expect(articleOf(`Will the envoys meet again?\n\n${prose('The envoy')}`).titleFrom).toBe('header');
  });

  it('is made from the first sentence where there is none', () => {
    const article = articleOf(`${prose('The acting minister of a country at the table')}\n\n${prose('She')}`);
    expect(article.titleFrom).toBe('made');
    expect(article.title).toBe('The acting minister of a country at the table said on Tuesday that both…');
    expect(kinds(prose('The minister'))).toEqual(['paragraph']);
  });

  it('is made of a short sentence whole, without its full stop', () => {
    expect(articleOf('Gen. Votel came. He saw little that he had not been told of before.').title).toBe(
      'Gen. Votel came',
    );
  });

  it('is no lead-in and no paragraph', () => {
    expect(articleOf(`The minister said:\n\n${prose('We')}`).titleFrom).toBe('made');
    expect(articleOf('One line only').titleFrom).toBe('made');
  });

  it('is made of a numbered line with what stands behind the number', () => {
    expect(articleOf(`1. The port closes. Nobody knows why it does.\n\n2. ${prose('She')}`).title).toBe(
      '1. The port closes',
    );
  });

  it('is cut without breaking a mark or a pair', () => {
    expect(articleOf('😀'.repeat(200)).title?.isWellFormed()).toBe(true);
  });
});

describe('the header', () => {
  it('names a source that is an address by its site', () => {
    const text = `Envoys agree\n\nSource: https://www.levantwire.example/world/7\nDate: 2024-01-02\n\n${prose('The envoy')}`;
    expect(articleOf(text)).toMatchObject({ source: 'levantwire.example', date: '2024-01-02' });
  });

  it('gives date, source and author', () => {
    const text = `Envoys agree to meet\nBy Jane Doe and John Roe\nTue 7 Nov 2023 12.04 GMT\n\n${prose('The envoy')}`;
    expect(articleOf(text)).toMatchObject({
      title: 'Envoys agree to meet',
      date: '2023-11-07',
      dateFrom: 'header',
      author: 'Jane Doe and John Roe',
      authorFrom: 'header',
    });
    expect(kinds(text)).toEqual(['title', 'byline', 'byline', 'paragraph']);
  });

  it.each([
    ['by J. Müller', 'J. Müller'],
    ['By J.Müller', 'J.Müller'],
    ['By J. K. Müller-Lüdenscheidt', 'J. K. Müller-Lüdenscheidt'],
    ['By É. Dupont and Ł. Nowak', 'É. Dupont and Ł. Nowak'],
    ['By Jürgen d’Ormesson', 'Jürgen d’Ormesson'],
    ['by İ. Yılmaz', 'İ. Yılmaz'],
    ['von J. Müller', 'J. Müller'],
    ['Par É. Dupont', 'É. Dupont'],
    ['Von Jörg Rühl', 'Jörg Rühl'],
  ])(
    'gives an author called in initials or letters of other alphabets than the English: %s',
    (line, author) => {
      const article = articleOf(
        `The harbour is closed\n\n${line}\n\n7 November 2023\n\n${prose('The board')}`,
      );
      expect(article.author).toBe(author);
      expect(article.title).toBe('The harbour is closed');
    },
  );

  it.each([
    ['By Eli B.', 'Eli B.'],
    ['By Sammy Davis Jr.', 'Sammy Davis Jr.'],
    ['By Ada Brandt.', 'Ada Brandt'],
  ])('gives an author with the stop of an initial: %s', (line, author) => {
    const text = `The port closes\n\n${line}\n\n7 May 2024\n\n${prose('The board')}`;
    expect(articleOf(text).author).toBe(author);
  });

  it('gives an author of a field without the word before the name', () => {
    const fields = 'Title: The harbour is closed\nAuthor: by J. Müller\nDate: 2023-11-07';
    expect(articleOf(`${fields}\n\n${prose('The board')}`)).toMatchObject({
      ...{ author: 'J. Müller', authorFrom: 'field' },
    });
  });

  it.each(['By J. the harbour was closed', 'von allen Seiten', 'Door J. opens', 'By 2024. Then what'])(
    'is no author: %s',
    (line) => {
      expect(articleOf(`The harbour is closed\n\n${line}\n\n${prose('The board')}`).author).toBeNull();
    },
  );

  it('is read once when it is printed twice', () => {
    const header =
      'November 7, 2023 | The Gulf Gazette\n\nEnvoys agree to meet\n\nThe talks in Muscat go on.';
    const text = `${header}\n${header}\n\n${prose('The envoy')}\n\n${prose('She')}`;
    expect(kinds(text)).toEqual([
      ...['byline', 'title', 'paragraph', 'furniture', 'furniture', 'furniture'],
      ...['paragraph', 'paragraph'],
    ]);
    expect(articleOf(text)).toMatchObject({
      date: '2023-11-07',
      source: 'The Gulf Gazette',
      sourceFrom: 'header',
    });
  });

  it.each([
    ['Published On 7 Nov 2023', '2023-11-07', null],
    ['First published on Tue 7 Nov 2023 06.00 GMT', '2023-11-07', null],
    ['Updated: 7 November 2023, 10:30', '2023-11-07', null],
    ['Reuters, November 7, 2023', '2023-11-07', 'Reuters'],
    ['7 November 2023 · BBC News', '2023-11-07', 'BBC News'],
    ['July 16, 2024 | Red Sea Lantern', '2024-07-16', 'Red Sea Lantern'],
    ['July 16, 2024 | Policy Brief', '2024-07-16', null],
    ['07/11/2023', null, null],
    ['By The Associated Press', null, 'The Associated Press'],
  ])('%s', (line, date, source) => {
    const text = `Envoys agree to meet\n\n${line}\n\n${prose('The envoy')}`;
    expect(articleOf(text)).toMatchObject({ date, source, title: 'Envoys agree to meet' });
    expect(kinds(text)).toEqual(['title', 'byline', 'paragraph']);
  });

  it('has labelled fields, one a line or all on one', () => {
    const value = { title: 'Envoys agree', date: '2024-01-02', source: 'Levant Wire', author: 'Jane Doe' };
    const lines = 'Title: Envoys agree\nDate: 2024-01-02\nSource: Levant Wire\nAuthor: Jane Doe';
    for (const head of [lines, lines.replaceAll('\n', ' ')]) {
      const article = articleOf(`${head}\n\n${prose('The envoy')}`);
      expect(article).toMatchObject(value);
      expect([article.titleFrom, article.dateFrom, article.sourceFrom, article.authorFrom]).toEqual(
        Array(4).fill('field'),
      );
      expect(blocksOf(article).filter(([kind]) => kind === 'title')).toEqual([['title', 'Envoys agree']]);
      expect(blocksOf(article).at(-1)?.[0]).toBe('paragraph');
    }
  });

  it('may have run into the first sentence', () => {
    const article = articleOf(` date 2024-07-01 ${prose('In Muscat the envoy')}`);
    expect(article).toMatchObject({ date: '2024-07-01', dateFrom: 'field', titleFrom: 'made' });
    expect(blocksOf(article)[0]).toEqual(['byline', 'date 2024-07-01']);
    expect(blocksOf(article)[1]?.[1]).toMatch(/^In Muscat/);
  });

  it('of a broadcaster', () => {
    const text = [
      'Envoys agree to meet in Muscat\n\nPublished\n7 November 2023\n\nShare',
      'Image source, Getty Images\nImage caption, The envoy in Muscat in June',
      `By Jane Doe\nBBC News, Muscat\n\n${prose('The envoy')}\n\nRelated Topics\nIran\nOman`,
    ].join('\n\n');
    expect(articleOf(text)).toMatchObject({ date: '2023-11-07', author: 'Jane Doe', source: 'BBC News' });
    expect(kinds(text)).toEqual([
      ...['title', 'furniture', 'byline', 'furniture', 'caption', 'caption', 'byline', 'byline', 'paragraph'],
      ...['tags', 'tags', 'tags'],
    ]);
  });

  it('of an agency', () => {
    const text = `Envoys agree to meet\n\nBy JANE DOE and JOHN ROE, Associated Press\n\n${prose('The envoy')}\n\n___\n\n${prose('She')}`;
    expect(articleOf(text)).toMatchObject({ author: 'JANE DOE and JOHN ROE', source: 'Associated Press' });
    expect(kinds(text)).toEqual(['title', 'byline', 'paragraph', 'furniture', 'paragraph']);
  });

  it('of a paper with a kicker and a role', () => {
    const text = `Oman\n\nEnvoys agree to meet again\n\nBoth want the truce to last\n\nJane Doe Diplomatic editor\n\nTue 7 Nov 2023 12.04 GMT\n\n${prose('The envoy')}`;
    expect(articleOf(text)).toMatchObject({ title: 'Envoys agree to meet again', date: '2023-11-07' });
  });

  it('of a mail', () => {
    const head =
      'From: Jane Doe <jane@example.org>\nDate: Tue, 7 Nov 2023 10:11:12 +0000\nSubject: Envoys agree';
    expect(articleOf(`${head}\n\n${prose('The envoy')}`)).toMatchObject({
      title: 'Envoys agree',
      date: '2023-11-07',
    });
  });

  it('has section names that are furniture', () => {
    expect(kinds(`Envoys agree to meet\n\nNews\n\n${prose('The envoy')}`)).toEqual([
      'title',
      'furniture',
      'paragraph',
    ]);
    expect(kinds(`Middle East\n\nEnvoys agree to meet\n\n${prose('The envoy')}`)).toEqual([
      'furniture',
      'title',
      'paragraph',
    ]);
  });
});

describe('the date', () => {
  it('is not one that stands in prose or in a caption', () => {
    const caption = 'Delegates leave the hotel, Doha, July 6, 2024. (credit: JANE DOE/WIRE)';
    expect(articleOf(`${prose('The envoy')} ${caption}\n\n${prose('She')}`)).toMatchObject({
      date: null,
      dateFrom: null,
    });
  });

  it('is the dateline’s only when the year stands there', () => {
    expect(articleOf(`TEHRAN, July 8, 2024 (Reuters) - ${prose('The envoy')}`)).toMatchObject({
      date: '2024-07-08',
      dateFrom: 'dateline',
      source: 'Reuters',
      sourceFrom: 'dateline',
    });
    expect(articleOf(`DOHA, Qatar (AP) — ${prose('The envoy')}`)).toMatchObject({ date: null, source: 'AP' });
    expect(articleOf(`MOSCOW, July 8. /TASS/. ${prose('The envoy')}`)).toMatchObject({
      date: null,
      source: 'TASS',
    });
  });

  it('is taken from the surest place', () => {
    const text = `Envoys agree to meet\n\n7 November 2023\n\n${prose('The envoy')}`;
    expect(articleOf(text, 'c/2021-01-01.txt')).toMatchObject({ date: '2023-11-07', dateFrom: 'header' });
    expect(articleOf(prose('The envoy'), '2020/2021-01-01.txt')).toMatchObject({
      date: '2021-01-01',
      dateFrom: 'filename',
    });
    expect(articleOf(prose('The envoy'), 'c/2020/a.txt')).toMatchObject({ date: '2020', dateFrom: 'path' });
    expect(articleOf(prose('The envoy'), 'reuters/a.txt')).toMatchObject({
      source: 'reuters',
      sourceFrom: 'path',
    });
  });
});

describe('captions', () => {
  it('that run on inside a paragraph leave it whole', () => {
    const caption = 'Delegates of both sides leave the hotel in Doha, July 6, 2024.';
    const credit = '(credit: JANE DOE/WIRE/POOL)';
    const text = `${prose('The envoy')} “Nothing is agreed.” ${caption} ${credit}\n\n${prose('She')}`;
    expect(blocksOf(articleOf(text))).toEqual([
      ['paragraph', `${prose('The envoy')} “Nothing is agreed.”`],
      ['caption', caption],
      ['byline', credit],
      ['paragraph', prose('She')],
    ]);
  });

  it('begin at their words in capitals', () => {
    const caption =
      'THE SULTAN’S LATE ENVOY Ali Doe signs a paper in Muscat, last month. It did not last long. (photo: Wire)';
    const text = `${prose('The envoy')} ${caption} ${prose('She')}`;
    expect(blocksOf(articleOf(text))).toEqual([
      ['paragraph', prose('The envoy')],
      ['caption', caption],
      ['paragraph', prose('She')],
    ]);
  });

  it.each([
    ['Protesters hold portraits of the envoy outside the hotel', '© Jane Doe/EPA-EFE/Shutterstock'],
    ['The envoy leaves the hotel in Muscat', '[Jane Doe/AP]'],
    ['The envoy in Muscat on Monday.', 'Photograph: Jane Doe/AP'],
  ])('%s %s', (caption, credit) => {
    const text = `${prose('The envoy')}\n\n${caption} ${credit}\n\n${prose('She')}`;
    expect(blocksOf(articleOf(text)).slice(1, 3)).toEqual([
      ['caption', caption],
      ['byline', credit],
    ]);
  });

  it.each([
    'FILE PHOTO: The envoy leaves the hotel in Muscat, July 6, 2024. Wire/Jane Doe',
    'Image caption, The envoy has been to Muscat four times',
  ])('%s', (caption) => {
    expect(kinds(`${prose('The envoy')}\n\n${caption}\n\n${prose('She')}`)).toEqual([
      'paragraph',
      'caption',
      'paragraph',
    ]);
  });

  it('are not every bracket', () => {
    expect(kinds(`${prose('The envoy (a photographer)')} He left (in a hurry).\n\n${prose('She')}`)).toEqual([
      'paragraph',
      'paragraph',
    ]);
  });
});

describe('headings', () => {
  it('are short lines between paragraphs', () => {
    const text = [
      prose('The envoy'),
      'Waiting in the lobby',
      prose('She'),
      "'No talks without a list of names'",
      prose('He'),
    ];
    expect(kinds(text.join('\n\n'))).toEqual(['paragraph', 'heading', 'paragraph', 'heading', 'paragraph']);
  });

  it('are not items of a list, nor the last line', () => {
    const text = [prose('The envoy'), 'Muscat', 'Doha', 'Geneva', prose('She'), 'End of the report'];
    expect(new Set(kinds(text.join('\n\n')))).toEqual(new Set(['paragraph']));
  });
});

describe('what closes a page', () => {
  it('is furniture from the label on', () => {
    const others = 'Markets rally as talks go on\nFive charts on the price of wheat\nHow the vote was won';
    const text = `${prose('The envoy')}\n\n${prose('She')}\n\nArticles You May Like\n\n${others}`;
    expect(kinds(text)).toEqual(['paragraph', 'paragraph', ...Array(4).fill('furniture')]);
  });

  it('is only the list where the article goes on after it', () => {
    const text = `${prose('The envoy')}\n\nRelated:\n\nMarkets rally as talks go on\n\n${prose('She')}`;
    expect(kinds(text)).toEqual(['paragraph', 'furniture', 'furniture', 'paragraph']);
  });

  it.each([
    'Advertisement',
    'We use cookies to improve your experience; see our cookie policy.',
    'Read more: Envoys agree to meet again',
    'Sign up for our newsletter',
    '© 2023 Gulf Gazette. All rights reserved.',
  ])('%s', (line) => {
    expect(kinds(`${prose('The envoy')}\n\n${line}\n\n${prose('She')}`)).toEqual([
      'paragraph',
      'furniture',
      'paragraph',
    ]);
  });

  it('is tags and a note about the author', () => {
    const text = [
      ...[prose('The envoy'), prose('She')],
      'Jane Q. Doe\u00a0is the author of three books on the Gulf and a senior fellow at an institute.',
      'Topics:',
      'Iran Oman Qatar Diplomacy',
    ];
    const article = articleOf(text.join('\n\n'));
    expect(article.blocks.map((block) => block.kind)).toEqual([
      'paragraph',
      'paragraph',
      'byline',
      'tags',
      'tags',
    ]);
    expect(article).toMatchObject({ author: 'Jane Q. Doe', authorFrom: 'header' });
  });

  it('is an agency’s sign-off', () => {
    const text = `${prose('The envoy')}\n\n${prose('She')}\n\n(Reporting by Jane Doe in Muscat; Editing by John Roe)`;
    expect(articleOf(text).author).toBe('Jane Doe');
    expect(kinds(text).at(-1)).toBe('byline');
  });

  it('is not a last paragraph about an actor', () => {
    const text = `${prose('The envoy')}\n\nAli Doe is a heart surgeon from Muscat and was elected in June.`;
    expect(kinds(text)).toEqual(['paragraph', 'paragraph']);
  });
});

it('is no furniture when there is nothing else', () => {
  expect(kinds('News')).toEqual(['paragraph']);
});

describe('lines', () => {
  it('of hard-wrapped text are joined', () => {
    const words = `${prose('The envoy')} ${prose('She')} ${prose('He')}`.split(' ');
    const lines = [''];
    for (const word of words) {
      if (`${lines.at(-1)} ${word}`.length > 72) lines.push(word);
      else lines.push(`${lines.pop()} ${word}`.trim());
    }
    expect(blocksOf(articleOf(`${lines.join('\n')}\n`))).toEqual([['paragraph', words.join(' ')]]);
    expect(blocksOf(articleOf(lines.join('\r\n')))).toEqual([['paragraph', words.join(' ')]]);
  });

  it('of a mail are joined, but for its head, its list and its indented paragraph', () => {
    const text = [
      'From: Jane Doe <jane@example.org>\nDate: 7 Nov 2023\n\nThe envoy of the sultan went to the capital to speak with',
      'Ali Bagheri Kani about the list of names that both had agreed upon',
      'in the spring.\n   A second paragraph stands indented, and without a blank line,',
      'as old wire copy has it.\n\n* One item of a list that is long enough to be wrapped on to a',
      '  second line\n* Another item',
    ].join('\n');
    expect(articleOf(text).text.split('\n\n').slice(2)).toEqual([
      'The envoy of the sultan went to the capital to speak with Ali Bagheri Kani about the list of names that both had agreed upon in the spring.',
      'A second paragraph stands indented, and without a blank line, as old wire copy has it.',
      '* One item of a list that is long enough to be wrapped on to a second line',
      '* Another item',
    ]);
  });

  it('of a paragraph each are blocks each', () => {
    expect(blocksOf(articleOf(`${prose('The envoy')}\n${prose('She')}\n${prose('He')}`))).toEqual([
      ['paragraph', prose('The envoy')],
      ['paragraph', prose('She')],
      ['paragraph', prose('He')],
    ]);
  });

  it.each(['\n\n', '\r\n\r\n', '\r\r', '\u0085\u0085', '\u2029\u2029', '\v\v', '\f\f', ' \n\u00a0\n'])(
    'end at %j',
    (breaks) => {
      const text = [prose('The envoy'), prose('She')].join(breaks);
      expect(articleOf(text).text).toBe(`${prose('The envoy')}\n\n${prose('She')}`);
    },
  );
});

describe('markdown', () => {
  it('keeps heading marks out of the text', () => {
    const text = `# Envoys agree to meet\n\n${prose('The envoy')}\n\n## In the lobby\n\n${prose('She')}`;
    const article = articleOf(text, 'a.md');
    expect(article).toMatchObject({ title: 'Envoys agree to meet', titleFrom: 'header' });
    expect(blocksOf(article)).toEqual([
      ['title', 'Envoys agree to meet'],
      ['paragraph', prose('The envoy')],
      ['heading', 'In the lobby'],
      ['paragraph', prose('She')],
    ]);
  });

  it('reads front matter', () => {
    const text = `---\ntitle: "Envoys agree"\ndate: 2023-11-07\nauthor: Jane Doe\n---\n\n${prose('The envoy')}`;
    const article = articleOf(text, 'a.MD');
    expect(article).toMatchObject({
      title: 'Envoys agree',
      titleFrom: 'field',
      date: '2023-11-07',
      author: 'Jane Doe',
    });
    expect(blocksOf(article).at(-1)).toEqual(['paragraph', prose('The envoy')]);
  });
});
