/** Why the current mention is one, and what else it could have been, in a few sentences. */
import type { Mention } from '../../actors/types.ts';
import { lookAlikes } from '../../search/look-alikes.ts';
import { rulingNote } from '../../store/decided/ledger.ts';
import { reasonOf } from '../../store/decided/reason-of.ts';
import { rulingsOn } from '../../store/decided/rulings-on.ts';
import { inRow } from '../layout/cells.ts';
import { counted } from '../words.ts';
import { linesOnTop, markedLine } from './concordance.ts';
import { said } from './jump.ts';
import { notesIn } from './marking.ts';
import { currentPlace } from './places.ts';
import type { State } from './types.ts';

/** Others who are named as those whom the name may mean too. */
const MOST_OTHERS = 3;

/** Says it of the current mention, or of that of the marked line; where there is none, how to come to one. */
export function tellWhy(state: State): State {
  const place = linesOnTop(state) === null ? currentPlace(state) : markedLine(state);
  if (place === null)
    return said(
      state,
      state.actor === null
        ? 'i is about a mention: a names an actor'
        : 'n goes to a mention, i says why it is one',
    );
  return { ...state, why: whyWords(state, place.article, place.mention) };
}

/** Whose it is and why, or whose it may be; who else is called so; what was decided of it; the note on it. */
export function whyWords(state: State, article: number, mention: Mention): string {
  const { view } = state;
  const note = notesIn(state, article).at.get(mention.start);
  return inRow(
    [
      ownWords(state, mention),
      othersWords(state, mention),
      ...rulingsOn(view, article, mention).map((ruling) => `Decided: ${rulingNote(ruling)}.`),
      ...(note === undefined ? [] : [`Note: ${note.text}`]),
    ].join(' '),
  );
}

function ownWords({ view }: State, { actor, candidates, spelling }: Mention): string {
  const surface = `“${spelling.surface}”`;
  const name = (of: number): string => view.actors.at(of).name;
  if (actor !== null)
    return `${surface} ${spelling.sure ? 'is' : 'may be'} ${name(actor)}: ${reasonOf(view, actor, spelling)}.`;
  const each = candidates.map(
    ({ actor: of, rule }) =>
      `${name(of)} (${reasonOf(view, of, { ...spelling, rules: [rule], rule, sure: false })})`,
  );
  return `${surface} may be ${each.join(' or ')}: nothing in the article tells which.`;
}

/** Those whom the finder has for the spelling too, who share a telling word with whom it is taken for. */
function othersWords({ view, finder, floor }: State, { actor, candidates, spelling }: Mention): string {
  const taken = actor === null ? candidates.map((one) => one.actor) : [actor];
  const ranked = finder(view, spelling.surface).filter(({ score }) => score >= floor);
  const others = [
    ...new Set(taken.flatMap((one) => lookAlikes(view, one, ranked, MOST_OTHERS + taken.length))),
  ]
    .filter((one) => !taken.includes(one))
    .slice(0, MOST_OTHERS);
  if (others.length === 0) return 'Nobody else here is called so.';
  const each = others.map(
    (one) => `${view.actors.at(one).name} (${counted(view.counts(one).mentions, 'mention')})`,
  );
  return `The name may also be that of ${each.join(' or ')}.`;
}
