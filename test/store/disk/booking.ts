/**
 * Writes to the index in the folder named as first argument, with the journal named as second, until it is killed;
 * prints how many transactions were complete, a line for each.
 */

import { writeSync } from 'node:fs';
import { openIndex } from '../../../source/store/disk/open.ts';
import { beginWriting } from '../../../source/store/disk/writer.ts';
import { book, LEDGER, totalOf } from './ledger.ts';

const NFS = 0x6969;
const TMPFS = 0x01021994;
const [folder, journal] = process.argv.slice(2);
const index = openIndex({
  corpus: ['/home/ana/articles'],
  flavour: '',
  indexDir: folder!,
  schema: LEDGER,
  env: {},
  typeOf: () => (journal === 'rollback' ? NFS : TMPFS),
});
for (const words of index.said) writeSync(2, `${words}\n`);
const writer = beginWriting(index.location);
if (typeof writer === 'string') throw new Error(writer);
for (let i = 1; ; i++) {
  writer.write((db) => book(db, i % 7));
  writeSync(1, `${totalOf(writer.db).transactions}\n`);
  if (i % 20 === 0) writer.settle();
}
