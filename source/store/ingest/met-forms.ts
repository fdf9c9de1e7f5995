import type { Hit } from '../../actors/scan.ts';
import { ownCopy } from '../../text/own-copy.ts';
import type { NewForm } from './clerk.ts';
import type { KnownCodes } from './forms.ts';
import type { ListedSurface } from './surface-list.ts';

/** A form that was met before, and the one of the same owner that was met first after it. */
interface Met {
  readonly surface: string;
  readonly known: string;
  readonly number: number;
  next: Met | null;
}

/** So many forms of a name are compared with the text letter by letter; most names have one. */
const FEW = 8;

/** Numbers the forms that a clerk meets. A form that comes again is known by its name and its letters; no string is made of it. */
export class MetForms {
  readonly #codes: KnownCodes;
  /** By the surface, or by the listed name where there is none. */
  readonly #first = new Map<object, Met>();
  /** Those beyond a few of one owner. */
  readonly #others = new Map<string, number>();
  #count = 0;
  #fresh: NewForm[] = [];

  constructor(codes: KnownCodes) {
    this.#codes = codes;
  }

  /** The number of the form of a hit that stands in a text from `start` to `end`. */
  of({ surface: found, known: names }: Hit<ListedSurface>, text: string, start: number, end: number): number {
    const known = this.#codes.code(names);
    const owner = found ?? names?.[0] ?? this;
    let last: Met | null = null;
    let few = 0;
    for (let met = this.#first.get(owner) ?? null; met !== null; met = met.next, few++) {
      if (met.surface.length === end - start && met.known === known && text.startsWith(met.surface, start))
        return met.number;
      last = met;
    }
    const name = found?.name ?? 0;
    const surface = ownCopy(text.slice(start, end));
    const key = few < FEW ? null : `${name} ${known} ${surface}`;
    const other = key === null ? undefined : this.#others.get(key);
    if (other !== undefined) return other;
    const number = this.#count++;
    this.#fresh.push([surface, name, known]);
    if (key !== null) this.#others.set(key, number);
    else {
      const met: Met = { surface, known, number, next: null };
      if (last === null) this.#first.set(owner, met);
      else last.next = met;
    }
    return number;
  }

  /** Those that are new since they were asked for last, in the order of their numbers. */
  fresh(): readonly NewForm[] {
    const fresh = this.#fresh;
    this.#fresh = [];
    return fresh;
  }
}
