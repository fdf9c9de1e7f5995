import { type FileHead, isNameless, type PartsFormat } from './format.ts';
import { hasNoChoice } from './json/has-no-choice.ts';
import { cutJson, type JsonPlan, planJson, recordsOfJson, resumeJson } from './json/read-json.ts';

/** An object, or a list of them, with a name first. A text may well begin with a bracket, but not so. */
const OBJECT = /^\s*(?:\[\s*)?\{\s*"(?:[^"\\\r\n]|\\.){0,200}"\s*:/;

/** JSON without a record in it, which only JSON can be. */
function isOther({ text, isWhole }: FileHead): boolean {
  if (!isWhole || !/^\s*[[{]/.test(text)) return false;
  try {
    JSON.parse(text);
    return true;
  } catch {
    return false;
  }
}

/** A list of records, some records one behind the other, one, or whatever wraps such a list. */
export const json: PartsFormat<JsonPlan> = {
  name: 'JSON',
  by: 'parts',
  endings: ['.json'],
  recognises: (head) =>
    json.endings.includes(head.ending) || OBJECT.test(head.text) || (isNameless(head) && isOther(head)),
  plan: planJson,
  isShort: hasNoChoice,
  cut: cutJson,
  resume: resumeJson,
  records: recordsOfJson,
};
