import { basename, join } from 'node:path';
import { buildSync } from 'esbuild';

/** Bundles a source file as the product is bundled, into a folder; returns the file to start with `process.execPath`. */
export function bundleInto(outdir: string, source: string): string {
  buildSync({
    entryPoints: [source],
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
  return join(outdir, basename(source).replace(/\.tsx?$/, '.mjs'));
}
