import { mkdtempSync, readdirSync, rmSync, truncateSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, it, onTestFinished } from 'vitest';
import { type Content, isArticle } from '../../../source/corpus/article.ts';
import { NOTHING_ASKED } from '../../../source/corpus/formats/format.ts';
import { portionsOf, readPortion } from '../../../source/corpus/portions.ts';
import { opened } from './opened.ts';

/** In bytes: shorter and longer than the records, and none a power of two of another. */
const SIZES = [60, 111, 500, 3001];

const files = ['json-lines', 'json', 'csv'].flatMap((folder) => {
  const full = fileURLToPath(new URL(`${folder}/`, import.meta.url));
  return readdirSync(full).map((name) => [`${folder}/${name}`, full + name] as const);
});

/** What is in a file that is read in portions of about so many bytes; null where it is read whole. */
function inPortions(path: string, size: number): Content[] | null {
  const contents: Content[] = [];
  for (const portion of portionsOf(path, path, NOTHING_ASKED, size)) {
    if ('reason' in portion) contents.push(portion);
    else contents.push(...readPortion(path, path, portion));
  }
  return contents.length === 0 ? null : contents;
}

const told = (content: Content) =>
  isArticle(content)
    ? { id: content.id, record: content.record, text: content.text, about: content.about }
    : { record: content.record, reason: content.reason };

describe('a file read in portions', () => {
  it.each(files)('holds the same records as read whole: %s', async (_, path) => {
    const whole = (await opened(path)).map(told);
    for (const size of SIZES) {
      const parts = inPortions(path, size);
      if (parts !== null) expect(parts.map(told)).toEqual(whole);
    }
  });
});

it.each([
  [0, []],
  [700, []],
  [5000, [5000]],
])('a file that is cut down to %i bytes while it is read ends there', (left, last) => {
  const file = join(mkdtempSync(join(tmpdir(), 'dragoman-')), 'a.jsonl');
  onTestFinished(() => rmSync(dirname(file), { recursive: true, force: true }));
  const line = (at: number): string =>
    `${JSON.stringify({ title: `Record ${at}`, text: 'It rained.'.repeat(20) })}\n`;
  writeFileSync(file, Array.from({ length: 100 }, (_, at) => line(at)).join(''));
  const portions = portionsOf(file, file, NOTHING_ASKED, 1000);
  for (let at = 0; at < 3; at++) expect(portions.next().done).toBe(false);
  truncateSync(file, left);
  const ends = [...portions].map((portion) => ('reason' in portion ? portion.reason : portion.to));
  expect(ends.slice(-1)).toEqual(last);
});
