/** How fast files of each format are read into articles, beside the same articles as plain text. */
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { readAll } from '../../source/corpus/read.ts';
import { MADE_FORMATS, madeArticles } from './made-formats.ts';
import { READERS } from './programs.ts';
import type { Setting } from './setting.ts';
import { SIZES } from './sizes.ts';

const [OURS] = READERS;
const [SIZE] = SIZES;
const ARTICLES = 1000;

export const FORMAT_NAMES: readonly string[] = Object.keys(MADE_FORMATS);
/** The name of the measure of a format: megabytes of the articles' text a second. */
export const rateOf = (format: string): string => `${format}, MB/s`;

/** Throws where a format loses an article. */
export async function measureFormats({ amount, corpus, figures }: Setting): Promise<void> {
  const all = madeArticles(ARTICLES);
  const characters = all.reduce((sum, { paragraphs }) => sum + paragraphs.join('\n\n').length, 0);
  const folders = FORMAT_NAMES.map((format, at) => {
    const folder = corpus.place(`format-${at}`);
    mkdirSync(folder, { recursive: true });
    for (const [name, content] of MADE_FORMATS[format]!(all)) writeFileSync(join(folder, name), content);
    return { format, folder };
  });
  // Round by round, so that a busy moment of the machine is every format's; the first is to warm up.
  for (let round = 0; round <= amount.rounds; round++) {
    for (const { format, folder } of folders) {
      const start = performance.now();
      const { articles } = await readAll({ paths: [folder] });
      const seconds = (performance.now() - start) / 1000;
      if (articles.length !== ARTICLES) throw new Error(`${format} gives ${articles.length} articles`);
      if (round > 0) figures.add(rateOf(format), OURS, SIZE!, characters / 1e6 / seconds);
    }
  }
}
