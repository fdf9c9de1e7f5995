import type { ActorsTable } from '../../actors/table.ts';
import type { Asked } from '../../corpus/formats/format.ts';
import type { ContentTask, Handed, ReadTask } from './clerk.ts';
import type { AllCases } from './clerks.ts';
import type { LinkGround, LinkTask } from './linking-clerk.ts';
import type { SurfaceList } from './surface-list.ts';

/** What a clerk in a thread of its own is given to start with. */
export interface ClerkData {
  readonly table: ActorsTable;
  readonly asked: Asked;
  /** Where it may keep what it read from step to step; null for none. */
  readonly folder: string | null;
}

/** What it is asked; it answers the first four with what it hands over, in the order in which they came. */
export type ClerkTask =
  | { readonly kind: 'count'; readonly tasks: readonly ReadTask[] }
  | { readonly kind: 'name' | 'meet'; readonly tasks: readonly ContentTask[] }
  | { readonly kind: 'link'; readonly tasks: readonly LinkTask[] }
  | { readonly kind: 'learn'; readonly cases: AllCases }
  | { readonly kind: 'lookFor'; readonly surfaces: SurfaceList }
  | { readonly kind: 'linkBy'; readonly ground: LinkGround };

/** What it hands over; of what it counts, more may come of the same task. */
export interface ClerkAnswer extends Handed<unknown> {
  readonly isLast: boolean;
}
