import { mkdirSync, mkdtempSync, readFileSync, rmSync, unlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import fc from 'fast-check';
import { it } from 'vitest';
import { compileActors } from '../../source/actors/actors-file.ts';
import type { Ruling } from '../../source/actors/decisions/ruling.ts';
import { linkAll } from '../../source/actors/engine.ts';
import { type Linked, RULES } from '../../source/actors/types.ts';
import type { Article } from '../../source/corpus/article.ts';
import { readAll } from '../../source/corpus/read.ts';
import { diskView } from '../../source/store/disk-view.ts';
import { memoryView, SURE_ONLY, WHOLE } from '../../source/store/memory-view.ts';
import type { Scope } from '../../source/store/view.ts';
import { Chance } from '../support/chance.ts';
import { bring, emptyIndex, type Index } from './indexed.ts';
import { MADE_NAMES, MADE_TABLE, madeFile } from './made-corpus.ts';
import { madeRulings } from './made-rulings.ts';
import { expectSameAnswers } from './same-answers.ts';

/** Milliseconds: some thousands of answers are compared, on a machine that may be busy. */
const LONG = 120_000;

/** In every corpus each of these is asked for, and then some by chance. */
const SCOPES: readonly Partial<Scope>[] = [
  {},
  { kind: 'place' },
  { kind: 'person', without: ['surname'] },
  { since: '2023-05-03', until: '2024-01-10' },
  { foldCopies: true },
];

const someScope: fc.Arbitrary<Partial<Scope>> = fc.record({
  since: fc.constantFrom(null, null, '2023', '2023-05', '2023-05-09', '2025'),
  until: fc.constantFrom(null, null, '2023', '2023-05-05', '2024-01-01', '2022'),
  under: fc.constantFrom(null, null, 'a', 'a/', 'a/b', 'a/n1.txt', ''),
  sources: fc.oneof(fc.constant(null), fc.subarray(['Gulf Dispatch', 'Harbour Post', 'Nobody’s'])),
  foldCopies: fc.boolean(),
  kind: fc.constantFrom(null, null, 'person' as const, 'place' as const),
  without: fc.oneof(fc.constant([]), fc.uniqueArray(fc.constantFrom(...RULES), { maxLength: 3 })),
});

const DATA = new URL('../../data/', import.meta.url);
const SAMPLE = fileURLToPath(new URL('sample', DATA));

async function expectSame(
  folder: string,
  { db, roots, table }: Index,
  scopes: readonly Partial<Scope>[],
  names: readonly string[],
  decide: (linked: Linked, articles: readonly Article[]) => readonly Ruling[] = () => [],
): Promise<void> {
  const { articles, unread } = await readAll({ paths: [folder] });
  const linked = linkAll(articles, table);
  const rulings = decide(linked, articles);
  for (const part of scopes) {
    const under = part.under == null ? null : join(folder, part.under);
    const scope: Scope = { ...WHOLE, ...part, under };
    const view = diskView(db, roots, table, scope, SURE_ONLY, rulings);
    const library = { articles, linked, unread, table };
    expectSameAnswers(memoryView(library, scope, SURE_ONLY, rulings), view, names);
  }
}

async function inFolder(work: (folder: string) => Promise<void>): Promise<void> {
  const folder = mkdtempSync(join(tmpdir(), 'dragoman-'));
  try {
    await work(folder);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

it(
  'answers as a view held in memory does, of the sample',
  async () => {
    const index = emptyIndex(SAMPLE, compileActors(readFileSync(new URL('actors.yaml', DATA), 'utf8')));
    await bring(index);
    const names = ['Iran', 'Iranian', 'Tehran', 'Hezbollah', 'Raisi', 'Samoa', 'Harbour Post'];
    await expectSame(SAMPLE, index, [...SCOPES, { without: ['bearer', 'capital'], until: '2024' }], names);
  },
  LONG,
);

it(
  'answers as a view held in memory does, of whatever corpus and part of it, after whatever changes',
  () =>
    fc.assert(
      fc.asyncProperty(fc.integer(), fc.array(someScope, { minLength: 3, maxLength: 3 }), (seed, scopes) =>
        inFolder(async (folder) => {
          const chance = new Chance(seed);
          const index = emptyIndex(folder, MADE_TABLE);
          const files = new Set<string>();
          for (let step = 0; step < 3; step++) {
            for (const name of files) {
              if (step === 0 || !chance.once(3)) continue;
              unlinkSync(join(folder, name));
              files.delete(name);
            }
            for (let added = chance.below(9); added >= 0; added--) {
              const { name, content } = madeFile(chance, chance.below(30));
              mkdirSync(dirname(join(folder, name)), { recursive: true });
              writeFileSync(join(folder, name), content);
              files.add(name);
            }
            await bring(index);
            await expectSame(folder, index, [...SCOPES, ...scopes], MADE_NAMES);
          }
        }),
      ),
      { numRuns: 6, endOnFailure: true },
    ),
  LONG,
);

it(
  'answers as a view held in memory does, whatever was decided',
  () =>
    fc.assert(
      fc.asyncProperty(fc.integer(), fc.array(someScope, { minLength: 2, maxLength: 2 }), (seed, scopes) =>
        inFolder(async (folder) => {
          const chance = new Chance(seed);
          const index = emptyIndex(folder, MADE_TABLE);
          for (let number = 5 + chance.below(12); number >= 0; number--) {
            const { name, content } = madeFile(chance, number);
            mkdirSync(dirname(join(folder, name)), { recursive: true });
            writeFileSync(join(folder, name), content);
          }
          await bring(index);
          for (const count of [1, 3, 12])
            await expectSame(
              folder,
              index,
              [...SCOPES, ...scopes],
              [...MADE_NAMES, 'Somebody'],
              (linked, articles) => madeRulings(chance, linked, articles, count),
            );
        }),
      ),
      { numRuns: 6, endOnFailure: true },
    ),
  LONG,
);
