import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, describe, expect, it } from 'vitest';
import type { Article } from '../../source/corpus/article.ts';
import { readAll } from '../../source/corpus/read.ts';
import { readArguments } from './arguments.ts';
import { articleAt } from './article.ts';
import { countedIn, fileOf, layoutOf, saysAuthor } from './layouts.ts';
import { SOURCES } from './sources.ts';
import { makeWorld } from './world.ts';
import { writeCorpus } from './write-corpus.ts';

const root = mkdtempSync(join(tmpdir(), 'dragoman-made-'));
afterAll(() => rmSync(root, { recursive: true, force: true }));

const NAMES = 3000;
const written = (name: string, articles: number, seed: number): string => {
  writeCorpus({ folder: join(root, name), articles, seed, names: NAMES });
  return join(root, name);
};

/** Path and digest of every file in a folder. */
function contents(folder: string): Map<string, string> {
  const files = readdirSync(folder, { recursive: true, withFileTypes: true }).filter((entry) =>
    entry.isFile(),
  );
  return new Map(
    files
      .map(({ parentPath, name }) => join(parentPath, name))
      .map((path) => [
        path.slice(folder.length + 1),
        createHash('sha256').update(readFileSync(path)).digest('hex'),
      ]),
  );
}

describe('a made corpus', () => {
  it('is the same for the same seed, also when another process writes it, and another for another seed', () => {
    const here = contents(written('here', 150, 5));
    const script = fileURLToPath(new URL('write.ts', import.meta.url));
    const flags = ['--articles', '150', '--seed', '5', '--names', String(NAMES)];
    const run = spawnSync(process.execPath, [script, join(root, 'there'), ...flags], { encoding: 'utf8' });
    expect(run.status).toBe(0);
    expect(run.stderr).toMatch(/^150 articles, \d+\.\d MB, \d+\.\d mentions per kB; \d+ MB\/s\n$/);
    expect(contents(join(root, 'there'))).toEqual(here);
    expect(here.size).toBe(150);
    const other = contents(written('other', 150, 6));
    expect([...other.values()].filter((digest) => [...here.values()].includes(digest))).toEqual([]);
  });

  it('is the beginning of a larger one', () => {
    const larger = contents(written('larger', 60, 5));
    for (const [path, digest] of contents(written('smaller', 20, 5))) expect(larger.get(path)).toBe(digest);
  });

  it('is read by the product as it is meant', async () => {
    const folder = written('read', 600, 5);
    const world = makeWorld(5, NAMES);
    const { articles, unread } = await readAll({ paths: [folder] });
    expect(unread).toEqual([]);
    const read = new Map(articles.map((article) => [article.path.slice(folder.length + 1), article]));
    expect(read.size).toBe(600);
    let blocksAsMeant = 0;
    for (let index = 0; index < 600; index++) {
      const made = articleAt(world, index);
      const layout = layoutOf(made);
      const found = read.get(fileOf(made).path)!;
      expect(found.title, found.path).toBe(made.title.text);
      expect(found.date, found.path).toBe(made.date);
      expect(found.source, found.path).toBe(SOURCES[made.source]);
      if (saysAuthor(made, layout)) expect(found.author, found.path).toBe(made.author);
      // Whether a line of a wrapped paragraph ends it cannot always be seen.
      if (layout !== 'wrapped')
        for (const { text } of countedIn(made)) expect(found.text).toContain(text.replace(CREDIT, ''));
      expect(found.blocks.some(({ kind }) => kind === 'title')).toBe(true);
      const meant = made.pieces.map(({ kind }) => kind);
      if (bodyKinds(found, layout === 'front').join() === meant.join()) blocksAsMeant++;
    }
    // A last paragraph about somebody may look like a note on the author; a wrapped one may seem to be two.
    expect(blocksAsMeant).toBeGreaterThan(590);
  });
});

/** Who took a picture is a byline of its own behind the caption. */
const CREDIT = / \(Photo: [^()]+\)$/;

/** The kinds of an article's blocks without its head. */
function bodyKinds({ blocks }: Article, front: boolean): string[] {
  const kinds = blocks.map(({ kind }) => kind).filter((kind) => kind !== 'title' && kind !== 'byline');
  // Front matter is furniture to the product, at the top.
  return front ? kinds.slice(kinds.findIndex((kind) => kind !== 'furniture')) : kinds;
}

describe('the command line', () => {
  it('takes a folder and numbers', () => {
    expect(readArguments(['out', '--articles', '10', '--seed', '4', '--names', '99'])).toEqual({
      folder: 'out',
      articles: 10,
      seed: 4,
      names: 99,
    });
    expect(readArguments(['--articles', '10', 'out'])).toMatchObject({ folder: 'out', seed: 1 });
  });

  it.each([
    [[], 'Usage'],
    [['out'], 'Usage'],
    [['out', '--articles', 'many'], '--articles takes a whole number'],
    [['out', '--articles', '10', '--fast'], '--fast is not understood'],
    [['out', 'more', '--articles', '10'], 'more is not understood'],
    [['out', '--articles', '1000000'], '--articles can be 131072 at most'],
  ])('refuses %j', (words, reason) => {
    expect(() => readArguments(words)).toThrow(reason);
  });
});
