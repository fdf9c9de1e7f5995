/** How Nexis marks where a document begins and ends, in the languages its pages speak. */

/** `1 of 10 DOCUMENTS`, `3 von 12 DOKUMENTEN`, `Dokument 3 von 12`, `Document 1 de 8`. */
const OF = '(?:of|von|de|di|van|sur)';
const NUMBER = '\\d[\\d.,]{0,8}';
const COUNTED = `${NUMBER} (?:${OF}|OF) ${NUMBER} (?:DOCUMENTS?|DOKUMENTEN?|DOCUMENTOS?|DOCUMENTI|DOCUMENTEN)`;
const NAMED = `(?:Dokument|Document|Documento) ${NUMBER} ${OF} ${NUMBER}`;
const START = `(?:FOCUS ?- ?)?(?:${COUNTED}|${NAMED})`;

const START_LINE = new RegExp(`^${START}$`);
/** The same anywhere in a text, in a line of its own. */
const ANY_START = new RegExp(`^[ \\t\\f]*${START}[ \\t]*\\r?$`, 'm');
const NUMBERS = new RegExp(`(${NUMBER}) (${OF}|OF) (${NUMBER})`);

/** Longer than any such line, in UTF-16 units. */
const LONGEST = 60;

/** What the line over a document says of its place in the export (`3 of 10`), without the blanks around it; null where it is no such line. */
export function startOf(line: string): string | null {
  if (line.length > LONGEST || !START_LINE.test(line)) return null;
  return NUMBERS.exec(line)![0];
}

/** A label in capitals that stands in nearly every document. */
const USUAL =
  /^(?:BYLINE|LENGTH|SECTION|LOAD-DATE|LANGUAGE|AUTEUR|LONGUEUR|RUBRIQUE|LANGUE|DATE-CHARGEMENT|AUTOR|L(?:Ä|AE)NGE|RUBRIK|SPRACHE|UPDATE|LONGITUD|SECCI(?:Ó|O)N|IDIOMA|FECHA-DE-CARGA|LUNGHEZZA|SEZIONE|LENGTE|SECTIE|TAAL|PUBLICATION-TYPE) ?:/m;
/** How the page over an export begins; another label follows. */
export const COVER = /^(?:Download Request|Print Request|Ausgabeauftrag) ?:/im;
export const COVER_NEXT = /^[\p{L} ]{3,40}:/u;

/** Whether the beginning of a text is that of a text download: a line over a document, and a label or a cover page. */
export const isTextDownload = (text: string): boolean =>
  ANY_START.test(text) && (isLabelled(text) || COVER.test(text));

/** Whether one of the usual labels heads a line. */
export const isLabelled = (text: string): boolean => USUAL.test(text);

/** Stands in the place of a document that could not be delivered. */
export const SORRY = /^We are sorry but there is an error in this document/i;

/** Who passes an article on: stands between source and date. */
export const DELIVERED = /^(?:Distributed|Provided|Supplied|Delivered|Syndicated) by /i;

/** The end of the lines that say whose an article is. */
export const RESERVED =
  /(?:rights reserved|droits réservés|rechte vorbehalten|derechos reservados|diritti riservati|rechten voorbehouden|direitos reservados)\W*$/i;

/** Whose the article is, and the line under it. */
export const RIGHTS =
  /^(?:(?:Copyright|©|\(c\)) ?(?:©|\(c\))? ?(?:\d{4}|.{0,80}\d{4})|All rights reserved|Tous droits réservés|Alle Rechte vorbehalten|Todos los derechos reservados|Tutti i diritti riservati|Alle rechten voorbehouden|Todos os direitos reservados)/i;
