import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import type { Output } from '../../source/commands/output.ts';
import { citationLine } from '../../source/commands/place-line.ts';
import { readRequest } from '../../source/request.ts';
import { corpus } from '../reader/corpus.ts';
import { dispatch, folder, json, kellers, lines, run } from './run.ts';
import { wires } from './wires.ts';

/** Two articles; Anna Keller stands in three sentences of the first and in one of the second. */
const letters = (): string =>
  folder({
    'a.txt': dispatch(
      'The letter',
      '2023-10-07',
      'It rained. Anna Keller wrote to “the *Senate*”. Nobody answered.',
      'Keller waited. Then Keller left.',
    ),
    'b.txt': dispatch('The answer', '2023-10-08', 'Anna Keller read it.'),
  });

describe('cite', () => {
  it('gives a citation for each mention that find gives, in the same order', async () => {
    const corpus = letters();
    const { stdout, stderr, status } = await run(['cite', 'Anna Keller', corpus, '--as', 'text']);
    const [one] = await json(['find', 'Anna Keller', join(corpus, 'a.txt')]);
    const [two] = await json(['find', 'Anna Keller', join(corpus, 'b.txt')]);
    const of = (title: string, date: string, paragraph: number, file: string, id: string): string =>
      `“${title}”, Alpine Courier, ${date}, paragraph ${paragraph}. ${join(corpus, file)}, ${id}`;
    const first = (paragraph: number): string =>
      of('The letter', '2023-10-07', paragraph, 'a.txt', one.article);
    expect(lines(stdout)).toEqual([
      ...['“Anna Keller wrote to “the *Senate*”.”', first(1), ''],
      ...['“Keller waited.”', first(2), ''],
      ...['“Then Keller left.”', first(2), ''],
      ...['“Anna Keller read it.”', of('The answer', '2023-10-08', 1, 'b.txt', two.article), ''],
    ]);
    expect([stderr, status]).toEqual(['Anna Keller · person · 4 mentions in 2 articles · 2 spellings\n', 0]);
  });

  it('takes the flags of find: the same fields, in the same order, and three more', async () => {
    const corpus = wires();
    for (const flags of [['--sort', '-date'], ['--limit', '2'], ['--fold-copies'], ['--text']]) {
      const words = ['Anna Keller', corpus, ...flags];
      const found = await json(['find', ...words]);
      const cited = await json(['cite', ...words]);
      expect(cited.map(({ quote, citation, paragraph, ...mention }) => mention)).toEqual(found);
      expect(found.length).toBeGreaterThan(1);
      for (const { quote, citation, paragraph, surface } of cited) {
        expect(quote).toContain(surface);
        expect(citation).toMatch(/^> .*\n>\n> — “/);
        expect(paragraph).toBe(1);
      }
    }
    expect((await run(['cite', 'Anna Keller', corpus, '--count'])).stdout).toBe('8\n');
  });

  it('is a whole file of entries with --as bibtex, each under a key of its own', async () => {
    const names = folder({ names: 'Anna Keller\nNobody Atall\nPeter Keller\n' });
    const { stdout, stderr } = await run(['cite', '-f', `${names}/names`, kellers(), '--as', 'bibtex']);
    const entries = stdout.split('\n\n').filter((entry) => entry !== '');
    const keys = entries.map((entry) => /^@(?:article|misc)\{([^,]+),\n[\s\S]*\n\}$/.exec(entry.trim())?.[1]);
    expect(new Set(keys).size).toBe(entries.length);
    expect(keys).not.toContain(undefined);
    expect(stderr).toContain('No mention of “Nobody Atall”');
    expect(stderr).toContain('Peter Keller → Peter Keller · person');
  });

  it('cites one place with --at: a mention, or the sentence that stands there', async () => {
    const corpus = letters();
    const [mention] = await json(['find', 'Anna Keller', corpus]);
    const { article, start, path } = mention;
    const [cited] = await json(['cite', '--at', `${article}:${start}`, corpus]);
    expect(cited).toMatchObject({ ...mention, quote: 'Anna Keller wrote to “the *Senate*”.' });
    const [rain] = await json(['cite', '--at', `${article.slice(0, 6)}:${start - 3}`, corpus]);
    expect([rain.quote, rain.actor, rain.surface]).toEqual(['It rained.', null, '']);
    const [both] = await json(['cite', '--at', `${path}:${start - 3}-${start + 4}`, corpus]);
    expect(both.quote).toBe('It rained. Anna Keller wrote to “the *Senate*”.');
  });

  it('cites an article with --at, by its id or its path, without a corpus too', async () => {
    const corpus = letters();
    const file = join(corpus, 'b.txt');
    const [{ article }] = await json(['list', file]);
    const expected = `> — “The answer”, *Alpine Courier*, 2023-10-08. ${file}, ${article}\n\n`;
    expect((await run(['cite', '--at', article, corpus])).stdout).toBe(expected);
    expect((await run(['cite', '--at', file])).stdout).toBe(expected);
    const [whole] = await json(['cite', '--at', article, corpus]);
    expect(whole).toMatchObject({
      article,
      actor: null,
      start: null,
      rules: [],
      quote: null,
      paragraph: null,
    });
    const { stdout } = await run(['cite', '--at', article, corpus, '--csv']);
    expect(stdout).toMatch(/^actor,.*,group,quote,citation,paragraph\r\n,.*\r\n$/);
  });

  it('quotes nothing of an article whose file holds something else by now', () => {
    const said: string[] = [];
    const output = { say: (words: string) => said.push(words) } as unknown as Output;
    const view = { ...corpus(), isThere: () => false };
    const request = readRequest(['cite', 'x', '--as', 'text']);
    const line = citationLine(0, { start: 0, end: 5 }, () => ({}), { view, request, output });
    expect(line).toMatch(/^“An envoy lands”, Gulf Dispatch, 2023-08-10\. \S+, .*\n$/);
    expect(said).toEqual([
      expect.stringMatching(/ changed since it was looked at, and is not quoted; --fresh looks again\.$/),
    ]);
  });

  it('says in a sentence what is wrong', async () => {
    const corpus = letters();
    const [{ text }] = await json(['show', join(corpus, 'a.txt')]);
    const long = text.length;
    for (const [words, told, status] of [
      [['--at', `a.txt:${long}`, corpus], `has no place ${long}: its text has`, 2],
      [['--at', 'a.txt:9-4', corpus], 'has no place 9-4', 2],
      [['--at', 'c.txt', corpus], 'No article c.txt here', 1],
      [['--at', ':5', corpus], '--at names an article', 2],
      [['--at', 'a.txt', corpus, '--exact'], 'leave out --exact', 2],
      [['Keller', corpus, '--as', 'bib'], 'Did you mean bibtex?', 2],
      [[], 'dragoman cite NAME FOLDER', 2],
    ] as const) {
      const ran = await run(['cite', ...words]);
      expect([words, ran.stdout, ran.status]).toEqual([words, '', status]);
      expect(ran.stderr).toContain(told);
    }
  });
});
