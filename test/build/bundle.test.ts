import { spawnSync } from 'node:child_process';
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { transformSync } from 'esbuild';
import { afterAll, describe, expect, it } from 'vitest';
import { program } from '../support/built.ts';
import { PARTS, sourcesIn } from '../support/parts.ts';

describe('the bundle', () => {
  it('keeps Ink, React and the reader out of what a one-shot command loads', () => {
    const loaded = [...sourcesIn('cli', 'commands').keys()];
    expect(loaded).toContain('source/commands/find.ts');
    const forbidden =
      /^source\/(?:reader|terminal)\/|node_modules\/(?:ink|react|react-reconciler|yoga-layout)\//;
    expect(loaded.filter((file) => forbidden.test(file))).toEqual([]);
    // Threads are for who has much to read.
    expect(loaded).not.toContain('builtin:node:worker_threads');
  });

  it('keeps out of the first frame what only a later key, or the engine, asks for', () => {
    const loaded = [...sourcesIn('cli', 'reader').keys()];
    expect(loaded).toContain('source/reader/screens/articles.ts');
    const late =
      /^source\/(?:commands\/(?!output|gathered)|actors\/(?:engine|names|lexicon)|corpus\/(?:structure\/(?!outlets)|formats\/(?!tables\/parts\.ts))|export\/(?!forms|endings)|store\/(?:disk-view|disk\/(?:open|connect)\.ts))|node_modules\/(?:ink|react|fuse\.js|meow)\/|node:(?:zlib|worker_threads)/;
    expect(loaded.filter((file) => late.test(file))).toEqual([]);
    for (const part of ['cli', 'reader'])
      expect(readFileSync(join(dirname(program), `${part}.js`), 'utf8')).not.toContain('node:sqlite');
    expect(readFileSync(join(dirname(program), 'index.js'), 'utf8')).toContain('node:sqlite');
    // Whoever imports these still does: a late part that nobody loads late is to be none.
    expect(loaded).toEqual(
      expect.arrayContaining(
        [
          'actors/engine',
          'actors/reasons',
          'corpus/read',
          'export/cited',
          'export/lines',
          'meow-line',
          'reader/load-index',
          'search/finder',
          'store/rooms',
        ].map((path) => `late:source/${path}.ts`),
      ),
    );
  });

  it('tells indexes apart by the engine, not by how they are shown', () => {
    const engine = [...sourcesIn('clerk-worker', 'refresh').keys()];
    expect(engine).toContain('source/store/ingest/update.ts');
    expect(engine.filter((file) => /^source\/(?:store\/disk-view|search\/|reader\/)/.test(file))).toEqual([]);
  });

  it('reads an article whose blocks are known without what finds them', () => {
    const loaded = [...sourcesIn('text').keys()];
    expect(loaded).toContain('source/corpus/assemble.ts');
    expect(loaded.filter((file) => file.startsWith('source/corpus/structure/'))).toEqual([]);
  });

  it('writes no number by what Node knows of languages, which takes long to load', () => {
    // What reads PDF is loaded for who has one.
    for (const part of PARTS.filter((name) => name !== 'host' && name !== 'pdf'))
      expect(readFileSync(join(dirname(program), `${part}.js`), 'utf8')).not.toContain('toLocaleString');
  });

  it('loads what reads YAML for nobody who has no actors file, and no front matter that needs it', () => {
    const asked = ['actors-file', 'front-matter'];
    const loaded = [...sourcesIn(...PARTS.filter((part) => !asked.includes(part))).keys()];
    expect(loaded).toContain('source/actors-used.ts');
    expect(loaded.filter((file) => file.includes('node_modules/yaml/'))).toEqual([]);
    expect([...sourcesIn('actors-file').keys()].join()).toContain('/yaml/');
  });

  it('keeps the table of romanisation beside the code, and finds it when another script is met', () => {
    const blocks = [...sourcesIn(...PARTS)].filter(([file]) => file.endsWith('any-ascii/block.js'));
    expect(blocks).toHaveLength(1);
    expect(blocks[0]![1]).toBeLessThan(1000);
    const { stdout } = spawnSync(
      process.execPath,
      [program, 'actors', '--sample', '-q', 'Ибрагим Раиси', '--limit', '1'],
      { encoding: 'utf8' },
    );
    expect(stdout).toMatch(/^Ebrahim Ra/);
  });

  it('carries the licence of every package it has code of', () => {
    const licences = readFileSync(join(dirname(program), 'THIRD-PARTY-LICENSES'), 'utf8');
    const packages = [...sourcesIn(...PARTS).keys()]
      .map((file) => file.match(/.*node_modules\/((?:@[^/]+\/)?[^/]+)/)?.[1])
      .filter((name) => name !== undefined);
    for (const name of new Set(packages)) {
      expect(licences).toMatch(new RegExp(`^${name} \\d+\\.\\d+\\.\\d+\\n=+\\n\\n.`, 'm'));
    }
  });
});

describe('what Node has compiled', () => {
  const home = mkdtempSync(join(tmpdir(), 'dragoman-home-'));
  afterAll(() => rmSync(home, { recursive: true }));

  const versionWith = (env: NodeJS.ProcessEnv) =>
    spawnSync(process.execPath, [program, '--version'], { encoding: 'utf8', cwd: home, env });
  const kept = (cache: string): string[] =>
    readdirSync(join(home, cache), { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile())
      .map((entry) => join(entry.parentPath, entry.name));

  it.each([
    ['XDG_CACHE_HOME', { XDG_CACHE_HOME: join(home, 'xdg'), HOME: join(home, 'no') }, 'xdg'],
    ['HOME', { HOME: home }, '.cache'],
    ['HOME where the other is relative', { XDG_CACHE_HOME: 'relative', HOME: home }, '.cache'],
  ])('is kept in the cache of %s, and does no harm when it is damaged', (_, env, cache) => {
    const first = versionWith(env);
    expect([first.status, first.stderr]).toEqual([0, '']);
    const files = kept(join(cache, 'dragoman/compiled'));
    expect(files.length).toBeGreaterThan(0);
    for (const file of files) writeFileSync(file, readFileSync(file).fill(0x41, 40, 400));
    expect(versionWith(env)).toMatchObject({ status: 0, stdout: first.stdout, stderr: '' });
    expect(readdirSync(home).toSorted()).toEqual(expect.not.arrayContaining(['no', 'relative']));
  });

  it.each([
    ['neither', {}],
    ['a home that is a file', { HOME: program }],
  ])('is not kept with %s', (_, env) => {
    expect(versionWith(env)).toMatchObject({ status: 0, stderr: '' });
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
