import { readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import type { Plugin } from 'esbuild';
import { replaced } from './replaced.ts';

/** Yoga as Ink has it, a default export and the names of its constants, made at once of the bytes in its file. */
const yogaAtOnce = (bytes: string): string => `
  import loadYoga from '../binaries/yoga-wasm-base64-esm.js';
  import wrapAssembly from './wrapAssembly.js';
  const yoga = {
    instantiateWasm(imports, made) {
      const wasm = new WebAssembly.Module(Buffer.from('${bytes}', 'base64'));
      made(new WebAssembly.Instance(wasm, imports));
      return {};
    },
  };
  loadYoga(yoga);
  export default wrapAssembly(yoga);
  export * from './generated/YGEnums.js';
`;

const BASE64 = /(?<="data:application\/octet-stream;base64,)[\w+/=]{1000,}(?=")/;

/** Ink without what it does at its start and nobody needs here. */
export const leanInk: Plugin = {
  name: 'lean-ink',
  setup({ onLoad, onResolve }) {
    // Under DEV=true it looks for React's developer tools over a socket, and the program never uses the network. Code that
    // waits for that as it loads could not be CommonJS, either.
    onLoad({ filter: /[\\/]ink[\\/]build[\\/]reconciler\.js$/ }, ({ path }) => ({
      contents: replaced(path, [[/process\.env\['DEV'\] === 'true'/g, 'false']]),
    }));
    // Yoga gets its bytes by `fetch`, from a data: URL; the first fetch loads all of undici. They need not be fetched.
    onLoad({ filter: /[\\/]yoga-layout[\\/]dist[\\/]src[\\/]index\.js$/ }, ({ path }) => {
      replaced(path, [[/wrapAssembly\(await loadYoga\(\)\)/, '']]);
      const [bytes] = BASE64.exec(readFileSync(binaryOf(path), 'utf8'))!;
      return { contents: yogaAtOnce(bytes) };
    });
    onLoad({ filter: /[\\/]yoga-wasm-base64-esm\.js$/ }, ({ path }) => ({
      contents: replaced(path, [[BASE64, '']]),
    }));
    // The columns of a text are counted as Ink counts them, by code that knows most texts without ICU.
    onResolve({ filter: /^string-width$/ }, () => ({ path: join(import.meta.dirname, 'string-width.ts') }));
  },
};

const binaryOf = (path: string): string => join(dirname(path), '../binaries/yoga-wasm-base64-esm.js');
