import type { Plugin } from 'esbuild';
import { replaced } from './replaced.ts';

/**
 * meow without what reads, checks and mends a package.json: six sevenths of its code, and most of the time it takes to load
 * (the licences of SPDX are sorted there, whoever asks). It is only reached when meow is called without `pkg`.
 */
export const leanMeow: Plugin = {
  name: 'lean-meow',
  setup({ onLoad }) {
    onLoad({ filter: /[\\/]meow[\\/]build[\\/]options\.js$/ }, ({ path }) => ({
      contents: replaced(path, [
        [
          /^import \{ a as readPackageUpSync, n as normalizePackageData \} from '\.\/dependencies\.js';$/m,
          `const readPackageUpSync = () => { throw new Error('meow is to be told its package'); };
           const normalizePackageData = readPackageUpSync;`,
        ],
      ]),
    }));
    // What is left without a user is only left out where nothing happens as it is made.
    onLoad({ filter: /[\\/]meow[\\/]build[\\/]dependencies\.js$/ }, ({ path }) => ({
      contents: replaced(path, [
        [/^var normalizeExports = (?=require)/m, 'var normalizeExports = /* @__PURE__ */ '],
        [/^const normalizePackageData = (?=get)/m, 'const normalizePackageData = /* @__PURE__ */ '],
        [/promisify\(execFile\)/, '/* @__PURE__ */ promisify(execFile)'],
        [/^var libExports = (?=require)/m, 'var libExports = /* @__PURE__ */ '],
      ]),
    }));
  },
};
