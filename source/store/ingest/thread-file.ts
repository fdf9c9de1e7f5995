import { extname, join } from 'node:path';

/** The file of a thread by its name: beside this one, as it is written or as it was built. */
export const threadFile = (name: string): string =>
  join(import.meta.dirname, name + extname(import.meta.filename));
