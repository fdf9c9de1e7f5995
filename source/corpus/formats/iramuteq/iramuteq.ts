import type { TextFormat } from '../format.ts';
import { hasValue, readVariables } from './header.ts';
import { readCorpus } from './read-corpus.ts';

const FIRST = /\S.*/;

/** A corpus of texts for IRaMuTeQ or Alceste, in one file: it begins with a line of starred variables. */
export const iramuteq: TextFormat = {
  name: 'IRaMuTeQ corpus',
  by: 'text',
  endings: ['.txt'],
  recognises({ text }) {
    const variables = readVariables(FIRST.exec(text)?.[0].trim() ?? '');
    return variables !== null && hasValue(variables);
  },
  records: (file) => readCorpus(file),
};
