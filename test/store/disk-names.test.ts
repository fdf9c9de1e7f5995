import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Rule, Spelling } from '../../source/actors/types.ts';
import { MemoryNames } from '../../source/store/memory-names.ts';
import type { NamedActor } from '../../source/store/name-rows.ts';
import type { NameTable, NameWord } from '../../source/store/name-table.ts';
import { keysOf, startsOf, wordsOfRow } from '../../source/store/word-keys.ts';
import { Chance } from '../support/chance.ts';
import { emptyFolder } from './disk/opened.ts';
import { nameTableContract } from './name-table-contract.ts';
import { NamesIndexed, namesIn } from './names-indexed.ts';

/** Lasting numbers grow otherwise than the places of actors. */
const lastingOf = (index: number): number => 4 * (100 - index) + 1;

nameTableContract('the names of an index', (actors) => {
  const names = new NamesIndexed();
  names.change(actors.map((actor) => ({ ...actor, index: lastingOf(actor.index) })));
  return names.inOrder(actors.map(({ index }) => lastingOf(index)).sort((a, b) => b - a));
});

/** Words that are others run together, that share sounds, that are one slip apart; some in letters outside the first plane. */
const WORDS = [
  ...['abdul', 'rahman', 'abdulrahman', 'rahmann', 'al', 'the', 'bank', 'banker', 'national', 'nationale'],
  ...[
    'kestrel',
    'kestral',
    'kasturil',
    'iran',
    'irani',
    'iranian',
    'st',
    'saint',
    'x',
    'محمد',
    '𐌰𐌱𐌰',
    '𐌰𐌱𐌹𐌳𐌴',
  ],
];
const KINDS = ['person', 'organisation', 'state', 'place'] as const;

function someActor(chance: Chance, index: number): NamedActor {
  const name = (): string => Array.from({ length: 1 + chance.below(4) }, () => chance.of(WORDS)).join(' ');
  const spelling = (rule: Rule, related = false): Spelling => ({
    surface: name(),
    rules: [rule],
    rule,
    sure: true,
    related,
  });
  return {
    index,
    name: name(),
    kind: chance.of(KINDS),
    spellings: Array.from({ length: chance.below(3) }, () =>
      spelling(chance.of(['fold', 'typo', 'surname'])),
    ),
    listed: chance.once(4) ? [{ name: name(), rule: chance.of(['alias', 'demonym']) }] : [],
  };
}

/** Everything that can be asked of a table about some words. */
function answersOf(table: NameTable, actors: number, words: Iterable<string>): unknown {
  const told = (found: readonly NameWord[]): unknown =>
    found.map(({ word, consonants }) => `${word} ${consonants}`).sort();
  return {
    size: table.size,
    rows: Array.from({ length: table.size }, (_, index) => table.row(index)),
    of: Array.from({ length: actors + 1 }, (_, actor) => table.of(actor)),
    words: [...words].map((word) => [
      word,
      [...table.holding(word)],
      table.holders(word),
      table.word(word)?.consonants,
      [...keysOf(word, true)].map((key) => told(table.filedUnder(key))),
      startsOf(word).map((start) => told(table.beginning(start))),
    ]),
  };
}

describe('the names of an index after whatever changes', () => {
  it('answer as those held in memory do, made afresh', () => {
    fc.assert(
      fc.property(fc.integer(), (seed) => {
        const chance = new Chance(seed);
        const indexed = new NamesIndexed();
        const actors = new Map<number, NamedActor>();
        const words = new Set(['nothing']);
        for (let step = 0; step < 4; step++) {
          const gone = indexed.all.filter(() => chance.once(3));
          for (const lasting of gone) actors.delete(lasting);
          const put = new Map<number, NamedActor>();
          for (let more = chance.below(8); more > 0; more--) {
            const lasting = chance.below(40);
            if (!gone.includes(lasting)) put.set(lasting, someActor(chance, lasting));
          }
          for (const [lasting, actor] of put) actors.set(lasting, actor);
          indexed.change(put.values(), gone);
          const order = [...actors.keys()].sort((a, b) => ((a * 17) % 41) - ((b * 17) % 41));
          const memory = new MemoryNames();
          order.forEach((lasting, index) => {
            memory.add({ ...(actors.get(lasting) as NamedActor), id: '', index });
          });
          for (let index = 0; index < memory.size; index++)
            for (const { word } of wordsOfRow(memory.row(index).words)) words.add(word);
          expect(answersOf(indexed.inOrder(order), order.length, words)).toEqual(
            answersOf(memory, order.length, words),
          );
        }
      }),
      { numRuns: 40 },
    );
  });

  it('leave nothing behind when all are gone', () => {
    const indexed = new NamesIndexed();
    const chance = new Chance(1);
    const actors = Array.from({ length: 30 }, (_, at) => someActor(chance, 4 * at));
    indexed.change(actors);
    indexed.change([], indexed.all);
    for (const table of ['name_rows', 'name_words', 'name_keys'])
      expect(indexed.db.prepare(`SELECT * FROM ${table}`).all()).toEqual([]);
  });
});

describe('names read ahead while somebody else writes', () => {
  /** More than are read between two pauses. */
  const many = Array.from({ length: 1000 }, (_, at) => someActor(new Chance(at), 4 * at));
  const order = many.map(({ index }) => index);
  const other: NamedActor = { ...many[999]!, name: 'Somebody else altogether', spellings: [], listed: [] };

  /** Reads ahead over a connection of its own, while another writes: before anything is read, or between two steps. */
  function readAhead(journal: 'wal' | 'delete', when: 'before' | 'between' | 'never') {
    const path = join(emptyFolder(), 'index.sqlite');
    const writing = new DatabaseSync(path);
    writing.exec(`PRAGMA journal_mode = ${journal}; PRAGMA synchronous = OFF`);
    const indexed = new NamesIndexed(writing);
    const write = (actors: readonly NamedActor[]) => {
      writing.exec('BEGIN');
      indexed.change(actors);
      indexed.inOrder(order);
      writing.exec('COMMIT');
    };
    write(many);
    const reading = new DatabaseSync(path, { readOnly: true });
    if (journal === 'wal') reading.exec('BEGIN');
    const names = namesIn(reading);
    expect(names.size).toBeGreaterThan(1000);
    if (when === 'before') write([other]);
    const steps = names.ahead();
    expect(steps.next().done).toBe(when === 'before' && journal === 'delete');
    if (when === 'between') write([other]);
    while (steps.next().done !== true);
    return { names, words: names.words };
  }

  it.each(['before', 'between'] as const)('without a log, written to %s: none are kept', (when) => {
    const { names, words } = readAhead('delete', when);
    expect(words).toBeNull();
    // They are looked up, as the index has them now.
    expect(names.of(999)[0]!.surface).toBe(other.name);
  });

  it.each([
    ['delete', 'never'],
    ['wal', 'before'],
    ['wal', 'between'],
  ] as const)('with the journal %s, written to %s: they are all of one state', (journal, when) => {
    const { names, words } = readAhead(journal, when);
    const rows = Array.from({ length: names.size }, (_, at) => words?.wordsOf(at));
    const memory = new MemoryNames();
    many.forEach((actor, index) => {
      memory.add({ ...actor, id: '', index });
    });
    expect(rows).toEqual(Array.from({ length: memory.size }, (_, at) => memory.row(at).words));
  });
});
