import { filterQuery, type Query, type Term } from '../filter-query.ts';

/**
 * What is typed to filter lines: read as the filter of the list is, but a word stands for itself, since all its letters in their
 * order, with others between them, stand in most lines. A word without a field is looked for in the line, its title and its source.
 */
export function lineQuery(typed: string): Query {
  const query = filterQuery(typed);
  return { ...query, groups: query.groups.map((group) => group.map(literal)) };
}

const literal = (term: Term): Term =>
  term.kind === 'text' && term.way === 'fuzzy' ? { ...term, way: 'exact' } : term;
