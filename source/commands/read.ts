import { linkCorpus } from '../actors/engine.ts';
import type { ActorsTable } from '../actors/table.ts';
import type { Request } from '../request.ts';

export async function read(_request: Request): Promise<number> {
  void linkCorpus;
  return 0;
}
export type { ActorsTable };
