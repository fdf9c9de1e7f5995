/** `--source`: which outlets of a corpus are meant. */

import { slips } from './text/closest.ts';
import { comparable } from './text/comparable.ts';
import { safeText } from './text/safe.ts';

/** Outlets that are named where one is not there. */
const NAMED = 5;

/** Outlets as articles write them, and a sentence about each name that none has. */
export interface Outlets {
  readonly names: readonly string[];
  readonly said: readonly string[];
}

/** `asked`: names as they are typed, each of which is the whole of an outlet's but for capitals, accents and kinds of dashes and quotes. */
export function outletsOf(asked: readonly string[], all: readonly string[]): Outlets {
  const folded = all.map((name) => comparable(name).plain);
  const names = new Set<string>();
  const said: string[] = [];
  for (const one of asked) {
    const wanted = comparable(safeText(one).trim().replace(/ +/g, ' ')).plain;
    const found = all.filter((_, at) => folded[at] === wanted);
    for (const name of found) names.add(name);
    if (found.length === 0) said.push(unknown(one, wanted, all, folded));
  }
  return { names: [...names], said };
}

function unknown(one: string, wanted: string, all: readonly string[], folded: readonly string[]): string {
  const words = `No source is called “${safeText(one)}”`;
  if (all.length === 0) return `${words}: no article here names its source.`;
  const near = nearest(wanted, all, folded);
  const named = (near.length > 0 ? near : all.slice(0, NAMED)).join(', ');
  const rest = all.length > NAMED && near.length === 0 ? ', …' : '';
  return near.length > 0
    ? `${words}; nearest: ${named}.`
    : `${words}; there ${all.length === 1 ? 'is' : 'are'}: ${named}${rest}.`;
}

/** Those with what was typed at the start of a word, then those a few slips away. */
function nearest(wanted: string, all: readonly string[], folded: readonly string[]): string[] {
  const most = Math.min(4, Math.ceil(wanted.length / 3) + 1);
  const distances = folded.map((name) =>
    wanted.length > 1 && ` ${name}`.includes(` ${wanted}`) ? 0 : slips(wanted, name, most),
  );
  return [...all.keys()]
    .filter((at) => distances[at] < most)
    .sort((a, b) => distances[a] - distances[b] || a - b)
    .slice(0, NAMED)
    .map((at) => all[at]);
}
