import { COPY_TABLES } from './copies-table.ts';

/** Goes up with every change of the tables or of what stands in them, the engine's answers included. */
export const SCHEMA_VERSION = 6;

/**
 * The tables of an index. Those of the work hold, for each article, what each step of the engine made of it, so that
 * a change is worked into the sums of the whole corpus without reading it again; those that are shown are changed in one
 * transaction, when everything is worked out. Blobs are numbers packed by `Packer`.
 */
export const SCHEMA = `${COPY_TABLES}
-- One row for each key: when the index was made, of what, how far the work is.
CREATE TABLE facts (name TEXT PRIMARY KEY, value ANY) WITHOUT ROWID, STRICT;

-- The work.
CREATE TABLE files (
  id INTEGER PRIMARY KEY, root INTEGER NOT NULL, name TEXT NOT NULL, raw BLOB,
  size INTEGER NOT NULL, changed INTEGER NOT NULL, inode INTEGER NOT NULL,
  kind TEXT, reason TEXT, gone INTEGER NOT NULL DEFAULT 0
) STRICT;
-- The folders that the walk looked into.
CREATE TABLE folders (root INTEGER NOT NULL, name TEXT NOT NULL, raw BLOB, changed INTEGER NOT NULL) STRICT;
CREATE INDEX files_by_name ON files (root, name);
CREATE INDEX files_unread ON files (root, name, kind, reason) WHERE kind IS NOT NULL;
-- Articles that wait for a step of the work, and names and actors that do (see ingest/pending.ts).
CREATE TABLE pending (step INTEGER NOT NULL, article INTEGER NOT NULL, PRIMARY KEY (step, article)) WITHOUT ROWID, STRICT;
CREATE TABLE articles (
  id INTEGER PRIMARY KEY, file INTEGER NOT NULL, record INTEGER NOT NULL, hash TEXT NOT NULL,
  title TEXT, title_from TEXT, date TEXT, date_from TEXT, source TEXT, source_from TEXT, author TEXT, author_from TEXT,
  words INTEGER NOT NULL, copy INTEGER, twin INTEGER NOT NULL DEFAULT 1, layout BLOB,
  inside TEXT, provenance INTEGER NOT NULL, more TEXT
) STRICT;
-- How files were read: format, encoding, and which fields became what, as JSON.
CREATE TABLE provenances (id INTEGER PRIMARY KEY, told TEXT NOT NULL UNIQUE) STRICT;
-- The text and blocks of articles that no decoded file holds as they are (see store/content.ts).
CREATE TABLE contents (article INTEGER PRIMARY KEY, packed BLOB NOT NULL) STRICT;
-- What of a file could not be read, some at most of each.
CREATE TABLE unread_records (
  file INTEGER NOT NULL, inside TEXT, record INTEGER, kind TEXT NOT NULL, reason TEXT NOT NULL
) STRICT;
CREATE INDEX unread_records_by_file ON unread_records (file);
CREATE INDEX articles_by_file ON articles (file);
CREATE INDEX articles_by_hash ON articles (hash);
-- What the walk itself passed over.
CREATE TABLE skipped (
  root INTEGER NOT NULL, name TEXT NOT NULL, kind TEXT NOT NULL, reason TEXT NOT NULL, PRIMARY KEY (root, name)
) WITHOUT ROWID, STRICT;
-- How the corpus writes each folded word, and how each article does.
CREATE TABLE words (
  id INTEGER PRIMARY KEY, word TEXT NOT NULL UNIQUE,
  lower INTEGER NOT NULL DEFAULT 0, middle INTEGER NOT NULL DEFAULT 0, alone INTEGER NOT NULL DEFAULT 0
) STRICT;
CREATE TABLE cases (article INTEGER PRIMARY KEY, packed BLOB NOT NULL) STRICT;
CREATE VIRTUAL TABLE texts USING fts5(words, content='', contentless_delete=1, detail=none, tokenize='ascii');
-- What speaks for each name over the corpus (see actors/pools.ts; votes doubled, so that halves are whole), and in each article.
CREATE TABLE names (
  id INTEGER PRIMARY KEY, key TEXT NOT NULL UNIQUE,
  count INTEGER NOT NULL DEFAULT 0, middle INTEGER NOT NULL DEFAULT 0, caps INTEGER NOT NULL DEFAULT 0,
  loose INTEGER NOT NULL DEFAULT 0, defined INTEGER NOT NULL DEFAULT 0, joined INTEGER NOT NULL DEFAULT 0,
  firm INTEGER NOT NULL DEFAULT 0, told INTEGER NOT NULL DEFAULT 0, toldAt INTEGER NOT NULL DEFAULT 0,
  toldSquares INTEGER NOT NULL DEFAULT 0, person INTEGER NOT NULL DEFAULT 0,
  organisation INTEGER NOT NULL DEFAULT 0, place INTEGER NOT NULL DEFAULT 0, thing INTEGER NOT NULL DEFAULT 0,
  kind INTEGER NOT NULL DEFAULT 0, component INTEGER, cluster INTEGER, scanned INTEGER, called INTEGER, bearers TEXT,
  filed INTEGER NOT NULL DEFAULT 0, touched INTEGER NOT NULL DEFAULT 0
) STRICT;
CREATE TABLE found (article INTEGER PRIMARY KEY, packed BLOB NOT NULL) STRICT;
CREATE INDEX names_by_cluster ON names (cluster);
CREATE INDEX names_by_component ON names (component);
CREATE INDEX names_touched ON names (id) WHERE touched = 1;
-- The names that a word stands in, those whose letters in a row have the same consonants (see ingest/settle/name-parts.ts), and the
-- component that an actor of the actors file is of.
CREATE TABLE name_parts (word TEXT PRIMARY KEY, packed BLOB NOT NULL) WITHOUT ROWID, STRICT;
CREATE TABLE name_joins (hash INTEGER NOT NULL, name INTEGER NOT NULL, PRIMARY KEY (hash, name)) WITHOUT ROWID, STRICT;
CREATE TABLE listed_components (actor INTEGER PRIMARY KEY, component INTEGER NOT NULL) STRICT;
-- A surface as it is written, with what it is met as; and where each article has which.
CREATE TABLE forms (
  id INTEGER PRIMARY KEY, surface TEXT NOT NULL, name INTEGER NOT NULL, known TEXT NOT NULL,
  UNIQUE (surface, name, known)
) STRICT;
CREATE INDEX forms_by_name ON forms (name);
CREATE TABLE hits (article INTEGER PRIMARY KEY, packed BLOB NOT NULL) STRICT;
-- What each article says of acronyms, of other names, of who is absorbed by whom, and of parts of names.
CREATE TABLE votes (article INTEGER PRIMARY KEY, packed BLOB NOT NULL) STRICT;
CREATE TABLE supports (article INTEGER PRIMARY KEY, packed BLOB NOT NULL) STRICT;
-- The same of all articles together, name by name.
CREATE TABLE vote_sums (name INTEGER PRIMARY KEY, packed BLOB NOT NULL) STRICT;
CREATE TABLE support_sums (name INTEGER PRIMARY KEY, packed BLOB NOT NULL) STRICT;

-- What is shown.
CREATE TABLE ties (
  id INTEGER PRIMARY KEY, form INTEGER NOT NULL, cluster INTEGER NOT NULL, rules TEXT NOT NULL, sure INTEGER NOT NULL,
  open INTEGER NOT NULL, candidates TEXT NOT NULL, count INTEGER NOT NULL DEFAULT 0, counted INTEGER NOT NULL DEFAULT 0,
  chain TEXT
) STRICT;
CREATE INDEX ties_by_form ON ties (form);
CREATE INDEX ties_by_cluster ON ties (cluster);
-- Of ties that nobody owns, who may be meant.
CREATE TABLE candidacies (cluster INTEGER NOT NULL, tie INTEGER NOT NULL, PRIMARY KEY (cluster, tie)) WITHOUT ROWID, STRICT;
CREATE TABLE mentions (article INTEGER PRIMARY KEY, packed BLOB NOT NULL) STRICT;
CREATE TABLE actors (
  cluster INTEGER PRIMARY KEY, name TEXT NOT NULL, kind TEXT NOT NULL, listed INTEGER, mentions INTEGER NOT NULL, key TEXT NOT NULL,
  code TEXT NOT NULL, counts BLOB NOT NULL, rows INTEGER NOT NULL DEFAULT 0
) STRICT;
CREATE INDEX actors_by_name ON actors (name);
CREATE INDEX actors_by_code ON actors (code);
CREATE TABLE occurrences (cluster INTEGER PRIMARY KEY, packed BLOB NOT NULL) STRICT;
CREATE TABLE orders (name TEXT PRIMARY KEY, packed BLOB NOT NULL) WITHOUT ROWID, STRICT;
-- The names of actors as the finder looks them up (see ingest/name-table.ts).
CREATE TABLE name_rows (cluster INTEGER PRIMARY KEY, rows TEXT NOT NULL) STRICT;
CREATE TABLE name_words (
  word TEXT PRIMARY KEY, holders INTEGER NOT NULL, whole INTEGER NOT NULL, packed BLOB NOT NULL
) WITHOUT ROWID, STRICT;
CREATE TABLE name_keys (bucket INTEGER PRIMARY KEY, packed BLOB NOT NULL) STRICT;
`;
