import { basename } from 'node:path';
import { describe, expect, it } from 'vitest';
import { dispatch, folder, json, kellers, lines, run } from './run.ts';
import { wires } from './wires.ts';

/** The names of the files of a list. */
const files = async (...words: string[]): Promise<string[]> =>
  (await json(['list', ...words])).map(({ path }) => basename(path));

describe('list --filter', () => {
  it('leaves the articles that / leaves in the reader', async () => {
    const corpus = wires();
    for (const [typed, left] of [
      ['walk', ['a.txt', 'b.txt']],
      ['walk | quiet', ['a.txt', 'b.txt', 'c.txt']],
      ['!walk', ['c.txt', 'd.txt']],
      ['source:"ruhr post"', ['b.txt', 'd.txt']],
      ['since:2023-03-03', ['c.txt', 'd.txt']],
      ['date:2023-03-02', ['b.txt']],
      ['actor:vogt', ['a.txt', 'b.txt']],
      ['actor:"Boris Vogt" source:élan', ['a.txt']],
      ['text:"boris vogt went"', ['b.txt']],
      ['text:slept | text:rested', ['c.txt', 'd.txt']],
      ['format:md', []],
      ['', ['a.txt', 'b.txt', 'c.txt', 'd.txt']],
    ] as const) {
      const words = typed === '' ? [corpus] : [corpus, '--filter', typed];
      expect([typed, await files(...words)]).toEqual([typed, left]);
      const { stdout, status } = await run(['list', ...words, '--count']);
      expect([typed, stdout, status]).toEqual([typed, `${left.length}\n`, left.length > 0 ? 0 : 1]);
    }
  });

  it('goes with an order, a limit and the rest of the flags', async () => {
    const corpus = wires();
    expect(await files(corpus, '--filter', 'walk', '--sort', '-date')).toEqual(['b.txt', 'a.txt']);
    expect(await files(corpus, '--filter', '!quiet', '--sort', '-date', '--limit', '2')).toEqual([
      ...['d.txt', 'b.txt'],
    ]);
    expect(await files(corpus, '--filter', 'walk', '--fold-copies')).toEqual(['a.txt']);
    expect(await files(corpus, '--filter', 'day', '--since', '2023-03-04')).toEqual(['d.txt']);
  });

  it('takes unsure mentions in where it is told to', async () => {
    const words = [kellers(), '--filter', 'actor:"Anna Keller"'];
    expect(await files(...words)).toEqual(['a.txt', 'b.txt', 'u.txt']);
    expect(await files(...words, '--unsure')).toEqual(['a.txt', 'b.txt', 'd.txt', 'u.txt']);
  });

  it('says whom in it nobody knows', async () => {
    const { stdout, stderr, status } = await run(['list', wires(), '--filter', 'actor:"Zzyzx"']);
    expect([stdout, status]).toEqual(['', 1]);
    expect(lines(stderr).slice(-2)).toEqual([
      'Nobody here is called “Zzyzx”, as --filter has it.',
      'No article of 4 fits “actor:"Zzyzx"”.',
    ]);
  });

  it.each([
    ['is:foo', 'is: takes one of starred, read, unread, noted, not “foo”'],
    ['!is:foo', 'is: takes one of starred, read, unread, noted, not “foo”'],
    ['walk | until:soon', '“soon” is no date; write one such as 2023, 2023-10 or 2023-10-07'],
  ])('%s is refused, as find refuses it', async (filter, told) => {
    const corpus = wires();
    for (const call of [
      ['list', corpus],
      ['list', corpus, '--count'],
      ['find', 'Keller', corpus],
    ]) {
      const { stdout, stderr, status } = await run([...call, '--filter', filter]);
      expect([stdout, status]).toEqual(['', 2]);
      expect(stderr).toMatch(/^dragoman: --filter: [^\n]*\n$/);
      expect(stderr).toContain(told);
    }
  });
});

describe('list -q', () => {
  it('counts an actor in each article, and sorts by that', async () => {
    const corpus = wires();
    const counted = await json(['list', corpus, '-q', 'keller', '--sort', 'mentions']);
    expect(counted.map(({ path, mentions }) => [basename(path), mentions])).toEqual([
      ...[
        ['d.txt', 3],
        ['a.txt', 2],
        ['b.txt', 2],
        ['c.txt', 1],
      ],
    ]);
    const { stdout } = await run(['list', corpus, '-q', 'Boris Vogt', '--exact', '--width', '80']);
    expect(lines(stdout).map((line) => [line.length <= 80, / {2}\d$/.exec(line)?.[0]])).toEqual([
      ...[
        [true, '  1'],
        [true, '  2'],
        [true, undefined],
        [true, undefined],
      ],
    ]);
    expect((await run(['list', corpus, '-q', 'vogt', '--csv'])).stdout).toMatch(
      /^article,.*,group,mentions\r\n/,
    );
  });

  it('says who may be meant, and lists nothing', async () => {
    const corpus = folder({ 'a.txt': dispatch('One', '2023', 'Anna Keller met Peter Keller.') });
    const { stdout, stderr, status } = await run(['list', corpus, '-q', 'Keller']);
    expect([stdout, status]).toEqual(['', 2]);
    expect(stderr).toContain('“Keller” may be any of: ');
    expect((await run(['list', corpus, '-q', 'Zzyzx'])).status).toBe(1);
  });
});

describe('list --and', () => {
  const corpus = (): string =>
    folder({
      'a.txt': dispatch('One', '2024-01-01', 'Anna Keller came.', 'Paul Anton came.'),
      'b.txt': dispatch('Two', '2024-01-02', 'Anna Keller came. Then Paul Anton came.'),
      'c.txt': dispatch('Three', '2024-01-03', 'Anna Keller met Paul Anton.'),
      'd.txt': dispatch('Four', '2024-01-04', 'Anna Keller came alone.'),
    });

  it('leaves the articles in which all of them are, as near as is asked', async () => {
    const words = [corpus(), '--and', 'keller', '--and', 'Paul Anton'];
    expect(await files(...words)).toEqual(['a.txt', 'b.txt', 'c.txt']);
    expect(await files(...words, '--within', 'paragraph')).toEqual(['b.txt', 'c.txt']);
    expect(await files(...words, '--within', 'sentence')).toEqual(['c.txt']);
    expect(await files(...words, '--filter', 'two', '--sort', '-date')).toEqual(['b.txt']);
    expect(await files(...words, '--exact')).toEqual([]);
    expect((await run(['list', ...words, '--within', 'sentence', '--count'])).stdout).toBe('1\n');
    expect(await files(words[0]!, '--and', 'keller')).toEqual(['a.txt', 'b.txt', 'c.txt', 'd.txt']);
  });

  it('says whom nobody knows, and what no article has', async () => {
    const paths = corpus();
    const unknown = await run(['list', paths, '--and', 'Zzyzx', '--count']);
    expect([unknown.stdout, unknown.status]).toEqual(['0\n', 1]);
    expect(unknown.stderr).toContain('--and: No mention of “Zzyzx”');
    const none = await run(['list', paths, '--and', 'keller', '--and', 'anton', '--since', '2024-01-04']);
    expect(lines(none.stderr).at(-1)).toBe('No article of 1 has “keller” and “anton”.');
    expect((await run(['list', paths, '--within', 'sentence'])).status).toBe(2);
  });
});
