/** What a field tells of its article. */
export type Known = 'title' | 'author' | 'source' | 'date' | 'section' | 'length' | 'language' | 'exportId';

/** What Factiva's keys stand for (Factiva, "Intelligence Indexing" codes). What is not named here is furniture. */
export const KEYS: Readonly<Record<string, Known | 'text' | 'caption' | 'tags' | 'byline'>> = {
  HD: 'title',
  BY: 'author',
  SN: 'source',
  PD: 'date',
  SE: 'section',
  CLM: 'section',
  WC: 'length',
  LA: 'language',
  AN: 'exportId',
  LP: 'text',
  TD: 'text',
  ART: 'caption',
  CO: 'tags',
  IN: 'tags',
  NS: 'tags',
  RE: 'tags',
  ET: 'byline',
  ED: 'byline',
  PG: 'byline',
  VOL: 'byline',
  CR: 'byline',
};

/** Keys of what is furniture: source and group codes, rights, contact, references, indexing codes, publisher. */
const OTHERS: ReadonlySet<string> = new Set(['SC', 'GC', 'NGC', 'CY', 'CT', 'RF', 'IPC', 'IPD', 'PUB']);

/** Whether letters are one of Factiva's keys. */
export const isKey = (letters: string): boolean => Object.hasOwn(KEYS, letters) || OTHERS.has(letters);
