import { describe, expect, it } from 'vitest';
import sample from '../sample-facts.json' with { type: 'json' };
import { dispatch, folder, json, kellers, lines, run } from './run.ts';

const sum = (counts: object): number =>
  Object.values(counts).reduce((all: number, one: number) => all + one, 0);

describe('find, against what was counted by hand in the sample', () => {
  const names = sample.actors.map(({ actor }) => actor);
  const counted = (numbers: readonly number[]): string =>
    numbers.map((number, at) => `${number}\t${names[at]}\n`).join('');
  const stdin = names.join('\n');

  it('counts the sure ones, and says how many unsure ones there are', async () => {
    const { stdout, stderr } = await run(['find', '-f', '-', '--sample', '--count'], { stdin });
    expect(stdout).toBe(counted(sample.actors.map(({ total }) => total)));
    const unsure = sample.actors.filter((one) => sum(one.unsure) > 0);
    expect(stderr).toBe(unsure.map((one) => `${one.actor}: ${sum(one.unsure)} more unsure\n`).join(''));
  });

  it('counts all of them where it is told to', async () => {
    const { stdout, stderr } = await run(
      ['find', '-f', '-', '--sample', '--count', '--unsure', '--all-blocks'],
      {
        stdin,
      },
    );
    expect(stdout).toBe(
      counted(sample.actors.map((one) => one.total + sum(one.unsure) + sum(one.otherBlocks))),
    );
    expect(stderr).toBe('');
  });

  it('finds each spelling as often as it stands there', async () => {
    const found: Record<string, Record<string, number>> = {};
    for (const { query, surface } of await json(['find', '-f', '-', '--sample'], { stdin })) {
      found[query] ??= {};
      found[query][surface] = (found[query][surface] ?? 0) + 1;
    }
    expect(found).toEqual(
      Object.fromEntries(sample.actors.map(({ actor, spellings }) => [actor, spellings])),
    );
  });

  it('gives one number on standard output for one name', async () => {
    const { stdout, stderr, status } = await run(['find', 'Ali Bagheri Kani', '--sample', '--count']);
    expect({ stdout, stderr, status }).toEqual({ stdout: '27\n', stderr: '1 more unsure\n', status: 0 });
  });

  it('finds the same by whatever the name is typed like', async () => {
    const typed = [
      ['Hizbollah', 25],
      ['hezbullah', 25],
      ['Raisi Ebrahim', 18],
      ['amirabdollahian', 17],
      ['amir abdollahian', 17],
      ['ismael haniya', 18],
      ['bageri kani', 27],
      ['"Bagheri Kani"', 27],
      ['KHOMEINI', 5],
      ['khamenei', 6],
    ] as const;
    const { stdout } = await run(['find', '-f', '-', '--sample', '--count'], {
      stdin: typed.map(([name]) => name).join('\n'),
    });
    expect(stdout).toBe(typed.map(([name, count]) => `${count}\t${name}\n`).join(''));
  });
});

describe('whom a name means', () => {
  it('is nobody when nobody is near: status 1, said on standard error, nothing on standard output', async () => {
    const { stdout, stderr, status } = await run(['find', 'Angela Merkel', '--sample']);
    expect(stdout).toBe('');
    expect(stderr).toBe(
      'No mention of “Angela Merkel” in these 14 articles. --text looks for the words as they stand.\n',
    );
    expect(status).toBe(1);
  });

  it('is nobody with the nearest names, and 0 where only the count is asked for', async () => {
    const { stdout, stderr, status } = await run(['find', 'Anna Kettler Bosch', kellers(), '--count']);
    expect(stdout).toBe('0\n');
    expect(stderr).toMatch(/Nearest names: Anna Keller \(person, 6 mentions\)/);
    expect(status).toBe(1);
  });

  it('is nobody in an empty folder, and says why', async () => {
    const { stderr, status } = await run(['find', 'Anna Keller', folder()]);
    expect(stderr).toBe('No mention of “Anna Keller”: there are no articles to look in.\n');
    expect(status).toBe(1);
  });

  it('may be several: status 2, and the list', async () => {
    const { stdout, stderr, status } = await run(['find', 'Keller', kellers()]);
    expect(stdout).toBe('');
    expect(stderr).toMatch(/^“Keller” may be any of: /);
    expect(stderr).toContain('Anna Keller (person, 6 mentions)');
    expect(stderr).toContain('Peter Keller (person, 3 mentions)');
    expect(status).toBe(2);
  });

  it('is one of several with that name: who else has it, and how to ask for them, is told in one line', async () => {
    const path = folder({
      'a.txt': dispatch('Talks', '2024-05-02', 'On Monday Jordan signed the paper. In Jordan it rained.'),
      'b.txt': dispatch('Match', '2024-05-03', 'On Monday Michael Jordan played. Then Jordan left.'),
    });
    const { stdout, stderr, status } = await run(['find', 'jordan', path, '--kind', 'state', '--count']);
    expect([stdout, stderr, status]).toEqual(['2\n', '', 0]);
    const asked = await run(['find', 'jordan', path, '--count']);
    expect(asked.stdout).toBe('2\n');
    expect(asked.stderr).toBe(
      '“jordan” is taken for Jordan. Of that name too: Michael Jordan (person, 2 mentions). Write more of the name, or one of these as it stands here with --exact.\n',
    );
    expect(asked.status).toBe(0);
    const exact = await run(['find', 'Jordan', path, '--exact', '--count']);
    expect([exact.stdout, exact.stderr]).toEqual(['2\n', '']);
    const other = await run(['find', 'Michael Jordan', path, '--exact', '--count']);
    expect([other.stdout, other.stderr]).toEqual(['2\n', '']);
  });

  it('is one of many: three of the others are named, the rest counted', async () => {
    const given = ['Michael', 'Anna', 'Peter', 'David', 'Maria'];
    const text = given.map((name) => `On Monday ${name} Jordan slept.`).join(' ');
    const path = folder({
      'a.txt': dispatch('Talks', '2024-05-02', 'In Amman the king of Jordan signed.'),
      'b.txt': dispatch('Match', '2024-05-03', text),
    });
    const { stderr } = await run(['find', 'Jordan', path, '--count']);
    expect(stderr).toMatch(
      /^“Jordan” is taken for Jordan\. Of that name too: (\w+ Jordan \(person, 1 mention\), ){2}\w+ Jordan \(person, 1 mention\) and 2 more \(actors -q lists them\)\. [^\n]*\n/,
    );
  });

  it('is nobody where only a place is called so: a state near by its letters is not meant', async () => {
    const path = folder({
      'a.txt': dispatch('Talks', '2024-05-02', 'On Monday Grenada signed. They slept in Granada.'),
    });
    const { stdout, status } = await run(['find', 'granada', path, '--count']);
    expect([stdout, status]).toEqual(['0\n', 1]);
    const place = await run(['find', 'granada', path, '--kind', 'place', '--count']);
    expect([place.stdout, place.status]).toEqual(['1\n', 0]);
  });

  it('is the canonical name and no other with --exact', async () => {
    const corpus = kellers();
    expect((await run(['find', 'Anna Keller', corpus, '--exact', '--count'])).stdout).toBe('6\n');
    for (const name of ['Keller', 'anna keller', 'Anna  Keller']) {
      const { stdout, status } = await run(['find', name, corpus, '--exact', '--count']);
      expect([stdout, status]).toEqual(['0\n', 1]);
    }
  });

  it.each(['Bern', 'Swiss', 'swiss'])(
    'is the state of %s, with what is related to it, and says so',
    async (name) => {
      const { stdout, stderr, status } = await run(['find', name, kellers(), '--count']);
      expect(stdout).toBe('4\n');
      expect(stderr).toContain(`“${name}” is taken for Switzerland, as if with --related`);
      expect(status).toBe(0);
    },
  );

  it('is the state by its own name without what is related', async () => {
    const corpus = kellers();
    expect((await run(['find', 'Switzerland', corpus, '--count'])).stdout).toBe('1\n');
    expect((await run(['find', 'Switzerland', corpus, '--count', '--related'])).stdout).toBe('4\n');
  });

  it('is Iran and not Iraq, and the other way about', async () => {
    const surfaces = async (name: string) =>
      new Set((await json(['find', name, '--sample'])).map(({ actor }) => actor));
    expect(await surfaces('Iran')).toEqual(new Set(['Iran']));
    expect(await surfaces('Iraq')).toEqual(new Set(['Iraq']));
  });

  it('is the state Jordan, which may also be a man’s name', async () => {
    const corpus = folder({
      'king.txt': dispatch(
        'Border',
        '2024',
        'Trucks from Jordan waited. A Jordanian officer said that Jordan had closed it.',
      ),
    });
    const found = await json(['find', 'Jordan', corpus]);
    expect(found.map(({ actor, kind, surface }) => [actor, kind, surface])).toEqual([
      ['Jordan', 'state', 'Jordan'],
      ['Jordan', 'state', 'Jordan'],
    ]);
    expect((await run(['find', 'Jordanian', corpus, '--count'])).stdout).toBe('3\n');
    expect((await run(['find', 'Jordan', '--sample'])).status).toBe(1);
  });
});

describe('the switches', () => {
  it('take in the unsure ones of everybody they may belong to', async () => {
    const corpus = kellers();
    for (const [name, sure] of [
      ['Anna Keller', 6],
      ['Peter Keller', 3],
    ] as const) {
      const plain = await run(['find', name, corpus, '--count']);
      expect(plain).toEqual({ stdout: `${sure}\n`, stderr: '2 more unsure\n', status: 0 });
      const all = await json(['find', name, corpus, '--unsure']);
      expect(all.length).toBe(sure + 2);
      const open = all.filter(({ actor }) => actor === null);
      expect(open.length).toBe(2);
      for (const { sure, kind, candidates } of open) {
        expect([sure, kind]).toEqual([false, 'person']);
        expect(candidates.map((one: { actor: string }) => one.actor)).toEqual([
          'Anna Keller',
          'Peter Keller',
        ]);
      }
    }
  });

  it('print a capital as the place with --kind place, and never as both', async () => {
    const corpus = kellers();
    const places = await json(['mentions', corpus, '--kind', 'place', '--related', '--unsure']);
    expect(places.map(({ actor, kind, surface, rule }) => [actor, kind, surface, rule])).toEqual([
      ['Bern', 'place', 'Bern', 'exact'],
      ['Bern', 'place', 'Bern', 'exact'],
    ]);
    const states = await json(['mentions', corpus, '--kind', 'state', '--related']);
    expect(
      states.filter(({ surface }) => surface === 'Bern').map(({ actor, rule }) => [actor, rule]),
    ).toEqual([
      ['Switzerland', 'capital'],
      ['Switzerland', 'capital'],
    ]);
    const all = await json(['mentions', corpus, '--related', '--unsure']);
    const spans = all.map(({ article, start }) => `${article} ${start}`);
    expect(new Set(spans).size).toBe(spans.length);
    expect(all.some(({ kind }) => kind === 'place')).toBe(false);
    expect((await run(['find', 'Bern', corpus, '--kind', 'place', '--count'])).stdout).toBe('2\n');
    expect((await run(['find', 'Bern', corpus, '--kind', 'state', '--count'])).stdout).toBe('4\n');
    expect((await run(['find', 'Bern', corpus, '--kind', 'person', '--count'])).status).toBe(1);
    expect(
      (await json(['actors', corpus, '--kind', 'place'])).map(({ actor, mentions }) => [actor, mentions]),
    ).toEqual([['Bern', 2]]);
  });

  it('narrow by kind', async () => {
    const corpus = kellers();
    expect((await json(['actors', corpus, '--kind', 'state'])).map(({ actor }) => actor).toSorted()).toEqual([
      'France',
      'Switzerland',
    ]);
    const kinds = (await json(['mentions', corpus, '--kind', 'person'])).map(({ kind }) => kind);
    expect(new Set(kinds)).toEqual(new Set(['person']));
  });

  it('count bylines, tags and furniture with --all-blocks only', async () => {
    const corpus = folder({
      'one.txt': dispatch(
        'Cheese',
        '2024',
        'Anna Keller ate cheese.',
        'Related articles',
        'Anna Keller in ten pictures',
        'Five soups',
      ),
    });
    expect((await run(['find', 'Anna Keller', corpus, '--count'])).stdout).toBe('1\n');
    const all = await json(['find', 'Anna Keller', corpus, '--all-blocks']);
    expect(all.map(({ block }) => block)).toEqual(['paragraph', 'furniture']);
  });

  it('count everywhere what they print', async () => {
    const corpus = kellers();
    for (const extra of [[], ['--unsure', '--related', '--all-blocks']]) {
      for (const call of [
        ['mentions', corpus],
        ['find', 'Peter Keller', corpus],
        ['actors', corpus],
        ['list', corpus],
      ]) {
        if (call[0] === 'list' && extra.length > 0) continue;
        const count = Number((await run([...call, ...extra, '--count'])).stdout);
        expect(count).toBe((await json([...call, ...extra])).length);
      }
    }
    expect(await run(['mentions', corpus, '--count'])).toEqual({
      stdout: '12\n',
      stderr: '2 more unsure\n',
      status: 0,
    });
  });
});

describe('--limit', () => {
  it('prints so many and says how many more there are', async () => {
    const corpus = kellers();
    for (const [call, all] of [
      [['find', 'Anna Keller'], 6],
      [['mentions'], 12],
      [['list'], 5],
      [['actors', '--kind', 'person'], 3],
    ] as const) {
      for (const form of [[], ['--json']]) {
        const { stdout, stderr, status } = await run([...call, corpus, '--limit', '2', ...form]);
        expect(lines(stdout).length).toBe(2);
        expect(stderr).toContain(`${all - 2} more; --limit shows 2.`);
        expect(status).toBe(0);
      }
    }
    expect((await run(['find', 'Anna Keller', corpus, '--limit', '6'])).stderr).not.toContain('--limit');
  });
});
