import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { NO_ACTORS } from '../../source/actors/table.ts';
import { contentLaidOut, readLaidOut } from '../../source/corpus/laid-out.ts';
import { diskView } from '../../source/store/disk-view.ts';
import { packLayout, unpackLayout } from '../../source/store/layout.ts';
import { articleOf, recordsOf } from '../corpus/article-of.ts';
import { bring, emptyIndex, type Index } from './indexed.ts';

const TEXT = 'A day at sea\n\nDate: 2023-05-01\n\nThey left at dawn.\n\nNobody saw them go.\n';

let folder = '';
let file = '';
let index: Index;

beforeEach(async () => {
  folder = mkdtempSync(join(tmpdir(), 'dragoman-'));
  const corpus = join(folder, 'corpus');
  mkdirSync(corpus);
  file = join(corpus, 'one.txt');
  writeFileSync(file, TEXT);
  // Its looks tell nothing of a file that was written just now.
  await new Promise((resolve) => setTimeout(resolve, 200));
  index = emptyIndex(corpus, NO_ACTORS);
  await bring(index);
});

afterEach(() => {
  index.db.close();
  rmSync(folder, { recursive: true, force: true });
});

const textShown = (): string => diskView(index.db, index.roots, NO_ACTORS).articles.at(0).text;
const layoutKept = (): Uint8Array =>
  index.db.prepare('SELECT layout FROM articles').get()?.layout as Uint8Array;
const keep = (layout: Uint8Array | null): void => {
  index.db.prepare('UPDATE articles SET layout = ?').run(layout);
};

describe('where the blocks of an article lie', () => {
  const whole = 'A day at sea\n\nDate: 2023-05-01\n\nThey left at dawn.\n\nNobody saw them go.';

  it('is what its text is put together from', () => {
    const [title, date, dawn, nobody] = unpackLayout(layoutKept().subarray(0, -4)) ?? [];
    expect([title, date, dawn, nobody].map((block) => block && TEXT.slice(block.from, block.to))).toEqual(
      whole.split('\n\n'),
    );
    expect(title?.kind).toBe('title');
    expect(readLaidOut('one.txt', file, 1, [dawn!, nobody!])?.text).toBe(
      'They left at dawn.\n\nNobody saw them go.',
    );
    expect(textShown()).toBe(whole);
  });

  it.each([
    ['is not there', () => keep(null)],
    ['is not what was written', () => keep(layoutKept().fill(1, 0, 3))],
  ])('is found out again where it %s', (_what, harm) => {
    harm();
    expect(textShown()).toBe(whole);
  });

  it('is believed of no file that has changed', () => {
    writeFileSync(file, TEXT.replace('dawn', 'noon'));
    expect(textShown()).toMatch(/^This article cannot be shown/);
  });

  it('is put together as it was read where a block begins right behind another', () => {
    // The title is a block of its own, and the key before it ends where its quotation mark begins.
    const text = '---\ntitle: "A day at sea"\ndate: 2023-05-01\n---\n\nThey left at dawn.\n';
    const article = articleOf(text, 'a.md');
    const layout = unpackLayout(packLayout(article)!)!;
    expect(contentLaidOut(recordsOf(text, 'a.md'), 1, layout)?.text).toBe(article.text);
    expect(article.text).toContain('title:\n\nA day at sea\n\ndate');
  });

  it.each([
    ['beyond the end of the file', [{ kind: 'paragraph', from: 0, to: 10 }]],
    [
      'before the one before it',
      [
        { kind: 'title', from: 1, to: 2 },
        { kind: 'paragraph', from: 0, to: 1 },
      ],
    ],
  ] as const)('is nothing where a block lies %s', (_what, layout) => {
    expect(contentLaidOut(recordsOf('A day.', 'a.txt'), 1, layout)).toBeNull();
  });
});
