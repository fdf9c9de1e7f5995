/** `npm run bench [-- --only NAME] [--quick] [--json FILE]`: what a key costs, beside other programs. */

import { isStale } from './stamp.ts';

if (isStale()) {
  const { bundle } = await import('./bundle.ts');
  process.stderr.write(`${await bundle()}\n`);
}
const { bench } = await import('../test/bench/run.ts');
process.exitCode = await bench(process.argv.slice(3));
