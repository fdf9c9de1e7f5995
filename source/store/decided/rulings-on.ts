import { spaced } from '../../actors/decisions/questions.ts';
import type { Ruling } from '../../actors/decisions/ruling.ts';
import type { Mention } from '../../actors/types.ts';
import { findAnchor } from '../../text/line-anchor.ts';
import type { View } from '../view.ts';

/**
 * The decisions by which a mention is whose it is: those on its line, else those on its spelling; and those by which whoever the
 * engine found there is one with its owner. None where the engine alone says so. `article`: its index in the view.
 */
export function rulingsOn(view: View, article: number, mention: Mention): Ruling[] {
  if (!view.isDecided) return [];
  const { resolved } = view.decided.judgement;
  const { start, end, spelling } = mention;
  const found = view.undecided.mentionsIn(article).find((one) => one.start === start && one.end === end);
  const bearers = found === undefined ? [] : ownersOf(found);
  const groups = new Set([...ownersOf(mention), ...bearers].map(resolved.groupOf));
  const { id, path, text } = view.articles.at(article);
  const onLine = resolved.lines.filter(
    ({ line, group }) =>
      groups.has(group) && (line.article === id || line.path === path) && findAnchor(text, line) === start,
  );
  const effects =
    onLine.length > 0
      ? onLine.map(({ effect }) => effect)
      : [...groups].map((group) => resolved.effect(group, spelling.surface)).filter((one) => one !== null);
  const rulings: Ruling[] = effects.map(({ ruling }) => ruling);
  if (rulings.length === 0 && spelling.rules.includes('decision'))
    rulings.push(...added(view, spelling.surface));
  for (const bearer of bearers)
    if (resolved.groupOf(bearer) !== bearer) rulings.push(...merging(view, bearer));
  return [...new Set(rulings)];
}

const ownersOf = ({ actor, candidates }: Mention): readonly number[] =>
  actor === null ? candidates.map((one) => one.actor) : [actor];

const added = ({ decided }: View, surface: string): Ruling[] =>
  decided.rulings
    .filter((one) => one.decided === 'added' && spaced(one.surface) === spaced(surface))
    .slice(-1);

/** The last decision that speaks of an actor the engine found as one with another. */
function merging({ decided, undecided }: View, actor: number): Ruling[] {
  const { name, kind } = undecided.actors.at(actor);
  return decided.rulings
    .filter(
      (one) =>
        one.decided === 'same' &&
        [one.actor, one.other].some((ref) => ref.surface === name && ref.kind === kind),
    )
    .slice(-1);
}
