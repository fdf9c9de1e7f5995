import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import sample from '../sample-facts.json' with { type: 'json' };
import { folder, json, jsonLines, kellers, lines, run } from './run.ts';

describe('spellings', () => {
  it('are those counted by hand in the sample, each with why it is theirs', async () => {
    const rows = await json(['spellings', 'Ali Bagheri Kani', '--sample']);
    const { spellings } = sample.actors.find(({ actor }) => actor === 'Ali Bagheri Kani')!;
    expect(
      Object.fromEntries(rows.filter(({ sure }) => sure).map((row) => [row.surface, row.count])),
    ).toEqual(spellings);
    const why = Object.fromEntries(rows.map(({ surface, sure, reason }) => [`${surface} ${sure}`, reason]));
    expect(why).toMatchObject({
      'Kani true': 'surname; full name in this article',
      'Bahgeri Kani true': 'two letters swapped in Bagheri; part of the full name',
      'Baqeri Kani true': 'q for gh; part of the full name',
      'Bagheri false': 'part of the surname; or Mohammad Bagheri’s',
    });
  });

  it('hold every field, and a sample that stands in the text', async () => {
    const [row] = await json(['spellings', 'Peter Keller', kellers()]);
    expect(row).toEqual({
      actor: 'Peter Keller',
      actorId: expect.any(String),
      kind: 'person',
      surface: 'Peter Keller',
      count: 2,
      rule: 'exact',
      rules: ['exact'],
      sure: true,
      related: false,
      counted: true,
      candidates: [],
      first: '2023',
      last: '2023-10-07',
      reason: 'the name itself',
      sample: {
        before: 'Anna Keller wrote to ',
        surface: 'Peter Keller',
        after: '. Keller answered.',
        article: expect.any(String),
        path: expect.stringMatching(/a\.txt$/),
        line: 5,
      },
    });
  });

  it('show what is unsure and related, and count it only when told to', async () => {
    const corpus = kellers();
    const { stdout, stderr } = await run(['spellings', 'Switzerland', corpus]);
    // Every second line is a sample.
    expect(
      lines(stdout)
        .filter((_, at) => at % 2 === 0)
        .map((line) => line.slice(0, 18).trimEnd()),
    ).toEqual(['[x] Switzerland', '[ ] Bern', '[ ] Swiss']);
    expect(lines(stdout)[1]).toContain('[Switzerland] was quiet.');
    expect(stderr).toContain('Switzerland · state · 1 mention in 1 article');
    const count = async (...flags: string[]) =>
      (await run(['spellings', 'Switzerland', corpus, '--count', ...flags])).stdout;
    expect(await count()).toBe('1\n');
    expect(await count('--related')).toBe('3\n');
    expect(await count('--related', '--without', 'demonym')).toBe('2\n');
  });

  it('come for every name of a file, and no more of them than are asked for', async () => {
    const names = join(folder({ names: 'Paul Anton\nAngela Merkel\n' }), 'names');
    const { stdout, status } = await run(['spellings', '-f', names, kellers(), '--json']);
    expect(jsonLines(stdout).map(({ query, actor, surface }) => [query, actor, surface])).toEqual([
      ['Paul Anton', 'Paul Anton', 'Paul Anton'],
      ['Angela Merkel', null, undefined],
    ]);
    expect(status).toBe(0);
    const some = await run(['spellings', 'Switzerland', kellers(), '--json', '--limit', '1']);
    expect(lines(some.stdout)).toHaveLength(1);
    expect(some.stderr).toContain('2 more; --limit shows 1.');
  });

  it('are never wider than they may be', async () => {
    for (const columns of [20, 40, 80, 120]) {
      const { stdout } = await run(['spellings', 'kani', '--sample', '--width', String(columns)]);
      expect(lines(stdout).length).toBe(22);
      for (const line of lines(stdout)) expect([...line].length).toBeLessThanOrEqual(columns);
    }
  });

  it('of nobody are none, with status 1', async () => {
    const { stdout, stderr, status } = await run(['spellings', 'Angela Merkel', kellers()]);
    expect([stdout, status]).toEqual(['', 1]);
    expect(stderr).toContain('No mention of “Angela Merkel”');
  });
});

describe('with', () => {
  it('tells who shares a sentence, a paragraph, an article', async () => {
    const rows = await json(['with', 'Anna Keller', kellers()]);
    expect(
      rows.map(({ other, kind, sentence, paragraph, article }) => [
        other,
        kind,
        sentence,
        paragraph,
        article,
      ]),
    ).toEqual([
      ['Peter Keller', 'person', 1, 1, 1],
      ['Switzerland', 'state', 0, 1, 1],
    ]);
    expect(Object.keys(rows[0])).toEqual(
      'actor actorId other otherId kind sentence paragraph article perArticle per1000Words'.split(' '),
    );
  });

  it('takes the kind for that of the others', async () => {
    const { stdout } = await run(['with', 'Anna Keller', kellers(), '--kind', 'state']);
    expect(stdout).toMatch(/^Switzerland +state +0 sentences +1 paragraph +1 article\n$/);
  });

  it('counts whom it would list, and says where there is nobody', async () => {
    expect((await run(['with', 'Anna Keller', kellers(), '--count'])).stdout).toBe('2\n');
    // “Keller in Bern” is a title and hers, and so is “Anna Keller spoke in Bern”.
    const related = await json(['with', 'Anna Keller', kellers(), '--related']);
    expect(related.find(({ other }) => other === 'Switzerland')).toMatchObject({ sentence: 2 });
    const alone = await run(['with', 'Paul Anton', kellers()]);
    expect([alone.stdout, alone.status]).toEqual(['', 1]);
    expect(alone.stderr).toContain('Nobody else is mentioned where Paul Anton is');
  });
});

describe('--without', () => {
  it('drops what a rule has tied, wherever numbers are', async () => {
    // Of 27 there are Ali Baqeri Kani (1) and Baqeri Kani (3) by sound, Ali Bahgeri Kani (1) and Bahgeri Kani (3) by a slip.
    const count = async (...flags: string[]) =>
      (await run(['find', 'bageri kani', '--sample', '--count', ...flags])).stdout;
    expect(await count('--without', 'sound')).toBe('23\n');
    expect(await count('--without', 'sound,typo')).toBe('19\n');
    const flags = ['--sample', '--without', 'sound,typo'];
    const [kani] = await json(['actors', '-q', 'Ali Bagheri Kani', ...flags]);
    expect(kani.mentions).toBe(19);
    expect(kani.spellings.map(({ surface }: { surface: string }) => surface)).not.toContain('Bahgeri Kani');
    const all = await json(['mentions', ...flags, '--unsure', '--related']);
    expect(all.some(({ rules }) => rules.includes('sound') || rules.includes('typo'))).toBe(false);
    expect(all.filter(({ actor }) => actor === 'Ali Bagheri Kani')).toHaveLength(19);
    expect((await run(['spellings', 'kani', ...flags, '--count'])).stdout).toBe('6\n');
  });
});
