/** Whether a filter leaves nothing in that another leaves out: then only what that one left need be looked at. */
import { foldText } from '../text/folded-text.ts';
import { fuzzyTest } from './filter-match.ts';
import type { Query, Term } from './filter-query.ts';

/** True only where it is sure: everything that fits `next` fits `before` too. */
export function narrows(before: Query, next: Query): boolean {
  return before.groups.every((wider) =>
    next.groups.some((group) => group.every((term) => wider.some((one) => implies(term, one)))),
  );
}

/** Whether all that fits one term fits the other. */
function implies(one: Term, other: Term): boolean {
  if (one.kind === 'text' && other.kind === 'text') {
    if (one.field !== other.field || one.not !== other.not) return false;
    return one.not ? holds(other, one) : holds(one, other);
  }
  if (one.not !== other.not) return false;
  if (one.kind === 'body') {
    if (other.kind !== 'body') return false;
    const [inner, outer] = one.not ? [one, other] : [other, one];
    return foldText(outer.text).text.includes(foldText(inner.text).text);
  }
  if (one.kind === 'actor') return other.kind === 'actor' && one.name === other.name;
  if (one.kind === 'sign') return other.kind === 'sign' && one.sign === other.sign;
  if (one.kind === 'text' || !('date' in other)) return false;
  return one.kind === other.kind && one.date === other.date;
}

/** The same of two texts, whatever fits or is not to. */
function holds(one: Term & { kind: 'text' }, other: Term & { kind: 'text' }): boolean {
  if (other.cased && !one.cased) return false;
  const text = other.cased ? one.text : one.text.toLowerCase();
  switch (other.way) {
    case 'fuzzy':
      return fuzzyTest(other.text)(text);
    case 'exact':
      return one.way !== 'fuzzy' && text.includes(other.text);
    case 'start':
      return (one.way === 'start' || one.way === 'whole') && text.startsWith(other.text);
    case 'end':
      return (one.way === 'end' || one.way === 'whole') && text.endsWith(other.text);
    case 'boundary':
    case 'whole':
      return one.way === other.way && text === other.text;
  }
}
