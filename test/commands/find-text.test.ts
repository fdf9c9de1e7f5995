import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { program } from '../support/built.ts';
import { dispatch, folder, json, lines, run } from './run.ts';

const corpus = (): string =>
  folder({
    'b.txt': dispatch('Red lines', '2023-10-07', 'A red  line was drawn. Predawn, a reD\nline again.'),
    'a.txt': dispatch('Second', '2023-10-07', 'Nobody saw the “red line” there; colour‑lined paper.'),
    'old.txt': dispatch('First', '2021', 'Colored lines: the red line.', 'Tags: red line, other'),
    'none.txt': 'No date stands here, and the red-line neither. Özil met a RED LİNE.\n',
  });

describe('find --text', () => {
  it('gives the places in date order, as the reader’s find bar finds them', async () => {
    const found = await json(['find', '--text', 'red line', corpus()]);
    expect(
      found.map(({ path, surface }) => [
        path.slice(path.lastIndexOf('/') + 1),
        surface.replace(/\s*\n\s*/g, ' / '),
      ]),
    ).toEqual([
      // Of “Colored lines”, then of the line itself.
      ['old.txt', 'red line'],
      ['old.txt', 'red line'],
      ['a.txt', 'red line'],
      ['b.txt', 'Red line'],
      ['b.txt', 'red  line'],
      ['b.txt', 'reD / line'],
      ['none.txt', 'RED LİNE'],
    ]);
  });

  it('says of each what it says of a mention, and that it is nobody’s', async () => {
    const [first] = await json(['find', '--text', 'özil', corpus()]);
    expect(first).toMatchObject({
      ...{ actor: null, actorId: null, kind: null, rule: null, rules: [], sure: true, candidates: [] },
      ...{ surface: 'Özil', date: null, record: 1, line: 1, column: 48, block: 'paragraph' },
      before: 'No date stands here, and the red-line neither. ',
      after: ' met a RED LİNE.',
    });
  });

  it('passes over what is not as it was read, and says so', async () => {
    // More files than are looked at for one answer.
    const files = Array.from({ length: 1501 }, (_, at) => [`${at}.txt`, `A red line of the year ${at}.\n`]);
    const place = folder(Object.fromEntries(files));
    expect((await run(['index', place])).status).toBe(0);
    writeFileSync(join(place, '7.txt'), 'A red line nobody has read.\n');
    const { stdout, stderr } = await run(['find', '--text', 'red line', place, '--count']);
    expect(stdout).toBe('1500\n');
    expect(stderr).toContain('1 article changed since they were looked at');
  });

  it('takes the two forms of a Greek sigma for one letter', async () => {
    const place = folder({ 'a.txt': 'ΟΔΥΣΣΕΥΣ came home. Οδυσσεύς slept.\n' });
    for (const text of ['ΟΔΥΣΣΕΥΣ', 'Οδυσσεύς', 'οδυσσευσ'])
      expect((await run(['find', '--text', text, place, '--count'])).stdout).toBe('2\n');
  });

  it('says how often it stands in what is not counted', async () => {
    const { stdout, stderr } = await run(['find', '--text', 'tags: red line', corpus()]);
    expect(stdout).toBe('');
    expect(stderr).toContain('1 hit in bylines, tags or site furniture left out; --all-blocks shows them.');
  });

  it.each([
    ['lor', 1],
    ['EDAW', 1],
    ['line', 9],
    ['colour-lined', 1],
    ['"red', 1],
    ['.', 6],
    ['.*', 0],
    ['red OR line', 0],
    ['red line"', 1],
  ])('%s: %i', async (text, count) => {
    const { stdout, status } = await run(['find', '--text', text, corpus(), '--count']);
    expect([stdout, status]).toEqual([`${count}\n`, count === 0 ? 1 : 0]);
  });

  it('counts bylines, tags and furniture only where it is told to', async () => {
    const paths = corpus();
    const count = async (...more: string[]) =>
      (await run(['find', '--text', 'red line', paths, '--count', ...more])).stdout;
    expect(await count()).toBe('7\n');
    expect(await count('--all-blocks')).toBe('8\n');
    expect(await count('--since', '2023')).toBe('4\n');
    expect(await count('--until', '2022')).toBe('2\n');
    expect(await count('--under', join(paths, 'b.txt'))).toBe('3\n');
  });

  it('stops at --limit, and says that there is more only where there is', async () => {
    const paths = corpus();
    const few = await run(['find', '--text', 'red line', paths, '--limit', '2']);
    expect(lines(few.stdout)).toHaveLength(2);
    expect(few.stderr).toContain('There are more; --limit shows 2 hits.\n');
    const all = await run(['find', '--text', 'red line', paths, '--limit', '7']);
    expect(lines(all.stdout)).toHaveLength(7);
    expect(all.stderr).toContain('7 hits in 4 articles\n');
  });

  it('answers for every line of a file, and says where there is nothing', async () => {
    const how = { stdin: 'red line\nnowhere at all\n' };
    const counted = await run(['find', '--text', '-f', '-', corpus(), '--count'], how);
    expect(counted.stdout).toBe('7\tred line\n0\tnowhere at all\n');
    const found = await json(['find', '--text', '-f', '-', corpus(), '--limit', '1'], how);
    expect(found).toMatchObject([
      { query: 'red line', surface: 'red line' },
      { query: 'nowhere at all', actor: null },
    ]);
    const { stdout } = await run(['find', '--text', '-f', '-', corpus(), '--limit', '1'], how);
    expect(lines(stdout)[0]).toBe('red line → text');
    expect(lines(stdout).at(-1)).toBe('nowhere at all → nowhere');
  });

  it('reads what is piped in', async () => {
    const stdin = dispatch('One', '2024', 'The red line.');
    expect((await json(['find', '--text', 'RED LINE', '-'], { stdin }))[0]).toMatchObject({
      ...{ surface: 'red line', date: '2024', path: '-' },
    });
  });

  it('follows a file that is changed', async () => {
    const paths = corpus();
    expect((await run(['find', '--text', 'zebra', paths, '--count'])).stdout).toBe('0\n');
    writeFileSync(join(paths, 'old.txt'), dispatch('First', '2021', 'A zebra.'));
    expect((await run(['find', '--text', 'zebra', paths, '--count'])).stdout).toBe('1\n');
    expect((await run(['find', '--text', 'colored', paths, '--count'])).stdout).toBe('0\n');
  });

  it('says what cannot be asked', async () => {
    const asked = async (...args: string[]) => {
      const { stderr, status } = await run(['find', '--text', ...args]);
      expect(status).toBe(2);
      return stderr;
    };
    expect(await asked('kani', '--sample', '--kind', 'person')).toBe(
      'dragoman: --kind is about actors, and --text looks for words as they stand; leave one of them out.\n',
    );
    expect(await asked(' ', '--sample')).toContain('The text to find is empty');
    expect(await asked('--sample')).toContain('The text to find is missing');
    expect(await asked('red', 'line')).toContain(
      'If it is part of the name: dragoman find --text "red line"\n',
    );
  });

  it('ends in silence where nobody reads on', async () => {
    const article = dispatch('Long', '2023', 'a lamp and '.repeat(40_000));
    const paths = folder({ 'a.txt': article, 'b.txt': article, 'c.txt': article });
    const child = spawn(process.execPath, [program, 'find', '--text', 'lamp', paths], { env: process.env });
    let stderr = '';
    child.stderr.on('data', (data) => {
      stderr += data;
    });
    await once(child.stdout, 'data');
    child.stdout.destroy();
    const [status] = await once(child, 'close');
    expect([status, stderr]).toEqual([0, '']);
  });
});
