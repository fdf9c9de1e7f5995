import { type FileHead, isNameless, type PartsFormat } from './format.ts';
import { hasNoChoice } from './json/has-no-choice.ts';
import { parsed } from './json/parse.ts';
import { cutLines, type LinesPlan, planLines, recordsOfLines, resumeLines } from './json/read-lines.ts';
import { isRow } from './tables/fields.ts';
import { feedOf } from './tables/units.ts';

const LOOKED_AT = 5;

/** Whether the first lines are objects, or lists of cells, each by itself. */
function isLines(head: FileHead): boolean {
  const { text, ending } = head;
  const isJson = jsonLines.endings.includes(ending) || ending === '.json' || isNameless(head);
  if (/^[\s\u001e]*\[/.test(text)) return isJson && linesOf(text).filter(isList).length > 1;
  if (!/^[\s\u001e]*\{/.test(text)) return false;
  const isNamed = jsonLines.endings.includes(ending);
  // An object over several lines.
  if (isNamed) return !/^[\s\u001e]*\{\s*[\r\n]/.test(text);
  return linesOf(text).filter((line) => isRow(parsed(line))).length > 1;
}

const linesOf = (text: string): string[] =>
  text.split(String.fromCharCode(feedOf(text)), LOOKED_AT).map((line) => line.trim());

/** A list of more than one cell, none of which is a record. */
function isList(line: string): boolean {
  const value = line.startsWith('[') ? parsed(line) : null;
  return Array.isArray(value) && value.length > 1 && !value.some(isRow);
}

/** A record a line (jsonlines.org), whatever the file is called. */
export const jsonLines: PartsFormat<LinesPlan> = {
  name: 'JSON Lines',
  by: 'parts',
  endings: ['.jsonl', '.ndjson', '.jl'],
  recognises: isLines,
  plan: planLines,
  isShort: hasNoChoice,
  cut: cutLines,
  resume: resumeLines,
  records: recordsOfLines,
};
