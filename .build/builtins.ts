import { builtinModules } from 'node:module';
import type { Plugin } from 'esbuild';
import { lateFunction } from './late-function.ts';

/** Those that take milliseconds to load, and that hardly any start needs, or not for its first screen. */
const LATE = new Set(['node:child_process', 'node:crypto', 'node:fs/promises', 'node:stream/consumers']);

/**
 * Modules of Node's are required once each, and nothing is asked of them but what is used: esbuild itself copies all that
 * is in one for a default import, which has Node make half of itself. Late ones are loaded when a function of theirs is called.
 */
export const builtins: Plugin = {
  name: 'builtins',
  setup({ onResolve, onLoad }) {
    onResolve({ filter: /^[a-z:/_]+$/ }, ({ path, kind }) => {
      const name = path.replace(/^node:/, '');
      if (kind !== 'import-statement' || !builtinModules.includes(name)) return null;
      return { path: `node:${name}`, namespace: 'builtin', sideEffects: false };
    });
    onLoad({ filter: /./, namespace: 'builtin' }, ({ path }) => ({ contents: moduleOf(path) }));
  },
};

function moduleOf(path: string): string {
  const all = Object.entries(process.getBuiltinModule(path) as object);
  const names = all.filter(([name]) => /^[a-z_$][\w$]*$/i.test(name));
  if (LATE.has(path)) {
    const functions = names.filter(([, value]) => typeof value === 'function');
    return functions.map(([name]) => lateFunction(name, path)).join('\n');
  }
  const exported = names.map(([name]) => `export const ${name} = /* @__PURE__ */ (() => it.${name})();`);
  return `const it = require('${path}');\nexport default it;\n${exported.join('\n')}`;
}
