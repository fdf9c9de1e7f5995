import { type CsvPlan, cutCsv, isEvenTable, planCsv, recordsOfCsv, resumeCsv } from './csv/read-csv.ts';
import { type FileHead, isNameless, type PartsFormat } from './format.ts';

/** Few words without figures before them or signs between. No properties of Unicode: these cost time where a program starts. */
const NAME = /^\s*"?[^\s\d"'<>(){}[\]!?:.][^"<>(){}[\]!?:.]{0,30}"?\s*$/;
const TEXT =
  /^\W*(?:full|article|main)?[_ -]?(?:text|body|content|texte?|texto|inhalt|contenu|contenido)\W*$/i;
const SEPARATORS = ['\t', ';', ',', '|'];
/** Longer than any line of names, in UTF-16 units. */
const LONGEST = 1000;

/** A first line of nothing but names, one of them that of a text, and a second with as many cells: a table, whatever it is called. */
function isTable({ text }: FileHead): boolean {
  const [first = '', second = ''] = text.slice(0, 4 * LONGEST).split(/\r?\n/, 2);
  if (first.length > LONGEST) return false;
  return SEPARATORS.some((separator) => {
    const names = first.split(separator);
    const isNamed = names.length > 2 && names.every((name) => NAME.test(name));
    return isNamed && names.some((name) => TEXT.test(name)) && second.split(separator).length >= names.length;
  });
}

/** A table with its names in the first line, a record a row (RFC 4180), or with tabs, semicolons or bars between the cells. */
export const csv: PartsFormat<CsvPlan> = {
  name: 'CSV',
  by: 'parts',
  endings: ['.csv', '.tsv', '.tab'],
  recognises: (head) =>
    csv.endings.includes(head.ending) || isTable(head) || (isNameless(head) && isEvenTable(head)),
  plan: planCsv,
  cut: cutCsv,
  resume: resumeCsv,
  records: recordsOfCsv,
};
