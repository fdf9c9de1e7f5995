import type { Line, Ruling } from '../../actors/decisions/ruling.ts';
import type { Kind, Rule } from '../../actors/types.ts';
import { anchorOf } from '../../text/line-anchor.ts';
import type { Place, View } from '../view.ts';
import { refOf } from './actors-meant.ts';

/** A decision before it has an id and a time; and which corpus it is of, which the log knows. */
export type Draft = DistributiveOmit<Ruling, 'id' | 'at' | 'corpus' | 'batch'>;
type DistributiveOmit<T, K extends PropertyKey> = T extends unknown ? Omit<T, K> : never;

/** In place of the id of a decision that is not made yet: an actor that the first of those made in one go sets apart. */
export const FIRST = 'first';

/** What a person says of an actor. Actors by index; `line`: one mention alone. */
export type Said =
  | {
      readonly verdict: 'is' | 'not' | 'unsure' | 'apart';
      readonly surface: string;
      readonly of?: number;
      readonly line?: Place;
    }
  | { readonly verdict: 'added'; readonly surface: string }
  | { readonly verdict: 'same' | 'differ'; readonly other: number }
  | { readonly verdict: 'named'; readonly name: string }
  | { readonly verdict: 'kind'; readonly kind: Kind }
  | { readonly verdict: 'rule'; readonly rule: Rule; readonly counts: boolean };

/**
 * The decision to be written down for what is said of an actor, over those that answered the same before. Null where
 * no name tells an actor that it speaks of from another.
 */
export function draftOf(view: View, actor: number, said: Said): Draft | null {
  const ref = refOf(view, actor);
  if (ref === null) return null;
  const draft = wordedOf(view, ref, said);
  if (draft === null) return null;
  const { resolved } = view.decided.judgement;
  const over = resolved.onQuestionsOf({ ...draft, id: '', at: '' } as Ruling).map(({ id }) => id);
  return over.length === 0 ? draft : { ...draft, over };
}

function wordedOf(view: View, actor: Ruling['actor'], said: Said): Draft | null {
  switch (said.verdict) {
    case 'added':
      return { decided: 'added', surface: said.surface, actor };
    case 'same':
    case 'differ': {
      const other = refOf(view, said.other);
      return other === null ? null : { decided: said.verdict, actor, other };
    }
    case 'named':
      return { decided: 'named', actor, name: said.name };
    case 'kind':
      return { decided: 'kind', actor, kind: said.kind };
    case 'rule':
      return { decided: 'rule', actor, rule: said.rule, counts: said.counts };
    default: {
      const { verdict, surface } = said;
      const line = said.line === undefined ? {} : { line: lineAt(view, said.line) };
      if (verdict === 'apart') return { decided: 'apart', surface, actor, ...line };
      if (verdict !== 'is' || said.of === undefined) return { decided: verdict, surface, actor, ...line };
      const of = refOf(view, said.of);
      return of === null ? null : { decided: verdict, surface, actor, of, ...line };
    }
  }
}

function lineAt(view: View, { article, mention: { start, end } }: Place): Line {
  const { id, path, text } = view.articles.at(article);
  return { article: id, path, ...anchorOf(text, start, end) };
}
