import type { Hit } from '../../actors/scan.ts';
import { ownCopy } from '../../text/own-copy.ts';
import type { NewForm } from './clerk.ts';
import type { KnownCodes } from './forms.ts';
import { Numbered } from './numbered.ts';
import type { ListedSurface } from './surface-list.ts';

/** A form that was met before. */
interface Met {
  readonly surface: string;
  readonly known: string;
  readonly number: number;
}

/** So many forms of a name are compared with the text letter by letter; most names have one. */
const FEW = 8;

/** Numbers the forms that a clerk meets. A form that comes again is known by its name and its letters; no string is made of it. */
export class MetForms {
  readonly #codes: KnownCodes;
  readonly #numbers = new Numbered<NewForm>();
  /** By the surface, or by the listed name where there is none. */
  readonly #few = new Map<object, Met[]>();

  constructor(codes: KnownCodes) {
    this.#codes = codes;
  }

  /** The number of the form of a hit that stands in a text from `start` to `end`. */
  of({ surface: scan, known: names }: Hit<ListedSurface>, text: string, start: number, end: number): number {
    const known = this.#codes.code(names);
    const few = this.#fewOf(scan ?? names?.[0] ?? this);
    for (const met of few)
      if (met.surface.length === end - start && met.known === known && text.startsWith(met.surface, start))
        return met.number;
    const name = scan?.name ?? 0;
    const surface = ownCopy(text.slice(start, end));
    const number = this.#numbers.of(`${name} ${known} ${surface}`, [surface, name, known]);
    if (few.length < FEW) few.push({ surface, known, number });
    return number;
  }

  /** Those that are new since they were asked for last, in the order of their numbers. */
  fresh(): readonly NewForm[] {
    return this.#numbers.fresh();
  }

  #fewOf(owner: object): Met[] {
    let few = this.#few.get(owner);
    if (few === undefined) {
      few = [];
      this.#few.set(owner, few);
    }
    return few;
  }
}
