import { expect, test } from 'vitest';
import { namesInLine } from '../../../source/corpus/formats/web/authors.ts';

test.each([
  ['By Anna Pell Tuesday, Aug. 17, 2010', ['Anna Pell']],
  ['By: Marguerite Roth August 18, 2010 3:21 PM PDT', ['Marguerite Roth']],
  ['By DAVID LEHR, Executive Editor | Friday June 7, 2013 @ 6:43pm', ['DAVID LEHR']],
  ['By Theresa May 12 June 2019', ['Theresa May']],
  ['By April Stone on April 2, 2014', ['April Stone']],
  ['By Sam Byre on June 29, 2014 08:08 pm', ['Sam Byre']],
  ['By Rick Lawe posted Aug 18th 2010 7:30PM', ['Rick Lawe']],
  ['By Jem Hill Coast.com Archive | Contact', ['Jem Hill']],
  ['By Andrea Stone Senior Foreign Correspondent', ['Andrea Stone']],
  ['Par LILIAN MAGNE, LAURE BRETTON Envoyés spéciaux à Dorsa', ['LILIAN MAGNE', 'LAURE BRETTON']],
  ['Von Anna Weiß, Dienstag 3. Mai 2021', ['Anna Weiß']],
])('%s', (line, names) => {
  expect(namesInLine(line, false, [])).toEqual(names);
});
