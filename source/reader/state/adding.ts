/** How often a spelling that is being typed stands where nobody is named: told before it is added. */
import { SurfaceCount } from '../../store/decided/surface-count.ts';
import type { View } from '../../store/view.ts';
import { counted } from '../words.ts';
import { lineOf } from './editor.ts';
import type { Editor, Ledger, State } from './types.ts';

/** Shorter ones are on the way to something longer. */
const LEAST = 2;

const known = new WeakMap<View, { readonly asked: string; readonly count: SurfaceCount }>();

/** The count of what is typed; null where too little is. */
export function countTyped(
  { view, actor }: Pick<State, 'view' | 'actor'>,
  editor: Editor,
): SurfaceCount | null {
  const surface = lineOf(editor).trim();
  if (actor === null || [...surface].length < LEAST) return null;
  const asked = `${actor} ${surface}`;
  const last = known.get(view);
  if (last?.asked === asked) return last.count;
  const count = new SurfaceCount(view, actor, surface);
  known.set(view, { asked, count });
  return count;
}

/** The count for a ledger in which a spelling is being typed. */
export const countIn = (state: State, { line }: Ledger): SurfaceCount | null =>
  line?.kind === 'add' ? countTyped(state, line.editor) : null;

/** `7 mentions more in 3 articles`, as far as it is known. */
export function addedFact(state: State, editor: Editor): string {
  const count = countTyped(state, editor);
  if (count === null) return 'as it is written in the text';
  const { mentions, articles, isDone } = count;
  const words = `${counted(mentions, 'mention')} more in ${counted(articles, 'article')}`;
  return isDone ? words : `${words}…`;
}
