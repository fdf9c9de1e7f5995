import type { Handed } from './clerk.ts';
import type { Forms } from './forms.ts';
import type { Interned } from './interned.ts';
import type { NameSums } from './name-sums.ts';
import type { TieRows } from './tie-rows.ts';

/** The numbers that the strings of one clerk have in the index, by the clerk's own numbers. */
export class Numbering {
  readonly words: number[] = [];
  readonly names: number[] = [];
  readonly forms: number[] = [];
  readonly ties: number[] = [];

  /** Takes in what a clerk numbered since. */
  take(
    { words, names, forms, ties }: Omit<Handed<unknown>, 'results'>,
    index: {
      readonly words: Interned;
      readonly names: NameSums;
      readonly forms: Forms;
      readonly ties: TieRows;
    },
  ): void {
    for (const word of words) this.words.push(index.words.id(word));
    for (const key of names) this.names.push(index.names.of(key).id);
    for (const [surface, name, known] of forms) this.forms.push(index.forms.id(surface, name, known));
    for (const [form, meant] of ties) this.ties.push(index.ties.of(form, meant).id);
  }
}
