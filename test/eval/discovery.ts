import { readdirSync, readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { Problem } from '../../source/problem.ts';
import type { MarkedFolder } from './inputs.ts';
import { linkedFolder } from './product.ts';
import { type Marked, NAMED, type Scores, score } from './score.ts';

/** A mark as the data has it: offsets in code points of the decoded file, which counts no BOM. */
interface Given {
  readonly doc: string;
  readonly start: number;
  readonly end: number;
  readonly surface: string;
  readonly actor: string;
  readonly type: string;
  readonly debatable?: boolean;
}

export interface DiscoveryFigures extends Omit<Scores, 'differences'> {
  readonly name: string;
  readonly texts: number;
  /** Marks that count. */
  readonly marks: number;
  readonly differences: readonly string[];
}

/**
 * Scores what `dragoman mentions --all-blocks --related --unsure` gives for a folder against its marks: places are
 * kept out, related mentions and debatable marks neither rewarded nor punished.
 */
export async function measureDiscovery({ name, folder, gold }: MarkedFolder): Promise<DiscoveryFigures> {
  const files = readdirSync(folder).filter((file) => file.endsWith('.txt'));
  return figuresOf(name, folder, marksOf(gold, folder), new Set(files));
}

/** The dispatches of the sample corpus that were marked by hand. */
export async function measureSample(): Promise<DiscoveryFigures> {
  const marked: Marked[] = JSON.parse(readFileSync(join(import.meta.dirname, 'sample-gold.json'), 'utf8'));
  return figuresOf('sample', sampleFolder, marked, new Set(marked.map(({ file }) => file)));
}

export const sampleFolder: string = join(import.meta.dirname, '../../data/sample');

async function figuresOf(
  name: string,
  folder: string,
  marked: readonly Marked[],
  files: ReadonlySet<string>,
): Promise<DiscoveryFigures> {
  const { articles, linked } = await linkedFolder(folder);
  const mentions = linked.mentions.map((of) => of.filter(({ kind }) => kind !== 'place'));
  const marks = marked.filter(({ kind, debatable }) => kind !== 'related' && !debatable).length;
  return { name, texts: files.size, marks, ...score(marked, articles, { ...linked, mentions }, files) };
}

function marksOf(gold: string, folder: string): Marked[] {
  const texts = new Map<string, string>();
  const given: Given[] = JSON.parse(readFileSync(gold, 'utf8'));
  return given.map(({ doc, start, end, surface, actor, type, debatable }) => {
    let text = texts.get(doc);
    if (text === undefined) {
      text = new TextDecoder().decode(readFileSync(join(folder, doc)));
      texts.set(doc, text);
    }
    const from = unitsIn(text, start);
    const to = unitsIn(text, end);
    if (text.slice(from, to) !== surface)
      throw new Problem(
        `${basename(gold)} marks ${surface} at ${start} in ${doc}, and it is not there; correct it.`,
      );
    const kind = NAMED.find((one) => one === type) ?? 'related';
    return { file: doc, start: from, end: to, surface, kind, actor, debatable };
  });
}

/** The UTF-16 offset of a code point. */
function unitsIn(text: string, point: number): number {
  let unit = 0;
  for (let seen = 0; seen < point; seen++) unit += (text.codePointAt(unit) ?? 0) > 0xffff ? 2 : 1;
  return unit;
}
