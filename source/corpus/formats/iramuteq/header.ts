import { plainLetters } from '../../../text/plain-letters.ts';

/**
 * The line over each text of a corpus for IRaMuTeQ or Alceste: four stars, or a number of four digits and more, then starred variables, `*source_lemonde
 * *date_2010-01-05 *election`. A value may hold blanks.
 */
const HEADER = /^(?:\*{4}|(\d{4,9}))(?=[ \t\u00a0])/;
const STAR = /[ \t\u00a0]+\*/;
const VARIABLE = /^[^\s*_][^*]*$/;
/** No such line is longer, in UTF-16 units. */
const LONGEST = 2000;

/** By variable; what has no value is not there. */
export type Variables = ReadonlyMap<string, string>;

/** The variables of a line; null where it is none over a text. */
export function readVariables(line: string): Variables | null {
  const header = line.length <= LONGEST ? HEADER.exec(line) : null;
  if (header === null) return null;
  const [before, ...starred] = line.slice(header[0].length).split(STAR);
  if (before !== '' || starred.length === 0 || !starred.every((each) => VARIABLE.test(each))) return null;
  const variables = new Map<string, string>();
  for (const variable of [...starred, ...(header[1] ? [`id_${header[1]}`] : [])]) {
    const [name, ...value] = variable.split('_');
    const key = plainLetters(name!);
    if (!variables.has(key)) variables.set(key, value.join('_').trim());
  }
  return variables;
}

/** Whether a line holds a variable with a value: a line of stars and words alone may be anybody's. */
export const hasValue = (variables: Variables): boolean =>
  [...variables.values()].some((value) => value !== '');
