/** `npm run build` */

import { bundle } from './bundle.ts';

process.stderr.write(`${await bundle()}\n`);
