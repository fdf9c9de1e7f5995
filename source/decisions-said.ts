import type { Ruling } from './actors/decisions/ruling.ts';
import { dayOf, rulingWords } from './actors/decisions/ruling-words.ts';
import type { Decisions, DecisionsLog } from './decisions-log.ts';
import type { View } from './store/view.ts';
import { number } from './text/number.ts';
import { safeText } from './text/safe.ts';

/** Of the faults of a log, how many are told one by one. */
const TOLD = 3;

/** Whole sentences on what is wrong in a log, and on what in it may be meant for this corpus. */
export function faultWords({ path }: DecisionsLog, { faults, homeless }: Decisions): string[] {
  const where = safeText(path ?? '');
  const said = faults
    .slice(0, TOLD)
    .map(({ line, why }) => `${where}, line ${line} is no decision: ${why}; it is left out.`);
  if (faults.length > TOLD) said.push(`${where}: ${faults.length - TOLD} more such lines.`);
  if (homeless.length > 0)
    said.push(
      `${countOf(homeless.length)} in ${where} ${homeless.length === 1 ? 'was' : 'were'} made for ${safeText(homeless[0].corpus?.join(', ') ?? '')}, which is not there any more; if it was moved here, --decisions ${where} counts all that stands there.`,
    );
  return said;
}

/** Whole sentences on what decisions came to in a view of their corpus. Nothing where there are none. */
export function decidedWords({ path, isNamed }: DecisionsLog, { decided }: View): string[] {
  const { rulings, judgement, placed } = decided;
  const { waiting, disagreements } = judgement.resolved;
  const leave = isNamed ? '' : '; --decisions /dev/null leaves them out';
  const said = [
    `${countOf(rulings.length)} from ${safeText(path ?? '')} count${rulings.length === 1 ? 's' : ''}${leave}.`,
  ];
  for (const { earlier, later } of disagreements.slice(0, TOLD))
    said.push(
      `Two decisions disagree, and the later counts: ${told(earlier)}; ${told(later)}. dragoman undo takes one of them back.`,
    );
  if (disagreements.length > TOLD) said.push(`${disagreements.length - TOLD} more pairs disagree.`);
  if (waiting.length > 0)
    said.push(
      `${countOf(waiting.length)} wait${waiting.length === 1 ? 's' : ''} for actors who are not here, the first: ${told(waiting[0])}.`,
    );
  const { lost, moved } = placed;
  if (lost.length > 0)
    said.push(
      `${countOf(lost.length)} on single mentions wait${lost.length === 1 ? 's' : ''}: the article is not here, or does not hold the line any more; the first: ${told(lost[0].effect.ruling)}.`,
    );
  if (moved.length > 0)
    said.push(
      `${countOf(moved.length)} on single mentions ${moved.length === 1 ? 'was' : 'were'} found again in articles that were edited since.`,
    );
  return said;
}

const told = (ruling: Ruling): string => safeText(`${ruling.id}, ${dayOf(ruling)}: ${rulingWords(ruling)}`);

const countOf = (count: number): string => `${number(count)} decision${count === 1 ? '' : 's'}`;
