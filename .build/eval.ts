/** `npm run eval [-- DIR] [--json]`: how good the actor engine is, on data with known answers. */

import { evaluate } from '../test/eval/run.ts';

process.exitCode = await evaluate(process.argv.slice(3));
