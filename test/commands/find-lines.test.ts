import { describe, expect, it } from 'vitest';
import { dispatch, folder, json, lines, run } from './run.ts';

/** Anna Keller in three dated dispatches, Paul Anton in two of them, the last one a report of another kind. */
const corpus = (): string =>
  folder({
    'a.txt': dispatch(
      'A morning',
      '2024-01-01',
      'Anna Keller met Paul Anton. Then Keller slept well.',
      'In the evening Keller left.',
    ),
    'b.txt': dispatch(
      'A noon',
      '2024-01-02',
      'Anna Keller came early. Keller stayed.',
      'Paul Anton was far away.',
    ),
    'c.txt': dispatch('An evening', '2024-01-03', 'ANNA KELLER appeared. Keller too.'),
  });

const surfaces = (found: { surface: string; after: string }[]): string[] =>
  found.map(({ surface, after }) => surface + after.slice(0, 8));

describe('find --sort', () => {
  it('puts lines in the order of a word beside them, then by date', async () => {
    const found = await json(['find', 'Anna Keller', corpus(), '--sort', '1R']);
    expect(surfaces(found)).toEqual([
      'ANNA KELLER appeare',
      'Anna Keller came ea',
      'Keller left.',
      'Anna Keller met Pau',
      'Keller slept w',
      'Keller stayed.',
      'Keller too.',
    ]);
  });

  it('puts them in the order of what stands to the left, where a paragraph that begins stands first', async () => {
    const found = await json(['find', 'Anna Keller', corpus(), '--sort', '1L']);
    // appeared, early, evening, Then.
    expect(surfaces(found)).toEqual([
      'Anna Keller met Pau',
      'Anna Keller came ea',
      'ANNA KELLER appeare',
      'Keller too.',
      'Keller stayed.',
      'Keller left.',
      'Keller slept w',
    ]);
  });

  it('puts them in the order of their spellings', async () => {
    const found = await json(['find', 'Anna Keller', corpus(), '--sort', 'spelling']);
    expect(found.map(({ surface, date }) => `${surface} ${date.slice(-1)}`)).toEqual([
      ...['ANNA KELLER 3', 'Anna Keller 1', 'Anna Keller 2'],
      ...['Keller 1', 'Keller 1', 'Keller 2', 'Keller 3'],
    ]);
  });

  it('says which orders there are', async () => {
    const { stderr, status } = await run(['find', 'Keller', corpus(), '--sort', '1r']);
    expect([stderr.trim(), status]).toEqual([
      'dragoman: --sort 1r is no order of find: date, -date, title, source, words, mentions, 1L, 2L, 3L, 1R, 2R, 3R, spelling. Did you mean 1R?',
      2,
    ]);
  });
});

/** How many lines are left, what was said, the exit status. */
async function counted(...words: string[]): Promise<[string, string, number | null]> {
  const { stdout, stderr, status } = await run(['find', 'Anna Keller', corpus(), '--count', ...words]);
  return [stdout.trim(), stderr.trim(), status];
}

describe('find --spelling', () => {
  it('leaves the mentions spelt so, letter for letter where there are any, else folded', async () => {
    expect(await counted('--spelling', 'Anna Keller')).toEqual(['2', '', 0]);
    expect(await counted('--spelling', 'anna keller')).toEqual(['3', '', 0]);
    expect(await counted('--spelling', 'Keller', '--spelling', 'ANNA KELLER')).toEqual(['5', '', 0]);
  });

  it('says how they are spelt where none is spelt so', async () => {
    expect(await counted('--spelling', 'Annie')).toEqual([
      '0',
      'Anna Keller is never spelt “Annie” here, but: Keller, Anna Keller, ANNA KELLER.',
      1,
    ]);
    expect((await counted('--spelling', ''))[1]).toBe(
      'dragoman: --spelling needs a value: --spelling SURFACE.',
    );
  });

  it('says where only unsure ones are spelt so', async () => {
    const { stderr, status } = await run(['find', 'Ali Bagheri Kani', '--sample', '--spelling', 'Bahgeri']);
    expect([stderr.includes('is never spelt “Bahgeri” here'), status]).toEqual([true, 1]);
    const two = folder({
      'a.txt': dispatch('One', '2024-01-01', 'Anna Keller wrote to Peter Keller. Keller answered.'),
      'b.txt': dispatch('Two', '2024-01-02', 'Peter Keller went to Bern.'),
      'c.txt': dispatch('Three', '2024-01-03', 'Paul Anton met nobody. Later Keller was away.'),
    });
    const found = await run(['find', 'Anna Keller', two, '--spelling', 'Keller']);
    expect([found.stderr.split('\n').at(-2), found.status]).toEqual([
      'Anna Keller is spelt “Keller” only where that is unsure or related: --unsure and --related let it through.',
      1,
    ]);
  });
});

describe('find --and', () => {
  it('leaves the mentions in an article, a paragraph, a sentence with another', async () => {
    expect(await counted('--and', 'paul anton')).toEqual(['5', '', 0]);
    expect(await counted('--and', 'Anton', '--within', 'paragraph')).toEqual(['2', '', 0]);
    expect(await counted('--and', 'Anton', '--within', 'sentence')).toEqual(['1', '', 0]);
  });

  it('agrees with what `with` counts', async () => {
    for (const within of ['sentence', 'paragraph', 'article']) {
      const [shared] = await json([
        'with',
        'Ali Bagheri Kani',
        '--sample',
        '--kind',
        'state',
        '--limit',
        '1',
      ]);
      const found = await json([
        'find',
        'Ali Bagheri Kani',
        '--sample',
        '--and',
        shared.other,
        '--within',
        within,
      ]);
      if (within === 'article')
        expect(new Set(found.map(({ article }) => article)).size).toBe(shared.article);
      // Two mentions may stand in one sentence.
      expect(found.length).toBeGreaterThanOrEqual(shared[within]);
    }
  });

  it('says who is not there, and who may be meant', async () => {
    expect(await counted('--and', 'Angela Merkel')).toEqual([
      '0',
      '--and: No mention of “Angela Merkel” in these 3 articles.',
      1,
    ]);
    const { stderr, status: failed } = await run(['find', 'Iran', '--sample', '--and', 'Bagheri']);
    expect([stderr.split('\n').at(-2)!.slice(0, 49), failed]).toEqual([
      'dragoman: --and: “Bagheri” may be any of: Mohamma',
      2,
    ]);
    expect((await counted('--within', 'sentence'))[2]).toBe(2);
    expect((await counted('--and', 'Anton', '--within', 'page'))[1]).toBe(
      'dragoman: --within page is none of its choices: sentence, paragraph, article.',
    );
  });
});

describe('find --filter and --one-per-article', () => {
  it('leave lines of what the filter of the list leaves', async () => {
    expect(await counted('--filter', 'since:2024-01-02')).toEqual(['4', '', 0]);
    expect(await counted('--filter', "'morning | 'noon")).toEqual(['5', '', 0]);
    expect(await counted('--filter', 'text:"far away"')).toEqual(['2', '', 0]);
    expect(await counted('--filter', '!actor:anton')).toEqual(['2', '', 0]);
    expect(await counted('--filter', 'actor:nobody-called-so')).toEqual([
      '0',
      'Nobody here is called “nobody-called-so”, as --filter has it.',
      1,
    ]);
    expect(await counted('--filter', 'since:soon')).toEqual([
      '',
      'dragoman: --filter: “soon” is no date; write one such as 2023, 2023-10 or 2023-10-07.',
      2,
    ]);
  });

  it('leave the first line of each article that the others leave', async () => {
    expect(await counted('--one-per-article')).toEqual(['3', '', 0]);
    const found = await json([
      'find',
      'Anna Keller',
      corpus(),
      '--one-per-article',
      '--spelling',
      'Keller',
      '--sort',
      '1R',
    ]);
    expect(surfaces(found)).toEqual(['Keller slept w', 'Keller stayed.', 'Keller too.']);
  });

  it('say of how many mentions they are, and what --limit holds back', async () => {
    const { stdout, stderr } = await run([
      ...['find', 'Anna Keller', corpus(), '--one-per-article', '--sort=-date', '--limit', '1'],
    ]);
    expect(lines(stdout)).toEqual([expect.stringMatching(/^2024-01-03 .* \[ANNA KELLER\] appeared\./)]);
    expect(stderr.split('\n').slice(1)).toEqual([
      '3 of 7 mentions left by --one-per-article.',
      '2 more; --limit shows 1.',
      '',
    ]);
  });

  it('do not go with --text', async () => {
    const { stderr, status } = await run(['find', '--text', 'keller', corpus(), '--filter', 'noon']);
    expect([stderr.trim(), status]).toEqual([
      'dragoman: --filter does not go with --text; leave one of them out.',
      2,
    ]);
  });
});
