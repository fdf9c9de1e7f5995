import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { buildSync } from 'esbuild';
import { afterAll } from 'vitest';

/**
 * Bundles test/terminal/fixtures/NAME as the product is bundled; returns the file to start with `process.execPath`.
 * To be called where a test file begins; when its tests are done the bundle goes.
 */
export function bundleFixture(name: string): string {
  const outdir = mkdtempSync(join(tmpdir(), 'dragoman-fixture-'));
  afterAll(() => rmSync(outdir, { recursive: true }));
  buildSync({
    entryPoints: [join(import.meta.dirname, 'fixtures', name)],
    outdir,
    bundle: true,
    splitting: true,
    format: 'esm',
    platform: 'node',
    target: 'node24',
    external: ['react-devtools-core'],
    outExtension: { '.js': '.mjs' },
    define: { 'process.env.NODE_ENV': '"production"', 'process.env.DEV': '"false"' },
    banner: {
      js: "import{createRequire}from'node:module';const require=createRequire(import.meta.url);",
    },
    logLevel: 'silent',
  });
  return join(outdir, name.replace(/\.tsx?$/, '.mjs'));
}
