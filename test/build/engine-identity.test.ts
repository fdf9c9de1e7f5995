import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { engineIdentity } from '../../.build/engine-identity.ts';

/** What esbuild would say of these sources, each with what it imports. */
const SOURCES: Readonly<Record<string, readonly string[]>> = {
  'source/corpus/formats/csv.ts': ['node_modules/parser/index.js', 'builtin:node:fs'],
  'node_modules/parser/index.js': [],
  'source/reader/screen.ts': ['node_modules/screens/index.js', 'source/corpus/formats/csv.ts'],
  'node_modules/screens/index.js': [],
};

/** The identity when this source ends in another line than before. */
function identityWith(changed: string | null, actors = '{}'): string {
  const root = mkdtempSync(join(tmpdir(), 'dragoman-identity-'));
  onTestFinished(() => rmSync(root, { recursive: true }));
  for (const path of Object.keys(SOURCES)) {
    mkdirSync(dirname(join(root, path)), { recursive: true });
    writeFileSync(join(root, path), path === changed ? 'two' : 'one');
  }
  const inputs = Object.fromEntries(
    Object.entries(SOURCES).map(([path, imports]) => [
      path,
      { bytes: 3, imports: imports.map((used) => ({ path: used, kind: 'import-statement' as const })) },
    ]),
  );
  return engineIdentity({ inputs, outputs: {} }, root, actors);
}

test.each(['source/corpus/formats/csv.ts', 'node_modules/parser/index.js'])(
  'an index is made anew when %s is another',
  (path) => {
    expect(identityWith(path)).not.toBe(identityWith(null));
  },
);

test.each(['source/reader/screen.ts', 'node_modules/screens/index.js'])('and kept when %s is', (path) => {
  expect(identityWith(path)).toBe(identityWith(null));
});

test('another actors file has an index of its own', () => {
  expect(identityWith(null, '{"a":1}')).not.toBe(identityWith(null));
});
