import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { folder, json, jsonLines, kellers, lines, run } from './run.ts';

const NAMES = 'peter keller\n\n  Keller \nAngela Merkel\nBern\n';

describe('-f', () => {
  it('gives every name its lines, with the name on each', async () => {
    const names = join(folder({ names: NAMES }), 'names');
    const { stdout, stderr, status } = await run(['find', '-f', names, kellers(), '--json']);
    const all = jsonLines(stdout);
    expect(all.map(({ query, actor, surface }) => [query, actor, surface])).toEqual([
      ['peter keller', 'Peter Keller', 'Peter Keller'],
      ['peter keller', 'Peter Keller', 'Peter Keller'],
      ['peter keller', 'Peter Keller', 'Keller'],
      ['Keller', undefined, undefined],
      ['Angela Merkel', null, undefined],
      ['Bern', 'Switzerland', 'Bern'],
      ['Bern', 'Switzerland', 'Bern'],
      ['Bern', 'Switzerland', 'Swiss'],
      ['Bern', 'Switzerland', 'Switzerland'],
    ]);
    expect(all[4]).toEqual({ query: 'Angela Merkel', actor: null });
    const { query, ambiguous, ...rest } = all[3];
    expect([query, rest]).toEqual(['Keller', {}]);
    expect(
      ambiguous.map(({ actor, kind }: { actor: string; kind: string }) => [actor, kind]).toSorted(),
    ).toEqual([
      ['Anna Keller', 'person'],
      ['Peter Keller', 'person'],
    ]);
    expect(stderr).toContain('“Keller” may be any of');
    expect(stderr).toContain('No mention of “Angela Merkel”');
    expect(status).toBe(0);
  });

  it('counts each', async () => {
    const names = join(folder({ names: NAMES }), 'names');
    const { stdout, stderr } = await run(['find', '-f', names, kellers(), '--count']);
    expect(stdout).toBe('3\tpeter keller\n0\tKeller\n0\tAngela Merkel\n4\tBern\n');
    expect(stderr).toContain('peter keller: 2 more unsure\n');
  });

  it('heads each with its name', async () => {
    const names = join(folder({ names: NAMES }), 'names');
    const { stdout } = await run(['find', '-f', names, kellers()]);
    expect(lines(stdout).filter((line) => line.includes('→'))).toEqual([
      'peter keller → Peter Keller · person · 3 mentions in 2 articles · 2 spellings · +2 unsure (--unsure)',
      'Keller → several',
      'Angela Merkel → nobody',
      'Bern → Switzerland · state · 4 mentions in 1 article · 3 spellings',
    ]);
  });

  it('has status 1 where nobody of the file is found', async () => {
    const names = join(folder({ names: 'Angela Merkel\nKeller\n' }), 'names');
    for (const command of ['find', 'actors'])
      expect((await run([command, '-f', names, folder({ 'a.txt': 'It rained.\n' })])).status).toBe(1);
    expect((await run(['find', '-f', names, kellers()])).status).toBe(1);
  });

  it('gives an actor without mentions in what is looked at a line too', async () => {
    const names = join(folder({ names: 'Paul Anton\n' }), 'names');
    const { stdout, status } = await run(['find', '-f', names, kellers(), '--until', '2022', '--json']);
    expect(jsonLines(stdout)).toEqual([
      { query: 'Paul Anton', actor: 'Paul Anton', actorId: expect.any(String), mentions: 0 },
    ]);
    expect(status).toBe(1);
  });

  it('is read from standard input behind -', async () => {
    const { stdout } = await run(['find', '-f', '-', kellers(), '--count'], {
      stdin: 'Paul Anton\r\nFrance\r\n',
    });
    expect(stdout).toBe('1\tPaul Anton\n1\tFrance\n');
  });

  it('may be in any encoding that an article may be in', async () => {
    const file = join(folder({ names: Buffer.from('\ufeffPaul Anton\r\n', 'utf16le') }), 'names');
    expect((await run(['find', '-f', file, kellers(), '--count'])).stdout).toBe('1\tPaul Anton\n');
  });

  it('ranks each name for actors', async () => {
    const names = join(folder({ names: 'Keller\nAngela Merkel\n' }), 'names');
    const corpus = kellers();
    const all = await json(['actors', '-f', names, corpus]);
    expect(all.map(({ query, actor, rank }) => [query, actor, rank])).toEqual([
      ['Keller', 'Anna Keller', 1],
      ['Keller', 'Peter Keller', 2],
      ['Angela Merkel', null, undefined],
    ]);
    expect((await run(['actors', '-f', names, corpus, '--count'])).stdout).toBe(
      '2\tKeller\n0\tAngela Merkel\n',
    );
  });

  it.each([
    [
      ['-f', 'is/not/there'],
      undefined,
      'The file of names is/not/there cannot be read; check what stands behind -f.',
    ],
    [['-f', '.'], undefined, 'The file of names . cannot be read; check what stands behind -f.'],
    [
      ['-f', '/dev/null'],
      undefined,
      'The file of names /dev/null has no name in it; -f takes one name a line.',
    ],
    [['-f', '-'], '\n \n', 'Standard input has no name in it; -f takes one name a line.'],
    [['-f', '-', '-'], 'x\n', '-f - and the path - both read standard input; write the names to a file.'],
    [['-f'], undefined, '--file needs a value: --file FILE.'],
  ])('%j is refused in a sentence', async (words, stdin, sentence) => {
    const { stdout, stderr, status } = await run(['find', kellers(), ...words], { stdin });
    expect({ stdout, stderr, status }).toEqual({ stdout: '', stderr: `dragoman: ${sentence}\n`, status: 2 });
  });
});
