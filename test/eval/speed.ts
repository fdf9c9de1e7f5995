import type { Article, Block } from '../../source/corpus/article.ts';
import { median } from './intervals.ts';
import { madeNames } from './made-names.ts';
import { linkedFolder, linkTexts, namesIn, scannerOf, shippedTable, type Text } from './product.ts';

/** Megabytes (10^6 bytes of UTF-8) a second, at the median of the rounds. */
export interface Rate {
  readonly what: 'bare' | 'discovery' | 'engine' | 'splitAndScan' | 'split' | 'scan';
  readonly megabytes: number;
  /** How many times as long as the bare scan it takes, at the median of the rounds. */
  readonly times: number;
}

export interface SpeedFigures {
  readonly megabytes: number;
  readonly texts: number;
  readonly surfaces: number;
  readonly rounds: number;
  readonly rates: readonly Rate[];
}

/** So much text is made of a folder: enough that a round takes longer than the clock and the garbage of another. */
const ENOUGH = 6e6;
const SURFACES = 20_000;
const ROUNDS = 5;
const SEED = 1927;

/**
 * How fast the engine goes through the texts of a folder, beside a loop that only looks at every character. The texts
 * are repeated, each time with other people in them, so that it meets as many names as a large corpus has.
 *
 * `names`: those that the people get, and the surfaces that are scanned for; without any, those of the actors file.
 */
export async function measureSpeed(folder: string, names: readonly string[] | null): Promise<SpeedFigures> {
  const own = (names ?? shippedTable().actors.map(({ name }) => name)).map(asInPrint);
  const surfaces = [...own, ...madeNames(own, Math.max(0, SURFACES - own.length), SEED)].slice(0, SURFACES);
  const texts = await repeated(folder, surfaces);
  const megabytes = texts.reduce((sum, { text }) => sum + Buffer.byteLength(text), 0) / 1e6;
  const scanner = scannerOf(texts, surfaces);
  const split = scanner.split();
  const work: Readonly<Record<Rate['what'], () => unknown>> = {
    bare: () => lookedAt(texts),
    discovery: () => namesIn(texts),
    engine: () => linkTexts(texts),
    splitAndScan: () => scanner.scan(scanner.split()),
    split: () => scanner.split(),
    scan: () => scanner.scan(split),
  };
  const kinds = Object.keys(work) as Rate['what'][];
  const took = new Map(kinds.map((what): [Rate['what'], number[]] => [what, []]));
  for (let round = -1; round < ROUNDS; round++) {
    for (const what of kinds) {
      const from = performance.now();
      work[what]();
      // The first round compiles the code.
      if (round >= 0) took.get(what)?.push(performance.now() - from);
    }
  }
  const of = (what: Rate['what']): number[] => took.get(what) ?? [];
  return {
    megabytes,
    texts: texts.length,
    surfaces: surfaces.length,
    rounds: ROUNDS,
    rates: kinds.map((what) => ({
      what,
      megabytes: (1000 * megabytes) / median(of(what)),
      times: median(of(what).map((time, round) => time / of('bare')[round])),
    })),
  };
}

/** The least that can be done with a text: each of its characters read once. */
function lookedAt(texts: readonly Text[]): number {
  let sum = 0;
  for (const { text } of texts)
    for (let at = 0; at < text.length; at++) sum = (sum + text.charCodeAt(at)) | 0;
  return sum;
}

/** Names of lists have their surnames in capitals; in print they have not. */
const asInPrint = (name: string): string =>
  name.replace(/\p{Lu}{2,}/gu, (word) => word[0] + word.slice(1).toLowerCase());

/** The articles of a folder over and over, each time with the next of `names` for every person in them. */
async function repeated(folder: string, names: readonly string[]): Promise<Text[]> {
  const { articles, linked } = await linkedFolder(folder);
  const texts: Text[] = [];
  let next = 0;
  for (let size = 0, copy = 0; size < ENOUGH; copy++) {
    const given = new Map<number, string>();
    const nameOf = (actor: number): string => {
      let name = given.get(actor);
      if (name === undefined) {
        name = names[next++ % names.length];
        given.set(actor, name);
      }
      return name;
    };
    const before = size;
    articles.forEach((article, at) => {
      const persons = linked.mentions[at].flatMap(({ start, end, actor, kind }) =>
        kind === 'person' && actor !== null ? [{ start, end, name: nameOf(actor) }] : [],
      );
      const made = withNames(article, persons, `${article.id}-${copy}`);
      size += made.text.length;
      texts.push(made);
    });
    if (size === before) break;
  }
  return texts;
}

/** An article with other names at some of its spans: the last word where one word stood, else the whole name. */
function withNames(
  { text, blocks }: Article,
  spans: readonly { readonly start: number; readonly end: number; readonly name: string }[],
  id: string,
): Text {
  let made = '';
  const moved: Block[] = [];
  for (const { kind, start, end } of blocks) {
    if (made !== '') made += '\n\n';
    const from = made.length;
    let at = start;
    for (const span of spans) {
      if (span.start < at || span.end > end) continue;
      const isOneWord = !text.slice(span.start, span.end).includes(' ');
      made += text.slice(at, span.start);
      made += isOneWord ? span.name.slice(span.name.lastIndexOf(' ') + 1) : span.name;
      at = span.end;
    }
    made += text.slice(at, end);
    moved.push({ kind, start: from, end: made.length });
  }
  return { id, text: made, blocks: moved };
}
