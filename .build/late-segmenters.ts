import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Plugin } from 'esbuild';

const MADE = /new Intl\.Segmenter\(/g;
const STAND_IN = join(import.meta.dirname, 'segmenter.ts');

/** Every library that makes an `Intl.Segmenter` makes one of ours, whichever library that is; see there. */
export const lateSegmenters: Plugin = {
  name: 'late-segmenters',
  setup({ onLoad }) {
    onLoad({ filter: /[\\/]node_modules[\\/].*\.js$/ }, ({ path }) => {
      const code = readFileSync(path, 'utf8');
      if (!MADE.test(code)) return null;
      const from = JSON.stringify(STAND_IN);
      return { contents: `import { Segmenter } from ${from};${code.replace(MADE, 'new Segmenter(')}` };
    });
  },
};
