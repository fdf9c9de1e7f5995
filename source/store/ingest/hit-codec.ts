import type { KnownName } from '../../actors/known.ts';
import type { Hit } from '../../actors/scan.ts';
import type { Surface } from '../../actors/surfaces.ts';
import { BLOCK_KINDS } from '../block-kinds.ts';
import { Packer, Unpacker } from '../pack.ts';

const DOUBTFUL = 1;
const PLACED = 2;
const BRACKETED = 4;
const STRANGE = 8;
/** No word stands between this hit and the one before it. */
export const NEXT = 16;
const ALIAS = 32;
const FLAGS = 64;

export const flagsOf = (hit: Omit<Hit, 'surface'>, isNext: boolean): number =>
  (hit.doubtful ? DOUBTFUL : 0) |
  (hit.placed ? PLACED : 0) |
  (hit.bracketed ? BRACKETED : 0) |
  (hit.strange ? STRANGE : 0) |
  (hit.alias ? ALIAS : 0) |
  (isNext ? NEXT : 0);

const packer = new Packer();

/**
 * In: four numbers a hit, as a clerk hands them over (see `Met`), and the numbers that its forms have in the index. Each
 * hit is kept as how far behind the one before it starts (UTF-16 units), its form, and its block (an index into
 * `BLOCK_KINDS`) with its flags.
 */
export function packHits(hits: Uint32Array, forms: readonly number[]): Uint8Array {
  let last = 0;
  for (let at = 0; at < hits.length; at += 4) {
    packer.add(hits[at] - last);
    last = hits[at];
    packer.add(forms[hits[at + 1]]);
    packer.add(hits[at + 3] * FLAGS + hits[at + 2]);
  }
  return packer.take();
}

/** What a form is met as. */
export interface FormMeaning {
  readonly known: readonly KnownName[] | null;
  readonly surface: Surface | null;
}

/** Hits as the linking wants them, and of each what is kept besides. */
export interface UnpackedHits {
  readonly hits: Hit[];
  readonly starts: number[];
  readonly forms: number[];
  readonly blocks: number[];
}

/** What `packHits` packed; words are counted anew, only neighbours matter. */
export function unpackHits(packed: Uint8Array, meaningOf: (form: number) => FormMeaning): UnpackedHits {
  const from = new Unpacker(packed);
  const unpacked: UnpackedHits = { hits: [], starts: [], forms: [], blocks: [] };
  let start = 0;
  let end = -1;
  while (!from.isDone) {
    start += from.next();
    const form = from.next();
    const rest = from.next();
    const flags = rest % FLAGS;
    const { known, surface } = meaningOf(form);
    const first = end + ((flags & NEXT) !== 0 ? 0 : 1);
    end = first + (surface?.words.length ?? known?.[0].forms.length ?? 0);
    unpacked.starts.push(start);
    unpacked.forms.push(form);
    unpacked.blocks.push((rest - flags) / FLAGS);
    unpacked.hits.push({
      ...{ from: first, to: end, known, surface },
      doubtful: (flags & DOUBTFUL) !== 0,
      placed: (flags & PLACED) !== 0,
      bracketed: (flags & BRACKETED) !== 0,
      strange: (flags & STRANGE) !== 0,
      alias: (flags & ALIAS) !== 0,
    });
  }
  return unpacked;
}

export const blockIndex = (kind: (typeof BLOCK_KINDS)[number]): number => BLOCK_KINDS.indexOf(kind);
