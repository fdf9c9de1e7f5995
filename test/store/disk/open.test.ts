import { spawnSync } from 'node:child_process';
import {
  chmodSync,
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  statSync,
  truncateSync,
  utimesSync,
  writeFileSync,
} from 'node:fs';
import { dirname, join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { INDEX_MARKER } from '../../../source/corpus/index-marker.ts';
import { markDamaged } from '../../../source/store/disk/generations.ts';
import { type Index, openIndex } from '../../../source/store/disk/open.ts';
import { audit, book, LEDGER, totalOf } from './ledger.ts';
import { emptyFolder, opened, optionsFor, writerOf } from './opened.ts';

/** An index with one transaction in it, and closed. */
function booked(indexDir: string): Index {
  const index = opened(indexDir);
  const writer = writerOf(index);
  writer.write(book);
  writer.close();
  index.close();
  return index;
}

const modeOf = (path: string) => (statSync(path).mode & 0o777).toString(8);

describe('a first opening', () => {
  it('makes a folder and files for their owner only', () => {
    const index = opened(join(emptyFolder(), 'deep', 'down'));
    writerOf(index).write(book);
    const folder = dirname(index.location.path);
    expect(modeOf(folder)).toBe('700');
    expect(modeOf(dirname(folder))).toBe('700');
    const names = readdirSync(folder);
    expect(names.some((name) => name.endsWith('-wal'))).toBe(true);
    for (const name of names) expect([name, modeOf(join(folder, name))]).toEqual([name, '600']);
  });

  it('gives an empty index, the next one what was written', () => {
    const folder = emptyFolder();
    const index = opened(folder);
    expect(index).toMatchObject({ state: 'new', said: [], location: { kind: 'disk' } });
    expect(totalOf(index.db).transactions).toBe(0);
    index.close();
    booked(folder);
    const again = opened(folder);
    expect(again).toMatchObject({ state: 'current', said: [] });
    expect(audit(again.db).transactions).toBe(1);
  });

  it('leaves nothing but the index, its lock and the note when it is closed', () => {
    const { path } = booked(emptyFolder()).location;
    expect(
      readdirSync(dirname(path))
        .map((name) => name.replace(/index-\w{8}/, 'index'))
        .toSorted(),
    ).toEqual(['index.sqlite', INDEX_MARKER, 'writing.lock'].toSorted());
  });

  it('says in words which corpus it is for, and marks the folder', () => {
    const corpus = ['/home/ana/articles', '/srv/\u001b[2Jnews\nof the day'];
    const folder = dirname(opened(emptyFolder(), { corpus }).location.path);
    const note = readFileSync(join(folder, INDEX_MARKER), 'utf8');
    expect(note).toContain('    /home/ana/articles\n');
    expect(note).toContain('[2Jnews');
    expect(note).not.toContain('\u001b');
    expect(readdirSync(folder)).toContain(INDEX_MARKER);
  });

  it('writes the note again where a full disk has left it empty', () => {
    const folder = emptyFolder();
    const note = join(dirname(booked(folder).location.path), INDEX_MARKER);
    truncateSync(note, 0);
    opened(folder);
    expect(readFileSync(note, 'utf8')).toContain('/home/ana/articles');
  });

  it('removes indexes of the same corpus that nobody opened for a month', () => {
    const folder = emptyFolder();
    const daysAgo = (days: number, { location }: Index): string => {
      const home = dirname(location.path);
      const then = new Date(Date.now() - days * 24 * 3600 * 1000);
      utimesSync(join(home, INDEX_MARKER), then, then);
      return home;
    };
    const unopened = (flavour: string, corpus = ['/home/ana/articles']): Index => {
      const index = opened(folder, { flavour, corpus });
      index.close();
      return index;
    };
    const old = daysAgo(31, unopened('of before'));
    const young = daysAgo(29, unopened('of last week'));
    const others = daysAgo(31, unopened('of before', ['/srv/news/articles']));
    const index = opened(folder, { flavour: 'of long ago' });
    const writer = writerOf(index);
    const busy = daysAgo(31, index);
    const notAnIndex = join(folder, 'articles-of-a-person');
    mkdirSync(notAnIndex);
    opened(folder, { flavour: 'of now' });
    expect([old, young, others, busy, notAnIndex].map((path) => existsSync(path))).toEqual([
      false,
      ...[true, true, true, true],
    ]);
    writer.close();
  });

  it('keeps corpora and flavours apart', () => {
    const folder = emptyFolder();
    booked(folder);
    expect(opened(folder, { corpus: ['/home/ana'] }).state).toBe('new');
    expect(opened(folder, { flavour: 'other actors' }).state).toBe('new');
    expect(opened(folder).state).toBe('current');
  });

  it('throws what the tables throw, and is repeated whole the next time', () => {
    const folder = emptyFolder();
    const create = (db: DatabaseSync) => db.exec('CREATE TABLE entries (id); CREATE nonsense');
    expect(() => openIndex(optionsFor(folder, { schema: { version: 3, create } }))).toThrow(/syntax/);
    expect(opened(folder)).toMatchObject({ state: 'new', said: [] });
  });

  it('notes on the folder when it was opened last', () => {
    const folder = emptyFolder();
    const note = join(dirname(booked(folder).location.path), INDEX_MARKER);
    utimesSync(note, 0, 0);
    const then = Date.now();
    opened(folder);
    // File systems keep times less finely than the clock.
    expect(statSync(note).mtimeMs).toBeGreaterThan(then - 2000);
  });
});

describe('an index of another version', () => {
  it('that is older is built anew, saying so', () => {
    const folder = emptyFolder();
    const { path } = booked(folder).location;
    const newer = opened(folder, { schema: { ...LEDGER, version: 4 } });
    expect(newer.state).toBe('rebuilt');
    expect(newer.said).toEqual([
      `The index in ${dirname(path)} was made by an older dragoman and is built anew.`,
    ]);
    expect(totalOf(newer.db).transactions).toBe(0);
    expect(readdirSync(dirname(path)).filter((name) => name.endsWith('.sqlite'))).toHaveLength(1);
  });

  it('that is newer is left as it is, and memory is used', () => {
    const folder = emptyFolder();
    const { path } = booked(folder).location;
    const before = readFileSync(path);
    const older = opened(folder, { schema: { ...LEDGER, version: 2 } });
    expect(older).toMatchObject({ state: 'new', location: { kind: 'memory' } });
    expect(older.said).toHaveLength(1);
    expect(older.said[0]).toMatch(/newer dragoman and is left as it is; .*--index-dir/);
    writerOf(older).write(book);
    older.close();
    expect(readFileSync(path).equals(before)).toBe(true);
    expect(opened(folder).state).toBe('current');
  });
});

describe('a damaged index', () => {
  it.each<[string, (path: string) => void]>([
    ['is no database', (path) => writeFileSync(path, 'Minister travels to Vienna\n'.repeat(1000))],
    ['is cut short', (path) => truncateSync(path, statSync(path).size / 2)],
    [
      'is another database',
      (path) => {
        truncateSync(path, 0);
        const db = new DatabaseSync(path);
        db.exec('CREATE TABLE entries (id)');
        db.close();
      },
    ],
    [
      'has lost a table',
      (path) => {
        const db = new DatabaseSync(path);
        db.exec('DROP TABLE entries');
        db.close();
      },
    ],
    ['was found damaged by another process', markDamaged],
  ])('that %s is built anew, saying so', (_, harm) => {
    const folder = emptyFolder();
    const { path } = booked(folder).location;
    harm(path);
    const index = opened(folder);
    expect(index.said).toEqual([`The index in ${dirname(path)} was damaged and is built anew.`]);
    expect(index.state).toBe('rebuilt');
    writerOf(index).write(book);
    expect(audit(index.db).transactions).toBe(1);
    index.close();
    expect(opened(folder)).toMatchObject({ state: 'current', said: [] });
  });

  it('that is empty, as a power cut may leave it, is built without a word', () => {
    const folder = emptyFolder();
    truncateSync(booked(folder).location.path, 0);
    expect(opened(folder)).toMatchObject({ state: 'new', said: [] });
  });

  it('is kept by those who read it while it is built anew', () => {
    const folder = emptyFolder();
    booked(folder);
    const reader = opened(folder);
    markDamaged(reader.location.path);
    const rebuilt = opened(folder);
    writerOf(rebuilt).write((db) => book(db, 50));
    expect(audit(reader.db).entries).toBe(5);
    reader.close();
    expect(audit(rebuilt.db).entries).toBe(50);
  });

  it('of the folder, whose name stands for another corpus, is built anew', () => {
    const folder = emptyFolder();
    const { path } = booked(folder).location;
    const index = opened(folder, { corpus: ['/srv/news'] });
    const there = index.location.path;
    index.close();
    writeFileSync(there, readFileSync(path));
    const again = opened(folder, { corpus: ['/srv/news'] });
    expect(again.state).toBe('rebuilt');
    expect(again.said[0]).toMatch(/made for other articles/);
  });
});

describe('where nothing can be written', () => {
  /** What an unprivileged user gets: root may write everywhere. */
  function openedByAnybody(indexDir: string) {
    const script = fileURLToPath(new URL('opening.ts', import.meta.url));
    const user = process.getuid!() === 0 ? { uid: 65_534, gid: 65_534 } : {};
    const { stdout, stderr } = spawnSync(process.execPath, [script, indexDir], { encoding: 'utf8', ...user });
    return stderr === '' ? JSON.parse(stdout) : stderr;
  }

  it('memory is used, with one sentence: what, where, why, and what to do', () => {
    const folder = emptyFolder();
    chmodSync(dirname(folder), 0o1777);
    chmodSync(folder, 0o555);
    const found = openedByAnybody(join(folder, 'index'));
    expect(found).toMatchObject({ state: 'new', kind: 'memory', transactions: 1 });
    expect(found.said).toHaveLength(1);
    expect(found.said[0]).toMatch(
      /^The index cannot be kept in \S+\/index\/articles-\w{16}: you have no permission to write there; what is known about these articles is kept in memory and gone at the end. To keep it, name a folder that can be written to with --index-dir.$/,
    );
    expect(readdirSync(folder)).toEqual([]);
  });

  it.each<[string, (folder: string) => string, RegExp]>([
    [
      'a file stands in the way',
      (folder) => {
        writeFileSync(join(folder, 'file'), '');
        return join(folder, 'file', 'index');
      },
      /no folder stands in its way/,
    ],
    [
      'the path is too long',
      (folder) => join(folder, ...Array<string>(30).fill('n'.repeat(200))),
      /too long/,
    ],
    ['the system makes no folders', () => '/proc/index', /the system says ENOENT/],
    [
      'the index is a folder',
      (folder) => {
        const { path } = booked(folder).location;
        mkdirSync(path.replace(/\w{8}\.sqlite$/, 'zzzzzzzz.sqlite'));
        return folder;
      },
      /the file cannot be opened or written/,
    ],
  ])('memory is used where %s', (_, make, why) => {
    const index = opened(make(emptyFolder()));
    expect(index).toMatchObject({ state: 'new', location: { kind: 'memory' } });
    expect(index.said).toHaveLength(1);
    expect(index.said[0]).toMatch(why);
    writerOf(index).write(book);
    expect(audit(index.db).transactions).toBe(1);
  });

  it('memory is used where there is no home', () => {
    const index = openIndex({ ...optionsFor(''), indexDir: null });
    expect(index.location.kind).toBe('memory');
    expect(index.said[0]).toMatch(/neither XDG_CACHE_HOME nor HOME .* --index-dir/);
    index.close();
  });

  it('each index in memory is one of its own, gone when it is closed', () => {
    const [one, two] = [0, 1].map(() => opened('/proc/index'));
    writerOf(one!).write(book);
    expect(totalOf(two!.db).transactions).toBe(0);
    one!.close();
  });
});
