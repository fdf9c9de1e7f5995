import { join, relative } from 'node:path';
import { describe, expect, it } from 'vitest';
import { json, kellers, lines, run } from './run.ts';

describe('--since and --until', () => {
  it.each([
    [
      ['--since', '2023-10'],
      ['a', 'b', 'c', 'd'],
    ],
    [['--until', '2023-09'], ['a']],
    [
      ['--until', '2023-10-07'],
      ['a', 'b', 'c'],
    ],
    [
      ['--since', '2023-10-08'],
      ['a', 'b', 'd'],
    ],
    [['--since', '2023-11'], ['a']],
    [
      ['--since', '2023-10-31', '--until', '2023-10-31'],
      ['a', 'b', 'd'],
    ],
    [
      ['--since', '2023', '--until', '2023'],
      ['a', 'b', 'c', 'd'],
    ],
    [
      ['--since', '2023-10-07', '--until', '2023'],
      ['a', 'b', 'c', 'd'],
    ],
    [['--until', '2022'], []],
    [['--since', '2024'], []],
  ] as const)('%j', async (flags, expected) => {
    const { stdout, stderr, status } = await run(['list', kellers(), ...flags, '--json']);
    expect(lines(stdout).map((line) => JSON.parse(line).path.match(/(\w)\.txt$/)[1])).toEqual(expected);
    expect(stderr).toContain('1 article without a date is left out by --since and --until.\n');
    expect(status).toBe(expected.length > 0 ? 0 : 1);
  });

  it('narrow every command, and change nothing of what is known', async () => {
    const corpus = kellers();
    // October 31 holds one bare Keller; that there are two of that name stands in other articles.
    const day = ['--since', '2023-10-31', '--until', '2023-10-31'];
    const found = await json(['find', 'Anna Keller', corpus, '--unsure', ...day]);
    expect(found.map(({ date, actor }) => [date, actor])).toEqual([
      ['2023', 'Anna Keller'],
      ['2023', null],
      ['2023-10', 'Anna Keller'],
      ['2023-10', 'Anna Keller'],
      ['2023-10', 'Anna Keller'],
      ['2023-10-31', null],
    ]);
    const [anna] = await json(['actors', corpus, '-q', 'Anna Keller', '--until', '2023-09']);
    expect(anna).toMatchObject({ mentions: 1, unsure: 1, articles: 1, first: '2023', last: '2023' });
    expect((await json(['mentions', corpus, '--since', '2024'])).length).toBe(0);
  });
});

describe('--under', () => {
  it('looks at a part of the corpus, however it is written, and keeps what is known of the whole', async () => {
    const corpus = kellers();
    for (const under of [
      join(corpus, 'sub'),
      join(corpus, 'sub/'),
      relative(process.cwd(), join(corpus, 'sub')),
    ]) {
      const { stdout, stderr, status } = await run(['list', corpus, '--under', under, '--count']);
      expect({ stdout, stderr, status }).toEqual({ stdout: '1\n', stderr: '', status: 0 });
    }
    for (const [corpusHere, under] of [
      ['.', 'sub'],
      ['.', './sub'],
      ['./', join(corpus, 'sub')],
      [corpus, 'sub'],
    ] as const) {
      expect((await run(['list', corpusHere, '--under', under, '--count'], { cwd: corpus })).stdout).toBe(
        '1\n',
      );
    }
    const [open] = await json([
      'mentions',
      corpus,
      '--under',
      join(corpus, 'd.txt'),
      '--unsure',
      '--kind',
      'person',
    ]).then((all) => all.filter(({ actor }) => actor === null));
    expect(open.candidates.map(({ actor }: { actor: string }) => actor)).toEqual([
      'Anna Keller',
      'Peter Keller',
    ]);
  });

  it('does not take a part of a name for a folder', async () => {
    const corpus = kellers();
    const { status, stderr } = await run(['list', corpus, '--under', join(corpus, 'su')]);
    expect(stderr).toMatch(/^dragoman: No article of this corpus lies under .+; --under takes .+\n$/);
    expect(status).toBe(2);
  });

  it('counts the undated of that part only', async () => {
    const corpus = kellers();
    const { stderr } = await run(['list', corpus, '--under', join(corpus, 'sub'), '--since', '2023']);
    expect(stderr).toBe('');
  });
});
