import type { PartsFormat } from './format.ts';
import { cutJson, type JsonPlan, planJson, recordsOfJson, resumeJson } from './json/read-json.ts';

/** An object, or a list of them, with a name first. A text may well begin with a bracket, but not so. */
const OBJECT = /^\s*(?:\[\s*)?\{\s*"(?:[^"\\\r\n]|\\.){0,200}"\s*:/;

/** A list of records, some records one behind the other, one, or whatever wraps such a list. */
export const json: PartsFormat<JsonPlan> = {
  name: 'JSON',
  by: 'parts',
  endings: ['.json'],
  recognises: ({ text, ending }) => json.endings.includes(ending) || OBJECT.test(text),
  plan: planJson,
  cut: cutJson,
  resume: resumeJson,
  records: recordsOfJson,
};
