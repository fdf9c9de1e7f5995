import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

/** What a page made for the tests is expected to give, as it was written by hand. */
export interface Expected {
  readonly page: string;
  /** `title`, `date`, `author`, `source`, `url` …; `-` for none. */
  readonly facts: ReadonlyMap<string, string>;
  readonly blocks: readonly (readonly [kind: string, text: string])[];
}

export const PAGES = fileURLToPath(new URL('web/', import.meta.url));

/** The pages of a folder that have their expectation beside them, by name. */
export function expectedPages(folder: string = PAGES): Expected[] {
  const files = readdirSync(folder).sort();
  return files
    .filter((file) => file.endsWith('.txt'))
    .map((file) => {
      const name = file.slice(0, -'.txt'.length);
      const page = files.find((other) => other !== file && other.replace(/\.[^.]*$/, '') === name)!;
      return { page: `${folder}${page}`, ...parsed(readFileSync(`${folder}${file}`, 'utf8')) };
    });
}

/** `name: value` a line, a blank line, `kind| text` a line. */
function parsed(text: string): Omit<Expected, 'page'> {
  const [head = '', body = ''] = text.split(/\n\n/);
  const pairs = (part: string, mark: RegExp) =>
    part
      .split('\n')
      .filter((line) => line !== '')
      .map((line): [string, string] => {
        const [, name, value] = mark.exec(line)!;
        return [name!, value!];
      });
  return { facts: new Map(pairs(head, /^(\w+): (.*)$/)), blocks: pairs(body, /^(\w+)\| (.*)$/) };
}

/** How much of what was found is right, and how much of what is there was found: shares from 0 to 1. */
export interface Score {
  readonly precision: number;
  readonly recall: number;
}

const BODY = new Set(['paragraph', 'heading', 'caption']);
export const bodyOf = (blocks: Expected['blocks']): Expected['blocks'] =>
  blocks.filter(([kind]) => BODY.has(kind));

/** Of the words of two bodies, as bags; letters of scripts without blanks count as words. */
export function wordScore(found: Expected['blocks'], expected: Expected['blocks']): Score {
  return bagScore(wordsOf(found), wordsOf(expected));
}

/** Of their blocks, each by kind and text. */
export function blockScore(found: Expected['blocks'], expected: Expected['blocks']): Score {
  const keys = (blocks: Expected['blocks']) => bodyOf(blocks).map(([kind, text]) => `${kind}| ${text}`);
  return bagScore(keys(found), keys(expected));
}

const wordsOf = (blocks: Expected['blocks']): string[] =>
  bodyOf(blocks).flatMap(([, text]) => text.match(/[\p{Script=Han}]|[\p{L}\p{M}\p{N}]+/gu) ?? []);

function bagScore(found: readonly string[], expected: readonly string[]): Score {
  const left = new Map<string, number>();
  for (const one of expected) left.set(one, (left.get(one) ?? 0) + 1);
  let both = 0;
  for (const one of found) {
    const count = left.get(one) ?? 0;
    if (count === 0) continue;
    left.set(one, count - 1);
    both++;
  }
  return {
    precision: found.length === 0 ? Number(expected.length === 0) : both / found.length,
    recall: expected.length === 0 ? 1 : both / expected.length,
  };
}

export const mean = (values: readonly number[]): number =>
  values.reduce((sum, value) => sum + value, 0) / values.length;
