import { type LineFacts, lineFacts } from '../../../source/search/lines/line-facts.ts';
import type { LineSort } from '../../../source/search/lines/line-sorts.ts';
import type { Lines } from '../../../source/search/lines/lines.ts';
import { EVERY_LINE, makeLines, type Narrowing } from '../../../source/search/lines/make-lines.ts';
import type { View } from '../../../source/store/view.ts';

/** The lines once all steps are done; `between` is called after each. */
export function linesOf(
  view: View,
  sort: LineSort = 'date',
  narrowing: Partial<Narrowing> = {},
  { actor = 0, between = () => {} }: { actor?: number; between?: () => void } = {},
): { facts: LineFacts; lines: Lines } {
  const facts = lineFacts(view, actor);
  const steps = makeLines(facts, sort, { ...EVERY_LINE, ...narrowing });
  for (;;) {
    const step = steps.next();
    between();
    if (step.done === true) return { facts, lines: step.value };
  }
}

/** Each line as its surface with up to so many characters of its block on either side, in brackets. */
export function texts(view: View, lines: Lines, around = 30): string[] {
  return Array.from({ length: lines.length }, (_, row) => {
    const { article, mention } = lines.placeAt(row);
    const { text, blocks } = view.articles.at(article);
    const block = blocks.find(({ end }) => end >= mention.end)!;
    const before = text.slice(Math.max(block.start, mention.start - around), mention.start);
    const after = text.slice(mention.end, Math.min(block.end, mention.end + around));
    return `${before}[${text.slice(mention.start, mention.end)}]${after}`;
  });
}
