import type { ActorsTable } from '../../actors/table.ts';
import type { ArticleTask, FileTask } from './clerk.ts';
import type { AllCases } from './clerks.ts';
import type { LinkGround, LinkTask } from './linking-clerk.ts';
import type { SurfaceList } from './surface-list.ts';

/** What a clerk in a thread of its own is given to start with. */
export interface ClerkData {
  readonly table: ActorsTable;
  /** Where it may keep what it read from step to step; null for none. */
  readonly folder: string | null;
}

/** What it is asked; it answers the first four with what it hands over, in the order in which they came. */
export type ClerkTask =
  | { readonly kind: 'count'; readonly tasks: readonly FileTask[] }
  | { readonly kind: 'name' | 'meet'; readonly tasks: readonly ArticleTask[] }
  | { readonly kind: 'link'; readonly tasks: readonly LinkTask[] }
  | { readonly kind: 'learn'; readonly cases: AllCases }
  | { readonly kind: 'lookFor'; readonly surfaces: SurfaceList }
  | { readonly kind: 'linkBy'; readonly ground: LinkGround };
