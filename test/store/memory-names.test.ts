import { MemoryNames } from '../../source/store/memory-names.ts';
import { nameTableContract } from './name-table-contract.ts';

nameTableContract('a table of names held in memory', (actors) => {
  const names = new MemoryNames();
  for (const actor of actors) names.add(actor);
  return names;
});
