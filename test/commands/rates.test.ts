/** How often somebody is mentioned, set against how much there is to be mentioned in. */
import { describe, expect, it } from 'vitest';
import { dispatch, folder, json, lines, run } from './run.ts';

/**
 * Words as an article has them: `Words so many of` fills each up. Article a: 20 words, Anna Keller twice; b: 10 words, once, with
 * Paul Anton in the sentence; c: 10 words, nobody.
 */
const corpus = (): string =>
  folder({
    'a.txt': dispatch('A day', '2024-01-01', `Anna Keller spoke. ${filled(8)}. Anna Keller ${filled(5)}.`),
    'b.txt': dispatch('B day', '2024-01-02', `Anna Keller met Paul Anton there ${filled(2)}.`),
    'c.txt': dispatch('C day', '2024-01-03', `${filled(8)}.`),
  });
const filled = (count: number): string => Array.from({ length: count }, () => 'word').join(' ');

describe('actors', () => {
  it('tells mentions by all articles that are looked at, and by all their words', async () => {
    const paths = [corpus()];
    const all = await json(['list', ...paths]);
    expect(all.map(({ words }) => words)).toEqual([20, 10, 10]);
    const rates = async (...words: string[]) =>
      (await json(['actors', ...paths, ...words])).map((one) => [
        one.actor,
        one.mentions,
        one.perArticle,
        one.per1000Words,
      ]);
    // 3 of 3 articles with 40 words, the one without a mention included.
    expect(await rates()).toEqual([
      ['Anna Keller', 3, 1, 75],
      ['Paul Anton', 1, 0.3333, 25],
    ]);
    expect(await rates('-q', 'keller')).toEqual([['Anna Keller', 3, 1, 75]]);
    // Of what is looked at: b and c.
    expect(await rates('--since', '2024-01-02')).toEqual([
      ['Anna Keller', 1, 0.5, 50],
      ['Paul Anton', 1, 0.5, 50],
    ]);
  });

  it('has a column for it where lines are wide, and none that takes from the name where they are not', async () => {
    const paths = [corpus()];
    const [wide = ''] = lines((await run(['actors', ...paths, '--width', '136'])).stdout);
    expect(wide).toMatch(/1 spelling +1\.00\/article +75\.00\/1,000 words$/);
    expect(wide.length).toBeLessThanOrEqual(136);
    const { stdout } = await run(['actors', ...paths, '--width', '135']);
    expect(stdout).not.toContain('1,000 words');
  });

  it('has it in CSV, behind all there was', async () => {
    const { stdout } = await run(['actors', corpus(), '--csv']);
    const [head = '', first = ''] = stdout.split('\r\n');
    expect(head.endsWith(',first,last,spellings,perArticle,per1000Words')).toBe(true);
    expect(first.endsWith(',1,75')).toBe(true);
  });
});

describe('with', () => {
  it('tells shared sentences by the same', async () => {
    const paths = [corpus()];
    const [one] = await json(['with', 'Anna Keller', ...paths]);
    expect([one.other, one.sentence, one.perArticle, one.per1000Words]).toEqual([
      'Paul Anton',
      1,
      0.3333,
      25,
    ]);
    const { stdout } = await run(['with', 'Anna Keller', ...paths, '--width', '136']);
    expect(stdout).toMatch(/1 article +0\.33\/article +25\.00\/1,000 words\n$/);
    expect((await run(['with', 'Anna Keller', ...paths, '--width', '135'])).stdout).not.toContain('1,000');
  });
});
