import type { TextFile } from './format.ts';
import { type Attributes, type MarkupHandler, type MarkupKind, readMarkup } from './markup.ts';
import { placesIn } from './places.ts';

/** An element that is an article, while it is read; it is told of itself first, and last. `depth` is 1 for it, and more for what it holds. */
export interface OpenArticle<Found> {
  open(name: string, attributes: Attributes, depth: number): void;
  text(text: string): void;
  close(name: string, depth: number): void;
  found(): Found;
}

/** An article of a file, and where it stands. */
export interface Placed<Found> {
  readonly found: Found;
  readonly place: ReturnType<ReturnType<typeof placesIn>>;
  /** The file ends before it does. */
  readonly isCut: boolean;
}

/** Those elements of a text with tags that are articles, in its order; none inside another. */
export function* markedArticles<Found>(
  file: TextFile,
  begin: (name: string, attributes: Attributes) => OpenArticle<Found> | null,
  kind?: MarkupKind,
): Generator<Placed<Found>> {
  const placeOf = placesIn(file);
  const done: { readonly found: Found; readonly start: number; readonly end: number }[] = [];
  let article: OpenArticle<Found> | null = null;
  let start = 0;
  let depth = 0;
  const handler: MarkupHandler = {
    open(name, attributes, at) {
      article ??= begin(name, attributes);
      if (article === null) return;
      if (depth === 0) start = at;
      depth++;
      article.open(name, attributes, depth);
    },
    text(text) {
      article?.text(text);
    },
    close(name, end) {
      if (article === null) return;
      article.close(name, depth);
      depth--;
      if (depth > 0) return;
      done.push({ found: article.found(), start, end });
      article = null;
    },
  };
  function* placed(): Generator<Placed<Found>> {
    for (const one of done.splice(0)) {
      const close = file.text.indexOf('>', one.end);
      const isCut = close < 0;
      yield { found: one.found, place: placeOf(one.start, isCut ? file.text.length : close + 1), isCut };
    }
  }
  for (const _ of readMarkup(file.text, handler, kind)) yield* placed();
  yield* placed();
}
