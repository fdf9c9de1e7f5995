/** Opens the index in the folder named as argument, writes to it, and tells as JSON what came of it. */

import { reading } from '../../../source/store/disk/connect.ts';
import { openIndex } from '../../../source/store/disk/open.ts';
import { beginWriting } from '../../../source/store/disk/writer.ts';
import { audit, book, LEDGER } from './ledger.ts';

const { db, state, said, location } = openIndex({
  corpus: ['/home/ana/articles'],
  flavour: '',
  indexDir: process.argv[2]!,
  schema: LEDGER,
  env: {},
});
const writer = beginWriting(location);
const wrote = typeof writer !== 'string';
if (wrote) writer.write(book);
const { transactions } = reading(db, () => audit(db));
console.log(JSON.stringify({ state, said, kind: location.kind, wrote, transactions }));
