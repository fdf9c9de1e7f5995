import type { DatabaseSync } from 'node:sqlite';
import { type Index, openIndex } from '../../../source/store/disk/open.ts';
import { SCHEMA, SCHEMA_VERSION } from '../../../source/store/schema.ts';

/** The index of a folder in a cache, as the program opens it. */
export const indexOf = (folder: string, cache: string): Index =>
  openIndex({
    corpus: [folder],
    flavour: '',
    indexDir: null,
    env: { XDG_CACHE_HOME: cache },
    schema: { version: SCHEMA_VERSION, create: (db: DatabaseSync) => db.exec(SCHEMA) },
  });
