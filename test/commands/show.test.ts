import { join } from 'node:path';
import stringWidth from 'string-width';
import { describe, expect, it } from 'vitest';
import { zipOf } from '../corpus/formats/zip/zip-made.ts';
import { dispatch, folder, json, kellers, lines, run } from './run.ts';

describe('show', () => {
  it('gives one article by its id, the unique start of it, its path, another way to write that, and the end of it', async () => {
    const corpus = kellers();
    const path = join(corpus, 'sub/c.txt');
    const all = await json(['list', corpus]);
    const { article } = all.find((one) => one.path === path);
    const [alone] = await json(['show', path]);
    expect(alone).toMatchObject({ article, path, title: 'Third letter' });
    let start = 1;
    while (all.filter((one) => one.article.startsWith(article.slice(0, start))).length > 1) start++;
    for (const word of [
      article,
      article.slice(0, start),
      article.slice(0, 9).toUpperCase(),
      path,
      `${corpus}/./sub/c.txt`,
      'c.txt',
      'sub/c.txt',
    ]) {
      expect(await json(['show', word, corpus])).toEqual([alone]);
    }
    expect((await json(['show', 'c.txt', '.'], { cwd: join(corpus, 'sub') }))[0]).toMatchObject({ article });
  });

  it('refuses the start of several ids and the end of several paths, and names them', async () => {
    // The second article is the first once more, so the two ids have one start.
    const corpus = folder({ 'a/one.txt': 'Anna Keller spoke.\n', 'b/one.txt': 'Anna Keller spoke.\n' });
    const [first, second] = (await json(['list', corpus])).map(({ article }) => article);
    expect(second).toBe(`${first}-2`);
    const several = await run(['show', first.slice(0, 6), corpus]);
    expect(several.stderr).toBe(
      `dragoman: ${first.slice(0, 6)} is the start of 2 ids: ${first} (${corpus}/a/one.txt), ${second} (${corpus}/b/one.txt). Write more of it.\n`,
    );
    expect([several.stdout, several.status]).toEqual(['', 2]);
    expect((await json(['show', first, corpus])).map(({ path }) => path)).toEqual([`${corpus}/a/one.txt`]);
    expect((await json(['show', second, corpus])).map(({ path }) => path)).toEqual([`${corpus}/b/one.txt`]);
    const ends = await run(['show', 'one.txt', corpus]);
    expect(ends.stderr).toMatch(/^dragoman: one\.txt is the end of 2 paths: .+\n$/);
    expect(ends.status).toBe(2);
  });

  it('says that there is none: status 1', async () => {
    const { stdout, stderr, status } = await run(['show', 'ffffffffffffffff', kellers()]);
    expect({ stdout, stderr, status }).toEqual({
      stdout: '',
      stderr: 'No article ffffffffffffffff here; dragoman list shows the ids and paths there are.\n',
      status: 1,
    });
  });

  it('prints title, facts and counted blocks; the others with --all-blocks', async () => {
    const corpus = folder({
      'one.txt': dispatch(
        'Cheese in Bern',
        '2024-03-01',
        'Anna Keller ate cheese.',
        'Related articles',
        'Five soups',
        'Ten stews',
      ),
    });
    const path = join(corpus, 'one.txt');
    const plain = lines((await run(['show', path])).stdout);
    expect(plain[0]).toBe('Alpine Courier · 2024-03-01');
    expect(plain[1]).toMatch(new RegExp(`^${path} · [0-9a-f]{16} · 7 words$`));
    expect(plain.slice(2)).toEqual([
      '',
      expect.stringContaining('Cheese in Bern'),
      '',
      'Anna Keller ate cheese.',
    ]);
    const whole = (await run(['show', path, '--all-blocks'])).stdout;
    for (const line of ['Five soups', 'Ten stews']) {
      expect(plain).not.toContain(line);
      expect(lines(whole)).toContain(line);
    }
  });

  it('wraps the text to the width, and never wider than is read well', async () => {
    const long = `${'The council of the canton spoke about the price of bread. '.repeat(20)}${'東京'.repeat(60)} ${'x'.repeat(300)}`;
    const path = join(folder({ 'one.txt': dispatch('Bread', '2024', long) }), 'one.txt');
    for (const [width, most] of [
      ['20', 20],
      ['50', 50],
      ['200', 78],
    ] as const) {
      const body = lines((await run(['show', path, '--width', width])).stdout).slice(3);
      expect(Math.max(...body.map((line) => stringWidth(line)))).toBeLessThanOrEqual(most);
      const glyphs = (text: string): string => text.replace(/\s/g, '');
      expect(glyphs(body.join(''))).toContain(glyphs(long));
    }
  });
});

describe('what holds several articles', () => {
  const records = ['One', 'Two', 'Three', 'Four', 'Five'].map((title) =>
    JSON.stringify({ title, text: `${title} came over the wire on Monday, the clerk said.` }),
  );
  const corpus = (): string =>
    folder({
      'a.jsonl': records.slice(3).join('\n'),
      'sub/b.zip': zipOf([
        { name: 'c.txt', text: 'The clerk of Bern wrote a letter.' },
        { name: 'd/e.jsonl', text: records.slice(0, 3).join('\n') },
      ]),
    });

  it.each([
    ['a.jsonl', 'a.jsonl', 2, null],
    ['sub/b.zip', 'sub/b.zip', 4, 'sub/b.zip/c.txt'],
    ['b.zip/', 'sub/b.zip', 4, 'sub/b.zip/c.txt'],
    ['b.zip/d', 'sub/b.zip/d', 3, 'sub/b.zip/d/e.jsonl'],
    ['sub/b.zip/d/e.jsonl', 'sub/b.zip/d/e.jsonl', 3, null],
  ])('%s is shown whole, and how to name one is said', async (word, holder, count, first) => {
    const here = corpus();
    const listed = (await json(['list', here])).filter(({ path }) => path.startsWith(join(here, holder)));
    const { stdout, stderr, status } = await run(['show', word, here, '--json']);
    expect(lines(stdout).map((shown) => JSON.parse(shown).article)).toEqual(
      listed.map(({ article }) => article),
    );
    expect([listed.length, status]).toEqual([count, 0]);
    const orPath = first === null || first === holder ? '' : ` or its path (${join(here, first)})`;
    expect(stderr).toBe(
      `${join(here, holder)} holds ${count} articles; its id (${listed[0].article}) names one${orPath}.\n`,
    );
    const one = await run(['show', listed[1].article.slice(0, 8), here]);
    expect([one.stderr, one.status]).toEqual(['', 0]);
  });

  it('says the same of a file that is the corpus, and of cite', async () => {
    const file = join(corpus(), 'sub/b.zip');
    expect((await run(['show', file])).stderr).toContain(`${file} holds 4 articles; its id (`);
    expect((await run(['cite', '--at', file, file])).stderr).toContain(`${file} holds 4 articles; its id (`);
    const { stdout, stderr, status } = await run(['cite', '--at', `${file}:3`, file]);
    expect([stdout, status]).toEqual(['', 2]);
    expect(stderr).toContain('--at names a place in one article, and ');
  });

  it('needs no corpus to be named for what lies in an archive', async () => {
    const file = join(corpus(), 'sub/b.zip');
    const { stdout, status } = await run(['show', `${file}/c.txt`]);
    expect([stdout, status]).toEqual([expect.stringContaining('The clerk of Bern wrote a letter.'), 0]);
    expect((await run(['cite', '--at', `${file}/c.txt`])).stdout).toContain('clerk of Bern');
    expect((await run(['show', `${file}/d/`])).stderr).toContain(`${file}/d holds 3 articles; its id (`);
    const none = await run(['show', `${file}/x.txt`]);
    expect([none.stdout, none.status]).toEqual(['', 1]);
    expect(none.stderr).toContain(`No article ${file}/x.txt here;`);
  });

  it('is no folder, of which it is said too', async () => {
    const here = corpus();
    await run(['index', here]);
    const { stdout, stderr, status } = await run(['show', join(here, 'sub'), here]);
    expect([stdout, status]).toEqual(['', 2]);
    expect(stderr).toMatch(
      /^dragoman: \S+sub is a folder, no article: \S+sub holds 4 articles; its id \([0-9a-f]{16}\) names one or its path \(\S+c\.txt\)\.\n$/,
    );
  });
});

describe('list', () => {
  it('gives date, the start of the id, source, title and the end of the path, a line each', async () => {
    const corpus = kellers();
    const { stdout } = await run(['list', corpus, '--width', '140']);
    const ids = (await json(['list', corpus])).map(({ article }) => article.slice(0, 8));
    const rows = lines(stdout);
    expect(rows.map((row) => row.slice(0, 20))).toEqual(
      ['2023      ', '2023-10   ', '2023-10-07', '2023-10-31', '–         '].map(
        (date, at) => `${date}  ${ids[at]}`,
      ),
    );
    expect(rows[1]).toMatch(/ {2}Alpine Courier {4}Keller in Bern {2,}\S.*b\.txt$/);
    // A title made from the text is not the article's own.
    expect(rows[4]).toMatch(/ {2}– {17}“No date stands here” {2,}\S.*u\.txt$/);
  });

  it('gives an id that show takes', async () => {
    const corpus = kellers();
    const [, id] = lines((await run(['list', corpus])).stdout)[1].split(/ {2,}/);
    expect((await json(['show', id, corpus]))[0]).toMatchObject({ title: 'Keller in Bern' });
  });

  it('says when there is nothing: status 1', async () => {
    const { stdout, stderr, status } = await run(['list', folder()]);
    expect({ stdout, stderr, status }).toEqual({
      stdout: '',
      stderr: 'No articles in what is looked at.\n',
      status: 1,
    });
    expect(await run(['list', folder(), '--count'])).toMatchObject({ stdout: '0\n', status: 1 });
  });
});

describe('actors', () => {
  it('are listed by mentions, places and the unmentioned kept out', async () => {
    const corpus = kellers();
    expect(
      (await json(['actors', corpus])).map(({ actor, mentions, unsure, related, articles }) => [
        actor,
        mentions,
        unsure,
        related,
        articles,
      ]),
    ).toEqual([
      ['Anna Keller', 6, 2, 0, 3],
      ['Peter Keller', 3, 2, 0, 2],
      ['France', 1, 0, 0, 1],
      ['Paul Anton', 1, 0, 0, 1],
      ['Switzerland', 1, 0, 3, 1],
    ]);
    const [first] = lines((await run(['actors', corpus])).stdout);
    expect(first).toMatch(/^Anna Keller +person +6 in 3 +\+2\? +2 spellings$/);
    for (const width of ['20', '44', '60', '80', '100', '150']) {
      const rows = lines((await run(['actors', '--sample', '--width', width])).stdout);
      for (const row of rows) expect(stringWidth(row)).toBeLessThanOrEqual(Number(width));
      // Numbers of one and of two digits, names short and long: the kinds still stand below each other.
      const kinds = rows.map((row) => row.search(/ (?:person|organisation|state)\b/));
      if (Number(width) >= 60) expect(new Set(kinds).size).toBe(1);
    }
  });

  it('hold who is met under a related name only', async () => {
    const corpus = folder({ 'one.txt': 'Bern was quiet, and the Swiss slept.\n' });
    expect(await json(['actors', corpus, '-q', 'swiss'])).toMatchObject([
      { actor: 'Switzerland', mentions: 0, related: 2, articles: 0 },
    ]);
    expect(await json(['actors', corpus, '-q', 'swiss', '--related'])).toMatchObject([
      { actor: 'Switzerland', mentions: 2, related: 2, articles: 1 },
    ]);
  });

  it('are ranked for a query, and nobody is found for a name that nobody has', async () => {
    const corpus = kellers();
    expect((await json(['actors', corpus, '-q', 'paul'])).map(({ actor }) => actor)).toEqual(['Paul Anton']);
    const { stdout, stderr, status } = await run(['actors', corpus, '-q', 'Angela Merkel']);
    expect({ stdout, stderr, status }).toEqual({
      stdout: '',
      stderr: 'No mention of “Angela Merkel” in these 5 articles.\n',
      status: 1,
    });
    expect(await run(['actors', corpus, '-q', 'Angela Merkel', '--count'])).toMatchObject({
      stdout: '0\n',
      status: 1,
    });
  });
});
