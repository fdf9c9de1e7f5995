import type { DatabaseSync } from 'node:sqlite';
import { type Asked, NOTHING_ASKED } from '../corpus/formats/format.ts';

/** What was asked of how the files of an index are read: articles are read from their files as they were indexed. */
export function askedIn(db: DatabaseSync): Asked {
  const row = db.prepare("SELECT value FROM facts WHERE name = 'asked'").get();
  if (row === undefined) return NOTHING_ASKED;
  const { map, encoding } = JSON.parse(String(row.value));
  return { map: new Map(map), encoding };
}

export function noteAsked(db: DatabaseSync, { map, encoding }: Asked): void {
  db.prepare("INSERT OR REPLACE INTO facts (name, value) VALUES ('asked', ?)").run(
    JSON.stringify({ map: [...map], encoding }),
  );
}
