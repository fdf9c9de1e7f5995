import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { folder, json, kellers } from './run.ts';

/** Lines and columns as the contract counts them, in text without its BOM. */
function at(decoded: string, line: number, column: number): string {
  const ends = decoded.includes('\n') ? /\n/ : /\r/;
  return [
    ...decoded
      .split(ends)
      .slice(line - 1)
      .join('\n'),
  ]
    .slice(column - 1)
    .join('');
}

async function checkPositions(corpus: readonly string[], decode: (path: string) => string): Promise<number> {
  const all = await json(['mentions', ...corpus, '--unsure', '--related', '--all-blocks']);
  const texts = new Map<string, string>();
  for (const one of all) {
    if (!texts.has(one.article))
      texts.set(one.article, (await json(['show', one.article, ...corpus]))[0].text);
    const shown = texts.get(one.article) as string;
    expect(shown.slice(one.start, one.end)).toBe(one.surface);
    expect(shown.slice(0, one.start).endsWith(one.before)).toBe(true);
    expect(shown.slice(one.end).startsWith(one.after)).toBe(true);
    expect(one.before.length).toBeLessThanOrEqual(60);
    expect(one.after.length).toBeLessThanOrEqual(60);
    const there = at(decode(one.path), one.line, one.column);
    const raw = one.raw ?? one.surface;
    expect(there.slice(0, raw.length)).toBe(raw);
  }
  return all.length;
}

describe('positions', () => {
  it('lead from every mention of the sample to its text and its file', async () => {
    const decode = (path: string) =>
      path.endsWith('huthi-chairman.txt')
        ? readFileSync(path, 'utf16le').replace(/^\ufeff/, '')
        : readFileSync(path, 'utf8').replace(/^\ufeff/, '');
    expect(await checkPositions(['--sample'], decode)).toBeGreaterThan(400);
  });

  it.each([
    ['a byte order mark', '\ufeffAnna Keller spoke. Keller left.\n', 'utf8'],
    ['CRLF', 'Weather\r\n\r\nThe wind fell.\r\nAnna Keller spoke.\r\n\r\nKeller left.\r\n', 'utf8'],
    ['bare CR', 'Weather\r\rThe wind fell.\rAnna Keller spoke.\r\rKeller left.\r', 'utf8'],
    ['UTF-16 with a mark', '\ufeffDie Lage\n\nAnna Keller spoke. Keller left.\n', 'utf16le'],
    ['windows-1252', 'Caf\u00e9 Z\u00fcrich. Anna Keller spoke. J\u00fcrg M\u00fcller left.\n', 'latin1'],
    ['characters beyond the basic plane', '😀😀 𝔄𝔅 Anna Keller spoke 🇨🇭 and Keller left.\n', 'utf8'],
    ['letters with their accents apart', 'Jose\u0301 Garci\u0301a spoke. Garci\u0301a left.\n', 'utf8'],
    [
      'soft hyphens and stray controls',
      'An\u00adna Kel\u00adler spoke\u001b[2J. \u0007Keller left.\n',
      'utf8',
    ],
  ] as const)('hold in a file with %s', async (_what, content, encoding) => {
    const corpus = folder({ 'one.txt': Buffer.from(content, encoding) });
    expect(await checkPositions([corpus], () => content.replace(/^\ufeff/, ''))).toBeGreaterThan(1);
  });

  it('hold for a name broken over two lines: the surface is one line, raw is as it stands', async () => {
    const content = [
      'The minister of the canton drove up to the lake with a guest, Anna',
      'Keller, on Friday and spoke there for an hour about the price of',
      'bread and of milk. Then she and Keller took the boat across to the',
      'other side and walked back along the shore before the evening',
      'came.',
      '',
    ].join('\n');
    const corpus = folder({ 'one.txt': content });
    expect(await checkPositions([corpus], () => content)).toBe(2);
    const [first] = await json(['find', 'Anna Keller', corpus]);
    expect(first).toMatchObject({ surface: 'Anna Keller', raw: 'Anna\nKeller', line: 1, column: 63 });
  });

  it('count a pair of surrogates as one column', async () => {
    const corpus = folder({ 'one.txt': 'Good day.\n😀😀 Anna Keller spoke.\n' });
    const [first] = await json(['find', 'Anna Keller', corpus]);
    expect(first).toMatchObject({ line: 2, column: 4, surface: 'Anna Keller' });
  });

  it('give before and after within the block', async () => {
    const corpus = folder({
      'one.txt': 'A heading of its own\n\nAnna Keller.\n\nWhat stands below is another thing.\n',
    });
    const [first] = await json(['find', 'Anna Keller', corpus]);
    expect(first).toMatchObject({ before: '', after: '.' });
  });
});

describe('the order', () => {
  it('is oldest first, a partial date first in its period, undated last, then path, then place', async () => {
    const corpus = kellers();
    const names = (await json(['list', corpus])).map(({ path }) => path.slice(corpus.length + 1));
    expect(names).toEqual(['a.txt', 'b.txt', 'sub/c.txt', 'd.txt', 'u.txt']);
    const all = await json(['mentions', corpus, '--unsure']);
    const order = all.map(({ path, start }) => [names.indexOf(path.slice(corpus.length + 1)), start]);
    expect(order).toEqual(order.toSorted(([a, b], [c, d]) => a - c || b - d));
    const found = await json(['find', 'Anna Keller', corpus, '--unsure']);
    expect(found.map(({ path }) => path)).toEqual(
      all
        .filter(({ actor, candidates }) => actor === 'Anna Keller' || candidates.length > 0)
        .map(({ path }) => path),
    );
  });

  it('of paths is by code point, and the same whatever the order they are given in', async () => {
    const corpus = folder({
      'Z.txt': 'Anna Keller one.\n',
      'a.txt': 'Anna Keller two.\n',
      'é.txt': 'Anna Keller three.\n',
      '\uff21.txt': 'Anna Keller four.\n',
      '😀.txt': 'Anna Keller five.\n',
    });
    const paths = ['Z', 'a', 'é', '\uff21', '😀'].map((name) => join(corpus, `${name}.txt`));
    expect((await json(['list', corpus])).map(({ path }) => path)).toEqual(paths);
    expect((await json(['list', ...paths.toReversed()])).map(({ path }) => path)).toEqual(paths);
  });
});
