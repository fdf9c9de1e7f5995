import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { transformSync } from 'esbuild';
import { describe, expect, it } from 'vitest';
import { program } from '../support/built.ts';
import { staticClosure } from '../support/chunks.ts';

describe('the bundle', () => {
  it('keeps Ink, React and the reader out of what a one-shot command loads', () => {
    const loaded = staticClosure(
      (entry) => entry === 'source/cli.ts' || entry.startsWith('source/commands/'),
    );
    expect(loaded).toContain('source/cli.ts');
    const forbidden = /^source\/reader\/|node_modules\/(ink|react|react-reconciler|yoga-layout)\//;
    expect(loaded.filter((file) => forbidden.test(file))).toEqual([]);
  });

  it('loads what reads YAML for nobody who has no actors file', () => {
    const loaded = staticClosure((entry) => /^source\/(?:cli\.ts|commands\/|reader\/)/.test(entry));
    expect(loaded).toContain('source/actors-used.ts');
    expect(loaded.filter((file) => file.includes('node_modules/yaml/'))).toEqual([]);
    expect(staticClosure((entry) => entry === 'source/actors/actors-file.ts').join()).toContain('/yaml/');
  });

  it('keeps the table of romanisation beside the code, and finds it when another script is met', () => {
    const code = staticClosure(() => true).filter((file) => file.endsWith('any-ascii/block.js'));
    expect(code).toHaveLength(1);
    const { outputs } = JSON.parse(readFileSync(join(dirname(program), '.metafile.json'), 'utf8'));
    const bytes = Object.values<{ inputs: Record<string, { bytesInOutput: number }> }>(outputs).flatMap(
      ({ inputs }) => Object.entries(inputs).filter(([input]) => input === code[0]),
    );
    expect(bytes.reduce((sum, [, { bytesInOutput }]) => sum + bytesInOutput, 0)).toBeLessThan(1000);
    const { stdout } = spawnSync(
      process.execPath,
      [program, 'actors', '--sample', '-q', 'Ибрагим Раиси', '--limit', '1'],
      { encoding: 'utf8' },
    );
    expect(stdout).toMatch(/^Ebrahim Ra/);
  });

  it('carries the licence of every package it has code of', () => {
    const licences = readFileSync(join(dirname(program), 'THIRD-PARTY-LICENSES'), 'utf8');
    const packages = staticClosure(() => true)
      .map((file) => file.match(/.*node_modules\/((?:@[^/]+\/)?[^/]+)/)?.[1])
      .filter((name) => name !== undefined);
    for (const name of new Set(packages)) {
      expect(licences).toMatch(new RegExp(`^${name} \\d+\\.\\d+\\.\\d+\\n=+\\n\\n.`, 'm'));
    }
  });
});

describe('the file that bin names', () => {
  it('says under an older Node what it needs, and exits 2', () => {
    const older = `data:text/javascript,Object.defineProperty(process.versions, 'node', { value: '20.20.2' })`;
    const { status, stdout, stderr } = spawnSync(process.execPath, ['--import', older, program], {
      encoding: 'utf8',
    });
    expect(stderr).toMatch(/^dragoman needs Node 24 or later, and this is Node 20\.20\.2: .+\n$/);
    expect(stdout).toBe('');
    expect(status).toBe(2);
  });

  it('has no syntax an older Node could stumble over', () => {
    const source = readFileSync(program, 'utf8');
    const supported = { 'dynamic-import': true };
    const asIs = transformSync(source, { target: 'esnext' }).code;
    expect(transformSync(source, { target: 'es5', supported }).code).toBe(asIs);
  });
});
