import type { FileHead, PartsFormat } from './format.ts';
import { cutLines, planLines, recordsOfLines, resumeLines } from './json/read-lines.ts';
import type { TablePlan } from './tables/plan.ts';

const LOOKED_AT = 5;

/** Whether the first lines are objects, each by itself. */
function isLines({ text, ending }: FileHead): boolean {
  if (!/^[\s\u001e]*\{/.test(text)) return false;
  const isNamed = jsonLines.endings.includes(ending);
  // An object over several lines.
  if (isNamed) return !/^[\s\u001e]*\{\s*[\r\n]/.test(text);
  let objects = 0;
  let from = 0;
  for (let i = 0; i < LOOKED_AT && from < text.length; i++) {
    const feed = text.indexOf('\n', from);
    const line = text.slice(from, feed < 0 ? text.length : feed).trim();
    from = feed < 0 ? text.length : feed + 1;
    if (isObject(line)) objects++;
  }
  return objects > 1;
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
export const jsonLines: PartsFormat<TablePlan> = {
  name: 'JSON Lines',
  by: 'parts',
  endings: ['.jsonl', '.ndjson', '.jl'],
  recognises: isLines,
  plan: planLines,
  cut: cutLines,
  resume: resumeLines,
  records: recordsOfLines,
};
