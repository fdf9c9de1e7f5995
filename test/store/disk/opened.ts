import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { onTestFinished } from 'vitest';
import { type Index, type Options, openIndex } from '../../../source/store/disk/open.ts';
import { beginWriting, type Writer } from '../../../source/store/disk/writer.ts';
import { LEDGER } from './ledger.ts';

/** An empty folder for one test. */
export function emptyFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), 'dragoman-index-'));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  return folder;
}

export const optionsFor = (indexDir: string, more: Partial<Options> = {}): Options => ({
  corpus: ['/home/ana/articles'],
  flavour: '',
  indexDir,
  schema: LEDGER,
  env: {},
  ...more,
});

/** An opened index, closed when the test is over. */
export function opened(indexDir: string, more: Partial<Options> = {}): Index {
  const index = openIndex(optionsFor(indexDir, more));
  onTestFinished(() => {
    if (index.db.isOpen) index.close();
  });
  return index;
}

/** The writer of an index that nobody else writes to. */
export function writerOf({ location }: Index): Writer {
  const writer = beginWriting(location);
  if (writer === 'busy' || writer === 'stale') throw new Error(`the index is ${writer}`);
  onTestFinished(() => {
    if (writer.db.isOpen) writer.close();
  });
  return writer;
}
