/** `npm start -- …`: builds when something changed, then is the program, in this very process. */

import { join } from 'node:path';
import { isStale } from './stamp.ts';

if (isStale()) {
  const { bundle } = await import('./bundle.ts');
  process.stderr.write(`${await bundle()}\n`);
}
const program = join(import.meta.dirname, '../dist/dragoman.js');
// No process in between: the terminal, the signals and the exit status are the program's own.
process.argv.splice(1, 2, program);
await import(program);
