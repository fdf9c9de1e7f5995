import type { KnownName } from '../../actors/known.ts';
import type { Hit } from '../../actors/scan.ts';
import type { Surface } from '../../actors/surfaces.ts';
import { BLOCK_KINDS } from '../block-kinds.ts';
import { Packer, Unpacker } from '../pack.ts';

/** One hit as it is kept: UTF-16 offset in the article's text, its form, what the scan says of it. */
export interface StoredHit {
  readonly start: number;
  readonly form: number;
  /** Bits of `DOUBTFUL`, `PLACED`, `BRACKETED`, `STRANGE`, `NEXT`. */
  readonly flags: number;
  /** Index into `BLOCK_KINDS`. */
  readonly block: number;
}

const DOUBTFUL = 1;
const PLACED = 2;
const BRACKETED = 4;
const STRANGE = 8;
/** No word stands between this hit and the one before it. */
export const NEXT = 16;
const FLAGS = 32;

export const flagsOf = (hit: Omit<Hit, 'surface'>, isNext: boolean): number =>
  (hit.doubtful ? DOUBTFUL : 0) |
  (hit.placed ? PLACED : 0) |
  (hit.bracketed ? BRACKETED : 0) |
  (hit.strange ? STRANGE : 0) |
  (isNext ? NEXT : 0);

const packer = new Packer();

export function packHits(hits: readonly StoredHit[]): Uint8Array {
  let last = 0;
  for (const { start, form, flags, block } of hits) {
    packer.add(start - last);
    last = start;
    packer.add(form);
    packer.add(block * FLAGS + flags);
  }
  return packer.take();
}

export function unpackHits(packed: Uint8Array): StoredHit[] {
  const from = new Unpacker(packed);
  const hits: StoredHit[] = [];
  for (let start = 0; !from.isDone; ) {
    start += from.next();
    const form = from.next();
    const rest = from.next();
    hits.push({ start, form, flags: rest % FLAGS, block: Math.floor(rest / FLAGS) });
  }
  return hits;
}

/** What a form is met as. */
export interface FormMeaning {
  readonly known: readonly KnownName[] | null;
  readonly surface: Surface | null;
}

/** The hits of an article as the linking wants them; its words are counted anew, only neighbours matter. */
export function hitsFrom(stored: readonly StoredHit[], meaningOf: (form: number) => FormMeaning): Hit[] {
  let end = -1;
  return stored.map(({ form, flags }): Hit => {
    const { known, surface } = meaningOf(form);
    const from = end + ((flags & NEXT) !== 0 ? 0 : 1);
    end = from + (surface?.words.length ?? known?.[0].forms.length ?? 0);
    return {
      ...{ from, to: end, known, surface },
      doubtful: (flags & DOUBTFUL) !== 0,
      placed: (flags & PLACED) !== 0,
      bracketed: (flags & BRACKETED) !== 0,
      strange: (flags & STRANGE) !== 0,
    };
  });
}

export const blockIndex = (kind: (typeof BLOCK_KINDS)[number]): number => BLOCK_KINDS.indexOf(kind);
