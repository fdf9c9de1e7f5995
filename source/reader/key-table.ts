/** The key table as people read it: for the `?` screen and the README. */

import { keyName } from './key-name.ts';
import { type Binding, DIGITS, KEYMAP, type Screen, TYPING } from './keymap.ts';

/** All keys of a binding, `j ↓`; nine digits are `1–9`. */
function keyNames(keys: readonly string[]): string {
  return keys === DIGITS ? '1–9' : keys.map(keyName).join(' ');
}

export interface HelpSection {
  readonly title: string;
  readonly keys: readonly { readonly keys: string; readonly words: string }[];
}

/** A binding stands in the first section whose screens it has all of. */
const SECTIONS: readonly (readonly [string, readonly Screen[]])[] = [
  ['everywhere', ['reading', 'lines', 'ledger', 'facets']],
  ['articles, reading', ['articles', 'reading']],
  ['articles', ['articles']],
  ['reading', ['reading']],
  ['text found', ['hits']],
  ['judging', ['ledger', 'lines']],
  ['ledger', ['ledger']],
  ['concordance', ['lines']],
  ['typing a spelling', ['ledger-line']],
  ['typing', TYPING],
  ['searching', ['filter', 'find', 'finder']],
  ['facets', ['facets']],
  ['filtering', ['filter']],
  ['find bar', ['find']],
  ['writing a note', ['note']],
  ['naming an actor', ['finder']],
  ['writing a file', ['export']],
  ['small terminal', ['small']],
];

/** The key table by section, one of them `first`; each binding stands in exactly one. */
export function helpSections(first = 'everywhere'): readonly HelpSection[] {
  const told = new Set<Binding>();
  const sections = SECTIONS.map(([title, screens]) => {
    const mine = KEYMAP.filter(
      (one) => !told.has(one) && screens.every((screen) => one.screens.includes(screen)),
    );
    for (const one of mine) told.add(one);
    return { title, keys: mine.map((one) => ({ keys: keyNames(one.keys), words: one.words })) };
  });
  return sections.sort((one, other) => Number(other.title === first) - Number(one.title === first));
}

/** The README's table of keys, in Markdown. */
export function keyTable(): string {
  const lines = ['| where | keys | what |', '|---|---|---|'];
  for (const { title, keys } of helpSections()) {
    for (const one of keys) lines.push(`| ${title} | \`${one.keys.replace('|', '\\|')}\` | ${one.words} |`);
  }
  return `${lines.join('\n')}\n`;
}
