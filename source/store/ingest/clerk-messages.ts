import type { ActorsTable } from '../../actors/table.ts';
import type { ArticleTask, FileTask, SurfacesTask } from './clerk.ts';
import type { AllCases } from './clerks.ts';

/** What a clerk in a thread of its own is given to start with. */
export interface ClerkData {
  readonly table: ActorsTable;
  /** Where it may keep what it read from step to step; null for none. */
  readonly folder: string | null;
}

/** What it is asked; it answers the first three with what it hands over, in the order in which they came. */
export type ClerkTask =
  | { readonly kind: 'count'; readonly tasks: readonly FileTask[] }
  | { readonly kind: 'name' | 'meet'; readonly tasks: readonly ArticleTask[] }
  | { readonly kind: 'learn'; readonly cases: AllCases }
  | { readonly kind: 'lookFor'; readonly surfaces: SurfacesTask };
