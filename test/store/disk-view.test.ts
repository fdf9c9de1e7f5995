import { diskView } from '../../source/store/disk-view.ts';
import { bring, emptyIndex, type Index } from './indexed.ts';
import { partContract } from './part-contract.ts';
import { type MakeView, viewContract } from './view-contract.ts';

const indexes = new Map<string, Promise<Index>>();

const overIndex: MakeView = async ({ folder, table }, scope) => {
  let made = indexes.get(folder);
  if (made === undefined) {
    const index = emptyIndex(folder, table);
    made = bring(index).then(() => index);
    indexes.set(folder, made);
  }
  const { db, roots } = await made;
  return diskView(db, roots, table, scope);
};

viewContract('a view over an index', overIndex);
partContract('a view over an index', overIndex);
