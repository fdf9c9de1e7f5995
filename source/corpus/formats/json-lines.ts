import type { FileHead, PartsFormat } from './format.ts';
import { hasNoChoice } from './json/has-no-choice.ts';
import { cutLines, type LinesPlan, planLines, recordsOfLines, resumeLines } from './json/read-lines.ts';
import { feedOf } from './tables/units.ts';

const LOOKED_AT = 5;

/** Whether the first lines are objects, each by itself. */
function isLines({ text, ending }: FileHead): boolean {
  if (!/^[\s\u001e]*\{/.test(text)) return false;
  const isNamed = jsonLines.endings.includes(ending);
  // An object over several lines.
  if (isNamed) return !/^[\s\u001e]*\{\s*[\r\n]/.test(text);
  const lines = text.split(String.fromCharCode(feedOf(text)), LOOKED_AT);
  return lines.filter((line) => isObject(line.trim())).length > 1;
}

function isObject(line: string): boolean {
  if (!line.startsWith('{')) return false;
  try {
    return typeof JSON.parse(line) === 'object';
  } catch {
    return false;
  }
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
