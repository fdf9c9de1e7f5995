import type { DatabaseSync } from 'node:sqlite';
import { type Asked, NOTHING_ASKED } from '../corpus/formats/format.ts';

/** What was asked of how the files of an index are read: articles are read from their files as they were indexed. */
export function askedIn(db: DatabaseSync): Asked {
  const row = db.prepare("SELECT value FROM facts WHERE name = 'asked'").get();
  if (row === undefined) return NOTHING_ASKED;
  return JSON.parse(String(row.value));
}

export function noteAsked(db: DatabaseSync, asked: Asked): void {
  db.prepare("INSERT OR REPLACE INTO facts (name, value) VALUES ('asked', ?)").run(JSON.stringify(asked));
}
