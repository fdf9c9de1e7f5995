import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { measureDiscovery } from './discovery.ts';
import { inputsIn } from './inputs.ts';
import { madeNames } from './made-names.ts';
import { measurePairs } from './pairs.ts';
import { measureQueries } from './queries.ts';

const root = fileURLToPath(new URL('../..', import.meta.url));
let folder = '';
const write = (name: string, text: string): void => writeFileSync(join(folder, name), text);
const lines = (...values: readonly unknown[]): string =>
  `${values.map((value) => JSON.stringify(value)).join('\n')}\n`;

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'eval-'));
  write('query-index.txt', 'Qasem SOLEIMANI\nHakan FIDAN\nAntony BLINKEN\nSergey LAVROV\n');
  write(
    'query-few.jsonl',
    lines(
      { query: 'Hakan Fidan', want: 'Hakan FIDAN', kind: 'spelling' },
      { query: 'Qassem Soleimani', want: 'Qasem SOLEIMANI', kind: 'spelling' },
      { query: 'Antony Blinken', want: 'Sergey LAVROV', kind: 'spelling' },
      { query: 'lavrov', want: 'Sergey LAVROV', kind: 'single' },
      { query: 'Zebulon Quux', want: null, kind: 'none' },
      { query: 'Sergey Lavrov', want: null, kind: 'none' },
    ),
  );
  write(
    'name-pairs-few.csv',
    [
      'schema,name1,name2,is_match,category',
      'Person,Hakan Fidan,HAKAN FIDAN,true,',
      'Person,Ebrahim Raisi,Ibrahim Raisi,true,',
      'Person,Hassan Rouhani,Antony Blinken,true,"made, up"',
      'Person,Hassan Rouhani,Hassan Nasrallah,false,',
      'Company,"Bread, Inc.",Stone Ltd,false,',
      'Vessel,Wave,Wave,true,',
      '',
    ].join('\n'),
  );
  mkdirSync(join(folder, 'discovery-few'));
  // 𝐀 is one code point and two UTF-16 units: whoever counts the wrong ones finds nothing behind it.
  write('discovery-few/talks.txt', 'Talks 𝐀\n\nHakan Fidan met Antony Blinken. The Zorg came late.\n');
  write(
    'discovery-few.gold.json',
    JSON.stringify([
      { doc: 'talks.txt', start: 9, end: 20, surface: 'Hakan Fidan', actor: 'Fidan', type: 'person' },
      { doc: 'talks.txt', start: 25, end: 39, surface: 'Antony Blinken', actor: 'Blinken', type: 'state' },
      { doc: 'talks.txt', start: 45, end: 49, surface: 'Zorg', actor: 'Z', type: 'person', debatable: true },
    ]),
  );
});

afterAll(() => rmSync(folder, { recursive: true, force: true }));

describe('the figures', () => {
  it('of queries count what is asked for, and nobody where nobody is meant', () => {
    const { kinds, names, longNames } = measureQueries(
      join(folder, 'query-few.jsonl'),
      join(folder, 'query-index.txt'),
    );
    expect(names).toBe(4);
    // Four first and four last words make sixteen names, four of which are there.
    expect(longNames).toBe(16);
    const [spelling, single, none] = kinds;
    expect([spelling.kind, spelling.first?.hits, spelling.first?.of, spelling.nobody.hits]).toEqual([
      'spelling',
      2,
      3,
      0,
    ]);
    expect([single.kind, single.first?.hits, single.first?.of]).toEqual(['single', 1, 1]);
    expect([none.kind, none.first, none.nobody.hits, none.nobody.of]).toEqual(['none', null, 1, 2]);
  });

  it('of pairs follow the merging, persons and organisations apart, without vessels', () => {
    const [persons, organisations] = measurePairs(join(folder, 'name-pairs-few.csv'));
    expect([persons.pairs, persons.precision.hits, persons.precision.of]).toEqual([4, 2, 2]);
    expect([persons.recall.hits, persons.recall.of]).toEqual([2, 3]);
    expect(persons.f1).toBeCloseTo(80, 10);
    expect([organisations.pairs, organisations.precision.of]).toEqual([1, 0]);
  });

  it('of discovery compare code points, and leave debatable marks alone', async () => {
    const { span, typed, kinds, marks } = await measureDiscovery(inputsIn(folder).marked[0]);
    expect(marks).toBe(2);
    expect(span).toEqual({ precision: 100, recall: 100, f1: 100 });
    expect(typed.f1).toBe(50);
    expect([kinds.person.recall, kinds.person.precision, kinds.state.recall]).toEqual([100, 50, 0]);
  });
});

describe('names made from the words of others', () => {
  it('are the same for the same seed, each once, and none that was there', () => {
    const names = ['Qasem SOLEIMANI', 'Recep Tayyip ERDOGAN', 'Hakan FIDAN'];
    const made = madeNames(names, 10, 7);
    expect(made).toEqual(madeNames(names, 10, 7));
    expect(made).not.toEqual(madeNames(names, 10, 8));
    expect(new Set([...made, ...names]).size).toBe(made.length + names.length);
    const words = new Set(names.flatMap((name) => name.split(' ')));
    expect(made.flatMap((name) => name.split(' ')).filter((word) => !words.has(word))).toEqual([]);
  });
});

describe('npm run eval', () => {
  const run = (...words: string[]): { status: number | null; stderr: string } =>
    spawnSync(process.execPath, ['.build/run.cjs', 'eval', ...words], { cwd: root, encoding: 'utf8' });

  it('says in one sentence what it cannot use', () => {
    const missing = run(join(folder, 'nowhere'));
    expect([missing.status, missing.stderr]).toEqual([
      2,
      `There is no folder ${join(folder, 'nowhere')} to evaluate with; name one that is there.\n`,
    ]);
    const empty = run(join(folder, 'discovery-few'));
    expect([empty.status, empty.stderr.split('\n').length]).toEqual([2, 2]);
    expect(run('--jsonn').stderr).toContain('not --jsonn');
  });
});
