import { execFileSync } from 'node:child_process';
import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { program } from '../support/built.ts';

describe('the packed package, installed into an empty prefix', () => {
  const root = fileURLToPath(new URL('../..', import.meta.url));
  let prefix: string;

  beforeAll(() => {
    expect(program).toContain(root);
    prefix = mkdtempSync(join(tmpdir(), 'dragoman-package-'));
    // dist was just built, and must not change under the other tests.
    npm(root, 'pack', '--ignore-scripts', '--pack-destination', prefix);
    const [tarball] = readdirSync(prefix);
    npm(prefix, 'install', '--offline', '--prefix', prefix, `./${tarball}`);
  }, 60_000);

  afterAll(() => rmSync(prefix, { recursive: true }));

  it('pulls in no other package', () => {
    const installed = readdirSync(join(prefix, 'node_modules')).filter((name) => !name.startsWith('.'));
    expect(installed).toEqual(['dragoman']);
  });

  it('brings its manual along to where man looks', () => {
    const [tarball] = readdirSync(prefix).filter((name) => name.endsWith('.tgz'));
    npm(prefix, 'install', '--offline', '--global', '--prefix', join(prefix, 'all'), `./${tarball}`);
    const page = readFileSync(join(prefix, 'all/share/man/man1/dragoman.1'), 'utf8');
    expect(page).toBe(readFileSync(join(root, 'dist/dragoman.1'), 'utf8'));
  });

  it('runs', () => {
    const { version } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8'));
    const command = join(prefix, 'node_modules/.bin/dragoman');
    expect(execFileSync(command, ['--version'], { encoding: 'utf8' })).toBe(`${version}\n`);
  });
});

function npm(cwd: string, ...words: string[]): void {
  execFileSync('npm', [...words, '--silent'], { cwd, stdio: ['ignore', 'ignore', 'inherit'] });
}
