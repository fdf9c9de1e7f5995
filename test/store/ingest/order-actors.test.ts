import { DatabaseSync } from 'node:sqlite';
import fc from 'fast-check';
import { expect, it } from 'vitest';
import { orderActors } from '../../../source/store/ingest/order-actors.ts';
import { Packer } from '../../../source/store/pack.ts';
import { SCHEMA } from '../../../source/store/schema.ts';

/** So many that a few may change without all being put in order anew. */
const MANY = 64;
const FEW = MANY / 16;

interface Actor {
  readonly cluster: number;
  readonly name: string;
  readonly kind: string;
  readonly mentions: number;
  readonly key: string;
  readonly rows: number;
}

/** Some classes of mentions with how many there are of each, as the index packs them. */
function countsOf({ mentions }: Actor): Uint8Array {
  const packer = new Packer();
  packer.add(mentions % 2 === 0 ? 1 : 0b101);
  packer.add(mentions);
  if (mentions % 2 !== 0) packer.add(300);
  return packer.take();
}

const emptyIndex = (): DatabaseSync => {
  const db = new DatabaseSync(':memory:');
  db.exec(SCHEMA);
  return db;
};

function put(db: DatabaseSync, actor: Actor): void {
  const { cluster, name, kind, mentions, key, rows } = actor;
  db.prepare(
    `INSERT INTO actors (cluster, name, kind, mentions, key, code, counts, rows) VALUES (?, ?, ?, ?, ?, '', ?, ?)
     ON CONFLICT (cluster) DO UPDATE SET name = excluded.name, kind = excluded.kind, mentions = excluded.mentions,
       key = excluded.key, counts = excluded.counts, rows = excluded.rows`,
  ).run(cluster, name, kind, mentions, key, countsOf(actor), rows);
}

const remove = (db: DatabaseSync, cluster: number) =>
  db.prepare('DELETE FROM actors WHERE cluster = ?').run(cluster);

/** Lasting numbers in their order. */
const orderOf = (db: DatabaseSync): number[] => [
  ...new Uint32Array((packed(db, 'actors') as Uint8Array).slice().buffer),
];
const packed = (db: DatabaseSync, name: string) =>
  db.prepare('SELECT packed FROM orders WHERE name = ?').get(name)?.packed;
const codesOf = (db: DatabaseSync) =>
  new Map(
    db
      .prepare('SELECT cluster, code FROM actors')
      .all()
      .map(({ cluster, code }) => [Number(cluster), String(code)]),
  );

/** By code point: so UTF-8 compares byte by byte. */
const inText = (a: string, b: string): number => Buffer.compare(Buffer.from(a), Buffer.from(b));
const inOrder = (actors: Iterable<Actor>): Actor[] =>
  [...actors].sort(
    (a, b) =>
      b.mentions - a.mentions || inText(a.name, b.name) || inText(a.kind, b.kind) || inText(a.key, b.key),
  );

/** `of`: from 1 on; the later are mentioned less. Nobody is called as another is. */
const numbered = (of: number): Actor => ({
  ...{ cluster: of, name: `N${of}`, kind: 'person', key: `n${of}`, rows: 1 },
  mentions: 1000 - 10 * of,
});
const allNumbered = (): Actor[] => Array.from({ length: MANY }, (_, at) => numbered(at + 1));

const made = fc.record({
  name: fc.constantFrom('Ann', 'Bo', 'Cy', '\uff5a', '\u{1d4b3}'),
  kind: fc.constantFrom('person', 'place'),
  mentions: fc.nat(6),
  rows: fc.nat(3),
});

it('a few that changed are where they belong among the others, whoever else is called so', () => {
  const first = fc.array(made, { minLength: MANY, maxLength: MANY });
  const change = fc.tuple(fc.nat(MANY + 8), fc.option(made));
  const turns = fc.array(fc.array(change, { minLength: 1, maxLength: FEW - 1 }), { maxLength: 6 });
  fc.assert(
    fc.property(first, turns, (actors, all) => {
      const db = emptyIndex();
      const now = new Map<number, Actor>();
      const write = (cluster: number, one: (typeof actors)[number] | null): void => {
        if (one === null) {
          now.delete(cluster);
          remove(db, cluster);
          return;
        }
        const actor = { ...one, cluster, key: `${one.name} ${cluster}` };
        now.set(cluster, actor);
        put(db, actor);
      };
      actors.forEach((one, at) => {
        write(at, one);
      });
      orderActors(db, new Set(now.keys()), new Set(actors.map(({ name }) => name)));
      for (const turn of all) {
        const called = new Set<string>();
        for (const [cluster, one] of turn) {
          const before = now.get(cluster);
          write(cluster, one);
          for (const { name } of [before, one].filter((each) => each != null)) called.add(name);
        }
        orderActors(db, new Set(turn.map(([cluster]) => cluster)), called);
        const expected = inOrder(now.values());
        expect(orderOf(db)).toEqual(expected.map(({ cluster }) => cluster));
        expect(Buffer.from(packed(db, 'counts') as Uint8Array)).toEqual(
          Buffer.concat(expected.map(countsOf)),
        );
        const rows = [...new Uint32Array((packed(db, 'rows') as Uint8Array).slice().buffer)];
        expect(rows.slice(1).map((next, at) => next - rows[at]!)).toEqual(expected.map((one) => one.rows));
      }
      // The command line calls each as it does where all are put in order at once.
      const codes = codesOf(db);
      expect(new Set(codes.values()).size).toBe(now.size);
      db.exec("DELETE FROM orders; UPDATE actors SET code = ''");
      orderActors(db, new Set(now.keys()), new Set());
      expect(codesOf(db)).toEqual(codes);
      db.close();
    }),
    { numRuns: 150 },
  );
});

it.each([
  ['a sixteenth', FEW, false],
  ['more than a sixteenth', FEW + 1, true],
])('where %s changed, the others are asked for their places anew: %s', (_, count, isAsked) => {
  const db = emptyIndex();
  for (const one of allNumbered()) put(db, one);
  orderActors(db, new Set(allNumbered().map(({ cluster }) => cluster)), new Set());
  expect(orderOf(db)).toEqual(allNumbered().map(({ cluster }) => cluster));
  // The last of them is mentioned most now, and nobody says that it changed.
  put(db, { ...numbered(MANY), mentions: 5000 });
  const changed = allNumbered().slice(0, count);
  for (const one of changed) put(db, { ...one, mentions: 2000 + one.mentions });
  orderActors(db, new Set(changed.map(({ cluster }) => cluster)), new Set());
  expect(orderOf(db).indexOf(MANY)).toBe(isAsked ? 0 : MANY - 1);
});
