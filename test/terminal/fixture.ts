import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll } from 'vitest';
import { bundleInto } from '../support/bundled-fixture.ts';

/**
 * Bundles test/terminal/fixtures/NAME as the product is bundled; returns the file to start with `process.execPath`.
 * To be called where a test file begins; when its tests are done the bundle goes.
 */
export function bundleFixture(name: string): string {
  const outdir = mkdtempSync(join(tmpdir(), 'dragoman-fixture-'));
  afterAll(() => rmSync(outdir, { recursive: true }));
  return bundleInto(outdir, join(import.meta.dirname, 'fixtures', name));
}
