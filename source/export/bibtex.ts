/**
 * A citation as an entry of a .bib file.
 *
 * Types and fields are those of biblatex (its manual, 2.1.1 and 2.2.2): `@article` is "an article in a journal, magazine,
 * newspaper, or other periodical", which needs a `journaltitle`; where no outlet is known only `@misc`, its fallback, is
 * left, since `@online` wants an address and an article in a file has none. The quote is an `annotation` and the file stands in
 * `library` ("library name and call number"), which no standard style prints.
 */
import { type Citation, holding, MADE } from './citation.ts';

export function bibtexOf(citation: Citation): string {
  const { title, isTitleMade, source, author, date, place, quote } = citation;
  const fields: readonly (readonly [string, string | null])[] = [
    // Braces twice: taken as it stands. Which word is the family name, or whether it is a body's, nobody here knows.
    ['author', author === null ? null : `{${latex(author)}}`],
    ['title', title === null ? null : `{${latex(isTitleMade ? `[${title}]` : title)}}`],
    ['titleaddon', title !== null && isTitleMade ? MADE : null],
    ['journaltitle', source === null ? null : latex(source)],
    ['date', date],
    ['note', place],
    ['annotation', quote === null ? null : latex(quote)],
    ['library', latex(holding(citation))],
  ];
  const lines = fields.flatMap(([name, value]) =>
    value === null ? [] : [`  ${name.padEnd(LONGEST)} = {${value}},`],
  );
  return [`@${source === null ? 'misc' : 'article'}{${keyOf(citation)},`, ...lines, '}'].join('\n');
}

const LONGEST = 'journaltitle'.length;

/**
 * The same for the same bytes wherever they lie, and another for each place: letters, digits, hyphen and colon, which BibTeX,
 * biber and Pandoc all take.
 */
const keyOf = ({ id, start }: Citation): string => `dragoman-${id}${start === null ? '' : `:${start}`}`;

/**
 * What LaTeX takes for a command, by what prints it. No brace is written with a backslash: BibTeX counts braces, and to it
 * `\{` is one that opens.
 */
const COMMANDS: Readonly<Record<string, string>> = {
  '\\': '\\textbackslash{}',
  '{': '\\textbraceleft{}',
  '}': '\\textbraceright{}',
  $: '\\$',
  '&': '\\&',
  '#': '\\#',
  '%': '\\%',
  _: '\\_',
  '~': '\\textasciitilde{}',
  '^': '\\textasciicircum{}',
  '`': '\\textasciigrave{}',
  '<': '\\textless{}',
  '>': '\\textgreater{}',
  '|': '\\textbar{}',
  '"': '\\char34{}',
};

/** Signs that a font makes one of where they stand together (`--` a dash, `''` a quotation mark, `,,` another). */
const JOINED = /([-',])(?=\1)/g;

/** Text as LaTeX prints it, in one line; letters of every alphabet stay as they are (biber reads UTF-8). */
function latex(text: string): string {
  return text
    .replace(/\s+/gu, ' ')
    .trim()
    .replace(/[\\{}$&#%_~^`<>|"]/g, (sign) => COMMANDS[sign]!)
    .replace(JOINED, '$1{}');
}
