import { appendFileSync, mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { sampleCorpus } from '../../source/shipped.ts';
import { dispatch, folder, json, jsonLines, kellers, lines, type Ran, run } from './run.ts';

/** A corpus with a data folder of its own, and `dragoman` with both. */
function desk(corpus = kellers()) {
  const data = folder();
  const env = { XDG_DATA_HOME: data };
  const log = join(data, 'dragoman', 'decisions.jsonl');
  const ask = (...args: string[]): Promise<Ran> => run([...args, corpus], { env });
  const count = async (...args: string[]): Promise<number> => Number((await ask(...args, '--count')).stdout);
  return { corpus, env, log, ask, count };
}

describe('a decision', () => {
  it('changes every number at once, and undoing it changes all back', async () => {
    const { ask, count, corpus, env } = desk();
    // Counted in the text: Anna Keller in a, b and u, and Keller alone in b and u; in c Keller is Peter.
    expect(await count('find', 'Anna Keller')).toBe(6);
    const before = await ask('mentions', '--json');
    const { stdout, status } = await ask('decide', 'Anna Keller', 'not', 'Keller');
    expect(status).toBe(0);
    expect(stdout).toMatch(/^[0-9a-f]{12} {2}“Keller” is not Anna Keller\n$/);
    expect(await count('find', 'Anna Keller')).toBe(3);
    const actors = await json(['actors', corpus], { env });
    expect(actors.find(({ actor }) => actor === 'Anna Keller')).toMatchObject({ mentions: 3, articles: 3 });
    const rows = await json(['spellings', 'Anna Keller', corpus], { env });
    expect(rows.filter(({ counted }) => counted).map(({ surface, count: n }) => [surface, n])).toEqual([
      ['Anna Keller', 3],
    ]);
    const [id] = stdout.split(' ');
    expect((await ask('undo', id.slice(0, 6))).status).toBe(0);
    expect((await ask('mentions', '--json')).stdout).toBe(before.stdout);
  });

  it('holds for its corpus, for a folder of it and for one around it, and for no other', async () => {
    const corpus = folder({
      'a/one.txt': dispatch('One', '2023', 'Anna Keller spoke. Keller left.'),
      'b/two.txt': dispatch('Two', '2023', 'Anna Keller came. Keller stayed.'),
    });
    const { env, ask } = desk(corpus);
    await ask('decide', 'Anna Keller', 'not', 'Keller');
    const found = async (path: string): Promise<string> =>
      (await run(['find', 'Anna Keller', path, '--count'], { env })).stdout;
    expect(await found(corpus)).toBe('2\n');
    expect(await found(join(corpus, 'a'))).toBe('1\n');
    expect(
      await found(folder({ 'c.txt': dispatch('Three', '2023', 'Anna Keller spoke. Keller left.') })),
    ).toBe('2\n');
  });

  it('is told on standard error wherever it counts, and can be left out', async () => {
    const { ask, log } = desk();
    await ask('decide', 'Anna Keller', 'not', 'Keller');
    const { stderr } = await ask('find', 'Anna Keller');
    expect(stderr).toContain(`1 decision from ${log} counts; --decisions /dev/null leaves them out.`);
    expect((await ask('find', 'Anna Keller', '--count', '--decisions', '/dev/null')).stdout).toBe('6\n');
  });

  it('is a change of mind over one before on the same question, which is back when it is undone', async () => {
    const { ask, count, log } = desk();
    await ask('decide', 'Anna Keller', 'not', 'Keller');
    const { stderr } = await ask('decide', 'Anna Keller', 'unsure', 'Keller');
    expect(stderr).not.toContain('disagree');
    const [first, second] = jsonLines(readFileSync(log, 'utf8'));
    expect(second.over).toEqual([first.id]);
    expect(await count('find', 'Anna Keller')).toBe(3);
    expect(await count('find', 'Anna Keller', '--unsure')).toBeGreaterThan(3);
    expect(lines((await ask('undo', 'list')).stdout)[1]).toContain('(decided otherwise since)');
    await ask('undo', 'last');
    expect(await count('find', 'Anna Keller', '--unsure')).toBe(3);
  });

  it('on what was added or set apart takes neither away', async () => {
    const { ask, count } = desk();
    await ask('decide', 'Anna Keller', 'add', 'pleased');
    await ask('decide', 'Anna Keller', 'unsure', 'pleased');
    expect(await count('find', 'Anna Keller')).toBe(6);
    await ask('decide', 'Anna Keller', 'is', 'pleased');
    expect(await count('find', 'Anna Keller')).toBe(7);
    await ask('decide', 'Anna Keller', 'never', 'Keller');
    expect(await count('find', 'Anna Keller')).toBe(4);
    await ask('decide', 'Anna Keller', 'is', 'Keller');
    // And the two that may be she.
    expect(await count('find', 'Anna Keller')).toBe(9);
  });

  it('that two are one can be taken back by another that they are not', async () => {
    const { ask, count } = desk();
    await ask('decide', 'Peter Keller', 'same', 'Paul Anton');
    await ask('decide', 'Anna Keller', 'same', 'Peter Keller');
    expect(await count('find', 'Paul Anton')).toBe(await count('find', 'Anna Keller'));
    const { stderr, status } = await ask('decide', 'Anna Keller', 'differ', 'Paul Anton');
    expect(status).toBe(0);
    expect(stderr).not.toContain('disagree');
    expect(await count('find', 'Paul Anton')).toBe(1);
    expect(await count('find', 'Anna Keller')).toBe(await count('find', 'Peter Keller'));
  });

  it('of a part of a corpus takes nothing from another part', async () => {
    const corpus = folder({
      'a/one.txt': dispatch('One', '2023', 'Anna Keller spoke. Keller left.'),
      'b/two.txt': dispatch('Two', '2023', 'Anna Keller came. Keller stayed.'),
    });
    const { env, ask } = desk(corpus);
    await ask('decide', 'Anna Keller', 'not', 'Keller');
    await run(['decide', 'Anna Keller', 'is', 'Keller', join(corpus, 'b')], { env });
    const found = async (path: string): Promise<string> =>
      (await run(['find', 'Anna Keller', join(corpus, path), '--count'], { env })).stdout;
    expect([await found('a'), await found('b')]).toEqual(['1\n', '2\n']);
  });

  it('made for a corpus that was moved is not lost without a word', async () => {
    const { ask, corpus, env, log } = desk();
    await ask('decide', 'Anna Keller', 'not', 'Keller');
    renameSync(corpus, `${corpus}-moved`);
    const { stdout, stderr } = await run(['find', 'Anna Keller', `${corpus}-moved`, '--count'], { env });
    renameSync(`${corpus}-moved`, corpus);
    expect(stdout).toBe('6\n');
    expect(stderr).toContain(`1 decision in ${log} was made for`);
    expect(stderr).toContain(`--decisions ${log} counts all that stands there`);
  });

  it('tells the command that takes it back, as it can be typed', async () => {
    const { ask, corpus, env, count } = desk();
    const { stderr } = await ask('decide', 'Anna Keller', 'not', 'Keller');
    const [, id, path] = /Back: dragoman undo (\w+) (\S+)\n/.exec(stderr)!;
    expect(path).toBe(corpus);
    expect((await run(['undo', id!, path!], { env })).status).toBe(0);
    expect(await count('find', 'Anna Keller')).toBe(6);
  });

  it('on the sample holds however that is named', async () => {
    const env = { XDG_DATA_HOME: folder() };
    await run(['decide', 'Ali Bagheri Kani', 'not', 'Kani', '--sample'], { env });
    const counts = [['--sample'], [sampleCorpus]].map((where) =>
      run(['find', 'Ali Bagheri Kani', ...where, '--count'], { env }),
    );
    expect((await Promise.all(counts)).map(({ stdout }) => stdout)).toEqual(['20\n', '20\n']);
  });

  it('names who is set apart from one of the same name otherwise', async () => {
    const { ask, count, corpus, env } = desk();
    const [line] = await json(['find', 'Peter Keller', corpus, '--spelling', 'Peter Keller'], { env });
    await ask('decide', 'Peter Keller', 'never', 'Peter Keller', '--line', `${line.article}:${line.start}`);
    expect(await count('find', 'Peter Keller (2)')).toBe(1);
    expect(await count('find', 'Peter Keller')).toBe(2);
  });

  it('can be tried without being made', async () => {
    const { ask, count } = desk();
    const { stderr } = await ask('decide', 'Anna Keller', 'not', 'Keller', '--dry-run');
    expect(stderr).toContain('Before: Anna Keller · person · 6 mentions');
    expect(stderr).toContain('Then:    Anna Keller · person · 3 mentions');
    expect(await count('find', 'Anna Keller')).toBe(6);
  });

  it('makes one of two actors, finds what it is told to look for, and sets apart', async () => {
    const { ask, count } = desk();
    await ask('decide', 'Anna Keller', 'same', 'Peter Keller');
    // Anna's six, Peter's four, and the Keller of a, which nobody else can be now.
    expect(await count('find', 'Anna Keller')).toBe(11);
    expect(await count('find', 'Peter Keller')).toBe(11);
    await ask('undo', 'last');
    // Nowhere written so: “The Swiss” begins a sentence.
    const nowhere = await ask('decide', 'Anna Keller', 'add', 'the Swiss');
    expect([nowhere.status, nowhere.stdout]).toEqual([1, '']);
    expect(nowhere.stderr).toContain('stands nowhere here');
    await ask('decide', 'Anna Keller', 'add', 'pleased');
    expect(await count('find', 'Anna Keller')).toBe(7);
    await ask('decide', 'Peter Keller', 'never', 'Keller');
    expect(await count('find', 'Peter Keller')).toBe(2);
    expect(await count('find', 'Keller', '--exact')).toBe(1);
  });

  it('on one mention goes with its article, whatever that is called, and as far as it stands as it did', async () => {
    const { ask, count, corpus, env } = desk();
    const [line] = (await json(['find', 'Anna Keller', corpus], { env })).filter(
      ({ surface, path }) => surface === 'Keller' && path.endsWith('b.txt'),
    );
    await ask(
      'decide',
      'Anna Keller',
      'not',
      'Keller',
      '--line',
      `${line.article.slice(0, 8)}:${line.start}`,
    );
    expect(await count('find', 'Anna Keller')).toBe(5);
    renameSync(join(corpus, 'b.txt'), join(corpus, 'later.txt'));
    expect(await count('find', 'Anna Keller')).toBe(5);
    appendFileSync(join(corpus, 'later.txt'), '\nNothing else was said.\n');
    const edited = await ask('find', 'Anna Keller', '--count');
    expect(edited.stdout).toBe('6\n');
    expect(edited.stderr).toContain('the article is not here, or does not hold the line any more');
    renameSync(join(corpus, 'later.txt'), join(corpus, 'b.txt'));
    const back = await ask('find', 'Anna Keller', '--count');
    expect(back.stdout).toBe('5\n');
    expect(back.stderr).toContain('found again in articles that were edited since');
  });
});

describe('a log', () => {
  const KELLER = { surface: 'Anna Keller', kind: 'person' };
  const lineOf = (id: string, day: string, decided: string): string =>
    `${JSON.stringify({ id, at: `2026-01-${day}T00:00:00.000Z`, decided, surface: 'Keller', actor: KELLER })}\n`;

  it('of two people means both, whichever stands first, and says where they disagree', async () => {
    const corpus = kellers();
    const [one, other] = [lineOf('aaa', '01', 'not'), lineOf('bbb', '02', 'is')];
    const told = await Promise.all(
      [one + other, other + one].map((text) =>
        run(['find', 'Anna Keller', corpus, '--count', '--decisions', join(folder({ log: text }), 'log')]),
      ),
    );
    // Her six, and the Keller of a and of d, who may be she.
    expect(told.map(({ stdout }) => stdout)).toEqual(['8\n', '8\n']);
    for (const { stderr } of told)
      expect(stderr).toContain(
        'Two decisions disagree, and the later counts: aaa, 2026-01-01: “Keller” is not Anna Keller; bbb, 2026-01-02: “Keller” is Anna Keller.',
      );
  });

  it('with a damaged line says which, and loses nothing else; a line cut short is not joined to the next', async () => {
    const { log, ask, count } = desk();
    mkdirSync(join(log, '..'), { recursive: true });
    writeFileSync(log, `${lineOf('aaa', '01', 'not')}{"id":"bb`);
    expect((await ask('find', 'Anna Keller', '--count')).stderr).toContain(`${log}, line 2 is no decision`);
    await ask('decide', 'Peter Keller', 'not', 'Keller');
    expect(await count('find', 'Anna Keller')).toBe(3);
    expect(await count('find', 'Peter Keller')).toBe(2);
    expect(lines(readFileSync(log, 'utf8'))).toHaveLength(3);
  });

  it('that cannot be written decides nothing, and says what to do', async () => {
    const corpus = kellers();
    const file = join(folder({ plain: '' }), 'plain', 'log');
    const { status, stderr, stdout } = await run([
      'decide',
      'Anna Keller',
      'not',
      'Keller',
      corpus,
      '--decisions',
      file,
    ]);
    expect([status, stdout]).toEqual([2, '']);
    expect(stderr).toContain('nothing was decided');
    expect(stderr).toContain('--decisions FILE');
  });

  it('takes the lines of many who decide at once', async () => {
    const { ask, log } = desk();
    await ask('find', 'Anna Keller');
    const names = Array.from({ length: 6 }, (_, at) => `Name ${at}`);
    await Promise.all(names.map((name) => ask('decide', 'Anna Keller', 'name', name)));
    expect(
      jsonLines(readFileSync(log, 'utf8'))
        .map(({ name }) => name)
        .sort(),
    ).toEqual(names);
  });
});

it.each([
  [['Anna Keller', 'nott', 'Keller'], 'Did you mean not?'],
  [['Anna Keller', 'not'], 'Behind not stands what it is about'],
  [['Anna Keller', 'kind', 'thing'], 'is no kind'],
  [['Anna Keller', 'rule-off', 'guess'], 'is no rule'],
  [['Anna Keller', 'not', 'Keller', '--line', 'x'], '--line takes ID:START'],
])('%j is told what is wrong with it', async (words, told) => {
  const { status, stderr } = await run(['decide', ...words, ...(words.length < 3 ? [] : [kellers()])]);
  expect(stderr).toContain(told);
  expect(status).toBe(2);
});

it('a spelling that the actor has not is no decision', async () => {
  const { ask, count } = desk();
  const { status, stderr } = await ask('decide', 'Anna Keller', 'not', 'Kellner');
  expect(status).toBe(1);
  expect(stderr).toContain('Did you mean “Keller”?');
  expect(await count('find', 'Anna Keller')).toBe(6);
});

it('is said to an actors file as far as that has words for it, and the file says the same', async () => {
  const { ask, corpus } = desk();
  await ask('decide', 'Anna Keller', 'not', 'Keller');
  await ask('decide', 'Anna Keller', 'add', 'pleased');
  await ask('decide', 'Peter Keller', 'name', 'P. Keller');
  await ask('decide', 'Peter Keller', 'rule-off', 'surname');
  const { stdout } = await ask('actors', '--kind', 'person', '--export', 'yaml');
  expect(stdout).toContain('#   what surname ties to Peter Keller does not count');
  expect(stdout).toMatch(
    /- name: Anna Keller\n {4}kind: person\n {4}aliases: \[pleased\]\n {4}not: \[Keller\]\n/,
  );
  expect(stdout).toMatch(/- name: P\. Keller\n {4}kind: person\n {4}aliases: \[Peter Keller\]\n/);
  const file = join(folder({ 'mine.yaml': stdout }), 'mine.yaml');
  const { stdout: count } = await run(['find', 'P. Keller', corpus, '--actors', file, '--count']);
  expect(Number(count)).toBeGreaterThan(0);
});
