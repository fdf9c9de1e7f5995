/** Large indexes without a corpus (nor are their files there): as many articles as wanted, each with one man of its own, and with one who is in all of them. */
import { DatabaseSync, type SQLInputValue, type StatementSync } from 'node:sqlite';
import { dateCode } from '../../source/store/date-code.ts';
import { lengthInBlock, packMentions } from '../../source/store/ingest/mention-codec.ts';
import { firstRows, NameTables } from '../../source/store/ingest/name-table.ts';
import { type ClassCounts, ListWriter, packedSum } from '../../source/store/ingest/occurrence-lists.ts';
import { rulesCode } from '../../source/store/ingest/rules-code.ts';
import { Packer } from '../../source/store/pack.ts';
import { SCHEMA } from '../../source/store/schema.ts';

/** A connection that counts the rows that its statements give. */
export class CountingDatabase extends DatabaseSync {
  rows = 0;

  override prepare(sql: string): StatementSync {
    const statement = super.prepare(sql);
    const [get, all, iterate] = [statement.get, statement.all, statement.iterate].map((give) =>
      (give as (...values: SQLInputValue[]) => unknown).bind(statement),
    );
    const count = <T>(give: (...values: SQLInputValue[]) => unknown, rows: (given: T) => number) =>
      ((...values: SQLInputValue[]) => {
        const given = give(...values);
        this.rows += rows(given as T);
        return given;
      }) as never;
    statement.get = count(get, (row) => (row === undefined ? 0 : 1));
    statement.all = count(all, (rows: readonly unknown[]) => rows.length);
    statement.iterate = ((...values: SQLInputValue[]) =>
      this.#counted(iterate(...values) as Iterable<unknown>)) as never;
    return statement;
  }

  *#counted(rows: Iterable<unknown>): Generator<unknown> {
    for (const row of rows) {
      this.rows++;
      yield row;
    }
  }
}

/** The man who is in all articles, sure and once in each; his name in the index. */
export const EVERYWHERE = 'Karl Everywhere';

const KINDS = 4;
const once = (): ClassCounts => Uint32Array.of(1, 0, 0, 0, 0, 0, 0, 0);

export function fakeIndex(articles: number): CountingDatabase {
  const db = new CountingDatabase(':memory:');
  db.exec(SCHEMA);
  db.exec('BEGIN');
  const file = db.prepare(
    'INSERT INTO files (id, root, name, size, changed, inode) VALUES (?, 0, ?, -1, -1, -1)',
  );
  const article = db.prepare(
    "INSERT INTO articles (id, file, record, hash, title, title_from, date, date_from, words, provenance) VALUES (?, ?, 1, ?, ?, 'header', ?, 'header', 9, 1)",
  );
  const form = db.prepare("INSERT INTO forms (id, surface, name, known) VALUES (?, ?, ?, '')");
  const tie = db.prepare(
    `INSERT INTO ties (id, form, cluster, rules, sure, open, candidates, count, counted, chain)
     VALUES (?, ?, ?, '', 1, 0, '', ?, ?, ?)`,
  );
  const mentions = db.prepare('INSERT INTO mentions (article, packed) VALUES (?, ?)');
  const list = db.prepare('INSERT INTO occurrences (cluster, packed) VALUES (?, ?)');
  const actor = db.prepare(
    "INSERT INTO actors (cluster, name, kind, mentions, key, code, counts, rows) VALUES (?, ?, 'person', ?, '', ?, ?, ?)",
  );
  const names = new NameTables(db);
  const counts: Uint8Array[] = [];
  const allRows: number[] = [];
  const put = (number: number, name: string, where: readonly number[]): void => {
    const writer = new ListWriter(new Packer());
    for (const at of where) writer.add(at, once());
    const packed = writer.take();
    counts.push(packedSum(packed));
    form.run(number, name, number);
    tie.run(number, number, KINDS * number, where.length, where.length, rulesCode(['exact']));
    list.run(KINDS * number, packed);
    const spelling = { surface: name, rules: ['exact'], rule: 'exact', sure: true, related: false } as const;
    const rows = names.put({
      index: KINDS * number,
      name,
      kind: 'person',
      spellings: [spelling],
      listed: [],
    });
    actor.run(KINDS * number, name, where.length, `code${number}`, counts[counts.length - 1], rows);
    allRows.push(rows);
  };
  const ids = Array.from({ length: articles }, (_, at) => at + 1);
  const dates = ids.map((id) => dayAfter(id));
  put(1, EVERYWHERE, ids);
  for (const id of ids) {
    file.run(id, `n${id}.txt`);
    article.run(id, id, id.toString(16).padStart(16, '0'), `Title ${id}`, dates[id - 1]);
    put(id + 1, `Man ${id}`, [id]);
    mentions.run(
      id,
      packMentions(
        Uint32Array.from([0, lengthInBlock(EVERYWHERE.length, 2), 1, 20, lengthInBlock(5, 2), id + 1]),
        (tie) => tie,
      ),
    );
  }
  const order = db.prepare('INSERT INTO orders (name, packed) VALUES (?, ?)');
  const numbers = (all: readonly number[]): Uint8Array => new Uint8Array(Uint32Array.from(all).buffer);
  order.run('articles', numbers(ids));
  order.run('dates', numbers(dates.map(dateCode)));
  order.run('sources', numbers(ids.map(() => 0)));
  order.run('actors', numbers([1, ...ids.map((id) => id + 1)].map((number) => KINDS * number)));
  order.run('counts', Buffer.concat(counts));
  order.run('rows', firstRows(allRows));
  names.save();
  const facts = {
    first: dates[0],
    last: dates[articles - 1],
    sources: 0,
    sourced: 0,
    undated: 0,
    sourceWidth: 0,
  };
  db.prepare("INSERT INTO facts (name, value) VALUES ('of articles', ?)").run(JSON.stringify(facts));
  db.exec('COMMIT');
  return db;
}

/** Ten articles a day. */
const dayAfter = (id: number): string =>
  new Date(Date.UTC(2001, 0, 1 + Math.floor(id / 10))).toISOString().slice(0, 10);
