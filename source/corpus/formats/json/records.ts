import type { BadRecord, FileRecord } from '../format.ts';
import { recordOf } from '../pieces.ts';
import { articleOf, type Place } from '../tables/article.ts';
import { isRow, type Row } from '../tables/fields.ts';
import { fieldsFor } from '../tables/mapped.ts';
import type { TablePlan } from '../tables/plan.ts';
import { errorIn, errorWords } from './answers.ts';
import { valueIn } from './parse.ts';
import { keyed, rowOf } from './shapes.ts';
import type { Flaw } from './values.ts';

/** What tells the fields of a record, and which they are. */
export interface RecordsPlan extends TablePlan {
  /** What the cells of a record are called, where each is a list of cells; else null. */
  readonly names: readonly string[] | null;
  /** The names that lead, inside of each value, to a list of records (see Whereabouts); null where a value is a record. */
  readonly pages: readonly string[] | null;
}

const FLAWS: Readonly<Record<Flaw | 'half', string>> = {
  half: 'The line ends in the middle of its record; put each record on one line, or export it again.',
  // What is broken at the end of a part may be cut off: the part does not tell.
  broken:
    'It is no whole JSON: its quotes, commas or brackets do not fit, or it is cut off; mend it, or export it again.',
  deep: 'It is nested deeper than 1,000 levels, which no article is; export its text alone.',
};

export const flawed = (flaw: Flaw | 'half', line: number): BadRecord => ({ line, reason: FLAWS[flaw] });

/** A record as it stands in the file to an article. `name`: what it is called in an object that holds all of them. */
export function recordIn(
  text: string,
  plan: RecordsPlan,
  place: Place,
  name: string | null = null,
): FileRecord | BadRecord {
  let value: unknown;
  try {
    value = valueIn(text);
  } catch (failed) {
    const at = /at position (\d+)/.exec(String(failed))?.[1];
    const where = at === undefined ? '' : ` at its character ${Number(at) + 1}`;
    return { line: place.line, reason: `It is no JSON${where}; mend it, or export it again.` };
  }
  if (plan.names !== null && Array.isArray(value)) value = rowOf(value, plan.names);
  if (name !== null) value = keyed([name, value]);
  if (isRow(value)) return articleIn(value, plan, place);
  return {
    line: place.line,
    reason: `It is ${kindOf(value)}, not a record with fields; nothing tells its text.`,
  };
}

function kindOf(value: unknown): string {
  if (Array.isArray(value)) return 'a list';
  if (value === null) return 'empty (null)';
  return typeof value === 'string' ? 'a text' : typeof value === 'number' ? 'a number' : 'true or false';
}

function articleIn(row: Row, { choice, map }: TablePlan, place: Place): FileRecord | BadRecord {
  // What a messenger writes of a channel itself: who made it, what it is called.
  if (row.type === 'service' && typeof row.action === 'string') return recordOf([]);
  const error = choice?.isTextAsked ? null : errorIn(row);
  if (error !== null) return { line: place.line, reason: errorWords(error) };
  if (choice !== null) return articleOf(row, choice, place);
  const own = fieldsFor([row], map, false);
  if ('reason' in own) return { line: place.line, reason: own.reason };
  const list = own.fields.text?.[0]?.keys[0];
  if (list !== undefined && Array.isArray(row[list]) && own.fields.title?.[0]?.keys[0] === list) {
    const name = list.slice(0, 60);
    return {
      line: place.line,
      reason: `It is no record but holds a list of them, "${name}", behind much else; save that list as a file.`,
    };
  }
  return articleOf(row, own, place);
}
