import type { Request } from './request.ts';
import type { Scope, Switches } from './store/view.ts';

export const switchesOf = ({ unsure, related, allBlocks }: Request): Switches => ({
  unsure,
  related,
  allBlocks,
});

/** What a request narrows the corpus to; `under` as the articles' paths are written. */
export const scopeOf = ({ since, until, kind, without }: Request, under: string | null): Scope => ({
  ...{ since, until, under, kind, without },
});
