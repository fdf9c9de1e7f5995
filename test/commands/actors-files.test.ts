import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { readActorsFile } from '../../source/actors/actors-file.ts';
import { dispatch, folder, json, kellers, lines, run } from './run.ts';

const DISPATCH = dispatch(
  'Two letters',
  '2023-10-07',
  'Anna Keller wrote to the Blue Cross. Ana Keller wrote again; the Blue Cross was silent. Keller waited in Bern.',
);

describe('actors files', () => {
  const mine = '  - {name: Anna Keller-Roth, kind: person, aliases: [Anna Keller]}\n';

  it('of a folder that is named are used, and it is said', async () => {
    const corpus = folder({ 'a.txt': DISPATCH, 'actors.yaml': `actors:\n${mine}` });
    const { stdout, stderr } = await run(['find', 'Anna Keller', corpus, '--json']);
    expect(lines(stdout).map((line) => [JSON.parse(line).actor, JSON.parse(line).surface])).toEqual([
      ['Anna Keller-Roth', 'Anna Keller'],
      ['Anna Keller-Roth', 'Ana Keller'],
      ['Anna Keller-Roth', 'Keller'],
    ]);
    expect(stderr).toBe(`${join(corpus, 'actors.yaml')} is used: 1 actor.\n`);
    // It is no article, and one further down is none of this corpus's.
    expect((await run(['list', corpus, '--count'])).stdout).toBe('1\n');
    const below = folder({ 'sub/a.txt': DISPATCH, 'sub/actors.yaml': `actors:\n${mine}` });
    expect((await run(['find', 'Anna Keller', below, '--count'])).stderr).toBe('');
  });

  it('behind --actors go before it', async () => {
    const corpus = folder({ 'a.txt': DISPATCH, 'actors.yaml': `actors:\n${mine}` });
    const other = join(
      folder({ 'x.yml': 'actors:\n  - {name: Fräulein Keller, kind: person, aliases: [Anna Keller]}\n' }),
      'x.yml',
    );
    const [first] = await json(['find', 'Anna Keller', corpus, '--actors', other]);
    expect(first.actor).toBe('Fräulein Keller');
    const [state] = await json(['actors', corpus, '--kind', 'state', '--related', '--actors', other]);
    expect(state.actor).toBe('Switzerland');
  });

  it('with a fault name the file and the line, and the rest is used', async () => {
    const corpus = folder({
      'a.txt': DISPATCH,
      'actors.yaml': `actors:\n  - {name: Blue Cross, kind: club}\n${mine}`,
    });
    const { stdout, stderr, status } = await run(['find', 'Anna Keller', corpus, '--count']);
    expect([stdout, status]).toEqual(['3\n', 0]);
    expect(lines(stderr)).toEqual([
      `${join(corpus, 'actors.yaml')} is used: 1 actor.`,
      `${join(corpus, 'actors.yaml')}, line 2: The kind of "Blue Cross" is to be one of person, organisation, state, place.`,
    ]);
  });

  it('that cannot be read are refused where they were asked for', async () => {
    const { stdout, stderr, status } = await run(['actors', kellers(), '--actors', '/nowhere/x.yaml']);
    expect([stdout, status]).toEqual(['', 2]);
    expect(stderr).toBe(
      'dragoman: /nowhere/x.yaml cannot be read as an actors file; it is to be text of at most 16 MiB.\n',
    );
  });
});

describe('--export', () => {
  it('yaml is an actors file without a fault that gives the same actors', async () => {
    const { stdout } = await run(['actors', '--sample', '--export', 'yaml']);
    const { table, faults } = readActorsFile(stdout);
    expect(faults).toEqual([]);
    expect(table.actors.find(({ name }) => name === 'Ali Bagheri Kani')).toMatchObject({
      kind: 'person',
      // “Ali Bagheri-Kani” folds to the name; the parts of it hold only beside it.
      aliases: ['Ali Bahgeri Kani', 'Ali Baqeri Kani'],
    });
    const file = join(folder({ 'mine.yaml': stdout }), 'mine.yaml');
    const told = async (...flags: string[]) =>
      (await json(['actors', '--sample', '--unsure', '--related', ...flags])).map(
        ({ actorId, spellings, ...numbers }) => ({
          ...numbers,
          spellings: spellings
            .map(({ surface, count }: { surface: string; count: number }) => `${surface} ${count}`)
            .toSorted(),
        }),
      );
    expect(await told('--actors', file)).toEqual(await told());
  });

  it('csv is a row for each spelling', async () => {
    const { stdout } = await run(['actors', kellers(), '--export', 'csv', '--kind', 'state']);
    expect(lines(stdout)).toEqual([
      'actor,kind,surface,rule,sure,count',
      'France,state,France,exact,true,1',
      'Switzerland,state,Switzerland,exact,true,1',
      'Switzerland,state,Bern,capital,true,2',
      'Switzerland,state,Swiss,demonym,true,1',
    ]);
  });

  it('quanteda is a dictionary: for each actor its patterns', async () => {
    const { stdout } = await run(['actors', '--sample', '--export', 'quanteda']);
    const dictionary = parse(stdout);
    expect(dictionary.Hezbollah.toSorted()).toEqual(['Hezbollah', 'Hezbullah', 'Hizbollah', 'Hizbullah']);
    expect(dictionary['Ali Bagheri Kani'].toSorted()).toEqual([
      'Ali Bagheri Kani',
      'Ali Bagheri-Kani',
      'Ali Bahgeri Kani',
      'Ali Baqeri Kani',
    ]);
  });

  it('is of all actors, in its own format', async () => {
    for (const [flags, name] of [
      [['-q', 'Keller'], '-q'],
      [['--json'], '--json'],
      [['--count'], '--count'],
    ] as const) {
      const { stdout, stderr, status } = await run(['actors', kellers(), '--export', 'csv', ...flags]);
      expect([stdout, stderr, status]).toEqual([
        '',
        `dragoman: --export writes every actor in its own format; leave out ${name}, or --export.\n`,
        2,
      ]);
    }
  });
});
