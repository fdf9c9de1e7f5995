import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { shippedActors } from '../../source/shipped.ts';
import type { View } from '../../source/store/view.ts';
import { fileText, type MadeArticle, madeArticles } from './articles.ts';
import { linkedView } from './view.ts';

/** Everything the programs are run on, in a temporary folder. */
export interface BenchCorpus {
  /** What this program is given. */
  readonly folder: string;
  readonly articles: readonly MadeArticle[];
  readonly view: View;
  /** A folder of that name in the temporary one; made when it is not there. */
  place(name: string): string;
  /** A file in the temporary folder with this text. Returns its path. */
  file(name: string, text: string): string;
  remove(): void;
}

export async function makeCorpus(): Promise<BenchCorpus> {
  const root = mkdtempSync(join(tmpdir(), 'dragoman-bench-'));
  const place = (name: string): string => {
    mkdirSync(join(root, name), { recursive: true });
    return join(root, name);
  };
  const file = (name: string, text: string): string => {
    writeFileSync(join(root, name), text);
    return join(root, name);
  };
  const folder = place('clippings');
  const articles = madeArticles();
  articles.forEach((article, index) => {
    file(`clippings/${String(index).padStart(2, '0')}.txt`, fileText(article));
  });
  const view = await linkedView(folder, shippedActors());
  return {
    folder,
    articles,
    view,
    place,
    file,
    remove: () => rmSync(root, { recursive: true, force: true }),
  };
}
