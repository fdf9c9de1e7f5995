import type { Paragraph } from '../office/paragraphs.ts';

/** How Nexis Uni marks the parts of a document: by bookmarks, which have English names in every language, and by headings. */

/** The last line of a document. */
export const ENDS =
  /^(?:End of Document|Ende des Dokuments|Fin du document|Fin del documento|Fine del documento|Fim do documento|Einde van (?:het )?document)$/i;

/** The bookmark at the beginning of a document. */
export const BEGINS = /^Bookmark_\d+$/;

type Part = 'body' | 'graphic' | 'classification';

const PARTS: readonly (readonly [Part, RegExp, RegExp])[] = [
  [
    'body',
    /^Body(?:_\d+)?$/,
    /^(?:Body|Text|Textk[öo]rper|Volltext|Corps|Corps du document|Cuerpo|Corpo|Hoofdtekst)$/i,
  ],
  [
    'graphic',
    /^Graphics?(?:_\d+)?$/,
    /^(?:Graphics?|Grafik(?:en)?|Graphiques?|Gr[áa]ficos?|Abbildung(?:en)?|Illustrations?)$/i,
  ],
  [
    'classification',
    /^Classification(?:_\d+)?$/,
    /^(?:Classification|Klassifizierung|Klassifikation|Clasificaci[óo]n|Classificazione|Classifica[çc][ãa]o|Classificatie)$/i,
  ],
];

/** The part of a document that a paragraph is the heading of, or the bookmark before it; null where it is neither. */
export function partNamed({ text, marks, bold }: Paragraph): Part | null {
  const line = text.trim();
  if (line.length > LONGEST_HEADING) return null;
  const isBold = line !== '' && bold >= line.length;
  const found = PARTS.find(
    ([, mark, heading]) => marks.some((name) => mark.test(name)) || (isBold && heading.test(line)),
  );
  return found?.[0] ?? null;
}

/** Whether a line could be such a heading. */
export const isPartHeading = (line: string): boolean =>
  line.length <= LONGEST_HEADING && PARTS.some(([, , heading]) => heading.test(line));

/** Longer than any such heading, in UTF-16 units. */
export const LONGEST_HEADING = 40;

/** Lines that lead to a picture or a page. */
export const LINK_LINE =
  /^(?:Link to (?:Image|PDF|Original).{0,40}|Link zum (?:PDF|Bild|Original).{0,40}|Lien vers (?:le PDF|l['’]image).{0,40}|Enlace (?:al? )(?:PDF|imagen).{0,40}|Load PDF)$/i;

const LINE = /[^\n\r]+/g;
/** Labels over the body that few documents are without: section, length, byline. */
const LABELLED =
  /^(?:Section|Length|Byline|Rubrik|L[äa]nge|Autor(?:in)?|Rubrique|Longueur|Auteur|Secci[óo]n|Longitud|Sezione|Lunghezza|Autore|Sectie|Lengte|Se[çc][ãa]o|Comprimento)\s?:/i;
/** A quick look before one at every line: `Body` alone in its line, in the languages of Nexis Uni. */
const ANY_BODY = /^[ \t\u00a0]*(?:Body|Text|Textk|Volltext|Corps|Cuerpo|Corpo|Hoofdtekst)/im;
/** The cover page of an export, which may be longer than what is looked at. */
const COVER =
  /^[ \t]*(?:Job Number|Auftragsnummer|Num[ée]ro de (?:la )?t[âa]che|N[úu]mero de trabajo|Taaknummer):/m;
/** What stands below that on it. */
const BELOW =
  /^[ \t]*(?:Client\/Matter|Search Terms|Suchbegriffe|Termes de recherche|T[ée]rminos de b[úu]squeda|Zoektermen):/m;

/** Whether the beginning of a text is that of an export of Nexis Uni: labels with a length over `Body`, or its cover page. */
export function isUniText(text: string): boolean {
  if (ANY_BODY.test(text)) {
    let isLabelled = false;
    for (const [raw] of text.matchAll(LINE)) {
      const line = raw.trim();
      isLabelled ||= LABELLED.test(line);
      if (isLabelled && isPartHeading(line)) return true;
    }
  }
  const cover = text.search(COVER);
  return cover >= 0 && BELOW.test(text.slice(cover));
}
