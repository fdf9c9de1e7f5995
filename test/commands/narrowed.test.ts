import { describe, expect, it } from 'vitest';
import { json, lines, run } from './run.ts';
import { wires } from './wires.ts';

const count = async (...words: string[]): Promise<[string, number | null]> => {
  const { stdout, status } = await run([...words, '--count']);
  return [stdout.trim(), status];
};

describe('--source', () => {
  it('leaves the articles of the source of that name, whatever its capitals and accents', async () => {
    const corpus = wires();
    expect(await count('list', corpus, '--source', 'elan  DU nord')).toEqual(['2', 0]);
    expect(await count('find', 'Keller', corpus, '--source', 'elan du nord')).toEqual(['3', 0]);
    expect(await count('mentions', corpus, '--source', 'Ruhr Post')).toEqual(['7', 0]);
    expect(await count('actors', corpus, '--source', 'Ruhr Post')).toEqual(['2', 0]);
    expect(await count('with', 'Keller', corpus, '--source', 'Élan du Nord')).toEqual(['1', 0]);
    expect(await count('spellings', 'Keller', corpus, '--source', 'Ruhr Post')).toEqual(['1', 0]);
    expect(await count('list', corpus, '--source', 'ruhr post', '--since', '2023-03-03')).toEqual(['1', 0]);
  });

  it('may be given again, for another source beside it', async () => {
    const corpus = wires();
    expect(await count('list', corpus, '--source', 'Ruhr Post', '--source=Élan du Nord')).toEqual(['4', 0]);
  });

  it('names the sources nearest to one that is not there', async () => {
    const corpus = wires();
    for (const [asked, told] of [
      ['Rhur Post', 'No source is called “Rhur Post”; nearest: Ruhr Post.'],
      ['elan', 'No source is called “elan”; nearest: Élan du Nord.'],
      ['Quite another', 'No source is called “Quite another”; there are: Élan du Nord, Ruhr Post.'],
    ]) {
      const { stdout, stderr, status } = await run(['list', corpus, '--source', asked!]);
      expect([stdout, stderr.split('\n')[0], status]).toEqual(['', told, 1]);
    }
    const { stderr, status } = await run(['find', 'Keller', corpus, '--source', 'elan']);
    expect([stderr.split('\n')[0], status]).toEqual([
      'No source is called “elan”; nearest: Élan du Nord.',
      1,
    ]);
    const partly = await run(['list', corpus, '--source', 'elan', '--source', 'Ruhr Post', '--count']);
    expect([partly.stdout, partly.status]).toEqual(['2\n', 0]);
    expect(partly.stderr).toContain('elan');
  });
});

describe('--fold-copies', () => {
  it('counts copies once, in every command that counts', async () => {
    const corpus = wires();
    for (const [words, all, folded] of [
      [['list'], '4', '3'],
      [['find', 'Keller'], '8', '6'],
      [['find', 'Vogt'], '3', '1'],
      [['mentions'], '11', '7'],
      [['actors'], '2', '2'],
    ] as const) {
      expect(await count(...words, corpus)).toEqual([all, 0]);
      expect(await count(...words, corpus, '--fold-copies')).toEqual([folded, 0]);
    }
    const [keller] = await json(['actors', corpus, '--fold-copies']);
    expect(keller).toMatchObject({ actor: 'Anna Keller', mentions: 6, articles: 3 });
    const [row] = await json(['spellings', 'Keller', corpus, '--fold-copies']);
    expect(row).toMatchObject({ surface: 'Anna Keller', count: 6 });
    const [vogt] = await json(['with', 'Keller', corpus, '--fold-copies']);
    expect(vogt).toMatchObject({ other: 'Boris Vogt', article: 1 });
  });

  it('has the first of the copies in what is looked at stand for them', async () => {
    const corpus = wires();
    const told = async (...flags: string[]) =>
      (await json(['list', corpus, ...flags])).map(({ title, copies }) => [title, copies]);
    expect(await told('--fold-copies')).toEqual([
      ['The walk', 2],
      ['=Quiet day', 1],
      ['Busy day', 1],
    ]);
    expect(await told('--fold-copies', '--source', 'Ruhr Post')).toEqual([
      ['A walk, by the "harbour"', 1],
      ['Busy day', 1],
    ]);
  });

  it('is not needed to see which are copies: they name the first of their group', async () => {
    const corpus = wires();
    const all = await json(['list', corpus]);
    expect(all.map(({ copies }) => copies)).toEqual([2, 2, 1, 1]);
    expect(all.map(({ group }) => group)).toEqual([0, 0, 2, 3].map((at) => all[at].article));
    const [mention] = await json(['find', 'Vogt', corpus, '--since', '2023-03-02']);
    expect(mention).toMatchObject({ copies: 1, group: all[1].article });
    const { stdout } = await run(['list', corpus, '--width', '120']);
    expect(lines(stdout).map((line) => / ×2 /.test(line))).toEqual([true, true, false, false]);
  });
});

describe('--sort', () => {
  const titles = async (...words: string[]) => (await json(words)).map(({ title }) => title[0] + title[1]);

  it('puts articles in the order asked for', async () => {
    const corpus = wires();
    for (const [order, expected] of [
      ['date', ['Th', 'A ', '=Q', 'Bu']],
      ['-date', ['Bu', '=Q', 'A ', 'Th']],
      // A sign in front of a title does not count.
      ['title', ['A ', 'Bu', '=Q', 'Th']],
      ['source', ['Th', '=Q', 'A ', 'Bu']],
      ['words', ['A ', 'Th', 'Bu', '=Q']],
    ] as const)
      expect([order, await titles('list', corpus, '--sort', order)]).toEqual([order, expected]);
    expect(await titles('list', corpus, '--sort=-date', '--limit', '1')).toEqual(['Bu']);
  });

  it('puts mentions in the order of their articles, and in each as they stand', async () => {
    const corpus = wires();
    const sorted = async (order: string) =>
      (await json(['find', 'Keller', corpus, '--sort', order])).map(({ title, start }) => [title[0], start]);
    const newest = await sorted('-date');
    expect(newest.map(([title]) => title).join('')).toBe('BBB=AATT');
    expect(newest.slice(0, 3).map(([, start]) => start)).toEqual(
      newest
        .slice(0, 3)
        .map(([, start]) => start)
        .toSorted((a, b) => a - b),
    );
    expect((await sorted('mentions')).map(([title]) => title).join('')).toBe('BBBTTAA=');
  });

  it('puts actors in the order asked for', async () => {
    const corpus = wires();
    const names = async (order: string) =>
      (await json(['actors', corpus, '--sort', order])).map(({ actor }) => actor);
    expect(await names('name')).toEqual(['Anna Keller', 'Boris Vogt']);
    expect(await names('last')).toEqual(['Anna Keller', 'Boris Vogt']);
    expect(await names('articles')).toEqual(['Anna Keller', 'Boris Vogt']);
  });

  it('tells which orders there are', async () => {
    for (const [words, told] of [
      [['list', '--sample', '--sort', 'dat'], /no order of list: date, -date.*Did you mean date\?/],
      [['actors', '--sample', '--sort', 'words'], /no order of actors: mentions, name/],
      [['actors', '--sample', '-q', 'Iran', '--sort', 'name'], /ranked for the name/],
      [['list', '--sample', '--sort'], /--sort needs a value/],
    ] as const) {
      const { stderr, status } = await run(words);
      expect([stderr, status]).toEqual([expect.stringMatching(told), 2]);
    }
  });
});
