/** Small things said in words, the same way on every screen. */
import type { Mention } from '../actors/types.ts';
import { mentionReasonOf } from '../store/decided/reason-of.ts';
import type { View } from '../store/view.ts';
import { number } from '../text/number.ts';

export { number };

/** `1 article`, `5,310 articles`. */
export function counted(count: number, one: string, many = `${one}s`): string {
  return `${number(count)} ${count === 1 ? one : many}`;
}

/** Why a mention belongs to its actor: what ties it, or the actors it may belong to. */
export function reason(view: View, mention: Mention): string {
  return mentionReasonOf(view, mention);
}
