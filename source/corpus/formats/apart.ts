/** Who reads the kinds of file that are read in a thread of their own. Each is loaded only when a file of its kind turns up. */
import type { ApartReader } from './format.ts';

export const APART: Readonly<Record<string, () => Promise<ApartReader>>> = {
  MHTML: async () => (await import('./web/read.ts')).readMhtml,
  'web page': async () => (await import('./web/read.ts')).readWebPage,
};
