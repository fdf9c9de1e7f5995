import type { YAMLParseError } from 'yaml';

/** What to do about what the YAML parser could not read, by its codes. */
const REMEDIES: Readonly<Record<string, string>> = {
  TAB_AS_INDENT: 'A tab stands where the line is indented; indent with blanks.',
  BAD_INDENT:
    'The line is indented otherwise than its neighbours; bring it in line with the entries beside it.',
  MISSING_CHAR:
    'A quotation mark, a bracket or a comma is missing on this line or before it; close what was opened.',
  DUPLICATE_KEY: 'A field stands twice in one entry; keep one of them.',
  MULTIPLE_DOCS: 'Behind "---" begins another document; take that line out and keep one list of actors.',
  BLOCK_AS_IMPLICIT_KEY: 'A quotation mark or a bracket is not closed before the next field; close it.',
  UNEXPECTED_TOKEN: 'A character stands where none may; put the name in quotation marks.',
  BAD_SCALAR_START: 'A name begins with a character that YAML keeps for itself; put it in quotation marks.',
  BAD_ALIAS: 'A * or & stands in front of a name; put the name in quotation marks.',
};

const OTHERWISE = 'This line is no YAML; put names in quotation marks, and indent as the lines around it do.';

/** What is wrong with a line that is no YAML, and what to do, in one sentence: the parser's own words are for programmers. */
export const yamlFault = ({ code }: Pick<YAMLParseError, 'code'>): string => REMEDIES[code] ?? OTHERWISE;
