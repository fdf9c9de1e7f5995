import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { dirname, join, relative } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';

const source = fileURLToPath(new URL('../../source', import.meta.url));

/** What a file imports, as it is written there: static, type-only, re-exported, dynamic. */
function importsOf(file: string): string[] {
  const code = readFileSync(join(source, file), 'utf8').replace(/^\s*(?:\/\/|\/?\*).*$/gm, '');
  const found = code.matchAll(
    /(?:^|[\n;}])\s*(?:import|export)\s(?:[^'";]*?\sfrom\s*)?'([^']+)'|\bimport\(\s*'([^']+)'\s*\)/g,
  );
  return [...found].map(([, fixed, late]) => fixed ?? late);
}

/** Files below source/, as paths from there. */
const files = readdirSync(source, { recursive: true, encoding: 'utf8' }).filter((path) =>
  /\.tsx?$/.test(path),
);

/** What a file of ours imports of ours, as paths from source/. */
function ownImports(file: string): string[] {
  return importsOf(file)
    .filter((name) => name.startsWith('.'))
    .map((name) => relative(source, join(source, dirname(file), name)));
}

/** Whatever loads when a file does, at once or later: files of ours as paths from source/, packages by name. */
function reachedFrom(start: string): Set<string> {
  const reached = new Set<string>();
  const open = [start];
  for (let file = open.pop(); file !== undefined; file = open.pop()) {
    if (reached.has(file)) continue;
    reached.add(file);
    for (const name of importsOf(file)) if (!name.startsWith('.')) reached.add(name);
    open.push(...ownImports(file));
  }
  return reached;
}

/** The rooms, each importing from those left of it only; commands and reader stand side by side. */
const LEFT_OF: Readonly<Record<string, readonly string[]>> = {
  text: [],
  corpus: ['text'],
  actors: ['text', 'corpus'],
  store: ['text', 'corpus', 'actors'],
  search: ['text', 'corpus', 'actors', 'store'],
  export: ['text', 'corpus', 'actors', 'store', 'search'],
  commands: ['text', 'corpus', 'actors', 'store', 'search', 'export'],
};
/** Files at the top of source/ that every room may use, and those that only what answers a command line may. */
const ANYWHERE = ['problem.ts'];
const AT_THE_DOOR = [
  'request.ts',
  'command-line.ts',
  'wanted-index.ts',
  'command-table.ts',
  'flags.ts',
  'flag-values.ts',
  'help.ts',
  'corpus-paths.ts',
  'corpus-index.ts',
  'reading-asked.ts',
  'scope-asked.ts',
  'shipped.ts',
  'actors-used.ts',
  'decisions-log.ts',
  'decisions-said.ts',
];

const roomOf = (file: string): string => (file.includes('/') ? file.slice(0, file.indexOf('/')) : '');

describe('the walker', () => {
  it('sees every way to import', () => {
    expect(ownImports('cli.ts')).toEqual(
      expect.arrayContaining(['request.ts', 'commands/output.ts', 'commands/index.ts', 'reader/start.ts']),
    );
    expect(importsOf('meow-line.ts')).toContain('meow');
    expect(reachedFrom('cli.ts')).toContain('ink');
    expect(reachedFrom('commands/find.ts')).toContain('fuse.js');
  });

  it('follows imports that lead somewhere', () => {
    for (const file of files) {
      for (const next of ownImports(file))
        expect([file, next, existsSync(join(source, next))]).toEqual([file, next, true]);
    }
  });
});

describe('the rooms', () => {
  it('are those that stand in source/', () => {
    const rooms = new Set(files.map(roomOf).filter((room) => room !== ''));
    expect([...rooms].toSorted()).toEqual(
      [...Object.keys(LEFT_OF), 'manual', 'reader', 'terminal'].toSorted(),
    );
  });

  it.each(Object.keys(LEFT_OF))('%s imports only from rooms to its left', (room) => {
    const allowed = [room, ...LEFT_OF[room]];
    const top = room === 'commands' ? [...ANYWHERE, ...AT_THE_DOOR] : ANYWHERE;
    const wrong = files
      .filter((file) => roomOf(file) === room)
      .flatMap((file) => ownImports(file).map((next) => [file, next]))
      .filter(([, next]) => !(allowed.includes(roomOf(next)) || top.includes(next)));
    expect(wrong).toEqual([]);
  });

  it('left of the reader reach neither React nor Ink nor the terminal nor the reader, by any way', () => {
    const foreign =
      /^(?:react|ink|react-reconciler|yoga-layout|ink-testing-library)(?:\/|$)|^(?:reader|terminal)\/|\.tsx$/;
    for (const file of files.filter((path) => roomOf(path) in LEFT_OF)) {
      expect([file, [...reachedFrom(file)].filter((name) => foreign.test(name))]).toEqual([file, []]);
    }
  });

  it('text, the leftmost, reads no file', () => {
    const reached = files.filter((file) => roomOf(file) === 'text').flatMap((file) => importsOf(file));
    expect(reached.filter((name) => name.startsWith('node:'))).toEqual([]);
  });

  it('terminal knows the rows that it draws, and nothing of articles', () => {
    const wrong = files
      .filter((file) => roomOf(file) === 'terminal')
      .flatMap((file) => ownImports(file).map((next) => [file, next]))
      .filter(
        ([, next]) =>
          !(['terminal', 'text'].includes(roomOf(next)) || [...ANYWHERE, 'reader/rows.ts'].includes(next)),
      );
    expect(wrong).toEqual([]);
  });
});

describe('manual', () => {
  it('knows the tables that it is made of, and nothing of articles', () => {
    const tables = [
      'command-table.ts',
      'flags.ts',
      'flag-values.ts',
      'actors/types.ts',
      'reader/key-table.ts',
    ];
    const wrong = files
      .filter((file) => roomOf(file) === 'manual')
      .flatMap((file) => ownImports(file).map((next) => [file, next]))
      .filter(([, next]) => !(roomOf(next) === 'manual' || tables.includes(next)));
    expect(wrong).toEqual([]);
  });
});

describe('reader/state', () => {
  it('is pure: nothing of Node, of the terminal, of React or Ink, by any way', () => {
    const pure = files.filter((file) => file.startsWith('reader/state/'));
    expect(pure.length).toBeGreaterThan(0);
    const impure = /^node:|^terminal\/|^(?:react|ink)(?:\/|$)|\.tsx$/;
    for (const file of pure) {
      expect([file, [...reachedFrom(file)].filter((name) => impure.test(name))]).toEqual([file, []]);
    }
  });
});

describe('what is told apart by its class', () => {
  it('is told by the name of the class: each file of dist has a copy of its own', () => {
    const used = files.flatMap((file) =>
      [...readFileSync(join(source, file), 'utf8').matchAll(/ instanceof (\w+)/g)].map(([, name]) => name!),
    );
    const own = new Set(used.filter((name) => !(name in globalThis)));
    expect(own.size).toBeGreaterThan(0);
    for (const name of own) {
      const [code] = files
        .map((file) => readFileSync(join(source, file), 'utf8'))
        .filter((text) => text.includes(`export class ${name} `));
      expect([name, code?.includes('[Symbol.hasInstance]')]).toEqual([name, true]);
    }
  });
});
