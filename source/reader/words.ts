/** Small things said in words, the same way on every screen. */
import type { Mention } from '../actors/types.ts';
import { mentionReasonOf } from '../store/decided/reason-of.ts';
import type { View } from '../store/view.ts';
import { number } from '../text/number.ts';

export { counted } from '../text/counted.ts';
export { number };

/** Why a mention belongs to its actor: what ties it, or the actors it may belong to. */
export function reason(view: View, mention: Mention): string {
  return mentionReasonOf(view, mention);
}
