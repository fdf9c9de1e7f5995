import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { text } from 'node:stream/consumers';
import { fileURLToPath } from 'node:url';
import { Worker } from 'node:worker_threads';
import { describe, expect, it, onTestFinished } from 'vitest';
import { Problem } from '../../../source/problem.ts';
import { connectToRead, reading } from '../../../source/store/disk/connect.ts';
import { Damaged } from '../../../source/store/disk/damage.ts';
import { markDamaged } from '../../../source/store/disk/generations.ts';
import { takeLock } from '../../../source/store/disk/lock.ts';
import { beginWriting } from '../../../source/store/disk/writer.ts';
import { audit, book, totalOf } from './ledger.ts';
import { emptyFolder, opened, writerOf } from './opened.ts';

const NFS = 0x6969;
const script = (name: string) => fileURLToPath(new URL(name, import.meta.url));

/** Another process that writes to the index in this folder until it is killed, once it has written. */
async function anotherWriter(folder: string, journal: 'wal' | 'rollback' = 'wal'): Promise<ChildProcess> {
  const child = spawn(process.execPath, [script('booking.ts'), folder, journal], {
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  onTestFinished(() => void child.kill('SIGKILL'));
  await once(child.stdout!, 'data');
  return child;
}

const onEach = describe.each<[string, (folder: string) => string, { typeOf?: () => number }]>([
  ['on disk', (folder) => folder, {}],
  ['on a network disk', (folder) => folder, { typeOf: () => NFS }],
  ['in memory', () => '/proc/index', {}],
]);

onEach('an index %s', (_, where, more) => {
  const open = () => opened(where(emptyFolder()), more);

  it('has one writer at a time', () => {
    const index = open();
    const writer = writerOf(index);
    expect(beginWriting(index.location)).toBe('busy');
    writer.close();
    writerOf(index).write(book);
    expect(audit(index.db).transactions).toBe(1);
  });

  it('cannot be changed by a reader', () => {
    const { db } = open();
    expect(() => book(db)).toThrow(/readonly/);
  });

  it('shows a transaction to readers when it is complete, and not before', () => {
    const index = open();
    const writer = writerOf(index);
    writer.write(book);
    expect(totalOf(index.db).transactions).toBe(1);
    const other = connectToRead(index.location);
    onTestFinished(() => other.close());
    expect(audit(other).transactions).toBe(1);
  });

  it('takes nothing of a change that fails half-way', () => {
    const index = open();
    const writer = writerOf(index);
    writer.write(book);
    const before = audit(index.db);
    const half = () =>
      writer.write((db) => {
        book(db);
        throw new TypeError('half-way');
      });
    expect(half).toThrow(TypeError);
    expect(audit(index.db)).toEqual(before);
    writer.write(book);
    expect(audit(index.db).transactions).toBe(2);
  });

  it('can be written by a thread and read by another', async () => {
    const index = open();
    const thread = new Worker(script('booking-thread.ts'), {
      workerData: { location: index.location, times: 20 },
    });
    let seen = 0;
    const watch = setInterval(() => {
      const { transactions } = reading(index.db, () => audit(index.db));
      expect(transactions).toBeGreaterThanOrEqual(seen);
      seen = transactions;
    }, 1);
    await once(thread, 'exit');
    clearInterval(watch);
    expect(audit(index.db).transactions).toBe(20);
  });

  it('is free when the thread that wrote is ended', async () => {
    const index = open();
    const thread = new Worker(script('booking-thread.ts'), {
      workerData: { location: index.location, times: Number.POSITIVE_INFINITY },
    });
    await once(thread, 'message');
    expect(beginWriting(index.location)).toBe('busy');
    await thread.terminate();
    writerOf(index).write(book);
    audit(index.db);
  });
});

describe('a reader', () => {
  it('sees one state as long as it reads, whatever is written', () => {
    const index = opened(emptyFolder());
    const writer = writerOf(index);
    reading(index.db, () => {
      const before = totalOf(index.db);
      writer.write(book);
      expect(totalOf(index.db)).toEqual(before);
      reading(index.db, () => expect(totalOf(index.db)).toEqual(before));
      expect(totalOf(index.db)).toEqual(before);
    });
    expect(totalOf(index.db).transactions).toBe(1);
  });

  it('lets go of it when reading throws', () => {
    const { db } = opened(emptyFolder());
    expect(() =>
      reading(db, () => {
        throw new TypeError('while reading');
      }),
    ).toThrow(TypeError);
    expect(db.isTransaction).toBe(false);
  });
});

describe('another process', () => {
  it.each(['wal', 'rollback'] as const)(
    'that writes is known of, read from, and followed when it is killed (%s)',
    async (journal) => {
      const folder = emptyFolder();
      const child = await anotherWriter(folder, journal);
      const index = opened(folder, journal === 'wal' ? {} : { typeOf: () => NFS });
      expect(index).toMatchObject({ state: 'current', said: [], location: { journal } });
      expect(beginWriting(index.location)).toBe('busy');
      const { transactions } = reading(index.db, () => audit(index.db));
      expect(transactions).toBeGreaterThan(0);
      child.kill('SIGKILL');
      await once(child, 'exit');
      writerOf(index).write(book);
      expect(audit(index.db).transactions).toBeGreaterThan(transactions);
    },
  );
});

describe('several processes at once', () => {
  it.each([
    ['where there is no index', () => {}, 'new'],
    [
      'where it is damaged',
      (folder: string) => writeFileSync(opened(folder).location.path, 'no database'),
      'rebuilt',
    ],
  ] as const)('open one and the same %s', async (_, prepare, state) => {
    const folder = emptyFolder();
    prepare(folder);
    const children = Array.from({ length: 5 }, () => {
      const child = spawn(process.execPath, [script('opening.ts'), folder], {
        stdio: ['ignore', 'pipe', 'inherit'],
      });
      return text(child.stdout);
    });
    const found = (await Promise.all(children)).map((output) => JSON.parse(output));
    expect(found.map(({ kind }) => kind)).toEqual(Array(5).fill('disk'));
    expect(found.map((one) => one.state).filter((one) => one !== 'current')).toEqual([state]);
    // Each of them wrote, or found somebody else writing.
    const { transactions } = audit(opened(folder).db);
    expect(transactions).toBe(found.filter(({ wrote }) => wrote).length);
    expect(transactions).toBeGreaterThan(0);
  });
});

describe('beginning to write', () => {
  it('asks to open again an index that was built anew, found damaged or removed meanwhile', () => {
    const folder = emptyFolder();
    const index = opened(folder);
    markDamaged(index.location.path);
    expect(beginWriting(index.location)).toBe('stale');
    const next = opened(folder);
    expect(beginWriting(index.location)).toBe('stale');
    writerOf(next).close();
    rmSync(folder, { recursive: true });
    expect(beginWriting(next.location)).toBe('stale');
    expect(opened(folder).state).toBe('new');
  });

  it('and reading make no file where the index has been removed', () => {
    const { location, close } = opened(emptyFolder());
    close();
    rmSync(location.path);
    expect(() => connectToRead(location)).toThrow(/unable to open/);
    expect(existsSync(location.path)).toBe(false);
  });

  it('stops as soon as another process has found damage', () => {
    const index = opened(emptyFolder());
    const writer = writerOf(index);
    writer.write(book);
    markDamaged(index.location.path);
    expect(() => writer.write(book)).toThrow(Damaged);
    expect(totalOf(index.db).transactions).toBe(1);
  });

  it('is refused while another process makes the tables, and memory is used', () => {
    const folder = emptyFolder();
    const index = opened(folder);
    const lock = takeLock(index.location)!;
    markDamaged(index.location.path);
    const second = opened(folder);
    expect(second.location.kind).toBe('memory');
    expect(second.said[0]).toMatch(/^Another dragoman is making the index in .*start again later.$/);
    lock.release();
    expect(opened(folder).state).toBe('rebuilt');
  });
});

describe('the log', () => {
  const bytesOf = (path: string) => statSync(`${path}-wal`).size;

  it('is none on a network disk, and the index has a name of its own there', () => {
    const folder = emptyFolder();
    const index = opened(folder, { typeOf: () => NFS });
    const writer = writerOf(index);
    writer.write(book);
    expect(index.db.prepare('PRAGMA journal_mode').get()!.journal_mode).toBe('delete');
    expect(existsSync(`${index.location.path}-wal`)).toBe(false);
    expect(index.location.path).toMatch(/\/network-\w{8}\.sqlite$/);
    writer.close();
    expect(opened(folder).location.path).toMatch(/\/index-\w{8}\.sqlite$/);
  });

  it('is moved into the file when the writer settles, as soon as no reader needs it', () => {
    const index = opened(emptyFolder());
    const writer = writerOf(index);
    writer.write(book);
    expect(bytesOf(index.location.path)).toBeGreaterThan(0);
    writer.settle();
    expect(bytesOf(index.location.path)).toBe(0);
    reading(index.db, () => {
      const before = totalOf(index.db);
      writer.write(book);
      writer.settle();
      expect(bytesOf(index.location.path)).toBeGreaterThan(0);
      expect(totalOf(index.db)).toEqual(before);
    });
    writer.settle();
    expect(bytesOf(index.location.path)).toBe(0);
    expect(audit(index.db).transactions).toBe(2);
  });
});

describe('a full disk', () => {
  it('leaves what was known, says so in one sentence, and is written to again when there is room', () => {
    const index = opened(emptyFolder());
    const writer = writerOf(index);
    writer.write(book);
    const before = audit(index.db);
    const pages = Number(writer.db.prepare('PRAGMA page_count').get()!.page_count);
    writer.db.exec(`PRAGMA max_page_count = ${pages + 20}`);
    const fill = () => {
      for (;;) writer.write((db) => book(db, 20));
    };
    expect(fill).toThrow(Problem);
    expect(fill).toThrow(
      /^The index in \S+ could not be brought up to date, because no room is left there; what was known before is kept: make room, or name a folder .* --index-dir.$/,
    );
    expect(audit(index.db).transactions).toBeGreaterThanOrEqual(before.transactions);
    writer.db.exec(`PRAGMA max_page_count = ${pages + 10_000}`);
    writer.write((db) => book(db, 50));
    audit(index.db);
  });
});
